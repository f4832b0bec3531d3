"""Who makes each statement: source spans resolved to the cast, in the order of the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from dataclasses import dataclass

from annotate.article import Article
from annotate.components import focus
from annotate.components.cast import Figure, figures_of, is_outlet, plain
from annotate.components.focus import Place
from annotate.components.labels import is_label, labelled
from annotate.components.mentions import (
    DEFINITE,
    Mention,
    kind_of,
    names_within,
    read_mention,
    singular,
)
from annotate.components.names import Name
from annotate.components.particulars import ANY_BODY, describe, note_particulars
from annotate.components.records import StatementRecord
from annotate.components.wording import Word
from annotate.components.words import pronouns
from annotate.components.words.listing import word_set
from annotate.components.words.roles import (
    EITHER,
    FEMALE_NOUNS,
    KIN,
    MALE_NOUNS,
    PERSON_NOUNS,
    WIDER,
)
from annotate.components.words.sources import (
    BUSINESSES,
    INSIDERS,
    ORGANIZATIONS,
    SAME_BODY,
    SAME_DOCUMENT,
)

_PLURAL_VERB = re.compile(
    r"\s(?:\w+ly\s)?(?:are|were|have|do|don|say|want|believe|think|fear|argue|see|hope|expect|"
    r"favou?r|prefer|seem|tell|claim|warn|agree|ask|call|know|feel|blame|insist|maintain)\b"
)
_PAIR = re.compile(r"(?:both|neither|the two|the pair)\b", re.IGNORECASE)
_TWO = frozenset({"two", "pair", "man", "woman", "women", "men"})
_NEAR = 2  # sentences back that a bare description reaches for its person
_ANY_DOCUMENT = word_set("document filing documents papers messages text")
_SENTENCE = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\b[A-Z])[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z\d])|\n+"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """The article around the statements: its names, and where sentences and quotations are."""

    article: Article
    text: str
    names: list[Name]
    name_starts: list[int]
    sentences: list[int]
    paragraphs: list[int]
    quoted: bytes

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


def setting_of(article: Article, names: list[Name], statements: list[StatementRecord]) -> Setting:
    """Measure the article once: sentence and paragraph starts, and what is quoted."""
    text = article.text
    quoted = bytearray(len(text))
    for statement in statements:
        pairs = statement["quotes"] or (
            statement["content"] if statement["type"] == "direct" else []
        )
        for start, end in pairs:
            quoted[start:end] = b"\x01" * (end - start)
    return Setting(
        article=article,
        text=text,
        names=names,
        name_starts=[name.start for name in names],
        sentences=[0, *(m.end() for m in _SENTENCE.finditer(text))],
        paragraphs=[p.start for p in article.paragraphs] or [0],
        quoted=bytes(quoted),
    )


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of a figure, kept in text order for what refers back to it."""

    offset: int
    figure: Figure
    subject: bool
    source: bool


class Resolver:
    """Walks through an article and keeps who has been mentioned, most recent last."""

    _REACH = 30  # figures looked back over; more never won on the development articles

    def __init__(self, setting: Setting, words: list[Word]) -> None:
        self.setting = setting
        self.words = words
        self.word_starts = [word.start for word in words]
        self.named = figures_of(setting.names)
        note_particulars(setting.text, setting.names, self.named)
        self.recent: OrderedDict[int, Figure] = OrderedDict()
        self.unnamed: dict[str, Figure] = {}
        self.resolved: dict[tuple[int, int], Figure | None] = {}
        self.trail: list[Seen] = []
        self.bearers: dict[str, list[Figure]] = {}
        for figure in {id(f): f for f in self.named.values() if f.kind == "person"}.values():
            self.bearers.setdefault(plain(figure.name)[-1], []).append(figure)
        body = [p for p in setting.article.paragraphs if p.kind == "body"]
        self.lead = body[0].end if body else 0
        self.by_noun: dict[str, list[Figure]] = {}
        for figure in {id(f): f for f in self.named.values()}.values():
            for noun in figure.nouns - ANY_BODY:
                self.by_noun.setdefault(noun, []).append(figure)
        self.author = _author(setting, self.named)

    def see(self, figure: Figure, offset: int, subject: bool, source: bool) -> None:
        """Note a mention of `figure` that begins at `offset`."""
        focus.see(figure, self.setting.place(offset, subject, source))
        self.recent[id(figure)] = figure
        self.recent.move_to_end(id(figure))
        self.trail.append(Seen(offset, figure, subject, source))

    def candidates(self) -> list[Figure]:
        """The figures mentioned last, most recent first."""
        found = []
        for figure in reversed(self.recent.values()):
            found.append(figure)
            if len(found) == self._REACH:
                break
        return found

    def speaker(self, start: int, end: int, within: Figure | None, direct: bool) -> Figure | None:
        """Who the source in [start, end) is; `within` speaks the statement around it."""
        inside = names_within(self.setting.names, self.setting.name_starts, start, end)
        text = self.setting.text
        if is_label(text, start, end):
            figure = labelled(text, start, end, self.setting.names, self.named)
            if figure is not None or text[start:end].strip().lower() in ("q", "a"):
                return figure
        mention = read_mention(text, start, end, inside)
        return self.figure(mention, within, direct)

    def figure(self, mention: Mention, within: Figure | None, direct: bool) -> Figure | None:
        """The figure of one mention, made where it is new."""
        if mention.form == "joint":
            return self._joint(mention, within, direct)
        if mention.form == "name" and mention.name is not None:
            return self._by_name(mention, mention.name)
        if mention.form == "pronoun":
            return self._by_pronoun(mention, within, direct)
        return self._by_description(mention, within)

    def _joint(self, mention: Mention, within: Figure | None, direct: bool) -> Figure:
        parts = []
        for part in mention.parts:
            figure = self.figure(part, within, direct)
            if figure is not None and figure not in parts:
                parts.append(figure)
        return self._together(parts)

    def _together(self, parts: list[Figure]) -> Figure:
        names = [p.name for p in parts]
        name = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
        kinds = [p.kind for p in parts]
        kind = kinds[0] if len(set(kinds)) == 1 else "group"
        return self.keep(name, kind, named=True, plural=True, parts=tuple(parts))

    def _by_name(self, mention: Mention, name: Name) -> Figure:
        figure = self.named.get(name.start)
        if figure is None:
            kind = "outlet" if is_outlet(name.text) else "organization"
            return self.keep(name.text, kind, named=True)
        if figure.kind in ("place", "unknown"):
            several = name.text.endswith("s") and _PLURAL_VERB.match(self.setting.text, name.end)
            figure.kind = "group" if several else "organization"
            figure.plural, figure.named = bool(several), not several
        for phrase in mention.beside if figure.kind == "person" else ():
            describe(figure, phrase)
        return self._namesake(figure, name)

    def _namesake(self, figure: Figure, name: Name) -> Figure:
        """Of several people with one surname, the one who is in focus."""
        word = plain(name.text)
        rivals = self.bearers.get(word[-1], []) if len(word) == 1 and not name.title else []
        if len(rivals) < 2 or figure not in rivals:
            return figure
        place = self.setting.place(name.start, True, True)
        seen = [f for f in rivals if f.last >= 0]
        return max(seen, key=lambda f: focus.weigh("", f, place), default=figure)

    def keep(
        self, name: str, kind: str, named: bool, plural: bool = False,
        parts: tuple[Figure, ...] = (),
    ) -> Figure:  # fmt: skip
        """The figure with this very name, made where there is none."""
        key = " ".join(plain(name))
        if key not in self.unnamed:
            self.unnamed[key] = Figure(name, kind, named=named, plural=plural, parts=parts)
        return self.unnamed[key]

    def _by_pronoun(self, mention: Mention, within: Figure | None, direct: bool) -> Figure | None:
        pronoun = mention.head
        if pronoun in pronouns.FIRST:
            return within if within is not None else self.author
        if pronoun in pronouns.GENERIC:
            return self.keep(mention.phrase, "group", named=False, plural=True)
        place = self.setting.place(mention.start, True, True)
        if pronoun in pronouns.RELATIVE:
            if re.search(r"\bthose,?\s$", self.setting.text[: mention.start][-8:], re.IGNORECASE):
                return self.keep("those", "group", named=False, plural=True)
            return self._before_relative(mention)
        candidates = self.candidates()
        if within is not None:
            if direct:
                candidates = [f for f in candidates if f is not within]
            elif focus.agrees(pronoun, within) and within.last < mention.start:
                return within
        return focus.antecedent(pronoun, candidates, place)

    def _before_relative(self, mention: Mention) -> Figure | None:
        """The antecedent of "who" or "which": the noun phrase or name that ends before it."""
        personal = mention.head in ("who", "whom", "whose")
        start, end = self._phrase_before(mention.start)
        if end > start:
            inside = names_within(self.setting.names, self.setting.name_starts, start, end)
            before = read_mention(self.setting.text, start, end, inside)
            if before.form in ("name", "description"):
                last = inside[-1] if inside and inside[-1].end == end else None
                if personal and last is not None and before.form == "description":
                    if before.head not in PERSON_NOUNS and not before.plural:
                        return self.named.get(last.start)
                figure = self.figure(before, None, False)
                if figure is not None and _bodily(figure) == personal:
                    return figure
        sentence = bisect_right(self.setting.sentences, mention.start)
        for figure in self.candidates():
            if figure.last < mention.start and figure.seen_sentence == sentence:
                if _bodily(figure) == personal:
                    return figure
        return None

    def _phrase_before(self, offset: int) -> tuple[int, int]:
        """The noun phrase that ends before a relative pronoun: "the regime of Assad"."""
        at = bisect_left(self.word_starts, offset) - 1
        last, start = at, -1
        while at >= 0 and last - at < 12:
            word = self.words[at]
            gap = self.setting.text[word.end : self.words[at + 1].start] if at < last else ""
            if at < last and not re.fullmatch(r"[’']?s? |-", gap):
                break
            if word.lower in _DETERMINERS:
                start = at
                if at and self.words[at - 1].lower not in ("of", "for", "in", "at", "from"):
                    break
            elif word.lower in _ENDS_PHRASE:
                break
            at -= 1
        if start < 0:
            return 0, 0
        return self.words[start].start, self.words[last].end + 2 * self.words[last].possessive

    def _by_description(self, mention: Mention, within: Figure | None) -> Figure:
        found = self._pair(mention) or self._described(mention) or self._held(mention)
        return found if found is not None else self._new(mention, within)

    def _described(self, mention: Mention) -> Figure | None:
        """The figure mentioned before that a definite description takes up."""
        bare = mention.determiner == "" and self._in_heading(mention.start)
        lead = mention.start < self.lead and mention.head in PERSON_NOUNS and not mention.plural
        if lead and mention.determiner in ("a", "an"):
            return self._coming(mention.head)
        definite = mention.determiner in DEFINITE or bare
        if not definite or mention.owner or mention.owner_pronoun:
            return None
        if not bare and self._is_particular(mention):
            return self.unnamed.get(mention.phrase.lower())
        head = mention.head
        place = self.setting.place(mention.start, True, True)
        personal = (head in PERSON_NOUNS or head.endswith("-old")) and head not in EITHER
        found = self._by_noun(mention, personal, place)
        if bare and found is None and head in BUSINESSES:
            return self._business(place)
        if found is not None or bare:
            return found
        if head in _ANY_DOCUMENT:
            return self._latest("document")
        if head in INSIDERS and not mention.plural:
            return self._latest("anonymous")
        if mention.plural or (" of " in mention.phrase and not head.startswith("mum")):
            return None
        if personal:
            return self._person_of_late(head, place)
        if head in BUSINESSES:
            return self._business(place)
        return None

    def _by_noun(self, mention: Mention, personal: bool, place: Place) -> Figure | None:
        """The last figure described with this noun or a wider one; else the only one to come."""
        head = mention.head
        for nouns in _synonyms(head):
            fitting = [
                f for f in reversed(self.recent.values())
                if f.nouns & nouns and f.plural == mention.plural
                and not (personal and f.kind in ("organization", "document", "outlet"))
            ]  # fmt: skip
            if fitting and nouns <= ANY_BODY:
                return max(fitting[:6], key=lambda f: focus.weigh("it", f, place))
            if fitting:
                return fitting[0]
        return None if mention.plural else self._coming(head)

    def _coming(self, head: str) -> Figure | None:
        """The one named figure of the whole article that `head` describes."""
        for nouns in _synonyms(head):
            found = {id(f): f for noun in nouns for f in self.by_noun.get(noun, [])}
            if len(found) == 1:
                return next(iter(found.values()))
        return None

    def _is_particular(self, mention: Mention) -> bool:
        """Whether a description says more than its noun: "the foreign ministry"."""
        names = self.setting.names
        if names_within(names, self.setting.name_starts, mention.start, mention.end):
            return True
        if re.search(r"\w[’']s?\s", mention.phrase):
            return True
        words = mention.phrase.lower().split()
        body = singular(mention.head) in ORGANIZATIONS and mention.head not in PERSON_NOUNS
        return body and len(words) > 2 and words[1] != "same" and mention.head not in BUSINESSES

    def _business(self, place: Place) -> Figure | None:
        """The organization in focus that no noun of its own sets apart."""
        fitting = [
            f for f in self.candidates()
            if f.kind == "organization" and f.named and f.nouns <= ANY_BODY | BUSINESSES
        ]  # fmt: skip
        if not fitting and place.paragraph <= 2:
            return next(
                (
                    f for start, f in self.named.items()
                    if start > place.offset and f.kind == "organization" and f.nouns <= ANY_BODY
                ),
                None,
            )  # fmt: skip
        return max(fitting, key=lambda f: focus.weigh("it", f, place), default=None)

    def _held(self, mention: Mention) -> Figure | None:
        """Who "her coach" is, where just one person of the article is called a coach."""
        if not mention.owner_pronoun or mention.plural or " of " in mention.phrase:
            return None
        fitting = [f for f in self.by_noun.get(mention.head, []) if f.kind == "person"]
        return fitting[0] if len(fitting) == 1 and mention.head not in KIN else None

    def _pair(self, mention: Mention) -> Figure | None:
        """The two whom "both women", "the two lawmakers" or "neither company" take up."""
        if not _PAIR.match(mention.phrase):
            return None
        if any(f.plural and mention.head in f.nouns for f in self.recent.values()):
            return None
        body = singular(mention.head) in ORGANIZATIONS
        if not body and singular(mention.head) not in PERSON_NOUNS | _TWO:
            return None
        kind = "organization" if body else "person"
        place = self.setting.place(mention.start, True, True)
        fitting = [
            f for f in self.candidates()
            if f.kind == kind and f.named and not f.plural
            and place.sentence - f.seen_sentence <= _NEAR + 2
        ][:2]  # fmt: skip
        if len(fitting) < 2:
            return None
        return self._together(sorted(fitting, key=lambda f: f.mentions[:1] or [(f.last, 0)]))

    def _in_heading(self, offset: int) -> bool:
        at = bisect_right(self.setting.paragraphs, offset) - 1
        return at <= 0 or self.setting.article.paragraphs[at].kind in ("headline", "subhead")

    def _latest(self, kind: str) -> Figure | None:
        return next((f for f in reversed(self.recent.values()) if f.kind == kind), None)

    def _person_of_late(self, head: str, place: Place) -> Figure | None:
        """The person in focus, for a description that nothing before has prepared."""
        pronoun = "she" if head in FEMALE_NOUNS else "he"
        open_gender = head not in FEMALE_NOUNS | MALE_NOUNS
        fitting = [
            f for f in self.candidates()
            if f.kind == "person" and not f.plural and f.named and not f.doubtful
            and 0 <= place.sentence - f.seen_sentence <= _NEAR
            and (open_gender or focus.agrees(pronoun, f))
        ]  # fmt: skip
        return max(fitting, key=lambda f: focus.weigh(pronoun, f, place), default=None)

    def _new(self, mention: Mention, within: Figure | None) -> Figure:
        kind = kind_of(mention, self.setting.text[mention.start : mention.end].lower())
        phrase, body = mention.phrase, kind == "organization"
        if mention.owner is not None:
            owner = self.named.get(mention.owner.start)
            if owner is not None and owner.kind == "person" and kind == "organization":
                phrase = phrase.replace(mention.owner.text, owner.name, 1)
                phrase = re.sub(r"^(?:\w+\.?\s)+(?=" + re.escape(owner.name) + ")", "", phrase)
            elif owner is not None and owner.kind == "person" and mention.head in KIN:
                kind = "person"
                phrase = phrase.replace(mention.owner.text, owner.name, 1)
        elif mention.owner_pronoun in ("his", "her", "its", "my"):
            kin = mention.head in KIN and not mention.plural
            owner = self.figure(_pronoun(mention), within, False) if kin or body else None
            if owner is not None and owner.named:
                phrase = owner.name + "’s" + phrase[len(mention.owner_pronoun) :]
                kind = "person" if kin else kind
        key = phrase.lower()
        figure = self.unnamed.get(key)
        if figure is None or mention.determiner in ("a", "an", "another", "one"):
            figure = Figure(
                phrase, kind, named=kind == "organization" and _proper(phrase),
                plural=mention.plural, nouns={mention.head, singular(mention.head)},
            )  # fmt: skip
            figure.gender = (
                "m" if mention.head in MALE_NOUNS else "f" if mention.head in FEMALE_NOUNS else ""
            )
            self.unnamed[key] = figure
        return figure


_DETERMINERS = word_set("a an the this that his her its their our my some two three four")
_ENDS_PHRASE = word_set("by against with to and but or is was are were said that as on")


def _bodily(figure: Figure) -> bool:
    return figure.kind in ("person", "anonymous", "group") or figure.plural


def _synonyms(head: str) -> list[frozenset[str]]:
    """The nouns that may have introduced what is now called `head`, nearest first."""
    single = singular(head)
    found = [frozenset({head, single})]
    found += [same for same in SAME_DOCUMENT + SAME_BODY if head in same or single in same]
    wider = WIDER.get(head, frozenset()) | WIDER.get(single, frozenset())
    return [*found, wider] if wider else found


def _author(setting: Setting, named: dict[int, Figure]) -> Figure | None:
    """Who "I" is outside quotations: the byline's name, or the note on the author at the end."""
    article = setting.article
    stretches = [article.byline] if article.byline else []
    if article.paragraphs:
        stretches.append((article.paragraphs[-1].start, article.paragraphs[-1].start + 8))
    for start, end in stretches:
        at = bisect_left(setting.name_starts, start)
        name = setting.names[at] if at < len(setting.names) else None
        figure = named.get(name.start) if name and name.start < end else None
        if figure is not None and figure.kind == "person":
            return figure
    return None


def _pronoun(mention: Mention) -> Mention:
    word = mention.owner_pronoun
    return Mention("pronoun", mention.start, mention.start + len(word), word, word)


def _proper(phrase: str) -> bool:
    return any(w[:1].isupper() for w in phrase.split()[1:])
