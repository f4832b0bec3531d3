"""Speaker labels: ``NADIM HOURY:``, ``Q:``, ``JANE DOE, CNN:``, ``Mayor Jane Doe:``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from annotate.article import Offsets, Paragraph, SpeakerLabel
from annotate.lexicon.people import TITLES
from annotate.reading.layout_dateline import dateline_at
from annotate.reading.layout_turns import (
    CLOCK,
    HAS_CLOCK,
    LABEL_WORD,
    LONGEST,
    OF_TIME,
    dashed_turns,
    header_at,
    named_at,
    names_alone,
    turn_at,
)
from annotate.text.sentences import SENTENCE_END

# ``• ``, ``[00:12] ``, ``[3/12/24, 10:02] `` of a chat and Markdown's ``**`` stand before a label.
_DAY = r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s)?"
_BEFORE = re.compile(
    rf"(?:[•*·▪◦-]\s+|\d{{1,3}}[.)]\s+)?(?:(?:\[{_DAY}{CLOCK}\]|\({CLOCK}\)|{_DAY}{CLOCK})\s*(?:[-–—|]\s*)?)?(?:>>\s*)?"
    r"(?:\*{1,3}|_{1,2})?"
)
_LABEL = re.compile(
    r"\[?(?P<name>[^\W\d_][^:\n,()\[\]\"“”«»?!]{0,60}?)\]?"
    r"(?:\s\([A-Z]{1,3}(?:-[A-Z][\w.]{1,5})?\)(?=,))?"  # a party: (R), (D-Ore.)
    r"(?P<comma>,\s+(?P<affiliation>[^:\n()\"“”?!]{2,60}?))?"
    r"(?:\s\([^()\n:]{1,40}\)(?=\s\())?"  # a seat before the party: (Ode North) (Lab)
    rf"\s?(?P<aside>\((?:[^()\n:]{{1,30}}|{CLOCK})\)|\[{CLOCK}\])?(?:\*{{1,3}}|_{{1,2}})?\s?:"
    r"(?:\*{1,3}|_{1,2})?(?=\s|[\"“‘'«])\s*"
)
_TIMED = re.compile(rf":?\s?[(\[]{CLOCK}[)\]]|\]?\s{{1,3}}{CLOCK}\s")  # ``Speaker 2 (00:47):``
_UPPER = re.compile(r"[^a-zß-öø-ÿ]{2,}$")
_OF_SELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_FIGURE = re.compile(r"[^\w\s\"“‘'«(\[]?\s?\d")  # ``Adults: $12``
_RESULT = re.compile(r"[^,:\n]*\s\d+,\s[^,:\n]*\s\d+\s?:")  # ``Wild 4, Sabres 1: Parise scored``
_QUOTE = "\"“‘«'"
_DOUBLE = '"“'
_TITLES = frozenset(map(str.capitalize, TITLES))
# Words of openings before a colon that name no speaker: ``Update:``, ``Photo:``, ``Said Doe:``.
_NO_SPEAKERS = frozenset(
    """about address also analysis archive asked background breaking caption chart clarification
    comment contact contacts copyright correction credit data date deadline disclaimer disclosure
    editorial email example exclusive explainer fact facts fax figure follow graphic hint how image
    images key lesson link listen live location map media method methods more music next note notes
    opinion phone photo photograph photos picture pictures poll price re read reminder related
    release result results reuse review right rights said see slug source sources spoiler status
    step subject summary tel telephone theory tickets time tip topic transcript trivia update
    updated updates verdict video warning watch website what when where who why wrong""".split()  # noqa: SIM905
)

# Last words that are parts of publications' names too: ``Lagan Review:`` interviews somebody.
_PUBLICATIONS = frozenset({"review", "times"})
# Parts in a conversation, which may be called by their names for the rest of it.
_PARTS = frozenset(
    """anchor announcer answer caller chair host interviewer moderator narrator presenter question
    questioner reporter""".split()  # noqa: SIM905
)


def join_labels(text: str, pairs: Sequence[Offsets]) -> list[Offsets]:
    """The paragraphs with each label that fills a line joined to the words that follow it."""
    found: list[Offsets] = []
    headers = sum(header_at(text, *pair) is not None for pair in pairs) > 1
    alone = Counter(text[start:end] for start, end in pairs if text[end - 1] == ":")
    again = max(alone.values(), default=0) > 1
    names = names_alone(text, pairs)
    for start, end in pairs:
        if found and (
            _is_lone_label(text, *found[-1], again)
            or found[-1] in names
            or (headers and header_at(text, *found[-1]) and not header_at(text, start, end))
        ):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def opens_dialogue(text: str, pairs: Sequence[Offsets], head: int) -> bool:
    """Whether a line that looks like a label is one: at least two others follow it.

    Of labels that hold a time one more is enough.
    """
    if header_at(text, *pairs[head]) is not None:
        return any(header_at(text, *pair) is not None for pair in pairs[head + 1 : head + 12])
    if _turn_at(text, *pairs[head]) is None:
        return pairs[head] in dict(dashed_turns(text, pairs[head : head + 12]))
    return sum(_turn_at(text, *pair) is not None for pair in pairs[head + 1 : head + 12]) > 1


def _turn_at(text: str, start: int, end: int) -> SpeakerLabel | None:
    return label_at(text, start, end) or turn_at(text, start, end) or named_at(text, start, end)


def _is_lone_label(text: str, start: int, end: int, again: bool) -> bool:
    """Several words in capitals or a time, and a colon: ``JANE DOE, HOST:``, ``Lee (00:15):``.

    Other names are labels where one of them comes `again`.
    """
    if end - start > LONGEST or text[end - 1] != ":":
        return False
    label = label_at(text[start:end] + " -", 0, end - start + 2)
    if label is None:
        return False
    named = text[start:end].isupper() and len(text[start:end].split()) > 1
    return named or again or _TIMED.match(text, start + label.end) is not None


def labels_of(text: str, paragraphs: Sequence[Paragraph]) -> tuple[SpeakerLabel, ...]:
    """The labels that open body paragraphs, in order."""
    turns = _without_bare(text, _turns(text, paragraphs))
    if not turns:
        lines = [(p.start, p.end) for p in paragraphs if p.kind == "body"]
        return tuple(label for _, label in dashed_turns(text, lines))
    found = [label for _, label in turns]
    names = Counter(text[label.start : label.end] for label in found)
    if len(names) == 1 and not names.keys().isdisjoint("QA"):
        return ()  # ``A. Smith``, or a list's items
    dialogue = _is_dialogue(text, turns, _count_speakers(names))
    quoted = any(text[x.content] in _QUOTE or _TIMED.match(text, x.end) for x in found)
    # A roster or table has many labels too: each once, and no speech behind any.
    table = len(found) > 2 and not dialogue
    report = len(found) == 1 and _opens_report(text, found[0], paragraphs)
    if (table or report) and not quoted:
        return ()
    having = _having(names) if dialogue else None
    return tuple(label for label in found if _is_speaker(text, label, names, having))


def _turns(text: str, paragraphs: Sequence[Paragraph]) -> list[tuple[Paragraph, SpeakerLabel]]:
    """The body paragraphs that open with what looks like a label, and are not filed from there."""
    return [
        (paragraph, label)
        for paragraph in paragraphs
        if paragraph.kind == "body"
        and (label := _opening_label(text, paragraph.start, paragraph.end))
        and not dateline_at(text, paragraph.start, paragraph.end)
    ]


def _count_speakers(names: Counter[str]) -> int:
    """How many speak: ``Ida:`` and ``Ms. Holm:`` are the ``Ida Holm:`` of another label."""
    whole = [name.split() for name in names if len(name.split()) > 1]
    short = [n for n in names if len(n.split()) == 1 and any(n in (w[0], w[-1]) for w in whole)]
    return len({name.split()[-1] for name in names if name not in short})


def _without_bare(
    text: str, turns: list[tuple[Paragraph, SpeakerLabel]]
) -> list[tuple[Paragraph, SpeakerLabel]]:
    """The turns without ``A British``, where no two open with ``Q``."""
    bare = [text[label.end].isspace() and label.end - label.start == 1 for _, label in turns]
    asked = sum(
        text[label.start] == "Q" for (_, label), alone in zip(turns, bare, strict=True) if alone
    )
    return [turn for turn, alone in zip(turns, bare, strict=True) if not alone or asked > 1]


def _is_dialogue(text: str, turns: Sequence[tuple[Paragraph, SpeakerLabel]], speakers: int) -> bool:
    """Whether labels come again, or what stands behind them is speech and no list of figures."""
    if all(_FIGURE.match(text, label.content) for _, label in turns):
        return False
    if len(turns) == 2:
        return _answers(text, turns)
    return len(turns) > 2 and (speakers < len(turns) or _is_spoken(text, turns))


def _is_spoken(text: str, turns: Sequence[tuple[Paragraph, SpeakerLabel]]) -> bool:
    """Whether sentences stand behind all labels and one of them is a name in capitals."""
    names = (text[label.start : label.end] for _, label in turns)
    named = any(len(name.split()) > 1 and _is_upper(name) for name in names)
    return named and all(_is_sentence(text, label.content, p.end) for p, label in turns)


def _answers(text: str, turns: Sequence[tuple[Paragraph, SpeakerLabel]]) -> bool:
    """Whether both labels are one full name, before what somebody says of herself."""
    names = {text[label.start : label.end] for _, label in turns}
    full = len(names) == 1 and 1 < len(next(iter(names)).split()) < 4
    return full and any(_OF_SELF.search(text, label.content, p.end) for p, label in turns)


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Whether what follows a label is said: it ends as a sentence does."""
    return SENTENCE_END.search(text, max(start, end - 4), end) is not None


def _is_upper(name: str) -> bool:
    return bool(_UPPER.match(name)) and any(character.isupper() for character in name)


def _opening_label(text: str, start: int, end: int) -> SpeakerLabel | None:
    """The label of a paragraph; behind the mark that opens it, one in capitals: ``"LEE: No.``."""
    header = header_at(text, start, end) or named_at(text, start, end)
    if header is not None and header.content < end:
        return header
    if text[start] not in _DOUBLE:
        return _turn_at(text, start, end)
    label = label_at(text, start + 1, end)
    return label if label is not None and text[label.start : label.end].isupper() else None


def _opens_report(text: str, label: SpeakerLabel, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether words in capitals before a colon are the place of filing: ``NEW DELHI: The``."""
    first = next(p for p in paragraphs if p.kind == "body")
    name = text[label.start : label.end]
    return label.start == first.start and label.affiliation is None and name.isupper()


def label_at(text: str, start: int, end: int) -> SpeakerLabel | None:
    """What looks like a label at the start of [start, end): a name, a colon, some words."""
    before = _BEFORE.match(text, start, end)
    start = before.end() if before else start
    until = min(end, start + LONGEST + 2)
    match = _LABEL.match(text, start, until) if text.find(":", start, until) >= 0 else None
    if match is None or match.end() >= end:
        return None
    words = match["name"].split()
    if words[0] in OF_TIME and before and HAS_CLOCK.search(before.group()):
        return None
    words = words[:-1] if len(words) > 1 and words[-1].lstrip("#").isdigit() else words
    if len(words) > 6 or not all(LABEL_WORD.match(word) for word in words):
        return None
    last = words[-1].casefold()
    if words[0].casefold() in _NO_SPEAKERS or last in _NO_SPEAKERS - _PUBLICATIONS:
        return None
    if words == ["The"] or _RESULT.match(text, match.start("name")):
        return None
    if match["affiliation"] and not _is_affiliation(match["affiliation"]):
        return None
    affiliation = match.span("affiliation") if match["affiliation"] else None
    return SpeakerLabel(match.start("name"), match.end("name"), affiliation, match.end())


def _is_affiliation(words: str) -> bool:
    parts = words.split()
    if parts[0].islower():
        return len(parts) <= 4 and "," not in words
    return len(parts) <= 8 and parts[0][0].isupper() and not parts[-1].islower()


def _having(names: Iterable[str]) -> Counter[str]:
    return Counter(word for name in names for word in {*name.split()})


def _is_speaker(
    text: str, label: SpeakerLabel, names: Counter[str], having: Counter[str] | None
) -> bool:
    """Whether the words before the colon name who speaks.

    `having` counts in how many of the names a word stands; None: it is no dialogue.
    A quotation mark behind the colon, a title before a name and several words in capitals
    say so; other names do in a dialogue, where labels come again.
    """
    name = text[label.start : label.end]
    words = name.split()
    if _is_timed(text, label):
        return True
    if _may_be_prose(text, label, words):
        # ``VANCE:`` behind ``Lotte Vance:``
        again = len(words) > 1 and not names.keys().isdisjoint((words[0], words[-1]))
        return having is not None and (names[name] > 1 or again)
    if name.casefold() in _PARTS and sum(names.values()) > 1:
        return True
    if name in ("Q", "A") or text[label.content] in _QUOTE:
        return len(words) < 6
    if len(words) > 1 and (words[0].rstrip(".") in _TITLES or _UPPER.match(name)):
        return True
    return having is not None and _is_turn(label, name, names, having)


def _is_timed(text: str, label: SpeakerLabel) -> bool:
    """Whether a time stands beside the label: ``[00:12] Lee:``, ``Lee (00:15):``."""
    line = text.rfind("\n", max(0, label.start - 20), label.start) + 1
    before = text[max(line, label.start - 20) : label.start]
    return bool(_TIMED.match(text, label.end) or HAS_CLOCK.search(before))


def _may_be_prose(text: str, label: SpeakerLabel, words: Sequence[str]) -> bool:
    """``On Monday, he said:`` as well as ``Ann Lee, solicitor:``; a publication's name."""
    if label.affiliation is not None and text[label.affiliation[0]].islower():
        return True
    return len(words) > 1 and words[-1].casefold() in _PUBLICATIONS


def _is_turn(label: SpeakerLabel, name: str, names: Counter[str], having: Counter[str]) -> bool:
    """Whether a label of a dialogue is a speaker's: it comes again, or looks like a name."""
    words = name.split()
    if names[name] > 1 or label.affiliation is not None or len(words) == 2 or _UPPER.match(name):
        return True
    return having[words[-1]] > 1
