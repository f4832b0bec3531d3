"""SubRip and WebVTT → Article: cues joined to paragraphs, who speaks as labels, no times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape

from annotate.article import Article, SpeakerLabel
from annotate.errors import InputError
from annotate.reading.layout_labels import label_at
from annotate.reading.names_in_bylines import is_name
from annotate.reading.structure import Given, structured
from annotate.text.sentences import SENTENCE_END

_CLOCK = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_TIMES = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}")
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,100})?[ \t]+([^<>]{1,200})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>|<[\d:.]{1,20}>|\{\\[^{}]{0,100}\}")
_TURN = re.compile(r"\s*(?:>>+|[-–—](?=\s|[^\W\d_]))\s*")
# A pause of so many seconds behind a sentence ends a paragraph, and so does its length.
_PAUSE = 2.0
_LONG = 500


@dataclass(slots=True)
class _Turn:
    """Words of one speaker: `voice` is a tag's name, `pause` the seconds of silence before."""

    words: str
    voice: str | None
    opens: bool
    pause: float = 0.0


def read_captions(text: str, path: str = "-") -> Article:
    """The article in subtitles, with a text of its own. Raises InputError where there is no cue.

    Voice tags, labels in capitals and those of a meeting's record are speaker labels.
    """
    paragraphs: list[_Turn] = []
    for turn in _turns(text):
        if paragraphs and not _begins(turn, paragraphs[-1]):
            paragraphs[-1].words += f" {turn.words}"
        else:
            paragraphs.append(turn)
    if not paragraphs:
        raise InputError(path, "holds no cues with times", "say --input-format text if it is text")
    return _composed(paragraphs, path)


def _composed(paragraphs: list[_Turn], path: str) -> Article:
    parts: list[str] = []
    given: list[Given] = []
    voices: dict[int, SpeakerLabel] = {}
    at = 0
    for turn in paragraphs:
        head = f"{turn.voice}: " if turn.voice else ""
        part = head + turn.words
        if turn.voice:
            voices[at] = SpeakerLabel(at, at + len(turn.voice), None, at + len(head))
        parts.append(part)
        given.append(Given(at, at + len(part), "body"))
        at += len(part) + 2
    text = "\n\n".join(parts) + "\n"
    found = [(one.start, label_at(text, one.start, one.end)) for one in given]
    labels = {at: label for at, label in found if label is not None and at not in voices}
    names = Counter(text[label.start : label.end] for label in labels.values())
    talk = len(names) > 1 and max(names.values()) > 1  # one of two speaks again
    for at, label in labels.items():
        name = text[label.start : label.end]
        if talk or name.isupper() or is_name(name):  # ``Ida Holm: ``, as Zoom writes
            voices[at] = label
    article = structured(text, given, path, keep_text=True)
    told = {label.start for label in voices.values()}
    spoken = [*voices.values(), *(label for label in article.labels if label.start not in told)]
    return replace(article, labels=tuple(sorted(spoken, key=lambda label: label.start)))


def _begins(turn: _Turn, before: _Turn) -> bool:
    """Whether a turn begins a paragraph of its own behind `before`."""
    if turn.opens or (turn.voice and turn.voice != before.voice):
        return True
    ended = SENTENCE_END.search(before.words) is not None
    if before.voice and not turn.voice:
        return ended
    return ended and (turn.pause >= _PAUSE or len(before.words) >= _LONG)


def _turns(text: str) -> Iterator[_Turn]:
    last, ended = "", 0.0
    for start, end, lines in _cues(text):
        pause = start - ended
        ended = end
        for line in lines:
            # Captions that roll up show a line again while the next is written.
            if line == last and len(line.split()) > 2:
                continue
            last = line
            for turn in _in_line(line):
                turn.pause, pause = pause, 0.0
                yield turn


def _in_line(line: str) -> Iterator[_Turn]:
    """The turns in a line: each voice tag begins one."""
    parts = _VOICE.split(line)
    named = [(None, parts[0]), *zip(parts[1::2], parts[2::2], strict=True)]
    for voice, part in named:
        words = " ".join(unescape(_TAG.sub("", part)).split())
        turn = _TURN.match(words)
        words = words[turn.end() :] if turn else words
        if words:
            name = " ".join(unescape(voice).split()) if voice else None
            label = label_at(words, 0, len(words))
            yield _Turn(words, name or None, turn is not None or label is not None)


def _cues(text: str) -> Iterator[tuple[float, float, list[str]]]:
    """Each cue's start and end in seconds, and its lines; notes and styles are none."""
    webvtt = text.lstrip("\ufeff").startswith("WEBVTT")
    times: tuple[float, float] | None = None
    lines: list[str] = []
    for line in text.splitlines():
        match = _TIMES.match(line)
        if match is not None:
            if times is not None:
                # The number or name of the next cue stands behind a SubRip cue's blank line.
                yield *times, lines[:-1] if lines and lines[-1].isdigit() else lines
            times, lines = (_seconds(*match.groups()[:4]), _seconds(*match.groups()[4:])), []
        elif times is not None and line.strip():
            lines.append(line.strip())
        elif times is not None and webvtt:
            yield *times, lines
            times = None
    if times is not None:
        yield *times, lines


def _seconds(hours: str | None, minutes: str, seconds: str, parts: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{parts}")
