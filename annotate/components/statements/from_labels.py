"""Labelled speech: what ``NADIM HOURY:`` or ``Q:`` at the start of a paragraph brings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from annotate.article import Article, SpeakerLabel
from annotate.components.records import FoundEntity, Pair
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import all_of, matched, spoken, whole_quotation
from annotate.components.statements.quotes import QuotationIndex
from annotate.reading.layout_furniture import STAGE
from annotate.text.words import has_word

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
    article: Article, index: QuotationIndex, entities: Iterable[FoundEntity] = ()
) -> Iterator[Draft]:
    """A statement for each speaker label, with the unlabelled paragraphs up to the next one.

    What the programme's own reporters say is the article's word.
    """
    if _are_places(article, index, entities):
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
            if draft is not None and whole_quotation(article.text, draft.content[0], index) is None:
                draft.content += waiting
            waiting, timed = [], _TIME.search(article.text, label.end, label.content) is not None
            own = (label.start, label.end) in reporters
            draft = None if own else _draft(article.text, label, paragraph.end, index)
            label = next(labels)
            if draft is not None:
                yield draft
        elif _is_aside(article.text, paragraph.start, paragraph.end):
            continue
        elif alone and article.text[paragraph.end - 1] == "?":
            draft = None  # whoever asks her has no label
        elif draft is not None and timed:
            draft.content.append(all_of(paragraph))
        elif draft is not None and paragraph.kind == "body":
            waiting.append(all_of(paragraph))
        else:
            draft = None


def _are_places(article: Article, index: QuotationIndex, entities: Iterable[FoundEntity]) -> bool:
    """Whether places or peoples alone stand as labels: ``NEW DELHI: The``, ``Oregon: Shops may``.

    Beside a label that is none they are called like a place, or speak for it.
    """
    places = {(e["start"], e["end"]) for e in entities if e["label"] in _NO_SPEAKERS}
    return all(
        (label.start, label.end) in places
        and next(index.within(label.content, label.content + 1), None) is None
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
        dash = _DASH.match(article.text, content[-1][1])
        cue = [matched(dash, 1)] if dash else []
        yield Draft([all_of(signature)], cue, content, _SIGNED, "quotation-signed")

    def within(pair: Pair, spans: list[tuple[int, int]], begins: list[int]) -> bool:
        at = bisect_right(begins, pair[0]) - 1
        return at >= 0 and pair[0] < spans[at][1]


def beside_labels(article: Article, drafts: list[Draft]) -> list[Draft]:
    """The drafts without those whose cue is part of a label (its colon): the label tells them."""
    starts = [label.start for label in article.labels]

    def labels(draft: Draft) -> bool:
        at = bisect_right(starts, draft.cue[0][0]) - 1
        return at >= 0 and draft.cue[0][0] < article.labels[at].content

    return [draft for draft in drafts if not labels(draft)]


def _draft(text: str, label: SpeakerLabel, end: int, index: QuotationIndex) -> Draft | None:
    said = spoken(text, label, end, index)
    if said is None:
        return None
    return Draft([all_of(label)], [], [said], _CONFIDENCE, "speaker-label")
