"""Who each source is: names, pronouns, kinds, affiliations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Article
from annotate.components.names import find_names
from annotate.components.records import (
    Findings,
    SourceRecord,
    SpeakerRecord,
    Speakers,
    StatementRecord,
    WarningRecord,
    article_of,
    enter,
    findings_of,
    register_extensions,
    show_spans,
)
from annotate.components.sources.affiliation import role_and_affiliation
from annotate.components.sources.discourse import Discourse, index_of
from annotate.components.sources.kinds import KindWeights, outlets_of, weigh_kinds
from annotate.components.sources.reading_order import ReadingOrder
from annotate.components.sources.referent import Referent
from annotate.components.sources.resolve import Resolver
from annotate.components.sources.sureness import Answer, confidence, signs
from annotate.components.sources.twins import as_one
from annotate.components.sources.unattributed import Unattributed
from annotate.components.sources.unnamed_role import note_unnamed
from annotate.errors import PipelineError
from annotate.text.sentences import is_one_sentence
from annotate.text.words import words_of
from annotate.vocabulary import SourceKind


@Language.factory(
    "news_sources",
    assigns=["doc._.news_sources", "doc._.news_speakers", "doc.spans", "doc._.news_warnings"],
    requires=[
        "doc._.news_statements",
        "doc._.news_outlets",
        "doc._.news_findings",
        "doc._.news_warnings",
    ],
    default_config={"kinds": KindWeights()._asdict()},
)
def make_sources(nlp: Language, name: str, kinds: dict[str, float]) -> NewsSources:
    """The factory that spaCy calls for `news_sources`; `KindWeights` tells its settings.

    Raises PipelineError for others.
    """
    for key, share in kinds.items():
        if key not in KindWeights._fields or not 0 <= share <= 1:
            remedy = f"give numbers from 0 to 1 for {', '.join(KindWeights._fields)}"
            raise PipelineError(f"news_sources.kinds.{key}", f"{share} is no chance of it", remedy)
    return NewsSources(KindWeights(**kinds))


class NewsSources:
    """Resolves the source of every statement and outlet tag.

    Reads `doc._.news_statements`, `news_outlets`, the entities in `news_findings`, the marks
    without partners in `news_warnings` and the article's structure. Writes `doc._.news_sources`,
    who speaks (`doc._.news_speakers`), `doc.spans["sources"]`, and the warning
    `unattributed-quotation` for a quotation whose speaker the text does not give.
    """

    def __init__(self, kinds: KindWeights = KindWeights()) -> None:  # noqa: B008 - immutable
        register_extensions()
        self.kinds = kinds
        self.signs: list[dict[str, float]] = []  # of each statement of the last article, to fit

    def __call__(self, doc: Doc) -> Doc:
        """Resolve the sources of `doc`, in place."""
        enter(doc, "news_sources")
        article = article_of(doc)
        answers, self.signs, outlets = _resolved(doc, article, self.kinds)
        speakers = [None if answer is None else answer.referent for answer in answers]
        order = _order([*speakers, *outlets])
        records = _records(order, article.text)
        doc._.news_sources = records
        doc._.news_speakers = Speakers(
            statements=_told(order, answers, self.signs),
            outlets=[
                SpeakerRecord(source=order[outlet], why="name", confidence=tag["confidence"])
                for tag, outlet in zip(doc._.news_outlets, outlets, strict=True)
            ],
        )
        show_spans(doc, "sources", [(pair, r["kind"]) for r in records for pair in r["mentions"]])
        doc._.news_warnings = [*doc._.news_warnings, *_unattributed(doc, article)]
        return doc


def _resolved(
    doc: Doc, article: Article, kinds: KindWeights
) -> tuple[list[Answer | None], list[dict[str, float]], list[Referent]]:
    """Who speaks each statement, what tells how sure that is, and the source of each outlet tag.

    What is known of the words and names of a long article goes when this is done.
    """
    statements = doc._.news_statements
    words = words_of(article.text)
    spans = [(start, end) for s in statements for start, end in s["source"]]
    entities = findings_of(doc)["entities"]
    names = find_names(article.text, words, entities, _headings(article), spans)
    discourse = Discourse(index_of(article, words, names, statements))
    answers = ReadingOrder(Resolver(discourse), statements, kinds.sure).run()
    answers = as_one(answers)
    speaking = [None if answer is None else answer.referent for answer in answers]
    weigh_kinds(statements, speaking, kinds)
    note_unnamed(speaking, names, article.text)
    found = _signs(statements, answers, article.text, findings_of(doc))
    return answers, found, outlets_of(discourse, doc._.news_outlets)


_WORD = re.compile(r"[^\W\d_]{4,}")


def _headings(article: Article) -> list[tuple[int, int]]:
    """Where capitals say little: headlines, subheads, and lines written like them."""
    found = []
    signed = {signature.start for signature in article.signatures}  # ``DAN COLE, MAYOR``
    for p in article.paragraphs:
        text = article.text[p.start : p.end]
        if p.start in signed:
            continue
        capitals = p.kind in ("headline", "subhead") and text.isupper()
        if capitals or (_is_in_capitals(text) and is_one_sentence(text)):
            found.append((p.start, p.end))
    return found


def _is_in_capitals(line: str) -> bool:
    """Whether most of a line's long words begin with a capital."""
    words = _WORD.findall(line)
    share = sum(word[0].isupper() for word in words) / max(len(words), 1)
    return len(words) > 3 and share > (0.9 if line[-1:] in tuple('.!?"”’') else 0.7)


def _signs(
    statements: list[StatementRecord], answers: list[Answer | None], text: str, findings: Findings
) -> list[dict[str, float]]:
    """What speaks for and against each answer."""
    entities: dict[str, float] = {}
    for entity in findings["entities"]:
        name = text[entity["start"] : entity["end"]]
        entities[name] = max(entities.get(name, 0.0), entity["confidence"])
    return [
        {} if answer is None else signs(answer, statement, entities)
        for statement, answer in zip(statements, answers, strict=True)
    ]


def _told(
    order: dict[Referent, int], answers: list[Answer | None], found: list[dict[str, float]]
) -> list[SpeakerRecord | None]:
    """Who speaks each statement, by what that was told, and how sure it is."""
    return [
        None
        if answer is None
        else SpeakerRecord(
            source=order[answer.referent], why=answer.why, confidence=round(confidence(one), 2)
        )
        for answer, one in zip(answers, found, strict=True)
    ]


def _order(speakers: list[Referent | None]) -> dict[Referent, int]:
    """The number of each source and of those that it joins, from 0, in text order."""
    said = [f for f in speakers if f is not None]
    referents = dict.fromkeys(f for one in said for f in (one, *one.parts))
    ordered = sorted(referents, key=lambda referent: min(referent.mentions, default=(0, 0)))
    return {referent: i for i, referent in enumerate(ordered)}


def _records(order: dict[Referent, int], text: str) -> list[SourceRecord]:
    facts = {referent: role_and_affiliation(referent, text) for referent in order}
    return [
        SourceRecord(
            name=referent.name,
            kind=_kind(referent),
            named=referent.named,
            affiliation=facts[referent][1],
            role=facts[referent][0],
            mentions=[list(pair) for pair in sorted(set(referent.mentions))],
            members=[order[part] for part in referent.parts],
        )
        for referent in order
    ]


def _kind(referent: Referent) -> SourceKind:
    if referent.kind == "place" or referent.kind == "unknown":
        return "organization"
    return referent.kind


def _unattributed(doc: Doc, article: Article) -> Iterator[WarningRecord]:
    marks = [w for w in doc._.news_warnings if w["code"] == "unbalanced-quotation"]
    open_at = [w["span"][0] for w in marks if w["span"]]
    said = [speaker is not None for speaker in doc._.news_speakers["statements"]]
    tags = doc._.news_outlets
    yield from Unattributed(article, doc._.news_statements, said, tags, open_at).warnings()
