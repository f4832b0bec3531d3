"""Who stands behind or above words: ``— Jane Doe, mayor``, ``DAN COLE, MAYOR``, posts' writers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from annotate.article import Offsets, Paragraph, Signature
from annotate.lexicon.listing import alternation
from annotate.lexicon.names import PARTICLES
from annotate.lexicon.people import PERSON_NOUNS
from annotate.reading.names_in_bylines import is_name
from annotate.text.sentences import SENTENCE_END

_LONGEST = 140  # characters of a signature
_POST_LONGEST = 4  # paragraphs of a post
_DASH = r"(?:[-–—―~]{1,2}|\||&mdash;|&#8212;)"
_SMALL = alternation(PARTICLES | {"of", "the", "for", "and"})
_NAME = (
    r"(?P<name>(?:the )?[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
    rf"(?:\s(?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*|{_SMALL})){{0,6}})"
)
_HANDLE = r"\s*\(@\w{1,30}\)"
_DATE = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})"
_REST = (
    rf"(?:{_HANDLE})?(?:,\s[^.!?\n]{{2,90}}|\s*\([^()\n]{{2,60}}\)"
    rf"|\s(?:in|on|to|at|after|speaking|writing)\s[^.!?\n]{{2,60}})?(?:\s*{_DATE})?"
)
_ALONE = re.compile(rf"{_DASH}\s*{_NAME}(?P<rest>{_REST})\.?$")
_BEHIND = re.compile(rf"\s*{_DASH}\s*{_NAME}(?P<rest>{_REST})\.?$")
# ``“A sad day” - union leader Jane Doe``
_ROLE = re.compile(
    rf"\s*{_DASH}\s*(?P<name>(?:[\w-]+\s){{0,2}}(?:{alternation(PERSON_NOUNS)})\s"
    r"(?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*\s?){2,3})$"
)
# A post and its writer in one paragraph; the name may hold anything.
_POST = re.compile(rf"\s*{_DASH}\s*(?P<name>[^\n—(]{{1,50}}?){_HANDLE}(?:\s*{_DATE}.{{0,20}})?$")
_POST_ALONE = re.compile(rf"{_DASH}\s*(?P<name>[^\n—(]{{1,50}}?){_HANDLE}(?:\s*{_DATE}.{{0,20}})?$")
# ``“A sad day” (Jane Doe)``, a list's or a box's.
_BRACKETED = re.compile(
    r"\s*\((?:[a-z][\w-]+\s){0,2}(?P<name>[^(),\d\n]{4,40})(?:,\s[^()\n]{2,60})?\)\.?$"
)
# ``Dan Cole ✔ @dancole`` above a post; the name may hold anything.
_WRITER = re.compile(
    r"(?P<name>[^\W\d_][^\n@(,]{1,40}?)(?:\s*[^\w\s(,.@-])*\s*(?:@\w{1,30}|\(@\w{1,30}\))"
    rf"(?:\s*[·•-]\s*(?:{_DATE}|[A-Z][a-z]{{2}} \d{{1,2}}|\d{{1,2}}[hm]))?$"
)
# ``A post shared by Dan Cole (@dancole) on Mar 3`` below it.
_SHARED = re.compile(rf"A post shared by (?P<name>[^\n(]{{1,50}}?){_HANDLE}.{{0,60}}$")
_HANDLE_ALONE = re.compile(r"@\w{1,30}(?:\s*·.{0,12})?$")
_ITEM = r"(?:(?:[•*·▪◦-]|\d{1,2}[.)])\s+)?"
_WHOLE = re.compile(rf"{_ITEM}[\"“‘«].*[\"”’»]$", re.DOTALL)
_OPENING = re.compile(rf"{_ITEM}(?=[\"“«‘'])")
_MARKS = re.compile(r"[\"“”«»]")
_CLOSED = re.compile(r"[\"”»]$|[.!?…][’']$")
# ``“A sad day.” Jane Doe, mayor``, the whole paragraph
_BARE = re.compile(
    rf"{_ITEM}(?P<content>[\"“«][^\"“”«»\n]+[.!?…][\"”»])\s+"
    r"(?P<name>[^\W\d_a-zß-öø-ÿ][\w.'’-]*(?:\s[^\W\d_a-zß-öø-ÿ][\w.'’-]*){1,3})"
    r"(?:,\s(?!who\b|which\b)[^.!?\n]{2,90})?\.?$"
)
_HEADING = re.compile(
    r"(?P<name>[^\W\d_a-zß-öø-ÿ][^\W\d_]*\.?(?:\s[^\W\d_a-zß-öø-ÿ][\w.'’-]*){1,3})"
    r"(?:,\s(?P<role>[^.!?:\n]{2,70}))?$"
)


def signatures_of(
    text: str, paragraphs: Sequence[Paragraph], speech: Set[int]
) -> tuple[Signature, ...]:
    """The signatures of an article, in text order.

    `speech` are the starts of paragraphs that the document sets as a quotation.
    """
    found = [
        *_behind(text, paragraphs, speech),
        *(_footings(text, paragraphs) or _headings(text, paragraphs)),
        *_posts(text, paragraphs),
    ]
    return tuple(sorted(found, key=lambda signature: signature.start))


def _behind(text: str, paragraphs: Sequence[Paragraph], speech: Set[int]) -> Iterator[Signature]:
    """Signatures on a line below the words, or behind them in their paragraph."""
    for i, paragraph in enumerate(paragraphs):
        if paragraph.kind not in ("body", "subhead"):
            continue
        start, end = paragraph.start, paragraph.end
        if end - start <= _LONGEST:
            alone = _ALONE.match(text, start, end) or _POST_ALONE.match(text, start, end)
            alone = alone or _SHARED.match(text, start, end)
            content = _words_above(text, paragraphs, i, speech, alone) if alone else ()
            if alone and content:
                yield Signature(*alone.span("name"), content)
                continue
        behind = _closing(text, start, end, start in speech) or _bracketed(text, start, end)
        behind = behind or _bare(text, start, end)
        if behind is not None:
            yield behind


def _words_above(
    text: str,
    paragraphs: Sequence[Paragraph],
    i: int,
    speech: Set[int],
    signature: re.Match[str],
) -> tuple[Offsets, ...]:
    """What a signature on its own line signs: the quotation above, or the post."""
    first = i
    while first > 0 and paragraphs[first - 1].start in speech:
        first -= 1
    if first < i:
        return tuple((p.start, p.end) for p in paragraphs[first:i])
    if i == 0 or paragraphs[i - 1].kind != "body":
        return ()
    above = paragraphs[i - 1]
    words = text[above.start : above.end]
    if "(@" in signature.group() or _WHOLE.match(words):
        return ((above.start, above.end),)
    return ()


def _closing(text: str, start: int, end: int, speech: bool) -> Signature | None:
    """``“A sad day” – Jane Doe``, or a post with its writer behind.

    What the document sets as a quotation (`speech`) needs no marks.
    """
    at = max(start, end - _LONGEST)
    for dash in re.finditer(_DASH, text[at:end]):
        begin = at + dash.start()
        before = text[start:begin].rstrip()
        post = _POST.match(text, begin, end)
        if post and before:
            return Signature(*post.span("name"), ((start, start + len(before)),))
        opening = _OPENING.match(text, start, end)
        behind = _BEHIND.match(text, begin, end) or _ROLE.match(text, begin, end)
        if behind and speech and SENTENCE_END.search(before):
            return Signature(*behind.span("name"), ((start, start + len(before)),))
        if behind and opening and _CLOSED.search(before):
            return Signature(*behind.span("name"), ((opening.end(), start + len(before)),))
    return None


def _bracketed(text: str, start: int, end: int) -> Signature | None:
    """``“A sad day” (Jane Doe)``, where that is the whole paragraph."""
    opening = _OPENING.match(text, start, end)
    bracket = text.rfind("(", max(start, end - _LONGEST), end)
    found = _BRACKETED.match(text, bracket, end) if opening and bracket > start else None
    if found is None or opening is None or not is_name(found["name"]):
        return None
    before = text[start:bracket].rstrip()
    whole = _WHOLE.fullmatch(before) and len(_MARKS.findall(before)) == 2
    content = (opening.end(), start + len(before))
    return Signature(*found.span("name"), (content,)) if whole else None


def _bare(text: str, start: int, end: int) -> Signature | None:
    found = _BARE.match(text, start, end)
    if found is None or not is_name(found["name"]):
        return None
    return Signature(*found.span("name"), (found.span("content"),))


def _footings(text: str, paragraphs: Sequence[Paragraph]) -> list[Signature]:
    """``Jane Doe, mayor`` below quotations that are a paragraph each, where two are signed so."""
    found: dict[int, Signature] = {}
    for i, below in enumerate(paragraphs[1:], 1):
        above = paragraphs[i - 1]
        name = _HEADING.match(text, below.start, min(below.end, below.start + _LONGEST))
        if name is None or name.end() != below.end or not is_name(name["name"].title()):
            continue
        if name["name"].isupper() and not name["role"]:
            continue  # ``REGIONAL WORRIES``, a subhead
        headed = i > 1 and _HEADING.match(text, paragraphs[i - 2].start, paragraphs[i - 2].end)
        if _WHOLE.match(text, above.start, above.end) and (not headed or i - 2 in found):
            found[i] = Signature(*name.span("name"), ((above.start, above.end),))
    return list(found.values()) if len(found) > 1 else []


def writer_alone(text: str, start: int, end: int) -> Offsets | None:
    """Where the name stands in a line above a post, which is its writer and a handle."""
    told = _WRITER.match(text, start, end)
    return None if told is None else told.span("name")


def _posts(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Signature]:
    """``Dan Cole ✔ @dancole`` above a post, which ends with the time it was sent."""
    for i, paragraph in enumerate(paragraphs[:-1]):
        if paragraph.kind not in ("body", "subhead") or paragraph.end - paragraph.start > _LONGEST:
            continue
        writer = _writer(text, paragraphs, i)
        if writer is None:
            continue
        content: list[Offsets] = []
        for below in paragraphs[i + 1 : i + 2 + _POST_LONGEST]:
            if below.kind != "body" or writer_alone(text, below.start, below.end):
                break
            content.append((below.start, below.end))
        timed = i + 1 + len(content) < len(paragraphs) and (
            paragraphs[i + 1 + len(content)].kind == "furniture"
        )
        content = content if timed else content[:1]
        if content:
            yield Signature(*writer, tuple(content))


def _writer(text: str, paragraphs: Sequence[Paragraph], i: int) -> Offsets | None:
    """The writer in a line above a post, or in the line above its handle, or None."""
    paragraph = paragraphs[i]
    told = writer_alone(text, paragraph.start, paragraph.end)
    if told is not None:
        return told
    above = paragraphs[i - 1] if i else None
    if above is None or not _HANDLE_ALONE.match(text, paragraph.start, paragraph.end):
        return None
    name = text[above.start : above.end]
    return (above.start, above.end) if len(name) < 40 and name[-1] not in ".?!:" else None


def _headings(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Signature]:
    """``DAN COLE, MAYOR`` above a quotation that is a paragraph, as in boxes of reactions.

    A heading in other letters counts where there are two of them.
    """
    found: list[tuple[Signature, bool]] = []
    for i, paragraph in enumerate(paragraphs[:-1]):
        if paragraph.end - paragraph.start > _LONGEST:
            continue
        heading = _HEADING.match(text, paragraph.start, paragraph.end)
        if heading is None or heading["role"] is None:
            continue
        content: list[Offsets] = []
        for below in paragraphs[i + 1 :]:
            if not _WHOLE.match(text, below.start, below.end):
                break
            content.append((below.start, below.end))
        if content:
            own = Signature(*heading.span("name"), tuple(content))
            found.append((own, heading["name"].isupper()))
    yield from (own for own, upper in found if upper or len(found) > 1)
