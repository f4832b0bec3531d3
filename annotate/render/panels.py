"""The lists of a terminal report: who said what, hedges, outlet tags, notes on the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from annotate.document import Attribution, Document, Hedge
from annotate.render import digest
from annotate.render.casting import Speaker, guess_of
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, plain_paragraph
from annotate.render.opening import heading, named
from annotate.render.places import Places, untold
from annotate.render.points import Point, asked_for
from annotate.render.visible import one_line
from annotate.render.wording import hedge_word, joined, plural


def panels(
    item: Rendered,
    voices: Sequence[digest.Voice],
    speakers: dict[str, Speaker],
    points: Sequence[Point],
    places: Places,
    display: Display,
) -> Iterator[Hanging]:
    """All lists that have something to show, each with its heading; each finding once.

    A warning that is among the `points` to check stands there.
    """
    document = item.document
    yield from _voices(voices, speakers, points, places, display)
    yield from _hedges(item, places, display)
    yield from _tags(document, places, display)
    yield from _warnings(document, points, places, display)


def _voices(
    voices: Sequence[digest.Voice],
    speakers: dict[str, Speaker],
    points: Sequence[Point],
    places: Places,
    display: Display,
) -> Iterator[Hanging]:
    if not voices:
        return
    count = sum(len(v.statements) for v in voices)
    yield from heading("Who said what", plural(count, "statement"), display)
    for before, voice in zip([None, *voices], voices, strict=False):
        if before and before.named != voice.named:
            yield plain_paragraph(Text())
        yield _voice(voice, speakers, display, asked_for(points))
        for statement in voice.statements:
            yield _statement(statement, guess_of(statement, speakers), places, display)


def speaker_list(
    known: Sequence[digest.Voice], speakers: dict[str, Speaker], display: Display
) -> Iterator[Hanging]:
    """Who speaks, a line each, where their statements were not asked for."""
    yield from heading("Who speaks", "", display)
    for voice in known:
        yield _voice(voice, speakers, display)


def _voice(
    voice: digest.Voice, speakers: dict[str, Speaker], display: Display, asked: str = ""
) -> Hanging:
    """A speaker; `asked`: how many of the statements without one are to be checked."""
    if not voice.source:
        text = Text.assemble((voice.name, display.style("error")))
        counts = joined(voice.counts, "" if voice.unknown else asked)
        return plain_paragraph(text.append(f" · {counts}", display.style("quiet")))
    text = named(speakers[voice.id], display)
    return plain_paragraph(text.append(f" · {one_line(voice.about)}", display.style("quiet")))


def _row(
    id_: str, offset: int, text: Text, places: Places, display: Display, lines: int | None = None
) -> Hanging:
    first = Text.assemble((f"  {id_:<5}", display.style("quiet")))
    return Hanging(text, first.append_text(places.line(offset, display)), lines)


def _statement(statement: Attribution, guess: Speaker, places: Places, display: Display) -> Hanging:
    manner = one_line(digest.manner(statement, guess)) + "  "
    text = Text.assemble((manner, display.style("quiet")), one_line(digest.content(statement)))
    return _row(statement.id, digest.start_of(statement), text, places, display)


def _hedges(item: Rendered, places: Places, display: Display) -> Iterator[Hanging]:
    hedges = item.document.hedges
    if not hedges:
        return
    yield from heading("Hedges", plural(len(hedges), "hedge"), display)
    for hedge in hedges:
        words = one_line(hedge.cue.text)
        yield _row(hedge.id, hedge.cue.start, _hedge(hedge, words, display), places, display)


def _hedge(hedge: Hedge, words: str, display: Display) -> Text:
    """The cue, its type, and the claim: a statement's content stands in its own list."""
    before, after = display.around("hedge")
    text = Text.assemble((before + words + after, display.style("hedge")))
    inside = f"in {hedge.attribution}" if hedge.attribution else ""
    notes = ", ".join(note for note in (hedge_word(hedge.type, words), inside) if note)
    text.append(f" {notes}" if notes else "", display.style("quiet"))
    if inside:
        return text
    return Text.assemble(text, "  ", one_line(hedge.scope.text))


def _tags(document: Document, places: Places, display: Display) -> Iterator[Hanging]:
    tags = digest.outlet_tags(document)
    if not tags:
        return
    yield from heading("Outlet tags", "and what each vouches for", display)
    names = {s.id: s.name for s in document.sources or []}
    for tag in tags:
        text = Text.assemble((one_line(digest.outlet(tag, names)), display.style("tag")), "  ")
        if tag.content:
            text.append(one_line(digest.content(tag)))
        else:
            text.append("no text of the article", display.style("quiet"))
        # What it vouches for are other findings' words: their beginning says which.
        yield _row(tag.id, digest.start_of(tag), text, places, display, lines=1)


def _warnings(
    document: Document, points: Sequence[Point], places: Places, display: Display
) -> Iterator[Hanging]:
    found = untold(document, points, places)
    if not found:
        return
    yield from heading("Warnings", plural(len(found), "warning"), display)
    for warning in found:
        text = Text(one_line(warning.message))
        text.append(f"  {warning.code}", display.style("quiet"))
        first = Text.assemble(("  ! ", display.style("error")))
        offset = warning.span.start if warning.span else None
        yield Hanging(text, first.append_text(places.line(offset, display)))
