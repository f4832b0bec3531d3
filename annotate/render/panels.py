"""The parts of a terminal report beside the article: who said what, hedges, tags, warnings."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from annotate.document import Attribution, Document
from annotate.render import digest
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, plain_paragraph
from annotate.render.look import Look
from annotate.render.spans import line_starts, position
from annotate.render.visible import one_line


def panels(item: Rendered, look: Look) -> Iterator[Hanging]:
    """All parts that have something to show, each with its heading."""
    document = item.document
    for part in (
        _voices(document, look),
        _hedges(document, look),
        _tags(document, look),
        _warnings(item, look),
    ):
        yield from part


def heading(title: str, note: str, look: Look) -> Iterator[Hanging]:
    """An empty line and the title of a part."""
    yield plain_paragraph(Text())
    text = Text.assemble((title.upper(), look.style("title")))
    yield plain_paragraph(text.append(f"  {note}" if note else "", look.style("quiet")))


def _voices(document: Document, look: Look) -> Iterator[Hanging]:
    found = digest.voices(document)
    if not found:
        return
    share = f"{digest.named_share(found):.0%} of statements from named sources"
    yield from heading("Who said what", share, look)
    for before, voice in zip([None, *found], found, strict=False):
        if before and before.named != voice.named:
            yield plain_paragraph(Text())
        yield _voice(voice, look)
        for statement in voice.statements:
            yield _statement(statement, look)


def _voice(voice: digest.Voice, look: Look) -> Hanging:
    style = look.style("source" if voice.named else "title")
    about = (f" · {one_line(voice.about)}", look.style("quiet"))
    return plain_paragraph(Text.assemble((one_line(voice.name), style), about))


def _row(id_: str, text: Text, look: Look) -> Hanging:
    """A finding in brief: the article has the rest of it."""
    return Hanging(text, Text.assemble((f"  {id_:<3} ", look.style("quiet"))), brief=True)


def _statement(statement: Attribution, look: Look) -> Hanging:
    kind = one_line(digest.manner(statement)) + "  "
    said = one_line(digest.content(statement))
    return _row(statement.id, Text.assemble((kind, look.style("quiet")), said), look)


def _hedges(document: Document, look: Look) -> Iterator[Hanging]:
    if not document.hedges:
        return
    yield from heading("Hedged claims", "", look)
    before, after = look.around("hedge")
    for hedge in document.hedges or []:
        where = f", in {hedge.attribution}" if hedge.attribution else ""
        text = Text.assemble(
            (before + one_line(hedge.cue.text) + after, look.style("hedge")),
            (f" {hedge.type}{where}  ", look.style("quiet")),
        )
        text.append(one_line(hedge.scope.text))
        yield _row(hedge.id, text, look)


def _tags(document: Document, look: Look) -> Iterator[Hanging]:
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
        yield _row(tag.id, text, look)


def _warnings(item: Rendered, look: Look) -> Iterator[Hanging]:
    if not item.document.warnings:
        return
    yield from heading("Warnings", "", look)
    starts = line_starts(item.text)
    for warning in item.document.warnings or []:
        text = Text(one_line(warning.message))
        where = ""
        if warning.span:
            where = f"line {position(starts, warning.span.start)[0]}, "
        text.append(f"  {where}{warning.code}", look.style("quiet"))
        yield Hanging(text, Text.assemble(("  ! ", look.style("error"))))
