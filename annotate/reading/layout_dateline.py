"""Datelines: where and when a report was filed, and by which agency."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from annotate.article import Offsets
from annotate.lexicon.function_words import MONTH
from annotate.lexicon.listing import word_set
from annotate.lexicon.names import CAPITALS, COUNTRIES
from annotate.lexicon.outlets import looks_like_outlet, outlet_named
from annotate.lexicon.people import HONORIFICS
from annotate.text.sentences import SENTENCE_END

# A dateline with place, region, date and agency stays within this many characters.
_LONGEST = 90
_NEAR = 12
_MONTH = rf"(?:{MONTH})[a-z]{{0,6}}\.?"
_DATE = re.compile(
    rf"\b(?:{_MONTH} \d{{1,2}}(?:,? \d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?)(?!\w)",
    re.I,
)
_BRACKETS = re.compile(r"\(([^()\n]{2,40})\)|/([A-Z][^/\n]{1,30})/(?!\w)")
# ``Kampala, Uganda | AFP | The``, as AFP's own pages have it
_BARS = re.compile(r"(?P<place>[^|\n]{2,40}?) \| (?P<name>[^|\n]{2,30}) \| (?=\S)")
_DASH = re.compile(r"\s*\.?(?:-{1,2}|[–—_])(?!\d)\s*")
_DASHES = re.compile(r"\s-{1,2}\s|\s?--\s?|\s?[–—]\s?")
_OUTLET = re.compile(
    r"(?P<name>\w[\w.&'’]*(?: [\w.&'’]+){0,4})(?: / [A-Z][\w ]{1,30})?"
    rf"(?:, (?P<date>(?i:{_DATE.pattern}))(?:\s*[-–—]{{1,2}}|:)\s+|\s+[-–—]{{1,2}}\s+)(?=\S)"
)
_STOP = re.compile(r"\.\s+")  # ``MOSCOW, March 3. /TASS/. The``
_COLON = re.compile(r"\s*:\s+")
_PLACE_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w.'’`/-]*$|(?:of|de|del|la|da|do|the|al|el|and|on)$")
_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ](?:[^\W\d_a-zß-öø-ÿ]|[.'’ʻ/-])+$")
_BETWEEN = re.compile(r"[,;]|\s[/|·&]\s|\([^()]*\)|\[[^\[\]]*\]")  # ``KYOTO / BEIRUT``
_PARTY = re.compile(r"[RDI]-")
# Words in capitals before a dash or colon that are no places.
_NO_PLACES = frozenset(
    """ALERT ANALYSIS BREAKING BRIEF COMMENT CORRECTED CORRECTION EDITORIAL EXCLUSIVE EXPLAINER
    FACTBOX FACTS FEATURE FILE GLANCE HIGHLIGHTS INTERVIEW LIVE NOTE OPINION PHOTO PHOTOS
    POINTS POLL PREVIEW QUESTION READ RECAP REVIEW SPONSORED SUMMARY TAKEAWAYS TIMELINE UPDATE
    UPDATED URGENT VIDEO WATCH WRAPUP""".split()  # noqa: SIM905
)


# Where papers file from in small letters too (``Mumbai: The``, ``Harare —``), beside `CAPITALS`.
_CITIES = word_set(
    "mumbai bengaluru chennai kolkata hyderabad pune ahmedabad lucknow patna jaipur chandigarh"
    " guwahati srinagar karachi lahore peshawar quetta colombo kathmandu dhaka chittagong jakarta"
    " bangkok yangon naypyidaw vientiane singapore shanghai guangzhou ulaanbaatar tashkent almaty"
    " astana bishkek dushanbe ashgabat baku tbilisi yerevan beirut amman jerusalem ramallah doha"
    " dubai manama aden algiers rabat casablanca tunis tripoli benghazi khartoum asmara djibouti"
    " mogadishu nairobi mombasa kampala kigali bujumbura goma kinshasa brazzaville luanda lusaka"
    " harare bulawayo lilongwe blantyre maputo antananarivo gaborone windhoek johannesburg durban"
    " maseru mbabane abuja lagos kano accra kumasi lomé cotonou niamey ouagadougou bamako abidjan"
    " dakar banjul bissau conakry freetown monrovia nouakchott yaoundé douala libreville malabo"
    " bangui quito guayaquil bogota medellín montevideo asunción caracas managua tegucigalpa"
    " brasília bridgetown vienna brussels amsterdam lisbon oslo stockholm helsinki"
    " copenhagen reykjavík tallinn riga vilnius minsk prague bratislava ljubljana zagreb sarajevo"
    " belgrade podgorica pristina skopje tirana bucharest chişinău geneva zurich strasbourg"
    " barcelona istanbul edinburgh belfast cardiff suva apia"
)
# Agencies that are called by letters which are other bodies' or words elsewhere.
_AGENCIES = frozenset(
    """AA AGI AIM AKP AMNA ANA-MPA ACN APS ATA ATS BIRN BNA CNS ENA HINA INA INP KHN KNA KPL LANA
    MAP MIA NNA PANA SDA SRNA SUNA TAP TNA TNS VNA ZIANA""".split()  # noqa: SIM905
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


@lru_cache(maxsize=512)  # each paragraph of an article is asked for some five times
def dateline_at(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that opens the paragraph [start, end), or fills it, or None."""
    head = text[start : min(end, start + _LONGEST)]
    if opened := _with_outlet(text, start, head):
        return opened
    first = head.split(maxsplit=1)[0] if head else ""
    opening = first.strip(":-–—")
    if not first or first[0].islower() or opening in _NO_PLACES or _titles(opening):
        return None
    return (
        _with_brackets(text, start, end, head)
        or _with_bars(start, head)
        or _with_date(text, start, end, head)
        or _with_dash(text, start, end, head)
    )


def _with_outlet(text: str, start: int, head: str) -> Dateline | None:
    """``afrol News, 27 January - A``, ``DAILY POST – A``: the outlet's own name opens a report."""
    opened = _OUTLET.match(head)
    if opened is None or opened["name"].split()[0] in _NO_PLACES:
        return None
    places = (start, start + opened.end("name"))
    if not names_outlet(opened["name"]) or not (opened["date"] or _opens(text, start)):
        return None
    return Dateline(start, start + opened.end(), places, places)


def _opens(text: str, start: int) -> bool:
    """Whether no prose stands right before a paragraph: a report begins there."""
    return not SENTENCE_END.search(text[max(0, start - _NEAR) : start])


def names_outlet(name: str) -> bool:
    """Whether a name is an outlet's, in capitals throughout too: ``DAILY POST``."""
    return looks_like_outlet(name.title() if name.isupper() else name)


def _titles(word: str) -> bool:
    """Whether a person is named behind a word: ``MR LEE (Foreign Office): …`` is a label."""
    return word.lower().rstrip(".") in HONORIFICS


def _with_brackets(text: str, start: int, end: int, head: str) -> Dateline | None:
    """``GENEVA (Reuters) -``, ``(Bloomberg) --``, ``New Delhi, Nov 12 (PTI) Delhi's``."""
    for match in _BRACKETS.finditer(head):
        name, before = match[1] or match[2], head[: match.start()].rstrip(" -–—.\u00a0")
        if (
            not (_is_agency(name) or name[0].isupper())
            or _PARTY.match(name)
            or _DATE.fullmatch(name)
            or not _is_place(before)
            or _abbreviates(name, before)
        ):
            continue
        begin = _report_after(text, start + match.end(), end, name, before, match[2] is not None)
        if begin is not None:
            tag = (start + match.start(), start + match.end())
            return Dateline(start, begin, tag, (tag[0] + 1, tag[1] - 1))
    return None


def _with_bars(start: int, head: str) -> Dateline | None:
    """``Kampala, Uganda | AFP | The``: an agency between bars."""
    found = _BARS.match(head)
    if found is None or not _is_place(found["place"]) or not _is_agency(found["name"]):
        return None
    name = (start + found.start("name"), start + found.end("name"))
    return Dateline(start, start + found.end(), name, name)


def _report_after(
    text: str, begin: int, end: int, name: str, before: str, slashes: bool
) -> int | None:
    """Where the report's words begin behind an agency's brackets or slashes, or None."""
    listed = _is_agency(name)
    dash = _DASH.match(text, begin, end) or _COLON.match(text, begin, end)
    if dash is None and slashes:
        dash = _STOP.match(text, begin, end)
    if dash:
        # ``KOFI MENSAH (HOST): …`` is a label
        colon = ":" in dash.group() and not (_DATE.search(before) or before.lower() in CAPITALS)
        filed = not colon and _is_filed(before)
        outlets = bool(before) and (looks_like_outlet(name) or (slashes and name.isupper()))
        certain = listed or outlets or filed
        if not certain:
            return None
        if before:
            return dash.end()
        # ``(ANSA) - ROME, MAR 3 -``: the place behind the agency
        place = _with_dash(text, dash.end(), end, text[dash.end() : dash.end() + _LONGEST // 2])
        return place.end if place else dash.end()
    return _without_dash(text, begin, end, name, before) if listed or before else None


def _without_dash(text: str, begin: int, end: int, name: str, before: str) -> int | None:
    """``New Delhi, Nov 12 (PTI) Delhi's``, ``(CNN) President``: where the words begin, or None."""
    rest = text[begin : min(begin + 3, end)].lstrip()
    if not before:
        opens = name.isupper() and rest[:1].isupper() and _opens(text, text.rfind("(", 0, begin))
        return end - len(text[begin:end].lstrip()) if opens else None
    filed = name.isupper() and _DATE.search(before) is not None
    if not (_is_agency(name) or filed) or rest[:1].islower():
        return None
    return end - len(text[begin:end].lstrip())


def _is_agency(name: str) -> bool:
    """Whether a name is a listed outlet's, or a part of one: ``CNN Business``."""
    first = name.split(" ")[0]
    own = len(first) > 2 and first.isupper() and len(name.split()) < 4
    listed = outlet_named(name) is not None or name in _AGENCIES
    return listed or (own and outlet_named(first) is not None)


def _with_dash(text: str, start: int, end: int, head: str) -> Dateline | None:
    """``LONDON —``, ``MARLOW, Texas --``, ``BRIDGETOWN, Barbados, CMC --``; none without dash."""
    for dash in _DASHES.finditer(head):
        before = head[: dash.start()].rstrip()
        parts = [part.strip() for part in before.split(",")]
        agency, place = _last_agency(before)
        far = len(parts) > 1 or parts[0].startswith(("ABOARD ", "ON BOARD "))
        longest = 6 if parts[0].isupper() and far else 3
        if not place or len(parts[0].split()) > longest or not _is_place(place):
            return None
        if not agency and not _is_filed(place):
            return None
        begin = start + len(before) - len(agency)
        name = (begin, begin + len(agency)) if agency else None
        return Dateline(start, start + dash.end(), name, name)
    return None


def _last_agency(before: str) -> tuple[str, str]:
    """The agency that ends the words before a dash, and the place: ``London CNN —``."""
    place, comma, last = before.rpartition(",")
    if comma and outlet_named(last.strip()):
        return last.strip(), place
    place, _, last = before.rpartition(" ")
    if place and len(last) > 2 and last.isupper() and outlet_named(last):
        return last, place.rstrip(",")
    return "", before


def _with_date(text: str, start: int, end: int, head: str) -> Dateline | None:
    """``KUWAIT CITY, July 25: The``, or a line of its own: ``Geneva, 3 April 2024``."""
    date = _DATE.search(head)
    before = head[: date.start()] if date else ""
    if date is None or not re.search(r",|\s\|\s", before) or not _is_place(before):
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
    colon = _COLON.search(head)
    place = head[: colon.start()] if colon else ""
    opens = colon is not None and head[colon.end() : colon.end() + 1].isupper()
    if not colon or not opens or place in _NO_PLACES or not 0 < len(place.split()) < 4:
        return None
    small = place.lower() in _CITIES or place.lower() in CAPITALS
    if not small and not all(_CAPITALS.match(word) for word in place.split()):
        return None
    return start + colon.end()


def is_place_line(line: str) -> bool:
    """Whether a line of its own is a place: ``ANKARA``, ``KYIV, Ukraine``, ``ST. PAUL, Minn.``."""
    place, comma, region = line.partition(",")
    words = place.split()
    capitals = place.isupper() and len(words) <= 3 and all(_CAPITALS.match(w) for w in words)
    within = not comma or (len(region.split()) in (1, 2, 3) and _is_place(region))
    return capitals and within and not set(words) & _NO_PLACES


def _is_place(before: str) -> bool:
    """Whether all words before the agency can be a place, a region or a date."""
    words = _BETWEEN.sub(" ", f"{_DATE.sub(' ', before)} ").split()
    return len(words) <= 7 and all(_PLACE_WORD.match(word) for word in words)


def _is_filed(before: str) -> bool:
    """Whether a place in capitals, a capital or a date says that this is a dateline."""
    words = before.replace(",", " ").split()
    place, _, region = before.lower().partition(",")
    return bool(words) and (
        (bool(_CAPITALS.match(words[0])) and words[0] not in _NO_PLACES)
        or _DATE.search(before) is not None
        or place in CAPITALS
        or place in _CITIES
        or region.strip() in COUNTRIES
    )


def _abbreviates(name: str, before: str) -> bool:
    """Whether the brackets only give the short form of the words before: ``World … (WHO)``."""
    initials = "".join(word[0] for word in before.split() if word[0].isupper())
    return len(name) > 1 and name.isupper() and initials.endswith(name)
