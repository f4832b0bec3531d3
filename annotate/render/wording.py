"""The words that people read for what a document says in terms of the field."""

from __future__ import annotations

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
_NO_GUESS = frozenset({"own words", "label", "name", "joint"})

_LETTERS = 4  # of what is written in capitals anywhere: CEO, MP, QC

KINDS = {"organization": "body", "outlet": "outlet", "document": "document", "group": "group"}
_FROM_THE_WORDS = {"pronoun", "description", "likeliest", "relative"}
_FROM_ELSEWHERE = {
    "floating": "from the sentences around it",
    "repeated": "from the same words elsewhere",
    "shared": "from the statement before it",
}


def plural(count: int, noun: str) -> str:
    """``1 statement``, ``2 statements``."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def joined(*notes: str) -> str:
    """The notes that are not empty, with dots between them."""
    return " · ".join(note for note in notes if note)


def role(source: Source) -> str:
    """What a source is, as a sentence writes it: ``sheriff`` for the label ``SHERIFF``."""
    words = source.role or ""
    return words.lower() if words.isupper() and len(words) > _LETTERS else words


def offices(source: Source) -> list[str]:
    """What a source is and of whom, each if known: ``mayor of Rosley`` has it in one."""
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


def speaker_confidence(attribution: Attribution) -> float | None:
    """How sure it is who speaks, 0 to 1; None where nobody is given."""
    return attribution.source.confidence if attribution.source else None


def doubtful(attribution: Attribution, *, named: bool = True) -> bool:
    """Whether the speaker is a guess: a name or a label that stands there is none.

    `named`: the source has a name; if not, a description calls it what it is called at all.
    """
    sure = speaker_confidence(attribution)
    why = attribution.source.why if attribution.source else None
    if why in _NO_GUESS or (why == "description" and not named):
        return False
    return sure is not None and sure < DOUBTFUL


def told_by(attribution: Attribution, *, named: bool = True) -> str:
    """By which words the speaker was told: ``from “He”``; nothing where it is named there.

    `named`: the source has a name; if not, a description is all there is to call it by.
    """
    source = attribution.source
    if not source or (source.why == "description" and not named):
        return ""
    if source.why in _FROM_ELSEWHERE:
        return _FROM_ELSEWHERE[source.why]
    words = source.spans and (source.why in _FROM_THE_WORDS or doubtful(attribution, named=named))
    return f"from “{source.spans[0].text}”" if words else ""


def percent(attribution: Attribution) -> str:
    """``62% sure``; nothing where nobody is given."""
    confidence = speaker_confidence(attribution)
    return "" if confidence is None else f"{confidence:.0%} sure"


def sure(attribution: Attribution, *, named: bool = True) -> str:
    """``guessed from “He”, 62 % sure``, or ``from “He”``; nothing where it is named there."""
    told = told_by(attribution, named=named)
    if not doubtful(attribution, named=named):
        return told
    return ", ".join(x for x in (f"guessed {told}".strip(), percent(attribution)) if x)
