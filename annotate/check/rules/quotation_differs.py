"""A quotation whose words are not those of the transcript."""

from __future__ import annotations

from collections.abc import Iterator

from annotate.check.case import Case, shown
from annotate.check.finding import Hit, Rule
from annotate.check.transcript import Transcript
from annotate.place import line_starts, position


def _find(case: Case) -> Iterator[Hit]:
    transcript = Transcript(case.transcript or "")
    starts = line_starts(transcript.text)
    for a in case.statements:
        for quotation in a.quotes:
            passage = transcript.nearest(quotation.text)
            if passage is not None and not passage.same:
                line, _ = position(starts, passage.start)
                said = f"the transcript has, in line {line}, {shown(passage.text, 160)}"
                yield Hit(f"the quotation differs: {said}", quotation)


RULE = Rule(
    "quotation-differs",
    "a quotation that differs from the transcript",
    "error",
    _find,
    needs="transcript",
)
