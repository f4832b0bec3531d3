"""What a quotation is there for.

A quotation is *speech* (somebody's words), a *title* (of a film, a song, a law) or *scare*:
a nickname, a term, a word or two that the writer keeps at arm's length.
"""

from __future__ import annotations

import re

from annotate.article import Paragraph
from annotate.lexicon.listing import word_set
from annotate.lexicon.verbs import SAY_FORMS, SPEECH_FORMS, TITLE_NOUN

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


def role_of(text: str, paragraph: Paragraph, start: int, inner: tuple[int, int], end: int) -> str:
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
    sung = _SUNG_BEFORE.search(before) or (
        _WROTE_BEFORE.search(before) and _WORK_AFTER.match(after)
    )
    if capitals and sung and not _STOP.search(said):
        return "title"
    if len(tokens) <= _SCARE_WORDS and _NICKNAME_AFTER.match(after):
        return "scare"
    if _TERM_BEFORE.search(before):
        return "title" if capitals else "scare"
    spoken = _spoken_before(before) or _spoken_after(after)
    if not spoken and len(tokens) <= _EPITHET_WORDS and _is_epithet(said, before, after):
        return "scare"
    if capitals and len(tokens) > 1 and not (spoken and _said_before(before)):
        return "title"
    sentence = len(tokens) > 1 and said[-1] == "," and before.rstrip()[-1:] in _SENTENCE_STARTS
    long = len(tokens) > _SCARE_WORDS
    return "speech" if spoken or whole or long or sentence or _STOP.search(said) else "scare"


def _is_epithet(said: str, before: str, after: str) -> bool:
    """Whether the words in marks rename the noun before them, and a verb of deeds follows."""
    deed = re.match(r" [a-z]+", after) is not None
    return deed and bool(_EPITHET.match(said) and _NAMED_BEFORE.search(before))


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
