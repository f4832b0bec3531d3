"""Block quotations without marks: ``Jane Doe said:`` above words in the first person."""

from __future__ import annotations

import re
from bisect import bisect_right

from annotate.article import Article, Paragraph
from annotate.components.records import Pair
from annotate.components.statements.attribution import cue_above
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import all_of
from annotate.components.statements.from_labels import BLOCK

_FIRST = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Oo]urselves|[Mm]yself)\b")
_OPENING = re.compile(r"[\"“«‘'•*·–—-]")
_CONFIDENCE = 0.8


def read_blocks(article: Article, drafts: list[Draft]) -> None:
    """Give each such quotation whole to whom the line above names; a draft there is mended.

    It goes on as far as its paragraphs speak in the first person.
    """
    starts = [paragraph.start for paragraph in article.paragraphs]
    for number, paragraph in enumerate(article.paragraphs[:-1]):
        if paragraph.kind != "body" or article.text[paragraph.end - 1] != ":":
            continue
        said = _said(article, number + 1)
        found = cue_above(article, number + 1) if said else None
        if found is None or not found.source:
            continue
        told = [d for d in drafts if _home(starts, d.cue[0]) == number]
        told = [d for d in told if _home(starts, d.content[-1]) == number + 1]
        source = told[0].source if told and told[0].source else found.source
        cue = told[0].cue if told else found.cue
        kinds = told[0].kinds if told else {}
        drafts[:] = [d for d in drafts if d not in told]
        drafts.append(Draft(source, cue, said, _CONFIDENCE, BLOCK, kinds))


def _home(starts: list[int], pair: Pair) -> int:
    return max(0, bisect_right(starts, pair[0]) - 1)


def _said(article: Article, number: int) -> list[Pair]:
    said: list[Pair] = []
    speaks = [_speaks(article.text, p) for p in article.paragraphs[number : number + 2]]
    if speaks == [False, True] and _is_plain(article.text, article.paragraphs[number]):
        said.append(all_of(article.paragraphs[number]))  # ``This court is old.``, ``I dissent.``
        number += 1
    for paragraph in article.paragraphs[number:]:
        if not _speaks(article.text, paragraph):
            break
        said.append(all_of(paragraph))
    return said


def _speaks(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph speaks in the first person, without quotation marks of its own."""
    first = _FIRST.search(text, paragraph.start, paragraph.end)
    return first is not None and _is_plain(text, paragraph)


def _is_plain(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph has no quotation marks, opens no list and brings on no other."""
    start, end = paragraph.start, paragraph.end
    if paragraph.kind != "body" or text[end - 1] == ":" or _OPENING.match(text, start):
        return False
    return '"' not in text[start:end]
