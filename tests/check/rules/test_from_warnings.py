"""What annotate warned of is found under its own code."""

from __future__ import annotations

import pytest

from tests.check.finding import found


@pytest.mark.parametrize(
    "code",
    [
        "unattributed-quotation",
        "unbalanced-quotation",
        "unclosed-tag",
        "not-english",
        "html-entities",
    ],
)
def test_warnings_are_found_under_their_own_code(code):
    marked = f'The mayor left. <w code="{code}" message="look here">“So be it.”</w>'
    assert [(f.code, f.message, f.level) for f in found(code, marked)] == [
        (code, "look here", "warning")
    ]
    assert found("unverified-claim", marked) == []
