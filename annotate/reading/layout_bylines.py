"""Who made the article, on lines of their own: bylines above it, credits and sign-offs below."""

from __future__ import annotations

import re

from annotate.lexicon.alternations import HAS, IS_ONE
from annotate.lexicon.function_words import MONTH
from annotate.lexicon.listing import alternation
from annotate.lexicon.names import FIRST_NAMES, PARTICLES
from annotate.lexicon.outlets import looks_like_outlet
from annotate.reading.names_in_bylines import is_name

_BYLINE = re.compile(
    r"(?:(?:exclusive|special report|analysis|opinion|comment|explainer):?\s+"
    r"|special (?:to|for) [\w. ]{2,30} (?=by\s))?(?:words:"
    r"|(?:(?:written|reported|posted|published|words|text|story|report|review|analysis"
    r"|interview) )?by:?"
    r"|(?:author|writer|reporter|correspondent|text)s?:"
    r"|an? [A-Z][a-z]+ (?:report|analysis) by)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
# ``Staff and agencies``, ``Staff reporter``, ``Agencies``
_DESK = re.compile(
    r"(?:(?:our )?(?:foreign |own )?(?:staff|correspondents?|reporters?|web desk|news ?desk"
    r"|(?:news )?agenc(?:ies|y))"
    r"(?:,? (?:and|&|with|writers?|reporters?|correspondents?|agenc(?:ies|y)|wires?|staff))*)$",
    re.IGNORECASE,
)
_FROM = re.compile(r"From (?:(?:[Oo]ur )?(?:own )?[Cc]orrespondent )?(?=[A-Z])")
_PICTURES = re.compile(
    r"[.,;|]\s+(?:photo(?:graph)?s?|pictures|images|video):?\s(?:by\s)?(?=[A-Z])", re.I
)
_BYLINE_WORD = re.compile(
    r"\(?[^\W\d_a-zß-öø-ÿ][\w.'’@()/-]*[,;|:]?$|[a-z]{1,3}['’-][A-Z][\w'’-]+[,;|]?$"
    rf"|(?:{alternation(PARTICLES)}|and|for|in|on|at|of|the|with|from|our|own|special|files|staff|writers?|reporters?|correspondents?"
    r"|editors?|agenc(?:y|ies)|wires?)[,;]?$"
    r"|[&|/•·–—-]$|\S+@\S+$|@\w+$|\d{1,2}[,:]?$|\d{1,2}:\d\d$|\d{4},?$|(?:am|pm|a\.m\.|p\.m\.)$"
)
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|staff writer|writer|editor|bureau|columnist|contributor"
    r"|editor-at-large|(?<=[A-Z]\w\w\w )Report)s?$",
    re.I,
)
_ROLE_WORD = re.compile(
    r"\b(?:correspondent|reporter|writer|editor|bureau|columnist|contributor|critic)s?\b", re.I
)
# ``Ann Lee in Port Mare``, ``Ann Lee and Bo Quist in Kalmar``, ``Ann Lee Political editor``.
_PLACED = re.compile(
    r"\s+(?:in|for|at|(?:reports? )?from)\s+(?:the\s+)?[A-Z][\w.'’-]*"
    r"(?:[ ,/]+(?:and\s+)?[A-Z][\w.'’-]*){0,4}"
    r"(?:\sand\sagencies)?$"
)
_OTHERS = frozenset({"agencies", "agency", "wires"})
_SPLIT = re.compile(r"\s*(?:,|;|\||•|·|/|&|\band\b|\s[—–-]\s|\s(?=@\w))\s*")
_DATED = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:updated?|published|posted|last)\b"
    rf"|(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,2}},? )?\d{{1,2}} (?:{MONTH})"
    rf"|\d{{1,2}}[:.]\d\d|(?:{MONTH})[a-z]*\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_DATE_BEHIND = re.compile(
    rf"\s*[,|•·–—-]?\s+(?={_DATED.pattern}|\d+ min(?:ute)?s? read$).{{3,40}}$", re.IGNORECASE
)
# What the desk writes below a report. "Compiled by hand" is prose: a name must follow.
_WORK = (
    r"(?:additional |extra |further )?(?:report(?:ing|ed)?|writ(?:ing|ten)|edit(?:ing|ed)"
    r"|compil(?:ing|ed)|production|produced|research(?:ed)?|translat(?:ion|ed)|fact-?check(?:ing|ed)?"
    r"|photograph(?:y|s|ed)?|video|graphics?|illustrations?|interview(?:ed|s)?)"
    r"(?: and (?:report|writ|edit|compil)(?:ing|ed))?"
)
_SIGNOFF = re.compile(
    rf"[(\[–—-]*\s*(?:(?:[A-Z][\w.'’-]+ [A-Z][\w.'’-]+, (?=with files))?(?:(?:{_WORK}\s*by:?"
    r"|(?:additional )?(?:report|writ|edit|compil)(?:ing|ed)\s*:|translation:|editors?:)\s+"
    r"|with\s+(?:inputs?|files|(?:an? )?reports?|reporting|contributions?|material"
    r"|additional reporting|assistance)"
    r"\s+(?:from|by)\s+|contact (?:the )?(?:writer|reporter|author)s?\b"
    r"|with (?:agency|agencies|wires?) (?:inputs?|reports?)\b"
    r"|to contact the (?:reporter|editor|author)s?\b|by the staff of\s+))"
    r"(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_CONTRIBUTED = re.compile(
    r"(?P<rest>.{3,160}?)\s+(?:also\s+)?contributed"
    r"(?: (?:to|reporting|from [A-Z][\w .]{1,40})\b|(?=\.?$))"
    r"(?:\s+(?:this|the|to|from)\b[\w\s,.]{0,80})?[.)\]]*$",
    re.DOTALL,
)
# ``(This story has not been edited by our staff …)``, ``This report was first published by …``
_ORIGIN = re.compile(
    r"[(\[–—-]*\s*(?:except for the headline, )?"
    r"(?:this|the) (?:story|report|article|content|interview|piece|column|post) "
    rf"(?:{HAS}|{IS_ONE}|first|originally)\b.{{0,40}}\b(?:edited|auto-?generated|published|produced|reprinted"
    r"|appeared|translated|updated|corrected|republished|syndicated)\b",
    re.IGNORECASE,
)
# ``Ann Lee is a reporter for the Herald.``, below the report's last words.
_ABOUT = re.compile(
    r"The (?:writer|author) is\b|"
    r"(?!The )[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3},? "
    rf"(?:(?:{IS_ONE}) (?:an?|[Tt]he|our|[A-Z]\w+['’]s?)"
    r"\b.{0,60}\b(?:reporter|writer|editor|correspondent|columnist|contributor|author|journalist)\b"
    r"|reported from (?:[A-Z][\w.'’-]+,? ?){1,3}(?:(?:and )?[^a-z]|\.?$)"
    r"|(?:covers|writes (?:about|for|on)|reports (?:on|for)) )"
)
_FOLLOW = re.compile(
    r"(?:follow|reach|contact|e-?mail) (?:[A-Z][\w.'’-]+ ){1,3}(?:on|at|via|by)\b", re.IGNORECASE
)
_SIGNOFF_LONGEST = 500
_STEM = 6  # letters: "protest" of protests and protesters
_FILED = re.compile(r"\s+(?:in|from)\s")
_SMALL = re.compile(r"\b[a-zß-öø-ÿ]{5,}")


def is_byline(words: str) -> bool:
    """Whether a paragraph names its writers: ``By Jane Doe``, ``by JANE DOE, Staff Writer``."""
    opening = _BYLINE.match(words)
    if opening is None or len(words) > 160:
        return False
    behind = _PICTURES.search(words, opening.end()) or _DATE_BEHIND.search(words, opening.end())
    words = words[: behind.start()] if behind else words
    names = words[opening.end() :].split()
    if not names or len(names) > 18 or (words.endswith((".", "?", "!")) and "Jr." not in names[-1]):
        return words.startswith(("By the staff of", "By staff"))
    if opening.group()[0].islower() and not is_name(" ".join(names[:2]).strip(",;|")):
        return False
    return all(_BYLINE_WORD.match(name) for name in names)


def is_role(words: str) -> bool:
    """A writer's line without "By": ``Staff Correspondent``, ``Jane Doe, Science editor``."""
    parts = words.split()
    named = len(parts) <= 3 or "," in words
    return named and len(parts) <= 6 and parts[0][0].isupper() and bool(_ROLE.search(words))


def is_bare_byline(words: str, following: str) -> bool:
    """Whether a line below the headline is the writers' names without "By".

    A place says so (``Ann Lee in Port Mare``), a role or an outlet behind the name or on the
    next line, a date there, or a first name that is one of the frequent ones.
    """
    if len(words) > 100 or words.endswith((".", "!", "?", ":")):
        return False
    if _is_desk(words):
        return True
    opening = words[: found.end()] if (found := _FROM.match(words)) else ""
    words = words[len(opening) :]
    placed = _PLACED.search(words) or _DATE_BEHIND.search(words)
    head = words[: placed.start()] if placed else words
    # Each writer may have a place of her own: "Ann Lee in Lund and Bo Quist in Ode".
    parts, placed_parts = _parts_of(head)
    if len(parts) == 1 and _ROLE_WORD.search(parts[0]):
        return _opens_with_name(head)
    if not parts or not is_name(parts[0]) or len(parts[0].split()) > 4:
        return False
    known = (
        _is_known(words, parts, placed_parts + (placed is not None)) or "orrespondent" in opening
    )
    if not all(_goes_with_name(part, known) for part in parts[1:]):
        return False
    return known or any(map(_is_post, parts[1:])) or _is_signed(following)


def _opens_with_name(words: str) -> bool:
    name = re.match(r"(\w+[\w.'’-]* [A-Z][\w.'’-]+) [A-Z]?[a-z]", words)
    return name is not None and is_name(name.group(1))


def _parts_of(words: str) -> tuple[list[str], int]:
    """The names, roles and outlets in a byline, without places, and how many had one."""
    whole = [part for part in _SPLIT.split(words) if part and part not in _OTHERS]
    parts = [_PLACED.sub("", part) for part in whole]
    return parts, sum(map(str.__ne__, parts, whole))


def _is_known(words: str, parts: list[str], places: int) -> bool:
    """Whether the first of `parts` is a person's name for sure, and a place may stand behind it.

    ``Mona Tveit, BBC News, Lund``, ``Mona Tveit reports from Lund``, two in two places.
    """
    first = parts[0].split()[0].lower() in FIRST_NAMES
    told = places > 1 or " reports from " in words
    return first or told or (len(parts) > 2 and _is_post(parts[1]))


def _is_desk(words: str) -> bool:
    """Whether nobody is named but a desk or an agency: ``Agence France-Presse in Dakar``."""
    placed = _PLACED.search(words)
    agency = placed is not None and _outlet(words[: placed.start()])
    return agency or _DESK.match(words[: placed.start()] if placed else words) is not None


def is_names_alone(words: str, above: str, below: str) -> bool:
    """Whether a line is names, or one and a place, that the report `below` never writes small.

    ``Neema Okello in Kampala``, ``Neema Okello — The Monitor``, ``Neema Okello - 3 March 2024``.
    A place tells only where the headline `above` has words in small letters: subheads have its
    letters (``Dark Days in Kalmar``).
    """
    opening = _FROM.match(words)
    words = words[opening.end() :] if opening else words
    dated = _DATE_BEHIND.search(words)
    words = words[: dated.start()] if dated else words
    placed = _PLACED.search(words)
    if placed and not (_FILED.match(placed.group()) and _SMALL.search(above)):
        return False
    parts = [part for part in _SPLIT.split(words[: placed.start()] if placed else words) if part]
    if not 2 <= len(parts) + (placed is not None) + (dated is not None) <= 5:
        return False
    names = [part for part in parts if part not in _OTHERS]
    place = len(names) > 1 and (" " not in names[-1] or names[-1].startswith("The "))
    return _are_names(names[:-1] if place and names[-1].istitle() else names, below)


def _are_names(names: list[str], below: str) -> bool:
    """Whether these can be people's names, of which the report has no word in small letters."""
    small = re.findall(r"\b[a-zß-öø-ÿ][\w-]*", below)
    own = [word.lower()[:_STEM] for name in names for word in name.split()]
    told = any(word.startswith(name) for name in own for word in small)
    return bool(names) and not told and all(is_name(n) and len(n.split()) < 4 for n in names)


def _goes_with_name(part: str, known: bool) -> bool:
    """Whether what stands behind a writer's name is another name, a role, a place or an outlet.

    `known` says that the writer's first name is one of the frequent ones.
    """
    place = known and len(part.split()) <= 2 and part.istitle()
    return place or is_name(part) or _is_post(part)


def _is_signed(following: str) -> bool:
    """Whether the line below a name says a role, an outlet or when."""
    told = _is_post(following) or _DATED.match(following) is not None
    return 0 < len(following) < 90 and told


def _is_post(words: str) -> bool:
    return words.startswith("@") or _ROLE_WORD.search(words) is not None or _outlet(words)


def _outlet(words: str) -> bool:
    return len(words.split()) <= 5 and looks_like_outlet(words)


def is_post(words: str) -> bool:
    """Whether a line below a byline says a writer's post: ``Health reporter, BBC News``."""
    return len(words.split()) <= 8 and words[-1] not in ".?!:" and _is_post(words)


def is_date_line(words: str) -> bool:
    """Whether a line below a byline says only when: ``Updated 3 March 2024, 09:12 GMT``."""
    return len(words) <= 80 and _DATED.match(words) is not None and not words.endswith(".")


def is_signoff(words: str) -> bool:
    """Whether a paragraph tells who worked on the report: ``(Reporting by X; editing by Y)``."""
    if len(words) > _SIGNOFF_LONGEST:
        return False
    if _ORIGIN.match(words) or (_FOLLOW.match(words) and "@" in words):
        return True
    found = _SIGNOFF.match(words) or _CONTRIBUTED.match(words)
    if found is None:
        return False
    rest = found["rest"].strip()
    first = re.search(r"[^\W\d_][\w.'’@-]*", rest)
    return first is not None and (first.group()[0].isupper() or "@" in rest)


def is_about_writer(words: str) -> bool:
    """Whether a paragraph below the report says who wrote it: ``Ann Lee is a reporter …``."""
    return len(words) <= _SIGNOFF_LONGEST and _ABOUT.match(words) is not None
