"""Headlines that name their source without a verb: ``Minister: X``, ``X: mayor``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotate.article import Article, Paragraph
from annotate.components.records import Pair
from annotate.components.statements.draft import Draft
from annotate.lexicon.bodies import DOCUMENTS, ORGANIZATIONS
from annotate.lexicon.outlets import outlet_named
from annotate.lexicon.people import PERSON_NOUNS

_BEHIND = re.compile(
    r"(?P<content>.{10,}\w[”’\"']?[?!.]?)(?P<mark>:|\s[–—-])"
    r"(?:\s|(?<=-)(?=sources?$))(?P<source>[^:–—?!]{2,50})$"
)
_BEFORE = re.compile(r"(?P<source>[^:–—?!\"“‘']{2,50})(?P<mark>:|\s[–—])\s(?P<content>\S.{8,})$")
_SAYERS = frozenset(
    """sources source officials official report reports study studies survey surveys poll polls
    police media paper filing document documents court experts expert scientists researchers
    analysts prosecutors lawyer lawyers witnesses memo letter data""".split()  # noqa: SIM905
)
_NO_SAYERS = frozenset(
    """analysis opinion comment explainer editorial exclusive breaking live watch video photos
    pictures review interview profile obituary update recap preview timeline factbox feature column
    letters podcast quiz""".split()  # noqa: SIM905
)
_SMALL = frozenset("of for the in and de la".split())  # noqa: SIM905
# ``says pay offer 'an insult' | as strike looms``
_RUNS_ON = re.compile(r"(?<=[”’\"'])\s(?:as|after|amid|ahead of|before|while|over|following)\s")
# A name alone may be what the article is about (``Jane Doe: the acting outlaw``): somebody says
# what is quoted, or has a verb that is no label.
_CLAIM = re.compile(
    r"[\"“‘«]|(?<!\w)'\w|\b(?:am|is|are|was|were|will|won['’]t|would|may|might|must|should|shall"
    r"|can|can['’]t|could|has|have|had|do|does|don['’]t|did|to be|I|we"
    r"|my|our|I['’]m|we['’]re|it['’]s)\b"
)
# All 5 headlines of the training articles that are read so are statements; too few for more.
_CONFIDENCE = 0.9
_BELOW = 50_000  # characters below a headline in which its name is looked for


def headlines(article: Article, drafts: list[Draft]) -> Iterator[Draft]:
    """A statement for each headline in which no draft has a cue, and that names its source."""
    for paragraph in article.paragraphs:
        if paragraph.kind != "headline":
            continue
        inside = [d for d in drafts if paragraph.start <= d.cue[0][0] < paragraph.end]
        for draft in inside:
            _end_at_quotation(article.text, draft, paragraph)
        if not inside:
            yield from _stated(article, paragraph)


def _end_at_quotation(text: str, draft: Draft, paragraph: Paragraph) -> None:
    """End a content, in place, where its last words are a quotation and news goes on behind."""
    for piece in draft.content:
        found = _RUNS_ON.search(text, piece[0], min(piece[1], paragraph.end))
        if found and draft.cue[0][1] <= piece[0]:
            piece[1] = found.start()


def _stated(article: Article, paragraph: Paragraph) -> Iterator[Draft]:
    text, end = article.text, paragraph.end
    behind = _BEHIND.match(text, paragraph.start, end)
    before = _BEFORE.match(text, paragraph.start, end)
    for found in filter(None, (behind, before)):
        claims = found is behind or _CLAIM.search(found["content"]) is not None
        if claims and _is_sayer(article, found["source"], paragraph, found["mark"] == ":"):
            mark = text.find(found["mark"].strip(), found.start("mark"))
            cue: Pair = [mark, mark + 1]
            content = [list(found.span("content"))]
            yield Draft([list(found.span("source"))], [cue], content, _CONFIDENCE, "headline")
            return


def _is_sayer(article: Article, source: str, paragraph: Paragraph, colon: bool) -> bool:
    """Whether words beside a headline's mark can be who says it: a role, a body, or a name.

    A name must be one of the article's own: ``Okri: …`` where ``Ben Okri`` follows.
    """
    words = source.split()
    last = words[-1].lower().rstrip("s") if words else ""
    if len(words) > 5 or {words[0].lower(), words[-1].lower()} & _NO_SAYERS:
        return False
    if outlet_named(source):
        return False
    nouns = {words[-1].lower(), last}
    if nouns & (_SAYERS | PERSON_NOUNS | ORGANIZATIONS | DOCUMENTS):
        return not any(word.isdigit() for word in words)
    capital = all(word[0].isupper() or word in _SMALL for word in words)
    if not (colon and capital and len(words) < 4):
        return False
    below = article.text[paragraph.end : paragraph.end + _BELOW]
    named = re.search(rf"\b[A-Z][\w.'’-]+ (?:[\w.'’-]+ )?{re.escape(words[-1])}\b", below)
    return named is not None
