"""Who each source is: its words resolved to a referent."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from annotate.components.names import PEOPLE
from annotate.components.sources import antecedents
from annotate.components.sources.discourse import Discourse
from annotate.components.sources.kinds import is_listed, kind_of
from annotate.components.sources.mention import Mention
from annotate.components.sources.mentions import read_mention
from annotate.components.sources.name_coref import is_outlet
from annotate.components.sources.own_words import DETERMINERS, uncapitalised
from annotate.components.sources.referent import Referent
from annotate.components.sources.role import describe, gender_of
from annotate.components.sources.sieves.ahead import named_ahead
from annotate.components.sources.sieves.apart import are_two
from annotate.components.sources.sieves.descriptions import taken_up
from annotate.components.sources.sieves.labels import ANSWER, QUESTION, is_label, labelled
from annotate.components.sources.sieves.meant import person_meant
from annotate.components.sources.sieves.table import SIEVES, Asked, form_of
from annotate.components.sources.sureness import Answer, told
from annotate.lexicon.function_words import IS, ITS, RELATIVES
from annotate.lexicon.listing import word_set
from annotate.lexicon.people import PERSON_NOUNS
from annotate.text.number import singular
from annotate.vocabulary import SourceKind

_OTHER = re.compile(r"\b(?:another|second|third|other|separate|different|earlier|previous)\b")
_SAYS_WHO = re.compile(r"(?!(?:the|an?)\b)\b\w", re.IGNORECASE)  # more than an article
_MOST_LABELS = 500  # whom one stands for is looked for in the whole article
_ENDS_PHRASE = IS | word_set("by against with to and but or said that as on")
_OF_PEOPLE = RELATIVES - {"that", "which"}
_OWNERS = (ITS - {"their"}) | {"my", "whose"}


class Resolver:
    """Resolves sources against a `Discourse`; remembers what labels ("Q") stand for."""

    discourse: Discourse

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self._labels: dict[str, Referent | None] = {}

    def speaker(
        self,
        start: int,
        end: int,
        within: Referent | None,
        direct: bool,
        kind: SourceKind | None = None,
    ) -> Answer | None:
        """Who the source in [start, end) is; `within` speaks the statement around it.

        `direct` says that the statement around it is quoted word for word, `kind` what the
        encoder is sure that the source is.
        """
        index = self.discourse.index
        labels = is_label(index.text, start, end)
        if not labels and not _SAYS_WHO.search(index.text, start, end):
            return None
        mention = read_mention(index.text, start, end, index.names_in(start, end), kind)
        forms = ("label",) if labels else ()
        if index.text[start:end].strip().lower() not in QUESTION | ANSWER or not labels:
            forms = (*forms, form_of(mention))
        found, why = self._ask(Asked(mention, within, direct, kind), forms)
        return told(self.discourse, found, why, mention.start, mention)

    def referent(self, mention: Mention, within: Referent | None, direct: bool) -> Referent | None:
        """The referent of one mention, made where it is new."""
        return self._ask(Asked(mention, within, direct), (form_of(mention),))[0]

    def _ask(self, asked: Asked, forms: tuple[str, ...]) -> tuple[Referent | None, str]:
        """Whom the first sieve of these forms that knows somebody tells, and its name."""
        for sieve in SIEVES:
            if sieve.ask is not None and not sieve.forms.isdisjoint(forms):
                found = sieve.ask(self, asked)
                if found is not None:
                    return found, sieve.name
        return None, ""

    def by_label(self, mention: Mention) -> Referent | None:
        """Whom a label before a colon stands for."""
        index, word = self.discourse.index, mention.phrase.strip().lower()
        if word not in self._labels and len(self._labels) < _MOST_LABELS:
            self._labels[word] = labelled(
                index.text, mention.start, mention.end, index.names, self.discourse.named
            )
        return self._labels.get(word)

    def by_description(self, asked: Asked) -> Referent | None:
        """Whom a description takes up: nobody named where the encoder says so."""
        found = taken_up(self.discourse, asked.mention)
        return None if found and found.named and asked.kind == "anonymous" else found

    def likeliest(self, asked: Asked) -> Referent | None:
        """The person whom words without a name mean, where the encoder says that they mean one."""
        mention, name = asked.mention, asked.mention.name
        if asked.kind != "person":
            return None
        if name is not None:  # "the MCE", "the Russian"
            office = name.text.isupper() or name.type == PEOPLE
            found = not office or mention.determiner != "the"
        else:
            known = taken_up(self.discourse, mention)
            found = known is not None and known.named and known.kind == "person"
        return None if found else person_meant(self.discourse, mention)

    def together(self, asked: Asked) -> Referent:
        """The joint referent of several: "Lee and the ministry", "Lee and his team"."""
        named: dict[int, tuple[Referent, str]] = {}
        for part in asked.mention.parts:
            found = self.referent(part, asked.within, asked.direct)
            if found is None:
                continue
            pair = (part.name.start, part.name.end) if part.name else (part.start, part.end)
            found.name_at(pair)
            named[id(found)] = found, part.phrase if part.owner_pronoun else found.name
        if len(named) < 2:  # "he and his team", of whom nobody was told
            return self.discourse.keep(asked.mention.phrase, "group", named=False, plural=True)
        return self.discourse.together(list(named.values()))

    def by_name(self, mention: Mention) -> Referent | None:
        """Whose the name is; what stands beside it is noted."""
        name = mention.name
        if name is None:
            return None
        referent = self.discourse.state(name.text) or self.discourse.named.get(name.start)
        if referent is None:
            kind: SourceKind = "outlet" if is_outlet(name.text) else "organization"
            return self.discourse.keep(name.text, kind, named=True)
        if referent.kind in ("place", "unknown"):
            referent.kind, referent.plural, referent.named = "organization", False, True
        for phrase in mention.beside if referent.kind == "person" else ():
            describe(referent, phrase)
        return referent

    def by_first_person(self, asked: Asked) -> Referent | None:
        """Whom "I" means: who speaks the words around it, else the author."""
        return asked.within or self.discourse.author

    def by_pronoun(self, asked: Asked) -> Referent | None:
        """Whom "she", "it" or "they" means."""
        mention, within, direct = asked[:3]
        pronoun, index = mention.head, self.discourse.index
        candidates = self.discourse.candidates()
        if within is not None and direct:
            candidates = [f for f in candidates if f is not within]
        elif (
            within is not None
            and antecedents.agrees(pronoun, within)
            and within.last < mention.start
        ):
            return within
        place = index.place(mention.start, True, True)
        alike = [f for f in candidates if f.kind == asked.kind]
        found = antecedents.antecedent(pronoun, alike, place)
        found = found or antecedents.antecedent(pronoun, candidates, place)
        return found or named_ahead(self.discourse, mention)

    def before_relative(self, mention: Mention) -> Referent | None:
        """The antecedent of "who" or "which": the noun phrase or name that ends before it."""
        index = self.discourse.index
        personal = mention.head in _OF_PEOPLE
        start, end = self._phrase_before(mention.start)
        inside = index.names_in(start, end)
        if end > start:
            before = read_mention(index.text, start, end, inside)
            person = personal and bool(inside) and inside[-1].end == end
            if person and not (before.plural or before.head in PERSON_NOUNS):
                return self.discourse.named.get(inside[-1].start)
            referent = self.referent(before, None, False) if before.form != "pronoun" else None
            if referent is not None and _bodily(referent) == personal:
                return referent
        sentence = bisect_right(index.sentences, mention.start)
        for referent in self.discourse.candidates():
            near = referent.last < mention.start and referent.seen_sentence == sentence
            if near and _bodily(referent) == personal:
                return referent
        return None

    def _phrase_before(self, offset: int) -> tuple[int, int]:
        """The noun phrase that ends before a relative pronoun: "the regime of Assad"."""
        index = self.discourse.index
        words = index.words
        last = at = bisect_left(index.word_starts, offset) - 1
        start = -1
        while at >= 0 and last - at < 12:
            gap = index.text[words[at].end : words[at + 1].start] if at < last else " "
            if not re.fullmatch(r"[’']?s? |-", gap) or words[at].lower in _ENDS_PHRASE:
                break
            if words[at].lower in DETERMINERS:
                start = at
                break
            at -= 1
        if start < 0:
            return 0, 0
        return words[start].start, words[last].end + 2 * words[last].possessive

    def new(self, mention: Mention, within: Referent | None) -> Referent:
        """The referent of a description that takes up nobody, or of "we", under its own words."""
        if mention.form == "pronoun":
            return self.discourse.keep(mention.phrase, "group", named=False, plural=True)
        words = self.discourse.index.text[mention.start : mention.end]
        phrase, kind = self._owned(mention, kind_of(mention, words.lower()), within)
        phrase = " ".join(uncapitalised(phrase).split())
        referent = self.discourse.unnamed.get(phrase.lower())
        if referent is not None and are_two(words, referent.words):
            phrase = " ".join(uncapitalised(words).split())
            referent = self.discourse.unnamed.get(phrase.lower())
        another = mention.determiner in ("a", "an", "another", "one")
        if referent is not None and another and referent.last != mention.start:
            referent = None
        referent = referent or self._met(mention, kind, phrase) or self._opened_with(mention, kind)
        if referent is None:
            referent = Referent(
                phrase,
                kind,
                named=kind == "organization" and any(w[:1].isupper() for w in phrase.split()[1:]),
                plural=mention.plural,
                listed=is_listed(mention),
                gender=gender_of(mention.head),
                nouns={mention.head, singular(mention.head)},
                words=words,
            )
            self.discourse.unnamed[phrase.lower()] = referent
        if referent.last == mention.start:  # its noun brought it on here
            referent.words = max(referent.words, words, key=len)
        return referent

    def _opened_with(self, mention: Mention, kind: SourceKind) -> Referent | None:
        """The document that a headline or lead announced, where the opening goes on to tell of it.

        "A damning report …" there is "A report released on Monday" in the next paragraph.
        """
        late = mention.start > self.discourse.opening
        if kind != "document" or mention.plural or late or _OTHER.search(mention.phrase):
            return None
        for referent in self.discourse.candidates():
            if referent.kind == kind and not referent.named and mention.head in referent.nouns:
                words = self.discourse.index.text[mention.start : mention.end]
                return None if are_two(words, referent.words) else referent
        return None

    def _met(self, mention: Mention, kind: SourceKind, phrase: str) -> Referent | None:
        """The unnamed referent met at this very place, or only in a heading so far.

        It gets the words of this mention as its name, the longer ones at one place.
        """
        in_heading = self.discourse.index.in_heading
        words = self.discourse.index.text[mention.start : mention.end]
        for referent in self.discourse.candidates():
            if referent.named or referent.kind != kind or mention.head not in referent.nouns:
                continue
            if referent.last == mention.start:
                if are_two(words, referent.words):
                    return None
                referent.name = max(referent.name, phrase, key=len)
                return referent
            if in_heading(referent.last) and not in_heading(mention.start):
                fuller = phrase.lower() in referent.name.lower()
                referent.name = referent.name if fuller else phrase
                return referent
        return None

    def _owned(
        self, mention: Mention, kind: SourceKind, within: Referent | None
    ) -> tuple[str, SourceKind]:
        """A description's words and kind with its owner's full name: "Jane Doe’s critics"."""
        phrase, owner = mention.phrase, self._owner(mention, within)
        if owner is None:
            return phrase, kind
        if mention.owner is not None:
            phrase = phrase.replace(mention.owner.text, owner.name, 1)
            phrase = re.sub(r"^(?:\w+\.?\s)+(?=" + re.escape(owner.name) + ")", "", phrase)
        else:
            name = owner.name if owner.named else _ARTICLE.sub("the ", owner.name)
            phrase = name + "’s" + phrase[len(mention.owner_pronoun) :]
        return phrase, kind

    def _owner(self, mention: Mention, within: Referent | None) -> Referent | None:
        """Whose the described is: a person, by name, or whoever "his", "her", "its", "my" means."""
        if mention.owner is not None:
            owner = self.discourse.named.get(mention.owner.start)
            return owner if owner is not None and owner.kind == "person" else None
        word = mention.owner_pronoun
        if word not in _OWNERS:
            return None
        at = mention.start
        return self.referent(Mention("pronoun", at, at + len(word), word, word), within, False)


_ARTICLE = re.compile(r"^(?:an?|the)\s", re.IGNORECASE)


def _bodily(referent: Referent) -> bool:
    return referent.kind in ("person", "anonymous", "group") or referent.plural
