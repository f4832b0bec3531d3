"""Who speaks in transcripts, told without a colon: ``Ida Holm  00:12``, ``Q. Did you see it?``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from annotate.article import Offsets, SpeakerLabel
from annotate.lexicon.abbreviations import ZONES
from annotate.lexicon.listing import alternation
from annotate.lexicon.names import PARTICLES
from annotate.reading.names_in_bylines import is_name
from annotate.text.sentences import SENTENCE_END

# A label with name and affiliation stays within this many characters.
LONGEST = 80
CLOCK = r"\d{1,2}(?::\d\d){1,2}(?:[.,]\d+)?(?:\s?[AaPp][Mm]\b)?"
HAS_CLOCK = re.compile(CLOCK)
_SPAN = rf"{CLOCK}(?:\s?(?:[-–—]|-->)\s?{CLOCK})?"
# A line that is a speaker and a time, as transcription services write: ``Ida Holm  00:12``.
_HEADER = re.compile(
    rf"(?:[\[(]?{_SPAN}[\])]?\s*[-–|]?\s*)?\[?(?P<name>[^\W\d_][\w .'’-]{{0,40}}?)\]?"
    rf":?\s*[-–|]?\s*(?:[\[(]?{_SPAN}[\])]?)?[ \t]*$",
    re.MULTILINE,
)
OF_TIME = ZONES | {"AM", "PM", "am", "pm"}  # ``14:32 BST`` is a time alone
LABEL_WORD = re.compile(rf"(?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*|{alternation(PARTICLES)}|of|the)$")
_TURNS = (
    # ``Q. Did you see it?``, ``Q) Did you?``; ``Q   Did you?``, where several ask so
    re.compile(r"(?P<name>[QA])(?:\d{0,3}[.)]\s+(?=\S)|\s+(?=[A-Z]))"),
    # ``Mr. COLE. It must close.`` of a parliament's record, ``<Ida Holm> It must close.`` of a chat
    re.compile(
        r"(?P<name>(?:[A-Z][a-z]{1,9}\.? )[A-Z]{2,}(?:[ '’-][A-Z]{2,}){0,3})\.\s+(?=[A-Z\"“])"
    ),
    re.compile(rf"(?:[\[(]?{CLOCK}[\])]?\s*)?<(?P<name>[^\W\d_][\w .'’-]{{1,40}})>\s+(?=\S)"),
)
# ``Ida Holm – It must close.``, where such lines come again and again
_DASHED = re.compile(
    r"(?:[•*]\s+)?(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3})"
    r"(?:\s--?\s|\s?[–—]\s?)(?=[A-Z\"“‘'])"
)
# A name on a line of its own, with the marks of Markdown: ``### Ida Holm``, ``**Ida Holm**``
_NAME_LINE = re.compile(
    r"(?:#{1,6}\s+)?(?:\*{1,3}|_{1,2})?"
    r"(?P<name>[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?: [^\W\d_a-zß-öø-ÿ][\w.'’-]*){1,3}?)"
    r"(?:\*{1,3}|_{1,2})?[ \t]*(?=$)",
    re.MULTILINE,
)


@lru_cache(maxsize=512)  # each paragraph of an article is asked for twice
def header_at(text: str, start: int, end: int) -> SpeakerLabel | None:
    """The label in a first line that holds a speaker and a time alone."""
    match = _HEADER.match(text, start, min(end, start + LONGEST))
    if match is None or not HAS_CLOCK.search(match.group()):
        return None
    words = match["name"].split()
    if words[0] in OF_TIME or len(words) > 5:
        return None
    if not all(LABEL_WORD.match(w) or w.isdigit() for w in words):
        return None
    return _over(text, match, end)


def _over(text: str, line: re.Match[str], end: int) -> SpeakerLabel:
    """The label in a `line` of its own, over words that begin behind white space."""
    content = end - len(text[line.end() : end].lstrip())
    return SpeakerLabel(line.start("name"), line.end("name"), None, content)


def turn_at(text: str, start: int, end: int) -> SpeakerLabel | None:
    """What looks like a label without a colon at the start of [start, end)."""
    for form in _TURNS:
        match = form.match(text, start, end)
        if match is not None:
            return SpeakerLabel(match.start("name"), match.end("name"), None, match.end())
    return None


def named_at(text: str, start: int, end: int) -> SpeakerLabel | None:
    """The label in a first line that is a name of two words or more, with words below it."""
    match = _NAME_LINE.match(text, start, min(end, start + LONGEST))
    if match is None or match.end() >= end or not is_name(match["name"].title()):
        return None
    return _over(text, match, end)


def names_alone(text: str, pairs: Sequence[Offsets]) -> set[Offsets]:
    """The lines that are whoever speaks below: two or more names, each again and again.

    What follows each ends as sentences do; ``Story Continues`` comes again, too, but alone.
    """
    lines: dict[Offsets, str] = {}
    for pair, (_, end) in pairwise(pairs):
        name = _NAME_LINE.fullmatch(text, *pair) if pair[1] - pair[0] < LONGEST else None
        if name and is_name(name["name"].title()) and SENTENCE_END.search(text, end - 2, end):
            lines[pair] = name["name"]
    counts = Counter(lines.values())
    again = {name for name, count in counts.items() if count > 1}
    return {pair for pair, name in lines.items() if name in again} if len(again) > 1 else set()


def dashed_turns(text: str, pairs: Sequence[Offsets]) -> list[tuple[Offsets, SpeakerLabel]]:
    """The lines of a talk that has dashes for colons: ``Ida Holm – It must close.``.

    Two or more speak there, one of them again, and most of what they say ends as sentences do;
    lists and tables have such lines too.
    """
    turns = [(pair, label) for pair in pairs if (label := _dashed_at(text, *pair)) is not None]
    names = Counter(text[label.start : label.end] for _, label in turns)
    said = sum(SENTENCE_END.search(text, end - 2, end) is not None for (_, end), _ in turns)
    if len(names) < 2 or max(names.values()) < 2 or 2 * said <= len(turns):
        return []
    return [turn for turn in turns if _is_full(text, turn[1], names)]


def _is_full(text: str, label: SpeakerLabel, names: Counter[str]) -> bool:
    """Whether a name comes again, or is of two words or capitals alone."""
    name = text[label.start : label.end]
    return names[name] > 1 or " " in name or name.isupper()


def _dashed_at(text: str, start: int, end: int) -> SpeakerLabel | None:
    match = _DASHED.match(text, start, min(end, start + LONGEST))
    if match is None or not all(map(LABEL_WORD.match, match["name"].split())):
        return None
    return SpeakerLabel(match.start("name"), match.end("name"), None, match.end())
