"""What stands in quotation marks: the words quoted in a content, and those behind a label."""

from __future__ import annotations

import re

from annotate.article import SpeakerLabel
from annotate.components.records import Pair, QuotationRecord
from annotate.components.statements.quotes import QuotationIndex, inside
from annotate.text.words import has_word

_STAGE = re.compile(r"(?:\s*\([^()\n]{1,40}\))+\s*")  # (Laughs)
_TAG = re.compile(r"\s*\((?:via|photo|image|video)\b[^()\n]*\)?\s*$", re.IGNORECASE)


def quotes_in(
    stretches: list[Pair], cue: list[Pair], source: list[Pair], index: QuotationIndex
) -> list[Pair]:
    """The words in quotation marks in a content, titles left out; outermost marks only.

    Marks around the whole statement, its source included, are those of another one.
    """
    found: list[Pair] = []
    for start, end in stretches:
        around = [q for q in index.around(start) if not inside(source or cue, q)]
        reached = start
        for quotation in [*around[::-1], *index.within(start, end)]:
            first, last = quotation["inner"]
            if quotation["use"] == "title":
                continue
            first, last = max(first, start), min(last, end)
            if first < last and first >= reached:
                found.append([first, last])
                reached = last
    return found


def spoken(text: str, label: SpeakerLabel, end: int, index: QuotationIndex) -> Pair | None:
    """What a label's paragraph, which ends at `end`, says: None where there are no words.

    A stage direction before it and a credit after it are left out.
    """
    stage = _STAGE.match(text, label.content, end)
    start = stage.end() if stage else label.content
    tag = _TAG.search(text, start, end)
    end = tag.start() if tag else end
    whole = whole_quotation(text, [start, end], index)
    if whole is not None:
        return list(whole["outer"])
    return [start, end] if has_word(text, start, end) else None


def whole_quotation(text: str, stretch: Pair, index: QuotationIndex) -> QuotationRecord | None:
    """The quotation that is all that a stretch says, if one is.

    ``"Pairs" is a generous word`` opens with a quotation and is none.
    """
    for quotation in index.within(stretch[0], stretch[0] + 1):
        end = quotation["outer"][1]
        if end <= stretch[1] and not has_word(text, end, stretch[1]):
            return quotation
    return None


def label_quotes(text: str, content: list[Pair], index: QuotationIndex) -> list[Pair]:
    """The words after a label: they are direct speech with quotation marks and without."""
    found: list[Pair] = []
    for stretch in content:
        quotation = whole_quotation(text, stretch, index)
        found.append(list(stretch if quotation is None else quotation["inner"]))
    return found
