"""Who wrote a page's article, by the page itself: JSON-LD, meta elements, marked bylines."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

from annotate.reading.names_in_bylines import names_in_byline, opens_byline

# Names of meta elements, in order of trust.
_AUTHORS = (
    "author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
    "article:author", "og:article:author", "article.author", "citation_author",
)  # fmt: skip
_BYLINES = (
    "//*[contains(concat(' ', translate(@class, 'BYLINE', 'byline'), ' '), 'byline')]"
    " | //*[@itemprop='author'] | //a[@rel='author'] | //*[contains(@class, 'author')]"
)
# Whose byline is none of the page's article: of a comment below it, of another article beside it.
# Over 180 pages these gave four wrong names and no right one.
_OTHERS = re.compile(
    r"(?:^|[\s_-])(?:comments?|related|recommended|recirc|trending)(?:[\s_-]|$)", re.IGNORECASE
)


def authors_of(
    tree: Any,  # noqa: ANN401 - lxml has no types
    metas: dict[str, list[str]],
    nodes: list[dict[str, Any]],
    is_site: Callable[[str], bool],
) -> list[str]:
    """The writers' names, in order, of the page `tree` with its meta elements and JSON-LD articles.

    A byline that readers see counts where it names more than the metadata do.
    """
    named = _byline(tree)
    told = [name for name in _told(nodes) or _meta_authors(metas) if not is_site(name)]
    return named if {plain(name) for name in named} > {plain(name) for name in told} else told


def words_of(value: Any) -> str:  # noqa: ANN401
    """White space made one blank, entities read twice: some pages escape them so."""
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def plain(words: str) -> str:
    """Its letters and digits alone, in lower case."""
    return re.sub(r"\W+", "", words).casefold()


def _people(value: Any) -> list[str]:  # noqa: ANN401
    """The names in a schema.org author: a string, a Person, or a list of them."""
    if isinstance(value, list):
        return [name for item in value for name in _people(item)]
    if isinstance(value, dict):
        return _people(value.get("name"))
    return names_in_byline(words_of(value))


def _told(nodes: list[dict[str, Any]]) -> list[str]:
    named = (_people(n.get("author") or n.get("creator")) for n in nodes)
    return _once(next((names for names in named if names), []))


def _meta_authors(metas: dict[str, list[str]]) -> list[str]:
    for key in _AUTHORS:
        names = [name for value in metas.get(key, []) for name in names_in_byline(value)]
        if names:
            return _once(names)
    return []


def _once(names: list[str]) -> list[str]:
    return list({plain(name): name for name in reversed(names)}.values())[::-1]


def _byline(tree: Any) -> list[str]:  # noqa: ANN401
    """The names in the first short element that is marked as a byline and says no more."""
    for element in tree.xpath(_BYLINES)[:40]:
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "meta", "body"):
            continue
        if any(_OTHERS.search(_marks(above)) for above in (element, *element.iterancestors())):
            continue
        words = words_of(" ".join(element.itertext()))
        if len(words) > 120:
            continue
        names = names_in_byline(words)
        if opens_byline(words) or (names and words.startswith(names[0])):
            return _once(names)  # none of "By HNN Staff": what follows is of other articles
    return []


def _marks(element: Any) -> str:  # noqa: ANN401
    """The class and the id of an element, but not the page's own: those say what it has."""
    if element.tag in ("html", "body"):
        return ""
    return f"{element.get('class') or ''} {element.get('id') or ''}"
