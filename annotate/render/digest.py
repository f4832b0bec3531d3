"""What a report tells of one article beside its text: who said what, and how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotate.document import Attribution, Document, Source
from annotate.render.wording import (
    STATEMENT_WORDS,
    doubtful,
    joined,
    plural,
    sure,
    who,
)


@dataclass(frozen=True)
class Voice:
    """A source with its statements in text order; `source` is None where none is known.

    `quoted_words` counts the words inside quotation marks.
    """

    source: Source | None
    statements: tuple[Attribution, ...]
    quoted_words: int

    @property
    def id(self) -> str:
        """The source's id, ``none`` where there is no source."""
        return self.source.id if self.source else "none"

    @property
    def named(self) -> bool:
        """Whether the article names this source."""
        return self.source is not None and self.source.named

    @property
    def name(self) -> str:
        """The source's name, or that there is none."""
        return self.source.name if self.source else "No speaker given"

    @property
    def guessed(self) -> int:
        """How many of the statements are given to this source by a guess."""
        return sum(doubtful(a) for a in self.statements)

    @property
    def counts(self) -> str:
        """``2 statements · 10 words quoted · 1 guessed``."""
        quoted = plural(self.quoted_words, "word") + " quoted" if self.quoted_words else ""
        guessed = f"{self.guessed} guessed" if self.guessed else ""
        return joined(plural(len(self.statements), "statement"), quoted, guessed)

    @property
    def about(self) -> str:
        """Who the source is, and how much it says: ``unnamed group · 2 statements``."""
        return joined(who(self.source) if self.source else "", self.counts)


@dataclass(frozen=True)
class Figures:
    """How much an article, or several, hold: what is listed is what is counted.

    `share` is the part (0 to 1) of the words that somebody else says.
    """

    words: int = 0
    share: float = 0.0
    statements: int = 0
    named: int = 0
    unnamed: int = 0
    unsourced: int = 0
    guessed: int = 0
    hedges: int = 0
    tags: int = 0
    to_check: int = 0


def figures(document: Document, to_check: int = 0) -> Figures:
    """The figures of one article."""
    found = voices(document)
    return Figures(
        words=document.summary.words,
        share=document.summary.attributed_share,
        statements=sum(len(v.statements) for v in found),
        named=sum(v.named for v in found),
        unnamed=sum(not v.named and v.source is not None for v in found),
        unsourced=sum(len(v.statements) for v in found if v.source is None),
        guessed=sum(v.guessed for v in found),
        hedges=len(document.hedges),
        tags=len(outlet_tags(document)),
        to_check=to_check,
    )


def total(found: Iterable[Figures]) -> Figures:
    """The sums over several articles; the share is weighted by words."""
    every = list(found)
    words = sum(f.words for f in every)
    said = sum(f.share * f.words for f in every)
    sums = {
        name: sum(getattr(f, name) for f in every)
        for name in Figures.__dataclass_fields__
        if name not in ("words", "share")
    }
    return Figures(words=words, share=said / words if words else 0.0, **sums)


def voices(document: Document) -> list[Voice]:
    """The sources of statements: named, then unnamed, then none; most statements first."""
    by_source: dict[str, list[Attribution]] = {}
    for a in statements(document):
        by_source.setdefault(a.source.id if a.source else "", []).append(a)
    sources = {s.id: s for s in document.sources}
    found = [
        Voice(sources.get(key), tuple(said), sum(_quoted_words(a) for a in said))
        for key, said in by_source.items()
    ]
    return sorted(found, key=lambda v: (v.source is None, not v.named, -len(v.statements)))


def _quoted_words(attribution: Attribution) -> int:
    return sum(len(quote.text.split()) for quote in attribution.quotes)


def statements(document: Document) -> list[Attribution]:
    """The attributions that are statements, without outlet tags."""
    return [a for a in document.attributions if a.type != "outlet_tag"]


def outlet_tags(document: Document) -> list[Attribution]:
    """The attributions that are outlet tags or credits."""
    return [a for a in document.attributions if a.type == "outlet_tag"]


def content(attribution: Attribution) -> str:
    """The content's pieces, with ``…`` where the article breaks it."""
    return " … ".join(span.text for span in attribution.content)


def cue(attribution: Attribution) -> str:
    """The cue's pieces, with ``…`` where the article breaks it."""
    return " … ".join(span.text for span in attribution.cue)


def manner(statement: Attribution) -> str:
    """How a statement is made: ``reported, inside A5, “said”, guessed from “He”, 62% sure``."""
    words = cue(statement)
    notes = (
        STATEMENT_WORDS[statement.type],
        f"inside {statement.parent}" if statement.parent else "",
        f"“{words}”" if words else "",
        sure(statement),
    )
    return ", ".join(note for note in notes if note)


def start_of(attribution: Attribution) -> int:
    """Where an editor should go: the content of a statement, the tag of an outlet."""
    spans = attribution.cue if attribution.type == "outlet_tag" else attribution.content
    return min(span.start for span in spans or attribution.cue)


def outlet(tag: Attribution, names: dict[str, str]) -> str:
    """The outlet that a tag names, by the names of sources, or the tag as it stands."""
    name = names.get(tag.source.id, "") if tag.source else ""
    return name or cue(tag)


def headline(document: Document) -> str:
    """The headline, or nothing where the article has none."""
    return document.article.headline.text if document.article.headline else ""


@dataclass(frozen=True)
class Person:
    """A named speaker over several articles, merged by the name in full."""

    name: str
    statements: int
    articles: int
    quoted_words: int


def most_quoted(documents: Iterable[list[Voice]]) -> list[Person]:
    """The named speakers of several articles, most quoted words first, then most statements."""
    statements_, articles, words = Counter[str](), Counter[str](), Counter[str]()
    for found in documents:
        for voice in found:
            if voice.named:
                statements_[voice.name] += len(voice.statements)
                articles[voice.name] += 1
                words[voice.name] += voice.quoted_words
    people = [Person(n, statements_[n], articles[n], words[n]) for n in statements_]
    return sorted(people, key=lambda p: (-p.statements, -p.quoted_words, p.name))
