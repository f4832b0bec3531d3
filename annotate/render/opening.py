"""The first screen of a report: headline, verdict, what to check and who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.text import Text

from annotate.render import digest
from annotate.render.casting import Speaker
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, flow, plain_paragraph
from annotate.render.look import Look
from annotate.render.places import Places, first_guess
from annotate.render.points import Point, shared_out
from annotate.render.visible import one_line
from annotate.render.wording import joined, who

ROOM_FOR_POINTS = 9
_SPEAKERS = 8
_UNBROKEN = 1_000


def heading(title: str, note: str, look: Look) -> Iterator[Hanging]:
    """An empty line and the title of a part."""
    yield plain_paragraph(Text())
    text = Text.assemble((title.upper(), look.style("title")))
    yield plain_paragraph(text.append(f"  {note}" if note else "", look.style("quiet")))


def headline(item: Rendered, look: Look) -> Hanging:
    """The headline, or the path of an article without one."""
    title = one_line(digest.headline(item.document)) or one_line(item.document.path)
    return plain_paragraph(Text(title, look.style("title")))


def verdict(item: Rendered, found: digest.Figures, places: Places, look: Look) -> Iterator[Hanging]:
    """What the article holds, in a line or two; what was not looked for is not counted."""
    document = item.document
    title = one_line(document.path) if digest.headline(document) else ""
    notes = digest.verdict(found, places.lines(h.cue.start for h in digest.open_claims(document)))
    first = 2 if found.share is not None else 1
    yield plain_paragraph(Text(joined(title, *notes[:first]), look.style("quiet")))
    rest = [*notes[first:], digest.left_out(document)]
    if any(rest):
        yield plain_paragraph(Text(joined(*rest)))


def to_check(
    found: Sequence[Point], places: Places, look: Look, *, brief: bool
) -> Iterator[Hanging]:
    """The points, a line each, those of a kind together; with `brief` no more than fit."""
    if not found:
        yield from heading("To check", "nothing found", look)
        return
    yield from heading("To check", f"{len(found)}", look)
    kinds = [list(points) for _, points in groupby(found, key=lambda p: p.code)]
    room = ROOM_FOR_POINTS if brief else len(found)
    shown = shared_out([len(points) for points in kinds], room)
    wide = max(len(p.label) for p in found) + 2
    for points, count in zip(kinds, shown, strict=True):
        for i, point in enumerate(points[:count]):
            label = point.label if i == 0 else ""
            more = len(points) - count if i == count - 1 else 0
            yield _point(point, f"{label:<{wide}}", more, places, look, brief=brief)


def _point(
    point: Point, label: str, more: int, places: Places, look: Look, *, brief: bool
) -> Hanging:
    first = Text.assemble((label, look.style("error")))
    first.append_text(places.line(point.offset, look))
    text = Text(point.text)
    end = f"  and {more} more" if more else ""
    return Hanging(text, first, lines=1 if brief else None, end=Text(end, look.style("quiet")))


def who_speaks(
    known: Sequence[digest.Voice],
    speakers: dict[str, Speaker],
    places: Places,
    width: int,
    look: Look,
    *,
    brief: bool,
) -> Iterator[Hanging]:
    """The speakers with their colours, named before unnamed, how much each says, and guesses."""
    if not known:
        return
    yield from heading("Who speaks", "", look)
    shown = known[:_SPEAKERS] if brief and len(known) > _SPEAKERS + 1 else known
    for is_named in (True, False):
        pieces = [_speaker(v, speakers[v.id], places, look) for v in shown if v.named is is_named]
        if not is_named and len(shown) < len(known):
            pieces.append(Text(f"and {len(known) - len(shown)} more", look.style("quiet")))
        if pieces:
            yield plain_paragraph(flow(pieces, width if look.wrap else _UNBROKEN))


def _speaker(voice: digest.Voice, speaker: Speaker, places: Places, look: Look) -> Text:
    piece = named(speaker, look, full=True, doubt=voice.guessed == voice.count)
    about = who(voice.source) if voice.source and voice.named else ""
    piece.append(f", {one_line(about)}" if about else "")
    return piece.append(f" {voice.count}{_guessed(voice, places)}", look.style("quiet"))


def _guessed(voice: digest.Voice, places: Places) -> str:
    if not voice.guessed:
        return ""
    count = "" if voice.guessed == voice.count else f"{voice.guessed} "
    return f", {count}guessed: {first_guess(voice, places)}"


def named(speaker: Speaker, look: Look, *, full: bool, doubt: bool = False) -> Text:
    """A speaker in its colour: bold if the article names it, in italics and brackets if not."""
    words = (speaker.name if full else speaker.label) + ("?" if doubt else "")
    if speaker.named:
        return Text.assemble((words, look.style("source") + look.hue(speaker.hue)))
    return Text.assemble((f"({words})", look.style("cue") + look.hue(speaker.hue)))
