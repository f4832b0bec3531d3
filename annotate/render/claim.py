"""The main claim of an article in words: who says it, and how a reader knows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotate.check.main_claim import MainClaim, main_claim
from annotate.check.voiceless import is_said_of
from annotate.document import Attribution, Document, Source
from annotate.render import digest
from annotate.render.casting import Speaker, speaker_of
from annotate.render.item import Rendered
from annotate.render.places import Places
from annotate.render.visible import one_line
from annotate.render.wording import offices, told_by
from annotate.text.sentences import sentence_starts

_FROM = 30  # characters of ``from “…``
NOBODY = "nobody is named as saying it"


@dataclass(frozen=True)
class Claim:
    """`speaker` is None for the writer's own; `words` go on behind the name. `at`: characters.

    `id` is that of the statement, or empty.
    """

    at: int
    speaker: Speaker | None
    doubt: bool
    words: str
    id: str


def claim_of(item: Rendered, speakers: dict[str, Speaker], places: Places) -> Claim | None:
    """The main claim, or None where the article tells nothing or statements were not asked for."""
    if item.document.attributions is None:
        return None
    found = main_claim(item.document, item.text)
    if found is None:
        return None
    said = found.statement
    if said is None or said.type == "outlet_tag":
        words = f"{_own(found, speakers)}: {_sentence(item, found.at)}"
        return Claim(found.at, None, doubt=False, words=words, id="")
    if said.source is None:
        words = f"{_nobody(item.document, said, speakers)}: {one_line(digest.content(said))}"
        return Claim(found.at, None, doubt=False, words=words, id=said.id)
    speaker = speaker_of(said, speakers)
    source = next(
        (s for s in item.document.sources or [] if said.source and s.id == said.source.id), None
    )
    words = _how(said, source, speaker) + _note(found, places)
    return Claim(
        found.at,
        speaker,
        doubt=speaker.is_guess(said),
        words=f"{words}: {one_line(digest.content(said))}",
        id=said.id,
    )


def _nobody(document: Document, said: Attribution, speakers: dict[str, Speaker]) -> str:
    """``told to (a court), nobody is named as saying it, “has heard”``, or of whom it is said."""
    whole = next((a for a in document.attributions or [] if a.id == said.id), said)
    how = "said of" if is_said_of(whole) else "told to"
    first = f"{how} {called(by_own_words(whole, speakers))}" if whole.source else ""
    cue = one_line(digest.cue(said))
    return ", ".join(x for x in (first, NOBODY, f"“{cue}”" if cue else "") if x)


def by_own_words(a: Attribution, speakers: dict[str, Speaker]) -> Speaker:
    """The source of a statement, without a name by the words that stand there: ``the court``."""
    speaker = speaker_of(a, speakers)
    if speaker.named or a.source is None or not a.source.spans:
        return speaker
    return replace(speaker, name=one_line(a.source.spans[0].text))


def called(speaker: Speaker) -> str:
    """A speaker in words alone: in brackets without a name."""
    return speaker.name if speaker.named else f"({speaker.name})"


def _sentence(item: Rendered, at: int) -> str:
    """The writer's words for it: the sentence that begins at the character `at`."""
    paragraphs = item.document.article.paragraphs
    end = next((p.end for p in paragraphs if p.start <= at < p.end), len(item.text))
    starts = [s for s in sentence_starts(item.text, at, end) if s > at]
    return one_line(item.text[at : starts[0] if starts else end].strip())


def about(source: Source | None) -> str:
    """``, chief engineer, Elswick Roads Board``: what a source is said to be."""
    return "".join(f", {one_line(x)}" for x in (offices(source) if source else []))


def _how(said: Attribution, source: Source | None, speaker: Speaker) -> str:
    cue = one_line(digest.cue(said))
    told = _short(one_line(told_by(said, speaker)))
    words = about(source) if speaker.named else ""
    words += f" “{cue}”" if len(cue) > 1 else ""
    return words + (f", {told}" if told else "")


def _short(told: str) -> str:
    """``from “the director of the …”``: what a name was told by leaves room for the claim."""
    words, mark, rest = told.rpartition("”")
    if len(words) <= _FROM:
        return told
    return f"{words[:_FROM].rpartition(' ')[0]} …{mark}{rest}"


def _note(found: MainClaim, places: Places) -> str:
    if found.flat is not None:
        return f", and line {places.line_of(found.flat)} in the writer’s own words"
    return "; the headline states it as fact" if found.stated else ""


def _own(found: MainClaim, speakers: dict[str, Speaker]) -> str:
    words = "the writer’s own words"
    if found.hedge:
        words += f", hedged by “{one_line(found.hedge)}”"
    if found.statement is not None:
        tag = one_line(digest.cue(found.statement))
        outlet = speaker_of(found.statement, speakers).name
        by = "" if tag.strip("()[]") == outlet else f" by “{tag}”"
        return f"{words}; {outlet} vouches for them{by}"
    if found.part is not None:
        speaker = speaker_of(found.part, speakers)
        return f"{words}, in part from {called(speaker)}"
    return words if found.hedge else f"{words}, no source"
