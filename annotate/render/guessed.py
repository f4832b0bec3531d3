"""The speakers that are to be doubted, for the first screen: one list, the least sure first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from annotate.document import Attribution, Document
from annotate.render import digest
from annotate.render.casting import UNKNOWN, Speaker, guess_of, speaker_of
from annotate.render.display import Display
from annotate.render.layout import Hanging, cut_short, flow
from annotate.render.opening import called, row_head
from annotate.render.places import Places
from annotate.render.visible import one_line
from annotate.render.wording import doubtful, joined_by, plural, speaker_confidence, told_by

FEW = 4  # entries on a first screen
_LINES = 12
_FROM = 24  # cells of the words that a guess is from
_WORDS = 2  # of them
_NARROW = 24
_UNBROKEN = 1_000
HEAD = "guessed"


@dataclass(frozen=True)
class Doubts:
    """Statements whose speaker is a guess, the least sure first.

    Of the first `unknown` nobody is told as the speaker.
    """

    every: tuple[Attribution, ...]
    unknown: int


def doubts(document: Document, speakers: dict[str, Speaker]) -> Doubts:
    """The doubts of an article: all that is marked as a guess anywhere; `speakers` by id."""
    found = [a for a in digest.statements(document) if doubtful(a, guess_of(a, speakers))]
    found.sort(key=lambda a: speaker_confidence(a) or 0.0)
    return Doubts(tuple(found), sum(speaker_of(a, speakers) is UNKNOWN for a in found))


def rows(
    found: Doubts,
    speakers: dict[str, Speaker],
    places: Places,
    display: Display,
    *,
    width: int,
    most: int | None,
) -> Iterator[Hanging]:
    """A row of guesses: each, or `most` speakers and how many more, in no more than `width`."""
    if not found.every:
        return
    brief = most is not None
    first = row_head(HEAD, display, "error" if found.unknown else "quiet")
    every = by_speaker(found.every, speakers) if brief else by_words(found.every)
    shown = every if most is None or len(every) <= most else every[: most - 1]
    rest = [a for same in every[len(shown) :] for a in same]
    entries = [_guess(same, speakers, places, display, brief=brief) for same in shown]
    if rest:
        lines = _lines(rest, places, brief=brief)
        entries.append(Text(f"and {len(rest)} more: {lines}", display.style("quiet")))
    room = width - first.cell_len if display.wrap else _UNBROKEN
    yield Hanging(flow(entries, room), first)


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


def by_speaker(
    guesses: Sequence[Attribution], speakers: dict[str, Speaker]
) -> list[list[Attribution]]:
    """The guesses of each speaker together, in the order of the least sure of each.

    Those too unsure to be told by a name stay apart from the others.
    """
    found: dict[object, list[Attribution]] = {}
    for a in guesses:
        unknown = speaker_of(a, speakers) is UNKNOWN
        found.setdefault((a.source.id if a.source else "", unknown), []).append(a)
    return [*found.values()]


def _guess(
    same: Sequence[Attribution],
    speakers: dict[str, Speaker],
    places: Places,
    display: Display,
    *,
    brief: bool,
) -> Text:
    """``lines 9, 14 Brandt? from “He”, 62–70% sure``, ``line 9 “he”: not known, perhaps …``."""
    speaker, quiet = speaker_of(same[0], speakers), display.style("quiet")
    lines = _lines(same if brief else same[:1], places, brief=brief)
    entry = Text.assemble((f"{lines} ", quiet))
    told = how(same, speakers, brief=brief)
    if speaker is UNKNOWN:
        words = unknown_words(same[0], brief=brief)
        return entry.append(words, display.style("cue")).append(f", {told}", quiet)
    entry.append_text(called(speaker, display, doubt=True, wide=_NARROW if brief else None))
    return entry.append(f" {told}", quiet)


def unknown_words(a: Attribution, *, brief: bool = False) -> str:
    """``“he”: not known``: the words for whoever says it, where there are any."""
    told = UNKNOWN.short
    if not a.source or not a.source.spans:
        return told
    return f"“{_cut(one_line(a.source.spans[0].text), brief=brief)}”: {told}"


def how(same: Sequence[Attribution], speakers: dict[str, Speaker], *, brief: bool = False) -> str:
    """``from “He”, 62% sure, 2 statements``: what a guess was worked out from, and how surely.

    Of nobody known ``perhaps Brandt, 8% sure``.
    """
    guess = guess_of(same[0], speakers)
    told = one_line(told_by(same[0], guess))
    if speaker_of(same[0], speakers) is UNKNOWN:
        from_words = told if same[0].source and not same[0].source.spans else ""
        name = Text(guess.name)
        short = cut_short(name, _NARROW) if brief and name.cell_len > _NARROW else name
        told = joined_by(", ", from_words, f"perhaps {short}")
    elif brief and told.endswith("”"):
        told = f"from {_words(same, guess)}"
    count = plural(len(same), "statement") if len(same) > 1 and not brief else ""
    return joined_by(", ", told, _percents(same), count)


def _words(same: Sequence[Attribution], guess: Speaker) -> str:
    """``“the bureau”, “its”``: the words that one guess is from, the first two of them."""
    said = [told for a in same if (told := one_line(told_by(a, guess))).startswith("from “")]
    worked_out = (words.removeprefix("from “").removesuffix("”") for words in said)
    every = [*dict.fromkeys(_cut(words, brief=True) for words in worked_out)]
    more = " …" if len(every) > _WORDS else ""
    return ", ".join(f"“{words}”" for words in every[:_WORDS]) + more


def _percents(same: Sequence[Attribution]) -> str:
    """``62% sure``, ``62–70% sure``."""
    known = [sure for a in same if (sure := speaker_confidence(a)) is not None]
    if not known:
        return ""
    least, most = f"{min(known):.0%}", f"{max(known):.0%}"
    return f"{least} sure" if least == most else f"{least[:-1]}–{most} sure"


def _cut(words: str, *, brief: bool) -> str:
    return cut_short(Text(words), _FROM).plain if brief and len(words) > _FROM else words
