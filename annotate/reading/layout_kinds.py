"""What each paragraph is: headline, byline, credit, dateline, subhead, tag or body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from types import MappingProxyType

from annotate.article import Offsets, Paragraph, SpeakerLabel
from annotate.reading.layout_bylines import (
    is_about_writer,
    is_bare_byline,
    is_byline,
    is_date_line,
    is_names_alone,
    is_post,
    is_role,
    is_signoff,
)
from annotate.reading.layout_captions import mark_captions
from annotate.reading.layout_dateline import capitals_colon, dateline_at, is_place_line
from annotate.reading.layout_furniture import is_furniture, mark_mail, mark_notes, mark_tail
from annotate.reading.layout_labels import label_at, opens_dialogue
from annotate.reading.layout_signatures import writer_alone
from annotate.reading.layout_tags import tag_filling, tags_in
from annotate.text.sentences import SENTENCE_END
from annotate.text.words import has_word
from annotate.vocabulary import ParagraphKind

_STOP_INSIDE = re.compile(r"[.!?][\"”’]?\s|[.!?…,][\"'”’]+|^[\"'“‘]")
_NO_SUBHEAD_END = re.compile(r"[.!?…:;,\"'”’»)\]-]$")
# A line that goes on in the next, and one in brackets, as ``(ON CAM)``.
_NO_HEADLINE = re.compile(r"[:,][\"'”’»]*$|^[(\[].*[)\]]$")
_BULLET = re.compile(r"[•*·▪◦–—-]\s|\d{1,2}[.)]\s")
# Lines that stand over a headline and are none.
_KICKERS = frozenset(
    """analysis breaking business comment culture economy editorial education entertainment
    environment exclusive explainer feature health interview live news opinion politics science
    sport sports technology travel weather world""".split()  # noqa: SIM905
)
# The longest headlines of the development articles have 110 characters without a full stop and
# 80 with one; a lead is longer. No line of credits, bylines or tags is longer than 200.
_HEADLINE_LONGEST, _HEADLINE_WITH_STOP, _LINE_LONGEST = 140, 80, 200
_SUBHEAD_LONGEST, _SUBHEAD_WORDS = 80, 12
# Who posted it, on the line below: ``— Tarn Police (@tarnpolice) March 3``.
_POSTED = re.compile(r"[-–—]{1,2}\s*[^\n(]{1,50}\(@\w{1,30}\)")
# ``Image source, EPA`` and ``Image caption, A ferry leaves`` as a broadcaster's pages are pasted.
_PICTURE = re.compile(r"(?:image|media|video) (source|copyright|caption)[,:] ?(?=\S)", re.I)
# A whole sentence in marks is said: ``“It is a sad day.” — Dan Cole``.
_SAID = re.compile(r"[\"“«][^\"“”«»\n]+[.!?…][\"”»]\s*(?:$|[-–—~|(]|[A-Z][\w.'’-]+ [A-Z])")
# ``“A sad day” (Dan Cole)`` in a list of such.
_SIGNED = re.compile(r"(?:[•*·▪◦–-]\s+)?[\"“][^\"”\n]+[\"”],?\s*[(–—-]")
_BELOW = 12  # paragraphs in which a word of a name would stand in small letters


def kinds_of(
    text: str,
    pairs: Sequence[Offsets],
    told: Mapping[int, ParagraphKind] = MappingProxyType({}),
    items: Set[Offsets] = frozenset(),
) -> list[ParagraphKind]:
    """The kind of each paragraph, given all paragraphs as character offsets.

    `told` are kinds that the document itself says, by the index of the paragraph, `items` those
    paragraphs that it sets as items of a list: no subheads.
    """
    words = [text[start:end] for start, end in pairs]
    kinds: list[ParagraphKind] = [
        told.get(i) or _kind_alone(text, *pair) for i, pair in enumerate(pairs)
    ]
    mark_notes(words, kinds)
    mailed = mark_mail(words, kinds)
    if not mailed and {"headline", "body"}.isdisjoint(told.values()):
        _mark_headlines(text, pairs, words, kinds)
    prose = [i for i, kind in enumerate(kinds) if kind == "body" and _is_prose(words[i])]
    first, last = (prose[0], prose[-1]) if prose else (0, 0)
    _mark_above(words, kinds, first)
    for i in range(len(kinds) - 1, max(len(kinds) - 4, first), -1):
        if kinds[i] == "body" and is_about_writer(words[i]):
            kinds[i] = "credit"
    lead = first if prose else len(kinds)
    mark_captions(text, pairs, kinds, lead)
    mark_tail(words, kinds, lead)
    for i in range(last):
        if kinds[i] == "body" and pairs[i] not in items and _is_subhead(text, *pairs[i]):
            kinds[i] = "subhead"
    return kinds


def _mark_headlines(
    text: str, pairs: Sequence[Offsets], words: Sequence[str], kinds: list[ParagraphKind]
) -> None:
    """The first line that is a headline, and each later line that repeats it."""
    heads = [i for i, kind in enumerate(kinds) if kind == "body"][:2]
    kicker = len(heads) > 1 and words[heads[0]].lower() in _KICKERS
    if kicker and words[heads[0]][0].isupper() and _is_headline(text, pairs, heads[1]):
        kinds[heads[0]] = "subhead"
        heads = heads[1:]
    if (
        not heads
        or not _is_headline(text, pairs, heads[0])
        or opens_dialogue(text, pairs, heads[0])
    ):
        return
    title = " ".join(words[heads[0]].split())
    for i, kind in enumerate(kinds):
        if kind == "body" and " ".join(words[i].split()) == title:
            kinds[i] = "headline"


def _mark_above(words: Sequence[str], kinds: list[ParagraphKind], lead: int) -> None:
    """Between the headline and the report's first words: writers, their place, and when."""
    heads = [i for i, kind in enumerate(kinds[:lead]) if kind == "headline"]
    first = heads[0] + 1 if heads else 1
    named = "byline" in kinds[: first - 1]
    for i in range(first, lead):
        line = words[i]
        named = named or kinds[i - 1] == "byline"
        if kinds[i] not in ("body", "tag", "dateline"):
            continue
        above = bool(heads) and i + 1 == lead
        if _is_of_writers(words, kinds, i, lead, bool(heads)):
            kinds[i] = "byline"
        elif kinds[i] != "body":
            continue
        elif (named or above) and is_place_line(line):
            kinds[i] = "dateline"
        elif kinds[i] == "body" and (named or heads) and is_date_line(line):
            kinds[i] = "furniture"


def _is_of_writers(
    words: Sequence[str], kinds: Sequence[ParagraphKind], i: int, lead: int, headed: bool
) -> bool:
    """Whether line i above the report is the writers' names, or what they are, below a byline."""
    if kinds[i - 1] == "byline" and kinds[i] == "body" and is_post(words[i]):
        return True
    if not headed or is_bare_byline(words[i], words[i + 1]):
        return headed
    alone = i + 1 == lead and kinds[i] != "dateline"
    above = next(line for line, kind in zip(words, kinds, strict=True) if kind == "headline")
    return alone and is_names_alone(words[i], above, " ".join(words[lead : lead + _BELOW]))


def _kind_alone(text: str, start: int, end: int) -> ParagraphKind:
    """What a paragraph is by its own words; body where it may be more."""
    words = text[start:end]
    if not has_word(words):
        return "furniture" if is_furniture(words) else "subhead"
    if len(words) > _LINE_LONGEST:
        return "credit" if is_signoff(words) else "body"
    if is_byline(words) or is_role(words):
        return "byline"
    picture = _PICTURE.match(words)
    if picture:
        return "caption" if picture[1].lower() == "caption" else "credit"
    dateline = dateline_at(text, start, end)
    if dateline is not None and dateline.end >= end and dateline.tag != (start, end):
        return "dateline"
    tag = tag_filling(text, start, end)
    if tag is not None:
        return "credit" if tag.form == "credit" else "tag"
    if is_furniture(words):
        return "furniture"
    if is_signoff(words):
        return "credit"
    return "body"


def _is_headline(text: str, pairs: Sequence[Offsets], head: int) -> bool:
    """Whether the first body paragraph is a headline rather than the article's first words."""
    start, end = pairs[head]
    words = text[start:end]
    if len(pairs) < 2 or len(words) > _HEADLINE_LONGEST or dateline_at(text, start, end):
        return False
    if tags_in(text, start, end) or _is_post(text, pairs, head):
        return False
    if SENTENCE_END.search(words) is None:
        return _NO_HEADLINE.search(words) is None
    if words[-1] == "?" or len(words) > _HEADLINE_WITH_STOP:
        return words[-1] == "?"
    long = [word for word in words.split() if len(word) > 3]
    if len(long) > 2 and all(word[0].isupper() or not word[0].isalpha() for word in long):
        return True
    return len(pairs) > 3 and _towers(pairs, head) and _STOP_INSIDE.search(words) is None


def _is_post(text: str, pairs: Sequence[Offsets], head: int) -> bool:
    """Whether a paragraph is a post, with its writer on the next line, or one of signed words."""
    if head + 1 >= len(pairs):
        return False
    signed = all(_SIGNED.match(text, *pair) for pair in pairs[head : head + 2])
    posted = writer_alone(text, *pairs[head]) or _POSTED.match(text, *pairs[head + 1])
    return signed or bool(posted) or _SAID.match(text, *pairs[head]) is not None


def _towers(pairs: Sequence[Offsets], head: int) -> bool:
    """Whether the next paragraph is an article's lead, at least twice as long as this one."""
    lengths = [end - start for start, end in pairs[head : head + 2]]
    return len(lengths) > 1 and lengths[1] > max(2 * lengths[0], 120)


def _is_prose(words: str) -> bool:
    return len(words) > _SUBHEAD_LONGEST or SENTENCE_END.search(words) is not None


def _is_subhead(text: str, start: int, end: int) -> bool:
    """A short line, without the end of a sentence, that opens with a capital."""
    words = text[start:end]
    if len(words) > _SUBHEAD_LONGEST or len(words.split()) > _SUBHEAD_WORDS or "\n" in words:
        return False
    if _BULLET.match(words) or not (
        words[0].isupper() or words[0] in "\"'“‘" or words[0].isdigit()
    ):
        return False
    if "\t" in words or _STOP_INSIDE.search(words[1:]) or tags_in(text, start, end):
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
