"""Lines and last words that say whose report a text is: ``With files from Reuters``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from annotate.article import Offsets, TagForm
from annotate.lexicon.function_words import MONTH
from annotate.lexicon.outlets import looks_like_outlet
from annotate.reading.layout_credited import is_listed, is_names, is_outlet
from annotate.text.sentences import SENTENCE_END

# What is found: a tag and the names in it, in characters, and the tag's form.
Signed = tuple[Offsets, Offsets, TagForm]

_LONGEST = 100  # characters of a line, and of what closes a paragraph
_LONG = 3 * _LONGEST  # of one that names writers
_INPUTS = re.compile(
    r"[(–—-]*\s*(?:with\s+(?:inputs?|files|reporting|material|additional reporting)\s+(?:from|by)|"
    r"additional reporting by|special to|for|by the staff of)\s+(?P<names>[^()\n.;:]{2,60})\)?\.?$",
    re.I,
)
# ``With Post wires``, ``With AP and staff reports``
_WIRES = re.compile(
    r"[(–—-]*\s*with\s+(?P<names>[A-Z][\w&.'’ -]{1,40}?)\s+(?:wires?|wire (?:services?|reports?)|"
    r"(?:news )?services|reports?)\)?\.?$",
    re.I,
)
_AGENCIES = re.compile(r"(?:news |wire )?agenc(?:y|ies)|wires?|wire services$", re.I)
_CONTRIBUTED = re.compile(
    r"[(–—-]*\s*(?P<names>(?:The )?[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,4}?)"
    r"(?:(?: (?:writers?|reporters?|correspondents?|staff)\b|(?<=[’']s) (?=[A-Z]))[^.]{0,200}?)? "
    r"contributed (?:to|reporting)\b"
)
# ``This report by The Canadian Press was first published March 3, 2024.``
_PUBLISHED = re.compile(
    r"This (?:report|story|article|content) (?:by|from) (?P<names>[A-Z][^.\n]{2,60}?) was "
    r"(?:first|originally) published\b[^\n]*$"
)
# ``This article originally appeared on Time.com.``, ``Originally published by Futurism.``
_ORIGINALLY = re.compile(
    r"(?:This (?:report|story|article|content|post|piece|item) (?:\w+ ){0,2})?"
    r"(?:[Oo]riginally|[Ff]irst) (?:published|appeared|posted|aired|ran|featured)"
    r" (?:on|in|by|at|with) (?:the )?(?P<names>[A-Z][^\n.,;:()]{1,40}(?:\.(?:com|org|net)\b)?)"
    r"(?=[.,;:)]|$)"
)
_PROVIDED = re.compile(
    r"(?:(?:Article|Story|Text|News|Report|Content) )?(?:Provided|Distributed|Supplied|Syndicated) "
    r"(?:by|via):? (?P<names>[A-Z][^\n.,;:()]{1,50}(?:\.(?:com|org|net)\b)?)\.?$"
)
# ``By Associated Press``, ``By AFP Staff``
_BYLINE = re.compile(r"By (?P<names>[A-Z][\w&.'’ -]{1,40}?)(?: (?:Staff|staff|Newsroom|Desk))?$")
# ``IPS UN Bureau Report``
_BUREAU = re.compile(
    r"(?P<names>[A-Z][\w.]+(?: News)?)(?: [A-Z][\w.]*){0,3}"
    r" (?:Reports?|Bureau|Desk|Staff|Newsroom)$"
)
# ``PTI SJ VRN``: an agency and the initials of its writers.
_INITIALLED = re.compile(r"(?P<names>[A-Z]{2,7})(?: [A-Z]{2,4}){1,4}$")
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}\s*)?(?:by\s+)?(?P<names>[^\W\d_][^()\n;:]{1,60})",
    re.I,
)
# ``… to sneak into the US. PTI``
_LAST = re.compile(r"(?<=\s)(?P<names>[A-Z][A-Z-]{1,8})$")
_SIGNATURE = re.compile(r"[-–—]{1,2}\s*(?P<names>[\w][\w .&'’/-]{1,50})$")
_DATED = re.compile(rf"(?:{MONTH})\b|\d", re.I)


def signed(text: str, start: int, end: int) -> Iterator[Signed]:
    """What in the paragraph [start, end) says whose report the text is."""
    for pattern, longest, names in _LINES:
        found = pattern.match(text, start, end) if end - start <= longest else None
        if found and names(found["names"]):
            first, last = found.span("names")
            last -= len(found["names"]) - len(_owner(found["names"]))
            yield (start, end), (first, last), "contribution"
            break
    else:
        yield from _reprinted(text, start, end)
    yield from _line(text, start, end)
    yield from _last_words(text, start, end)


def _reprinted(text: str, start: int, end: int) -> Iterator[Signed]:
    """``… on Facebook. Originally published on Live Science.``: behind the last words."""
    first = max(start, end - _LONGEST)
    found = _ORIGINALLY.search(text, first, end)
    if found is None or not _is_publisher(found["names"]):
        return
    if SENTENCE_END.search(text, max(start, found.start() - 8), found.start()):
        yield found.span(), found.span("names"), "contribution"


def _is_shared(names: str) -> bool:
    """Whether who gave material is an outlet, or ``agencies``."""
    return looks_like_outlet(names) or _AGENCIES.fullmatch(names.strip()) is not None


def _is_publisher(names: str) -> bool:
    """Whether it can be an outlet where something is published: names, and no day."""
    return len(names.split()) <= 5 and is_names(names) and not _DATED.search(names)


def _is_owner(names: str) -> bool:
    """Whether an outlet's possessive stands before its writers: ``CNN’s Bill Ray contributed``."""
    return looks_like_outlet(_owner(names))


def _owner(names: str) -> str:
    """Names without a possessive's ending."""
    return re.sub(r"[’']s?$", "", names)


_LINES: tuple[tuple[re.Pattern[str], int, Callable[[str], bool]], ...] = (
    (_INPUTS, _LONGEST, _is_shared),
    (_WIRES, _LONGEST, looks_like_outlet),
    (_CONTRIBUTED, _LONG, _is_owner),
    (_PUBLISHED, _LONG, looks_like_outlet),
    (_ORIGINALLY, _LONG, _is_publisher),
    (_PROVIDED, _LONGEST, _is_publisher),
)


def _line(text: str, start: int, end: int) -> Iterator[Signed]:
    """Lines that are only an outlet and who works for it, or who holds the rights."""
    if end - start > _LONGEST:
        return
    for pattern in (_INITIALLED, _BYLINE, _BUREAU):
        found = pattern.match(text, start, end)
        if found and is_listed(found["names"]):
            names = found.span("names")
            yield names, names, "signature"
            return
    rights = _RIGHTS.match(text, start, end)
    if rights:
        first, last = rights.span("names")
        stop = text.find(".", first, last)
        last = stop if stop > 0 else last
        yield (start, last), (first, last), "credit"


def _last_words(text: str, start: int, end: int) -> Iterator[Signed]:
    """The agency behind the last sentence: ``… since 2021. — Reuters``, ``… since 2021. PTI``."""
    signature = _SIGNATURE.search(text, max(start, end - 60), end)
    if signature and is_outlet(signature["names"]):
        before = text[start : signature.start()].strip()
        if not before or SENTENCE_END.search(before):
            yield signature.span("names"), signature.span("names"), "signature"
    last = _LAST.search(text, max(start, end - 20), end)
    if last and is_listed(last["names"]):
        before = text[max(start, last.start() - 8) : last.start()]
        if SENTENCE_END.search(before):
            yield last.span("names"), last.span("names"), "signature"
