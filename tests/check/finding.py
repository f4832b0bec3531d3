"""What one rule finds in a marked article, and articles to find it in."""

from __future__ import annotations

from annotate.check import Finding, Rules, checks
from tests.render.articles import build


def found(code: str, marked: str, transcript: str | None = None) -> list[Finding]:
    """What one rule finds in a marked article."""
    article = build(marked)
    chosen = Rules(select=frozenset({code}))
    return checks(article.document, article.text, chosen, transcript)


BY_ONE = (
    '<q n="{n}" type="indirect" speaker="{who}" kind="{kind}">The pier {n} is unsafe</q>, '
    '<s n="{n}">{who}</s> <c n="{n}">said</c>. '
)


def said(*speakers: tuple[str, str]) -> str:
    """A statement of each speaker, given as (name, kind)."""
    return "".join(
        BY_ONE.format(n=n, who=who, kind=kind) for n, (who, kind) in enumerate(speakers, start=1)
    )


SAID = (
    '<s n="{0}">{0}</s> <c n="{0}">said</c> <q n="{0}" type="indirect" speaker="{0}" '
    'kind="person">it was open</q>.'
)
