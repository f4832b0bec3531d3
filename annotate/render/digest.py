"""What a report tells of one article beside its text: who said what, and how much."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotate.document import Attribution, Document, Source
from annotate.render.wording import (
    NOT_KNOWN,
    STATEMENT_WORDS,
    Called,
    doubtful,
    joined,
    not_known,
    plural,
    sure,
    who,
)
from annotate.text.words import count_words

NONE_ID, UNKNOWN_ID = "none", "unknown"


@dataclass(frozen=True)
class Voice:
    """A source with its statements in text order; `source` is None where none is given.

    It is None, too, for all statements of which it is `unknown` who makes them. `quoted_words`
    counts the words inside quotation marks. Where statements were not asked for, `count` says
    how many there are.
    """

    source: Source | None
    statements: tuple[Attribution, ...]
    quoted_words: int
    count: int
    unknown: bool = False

    @property
    def id(self) -> str:
        """The source's id, ``none`` or ``unknown`` where there is no source."""
        return self.source.id if self.source else UNKNOWN_ID if self.unknown else NONE_ID

    @property
    def named(self) -> bool:
        """Whether the article names this source."""
        return self.source is not None and self.source.named

    @property
    def name(self) -> str:
        """The source's name, or that there is none."""
        if self.source:
            return self.source.name
        return NOT_KNOWN.capitalize() if self.unknown else "No speaker given"

    @property
    def guessed(self) -> int:
        """How many of the statements are given to this source by a guess."""
        return sum(doubtful(a, self.source) for a in self.statements if self.source)

    @property
    def second_hand(self) -> bool:
        """Whether all that it says stands within what others say of it."""
        return bool(self.statements) and all(a.parent for a in self.statements)

    @property
    def counts(self) -> str:
        """``2 statements · 10 words quoted · 1 guessed``."""
        quoted = plural(self.quoted_words, "word") + " quoted" if self.quoted_words else ""
        guessed = f"{self.guessed} guessed" if self.guessed else ""
        return joined(plural(self.count, "statement"), quoted, guessed)

    @property
    def about(self) -> str:
        """Who the source is, and how much it says: ``unnamed group · 2 statements``."""
        together = "together" if self.source and self.source.members else ""
        return joined(who(self.source) if self.source else "", together, self.counts)


@dataclass(frozen=True)
class Figures:
    """How much an article, or several, hold: what is listed is what is counted.

    `share` is the part (0 to 1) of the words that somebody else says; `guessed` counts speakers
    that are doubtful or not known. None: not asked for.
    """

    words: int = 0
    share: float | None = 0.0
    statements: int | None = 0
    named: int | None = 0
    unnamed: int | None = 0
    hedges: int | None = 0
    tags: int | None = 0
    to_check: int | None = 0
    guessed: int = 0

    @property
    def checks(self) -> str:
        """What to check, in a cell: ``2``, ``7?`` where there are guesses alone, ``2 7?``."""
        if self.to_check is None:
            return ""
        doubt = f"{self.guessed:,}?" if self.guessed else ""
        found = f"{self.to_check:,}" if self.to_check or not doubt else ""
        return f"{found} {doubt}".strip()


def figures(document: Document, to_check: int | None = 0, guessed: int = 0) -> Figures:
    """The figures of one article."""
    asked = document.attributions is not None
    known = document.sources is not None
    found = speakers(document)
    return Figures(
        words=document.summary.words,
        share=document.summary.attributed_share,
        statements=len(statements(document)) if asked else None,
        named=sum(v.named for v in found) if known else None,
        unnamed=sum(not v.named for v in found) if known else None,
        hedges=None if document.hedges is None else len(document.hedges),
        tags=len(outlet_tags(document)) if asked else None,
        to_check=to_check,
        guessed=guessed,
    )


def warned(document: Document) -> int | None:
    """How many warnings there are, or None where they were not asked for."""
    return None if document.warnings is None else len(document.warnings)


def total(found: Iterable[Figures]) -> Figures:
    """The sums over several articles; the share is weighted by words.

    What is not known of one of them is not known of all.
    """
    every = list(found)
    words = sum(f.words for f in every)
    said = _sum(None if f.share is None else f.share * f.words for f in every)
    return Figures(
        words=words,
        share=None if said is None else said / max(words, 1),
        statements=_whole(f.statements for f in every),
        named=_whole(f.named for f in every),
        unnamed=_whole(f.unnamed for f in every),
        hedges=_whole(f.hedges for f in every),
        tags=_whole(f.tags for f in every),
        to_check=_whole(f.to_check for f in every),
        guessed=sum(f.guessed for f in every),
    )


def _sum(counts: Iterable[float | None]) -> float | None:
    every = list(counts)
    known = [n for n in every if n is not None]
    return sum(known) if len(known) == len(every) else None


def _whole(counts: Iterable[int | None]) -> int | None:
    found = _sum(counts)
    return None if found is None else int(found)


def verdict(found: Figures) -> list[str]:
    """The figures in words; what was not asked for is not counted."""
    notes = [plural(found.words, "word")]
    if found.share is not None:
        notes.append(f"{found.share:.0%} said by others")
    if found.named is not None and found.unnamed is not None:
        notes.append(f"{found.named} named and {plural(found.unnamed, 'unnamed speaker')}")
    if found.hedges is not None:
        notes.append(plural(found.hedges, "hedge"))
    return notes


def held(found: Figures) -> list[str]:
    """How many statements and outlet tags there are; what was not asked for is not counted."""
    notes = [] if found.statements is None else [plural(found.statements, "statement")]
    return [*notes, *([plural(found.tags, "outlet tag")] if found.tags else [])]


def voices(document: Document) -> list[Voice]:
    """The sources of statements: named, then unnamed, unknown, none; most statements first."""
    by_source: dict[str, list[Attribution]] = {}
    sources = {s.id: s for s in document.sources or []}
    for a in statements(document):
        source = sources.get(a.source.id) if a.source else None
        key = source.id if source else NONE_ID
        by_source.setdefault(UNKNOWN_ID if not_known(a, source) else key, []).append(a)
    return _ranked(_voice(sources.get(key), said, key) for key, said in by_source.items())


def speakers(document: Document) -> list[Voice]:
    """Who speaks, each once: of a joint source its members, with what it says."""
    sources = {s.id: s for s in document.sources or []}
    if document.attributions is None:
        found = [s for s in sources.values() if s.statements and not s.members]
        return _ranked(Voice(s, (), s.quoted_words, s.statements) for s in found)
    by_source: dict[str, list[Attribution]] = {}
    for a in statements(document):
        source = sources.get(a.source.id) if a.source else None
        if source and not not_known(a, source):
            for id_ in source.members or [source.id]:
                by_source.setdefault(id_, []).append(a)
    return _ranked(_voice(sources[key], said) for key, said in by_source.items() if key in sources)


def _voice(source: Source | None, said: list[Attribution], key: str = "") -> Voice:
    words = sum(_quoted_words(a) for a in said)
    return Voice(source, tuple(said), words, len(said), unknown=key == UNKNOWN_ID)


def _ranked(found: Iterable[Voice]) -> list[Voice]:
    return sorted(found, key=lambda v: (v.source is None, not v.named, not v.unknown, -v.count))


def _quoted_words(attribution: Attribution) -> int:
    return sum(count_words(quote.text) for quote in attribution.quotes)


def statements(document: Document) -> list[Attribution]:
    """The attributions that are statements, without outlet tags."""
    return [a for a in document.attributions or [] if a.type != "outlet_tag"]


def outlet_tags(document: Document) -> list[Attribution]:
    """The attributions that are outlet tags or credits."""
    return [a for a in document.attributions or [] if a.type == "outlet_tag"]


def content(attribution: Attribution) -> str:
    """The content's spans, with ``…`` where the article breaks it."""
    return " … ".join(span.text for span in attribution.content)


def cue(attribution: Attribution) -> str:
    """The cue's spans, with ``…`` where the article breaks it."""
    return " … ".join(span.text for span in attribution.cue)


def manner(statement: Attribution, speaker: Called | None) -> str:
    """How a statement is made: ``reported, inside A5, “said”, guessed from “He”, 62% sure``."""
    words = cue(statement)
    notes = (
        STATEMENT_WORDS[statement.type],
        f"inside {statement.parent}" if statement.parent else "",
        f"“{words}”" if words else "",
        sure(statement, speaker),
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


def left_out(document: Document) -> str:
    """Which kinds of findings were not asked for: ``only hedges were asked for``; or nothing."""
    kinds = {
        "statements": document.attributions,
        "speakers": document.sources,
        "hedges": document.hedges,
        "warnings": document.warnings,
    }
    asked = [kind for kind, found in kinds.items() if found is not None]
    if len(asked) == len(kinds):
        return ""
    return f"only {' and '.join(asked)} were asked for" if asked else "nothing was asked for"
