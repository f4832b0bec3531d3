"""``PATH:LINE:COL: kind: text``: one line a finding, for editors and grep."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from annotate.document import Attribution, Document
from annotate.place import line_starts, position
from annotate.render.digest import content, speakers
from annotate.render.item import Rendered
from annotate.render.visible import one_line
from annotate.render.wording import joined


def render_concise(item: Rendered) -> str:
    """All findings of a document in text order; lines and columns in code points, from 1."""
    path = one_line(item.document.path)
    if item.document.error:
        return f"{path}:1:1: error: {one_line(item.document.error.message)}\n"
    starts = line_starts(item.text)
    lines = []
    for offset, kind, text in sorted(_findings(item.document), key=itemgetter(0)):
        line, column = position(starts, offset)
        lines.append(f"{path}:{line}:{column}: {kind}: {one_line(text)}".rstrip() + "\n")
    return "".join(lines)


def _findings(document: Document) -> Iterator[tuple[int, str, str]]:
    names = {s.id: s.name for s in document.sources or []}
    for a in document.attributions or []:
        who = names.get(a.source.id, "") if a.source else ""
        yield _start(a), a.type, f"{who or 'no source'}{_told(a)}: {content(a)}"
    for h in document.hedges or []:
        yield h.cue.start, f"hedge-{h.type}", f"{h.cue.text}: {h.scope.text}"
    if document.attributions is None:
        for voice in speakers(document):
            at = min((m.start for m in voice.source.mentions), default=0) if voice.source else 0
            yield at, "speaker", joined(voice.name, voice.about)
    for w in document.warnings or []:
        yield (w.span.start if w.span else 0), f"warning-{w.code}", w.message


def _told(a: Attribution) -> str:
    """`` [0.62 pronoun]``: how sure it is who speaks, and how it was told."""
    if a.source is None or a.type == "outlet_tag":
        return ""
    sure = "" if a.source.confidence is None else f"{a.source.confidence:.2f} "
    return f" [{sure}{a.source.why}]"


def _start(attribution: Attribution) -> int:
    """Where an editor should go: the content of a statement, the tag of an outlet."""
    spans = attribution.cue if attribution.type == "outlet_tag" else attribution.content
    return min(span.start for span in spans or attribution.cue)
