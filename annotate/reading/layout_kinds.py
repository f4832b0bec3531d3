"""What each paragraph is: headline, byline, credit, dateline, subhead, tag or body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from annotate.article import Offsets, Paragraph, ParagraphKind, SpeakerLabel
from annotate.reading.layout_dateline import capitals_colon, dateline_at
from annotate.reading.layout_labels import label_at
from annotate.reading.layout_tags import tag_filling, tags_in

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_STOP_INSIDE = re.compile(r"[.!?][\"”’]?\s|[.!?…,][\"'”’]+|^[\"'“‘]")
_NO_SUBHEAD_END = re.compile(r"[.!?…:;,\"'”’»)\]-]$")
_UNFINISHED = re.compile(r"[:,][\"'”’»]*$")
_WORDS = re.compile(r"\w")
_BULLET = re.compile(r"[•*·▪◦–—-]\s|\d{1,2}[.)]\s")
_BYLINE = re.compile(r"(?:By|BY|Written by|Reported by|Words by)\s+(?=[^\W\d_])")
_BYLINE_WORD = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][\w.'’@-]*[,;|]?$|(?:and|for|in|at|of|the|with|de|del|da|di|la|van|von|der|"
    r"den|bin|al|el|staff|writers?|reporters?|correspondents?|editors?)[,;]?$|[&|/•·–—-]$"
)
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|staff writer|writer|editor|bureau|columnist|contributor|"
    r"(?<=[A-Z]\w\w\w )Report)s?$",
    re.I,
)
# Lines that stand over a headline and are none.
_KICKERS = frozenset(
    """ANALYSIS BREAKING COMMENT EDITORIAL EXCLUSIVE EXPLAINER FEATURE INTERVIEW OPINION Analysis
    Comment Editorial Exclusive Explainer Feature Interview Opinion""".split()  # noqa: SIM905
)
# The longest headlines of the development articles have 110 characters without a full stop and
# 80 with one; a lead is longer. No line of credits, bylines or tags is longer than 200.
_HEADLINE_LONGEST, _HEADLINE_WITH_STOP, _LINE_LONGEST = 140, 80, 200
_SUBHEAD_LONGEST, _SUBHEAD_WORDS = 80, 12


def kinds_of(
    text: str, pairs: Sequence[Offsets], told: Mapping[int, ParagraphKind] = MappingProxyType({})
) -> list[ParagraphKind]:
    """The kind of each paragraph, given all paragraphs as character offsets.

    `told` are kinds that the document itself says, by the index of the paragraph.
    """
    words = [text[start:end] for start, end in pairs]
    kinds: list[ParagraphKind] = [
        told.get(i) or _kind_alone(text, *pair) for i, pair in enumerate(pairs)
    ]
    if "headline" not in told.values():
        _mark_headlines(text, pairs, words, kinds)
    _mark_places(words, kinds)
    prose = [i for i, kind in enumerate(kinds) if kind == "body" and _is_prose(words[i])]
    for i, kind in enumerate(kinds):
        between = bool(prose) and i < prose[-1]
        if kind == "body" and between and _is_subhead(words[i]):
            kinds[i] = "subhead"
    return kinds


def _mark_headlines(
    text: str, pairs: Sequence[Offsets], words: Sequence[str], kinds: list[ParagraphKind]
) -> None:
    """The first line that is a headline, and each later line that repeats it."""
    heads = [i for i, kind in enumerate(kinds) if kind == "body"][:2]
    if len(heads) > 1 and words[heads[0]] in _KICKERS and _is_headline(text, pairs, heads[1]):
        kinds[heads[0]] = "subhead"
        heads = heads[1:]
    if not heads or not _is_headline(text, pairs, heads[0]):
        return
    title = " ".join(words[heads[0]].split())
    for i, kind in enumerate(kinds):
        if kind == "body" and " ".join(words[i].split()) == title:
            kinds[i] = "headline"


def _mark_places(words: Sequence[str], kinds: list[ParagraphKind]) -> None:
    """A place in capitals on a line of its own below the byline is a dateline."""
    for i in range(1, min(8, len(kinds))):
        line = words[i]
        below = kinds[i - 1] == "byline" and kinds[i] == "body"
        if below and line.isupper() and len(line.split()) <= 3 and line.replace(" ", "").isalpha():
            kinds[i] = "dateline"


def _kind_alone(text: str, start: int, end: int) -> ParagraphKind:
    """What a paragraph is by its own words; body where it may be more."""
    words = text[start:end]
    if not _WORDS.search(words):
        return "subhead"
    if len(words) > _LINE_LONGEST:
        return "body"
    if is_byline(words) or _is_role(words):
        return "byline"
    tag = tag_filling(text, start, end)
    if tag is not None:
        return "credit" if tag.form == "credit" else "tag"
    dateline = dateline_at(text, start, end)
    return "dateline" if dateline is not None and dateline.end >= end else "body"


def is_byline(words: str) -> bool:
    """Whether a paragraph names its writers: ``By Jane Doe``, ``By JANE DOE, Staff Writer``."""
    opening = _BYLINE.match(words)
    if opening is None or len(words) > 120:
        return False
    names = words[opening.end() :].split()
    if not names or len(names) > 14 or (words.endswith((".", "?", "!")) and "Jr." not in names[-1]):
        return words.startswith(("By the staff of", "By staff"))
    return all(_BYLINE_WORD.match(name) for name in names)


def _is_role(words: str) -> bool:
    """A writer's line without "By": ``Staff Correspondent``, ``Jane Doe, Science editor``."""
    parts = words.split()
    named = len(parts) <= 3 or "," in words
    return named and len(parts) <= 6 and parts[0][0].isupper() and bool(_ROLE.search(words))


def _is_headline(text: str, pairs: Sequence[Offsets], head: int) -> bool:
    """Whether the first body paragraph is a headline rather than the article's first words."""
    start, end = pairs[head]
    words = text[start:end]
    if len(pairs) < 2 or len(words) > _HEADLINE_LONGEST or dateline_at(text, start, end):
        return False
    if tags_in(text, start, end):
        return False
    if _SENTENCE_END.search(words) is None:
        return _UNFINISHED.search(words) is None
    if words[-1] == "?" or len(words) > _HEADLINE_WITH_STOP:
        return words[-1] == "?"
    long = [word for word in words.split() if len(word) > 3]
    if len(long) > 2 and all(word[0].isupper() or not word[0].isalpha() for word in long):
        return True
    return len(pairs) > 3 and _towers(pairs, head) and _STOP_INSIDE.search(words) is None


def _towers(pairs: Sequence[Offsets], head: int) -> bool:
    """Whether the next paragraph is an article's lead, at least twice as long as this one."""
    lengths = [end - start for start, end in pairs[head : head + 2]]
    return len(lengths) > 1 and lengths[1] > max(2 * lengths[0], 120)


def _is_prose(words: str) -> bool:
    return len(words) > _SUBHEAD_LONGEST or _SENTENCE_END.search(words) is not None


def _is_subhead(words: str) -> bool:
    """A short line, without the end of a sentence, that opens with a capital."""
    if len(words) > _SUBHEAD_LONGEST or len(words.split()) > _SUBHEAD_WORDS or "\n" in words:
        return False
    if _BULLET.match(words) or not (
        words[0].isupper() or words[0] in "\"'“‘" or words[0].isdigit()
    ):
        return False
    if "\t" in words or _STOP_INSIDE.search(words[1:]) or tags_in(words, 0, len(words)):
        return False
    if _NO_SUBHEAD_END.search(words):
        return words.endswith("?") and words.isupper()
    return label_at(words, 0, len(words)) is None


def dateline_of(
    text: str, paragraphs: Sequence[Paragraph], labels: Sequence[SpeakerLabel]
) -> Offsets | None:
    """The dateline: a paragraph of its own, or the opening of one of the first body paragraphs."""
    body = [p for p in paragraphs if p.kind == "body"]
    for paragraph in paragraphs:
        start, end = paragraph.start, paragraph.end
        if paragraph.kind == "dateline":
            return start, end
        if paragraph not in body[:5]:
            continue
        found = dateline_at(text, start, end)
        begin = found.end if found else None
        if begin is None and paragraph == body[0] and not labels:
            begin = capitals_colon(text, start, end)
        if begin is not None:
            return start, start + len(text[start:begin].rstrip())
    return None
