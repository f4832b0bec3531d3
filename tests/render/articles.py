"""Documents built from articles whose findings are marked in the text itself.

| tag | marks | attributes |
|---|---|---|
| q, s, c | content, source and cue of a statement; several spans repeat n | n; q: … |
| t | an outlet tag; it vouches for what stands before it in its paragraph | outlet |
| h | a hedge cue; its scope is the innermost q around it, or the sentence | type |
| w | where a warning points | code, message |
| p | a paragraph that is no body text | kind |

A q also carries type, speaker and kind, and where the article tells it affiliation and role;
`sure` and `why` say how sure the speaker is (.9) and how it was told (name).
``‹`` and ``›`` stand for angle brackets, which the marks use up.
A Document made so changes only when its article does, never with the model.
"""

from __future__ import annotations

import re
from pathlib import Path

from annotate.article import Article, Paragraph
from annotate.document import (
    ArticleInfo,
    Attribution,
    AttributionSource,
    Document,
    Error,
    Hedge,
    ParagraphInfo,
    PipelineInfo,
    Source,
    Span,
    Summary,
    Warning,  # noqa: A004
    doc_id,
)
from annotate.render.item import Rendered
from annotate.summary import summarize
from tests.markup import Mark, unmark

_PIPELINE = PipelineInfo(name="en_fixture", version="1", spacy="3.8.0")
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")


def load(path: Path) -> Rendered:
    """The marked article in `path`."""
    return build(path.read_text(encoding="utf-8"), f"{path.stem}.txt")


def failed(path: str, message: str) -> Rendered:
    """A document of an input that could not be read."""
    document = Document(
        doc_id=doc_id(""),
        path=path,
        text_length=0,
        text=None,
        pipeline=_PIPELINE,
        article=ArticleInfo(),
        sources=[],
        attributions=[],
        hedges=[],
        warnings=[],
        summary=Summary(),
        error=Error(code="unreadable-input", message=message),
    )
    return Rendered(document, "")


def build(marked: str, path: str = "article.txt") -> Rendered:
    """The Document that the marks of `marked` describe, with its text."""
    text, marks = unmark(marked)
    text = text.translate({ord("‹"): "<", ord("›"): ">"})
    paragraphs = _paragraphs(text, marks)
    sources = _sources(text, marks)
    attributions = _attributions(text, marks, paragraphs, sources)
    hedges = _hedges(text, marks, paragraphs, attributions)
    sources = [s.model_copy(update={"quoted": _quoted(s, attributions)}) for s in sources]
    headline = next((p for p in paragraphs if p.kind == "headline"), None)
    byline = next((p for p in paragraphs if p.kind == "byline"), None)
    document = Document(
        doc_id=doc_id(text),
        path=path,
        text_length=len(text),
        text=None,
        pipeline=_PIPELINE,
        article=ArticleInfo(
            headline=_span(text, headline.start, headline.end) if headline else None,
            byline=_span(text, byline.start, byline.end) if byline else None,
            paragraphs=paragraphs,
        ),
        sources=sources,
        attributions=attributions,
        hedges=hedges,
        warnings=[
            Warning(
                code=m.attributes["code"],
                message=m.attributes["message"],
                span=_span(text, m.start, m.end) if m.text else None,
            )
            for m in marks
            if m.tag == "w"
        ],
        summary=summarize(text, _article(text, paragraphs), attributions, sources, hedges),
    )
    return Rendered(document, text)


def _span(text: str, start: int, end: int) -> Span:
    return Span(start=start, end=end, text=text[start:end])


def _article(text: str, paragraphs: list[ParagraphInfo]) -> Article:
    return Article(text, tuple(Paragraph(p.start, p.end, p.kind) for p in paragraphs))


def _paragraphs(text: str, marks: list[Mark]) -> list[ParagraphInfo]:
    kinds = {m.start: m.attributes["kind"] for m in marks if m.tag == "p"}
    return [
        ParagraphInfo(start=m.start(), end=m.end(), kind=kinds.get(m.start(), "body"))
        for m in re.finditer(r"\S(?:(?!\n\s*\n).)*(?<=\S)", text, re.DOTALL)
    ]


def _speakers(marks: list[Mark]) -> dict[str, dict[str, str]]:
    """The attributes of the first piece of each statement and of each outlet tag, by key."""
    found: dict[str, dict[str, str]] = {}
    for m in marks:
        if m.tag == "q":
            found.setdefault(m.attributes["n"], m.attributes)
        if m.tag == "t":
            found[f"t{m.start}"] = {"speaker": m.attributes["outlet"], "kind": "outlet"}
    return found


def _sources(text: str, marks: list[Mark]) -> list[Source]:
    speakers = _speakers(marks)
    names: dict[str, dict[str, str]] = {}
    for attributes in speakers.values():
        if attributes.get("speaker"):
            names[attributes["speaker"]] = attributes | names.get(attributes["speaker"], {})
    return [
        Source(
            id=f"S{i}",
            name=name,
            kind=a["kind"] or "person",
            named=a["kind"] in ("person", "organization", "outlet"),
            affiliation=a.get("affiliation"),
            role=a.get("role"),
            mentions=[
                _span(text, m.start, m.end)
                for m in marks
                if m.tag == "s" and speakers[m.attributes["n"]].get("speaker") == name
            ],
            quoted=False,
        )
        for i, (name, a) in enumerate(names.items(), start=1)
    ]


def _spans(marks: list[Mark]) -> dict[str, dict[str, list[Mark]]]:
    """The q, s and c marks of each statement and outlet tag, by key, in text order."""
    spans: dict[str, dict[str, list[Mark]]] = {}
    for m in marks:
        if m.tag in "qsc":
            spans.setdefault(m.attributes["n"], {"q": [], "s": [], "c": []})[m.tag].append(m)
        if m.tag == "t":
            spans[f"t{m.start}"] = {"q": [], "s": [], "c": [m]}
    return dict(sorted(spans.items(), key=lambda item: _first(item[1])))


def _first(group: dict[str, list[Mark]]) -> int:
    return min(m.start for m in group["q"] + group["c"])


def _attributions(
    text: str, marks: list[Mark], paragraphs: list[ParagraphInfo], sources: list[Source]
) -> list[Attribution]:
    ids = {s.name: s.id for s in sources}
    spans = _spans(marks)
    speakers = _speakers(marks)
    numbers = {n: f"A{i}" for i, n in enumerate(spans, start=1)}
    found = []
    for n, group in spans.items():
        about, tag = speakers[n], n.startswith("t")
        content = [_grown(text, m) for m in group["q"]]
        if tag:
            content = _vouched(text, group["c"][0], paragraphs)
        named = [_span(text, m.start, m.end) for m in group["s"]]
        source = ids.get(about.get("speaker", ""))
        found.append(
            Attribution(
                id=numbers[n],
                type="outlet_tag" if tag else about["type"],
                source=_named(source, named, about),
                cue=[_span(text, m.start, m.end) for m in group["c"]],
                content=content,
                quotes=[] if tag or about["type"] == "indirect" else _quotes(text, content),
                paragraph=_paragraph_at(paragraphs, _first(group)),
                parent=None if tag else _parent(group["q"], spans, numbers, n),
                confidence=0.9,
                why="outlet-tag" if tag else "model",
            )
        )
    return found


def _named(
    source: str | None, spans: list[Span], about: dict[str, str]
) -> AttributionSource | None:
    if source is None:
        return None
    sure, why = float(about.get("sure", 0.9)), about.get("why", "name")
    return AttributionSource(id=source, spans=spans, confidence=sure, why=why)


def _grown(text: str, mark: Mark) -> Span:
    """A piece of content with the quotation marks that stand right around it."""
    start, end = mark.start, mark.end
    if text[start - 1 : start] in {"“", '"'} and mark.attributes.get("type") != "indirect":
        start -= 1
    if text[end : end + 1] in {"”", '"'} and mark.attributes.get("type") != "indirect":
        end += 1
    return _span(text, start, end)


def _vouched(text: str, tag: Mark, paragraphs: list[ParagraphInfo]) -> list[Span]:
    p = paragraphs[_paragraph_at(paragraphs, tag.start)]
    end = p.start + len(text[p.start : tag.start].rstrip())
    return [_span(text, p.start, end)] if end > p.start else []


def _quotes(text: str, content: list[Span]) -> list[Span]:
    return [
        _span(text, s.start + m.start() + 1, s.start + m.end() - (m[0][-1] in '”"'))
        for s in content
        for m in _QUOTED.finditer(s.text)
    ]


def _paragraph_at(paragraphs: list[ParagraphInfo], offset: int) -> int:
    return max((i for i, p in enumerate(paragraphs) if p.start <= offset), default=0)


def _parent(
    content: list[Mark],
    spans: dict[str, dict[str, list[Mark]]],
    numbers: dict[str, str],
    own: str,
) -> str | None:
    around = (
        [
            (m.end - m.start, numbers[n])
            for n, group in spans.items()
            if n != own
            for m in group["q"]
            if m.start <= content[0].start and content[-1].end <= m.end
        ]
        if content
        else []
    )
    return min(around)[1] if around else None


def _hedges(
    text: str, marks: list[Mark], paragraphs: list[ParagraphInfo], attributions: list[Attribution]
) -> list[Hedge]:
    found = []
    for i, m in enumerate((m for m in marks if m.tag == "h"), start=1):
        around = [
            (s.end - s.start, a.id, s)
            for a in attributions
            if a.type != "outlet_tag"
            for s in a.content
            if s.start <= m.start and m.end <= s.end
        ]
        inner = min(around, key=lambda x: x[0]) if around else None
        p = paragraphs[_paragraph_at(paragraphs, m.start)]
        before = text.rfind(". ", p.start, m.start)
        start = p.start if before < 0 else before + 2
        stop = text.find(". ", m.end, p.end)
        sentence = _span(text, start, p.end if stop < 0 else stop)
        found.append(
            Hedge(
                id=f"H{i}",
                type=m.attributes["type"],
                cue=_span(text, m.start, m.end),
                scope=inner[2] if inner else sentence,
                attribution=inner[1] if inner else None,
                confidence=0.8,
                why="model",
            )
        )
    return found


def _quoted(source: Source, attributions: list[Attribution]) -> bool:
    return any(
        a.source and a.source.id == source.id and a.type in ("direct", "mixed")
        for a in attributions
    )
