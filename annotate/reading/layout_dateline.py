"""Datelines: where and when a report was filed, and by which agency."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotate.article import Offsets
from annotate.lexicon.outlets import looks_like_outlet, outlet_named

# A dateline with place, region, date and agency stays within this many characters.
_LONGEST = 90
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"\b(?:{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)(?!\w)", re.I
)
_BRACKETS = re.compile(r"\(([^()\n]{2,40})\)")
_DASH = re.compile(r"\s*(?:-{1,2}|[–—_])(?!\d)\s*")
_COLON = re.compile(r"\s*:\s+")
_PLACE_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.'’`-]*$|(?:of|de|del|la|da|do|the|al|el|and|on)$")
_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.'’ʻ-]+$")
_PARTY = re.compile(r"[RDI]-")
# Words in capitals before a dash or colon that are no places.
_NO_PLACES = frozenset(
    """ALERT ANALYSIS BREAKING COMMENT CORRECTED CORRECTION EDITORIAL EXCLUSIVE EXPLAINER FACTBOX
    FEATURE FILE INTERVIEW LIVE NOTE OPINION PHOTO PHOTOS POLL PREVIEW QUESTION READ RECAP REVIEW
    SPONSORED TIMELINE UPDATE UPDATED URGENT VIDEO WATCH WRAPUP""".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """`end` is where the report's own words begin; `agency` the name alone, if any.

    `tag` is the agency as it stands, with its brackets. All are characters of the text.
    """

    start: int
    end: int
    tag: Offsets | None = None
    agency: Offsets | None = None


def dateline_at(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that opens the paragraph [start, end), or fills it, or None."""
    head = text[start : min(end, start + _LONGEST)]
    first = head.split(maxsplit=1)[0] if head else ""
    if not first or first[0].islower() or first.strip(":-–—") in _NO_PLACES:
        return None
    return (
        _with_brackets(text, start, end, head)
        or _with_date(text, start, end, head)
        or _with_dash(text, start, end, head)
    )


def _with_brackets(text: str, start: int, end: int, head: str) -> Dateline | None:
    """``GENEVA (Reuters) -``, ``(Bloomberg) --``, ``New Delhi, Nov 12 (PTI) Delhi's``."""
    for match in _BRACKETS.finditer(head):
        name, before = match.group(1), head[: match.start()].rstrip(" -–—\u00a0")
        listed = outlet_named(name) is not None
        if (
            not (listed or name[0].isupper())
            or _PARTY.match(name)
            or _DATE.fullmatch(name)
            or not _is_place(before)
            or _abbreviates(name, before)
        ):
            continue
        begin = start + match.end()
        dash = _DASH.match(text, begin, end) or _COLON.match(text, begin, end)
        if dash:
            certain = listed or (looks_like_outlet(name) and bool(before)) or _is_filed(before)
            begin = dash.end()
        else:
            rest = text[begin : begin + 3].lstrip()
            certain = listed and bool(before) and not rest[:1].islower()
            begin += len(text[begin:end]) - len(text[begin:end].lstrip()) if certain else 0
        if certain:
            tag = (start + match.start(), start + match.end())
            return Dateline(start, begin, tag, (tag[0] + 1, tag[1] - 1))
    return None


def _with_dash(text: str, start: int, end: int, head: str) -> Dateline | None:
    """``LONDON —``, ``MARLOW, Texas --``, ``BRIDGETOWN, Barbados, CMC --``; none without dash."""
    for dash in re.finditer(r"\s-{1,2}\s|\s?--\s?|\s?[–—]\s?", head):
        before = head[: dash.start()].rstrip()
        parts = [part.strip() for part in before.split(",")]
        agency = parts[-1] if len(parts) > 1 and outlet_named(parts[-1]) else None
        place = before[: before.rfind(",")] if agency else before
        if not place or len(parts[0].split()) > 3 or not _is_place(place):
            return None
        if not agency and not _is_filed(place):
            return None
        begin = start + before.rfind(agency) if agency else 0
        name = (begin, begin + len(agency)) if agency else None
        return Dateline(start, start + dash.end(), name, name)
    return None


def _with_date(text: str, start: int, end: int, head: str) -> Dateline | None:
    """``KUWAIT CITY, July 25: The``, or a line of its own: ``Geneva, 3 April 2024``."""
    date = _DATE.search(head)
    if date is None or "," not in head[: date.start()] or not _is_place(head[: date.start()]):
        return None
    begin = start + date.end()
    colon = _COLON.match(text, begin, end)
    if colon or begin == end:
        return Dateline(start, colon.end() if colon else end)
    return None


def capitals_colon(text: str, start: int, end: int) -> int | None:
    """Where the words begin behind ``NEW DELHI: The government``, or None.

    Labels of speakers look alike: whoever asks must know that this is no label.
    """
    head = text[start : min(end, start + _LONGEST)]
    place, colon, rest = head.partition(": ")
    if not colon or not rest[:1].isupper() or place in _NO_PLACES or len(place.split()) > 3:
        return None
    if not all(_CAPITALS.match(word) for word in place.split()):
        return None
    return start + len(place) + len(colon)


def _is_place(before: str) -> bool:
    """Whether all words before the agency can be a place, a region or a date."""
    words = re.sub(r"[,;]|\([^()]*\)|\[[^\[\]]*\]", " ", _DATE.sub(" ", before)).split()
    return len(words) <= 7 and all(_PLACE_WORD.match(word) for word in words)


def _is_filed(before: str) -> bool:
    """Whether a place in capitals or a date says that this is a dateline."""
    words = before.replace(",", " ").split()
    return bool(words) and (
        (bool(_CAPITALS.match(words[0])) and words[0] not in _NO_PLACES)
        or _DATE.search(before) is not None
    )


def _abbreviates(name: str, before: str) -> bool:
    """Whether the brackets only give the short form of the words before: ``World … (WHO)``."""
    initials = "".join(word[0] for word in before.split() if word[0].isupper())
    return len(name) > 1 and name.isupper() and initials.endswith(name)
