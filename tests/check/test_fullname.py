"""The full name of somebody who is accused by the last one."""

from __future__ import annotations

import pytest

from annotate.check.case import Case
from annotate.check.charges import charges
from annotate.check.fullname import full_name
from tests.check.finding import SAID
from tests.render.articles import build


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee left. Lee was accused of fraud.", "Ann Lee"),
        ("It met Dr Ann de Lee. Mr Lee was accused of fraud.", "Ann de Lee"),
        ("But Lee left. Lee was accused of fraud.", "Lee"),
        ("Lee was accused of fraud. " + SAID.format("Ann Lee"), "Ann Lee"),
        (
            "Lee was accused of fraud. " + SAID.format("Ann Lee") + " " + SAID.format("Jo Lee"),
            "Lee",
        ),
        ("Lumora was accused of fraud.", "Lumora"),
        ("Huang was accused of fraud. " + SAID.format("Huang Ming-chao"), "Huang Ming-chao"),
        ("Sir Jo was accused of fraud. " + SAID.format("Jo Lee"), "Jo Lee"),
        ("Jo was accused of fraud. " + SAID.format("Jo Lee"), "Jo"),
    ],
    ids=[
        "mention",
        "title",
        "first-word",
        "speaker",
        "two-speakers",
        "body",
        "family-first",
        "knight",
        "first name",
    ],
)
def test_who_is_accused_by_the_last_name_has_the_full_name(text, name):
    item = build(text)
    case = Case(item.document, item.text)
    (charge,) = [c for c in charges(case) if c.accusation.kind == "accused"]
    assert full_name(case, charge.accusation.name) == name
