"""The lists of a terminal report: who said what, hedges, outlet tags, notes on the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from annotate.document import Attribution, Document, Hedge
from annotate.render import digest
from annotate.render.casting import Speaker
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, plain_paragraph
from annotate.render.look import Look
from annotate.render.opening import heading, named
from annotate.render.places import Places, untold
from annotate.render.points import Point, asked_for
from annotate.render.visible import one_line
from annotate.render.wording import hedge_kind, joined, plural


def panels(
    item: Rendered,
    voices: Sequence[digest.Voice],
    speakers: dict[str, Speaker],
    points: Sequence[Point],
    places: Places,
    look: Look,
) -> Iterator[Hanging]:
    """All lists that have something to show, each with its heading; each finding once.

    A warning that is among the `points` to check stands there.
    """
    document = item.document
    yield from _voices(voices, speakers, points, places, look)
    yield from _hedges(item, places, look)
    yield from _tags(document, places, look)
    yield from _warnings(document, points, places, look)


def _voices(
    voices: Sequence[digest.Voice],
    speakers: dict[str, Speaker],
    points: Sequence[Point],
    places: Places,
    look: Look,
) -> Iterator[Hanging]:
    if not voices:
        return
    count = sum(len(v.statements) for v in voices)
    yield from heading("Who said what", plural(count, "statement"), look)
    for before, voice in zip([None, *voices], voices, strict=False):
        if before and before.named != voice.named:
            yield plain_paragraph(Text())
        yield _voice(voice, speakers, look, asked_for(points))
        for statement in voice.statements:
            yield _statement(statement, voice.named, places, look)


def speaker_list(
    known: Sequence[digest.Voice], speakers: dict[str, Speaker], look: Look
) -> Iterator[Hanging]:
    """Who speaks, a line each, where their statements were not asked for."""
    yield from heading("Who speaks", "", look)
    for voice in known:
        yield _voice(voice, speakers, look)


def _voice(
    voice: digest.Voice, speakers: dict[str, Speaker], look: Look, asked: str = ""
) -> Hanging:
    """A speaker; `asked`: how many of the statements without one are to be checked."""
    if not voice.source:
        text = Text.assemble((voice.name, look.style("error")))
        return plain_paragraph(
            text.append(f" · {joined(voice.counts, asked)}", look.style("quiet"))
        )
    text = named(speakers[voice.id], look)
    return plain_paragraph(text.append(f" · {one_line(voice.about)}", look.style("quiet")))


def _row(
    id_: str, offset: int, text: Text, places: Places, look: Look, lines: int | None = None
) -> Hanging:
    first = Text.assemble((f"  {id_:<5}", look.style("quiet")))
    return Hanging(text, first.append_text(places.line(offset, look)), lines)


def _statement(statement: Attribution, named: bool, places: Places, look: Look) -> Hanging:
    manner = one_line(digest.manner(statement, named=named)) + "  "
    text = Text.assemble((manner, look.style("quiet")), one_line(digest.content(statement)))
    return _row(statement.id, digest.start_of(statement), text, places, look)


def _hedges(item: Rendered, places: Places, look: Look) -> Iterator[Hanging]:
    hedges = item.document.hedges
    if not hedges:
        return
    yield from heading("Hedges", plural(len(hedges), "hedge"), look)
    for hedge in hedges:
        words = one_line(hedge.cue.text)
        yield _row(hedge.id, hedge.cue.start, _hedge(hedge, words, look), places, look)


def _hedge(hedge: Hedge, words: str, look: Look) -> Text:
    """The cue, its kind, and the claim: a statement's content stands in its own list."""
    before, after = look.around("hedge")
    text = Text.assemble((before + words + after, look.style("hedge")))
    inside = f"in {hedge.attribution}" if hedge.attribution else ""
    notes = ", ".join(note for note in (hedge_kind(hedge.type, words), inside) if note)
    text.append(f" {notes}" if notes else "", look.style("quiet"))
    if inside:
        return text
    return Text.assemble(text, "  ", one_line(hedge.scope.text))


def _tags(document: Document, places: Places, look: Look) -> Iterator[Hanging]:
    tags = digest.outlet_tags(document)
    if not tags:
        return
    yield from heading("Outlet tags", "and what each vouches for", look)
    names = {s.id: s.name for s in document.sources or []}
    for tag in tags:
        text = Text.assemble((one_line(digest.outlet(tag, names)), look.style("tag")), "  ")
        if tag.content:
            text.append(one_line(digest.content(tag)))
        else:
            text.append("no text of the article", look.style("quiet"))
        # What it vouches for are other findings' words: their beginning says which.
        yield _row(tag.id, digest.start_of(tag), text, places, look, lines=1)


def _warnings(
    document: Document, points: Sequence[Point], places: Places, look: Look
) -> Iterator[Hanging]:
    found = untold(document, points, places)
    if not found:
        return
    yield from heading("Warnings", plural(len(found), "warning"), look)
    for warning in found:
        text = Text(one_line(warning.message))
        text.append(f"  {warning.code}", look.style("quiet"))
        first = Text.assemble(("  ! ", look.style("error")))
        offset = warning.span.start if warning.span else None
        yield Hanging(text, first.append_text(places.line(offset, look)))
