"""What a page says of itself: headline, authors, date, address and site.

In order: the heading that readers see, JSON-LD (schema.org), meta elements (Open Graph,
Dublin Core), elements marked as a byline, the title.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from annotate.lexicon.function_words import MONTH
from annotate.lexicon.outlets import looks_like_outlet
from annotate.reading.page_authors import authors_of, plain, words_of

_TYPES = re.compile(r"(?:Article|BlogPosting|NewsPosting|LiveBlogPosting|Report|Review)$")
_PAGE = re.compile(r"WebPage$")  # ``MedicalWebPage``; one that names its author is an article too
_DATE = re.compile(r"\s*((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)")
_URL_DATE = re.compile(r"[/-]((?:19|20)\d\d)([/-])(\d\d|[a-z]{3})\2(\d\d)(?=[/-])")
_MONTHS = MONTH.split("|")
_SECTION = re.compile(r"\s[|»]\s+\w+(?:\s\w+)?\s+[|»]\s*$")  # ``… | World | The Herald``
_SEPARATOR = re.compile(r"\s+(?:[-–—|:•·»«]|::|\|\|)\s+|\s*[|»«]\s*")
_SITE_END = re.compile(r"\.(?:com|org|net|co|news|tv)(?:\.\w\w)?$", re.IGNORECASE)
# Names of meta elements, each list in order of trust.
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
    "pubdate", "publishdate", "publish-date", "ptime", "dc.date.issued", "dc.date",
    "dcterms.created", "sailthru.date", "date", "article.published", "rnews:datepublished",
    "originalpublicationdate", "cxenseparse:recs:publishtime",
)  # fmt: skip
_DATED = (
    "//*[@itemprop='datePublished']/@content | //*[@itemprop='datePublished']/@datetime"
    " | //time[@pubdate]/@datetime"
)
_LONGEST_HEADLINE = 300
# Buttons within a heading: "Ferry sinks off Port Mare Add to ...", "… 34 comments".
_BUTTON = re.compile(
    r"\s+(?:add to|share|save|print|\d+ comments?|\d+ shares?)(?:\s*(?:\.{3}|…))?$", re.IGNORECASE
)


@dataclass(slots=True)
class Metadata:
    """What a page says of itself; `published` is ``YYYY-MM-DD``."""

    headline: str | None = None
    authors: list[str] = field(default_factory=list)
    published: str | None = None
    url: str | None = None


def metadata_of(tree: Any) -> Metadata:  # noqa: ANN401 - lxml has no types
    """The metadata of the page `tree`, an lxml element."""
    metas = _metas(tree)
    nodes = list(_articles(tree))
    site = _site(metas, nodes)
    url = _address(tree, metas, nodes)
    site = site or re.sub(r"^https?://(?:www\.)?([^/]+).*", r"\1", url or "")
    return Metadata(
        headline=_headline(tree, metas, nodes, site),
        authors=authors_of(tree, metas, nodes, lambda name: _same(name, site)),
        published=_published(tree, metas, nodes, url or ""),
        url=url,
    )


def _metas(tree: Any) -> dict[str, list[str]]:  # noqa: ANN401
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = words_of(element.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), []).append(content)
    return found


def _articles(tree: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """The articles in the page's JSON-LD."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        waiting, by_id, articles, pages = [data], {}, [], []
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                waiting += [node[key] for key in ("@graph", "mainEntity") if key in node]
                types = node.get("@type")
                types = types if isinstance(types, list) else [types]
                names = [t for t in types if isinstance(t, str)]
                if any(map(_TYPES.search, names)):
                    articles.append(node)
                elif "author" in node and any(map(_PAGE.search, names)):
                    pages.append(node)
                if isinstance(node.get("@id"), str):
                    by_id[node["@id"]] = node
        for article in articles or pages:
            yield article | {"author": _looked_up(article.get("author"), by_id)}


def _looked_up(author: Any, by_id: dict[str, Any]) -> Any:  # noqa: ANN401
    """An author who is told by the address of another node: ``{"@id": "#jane"}``."""
    if isinstance(author, list):
        return [_looked_up(one, by_id) for one in author]
    if not isinstance(author, dict) or "name" in author:
        return author
    return by_id.get(str(author.get("@id")), author)


def _site(metas: dict[str, list[str]], nodes: list[dict[str, Any]]) -> str:
    publishers = [n.get("publisher") for n in nodes]
    names = [words_of(p.get("name")) for p in publishers if isinstance(p, dict)]
    return next(iter(metas.get("og:site_name", []) + [name for name in names if name]), "")


def _same(name: str, site: str) -> bool:
    """Whether a name is the site's: ``Telegraph`` of ``Telegraph.co.uk``."""
    a, b = plain(_SITE_END.sub("", name)), plain(_SITE_END.sub("", site))
    a, b = a.removeprefix("the"), b.removeprefix("the")
    within = 3 < len(b) < len(a) < 3 * len(b) and b in a  # no ``Guardian view on Hong Kong``
    return bool(a) and bool(b) and (a == b or (len(a) > 3 and a in b) or within)


def _headline(
    tree: Any,  # noqa: ANN401
    metas: dict[str, list[str]],
    nodes: list[dict[str, Any]],
    site: str,
) -> str | None:
    told = [words_of(n.get("headline")) for n in nodes]
    told += [title for name in _TITLES for title in metas.get(name, [])]
    titled = not any(told)  # by nothing but its title, which may be a section's: "Live: Storm"
    told += [words_of(" ".join(t.itertext())) for t in tree.xpath("//head/title | //title")[:1]]
    told = [title for title in told if 0 < len(title) <= _LONGEST_HEADLINE]
    heads = _headings(tree, site)
    agreed = [h for h in heads if any(_agree(h, title) for title in told)]
    if agreed:
        best = max(agreed, key=lambda h: max(_shared(h, title) for title in told))
        return _BUTTON.sub("", best)
    if titled and len(heads) == 1 and len(heads[0].split()) > 3 * bool(told):
        return heads[0]
    return _without_site(told[0], site, told) if told else None


def _headings(tree: Any, site: str) -> list[str]:  # noqa: ANN401
    """The page's first headings that may be its headline: not the site's name."""
    heads = [words_of(" ".join(h.itertext())) for h in tree.iter("h1")]
    return [h for h in heads if 8 < len(h) <= _LONGEST_HEADLINE and not _same(h, site)]


def _shared(one: str, other: str) -> int:
    return len(set(one.casefold().split()) & set(other.casefold().split()))


def _agree(one: str, other: str) -> bool:
    """Whether two titles share half of the words of the shorter one."""
    least = min(len(set(one.casefold().split())), len(set(other.casefold().split())))
    within = one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")
    return 2 * _shared(one, other) > least and (_shared(one, other) > 2 or within)


def _without_site(title: str, site: str, told: list[str]) -> str:
    """The title without the site's name at either end, and the section before it."""
    parts = _SEPARATOR.split(title)
    if site and title.startswith(site + ": "):
        return title[len(site) + 2 :]
    if len(parts) < 2:
        return title
    shorter = [t for t in told if t != title and len(t) > 8 and title.startswith(t)]
    if shorter:
        return max(shorter, key=len)
    for i, part in enumerate(parts):
        if i and _is_site(part, site):
            cut = title.find(part, len(" ".join(parts[:i])))
            section = _SECTION.search(title, 0, cut) if i > 1 else None
            if section:
                return title[: section.start()]
            return (
                _SEPARATOR.split(title[:cut].rstrip() + " | x")[0]
                if i == 1
                else (title[:cut].rstrip(" -–—|:•·»«"))
            )
    if _is_site(parts[0], site):
        return title[len(parts[0]) :].lstrip(" -–—|:•·»«")
    return title


def _is_site(part: str, site: str) -> bool:
    return _same(part, site) or (len(part.split()) <= 4 and looks_like_outlet(part))


def _published(
    tree: Any,  # noqa: ANN401
    metas: dict[str, list[str]],
    nodes: list[dict[str, Any]],
    url: str,
) -> str | None:
    """The day of publication; where the address names a day beside it, that one.

    Times are often given in UTC, where a day of California ends early.
    """
    told = [n.get("datePublished") or n.get("dateCreated") for n in nodes]
    told += [value for key in _DATES for value in metas.get(key, [])]
    told += tree.xpath(_DATED)
    days = [day for value in told if isinstance(value, str) and (day := _day(_DATE.match(value)))]
    in_url = _day(_URL_DATE.search(url))
    if in_url and (not days or abs(days[0] - in_url) <= timedelta(days=1)):
        return in_url.isoformat()
    return days[0].isoformat() if days else None


def _day(match: re.Match[str] | None) -> date | None:
    if match is None:
        return None
    year, month, day = (part for part in match.groups() if part not in ("/", "-"))
    named = month in _MONTHS
    try:
        return date(int(year), _MONTHS.index(month) + 1 if named else int(month), int(day))
    except ValueError:  # the 31st of April, the month "foo"
        return None


def _address(
    tree: Any,  # noqa: ANN401
    metas: dict[str, list[str]],
    nodes: list[dict[str, Any]],
) -> str | None:
    told = [link.get("href") for link in tree.xpath("//link[@rel='canonical']")]
    told += metas.get("og:url", [])
    for node in nodes:
        page = node.get("mainEntityOfPage")
        told += [node.get("url"), page.get("@id") if isinstance(page, dict) else page]
    web = (t.strip() for t in told if isinstance(t, str))
    return next((t for t in web if re.match(r"https?://[^\s/]+/", t)), None)
