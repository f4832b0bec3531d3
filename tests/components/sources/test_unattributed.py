"""Which quotations a reader asks the speaker of; those with a source have a speaker."""

from __future__ import annotations

import pytest

from annotate.components.quotations import find_quotations
from annotate.components.records import OutletRecord
from annotate.components.sources.unattributed import Unattributed
from annotate.reading.text import read_text
from tests.components.statements.stated import found_in, statements

NOBODYS = "“It leaks like a sieve.”"


def asked(marked: str) -> list[str]:
    """The words of the quotations that are warned of."""
    text, found = found_in(marked)
    article = read_text(text)
    records = statements(text, found)
    said = [bool(record["source"]) for record in records]
    _, warnings = find_quotations(article)
    tags = [
        OutletRecord(
            outlet=tag.outlet,
            tag=[tag.start, tag.end],
            name=[tag.start, tag.end],
            content=[],
            paragraph=0,
            closed=True,
            confidence=1.0,
            why="",
        )
        for tag in article.tags
    ]
    open_at = [w["span"][0] for w in warnings if w["span"]]
    told = Unattributed(article, records, said, tags, open_at).warnings()
    return [text[slice(*w["span"])] for w in told if w["span"]]


@pytest.mark.parametrize(
    "marked",
    [
        f"The pool was closed. {NOBODYS} The council met.",
        f"The pool was closed.\n\n{NOBODYS}\n\nThe council met.",
        f"<s>Ann Lee</s> <c>said</c> <q>it rots</q>.\n\nIt opened in May.\n\n{NOBODYS}",
        f"The pool was closed.\n\n{NOBODYS}\n\n“It rots from below.”\n\nThe council met.",
    ],
    ids=["inside", "alone", "told-between", "first-of-several"],
)
def test_a_quotation_that_nobody_is_given_for_is_asked_for(marked: str) -> None:
    assert asked(marked) == [NOBODYS]


@pytest.mark.parametrize(
    "marked",
    [
        "“Can It Be Mended at All?”\n\nThe pool was closed on Monday, and the council met.",
        f"This is what Ann Lee wrote on the door:\n\n{NOBODYS}",
        f"{NOBODYS}\n\nOf the pool that was closed on Monday the council had little to say.",
        f"The pool was closed. I kept saying to them, {NOBODYS}",
        f"(Q) How is the pool?\n\n{NOBODYS}",
        f"A placard on the gate: {NOBODYS}",
        f"{NOBODYS} <q>“It rots.”</q> <s>Ann Lee</s> <c>said</c>.",
        f"The pool was closed. “We had no choice at all. {NOBODYS}",
        f"<q>“We had no choice at all.”</q> <s>Ann Lee</s> <c>said</c>.\n\nThe roof\n\n{NOBODYS}",
        f"The pool was closed. {NOBODYS} That line was on every door.",
        "The pool was closed. “Rosley Proud.” The council met.",
        "The pool was closed. It is “a pool that leaks like a sieve” now.",
        f"<q>“We had no choice at all.”</q> <s>Ann Lee</s> <c>said</c>.\n\n{NOBODYS}",
        f"<s>Ann Lee</s> <c>said</c>: <q>“It rots.”\n\n“It leaks.”</q>\n\n{NOBODYS}",
        f"Ann Lee in quotes\n\nShe leaves.\n\n{NOBODYS}\n\nShe ran the pool for ten years.",
    ],
    ids=[
        "headline",
        "colon",
        "first-paragraph",
        "comma",
        "question",
        "written",
        "runs-into",
        "unbalanced",
        "subhead",
        "pointed-back-to",
        "short",
        "piece",
        "runs-on",
        "runs-on-for-long",
        "page-of-quotations",
    ],
)
def test_a_quotation_whose_speaker_is_told_or_not_asked_for(marked: str) -> None:
    assert asked(marked) == []
