"""What the words that name a source are: a name, a pronoun, a description, several of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotate.components.names import ORGANIZATION, PEOPLE, PERSON, PLACE, UNKNOWN, Name
from annotate.lexicon import pronouns
from annotate.lexicon.bodies import (
    DOCUMENTS,
    GROUPS,
    INSIDERS,
    ORGANIZATIONS,
    OUTLETS,
)
from annotate.lexicon.listing import word_set
from annotate.lexicon.names import POSTNOMINALS
from annotate.lexicon.people import EITHER, PERSON_NOUNS
from annotate.text.number import is_plural, singular

_PREPOSITION = re.compile(
    r"\s(?:of|for|from|at|in|with|on|by|to|about|among|against|near|under|behind|inside|"
    r"within|like|as|into|across|between|led|familiar|close|aware|privy|out|who|including)\s",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r",?\s+(?:(?:who|whom|whose|which|that|where|when)(?:[’']\w+)?\b|(?:he|she|they|we|I)\s\w).*",
    re.S,
)
_ITSELF = re.compile(r"\s(?:it|him|her|them)sel(?:f|ves)$")
_PARTICIPLE = re.compile(
    r"(?<=\w)(?<!ly)\s+(?:[a-z]\w{2,}ing|[a-z]\w+[^e\W]ed|seen|led|written|taken|sent|shown|held|based|"
    r"citing|speaking|obtained)(?=\s)"
)
# "a video was | streamed", "all of | whom"
_LOOSE_END = re.compile(r"(?:\s(?:is|was|are|were|has|have|had|been|being|of|in|at|on|from))+$")
_OPENS_PHRASE = word_set("a an the this that these those its his her their our my of to for and")
_NOUNS = DOCUMENTS | ORGANIZATIONS | OUTLETS | GROUPS | INSIDERS | PERSON_NOUNS
_EDGE = " \t\n\"'“”‘’«»,;:—–-()[]"
_DETERMINER = re.compile(
    r"(the|this|that|these|those|its|his|her|their|our|my|your|whose|both|an?|one|another|some|"
    r"several|many|most|other|two|three|four|five|six|seven|eight|nine|ten|few|"
    r"neither|all|every|each|no|\d[\d,.]*)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:" + _DETERMINER.pattern + r"\s*)*(?:first|second|third|last|latest|new|international)?",
    re.IGNORECASE,
)
DEFINITE = word_set("the this that these those both neither its his her their our my")
_POSSESSORS = word_set("its his her their my our your whose")


@dataclass(frozen=True, slots=True)
class Mention:
    """The words that name a source, [start, end) in characters, and how they name it.

    `form` is pronoun, name, description or joint. `head` is the head noun or the pronoun,
    lower-case; `phrase` the words without relative clause and apposition. `parts` are the
    mentions that a joint one joins. `beside` is what stands in apposition.
    """

    form: str
    start: int
    end: int
    head: str
    phrase: str
    determiner: str = ""
    plural: bool = False
    name: Name | None = None
    owner: Name | None = None
    owner_pronoun: str = ""
    parts: tuple[Mention, ...] = ()
    beside: tuple[str, ...] = field(default=())


def read_mention(text: str, start: int, end: int, names: list[Name]) -> Mention:
    """Read the source in `text[start:end]`; `names` are the names inside it."""
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    itself = _ITSELF.search(text, start + 1, end)
    end = itself.start() if itself else end
    if re.search(r"\w[’']s$", text[start:end]) and " " not in text[end - 3 : end]:
        end -= 2
    words = text[start:end]
    bare = re.sub(r"[’'](?:s|ve|d|re|m|ll)$", "", words.lower())
    if bare in pronouns.ALL:
        return Mention("pronoun", start, end, bare, words, plural=bare in pronouns.PLURAL)
    clause = _RELATIVE.search(text[start:end], 1)
    until = start + clause.start() if clause else end
    joint = _joint(text, start, until, [n for n in names if n.end <= until])
    if joint is not None:
        return joint
    return _noun_phrase(text, start, end, names)


_OBLIQUE = re.compile(r"\b(?:to|of|for|by|with|at|from|under|in)\s")
_JOINER = re.compile(r"\s*,\s*(?:and|or|nor|&)\s+|\s+(?:and|or|nor|&)\s+|\s*,\s+")


def _joint(text: str, start: int, end: int, names: list[Name]) -> Mention | None:
    """Two or more names that speak together: "The Guardian and CNN", "Neither X nor Y"."""
    if not names or not re.search(r"\s(?:and|nor|or|&)\s", text[start:end]):
        return None
    pair = _pair(text, start, end, names)
    if pair is not None or len(names) < 2:
        return pair
    pieces, last, several = [], start, False
    for match in _JOINER.finditer(text, start, end):
        if any(n.start < match.end() and match.start() < n.end for n in names):
            continue
        if match.group().strip() == "," and not re.search(
            r"\s(?:and|nor|or)\s", text[match.end() : end]
        ):
            continue
        pieces.append((last, match.start()))
        last, several = match.end(), several or match.group().strip() != ","
    pieces.append((last, end))
    if not several:  # the "and" stands in a name: "Jane Doe, Chair in Law and Ethics"
        return None
    parts = []
    for piece_start, piece_end in pieces:
        inside = [n for n in names if piece_start <= n.start and n.end <= piece_end]
        part = _noun_phrase(text, piece_start, piece_end, inside)
        if part.form == "name" and not (
            part.name and _OBLIQUE.search(text, piece_start, part.name.start)
        ):
            parts.append(part)
        elif not (parts and re.match(r"(?:an?|the|also)\b", part.phrase)):
            return None
        elif piece_end < end and text[piece_end] != "," and _OBLIQUE.search(part.phrase):
            return None  # "Jane Doe, an officer for the Culture and Tourism Association"
    if len(parts) < 2:
        return None
    labels, tail = [part.name.label for part in parts if part.name], parts[-1]
    titled = tail.name is not None and bool(re.search(r"\w", text[tail.start : tail.name.start]))
    if titled and labels[-1] == PERSON and PERSON not in labels[:-1]:
        return None  # "Hong Kong and Macau Office director Xia Baolong"
    return Mention("joint", start, end, "", text[start:end], plural=True, parts=tuple(parts))


def _pair(text: str, start: int, end: int, names: list[Name]) -> Mention | None:
    """Somebody named with somebody who is not: "he and Lee", "Lee and the ministry"."""
    joined = _AND.match(text, start, end)
    if joined is None or any(
        n.start < joined.end("and") and joined.start("and") < n.end for n in names
    ):
        return None
    parts = []
    for at, until in ((start, joined.start("and")), (joined.end("and"), end)):
        inside = [n for n in names if at <= n.start and n.end <= until]
        bare = text[at:until].lower()
        if bare in _SUBJECTS:
            parts.append(Mention("pronoun", at, until, bare, text[at:until]))
            continue
        part = _noun_phrase(text, at, until, inside)
        beside = part.form == "description" and bool(parts) and not inside
        if not (beside or (part.form == "name" and not text[at : inside[0].title_start].strip())):
            return None
        parts.append(part)
    mixed = {part.form for part in parts} != {"name"}
    return (
        Mention("joint", start, end, "", text[start:end], plural=True, parts=tuple(parts))
        if mixed
        else None
    )


_SUBJECTS = word_set("he she they it")
_AND = re.compile(r"[^,;()]+?(?P<and>\sand\s)(?!.*[,;()])(?!.*\sand\s)")


def _noun_phrase(text: str, start: int, end: int, names: list[Name]) -> Mention:
    """One source: the first part that ends in a name of its own, else the description."""
    segments = _segments(text, start, end, names)
    first = _segment(text, *segments[0], names)
    beside = tuple(text[s:e].strip() for s, e in segments[1:])
    if first.name and first.name.label != PERSON:
        for at, until in segments[1:]:
            person = _segment(text, at, until, names)
            if _is_its_person(person, text[start:at]):
                return _spread(person, start, end, (text[start:at].strip(_EDGE),))
    if first.form != "name":
        for piece_start, piece_end in segments[1:]:
            if text[piece_start - 1] == "(" and text[piece_start:piece_end].isupper():
                continue  # "the Public Relations Officer (PRO)" gives an office its short form
            other = _segment(text, piece_start, piece_end, names)
            if other.form == "name" and _may_stand_beside(first, other):
                said = (first.phrase, *(b for b in beside if b != other.phrase))
                return _spread(other, start, end, said)
    return _spread(first, start, end, beside)


def _is_its_person(other: Mention, before: str) -> bool:
    """Whether a person stands behind a body: "the Tilsit (TC) chief Jo Lee", "… chief, Jo Lee"."""
    if other.name is None or other.name.label != PERSON or other.name.possessive:
        return False
    words = re.findall(r"[\w-]+", before.lower())
    return before.rstrip().endswith(")") or not PERSON_NOUNS.isdisjoint(words)


def _spread(m: Mention, start: int, end: int, beside: tuple[str, ...]) -> Mention:
    return Mention(
        m.form, start, end, m.head, m.phrase, m.determiner, m.plural, m.name, m.owner,
        m.owner_pronoun, m.parts, beside,
    )  # fmt: skip


def _may_stand_beside(first: Mention, other: Mention) -> bool:
    """Whether a name after a comma names what the description before it describes."""
    label = other.name.label if other.name else ""
    if label in (PLACE, PEOPLE) or first.plural:
        return False
    if other.name and " " not in other.name.text and not other.name.title:
        return not re.search(r"\s(?:of|from|in|at|near)\s", first.phrase)
    if first.head in PERSON_NOUNS - EITHER:
        return label != ORGANIZATION
    if first.head in DOCUMENTS:
        return label not in (PERSON, ORGANIZATION)
    return True


def _segments(text: str, start: int, end: int, names: list[Name]) -> list[tuple[int, int]]:
    """The phrase cut at its commas, brackets and dashes, relative clauses left out."""
    words = text[start:end]
    relative = _RELATIVE.search(words, 1)
    if relative and not any(n.start < start + relative.start() < n.end for n in names):
        end = start + relative.start()
    segments, last = [], start
    for match in re.finditer(r",\s+|\s*\(|\)|\s+[—–-]+\s", text[start:end]):
        at = start + match.start()
        if any(n.start < at < n.end for n in names) or at <= last:
            continue
        segments.append((last, at))
        last = start + match.end()
    if last < end:
        segments.append((last, end))
    return segments or [(start, end)]


def _segment(text: str, start: int, end: int, names: list[Name]) -> Mention:
    inside = [n for n in names if start <= n.start and n.end <= end]
    core_end = _core_end(text, start, end, inside)
    determiner = _determiner(text[start:end])
    for name in inside:
        rest = text[name.end : core_end].strip(_EDGE + ".").lower()
        ranked = rest in POSTNOMINALS and name.label in (PERSON, UNKNOWN)  # not "a Liberal MP"
        if name.start < core_end and (not rest or ranked):
            title = text[start : name.start].strip()
            return Mention(
                "name", start, end, name.text.lower(), name.text, determiner, False, name,
                beside=(title,) if title else (),
            )  # fmt: skip
    last = inside[-1] if inside else None
    if last is not None and _ends_in_name(text, start, end, last, core_end):
        title = text[start : last.title_start].strip()
        return Mention(
            "name", start, end, last.text.lower(), last.text, determiner, False, last,
            beside=(title,) if title else (),
        )  # fmt: skip
    owner = next((n for n in inside if n.possessive and n.end < core_end), None)
    loose = _LOOSE_END.search(text, start, core_end)
    core_end = loose.start() if loose else core_end
    words = re.findall(r"[^\W_]+(?:[-’'.][^\W_]+)*", text[start:core_end])
    head = words[-1].lower() if words else text[start:end].lower()
    if head.isdigit() and words[-2:-1] and words[-2].lower() in DOCUMENTS and len(words) < 4:
        head = words[-2].lower()  # "Article 105"
    head = re.sub(r"[’']s?$", "", head)
    if singular(head) in OUTLETS | {"agency"} and inside and inside[-1].end < core_end:
        between = text[inside[-1].end : core_end].strip().lower()
        if between in (head, "news " + head) and not inside[-1].possessive:
            return Mention("name", start, end, head, inside[-1].text, determiner, name=inside[-1])
    cut = next(_participles(text, start, end), end)
    phrase = text[start:cut].strip(_EDGE) or text[start:end]
    if core_end - start > len(phrase):
        phrase = text[start:core_end]
    pronoun = determiner if determiner in _POSSESSORS else ""
    phrase = _LOOSE_END.sub("", phrase)
    return Mention(
        "description", start, end, head, phrase, determiner, is_plural(head, determiner),
        owner=owner, owner_pronoun=pronoun,
    )  # fmt: skip


_JOINS = re.compile(r"\s(?:of|for|from|at|in|with|by|to|and|about|against)\s$")


def _ends_in_name(text: str, start: int, end: int, last: Name, core_end: int) -> bool:
    """Whether a name ends a phrase that tells of its bearer: "Minister of Health Jane Doe"."""
    if last.possessive or text[last.end : end].strip(_EDGE):
        return False
    if _JOINS.search(text, start, last.title_start):
        return False
    before = re.findall(r"[\w-]+", text[start : last.start])[-1:]
    if last.label == ORGANIZATION:  # "the media tracking firm Acme"
        plain = bool(before) and before[0] in ORGANIZATIONS | OUTLETS
        return plain and not _OBLIQUE.search(text, start, last.start)
    if last.label != PERSON or not before:
        return False
    role = before[0].lower() in PERSON_NOUNS
    if not _PREPOSITION.search(text, start, last.title_start):
        return role or before[0][0].isupper()  # "policy and mining analyst Jane Doe"
    head = re.findall(r"[\w-]+", text[start:core_end].lower())[-1:]
    of_another = role and before[0].islower() and not last.title  # "a lawyer for actor Jane Doe"
    return bool(head) and head[0] in PERSON_NOUNS and not of_another


def _participles(text: str, start: int, end: int) -> Iterator[int]:
    """Where a participle goes on after a noun: not "the ruling party", "those affected"."""
    for match in _PARTICIPLE.finditer(text, start, end):
        before = text[start : match.start()].lower().split()
        if before and before[-1] not in _OPENS_PHRASE:
            yield match.start()


def _core_end(text: str, start: int, end: int, names: list[Name]) -> int:
    """Where the head noun ends: before the first preposition or participle after it."""
    stops = [end]
    for pattern in (_PREPOSITION, _PARTICIPLE):
        for match in pattern.finditer(text, start, end):
            inside = any(n.start <= match.start() < n.end for n in names)
            word = text[start : match.start()].strip().lower()
            first = pattern is _PARTICIPLE and " " not in word and singular(word) not in _NOUNS
            if pattern is _PARTICIPLE and match.group().split()[0].lower() in DOCUMENTS:
                continue  # "a court filing seen by …"
            opening = _OPENING.fullmatch(text[start : match.start()].strip())
            if not inside and not (opening and pattern is _PARTICIPLE) and not first:
                stops.append(match.start())
                break
    return min(stops)


def _determiner(phrase: str) -> str:
    match = _DETERMINER.match(phrase)
    return match.group(1).lower() if match else ""
