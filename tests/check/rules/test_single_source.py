"""An article all of whose statements come from one source."""

from __future__ import annotations

from tests.check.finding import found, said

LONG = "The harbour has two basins and a crane, and boats of every size lie in it. " * 12


def test_single_source_is_one_that_says_everything():
    one = said(*[("Ann Lee", "person")] * 3)
    assert len(found("single-source", LONG + one)) == 1
    assert found("single-source", one) == []  # a brief
    assert found("single-source", LONG + said(*[("Ann Lee", "person")] * 2)) == []
    assert (
        found("single-source", LONG + said(*[("Ann Lee", "person")] * 3, ("Tom Hale", "person")))
        == []
    )
