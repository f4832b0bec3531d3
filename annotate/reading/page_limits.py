"""Pages that no article needs, and that the libraries which read pages take for ever over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from annotate.errors import InputError

# Time grows with the square of each of these; what pages have is far below.
MOST_INLINE = 5_000  # links, spans and the like in one paragraph
LONGEST_TAG = 50_000  # characters of one tag beside its quoted values: names of attributes
MOST_AMPERSANDS = 50_000  # in one run

_WITHIN = frozenset(
    "a abbr b cite code em font i mark q s small span strong sub sup time u".split()  # noqa: SIM905
)
# Ends within a tag that is refused whatever follows, so that it needs little memory.
_TAG = re.compile(r"<(?:!--|([a-zA-Z][\w:-]*)(?:[^>=]+|=\s*\"[^\"]*\"|=\s*'[^']*'|=){0,60000})")
_VALUE = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*')")
_RAW = frozenset({"script", "style", "textarea", "title"})  # no tags but their own end
_REMEDY = "give the article as plain text"


def check_source(page: str, path: str) -> None:
    """Raise InputError, before `page` is parsed, for a tag or a run of `&` without measure."""
    if "&" * MOST_AMPERSANDS in page:
        raise InputError(path, f"{MOST_AMPERSANDS:,} ampersands in a row", _REMEDY)
    for tag in _tags(page):
        long = tag.end() - tag.start() > LONGEST_TAG
        if long and len(_VALUE.sub("=", tag[0])) > LONGEST_TAG:
            raise InputError(
                path, f"a tag of over {LONGEST_TAG:,} characters beside its values", _REMEDY
            )


def _tags(page: str) -> Iterator[re.Match[str]]:
    """The tags that open something; none in comments, scripts and the like."""
    at, lower = 0, page.lower()
    while tag := _TAG.search(page, at):
        yield tag
        name = (tag[1] or "").lower()
        end = "-->" if not name else f"</{name}" if name in _RAW else ""
        at = lower.find(end, tag.end()) if end else tag.end()
        if at < 0:  # it goes on to the end of the page
            return


def check_tree(tree: Any, path: str) -> None:  # noqa: ANN401 - lxml has no types
    """Raise InputError for a paragraph of too many links, spans and the like."""
    blocks: dict[Any, Any] = {}  # of each element within a paragraph, the paragraph
    counts: dict[Any, int] = {}
    for element in tree.iter(*_WITHIN):
        parent = element.getparent()
        block = blocks[element] = blocks.get(parent, parent)
        counts[block] = counts.get(block, 0) + 1
    if max(counts.values(), default=0) > MOST_INLINE:
        raise InputError(
            path, f"a paragraph of over {MOST_INLINE:,} links, spans and the like", _REMEDY
        )
