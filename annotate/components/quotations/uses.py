"""What a quotation is there for.

A quotation is *speech* (somebody's words), a *title* (of a film, a song, a law) or *scare*:
a nickname, a term, a word or two that the writer keeps at arm's length.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from annotate.article import Paragraph
from annotate.lexicon.alternations import IS, THEY
from annotate.lexicon.function_words import ARTICLES, BE
from annotate.lexicon.listing import word_set
from annotate.lexicon.verbs import SAY_FORMS, SPEECH_FORMS, TITLE_NOUN
from annotate.text.sentences import is_one_sentence
from annotate.text.words import WORD
from annotate.vocabulary import QuotationUse

# Words that titles write small.
_SMALL = ARTICLES | word_set(
    "and as at but by de del des di do du el en et for from if in is la las le les los"
    " n nor not of off on or per so than to van via von vs when with yet"
)
_CONTEXT = 60  # characters on each side that tell a use: a clause of about ten words
_NEAR = 5  # words between a mark and a verb of speech, the verb counted
_SCARE_WORDS = 3
_TITLE_WORDS = 9
_STOP = re.compile(r"[.!?…]$")
_SENTENCE_STARTS = ("", *".!?…\"”’'")
_TERM_BEFORE = re.compile(
    r"\b(?:so-called|known as|titled|entitled|named|dubbed|nicknamed|code-?named|alias"
    r"|the name|termed?|phrase|slogan|hashtag|motto|mantra|refers? to (?:it|them) as"
    r"|nicknames? of|nickname|pronounced|(?:stands?|stood) for|titled:|theme:|means|themed?"
    rf"|themes? (?:of|(?:for this year )?(?:{IS}))|calls? \w{{2,4}}sel(?:f|ve))s?,? ?$",
    re.IGNORECASE,
)
# ``a scheme called “zero rating”``, ``has been called “green gold”``: a name; what somebody calls
# so is said: ``what Lee called “a mess”``.
_CALLED_BEFORE = re.compile(r"(?P<word>\S+) called (?:the )?$")
_CALLS = re.compile(
    rf"\b(?:(?:what|which|who)(?: [\w’'-]+){{0,4}}?|(?:we|I|{THEY})(?: \w+)?) called (?:the )?$",
    re.IGNORECASE,
)
_TITLE_BEFORE = re.compile(rf"\b(?:{TITLE_NOUN})s?,? (?:called |of |on |is |the )?$", re.IGNORECASE)
_TITLE_AFTER = re.compile(rf"\s(?:{TITLE_NOUN})\b", re.IGNORECASE)
_NICKNAME_AFTER = re.compile(r",? as (?!well\b)")  # ``The “freezer room”, as staff call it``
_SUNG_BEFORE = re.compile(r"\b(?:sang|sings?|singing|recorded|performed|composed|penned) $")
_WROTE_BEFORE = re.compile(r"\bwrote $")
_WORK_AFTER = re.compile(r" (?:in|for|with|about|and|when|while)\b")
# ``Roe, “the father of fog,” opened a school``: a name for what stands before the comma.
_EPITHET = re.compile(r"(?:an?|the) [^.!?]*,$")
_NAMED_BEFORE = re.compile(r"\w, $")
_EPITHET_WORDS = 8
_OWNER_BEFORE = re.compile(r"\w['’]s $")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w.’-]+ $")
_NAME_AFTER = re.compile(r" [A-Z]\w")


class _Quoted(NamedTuple):
    """The words in marks, the clause on each side of them, and how they are written.

    `alone` says that the quotation is the whole paragraph, `titled` that it is written as a title
    is and stands in a sentence, where that tells something.
    """

    said: str
    before: str
    after: str
    words: list[str]
    alone: bool
    titled: bool


def use_of(
    text: str, paragraph: Paragraph, start: int, inner: tuple[int, int], end: int
) -> QuotationUse:
    """speech, title or scare, from the words inside and the clause on each side."""
    quoted = _quoted(text, paragraph, start, inner, end)
    if _is_inside_name(quoted):
        return "scare"
    if quoted.titled and (_is_work(quoted) or _is_sung(quoted)):
        return "title"
    if len(quoted.words) <= _SCARE_WORDS and _NICKNAME_AFTER.match(quoted.after):
        return "scare"
    if _TERM_BEFORE.search(quoted.before) or _is_called(quoted.before):
        return "title" if quoted.titled else "scare"
    spoken = _spoken_before(quoted.before) or _spoken_after(quoted.after)
    if not spoken and _is_epithet(quoted):
        return "scare"
    if quoted.titled and len(quoted.words) > 1 and not (spoken and _said_before(quoted.before)):
        return "title"
    return "speech" if spoken or _is_sentence(quoted) else "scare"


def _quoted(
    text: str, paragraph: Paragraph, start: int, inner: tuple[int, int], end: int
) -> _Quoted:
    said = text[slice(*inner)]
    before = text[max(paragraph.start, start - _CONTEXT) : start]
    after = text[end : min(paragraph.end, end + _CONTEXT)]
    words = [m.group() for m in WORD.finditer(said)]
    alone = not before.strip() and not after.strip()
    capitals = _is_capitalised(words) and is_one_sentence(said)
    titled = capitals and not alone and paragraph.kind != "headline"
    return _Quoted(said, before, after, words, alone, titled)


def _is_inside_name(quoted: _Quoted) -> bool:
    """``Joe "Lefty" Smith``."""
    named = _NAME_BEFORE.search(quoted.before) and _NAME_AFTER.match(quoted.after)
    return len(quoted.words) <= 2 and bool(named)


def _is_called(before: str) -> bool:
    """Whether the words are only a name that something has."""
    called = _CALLED_BEFORE.search(before)
    return called is not None and (called["word"] in BE or _CALLS.search(before) is None)


def _is_work(quoted: _Quoted) -> bool:
    """``the film “Gutters”``, ``“Gutters”, a novel``, ``Ann Lee's “Gutters”``."""
    before = _TITLE_BEFORE.search(quoted.before) or _OWNER_BEFORE.search(quoted.before)
    return bool(before or _TITLE_AFTER.match(quoted.after))


def _is_sung(quoted: _Quoted) -> bool:
    """``sang “Gutters”``, ``wrote “Gutters” for``: a song or a text, not a sentence of it."""
    wrote = _WROTE_BEFORE.search(quoted.before) and _WORK_AFTER.match(quoted.after)
    return bool(_SUNG_BEFORE.search(quoted.before) or wrote) and not _STOP.search(quoted.said)


def _is_epithet(quoted: _Quoted) -> bool:
    """Whether the words in marks rename the noun before them, and a verb of deeds follows."""
    deed = len(quoted.words) <= _EPITHET_WORDS and re.match(r" [a-z]+", quoted.after)
    return bool(deed and _EPITHET.match(quoted.said) and _NAMED_BEFORE.search(quoted.before))


def _is_sentence(quoted: _Quoted) -> bool:
    """Whether the words are said, with nothing beside them that says so."""
    if quoted.alone or len(quoted.words) > _SCARE_WORDS or _STOP.search(quoted.said):
        return True
    opens = quoted.before.rstrip()[-1:] in _SENTENCE_STARTS
    return len(quoted.words) > 1 and quoted.said[-1] == "," and opens


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
    if not 0 < len(tokens) <= _TITLE_WORDS:  # "__" is no word
        return False
    if tokens[0][0].islower() or tokens[-1][0].islower():
        return False
    return all(not word[0].islower() for word in tokens if word not in _SMALL)
