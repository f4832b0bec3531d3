"""How like two stretches of text are, which of many belong together, and which words differ."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
# A word that more stretches than this have says nothing of which belong together.
_COMMON = 30


def words(text: str) -> list[str]:
    """The words as they are compared: no case, marks or spaces; one sort of apostrophe."""
    return [m[0].lower().replace("’", "'") for m in _WORD.finditer(text)]


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
    having: dict[str, list[int]] = defaultdict(list)
    for j, stretch in enumerate(new):
        for word in set(stretch):
            having[word].append(j)
    found = set()
    for i, stretch in enumerate(old):
        telling = [w for w in set(stretch) if 0 < len(having[w]) <= _COMMON]
        rarest = min(
            (w for w in set(stretch) if having[w]), key=lambda w: len(having[w]), default=""
        )
        for word in telling or [rarest]:
            found |= {(i, j) for j in having.get(word, ())[:_COMMON]}
    return found


def marked(old: str, new: str) -> str:
    """The new text with what changed marked: ``the [-south-] {+north+} pier``."""
    a, b = old.split(), new.split()
    parts: list[str] = []
    matcher = SequenceMatcher(None, _bare(a), _bare(b), autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            parts += b[b1:b2]
            continue
        if a1 < a2:
            parts.append(f"[-{' '.join(a[a1:a2])}-]")
        if b1 < b2:
            parts.append(f"{{+{' '.join(b[b1:b2])}+}}")
    return " ".join(parts)


def _bare(tokens: list[str]) -> list[str]:
    return [" ".join(words(t)) or t for t in tokens]
