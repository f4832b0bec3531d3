"""Quotations: every stretch in quotation marks, and what it is there for.

Reads the article's paragraphs; writes `doc._.news_quotations`, `doc.spans["quotations"]`
(label: the role) and the warning `unbalanced-quotation`.

A quotation is *speech* (somebody's words), a *title* (of a film, a song, a law) or *scare*:
a nickname, a term, a word or two that the writer keeps at arm's length.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import Article, Paragraph
from annotate.components.quotation_marks import (
    Mark,
    Pair,
    Pairing,
    opening_mark,
    pair_marks,
)
from annotate.components.records import (
    QuotationRecord,
    WarningRecord,
    register_extensions,
    show_spans,
)
from annotate.components.structure import article_of
from annotate.lexicon.listing import word_set
from annotate.lexicon.verbs import SAY_FORMS, SPEECH_FORMS, TITLE_NOUN, alternation

UNBALANCED = "unbalanced-quotation"

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
# Words that titles write small.
_SMALL = word_set(
    "a an and as at but by de del des di do du el en et for from if in is la las le les los"
    " n nor not of off on or per so than the to van via von vs when with yet"
)
_CONTEXT = 60  # characters on each side that tell a role: a clause of about ten words
_NEAR = 5  # words between a mark and a verb of speech, the verb counted
_SCARE_WORDS = 3
_TITLE_WORDS = 9
_STOP = re.compile(r"[.!?…]$")
_SENTENCES = re.compile(r"[a-z]{3}[.!?] +[A-Z]")  # ``"The Donald. Big Daddy."`` is no title
_SENTENCE_STARTS = ("", *".!?…\"”’'")
_TERM_BEFORE = re.compile(
    r"\b(?:so-called|known as|titled|entitled|named|dubbed|nicknamed|code-?named|alias"
    r"|the name|termed?|phrase|slogan|hashtag|motto|mantra|refers? to (?:it|them) as)s?,? ?$",
    re.IGNORECASE,
)
_TITLE_BEFORE = re.compile(rf"\b(?:{TITLE_NOUN})s?,? (?:called |of |on |is |the )?$", re.IGNORECASE)
_TITLE_AFTER = re.compile(rf"\s(?:{TITLE_NOUN})\b", re.IGNORECASE)
_NICKNAME_AFTER = re.compile(r",? as (?!well\b)")  # ``The “freezer room”, as staff call it``
_OWNER_BEFORE = re.compile(r"\w['’]s $")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w.’-]+ $")
_NAME_AFTER = re.compile(r" [A-Z]\w")
# A quotation without its closing mark ends before its attribution: ``"I know, she said.``
_ATTRIBUTED = re.compile(
    rf"[,?!…](?=\s+(?:(?:[\w.’'-]+\s){{1,4}}(?:{alternation(SAY_FORMS)})[.,]|said\s))"
)


class Quotations:
    """The component `news_quotations`; it holds nothing."""

    def __call__(self, doc: Doc) -> Doc:
        """Write the quotations of `doc`."""
        records, warnings = find_quotations(article_of(doc))
        doc._.news_quotations = records
        doc._.news_warnings = [*doc._.news_warnings, *warnings]
        show_spans(doc, "quotations", [(q["outer"], q["role"]) for q in records])
        return doc


@Language.factory(
    "news_quotations", assigns=["doc._.news_quotations", "doc.spans", "doc._.news_warnings"]
)
def make_quotations(nlp: Language, name: str) -> Quotations:
    """The spaCy factory of the component."""
    register_extensions()
    return Quotations()


def find_quotations(article: Article) -> tuple[list[QuotationRecord], list[WarningRecord]]:
    """The quotations of an article in text order, and a warning for each mark without a partner."""
    records: list[QuotationRecord] = []
    warnings: list[WarningRecord] = []
    starts = _text_starts(article)
    carried: int | None = None  # the record that the paragraph before left to be carried on
    for number, paragraph in enumerate(article.paragraphs):
        reopened = _mark_at(article, starts, number + 1)
        pairing = pair_marks(article.text, paragraph.start, paragraph.end, reopened)
        warnings += _warnings(pairing)
        _end_at_attribution(article.text, pairing)
        pairs = _with_words(article.text, pairing)
        found = _records(article.text, paragraph, number, pairs, len(records))
        if carried is not None and found and found[0]["outer"][0] == starts[number]:
            found[0]["continues"] = carried
            found[0]["role"] = "speech"
        carried = None
        if pairing.carried in pairs:
            at = pairs.index(pairing.carried)
            carried = len(records) + at
            found[at]["role"] = "speech"
        records += found
    return records, warnings


def _text_starts(article: Article) -> list[int]:
    """Where the words of each paragraph begin: after its dateline or speaker label."""
    after = {label.start: label.content for label in article.labels}
    return [after.get(paragraph.start, paragraph.start) for paragraph in article.paragraphs]


def _mark_at(article: Article, starts: list[int], number: int) -> Mark | None:
    """The mark that opens paragraph `number`, if there is such a paragraph."""
    if number >= len(starts):
        return None
    return opening_mark(article.text, starts[number], article.paragraphs[number].end)


def _with_words(text: str, pairing: Pairing) -> list[Pair]:
    return [pair for pair in pairing.pairs if _WORD.search(text, *_inner(text, pair))]


def _end_at_attribution(text: str, pairing: Pairing) -> None:
    for pair in pairing.pairs:
        if pair.closing is None and pair is not pairing.carried:
            match = _ATTRIBUTED.search(text, pair.opening.end, pair.end)
            pair.end = match.end() if match else pair.end


def _inner(text: str, pair: Pair) -> tuple[int, int]:
    """The words between the marks, without white space at the edges; empty where there are none."""
    start, end = pair.opening.end, pair.end if pair.closing is None else pair.closing.start
    said = text[start:end]
    return start + len(said) - len(said.lstrip()), max(start, start + len(said.rstrip()))


def _warnings(pairing: Pairing) -> list[WarningRecord]:
    unclosed = [p.opening for p in pairing.pairs if p.closing is None and p is not pairing.carried]
    stray = [mark for mark in pairing.stray if mark.family == "double"]
    ends = {mark.end for mark in stray}  # a run of stray marks is one fault
    return [_warning(mark, "is never closed") for mark in unclosed] + [
        _warning(mark, "has no partner") for mark in stray if mark.start not in ends
    ]


def _warning(mark: Mark, fault: str) -> WarningRecord:
    return {
        "code": UNBALANCED,
        "message": f"a quotation mark {fault}",
        "span": [mark.start, mark.end],
    }


def _records(
    text: str, paragraph: Paragraph, number: int, pairs: list[Pair], first: int
) -> list[QuotationRecord]:
    """The paragraph's quotations; the record of pairs[0] will stand at index `first`."""
    records: list[QuotationRecord] = []
    around: list[int] = []  # the records that are open where the next one starts
    for at, pair in enumerate(pairs):
        while around and records[around[-1]]["outer"][1] <= pair.opening.start:
            around.pop()
        inner = _inner(text, pair)
        records.append(
            {
                "outer": [pair.opening.start, pair.end],
                "inner": [*inner],
                "paragraph": number,
                "role": _role(text, paragraph, pair.opening.start, inner, pair.end),
                "parent": first + around[-1] if around else None,
                "continues": None,
                "closed": pair.closing is not None,
            }
        )
        around.append(at)
    return records


def _role(text: str, paragraph: Paragraph, start: int, inner: tuple[int, int], end: int) -> str:
    """speech, title or scare, from the words inside and the clause on each side."""
    said = text[slice(*inner)]
    before = text[max(paragraph.start, start - _CONTEXT) : start]
    after = text[end : min(paragraph.end, end + _CONTEXT)]
    tokens = [m.group() for m in _WORD.finditer(said)]
    if len(tokens) <= 2 and _NAME_BEFORE.search(before) and _NAME_AFTER.match(after):
        return "scare"  # Joe "Lefty" Smith
    whole = not before.strip() and not after.strip()
    titled = _is_capitalised(tokens) and not _SENTENCES.search(said)
    capitals = titled and not whole and paragraph.kind != "headline"
    if capitals and any(
        (_TITLE_BEFORE.search(before), _TITLE_AFTER.match(after), _OWNER_BEFORE.search(before))
    ):
        return "title"
    if len(tokens) <= _SCARE_WORDS and _NICKNAME_AFTER.match(after):
        return "scare"
    if _TERM_BEFORE.search(before):
        return "title" if capitals else "scare"
    spoken = _spoken_before(before) or _spoken_after(after)
    if capitals and len(tokens) > 1 and not (spoken and _said_before(before)):
        return "title"
    sentence = len(tokens) > 1 and said[-1] == "," and before.rstrip()[-1:] in _SENTENCE_STARTS
    long = len(tokens) > _SCARE_WORDS
    return "speech" if spoken or whole or long or sentence or _STOP.search(said) else "scare"


def _spoken_before(before: str) -> bool:
    """A colon, or a verb of speech with at most four words between it and the mark."""
    if before.rstrip().endswith(":"):
        return True
    for word in before.rstrip(", ").split()[: -_NEAR - 1 : -1]:
        if word.lower() in SPEECH_FORMS:
            return True
        if not word.isalnum():
            break
    return False


def _spoken_after(after: str) -> bool:
    """A verb of speech with at most four words between the mark and it."""
    for word in after.lstrip(" ,—–-").split()[:_NEAR]:
        if word.rstrip(".,;:").lower() in SPEECH_FORMS:
            return True
        if word[-1] in ".,;:":
            break
    return False


def _said_before(before: str) -> bool:
    """A verb of saying, a comma or a colon right before the mark."""
    before = before.rstrip()
    last = before.split()[-1:]
    return before.endswith((",", ":")) or (bool(last) and last[0].lower() in SAY_FORMS)


def _is_capitalised(tokens: list[str]) -> bool:
    """Whether the words are written as a title is: capitals, but for small words within."""
    if len(tokens) > _TITLE_WORDS or tokens[0][0].islower() or tokens[-1][0].islower():
        return False
    return all(not word[0].islower() for word in tokens if word not in _SMALL)
