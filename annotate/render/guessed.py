"""The speakers that are to be doubted, for the first screen: guesses, and quotations left alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from annotate.document import Attribution, Document
from annotate.render import digest
from annotate.render.casting import Speaker, speaker_of
from annotate.render.display import Display
from annotate.render.layout import Hanging, cut_short, flow
from annotate.render.opening import called, row_head
from annotate.render.places import Places
from annotate.render.points import Point
from annotate.render.visible import one_line
from annotate.render.wording import doubtful, percent, plural, speaker_confidence, told_by

_MOST = 3  # entries of a row on a first screen
_MOST_LIKELY = 3
_LINES = 12
_FROM = 24  # cells of the words that a guess is from
_NARROW = 24
_UNBROKEN = 1_000
LIKELY = "likely"  # whose the words are, which the text does not say
ALONE = "no “said” beside it"


@dataclass(frozen=True)
class Doubts:
    """Statements whose speaker is worked out: `guesses`, the least sure first, and `alone`.

    `alone` are quotations beside which nobody stands, though it is sure enough whose they are.
    What is among the points to check is left out.
    """

    guesses: tuple[Attribution, ...]
    alone: tuple[Attribution, ...]


def doubts(document: Document, speakers: dict[str, Speaker], points: Sequence[Point]) -> Doubts:
    """The doubts of an article; `speakers` by source id."""
    told = {p.id for p in points if p.code == "guessed-speaker"}
    rest = [a for a in digest.statements(document) if a.id not in told and a.source]
    guesses = [a for a in rest if doubtful(a, named=speaker_of(a, speakers).named)]
    alone = [a for a in rest if a not in guesses and a.source and a.source.why == "floating"]
    guesses.sort(key=lambda a: speaker_confidence(a) or 0.0)
    return Doubts(tuple(guesses), tuple(alone))


def rows(
    found: Doubts,
    speakers: dict[str, Speaker],
    places: Places,
    display: Display,
    *,
    width: int,
    brief: bool,
) -> Iterator[Hanging]:
    """A row of guesses and one of what stands alone; with `brief` no more than fits `width`."""
    if found.guesses:
        first = row_head("guessed", display)
        every = by_speaker(found.guesses) if brief else by_words(found.guesses)
        few = not brief or len(every) <= _MOST
        shown = every if few else every[: _MOST - 1]
        rest = [a for same in every[len(shown) :] for a in same]
        entries = [_guess(same, speakers, places, display, brief=brief) for same in shown]
        if rest:
            lines = _lines(rest, places, brief=brief)
            entries.append(Text(f"and {len(rest)} more: {lines}", display.style("quiet")))
        room = width - first.cell_len if display.wrap else _UNBROKEN
        yield Hanging(flow(entries, room), first)
    if found.alone:
        first = row_head(LIKELY, display)
        entries = [*_likely(found.alone, speakers, places, display, brief=brief)]
        room = width - first.cell_len if display.wrap else _UNBROKEN
        yield Hanging(flow(entries, room), first)


def _likely(
    found: Sequence[Attribution],
    speakers: dict[str, Speaker],
    places: Places,
    display: Display,
    *,
    brief: bool,
) -> Iterator[Text]:
    """``lines 1, 5 Brandt``, whose the quotations are taken for, and why they are here."""
    quiet = display.style("quiet")
    by_speaker: dict[str, list[Attribution]] = {}
    for a in found:
        by_speaker.setdefault(speaker_of(a, speakers).name, []).append(a)
    if brief and len(by_speaker) > _MOST_LIKELY:
        yield Text(_lines(found, places, brief=brief), quiet)
    else:
        for said in by_speaker.values():
            name = speaker_of(said[0], speakers)
            # Assembled, so that the name is not as dim as what stands before it.
            entry = Text.assemble((f"{_lines(said, places, brief=brief)} ", quiet))
            wide = _NARROW if brief else None
            yield entry.append_text(called(name, display, doubt=False, wide=wide))
    yield Text(ALONE, quiet)


def _lines(found: Sequence[Attribution], places: Places, *, brief: bool) -> str:
    most = _LINES if brief else len(found)
    return places.lines(sorted(digest.start_of(a) for a in found), most)


def by_words(guesses: Sequence[Attribution]) -> list[list[Attribution]]:
    """The guesses, those together that are one: of one “he”, who says two things."""
    found: dict[object, list[Attribution]] = {}
    for a in guesses:
        spans = a.source.spans if a.source else []
        key = (a.source.id, spans[0].start) if a.source and spans else a.id
        found.setdefault(key, []).append(a)
    return [*found.values()]


def by_speaker(guesses: Sequence[Attribution]) -> list[list[Attribution]]:
    """The guesses of each speaker together, in the order of the least sure of each."""
    found: dict[str, list[Attribution]] = {}
    for a in guesses:
        found.setdefault(a.source.id if a.source else "", []).append(a)
    return [*found.values()]


def _guess(
    same: Sequence[Attribution],
    speakers: dict[str, Speaker],
    places: Places,
    display: Display,
    *,
    brief: bool,
) -> Text:
    """``lines 9, 14 Brandt? from “He”, 62% sure``: how sure the least sure of them is."""
    speaker = speaker_of(same[0], speakers)
    quiet = display.style("quiet")
    lines = _lines(same if brief else same[:1], places, brief=brief)
    entry = Text.assemble((f"{lines} ", quiet))
    entry.append_text(called(speaker, display, doubt=True, wide=_NARROW if brief else None))
    told = how(same[:1] if brief else same, speaker)
    words, mark, rest = told.rpartition("”")
    if brief and len(words) > _FROM:
        told = f"{cut_short(Text(words), _FROM).plain}{mark}{rest}"
    return entry.append(f" {told}", quiet)


def how(same: Sequence[Attribution], speaker: Speaker) -> str:
    """``from “He”, 62% sure, 2 statements``: what a guess was worked out from."""
    told = one_line(told_by(same[0], named=speaker.named))
    count = plural(len(same), "statement") if len(same) > 1 else ""
    return ", ".join(x for x in (told, percent(same[0]), count) if x)
