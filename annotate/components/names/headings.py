"""Names that a heading, where every word may be capitalised, repeats from the article's body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from annotate.components.names.labels import PERSON, Label, Name
from annotate.lexicon.names import FEMALE_FIRST, MALE_FIRST
from annotate.text.words import Word, starts_of

_FIRST = MALE_FIRST | FEMALE_FIRST
_Known = dict[str, tuple[list[str], Label]]


def repeated(
    words: Sequence[Word], headings: list[tuple[int, int]], names: list[Name]
) -> Iterator[tuple[list[Word], Label]]:
    """The runs in `headings` that repeat names, whole or by one of a person's, with labels."""
    known = _by_first_word(names)
    starts = starts_of(words)
    for start, end in headings:
        inside = list(words[bisect_left(starts, start) : bisect_left(starts, end)])
        for i in range(len(inside)):
            run, label = _repeats(inside, i, known)
            if run:
                yield run, label


def _by_first_word(names: list[Name]) -> _Known:
    """The words and the label of the names by their first word, of people by their last too."""
    known: _Known = {}
    for name in names:
        parts = name.text.lower().split()
        if len(parts) > 1 or parts[0] not in known:
            known.setdefault(parts[0], (parts, name.label))
            if name.label == PERSON and len(parts) > 1:
                known.setdefault(parts[-1], (parts[-1:], name.label))
    return known


def _repeats(words: list[Word], i: int, known: _Known) -> tuple[list[Word], Label]:
    """The words from word i on that repeat a name, and its label; none where they do not."""
    word, after = words[i], words[i + 1 : i + 2]
    if not word.capital:
        return [], ""
    parts, label = known.get(word.lower, ([], ""))
    if word.lower in _FIRST and after and after[0].capital:
        surname = after[0].lower
        if known.get(surname, ([], ""))[0][-1:] == [surname]:
            return words[i : i + 2], PERSON
    run = words[i : i + len(parts)]
    if [w.lower for w in run] == parts:
        return run, label
    one_of_them = label == PERSON and word.lower in (parts[0], parts[-1])
    return ([word], label) if one_of_them else ([], "")
