"""Labelled speech: what ``NADIM HOURY:`` or ``Q:`` at the start of a paragraph brings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from annotate.article import Article, SpeakerLabel
from annotate.components.records import FoundEntity, Pair, QuotationRecord
from annotate.components.statements.draft import Draft
from annotate.components.statements.quotes import Marks
from annotate.reading.layout_furniture import STAGE
from annotate.text.words import has_word

_STAGE = re.compile(r"(?:\s*\([^()\n]{1,40}\))+\s*")  # (Laughs)
_TAG = re.compile(r"\s*\((?:via|photo|image|video)\b[^()\n]*\)?\s*$", re.IGNORECASE)
_TIME = re.compile(r"[(\[]?\b\d{1,2}(?::\d\d){1,2}(?:[.,]\d+)?\b[)\]]?")  # ``(00:15)``
# Share of the statements after a label that the annotators have too, measured as for quotations.
_CONFIDENCE = 0.95
# What tells a statement's words to be somebody's without a cue: they are direct speech.
BLOCK = "block-quotation"
SPOKEN = frozenset({"speaker-label", "quotation-signed", BLOCK})
_DASH = re.compile(r"\s*([-–—―~]{1,2})\s*")
_NO_SPEAKERS = frozenset({"Location", "NORP"})
_SIGNED = 0.9  # as for a name behind a dash


def labelled(
    article: Article, marks: Marks, entities: Iterable[FoundEntity] = ()
) -> Iterator[Draft]:
    """A statement for each speaker label, with the unlabelled paragraphs up to the next one.

    What the programme's own reporters say is the article's word.
    """
    if _are_places(article, marks, entities):
        return
    reporters = set(article.staff)
    alone = len({article.text[label.start : label.end] for label in article.labels}) == 1
    labels = iter([*article.labels, None])
    label = next(labels)
    draft: Draft | None = None
    waiting: list[Pair] = []  # paragraphs since the last label
    timed = False  # whether the label holds a time, as in a transcript that has nothing else
    for paragraph in article.paragraphs:
        if label is not None and label.start < paragraph.end:
            if draft is not None and _whole(article.text, draft.content[0], marks) is None:
                draft.content += waiting
            waiting, timed = [], _TIME.search(article.text, label.end, label.content) is not None
            own = (label.start, label.end) in reporters
            draft = None if own else _draft(article.text, label, paragraph.end, marks)
            label = next(labels)
            if draft is not None:
                yield draft
        elif _is_aside(article.text, paragraph.start, paragraph.end):
            continue
        elif alone and article.text[paragraph.end - 1] == "?":
            draft = None  # whoever asks her has no label
        elif draft is not None and timed:
            draft.content.append([paragraph.start, paragraph.end])
        elif draft is not None and paragraph.kind == "body":
            waiting.append([paragraph.start, paragraph.end])
        else:
            draft = None


def _are_places(article: Article, marks: Marks, entities: Iterable[FoundEntity]) -> bool:
    """Whether places or peoples alone stand as labels: ``NEW DELHI: The``, ``Oregon: Shops may``.

    Beside a label that is none they are called like a place, or speak for it.
    """
    places = {(e["start"], e["end"]) for e in entities if e["label"] in _NO_SPEAKERS}
    return all(
        (label.start, label.end) in places
        and next(marks.within(label.content, label.content + 1), None) is None
        for label in article.labels
    )


def _is_aside(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a time or a stage direction, which nobody says."""
    return bool(_TIME.fullmatch(text, start, end) or STAGE.fullmatch(text, start, end))


def signed(article: Article) -> Iterator[Draft]:
    """A statement for each signature: the words above or before it."""
    for signature in article.signatures:
        content = [list(pair) for pair in signature.content]
        if not any(has_word(article.text, *pair) for pair in content):
            continue
        name = [signature.start, signature.end]
        dash = _DASH.match(article.text, content[-1][1])
        cue = [[*dash.span(1)]] if dash else []
        yield Draft([name], cue, content, _SIGNED, "quotation-signed")


def beside_signatures(article: Article, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that give signed words to somebody else, or a cue to a signature."""
    stretches = sorted(
        (start, end) for signature in article.signatures for start, end in signature.content
    )
    names = sorted((signature.start, signature.end) for signature in article.signatures)
    starts, firsts = [stretch[0] for stretch in stretches], [name[0] for name in names]

    def within(pair: Pair, spans: list[tuple[int, int]], begins: list[int]) -> bool:
        at = bisect_right(begins, pair[0]) - 1
        return at >= 0 and pair[0] < spans[at][1]

    def told(draft: Draft) -> bool:
        inside = within(draft.cue[0], stretches, starts)
        signed_by = any(within(pair, names, firsts) for pair in draft.cue + draft.source)
        return signed_by or (
            not inside and any(within(pair, stretches, starts) for pair in draft.content)
        )

    return [draft for draft in drafts if not told(draft)] if stretches else drafts


def beside_labels(article: Article, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those whose cue is part of a label (its colon): the label tells them."""
    starts = [label.start for label in article.labels]

    def labels(draft: Draft) -> bool:
        at = bisect_right(starts, draft.cue[0][0]) - 1
        return at >= 0 and draft.cue[0][0] < article.labels[at].content

    return [draft for draft in drafts if not labels(draft)]


def _draft(text: str, label: SpeakerLabel, end: int, marks: Marks) -> Draft | None:
    spoken = _spoken(text, label, end, marks)
    if spoken is None:
        return None
    return Draft([[label.start, label.end]], [], [spoken], _CONFIDENCE, "speaker-label")


def _spoken(text: str, label: SpeakerLabel, end: int, marks: Marks) -> Pair | None:
    """The rest of the paragraph, without a stage direction before it and a credit after it."""
    stage = _STAGE.match(text, label.content, end)
    start = stage.end() if stage else label.content
    tag = _TAG.search(text, start, end)
    end = tag.start() if tag else end
    whole = _whole(text, [start, end], marks)
    if whole is not None:
        return list(whole["outer"])
    return [start, end] if has_word(text, start, end) else None


def _whole(text: str, stretch: Pair, marks: Marks) -> QuotationRecord | None:
    """The quotation that is all that a stretch says, if one is.

    ``"Pairs" is a generous word`` opens with a quotation and is none.
    """
    for quotation in marks.within(stretch[0], stretch[0] + 1):
        end = quotation["outer"][1]
        if end <= stretch[1] and not has_word(text, end, stretch[1]):
            return quotation
    return None


def label_quotes(text: str, content: list[Pair], marks: Marks) -> list[Pair]:
    """The words after a label: they are direct speech with quotation marks and without."""
    found: list[Pair] = []
    for stretch in content:
        quotation = _whole(text, stretch, marks)
        found.append(list(stretch if quotation is None else quotation["inner"]))
    return found
