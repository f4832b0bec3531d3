"""The short names beside statements: as short as nobody else's."""

from __future__ import annotations

import pytest

from annotate.render.casting import cast
from tests.render.articles import build

SAID = (
    '<s n="{n}">{who}</s> <c n="{n}">said</c> '
    '<q n="{n}" type="indirect" speaker="{who}" kind="person">rain {n}</q>. '
)


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Ann Lee", "Tom Ray"], ["Lee", "Ray"]),
        (["Ann Lee", "Bo Lee"], ["A. Lee", "B. Lee"]),
        (["Ann Lee", "Alan Lee", "Bo Lee"], ["Ann Lee", "Alan Lee", "B. Lee"]),
        (["Kim Dae-ki", "Kim Ki-hyun"], ["Kim Dae-ki", "Kim Ki-hyun"]),
        (["Kim Dae-ki", "Tom Ray"], ["Kim", "Ray"]),
    ],
    ids=["apart", "initials", "one-initial", "surname-first", "surname-first-alone"],
)
def test_a_short_name_is_nobody_elses(names: list[str], short: list[str]) -> None:
    document = build("".join(SAID.format(n=n, who=who) for n, who in enumerate(names, 1))).document
    speakers = cast(document)
    assert [speakers[s.id].short for s in document.sources] == short
