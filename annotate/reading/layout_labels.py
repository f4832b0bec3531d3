"""Speaker labels: ``NADIM HOURY:``, ``Q:``, ``JANE DOE, CNN:``, ``Mayor Jane Doe:``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from annotate.article import Offsets, Paragraph, SpeakerLabel
from annotate.reading.layout_dateline import dateline_at

# A label with name and affiliation stays within this many characters.
_LONGEST = 80
_LABEL = re.compile(
    r"(?P<name>[^\W\d_][^:\n,()\"“”«»?!]{0,60}?)"
    r"(?P<comma>,\s+(?P<affiliation>[^:\n()\"“”?!]{2,60}?))?"
    r"\s?(?P<aside>\([^()\n:]{1,30}\))?\s?:(?=\s|[\"“‘'«])\s*"
)
_WORD = re.compile(
    r"(?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*|de|del|della|der|den|di|da|dos|van|von|bin|al|el|la|le|of|the)$"
)
_UPPER = re.compile(r"[^a-zß-öø-ÿ]{2,}$")
_QUOTE = "\"“‘«'"
_TITLES = frozenset(
    "Ambassador Archbishop Bishop Capt Captain Chairman Chairwoman Chancellor Chief Coach Col "
    "Colonel Councillor Councilman Councilwoman Detective Dr Gen General Gov Governor Inspector "
    "Judge Justice King Lady Lord Lt Maj Major Mayor Minister Mr Mrs Ms Officer Pope President "
    "Prime Princess Prince Prof Professor Queen Rabbi Rep Representative Rev Secretary Sen "
    "Senator Sgt Sheriff Sir Speaker Sister".split()
)
# Openings before a colon that name no speaker.
_NO_SPEAKERS = frozenset(
    "about address also analysis answer(s) archive background breaking caption chart clarification "
    "comment contact contacts copyright correction credit data date deadline disclaimer "
    "disclosure editorial email example exclusive explainer fact fax figure follow graphic hint image "
    "images key lesson link listen live location map media method methods more music next note "
    "notes opinion phone photo photograph photos picture pictures poll price read reminder "
    "related result results reuse review right rights see source sources spoiler status step "
    "subject summary tel telephone theory tickets time tip topic trivia update updated updates "
    "verdict video warning watch website wrong".split()
)


def labels_of(text: str, paragraphs: Sequence[Paragraph]) -> tuple[SpeakerLabel, ...]:
    """The labels that open body paragraphs, in order."""
    found = [
        (label, paragraph)
        for paragraph in paragraphs
        if paragraph.kind == "body" and (label := label_at(text, paragraph.start, paragraph.end))
    ]
    names = Counter(text[label.start : label.end] for label, _ in found)
    dialogue = len(found) > 2 and len(names) < len(found)
    return tuple(
        label
        for label, paragraph in found
        if _is_speaker(text, label, names, dialogue)
        and not dateline_at(text, paragraph.start, paragraph.end)
    )


def label_at(text: str, start: int, end: int) -> SpeakerLabel | None:
    """What looks like a label at the start of [start, end): a name, a colon, some words."""
    match = _LABEL.match(text, start, min(end, start + _LONGEST + 2))
    if match is None or match.end() >= end:
        return None
    words = match["name"].split()
    if len(words) > 6 or not all(_WORD.match(word) for word in words):
        return None
    if words[0].casefold() in _NO_SPEAKERS or words[-1].casefold() in _NO_SPEAKERS:
        return None
    if words[0] in ("The", "A", "An") and len(words) == 1:
        return None
    affiliation: Offsets | None = None
    if match["affiliation"]:
        if not _is_affiliation(match["affiliation"]):
            return None
        affiliation = match.span("affiliation")
    return SpeakerLabel(match.start("name"), match.end("name"), affiliation, match.end())


def _is_affiliation(words: str) -> bool:
    return len(words.split()) <= 8 and words[0].isupper()


def _is_speaker(text: str, label: SpeakerLabel, names: Counter[str], dialogue: bool) -> bool:
    """Whether the words before the colon name who speaks.

    Capitals, a quotation mark behind the colon or a title before a name do; other names do
    in a dialogue, where labels come again.
    """
    name = text[label.start : label.end]
    words = name.split()
    if name in ("Q", "A"):
        return True
    if text[label.content] in _QUOTE or dialogue and names[name] > 1:
        return True
    if _UPPER.match(name):
        return True
    if words[0].rstrip(".") in _TITLES and len(words) > 1:
        return True
    return dialogue and len(words) > 1 and label.affiliation is not None
