"""Outlet tags and credits inside one paragraph: ``(Via CNN``, ``Photo: Getty Images``."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from annotate.article import Offsets, Paragraph, Tag, TagForm
from annotate.lexicon.outlets import looks_like_outlet, outlet_named
from annotate.reading.layout_credited import (
    is_credit,
    is_listed,
    is_names,
    is_outlet,
    is_outlet_alone,
    outlet_part,
)
from annotate.reading.layout_dateline import dateline_at, names_outlet
from annotate.reading.layout_reports import signed
from annotate.text.sentences import SENTENCE_END
from annotate.text.words import WORD_PART

# Forms of what a line says of the whole text.
_OF_ALL = ("contribution", "credit")
# The names in a tag stay within this many characters.
_LONGEST = 100
_MEDIUM = (
    r"(?:photo(?:graph)?s?|pictures?|pics?|images?|videos?|footage|clips?|sound|audio|graphics?|charts?|"
    r"maps?|illustrations?|data|credits?|sources?)(?:\s+credits?)?"
)
_VIA = re.compile(rf"(?P<open>\(\s*)?(?:\b{_MEDIUM}\s+)?(?:\bcourtesy\s+)?\bvia\s+(?=[\w@])", re.I)
# ``Lee, via Brian Batko of the Pittsburgh Post-Gazette, said``
_ASIDE = re.compile(
    r",\s+(?P<tag>(?:via|courtesy of|provided by)\s+(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2} of )?"
    r"(?:the )?(?P<names>[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*){0,3}))(?=[,;.](?:[\s\"”’]|$))"
)
_HAT_TIP = re.compile(
    r"(?:\(\s*)?\b(?:h/t|hat tip)(?:\s+to|:)?\s+(?P<name>@?\w[\w.]*(?: [A-Z]\w+){0,3})(?:\.?\))?",
    re.I,
)
_LABELLED = re.compile(
    rf"(?P<open>\(\s*)?\b(?P<medium>{_MEDIUM})\s*(?:[:|]|\b(?:by|courtesy(?:\s+of)?)\b:?)\s*"
    rf"(?P<names>[\w@][^()\n;:?!]{{0,{_LONGEST}}})",
    re.I,
)
# What _LABELLED cannot do without, in small letters: one search of many that fail.
_CREDITED = re.compile(rf"{_MEDIUM}\s*(?:[:|]|by|courtesy)")
# ``… in Bayonne. AP Photo/Gil Ramos``
_PHOTO_BY = re.compile(
    r"(?P<agency>[A-Z]\w*(?: [A-Z]\w*){0,3}) [Pp]hoto\s*/\s*[A-Z][^()\n.]{2,40}$"
)
PHOTOGRAPHERS = re.compile(
    r"\b(?:Images|Photos?|Pictures|Alamy|Shutterstock|IMAGES|PHOTOS?|PICTURES|ALAMY|EPA)\b"
)


def tags_in(text: str, start: int, end: int) -> Sequence[Tag]:
    """The tags of the paragraph [start, end), in order; where two overlap, the surer one."""
    known = _known(text)
    if (start, end) not in known:
        known[start, end] = tuple(_settled(text, start, end))
    return known[start, end]


@lru_cache(maxsize=1)
def _known(text: str) -> dict[Offsets, Sequence[Tag]]:
    """The tags of paragraphs of the last text: each is asked for some four times."""
    return {}


def _settled(text: str, start: int, end: int) -> list[Tag]:
    found: list[Tag] = []
    starts: list[int] = []
    for tag in _candidates(text, start, end):
        i = bisect(starts, tag.start)
        if (i == 0 or found[i - 1].end <= tag.start) and (
            i == len(found) or tag.end <= found[i].start
        ):
            found.insert(i, tag)
            starts.insert(i, tag.start)
    return found


def tags_of(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Tag, ...]:
    """The tags of an article in text order; in furniture only who published it or has the rights.

    There are none in headlines.
    """
    return tuple(
        replace(tag, paragraph=number)
        for number, paragraph in enumerate(paragraphs)
        if paragraph.kind != "headline"
        for tag in tags_in(text, paragraph.start, paragraph.end)
        if paragraph.kind != "furniture" or (tag.start == paragraph.start and tag.form in _OF_ALL)
    )


def tag_filling(text: str, start: int, end: int) -> Tag | None:
    """The tag that is all there is in [start, end), dashes and stops aside, or None."""
    if end - start > 2 * _LONGEST:
        return None
    tags = tags_in(text, start, end)
    if not tags or (tags[0].form in ("dateline", "contribution") and tags[0].end != end):
        return None
    rest = text[start : tags[0].start] + text[tags[-1].end : end]
    words = WORD_PART.findall(rest)
    return tags[0] if len(words) <= 2 and all(word.isupper() for word in words) else None


def _candidates(text: str, start: int, end: int) -> Iterator[Tag]:
    dateline = dateline_at(text, start, end)
    if dateline is not None and dateline.tag is not None and dateline.agency is not None:
        name = text[slice(*dateline.agency)]
        yield Tag(*dateline.tag, dateline.agency, outlet_named(name) or name, True, "dateline")
        own = text[start : dateline.tag[0]].rstrip()
        if names_outlet(own):  # ``DAILY POST (EFE) The``
            names = (start, start + len(own))
            yield Tag(*names, names, outlet_named(own) or own, True, "dateline")
    folded = _folded(text[start:end])
    if any(word in folded for word in ("via", "h/t", "hat tip", "courtesy of", "provided by")):
        yield from _via_tags(text, start, end)
    if _CREDITED.search(folded):
        yield from _labelled_tags(text, start, end)
    yield from _line_tags(text, start, end)
    yield from _closing_tags(text, start, end)


def _folded(words: str) -> str:
    """`words` in small letters, as re.IGNORECASE takes them: a dotless ı is an i, a long ſ an s."""
    small = words.lower()
    return small if small.isascii() else small.translate(_LETTERS)


_LETTERS = {ord("ı"): "i", ord("ſ"): "s", ord("\u0307"): None}


def _via_tags(text: str, start: int, end: int) -> Iterator[Tag]:
    """``(Via CNN``, ``(Image via ZDNet)``, ``via Twitter / @name`` and ``h/t @name``."""
    for match in _VIA.finditer(text, start, end):
        names = (match.end(), _names_end(text, match.end(), end))
        words = text[slice(*names)]
        apart = _stands_apart(text, start, match.start(), False)
        if match["open"]:
            closed = text[names[1] : names[1] + 1] == ")"
            good = is_names(words[:1]) and (apart or "@" in words or is_outlet(words))
        else:
            closed = True
            good = apart and ("@" in words or is_listed(words)) and names[1] >= end - 2
        if good:
            stop = names[1] + (closed and bool(match["open"]))
            yield _tag(text, (match.start(), stop), names, closed, "via")
    for match in _ASIDE.finditer(text, start, end):
        if is_listed(match["names"]) or looks_like_outlet(match["names"]):
            yield _tag(text, match.span("tag"), match.span("names"), True, "via")
    for match in _HAT_TIP.finditer(text, start, end):
        yield _tag(text, match.span(), match.span("name"), _balanced(match.group()), "via")


def _names_end(text: str, start: int, end: int) -> int:
    """Where the names of an open tag end: its bracket, the paragraph's end, or the name alone."""
    stop = text.find(")", start, min(end, start + _LONGEST))
    if stop >= 0:
        return stop
    if end - start <= _LONGEST and not re.search(r"[.!?][\"”’]?(?:\s|$)", text[start:end]):
        return end
    words = list(re.finditer(r"\S+", text[start : min(end, start + _LONGEST)]))
    for count in range(min(5, len(words)), 0, -1):
        if outlet_named(text[start : start + words[count - 1].end()].rstrip(".,")):
            return start + words[count - 1].end()
    return start + words[0].end()


def _labelled_tags(text: str, start: int, end: int) -> Iterator[Tag]:
    """``Photo: Getty Images``, ``(Picture courtesy of Jane Doe)``."""
    for match in _LABELLED.finditer(text, start, end):
        names = match.span("names")
        if not _stands_apart(text, start, match.start(), bool(match["open"])):
            continue
        if not is_credit(text[slice(*names)], match["medium"]) or (
            text[names[1] : end].strip(" ).") and text[names[1]] not in ");"
        ):
            continue
        closed = text[names[1] : names[1] + 1] == ")" if match["open"] else True
        stop = names[1] + (closed and bool(match["open"]))
        yield _tag(text, (match.start(), stop), names, closed, "credit")


def _line_tags(text: str, start: int, end: int) -> Iterator[Tag]:
    """Credits that are a line of their own or close a paragraph: ``AP Photo/Jane Doe``."""
    photo = _PHOTO_BY.search(text, max(start, end - _LONGEST), end)
    if photo and is_outlet(photo["agency"]) and _stands_apart(text, start, photo.start(), False):
        yield _tag(text, photo.span(), photo.span(), True, "credit")


def _stands_apart(text: str, start: int, offset: int, opened: bool) -> bool:
    """Whether a credit at `offset` opens the paragraph, or follows a sentence or a credit."""
    before = text[max(start, offset - 8) : offset]
    return (
        opened or not before.strip() or before.endswith("; ") or bool(SENTENCE_END.search(before))
    )


def _closing_tags(text: str, start: int, end: int) -> Iterator[Tag]:
    """``… since 2021. (PNA)``, ``— Reuters``, ``The New York Times / Jane Doe``."""
    opening = text.rfind("(", max(start, end - _LONGEST), end)
    if opening >= 0:
        closed = text[end - 1] == ")"
        names = (opening + 1, end - closed)
        ended = opening == start or SENTENCE_END.search(text, max(start, opening - 8), opening)
        if ")" not in text[slice(*names)] and is_outlet_alone(text[slice(*names)], bool(ended)):
            yield _tag(text, (opening, end), names, closed, "bracket")
    for tag, names, form in signed(text, start, end):
        yield _tag(text, tag, names, True, form)
    yield from _whole_line(text, start, end)


def _whole_line(text: str, start: int, end: int) -> Iterator[Tag]:
    """A line that is only an outlet: ``Getty Images / Jane Doe``, ``PTI SJ VRN``, ``ABC/AAP``."""
    line = text[start:end]
    if len(line) > _LONGEST or "(" in line:
        return
    if is_outlet_alone(line, True, alone=True):
        parts = list(re.finditer(r"[^/]+", line))
        shared = len(parts) > 1 and all(is_listed(part.group().strip()) for part in parts)
        photo = not shared and ("/" in line or PHOTOGRAPHERS.search(line))
        for part in parts if shared else [re.match(r".*", line)]:
            assert part is not None
            names = (start + part.start(), start + part.end())
            yield _tag(text, names, names, True, "credit" if photo else "signature")


def _balanced(words: str) -> bool:
    return words.count("(") == words.count(")")


def _tag(text: str, span: Offsets, names: Offsets, closed: bool, form: TagForm) -> Tag:
    """A tag whose outlet is the part of `names` that is the outlet rather than a person."""
    start, end = outlet_part(text, *names)
    name = text[start:end]
    trimmed = span[0] + len(text[slice(*span)]) - len(text[slice(*span)].lstrip())
    stop = span[0] + len(text[slice(*span)].rstrip())
    return Tag(trimmed, stop, (start, end), outlet_named(name) or name, closed, form)
