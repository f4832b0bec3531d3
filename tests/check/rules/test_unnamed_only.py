"""An article in which nobody who speaks is named."""

from __future__ import annotations

from tests.check.finding import found, said


def test_unnamed_only_is_an_article_without_a_named_source():
    unnamed = said(("two officials", "anonymous"), ("residents", "group"))
    assert "two officials, residents" in found("unnamed-only", unnamed)[0].message
    assert found("unnamed-only", said(("two officials", "anonymous"), ("Ann Lee", "person"))) == []
    assert found("unnamed-only", "The pier was closed.") == []
