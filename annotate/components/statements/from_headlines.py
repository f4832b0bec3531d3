"""Headlines that name their source without a verb: ``Minister: X``, ``X: mayor``."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from annotate.article import Article, Paragraph
from annotate.components.records import Pair, QuotationRecord
from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import (
    all_of,
    cut_slug,
    end_at_quotation,
    matched,
    rest_of,
)
from annotate.components.statements.from_quotations import CONFIDENCE
from annotate.lexicon.alternations import CAN, DID, HAS, IS, WHOSE, WILL
from annotate.lexicon.bodies import ACRONYMS, DOCUMENTS, ORGANIZATIONS
from annotate.lexicon.outlets import outlet_named
from annotate.lexicon.people import PERSON_NOUNS

_BEHIND = re.compile(
    r"(?P<content>.{10,}\w[”’\"']?[?!.]?)(?:(?P<colon>:)|\s(?P<dash>[–—-]))"
    r"(?:\s|(?<= -))(?P<source>[^:–—?!]{2,50})$"
)
# ``‘Nobody told us’: villagers on the dam that broke``
_SAID_ON = re.compile(
    r"(?P<content>['‘“\"].{6,}['’”\"])(?:(?P<colon>:)|\s(?P<dash>[–—-]))\s(?P<source>[^:–—?!]{2,40}?)"
    r"\s(?:on|of|after|as|about|over|who|when|amid|in|at|recalls?|remembers?|tells?"
    r"|describes?|counts?|mourns?|speaks?|reacts?|fears?|hits?|slams?|vows?|blasts?|warns?|urges?|hails?|defends?|attacks?|insists?)\s.*"
)
_BEFORE = re.compile(
    r"(?P<source>(?:[^:–—?!\"“‘']|(?<=\w)'(?=s?\s)){2,50})(?:(?P<colon>:)|\s(?P<dash>[–—]))\s(?P<content>\S.{8,})$"
)
_SAYERS = frozenset(
    """sources source officials official report reports study studies survey surveys poll polls
    police media tv television radio paper filing document documents court experts expert
    scientists researchers analysts prosecutors lawyer lawyers witnesses families memo letter
    data""".split()  # noqa: SIM905
)
_NO_SAYERS = frozenset(
    """analysis opinion comment explainer editorial exclusive breaking live watch video photos
    pictures review interview profile obituary update recap preview timeline factbox feature column
    letters podcast quiz release transcript headline hed title""".split()  # noqa: SIM905
)
_SMALL = frozenset("of for the in and de la".split())  # noqa: SIM905
# A name alone may be what the article is about (``Jane Doe: the acting outlaw``): somebody says
# what is quoted, or has a verb that is no label.
_CLAIM = re.compile(
    rf"[\"“‘«]|(?<!\w)'\w|\b(?:am|{IS}|{WILL}|won['’]t|{CAN}|shall"
    rf"|can['’]t|{HAS}|{DID}|don['’]t|to be|I|we"
    r"|my|our|I['’]m|we['’]re|it['’]s)\b"
)
# ``Police: gunman hid in bakery``: who holds an office, or a body, says a sentence; these open
# none (``Mayor: the man behind the plan``, ``Union: how it began``).
_NO_SENTENCE = re.compile(
    r"(?:the|an?|how|why|what|who|when|where|which|from|inside|behind|meet|\d+)\b|.*\?$",
    re.IGNORECASE,
)
# ``Jane Doe: the mayor who would not go``
_TITLE_OF = re.compile(rf"(?:the|an?)\s(?:[\w-]+\s){{1,4}}(?:{WHOSE})\b", re.IGNORECASE)
_SPEAKS = r"(?:,[^,.\n]{1,80},)?\s(?:said|says|told|added|warned|wrote)\b"
_TO_COME = re.compile(r"\w to [a-z]{2,}\b")  # ``Cole: Tunnel to close``
# Bodies and documents that head what is told of them: ``League: ``, ``Budget: ``, ``City: ``.
_TOPICS = frozenset(
    """act article bill book budget chart city column country county district exchange festival
    fund hotel house image images kingdom league line map memoir model museum nation navy page
    photo photos plan platform republic restaurant section ship shop show state test tests text
    town trial video village""".split()  # noqa: SIM905
)
# All 5 headlines of the training articles that are read so are statements; too few for more.
_CONFIDENCE = 0.9
_CLAIM_WORDS = 3  # with 2, ``unveils 'Mac mini'``, 3 of 6 in the training articles are marked
_OUTLETS = "[Tt]he|newspaper|daily|agency|channel|broadcaster|paper|website|magazine|radio"
_PARTS = re.compile(r"[:–—]|\s-\s")
_BELOW = 50_000  # characters below a headline in which its name is looked for


def headlines(article: Article, drafts: list[Draft]) -> Iterator[Draft]:
    """A statement for each headline that names its source, where no draft tells that already.

    Drafts that take the source's words for a cue alone (``– report``) are removed, in place.
    """
    ordered = sorted(drafts, key=_start)
    starts = list(map(_start, ordered))
    for paragraph in article.paragraphs:
        if paragraph.kind != "headline":
            continue
        first, end = (bisect_left(starts, at) for at in (paragraph.start, paragraph.end))
        inside = ordered[first:end]
        for draft in inside:
            end_at_quotation(article.text, draft, paragraph.end)
            _end_with_source(article, draft, paragraph)
            cut_slug(article.text, draft.content, paragraph.start)
        for stated in _stated(article, paragraph):
            rivals = [draft for draft in inside if _meets(draft, stated)]
            rivals = [draft for draft in rivals if _tells(draft, stated) or not draft.source]
            if not any(_within(draft.source, paragraph) for draft in rivals):
                for draft in rivals:
                    drafts.remove(draft)
                yield stated


def partly_quoted(
    article: Article, quotations: Iterable[QuotationRecord], drafts: list[Draft]
) -> Iterator[Draft]:
    """A statement for each headline that ends in somebody's words: ``Firms 'face tough future'``.

    All of it is told, by whoever says these words below; where no draft has any of it.
    """
    taken = sorted(at for draft in drafts for at, _ in draft.cue + draft.content)
    for quotation in quotations:
        paragraph = article.paragraphs[quotation["paragraph"]]
        (first, last), (start, end) = quotation["inner"], quotation["outer"]
        words = article.text[first:last].split()
        if paragraph.kind != "headline" or quotation["use"] == "title" or end != paragraph.end:
            continue
        led = article.text[paragraph.start : start].strip()
        free = bisect_left(taken, paragraph.start) == bisect_left(taken, end)
        claims = len(words) >= _CLAIM_WORDS and not words[0][0].isupper()
        if led and free and claims and not _PARTS.search(led):
            why = "floating-quotation"
            yield Draft([], [], [all_of(paragraph)], CONFIDENCE[why], why)


def _start(draft: Draft) -> int:
    return draft.cue[0][0]


def _meets(draft: Draft, stated: Draft) -> bool:
    """Whether a draft has its cue or source in the words of the headline's own source."""
    start = min(stated.source[0][0], stated.cue[0][0])
    end = max(stated.source[0][1], stated.cue[0][1])
    return any(a < end and start < b for a, b in draft.cue + draft.source)


def _tells(draft: Draft, stated: Draft) -> bool:
    """Whether a draft has words of the stated content: ``‘…’: Cole slams plan`` tells two."""
    [(start, end)] = stated.content
    return any(a < end and start < b for a, b in draft.content)


def _within(source: list[Pair], paragraph: Paragraph) -> bool:
    """Whether a source stands in the headline itself."""
    return any(paragraph.start <= start < paragraph.end for start, _ in source)


def _end_with_source(article: Article, draft: Draft, paragraph: Paragraph) -> None:
    """Give a draft, in place, the source that ends its headline: ``Dam is safe, says mayor``."""
    rest = rest_of([all_of(paragraph)], draft.cue[-1][1] + 1)
    [(start, end)] = rest
    before = all(stretch[1] <= draft.cue[0][0] for stretch in draft.content)
    if _within(draft.source, paragraph) or not before or not 2 < end - start < 50:
        return
    if _is_sayer(article, article.text[start:end], paragraph, True):
        draft.source = rest


def _stated(article: Article, paragraph: Paragraph) -> Iterator[Draft]:
    text, end = article.text, paragraph.end
    behind = _BEHIND.match(text, paragraph.start, end)
    before = _BEFORE.match(text, paragraph.start, end)
    on = _SAID_ON.fullmatch(text, paragraph.start, end)
    for found in filter(None, (on, behind, before)):
        claims = found in (on, behind) or _claims(found["source"], found["content"])
        if claims and _is_sayer(article, found["source"], paragraph, bool(found["colon"])):
            cue = matched(found, "colon" if found["colon"] else "dash")
            content = [matched(found, "content")]
            cut_slug(text, content, paragraph.start)
            yield Draft([matched(found, "source")], [cue], content, _CONFIDENCE, "headline")
            return


def _claims(source: str, content: str) -> bool:
    """Whether the words behind a source and its colon are what it says."""
    if _TITLE_OF.match(content):
        return False
    if _CLAIM.search(content):
        return True
    words = source.split()
    holder = source in ACRONYMS or (
        words[-1].lower() not in _TOPICS
        and bool(_nouns(words) & (_SAYERS | PERSON_NOUNS | ORGANIZATIONS | DOCUMENTS))
    )
    if _NO_SENTENCE.match(content) is not None or len(content.split()) < 3:
        return False
    return holder or _TO_COME.search(content) is not None


def _nouns(words: list[str]) -> set[str]:
    last = words[-1].lower().removeprefix("ex-")
    return {last, last.rstrip("s"), re.sub("men$", "man", last)}


def _reports(source: str, below: str) -> bool:
    """Whether an outlet, by its name or its letters, reports something `below` the headline.

    ``… - Hurriyet``, ``… -WSJ``; the page's own name stands so too, and reports nothing.
    """
    letters = source.isupper() and 1 < len(source) < 5 and source.isalpha()
    name = re.escape(source)
    if letters:
        name += "|" + r"\w+\s".join(source) + r"\w[\w’]*"
    before = "" if letters or outlet_named(source) else rf"\b(?:{_OUTLETS})\s(?:[A-Z]\w+\s)?"
    told = rf"{before}\b(?:{name})(?:\s[a-z]+){{0,2}}\s(?:said|reported|wrote)\b"
    return re.search(told, below) is not None


def _is_sayer(article: Article, source: str, paragraph: Paragraph, colon: bool) -> bool:
    """Whether words beside a headline's mark can be who says it: a role, a body, or a name.

    A name must be one of the article's own: ``Okri: …`` where ``Ben Okri`` follows, and beside a
    dash one who speaks there.
    """
    words = source.split()
    if len(words) > 5 or {words[0].lower(), words[-1].lower()} & _NO_SAYERS:
        return False
    below = article.text[paragraph.end : paragraph.end + _BELOW]
    if not colon and len(words) < 3 and _reports(source, below):
        return True
    if outlet_named(source):
        return False
    if source in ACRONYMS:
        return True
    if _nouns(words) & (_SAYERS | PERSON_NOUNS | ORGANIZATIONS | DOCUMENTS):
        return not any(word.isdigit() for word in words)
    capital = all(word[0].isupper() or word in _SMALL for word in words)
    if not (capital and len(words) < 4):
        return False
    speaks = "" if colon else _SPEAKS
    named = re.search(rf"\b[A-Z][\w.'’-]+ (?:[\w.'’-]+ )?{re.escape(words[-1])}\b{speaks}", below)
    return named is not None
