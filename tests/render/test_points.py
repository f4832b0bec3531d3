"""What to check: a finding is told of the statement that it stands in."""

from __future__ import annotations

import annotate
from annotate.check import at_least, checks
from annotate.render.casting import cast
from annotate.render.guessed import doubts
from annotate.render.item import Rendered
from annotate.render.points import points

TEXT = (
    "Dana Whitlock inspected dams for the state.\n\n"
    "“You don’t find a crack that wide and go home for the weekend. Somebody should have picked "
    "up a phone.” (Via KOIN)\n"
)


def test_a_quotation_under_a_tag_is_told_of_its_speaker_not_of_the_outlet() -> None:
    document = annotate.annotate(TEXT)
    (quotation,) = [a for a in document.attributions or [] if a.type == "direct"]
    (tag,) = [a for a in document.attributions or [] if a.type == "outlet_tag"]
    assert quotation.content[0].start == tag.content[0].start
    assert quotation.source is not None
    source = quotation.source.model_copy(update={"confidence": 0.08})
    doubted = quotation.model_copy(update={"source": source})
    document = document.model_copy(update={"attributions": [tag, doubted]})
    assert [f.code for f in checks(document, TEXT)] == ["guessed-speaker"]
    assert points(Rendered(document, TEXT)) == []  # the tag is no guess: it would be told of it
    assert doubts(document, cast(document)).every == (doubted,)


def test_to_check_is_what_check_finds_at_warning_and_above(articles: dict[str, Rendered]) -> None:
    for item in articles.values():
        found = [f.code for f in checks(item.document, item.text) if at_least(f.level, "warning")]
        listed = [code for code in found if code != "guessed-speaker"]  # they have their own list
        assert sorted(p.code for p in points(item)) == sorted(listed)
