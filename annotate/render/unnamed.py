"""The claims that rest on people without a name, or on documents, for the first screen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.text import Text

from annotate.check.case import Case
from annotate.check.rules.unnamed_source import is_named_next, named_below
from annotate.check.unnamed import PEOPLE, could_be_named, is_known, is_nobody, tells
from annotate.document import Attribution, Source
from annotate.lexicon.bodies import DOCUMENTS
from annotate.render import digest
from annotate.render.casting import Speaker, speaker_of
from annotate.render.display import Display
from annotate.render.foremost import main_sentences, stands_in
from annotate.render.item import Rendered
from annotate.render.layout import Hanging
from annotate.render.opening import called, row_head
from annotate.render.places import Places
from annotate.render.points import HEADS, Point
from annotate.render.visible import one_line
from annotate.render.wording import role, without_article
from annotate.text.words import WORD

_WIDE = 28  # cells of a source on a first screen
_ALSO = 2  # other lines told of there
HEAD = HEADS["unnamed-source"]
PAPERS = "documents"
MAIN = "the main claim, below"
# By these, too, a claim is made, by a document or by people: the audit found, analysts called it.
_SHOWS = re.compile(
    r"\b(?:show\w*|f(?:ind|inds|ound)|conclu\w+|estimat\w+|predict\w*|forecast\w*"
    r"|declar\w+|promis\w+|vow\w*|pledg\w+|announc\w+|call(?:s|ed|ing)?|accus\w+|blam\w+)\b"
)


# ``The IFPI industry body``, ``Ann Lee’s team``, but not ``authorities in Beijing``.
_BODY = re.compile(r"(?:[Tt]he|[Aa]n?)\s(?:\S+\s)*?[A-Z]|[A-Z].*['’]s?\s[a-z]")
_TEAM = re.compile(r"\steam$")


def resting(item: Rendered, points: Sequence[Point]) -> list[list[Attribution]]:
    """The statements of each source without a name that is no document and none of the points.

    Of officials, experts, neighbours `annotate check` warns only where one could be named. First
    what the headline or the main claim says, then whose name is withheld, then plain groups, then
    who is known by whom they speak for (a spokesman, the police); each in text order. Last who
    only thinks, wants or is told of by others. Who is named nearby, or for the same role, is left
    out.
    """
    if digest.left_out(item.document):
        return []
    told = {p.id for p in points if p.code == "unnamed-source"}
    roles = {role(s).casefold() for s in item.case.sources.values() if s.named and s.role}
    main, found = main_sentences(item), []
    for voice in digest.voices(item.document):
        source, said = voice.source, _said(voice)
        if source is None or not said or told & {a.id for a in voice.statements}:
            continue
        is_told = without_article(source.name).casefold() in roles
        if not is_told and not _is_named_below(item.case, said):
            found.append((source, _telling_first(said, voice.statements, item)))

    def weight(one: tuple[Source, list[Attribution]]) -> tuple[bool | int, ...]:
        source, (first, *_) = one
        is_main = any(stands_in(span, main) for span in first.content)
        known = is_known(source) or source.kind not in PEOPLE
        weak = not _vouches(first) or is_nobody(source)
        withheld, at = _is_withheld(source), digest.start_of(first)
        return is_thing(source), weak, not is_main, known, not withheld, at

    return [said for _, said in sorted(found, key=weight)]


def _said(voice: digest.Voice) -> list[Attribution]:
    """What somebody or something without a name tells or thinks, that is no document."""
    source = voice.source
    if source is None or source.named or is_paper(source) or is_known_body(source):
        return []
    return _telling(voice)


def _telling(voice: digest.Voice) -> list[Attribution]:
    """The statements by which a source itself tells something; without one all that claim."""
    every = [a for a in voice.statements if a.content]
    return [a for a in every if _vouches(a)] or every


def _vouches(attribution: Attribution) -> bool:
    return attribution.parent is None and _tells(attribution)


def _is_named_below(case: Case, said: list[Attribution]) -> bool:
    """Whether a lead keeps a person's name back that the next sentences give."""
    return is_named_next(case, said) and any(one.kind == "person" for one in named_below(case))


def _is_withheld(source: Source) -> bool:
    """Whether it is somebody whose name the writer knows and does not give."""
    return source.kind != "group" and could_be_named(source)


def papers(item: Rendered) -> list[list[Attribution]]:
    """The statements of each document by which it tells something, in text order."""
    if digest.left_out(item.document):
        return []
    found = []
    for voice in digest.voices(item.document):
        said = _telling(voice)
        if voice.source and said and is_paper(voice.source):
            found.append(_telling_first(said, voice.statements, item))
    return sorted(found, key=lambda said: digest.start_of(said[0]))


def is_known_body(source: Source) -> bool:
    """Whether the words for it have the name of a body: ``the IFPI industry body``."""
    is_body = source.kind in ("organization", "outlet") or _TEAM.search(source.name)
    return bool(is_body and not source.named and _BODY.match(source.name))


def is_thing(source: Source | None) -> bool:
    """Whether no people speak, be it a document or not."""
    return source is not None and source.kind == "document"


def is_paper(source: Source) -> bool:
    """Whether it is a document by a word of its own, without a name: no theory, no trend."""
    words = {word.casefold() for word in WORD.findall(source.name)}
    return not source.named and source.kind == "document" and bool(words & DOCUMENTS)


def _tells(attribution: Attribution) -> bool:
    return tells(attribution) or bool(_SHOWS.search(digest.cue(attribution)))


def _telling_first(
    said: list[Attribution], every: Sequence[Attribution], item: Rendered
) -> list[Attribution]:
    """All that a source says, first of it what it hands on, below the headline if it can be."""
    headline = item.document.article.headline
    end = headline.end if headline else 0
    first = min(said, key=lambda a: digest.start_of(a) < end)
    return [first, *(a for a in every if a is not first)]


def head_of(points: Sequence[Point]) -> str:
    """``unnamed``, or ``also unnamed`` where points are called so."""
    return f"also {HEAD}" if any(p.head == HEAD for p in points) else HEAD


def also_head(points: Sequence[Point], people: object) -> str:
    """The head of those of whom no claim is told; `people`: whether claims of others are."""
    return f"also {HEAD}" if people or head_of(points) != HEAD else HEAD


def claim(said: Attribution) -> str:
    """The words of a statement behind the one who says it."""
    return one_line(digest.content(said)).removeprefix("that ")


def rows(
    found: list[list[Attribution]],
    kind: str,
    speakers: dict[str, Speaker],
    places: Places,
    display: Display,
    most: int | None,
    lines: int | None,
    main: str = "",
) -> Iterator[Hanging]:
    """``unnamed  line 8  (experts) they were tortured  also line 9``, a source a row.

    All, or `most` of them; `kind`: the head; `main`: the id of the statement that is told as the
    main claim.
    """
    for i, said in enumerate(found[:most]):
        first = row_head("" if i else kind, display)
        first.append_text(places.line(digest.start_of(said[0]), display))
        speaker = speaker_of(said[0], speakers)
        doubt = speaker.is_guess(said[0])
        text = called(speaker, display, doubt=doubt, wide=None if most is None else _WIDE)
        text.append(f" {MAIN if said[0].id == main else claim(said[0])}")
        offsets = [digest.start_of(a) for a in said]
        also = places.also(offsets[0], offsets[1:], len(said) if most is None else _ALSO)
        end = Text(also, display.style("quiet"))
        yield Hanging(text, first, lines, end=end)
