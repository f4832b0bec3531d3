"""How like two stretches of text are, which of many belong together, and which words differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from annotate.text.words import compared

# A word that more stretches than this have says nothing of which belong together.
_COMMON = 30
# Pairs of equal words in two stretches that are compared word by word: quotations of some 4,000
# words have as many, which takes half a second.
_COMPARED = 200_000


def words(text: str) -> list[str]:
    """The words as they are compared: no case, marks or spaces; one sort of apostrophe."""
    return [word for word, _, _ in compared(text)]


def likeness(a: list[str], b: list[str]) -> float:
    """Dice's coefficient of two lists of words, 0 to 1; order does not count."""
    if not a or not b:
        return float(a == b)
    return 2 * sum((Counter(a) & Counter(b)).values()) / (len(a) + len(b))


def pairs(
    old: Sequence[list[str]],
    new: Sequence[list[str]],
    least: float,
    bonus: Callable[[int, int], float] = lambda i, j: 0.0,
) -> dict[int, int]:
    """Which of `old` is which of `new`, each at most once, the likest first.

    `least` is the likeness, with `bonus` added, below which two do not belong together. Only
    those that share a telling word are looked at, so that long lists cost no square.
    """
    found = _identical(old, new)
    taken = set(found.values())
    scored = []
    for i, j in _candidates(old, new):
        if i not in found and j not in taken:
            score = likeness(old[i], new[j]) + bonus(i, j)
            if score >= least:
                scored.append((-score, abs(i - j), i, j))
    for _, _, i, j in sorted(scored):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _identical(old: Sequence[list[str]], new: Sequence[list[str]]) -> dict[int, int]:
    """Those of the same words, wherever they stand: the first with the first."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in reversed(range(len(new))):
        places[tuple(new[j])].append(j)
    return {i: where.pop() for i, one in enumerate(old) if (where := places.get(tuple(one)))}


def _candidates(old: Sequence[list[str]], new: Sequence[list[str]]) -> set[tuple[int, int]]:
    having = holders(new)
    found = set()
    for i, stretch in enumerate(old):
        known = [w for w in dict.fromkeys(stretch) if w in having]
        telling = [w for w in known if len(having[w]) <= _COMMON]
        for word in telling or sorted(known, key=lambda w: len(having[w]))[:1]:
            found |= {(i, j) for j in having[word][:_COMMON]}
    return found


def holders(stretches: Sequence[list[str]]) -> dict[str, list[int]]:
    """Which of the stretches have a word, for each word."""
    having: dict[str, list[int]] = {}
    for j, stretch in enumerate(stretches):
        for word in dict.fromkeys(stretch):
            having.setdefault(word, []).append(j)
    return having


def marked(old: str, new: str) -> str:
    """The new text with what changed marked: ``the [-south-] {+north+} pier``."""
    a, b = old.split(), new.split()
    parts: list[str] = []
    for tag, a1, a2, b1, b2 in _edits(_bare(a), _bare(b)):
        if tag == "equal":
            parts += b[b1:b2]
            continue
        if a1 < a2:
            parts.append(f"[-{' '.join(a[a1:a2])}-]")
        if b1 < b2:
            parts.append(f"{{+{' '.join(b[b1:b2])}+}}")
    return " ".join(parts)


def _edits(a: list[str], b: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """What became of which words, as `get_opcodes` has it.

    Of very long stretches all is another between what is the same at both ends.
    """
    counts = Counter(b)
    if sum(counts[word] for word in a) <= _COMPARED:
        return SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    start = _alike(a, b)
    end = _alike(a[start:][::-1], b[start:][::-1])
    i, j = len(a) - end, len(b) - end
    return [
        ("equal", 0, start, 0, start),
        ("replace", start, i, start, j),
        ("equal", i, len(a), j, len(b)),
    ]


def _alike(a: list[str], b: list[str]) -> int:
    """How many words are the same until one differs."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(a, b, strict=False)))


def _bare(tokens: list[str]) -> list[str]:
    return [" ".join(words(t)) or t for t in tokens]
