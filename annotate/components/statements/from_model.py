"""The encoder's statements, made to fit the text: whole words, paragraphs, quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from annotate.article import Article
from annotate.components.records import FoundStatement, Pair
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import (
    bare,
    joined,
    linked,
    snap,
    source_behind,
    unhung,
    unled,
    whole,
    with_verb,
)
from annotate.components.statements.joint import with_others
from annotate.components.statements.merging import side_by_side
from annotate.components.statements.quotes import Marks
from annotate.lexicon.alternations import HAS, HIS, THEY, TO_BE
from annotate.lexicon.listing import word_set
from annotate.lexicon.verbs import NOUNS, SAY_FORMS, inflected
from annotate.text.phrases import opening_source
from annotate.text.tokens import tokens_of

_WORD = re.compile(r"\w")
_BY = re.compile(r"\s+(?:by|came from|comes from)\s+(?=\w)")  # "a question came from Lee"
# ``was said | by`` aides
_PASSIVE = re.compile(
    rf"(?P<verb>(?:(?:{HAS}) )?(?:{TO_BE}) (?:\w+ly )?(?!told|asked)\w+)(?: by)?$", re.IGNORECASE
)
# No cues: ``To Lee's delight``, ``people known as``; none of 811 training articles has one.
_NO_CUES = frozenset({"to", "known as", "referring", "referring to"})
# ``wrote "Salt" in 1990``: the title of a work, which nobody says.
_WORKS = word_set("wrote writes written sang sings recorded performed composed penned directed")
# Nor are deeds, whatever follows: 2 of 44 found in the training articles are marked.
_DEEDS = inflected(
    word_set("name nominate appoint unveil prohibit schedule ensure dare bid approve dub quash")
)
_BLANK = re.compile(r"\s+(?=\w)")
# ``according to Moody|’s Analytics``, ``the Workers|' Party``
_OWNED = re.compile(r"[’'](?:s(?= [A-Za-z])|(?<=s[’'])(?= [A-Z]))")
_NAMED = re.compile(
    r" (?=(?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}$"
    r"|(?:the )?[a-z]+(?: [a-z]+){0,3} (?:https?:|pic\.|#))"
)

_SUBJECT = re.compile(rf"\b({THEY}|{HIS}) $", re.IGNORECASE)
_HEADING_WORDS = 5
_MAKERS = ("byline", "credit")


def drafts_of(findings: Iterable[FoundStatement], article: Article, marks: Marks) -> list[Draft]:
    """The findings as drafts, each statement once, in order of their cues."""
    if not article.paragraphs:  # white space alone
        return []
    fitting = _Fitting(article, marks)
    drafts = [draft for found in findings if (draft := fitting.draft(found)) is not None]
    return side_by_side(article.text, sorted(drafts, key=lambda draft: draft.cue))


class _Fitting:
    """An article's words, and which of its paragraphs belong together."""

    def __init__(self, article: Article, marks: Marks) -> None:
        self.article, self.marks = article, marks
        self.starts = [paragraph.start for paragraph in article.paragraphs]
        carried = {q["paragraph"] for q in marks.quotations if marks.reopens_paragraph(q)}
        self.runs: list[int] = []  # for each paragraph the one where its quotation began
        for number in range(len(self.starts)):
            self.runs.append(self.runs[-1] if number in carried else number)

    def draft(self, found: FoundStatement) -> Draft | None:
        """The finding with its edges in order, or None where no content is left."""
        text = self.article.text
        cue = whole(text, found["cue"])
        passive = _PASSIVE.match(text, *cue)
        cue = [cue[0], passive.end("verb")] if passive else cue
        words = text[slice(*cue)].lower()
        if words in _NO_CUES or words.rpartition(" ")[2] in _DEEDS:
            return None
        content = self._content(found["content"], cue)
        if not content or self._is_work(cue, content) or self._is_heading(cue, content):
            return None
        source = [bare(text, p) for p in joined([whole(text, s) for s in found["source"]])]
        source = [self._below(p) for p in source if not self._is_nobody(p)]
        source = [self._owned(cue, with_others(text, stretch)) for stretch in source]
        pronoun = [] if passive and _BY.match(text, cue[1]) else self._pronoun(cue)
        source = source or pronoun or self._agent(cue, content)
        cue = with_verb(text, bare(text, cue), source + content)
        content = [linked(text, c, [cue, *source]) if c[0] > cue[0] else c for c in content]
        return Draft(source, [cue], content, found["confidence"], "model", found["kind"])

    def _content(self, found: list[Pair], cue: Pair) -> list[Pair]:
        """The stretches of a content near the cue, or else all; none of what is no text."""
        text, home = self.article.text, self._near(self._paragraph(cue[0]))
        stretches = [
            snap(text, part, [cue], self.marks)
            for stretch in found
            for part in self._parts(whole(text, stretch), home)
            if _WORD.search(text, *part)
        ]
        near = [stretch for stretch in stretches if self._run(stretch[0]) in home]
        kind = self.article.paragraphs[self._paragraph(cue[0])].kind
        if kind in _MAKERS or (kind in ("headline", "subhead") and not near):
            return []
        parts = [bare(text, p) for p in joined(near or stretches, text)]
        return unhung(text, [unled(text, p, self.marks) for p in parts])

    def _is_work(self, cue: Pair, content: list[Pair]) -> bool:
        start, end = content[0]
        titled = any(
            q["role"] == "title" and q["outer"][0] <= start and end <= q["outer"][1]
            for q in self.marks.within(start - 1, start + 1)
        )
        return titled and self.article.text[slice(*cue)].lower() in _WORKS

    def _is_heading(self, cue: Pair, content: list[Pair]) -> bool:
        """Whether a cue is the noun of a line that only announces: ``Key quotes:``."""
        paragraph = self.article.paragraphs[self._paragraph(cue[0])]
        line = self.article.text[paragraph.start : paragraph.end]
        word = self.article.text[slice(*cue)].lower()
        return (
            word in NOUNS and content[0][0] >= paragraph.end and len(line.split()) < _HEADING_WORDS
        )

    def _pronoun(self, cue: Pair) -> list[Pair]:
        """The pronoun right before a cue, which the encoder found no source for.

        ``It | said``, ``its | admission``: of 71 such possessives 66 are marked as sources.
        """
        before = _SUBJECT.search(self.article.text, max(0, cue[0] - 6), cue[0])
        return [] if before is None else [list(before.span(1))]

    def _agent(self, cue: Pair, content: list[Pair]) -> list[Pair]:
        """The source behind the cue, where none was found.

        That of a passive: ``was told by the minister that``, or of a verb that ends a line after
        its content: ``19 killed, says AFP``.
        """
        text = self.article.text
        end = self.article.paragraphs[self._paragraph(cue[0])].end
        behind = _BY.match(text, cue[1])
        if text[slice(*cue)].lower() == "according to":
            behind = _BLANK.match(text, cue[1])
        if behind is None and all(last <= cue[0] for _, last in content):
            verb = text[slice(*cue)].lower().rpartition(" ")[2]
            behind = _NAMED.match(text, cue[1], end) if verb in SAY_FORMS else None
        if behind is None:
            return []
        return source_behind(text, behind.end(), cue[1], end, content)

    def _is_nobody(self, stretch: Pair) -> bool:
        """Whether a source is none: ``there is``."""
        return self.article.text[slice(*stretch)].lower() == "there"

    def _owned(self, cue: Pair, source: Pair) -> Pair:
        """A source behind its cue that ends before an apostrophe, with what is owned."""
        text = self.article.text
        apostrophe = _OWNED.match(text, source[1])
        if source[0] < cue[1] or apostrophe is None:
            return source
        if text[apostrophe.end() + 1].islower() and text[slice(*cue)].lower() != "according to":
            return source  # ``by Lee's reckoning``
        end = self.article.paragraphs[self._paragraph(source[0])].end
        found = opening_source(tokens_of(text, source[0], min(end, source[1] + 80), []))
        return [source[0], max(source[1], *(last for _, last in found))] if found else source

    def _near(self, number: int) -> set[int]:
        """The run of a cue's paragraph, and the next one where a colon brings it in."""
        above = self.article.text[self.article.paragraphs[number].end - 1]
        following = self.runs[number + 1 : number + 2] if above == ":" else []
        return {self.runs[number], *following}

    def _below(self, stretch: Pair) -> Pair:
        """A source without what stands in the paragraph before: ``14.29 | Officials``."""
        start = self.starts[self._paragraph(stretch[1] - 1)]
        return [max(stretch[0], start), stretch[1]] if start < stretch[1] else stretch

    def _paragraph(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def _run(self, offset: int) -> int:
        return self.runs[self._paragraph(offset)]

    def _parts(self, stretch: Pair, home: set[int]) -> list[Pair]:
        """A stretch that crosses a paragraph's border is cut there, unless a quotation goes on.

        The parts in the runs of paragraphs `home` stay, or else the
        longest.
        """
        parts: dict[int, Pair] = {}
        for number in range(self._paragraph(stretch[0]), self._paragraph(stretch[1] - 1) + 1):
            paragraph = self.article.paragraphs[number]
            start, end = max(stretch[0], paragraph.start), min(stretch[1], paragraph.end)
            if start < end:
                parts.setdefault(self.runs[number], [start, end])[1] = end
        longest = sorted(parts.values(), key=lambda part: part[0] - part[1])[:1]
        return [part for run, part in parts.items() if run in home] or longest
