"""CSV: one row a finding, for spreadsheets; no cell is ever run as a formula.

| column | holds |
|---|---|
| path | the article, as given |
| id | the finding's id in its document (A1, H1, S1); empty for warnings and errors |
| finding | statement, outlet_tag, hedge, speaker, warning or error |
| type | direct, indirect, mixed; the hedge's type; the warning's or error's code |
| line, column | where it begins, in code points from 1 |
| source | the source's fullest name |
| source_kind | person, organization, outlet, document, group, anonymous |
| named | yes or no; empty where there is no source |
| cue | the cue, the tag as it stands or the hedge |
| text | the content, what the tag vouches for, the hedged claim or the message |
| inside | the attribution that a statement or hedge stands inside |
| confidence | 0 to 1 |
| start, end | code points from 0, end-exclusive, from the first word of `text` to its last |
| speaker_confidence | how sure it is that the source speaks, 0 to 1; empty where not known |
| speaker_why | how it was told who speaks: name, pronoun, description … |
| why | the rule that found it, or model |
| role, affiliation | of the source, where the article tells them |
| statements, quoted_words | of a speaker: how much it says |

A speaker has a row of its own only where statements were not asked for (``--only speakers``).

Spans that the article keeps apart are joined by `` … ``. RFC 4180: rows end in CR LF.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from annotate.document import Attribution, AttributionSource, Document, Source, Span
from annotate.place import line_starts, position
from annotate.render.digest import content, speakers
from annotate.render.item import Rendered
from annotate.render.visible import visible

_COLUMNS = (
    "path",
    "id",
    "finding",
    "type",
    "line",
    "column",
    "source",
    "source_kind",
    "named",
    "cue",
    "text",
    "inside",
    "confidence",
    "start",
    "end",
    "speaker_confidence",
    "speaker_why",
    "why",
    "role",
    "affiliation",
    "statements",
    "quoted_words",
)
_Cells = dict[str, str]


def render_rows(item: Rendered) -> str:
    """The rows of one document, in text order, without the header."""
    document = item.document
    if document.error:
        found = [(0, {"finding": "error", "type": document.error.code})]
        found[0][1]["text"] = document.error.message
    else:
        found = sorted(_findings(document), key=lambda row: row[0])
    starts = line_starts(item.text)
    rows = []
    for offset, cells in found:
        line, column = position(starts, offset)
        where = {"path": document.path, "line": str(line), "column": str(column)}
        rows.append(where | cells)
    return _written([[_safe(row.get(name, "")) for name in _COLUMNS] for row in rows])


def _written(rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


HEADER: str = _written([_COLUMNS])


# Where the list separator is a semicolon, a cell begins behind each.
_BEHIND_SEMICOLON = re.compile(r";(?=\s*\"?[=@＝＠]|\"?[+\-＋－])")


def _safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, on one line.

    Leading white space does not hide a formula from every spreadsheet, so it counts too.
    """
    shown = _BEHIND_SEMICOLON.sub(";'", visible(cell))
    risky = shown.lstrip()[:1] in ("=", "+", "-", "@", "＝", "＋", "－", "＠")
    return "'" + shown if risky or cell[:1] in ("\t", "\r", "\n") else shown


def _findings(document: Document) -> Iterator[tuple[int, _Cells]]:
    sources = {s.id: s for s in document.sources or []}
    for a in document.attributions or []:
        cells = _statement(a)
        if a.source and a.source.id in sources:
            cells |= _source(sources[a.source.id]) | _told(a.source)
        yield _extent(a.cue if a.type == "outlet_tag" else a.content or a.cue)[0], cells
    for h in document.hedges or []:
        yield (
            h.cue.start,
            {
                "id": h.id,
                "finding": "hedge",
                "type": h.type,
                "cue": h.cue.text,
                "text": h.scope.text,
                "inside": h.attribution or "",
                "confidence": f"{h.confidence:.2f}",
                "start": str(h.scope.start),
                "end": str(h.scope.end),
                "why": h.why,
            },
        )
    if document.attributions is None:
        yield from _speakers(document)
    for w in document.warnings or []:
        cells = {"finding": "warning", "type": w.code, "text": w.message}
        if w.span:
            cells |= {"start": str(w.span.start), "end": str(w.span.end)}
        yield (w.span.start if w.span else 0), cells


def _source(source: Source) -> _Cells:
    return {
        "source": source.name,
        "source_kind": source.kind,
        "named": "yes" if source.named else "no",
        "role": source.role or "",
        "affiliation": source.affiliation or "",
    }


def _told(source: AttributionSource) -> _Cells:
    sure = "" if source.confidence is None else f"{source.confidence:.2f}"
    return {"speaker_confidence": sure, "speaker_why": source.why}


def _speakers(document: Document) -> Iterator[tuple[int, _Cells]]:
    """A row for each speaker, where the article first mentions it."""
    for voice in speakers(document):
        if voice.source:
            cells = _source(voice.source) | {"id": voice.id, "finding": "speaker"}
            cells |= {"statements": str(voice.count), "quoted_words": str(voice.quoted_words)}
            yield min((m.start for m in voice.source.mentions), default=0), cells


def _statement(a: Attribution) -> _Cells:
    cells = {
        "id": a.id,
        "finding": "outlet_tag" if a.type == "outlet_tag" else "statement",
        "type": a.type,
        "cue": " … ".join(span.text for span in a.cue),
        "text": content(a),
        "inside": a.parent or "",
        "confidence": f"{a.confidence:.2f}",
        "why": a.why,
    }
    if a.content:
        start, end = _extent(a.content)
        cells |= {"start": str(start), "end": str(end)}
    return cells


def _extent(spans: list[Span]) -> tuple[int, int]:
    return min(s.start for s in spans), max(s.end for s in spans)
