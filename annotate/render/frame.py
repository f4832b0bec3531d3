"""A data frame: one row a finding, for pandas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from annotate.document import Attribution, Document, Span
from annotate.errors import MissingExtra

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    *("path", "id", "finding", "type", "source", "source_kind", "named", "speaker_confidence"),
    *("speaker_why", "cue", "text", "inside", "confidence", "why", "start", "end"),
)


def frame_of(document: Document) -> pd.DataFrame:
    """The document's findings in text order. Raises MissingExtra without pandas.

    `start` and `end` are code points into the article's text, end-exclusive: of a statement's
    content, a hedged claim, a warning.
    """
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingExtra("to_frame", "needs pandas", "pip install pandas") from error
    rows = sorted(_rows(document), key=lambda row: (row["start"] is None, row["start"] or 0))
    frame = pd.DataFrame([{"path": document.path, **row} for row in rows], columns=list(COLUMNS))
    return frame.astype({"start": "Int64", "end": "Int64"})


def _rows(document: Document) -> Iterator[dict[str, Any]]:
    sources = {s.id: s for s in document.sources or []}
    for a in document.attributions or []:
        source = sources.get(a.source.id) if a.source else None
        yield {
            "id": a.id,
            "finding": "outlet_tag" if a.type == "outlet_tag" else "statement",
            "type": a.type,
            "source": source.name if source else None,
            "source_kind": source.kind if source else None,
            "named": source.named if source else None,
            "speaker_confidence": a.source.confidence if a.source else None,
            "speaker_why": a.source.why if a.source else None,
            "cue": _words(a.cue),
            "text": _words(a.content),
            "inside": a.parent,
            "confidence": a.confidence,
            "why": a.why,
            **_extent(a),
        }
    for h in document.hedges or []:
        yield {
            "id": h.id,
            "finding": "hedge",
            "type": h.type,
            "cue": h.cue.text,
            "text": h.scope.text,
            "inside": h.attribution,
            "confidence": h.confidence,
            "why": h.why,
            "start": h.scope.start,
            "end": h.scope.end,
        }
    for w in document.warnings or []:
        start, end = (w.span.start, w.span.end) if w.span else (None, None)
        yield {"finding": "warning", "type": w.code, "text": w.message, "start": start, "end": end}


def _words(spans: list[Span]) -> str:
    return " … ".join(span.text for span in spans)


def _extent(a: Attribution) -> dict[str, int]:
    spans = a.content or a.cue
    return {"start": min(s.start for s in spans), "end": max(s.end for s in spans)}
