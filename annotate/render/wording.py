"""The words that people read for what a document says in terms of the field."""

from __future__ import annotations

import re
from typing import Protocol

from annotate.document import Attribution, Source
from annotate.vocabulary import AttributionType, HedgeType

STATEMENT_WORDS: dict[AttributionType, str] = {
    "direct": "quoted",
    "mixed": "partly quoted",
    "indirect": "reported",
    "outlet_tag": "outlet tag",
}
HEDGE_WORDS: dict[HedgeType, str] = {
    "epistemic": "may",
    "hearsay": "hearsay",
    "condition": "if",
    "doxastic": "believes",
    "investigation": "unclear",
    "approximate": "about",
}


def hedge_word(hedge_type: HedgeType, words: str) -> str:
    """The word for a hedge's type; nothing where it is the hedge itself: ``about about``."""
    word = HEDGE_WORDS[hedge_type]
    return "" if word == words.casefold() else word


# A speaker less sure than this is a guess that a reader has to check.
DOUBTFUL = 0.8
# One less sure than this is told as not known. Of 811 marked articles a quarter of such guesses
# name the right one (46 of 179; of the validation articles 9 of 16), of those from here to .4
# 44 in 100, from there to .65 56: `python -m models.training.measure_guesses GOLD --part all`.
UNKNOWN = 0.3
NOT_KNOWN = "not known"
_NO_GUESS = frozenset({"own words", "label", "name", "joint"})
_ALONE = "floating"  # beside its quotation nobody stands: a guess, however sure
_ARTICLE = re.compile(r"^(?:an?|the)\s+(?=\S)", re.IGNORECASE)

_LETTERS = 4  # of what is written in capitals anywhere: CEO, MP, QC

KINDS = {"organization": "body", "outlet": "outlet", "document": "document", "group": "group"}
_FROM_THE_WORDS = {"pronoun", "description", "likeliest", "relative"}
_FROM_ELSEWHERE = {
    "floating": "no “said” beside it",
    "repeated": "from the same words elsewhere",
    "shared": "from the statement before it",
}


def plural(count: int, noun: str) -> str:
    """``1 statement``, ``2 statements``."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def joined(*notes: str) -> str:
    """The notes that are not empty, with dots between them."""
    return joined_by(" · ", *notes)


def joined_by(mark: str, *notes: str) -> str:
    """The notes that are not empty, with a mark between them."""
    return mark.join(note for note in notes if note)


def role(source: Source) -> str:
    """What a source is, as a sentence writes it: ``sheriff`` for the label ``SHERIFF``."""
    words = source.role or ""
    return words.lower() if words.isupper() and len(words) > _LETTERS else words


def offices(source: Source) -> list[str]:
    """What a source is and of whom, each if known: ``mayor of Rosley`` has it in one.

    Nothing of whom the words already say what it is: ``an Acme spokesman``.
    """
    if not source.named:
        return []
    known, of = role(source), source.affiliation or ""
    return [x for x in (known, "" if of.casefold() in known.casefold() else of) if x]


def who(source: Source) -> str:
    """``chief engineer, Elswick Roads Board``; ``unnamed group`` for a source without a name."""
    kind = KINDS.get(source.kind, "")
    about = offices(source)
    if not source.named:
        about.insert(0, f"unnamed {kind}".strip())
    elif kind and not about:
        about.insert(0, kind)
    return ", ".join(about)


class Called(Protocol):
    """Somebody with a name, or with words that stand for one: then `named` is false."""

    @property
    def name(self) -> str:
        """The name, or the words."""

    @property
    def named(self) -> bool:
        """Whether the article gives the name."""


def without_article(words: str) -> str:
    """``report`` for ``the report``."""
    return _ARTICLE.sub("", words, count=1)


def speaker_confidence(attribution: Attribution) -> float | None:
    """How sure it is who speaks, 0 to 1; None where nobody is given."""
    return attribution.source.confidence if attribution.source else None


def worked_out(attribution: Attribution, who: Called | None) -> bool:
    """Whether the words that stand there are other ones than those that `who` is called by."""
    source = attribution.source
    if source is None or attribution.type == "outlet_tag" or source.why in _NO_GUESS:
        return False
    if source.why == "description" and who and not who.named and source.spans:
        words = " … ".join(span.text for span in source.spans)
        return _plain(words) != _plain(who.name)
    return True


def _plain(words: str) -> str:
    return " ".join(without_article(words).casefold().split())


def doubtful(attribution: Attribution, who: Called | None) -> bool:
    """Whether `who` is a guess as the speaker: a name or a label that stands there is none."""
    sure = speaker_confidence(attribution)
    if sure is None or not worked_out(attribution, who):
        return False
    return sure < DOUBTFUL or _is_alone(attribution)


def not_known(attribution: Attribution, who: Called | None) -> bool:
    """Whether `who` is far more likely not to be the speaker than to be it."""
    return doubtful(attribution, who) and (speaker_confidence(attribution) or 0.0) < UNKNOWN


def _is_alone(attribution: Attribution) -> bool:
    return bool(attribution.source and attribution.source.why == _ALONE)


def told_by(attribution: Attribution, who: Called | None) -> str:
    """By which words the speaker was told: ``from “He”``; nothing where it is named there."""
    source = attribution.source
    if not source or not worked_out(attribution, who):
        return ""
    if source.why in _FROM_ELSEWHERE:
        return _FROM_ELSEWHERE[source.why]
    words = source.spans and (source.why in _FROM_THE_WORDS or doubtful(attribution, who))
    return f"from “{source.spans[0].text}”" if words else ""


def percent(attribution: Attribution) -> str:
    """``62% sure``; nothing where nobody is given."""
    confidence = speaker_confidence(attribution)
    return "" if confidence is None else f"{confidence:.0%} sure"


def sure(attribution: Attribution, who: Called | None) -> str:
    """``guessed from “He”, 62% sure``, or ``from “He”``; nothing where it is named there.

    Of one who is not known, who it may be: ``not known, from “He”, perhaps Bach, 8% sure``.
    """
    told = told_by(attribution, who)
    if not doubtful(attribution, who):
        return told
    if who and not_known(attribution, who):
        perhaps = f"perhaps {who.name}"
        return joined_by(", ", NOT_KNOWN, told, perhaps, percent(attribution))
    return joined_by(", ", f"guessed {told}".strip(), percent(attribution))
