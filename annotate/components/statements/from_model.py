"""The encoder's statements, made to fit the text: whole words, paragraphs, quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotate.article import Article
from annotate.components.records import FoundStatement, Pair
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import FindingEdges, is_passive, matched, source_behind
from annotate.components.statements.merging import side_by_side
from annotate.components.statements.quotes import QuotationIndex
from annotate.lexicon.alternations import HIS, THEY
from annotate.lexicon.listing import word_set
from annotate.lexicon.verbs import NOUNS, SAY_FORMS, SPEECH_FORMS, inflected

_BY = re.compile(r"\s+(?:by|came from|comes from)\s+(?=\w)")  # "a question came from Lee"
# No cues: ``To Lee's delight``, ``people known as``; none of 811 training articles has one.
_NO_CUES = frozenset({"to", "known as", "referring", "referring to"})
# ``wrote "Salt" in 1990``: the title of a work, which nobody says.
_WORKS = word_set("wrote writes written sang sings recorded performed composed penned directed")
# Nor are deeds, whatever follows: 2 of 44 found in the training articles are marked.
_DEEDS = inflected(
    word_set("name nominate appoint unveil prohibit schedule ensure dare bid approve dub quash")
)
_MARK = re.compile(r"[\"”’'»] $")
_BLANK = re.compile(r"\s+(?=\w)")
_NAMED = re.compile(
    r" (?=(?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}$"
    r"|(?:the )?[a-z]+(?: [a-z]+){0,3} (?:https?:|pic\.|#))"
)

_SUBJECT = re.compile(rf"\b({THEY}|{HIS}) $", re.IGNORECASE)
_HEADING_WORDS = 5


def drafts_of(
    findings: Iterable[FoundStatement], article: Article, index: QuotationIndex
) -> list[Draft]:
    """The findings as drafts, each statement once, in order of their cues."""
    if not article.paragraphs:  # white space alone
        return []
    fitting = _Fitting(article, index)
    drafts = [draft for found in findings if (draft := fitting.draft(found)) is not None]
    return side_by_side(article.text, sorted(drafts, key=lambda draft: draft.cue))


class _Fitting:
    """Makes drafts of an article's findings."""

    def __init__(self, article: Article, index: QuotationIndex) -> None:
        self.article, self.index = article, index
        self.edges = FindingEdges(article, index)

    def draft(self, found: FoundStatement) -> Draft | None:
        """The finding with its edges in order, or None where no content is left."""
        text = self.article.text
        cue = self.edges.cue(found["cue"])
        words = text[slice(*cue)].lower()
        if words in _NO_CUES or words.rpartition(" ")[2] in _DEEDS:
            return None
        content = self.edges.content(found["content"], cue)
        if not content or self._is_work(cue, content) or self._is_heading(cue, content):
            return None
        source = self.edges.source(found["source"], cue)
        told_by = is_passive(text, cue) and _BY.match(text, cue[1])
        source = source or ([] if told_by else self._pronoun(cue, content))
        source = source or self._agent(cue, content)
        cue, content = self.edges.last(cue, source, content)
        return Draft(source, [cue], content, found["confidence"], "model", found["kind"])

    def _is_work(self, cue: Pair, content: list[Pair]) -> bool:
        start, end = content[0]
        titled = any(
            q["use"] == "title" and q["outer"][0] <= start and end <= q["outer"][1]
            for q in self.index.within(start - 1, start + 1)
        )
        return titled and self.article.text[slice(*cue)].lower() in _WORKS

    def _is_heading(self, cue: Pair, content: list[Pair]) -> bool:
        """Whether a cue is the noun of a line that only announces: ``Key quotes:``."""
        paragraph = self.article.paragraphs[self.edges.paragraph(cue[0])]
        line = self.article.text[paragraph.start : paragraph.end]
        word = self.article.text[slice(*cue)].lower()
        return (
            word in NOUNS and content[0][0] >= paragraph.end and len(line.split()) < _HEADING_WORDS
        )

    def _pronoun(self, cue: Pair, content: list[Pair]) -> list[Pair]:
        """The pronoun right before a cue, which the encoder found no source for.

        ``It | said``, ``its | admission``: of 71 such possessives 66 are marked as sources.
        """
        before = _SUBJECT.search(self.article.text, max(0, cue[0] - 6), cue[0])
        pronoun = [] if before is None else [matched(before, 1)]
        return [] if content[0] in pronoun else pronoun  # ``he | is accused of | …``

    def _agent(self, cue: Pair, content: list[Pair]) -> list[Pair]:
        """The source behind the cue, where none was found.

        That of a passive: ``was told by the minister that``, or of a verb that ends a line after
        its content (``19 killed, says AFP``), or stands right behind a quotation: ``“Who pays?”
        asked the mayor``.
        """
        text = self.article.text
        end = self.article.paragraphs[self.edges.paragraph(cue[0])].end
        behind = _BY.match(text, cue[1])
        if text[slice(*cue)].lower() == "according to":
            behind = _BLANK.match(text, cue[1])
        if behind is None and all(last <= cue[0] for _, last in content):
            verb = text[slice(*cue)].lower().rpartition(" ")[2]
            behind = _NAMED.match(text, cue[1], end) if verb in SAY_FORMS else None
            if verb in SPEECH_FORMS and _MARK.search(text, content[-1][0], cue[0]):
                behind = _BLANK.match(text, cue[1], end)
        if behind is None:
            return []
        return source_behind(text, behind.end(), cue[1], end, content)
