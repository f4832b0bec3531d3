"""The discourse so far: what is fixed about an article, and whom it has mentioned, in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from annotate.article import Article
from annotate.components.names import Name
from annotate.components.records import StatementRecord
from annotate.components.sources import antecedents
from annotate.components.sources.antecedents import Place
from annotate.components.sources.name_coref import referents_of
from annotate.components.sources.plain import plain
from annotate.components.sources.profile import ANY_BODY, note_profiles
from annotate.components.sources.referent import Referent, ReferentKind
from annotate.lexicon.names import CAPITALS
from annotate.text.sentences import sentence_starts
from annotate.text.words import Word, starts_of


@dataclass(frozen=True, slots=True)
class ArticleIndex:
    """What is fixed about an article; all starts are characters, sorted.

    `quoted` has a 1 for each character inside quotation marks, `credits` for each in a byline,
    a photo credit, an outlet tag: who is named there alone is nobody in the article.
    """

    article: Article
    text: str
    words: Sequence[Word]
    word_starts: Sequence[int]
    names: list[Name]
    name_starts: list[int]
    sentences: list[int]
    paragraphs: list[int]
    quoted: bytes
    credits: bytes

    def is_credit(self, offset: int) -> bool:
        """Whether `offset` stands where the makers of article and pictures are named."""
        return bool(self.credits[offset])

    def place(self, offset: int, subject: bool, source: bool) -> Place:
        """The Place of a mention that begins at `offset`."""
        return Place(
            offset,
            bisect_right(self.sentences, offset),
            bisect_right(self.paragraphs, offset),
            subject,
            bool(self.quoted[offset]) if offset < len(self.quoted) else False,
            source,
        )

    def names_in(self, start: int, end: int) -> list[Name]:
        """The names that lie in [start, end)."""
        at, until = bisect_left(self.name_starts, start), bisect_left(self.name_starts, end)
        return [name for name in self.names[at:until] if name.end <= end]

    def in_heading(self, offset: int) -> bool:
        """Whether `offset` stands in a headline or a subhead."""
        at = bisect_right(self.paragraphs, offset) - 1
        return at >= 0 and self.article.paragraphs[at].kind in ("headline", "subhead")


def index_of(
    article: Article, words: Sequence[Word], names: list[Name], statements: list[StatementRecord]
) -> ArticleIndex:
    """Measure the article once."""
    text = article.text
    quoted = bytearray(len(text))
    for statement in statements:
        pairs = statement["quotes"] or (
            statement["content"] if statement["type"] == "direct" else []
        )
        for start, end in pairs:
            quoted[start:end] = b"\x01" * (end - start)
    return ArticleIndex(
        article=article,
        text=text,
        words=words,
        word_starts=starts_of(words),
        names=names,
        name_starts=[name.start for name in names],
        sentences=_sentences(text, quoted),
        paragraphs=[p.start for p in article.paragraphs] or [0],
        quoted=bytes(quoted),
        credits=_credits(article),
    )


_MAKERS = ("byline", "credit", "tag")


def _credits(article: Article) -> bytes:
    found = bytearray(len(article.text) + 1)
    pairs = [(p.start, p.end) for p in article.paragraphs if p.kind in _MAKERS]
    for start, end in [*pairs, *article.credits, *article.staff]:
        found[start:end] = b"\x01" * (end - start)
    return bytes(found)


def _sentences(text: str, quoted: bytearray) -> list[int]:
    """Where sentences start; those inside one quotation are none, for they are no distance."""

    def apart(start: int) -> bool:
        end = start
        while end and text[end - 1].isspace():
            end -= 1
        return not (end and quoted[start] and quoted[end - 1])

    return [start for start in sentence_starts(text, 0, len(text)) if apart(start)]


class Sighting(NamedTuple):
    """One mention of a referent, kept in text order for what refers back to it."""

    offset: int
    referent: Referent
    subject: bool
    source: bool
    inner: bool = False  # the source of what another says


class Discourse:
    """The referents of an article while it is read.

    `named` holds the referent of each name by the name's start, `unnamed` those of
    descriptions and joint sources by their words, `bearers` the people by surname, `by_noun`
    the named referents by what they are called ("prosecutor"), `called` all by their names as
    they stand, lower-case. `trail` is every mention so far.
    """

    _REACH = 30  # referents a pronoun looks back over
    _LONG_REACH = 300  # and a description; keeps long articles linear

    def __init__(self, index: ArticleIndex) -> None:
        self.index = index
        self.named = referents_of(index.names)
        names = [name for name in index.names if not index.is_credit(name.start)]
        self.called = {n.text.lower(): f for n in names if (f := self.named.get(n.start))}
        note_profiles(index.text, names, self.named)
        met = {id(self.named[name.start]) for name in names if name.start in self.named}
        self.unnamed: dict[str, Referent] = {}
        self.trail: list[Sighting] = []
        self.bearers: dict[str, list[Referent]] = {}
        self.by_noun: dict[str, list[Referent]] = {}
        for referent in {id(f): f for f in self.named.values() if id(f) in met}.values():
            if referent.kind == "person":
                for word in set(plain(referent.name)):  # "Wang" of Wang Wei, "Lee" of Jo Lee
                    self.bearers.setdefault(word, []).append(referent)
            for noun in referent.nouns - ANY_BODY:
                self.by_noun.setdefault(noun, []).append(referent)
        body = [p for p in index.article.paragraphs if p.kind == "body"]
        self.opening = body[min(2, len(body) - 1)].end if body else 0
        self.author = _author(index, self.named)
        self._recent: OrderedDict[int, Referent] = OrderedDict()

    def see(
        self, referent: Referent, offset: int, subject: bool, source: bool, inner: bool = False
    ) -> None:
        """Note a mention of `referent` that begins at `offset`."""
        antecedents.see(referent, self.index.place(offset, subject, source))
        self._recent[id(referent)] = referent
        self._recent.move_to_end(id(referent))
        self.trail.append(Sighting(offset, referent, subject, source, inner))

    def leave(self) -> None:
        """Leave an entry or a report for the next: nobody is in focus, and no crowd is known."""
        self._recent.clear()
        self.unnamed.clear()

    def candidates(self) -> list[Referent]:
        """The referents mentioned last, most recent first, as far as a pronoun reaches."""
        return list(islice(reversed(self._recent.values()), self._REACH))

    def back(self) -> Iterator[Referent]:
        """The referents mentioned last, most recent first, as far as a description reaches."""
        return islice(reversed(self._recent.values()), self._LONG_REACH)

    def state(self, name: str) -> Referent | None:
        """The state that the article names and whose capital speaks: "Beijing", no Jo Beijing."""
        states = () if name.lower() in self.bearers else CAPITALS.get(name.lower(), ())
        return next((f for s in states if (f := self.called.get(s))), None)

    def keep(
        self,
        name: str,
        kind: ReferentKind,
        named: bool,
        plural: bool = False,
        parts: tuple[Referent, ...] = (),
    ) -> Referent:
        """The referent with this very name, made where there is none."""
        key = " ".join(plain(name))
        if key not in self.unnamed:
            self.unnamed[key] = Referent(name, kind, named=named, plural=plural, parts=parts)
        return self.unnamed[key]

    def together(self, parts: list[tuple[Referent, str]]) -> Referent:
        """The joint referent of several, each with what it is called: "The Guardian and CNN"."""
        kinds = Counter(part.kind for part, _ in parts)
        if kinds["person"]:  # "Ann Lee and her husband"
            kinds["person"] += kinds.pop("anonymous", 0)
        kind, most = kinds.most_common(1)[0]
        kind = kind if 2 * most > len(parts) else "group"
        name = " and ".join(called for _, called in parts)
        return self.keep(name, kind, True, plural=True, parts=tuple(part for part, _ in parts))


def _author(index: ArticleIndex, named: dict[int, Referent]) -> Referent | None:
    """Who "I" is outside quotations: the byline's name."""
    article = index.article
    for name in index.names_in(*article.byline) if article.byline else ():
        if name.start in named:
            return named[name.start]
    return None
