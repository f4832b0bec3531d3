"""Statements by rule: cue verbs and phrases with the source and the content beside them.

For articles that no encoder has read. Direct speech is left to `quoted_speech`.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotate.article import Article
from annotate.components.clauses import (
    Sentence,
    Token,
    is_word,
    leading_source,
    sentences,
    source_after,
    source_before,
    tokens_of,
    verb_start,
)
from annotate.components.cue_verbs import cue_end, is_participle, is_passive
from annotate.components.records import FoundStatement, Pair, QuotationRecord
from annotate.components.words.cues import (
    ACCORDING,
    ASK_FORMS,
    BARE_FORMS,
    BASES,
    INTEND_FORMS,
    NOUNS,
    PARTICIPLES,
    SAY_FORMS,
    SAY_PARTICLES,
    TELL_FORMS,
    THINK_FORMS,
    TREAT_FORMS,
    TREAT_PARTICLES,
    URGE_FORMS,
    words,
)

Range = tuple[int, int]  # of tokens, end-exclusive
Found = tuple[Range | None, Range, list[Range]]  # source, cue, contents

_CLAUSE_FORMS = SAY_FORMS | TELL_FORMS | ASK_FORMS
_ALL_FORMS = _CLAUSE_FORMS | TREAT_FORMS | URGE_FORMS | INTEND_FORMS
_OPENS_CLAUSE = words(
    """he she it they we i you there this the a an that these those his her its their our my
    if whether what who how why where when to no some many all most both more"""
)
_OPENERS = words("that if whether what how who why where when")
_SELF = words("i you we")
_ADVERBIAL = words("in on at during via through after late early last this from by")
_TIME = words(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today earlier later
    tonight recently drily again however instead online"""
)
_CUTS = words("but while though although whereas according")
_STOPS = frozenset(".!?…;")
_LEADS = tuple(phrase.split() for phrase in ACCORDING)
_POSSESSED = words("account words phrase view telling reckoning estimate opinion estimation")
_MAX_POSSESSOR = 6  # tokens of ``the foreign ministry's`` in ``in the foreign ministry's view``
_MAX_ADDRESSEE = 8
_MAX_ADVERBIAL = 12
# Share of the statements of each rule that the annotators have too, measured on the train
# parts of PolNeAR and the world press together.
_CONFIDENCE = {
    "cue-clause": 0.8,
    "cue-after-clause": 0.9,
    "cue-to": 0.6,
    "cue-object": 0.5,
    "according-to": 0.8,
}


def find(article: Article, quotations: list[QuotationRecord]) -> list[FoundStatement]:
    """The statements that the rules see, in text order, each with its rule's name as `why`."""
    quoted: dict[int, list[tuple[int, QuotationRecord]]] = {}  # by paragraph
    nested: dict[int, list[tuple[int, QuotationRecord]]] = {}  # by the quotation around
    for index, quotation in enumerate(quotations):
        if quotation["parent"] is None:
            quoted.setdefault(quotation["paragraph"], []).append((index, quotation))
        else:
            nested.setdefault(quotation["parent"], []).append((index, quotation))
    starts = {label.start: label.content for label in article.labels}
    found: list[FoundStatement] = []
    for number, paragraph in enumerate(article.paragraphs):
        if paragraph.kind in ("byline", "credit", "dateline", "tag"):
            continue
        start = starts.get(paragraph.start, paragraph.start)
        outside = [(i, q) for i, q in quoted.get(number, []) if q["outer"][0] >= start]
        for sentence in sentences(tokens_of(article.text, start, paragraph.end, outside)):
            found += _in_sentence(sentence)
        for index, quotation in outside:
            first, last = quotation["inner"]
            within = nested.get(index, [])
            for sentence in sentences(tokens_of(article.text, first, last, within)):
                found += _in_sentence(sentence)
    return found


def _in_sentence(sentence: Sentence) -> Iterator[FoundStatement]:
    last: Range | None = None  # the source of the sentence's last statement
    at = 0
    while at < len(sentence):
        lead = _lead(sentence, at)
        if lead is not None:
            found = _according(sentence, at, lead)
            if found is not None:
                yield _statement(sentence, found, "according-to")
            at += lead
            continue
        possessed = _possessed(sentence, at)
        if possessed is not None:
            yield _statement(sentence, possessed, "according-to")
        end = cue_end(sentence, at, _ALL_FORMS)
        if end is not None:
            source = _source(sentence, at, last)
            last = source or last
            result = _with_verb(sentence, at, end, source)
            if result is not None:
                yield _statement(sentence, *result)
        at = at + 1 if end is None else end


def _statement(sentence: Sentence, found: Found, why: str) -> FoundStatement:
    source, cue, contents = found

    def pair(span: Range) -> Pair:
        return [sentence[span[0]].start, sentence[span[1] - 1].end]

    return {
        "cue": pair(cue),
        "source": [] if source is None else [pair(source)],
        "content": [pair(span) for span in contents],
        "confidence": _CONFIDENCE[why],
        "kind": {},
        "why": why,
    }


def _lead(sentence: Sentence, at: int) -> int | None:
    for phrase in _LEADS:
        if [token.lower for token in sentence[at : at + len(phrase)]] == phrase:
            return len(phrase)
    return None


def _possessed(sentence: Sentence, at: int) -> Found | None:
    """``By her account, …``, ``…, in the ministry's phrase, …``."""
    if sentence[at].lower not in ("by", "in"):
        return None
    for noun in range(at + 2, min(len(sentence), at + 2 + _MAX_POSSESSOR)):
        owner = sentence[noun - 1].lower
        if not is_word(sentence[noun - 1]):
            return None
        if sentence[noun].lower in _POSSESSED and (
            owner in ("his", "her", "their", "its", "my")
            or owner.endswith(("’s", "'s", "s’", "s'"))
        ):
            contents = _around(sentence, at, noun + 1)
            return ((at + 1, noun), (noun, noun + 1), contents) if contents else None
    return None


def _according(sentence: Sentence, at: int, length: int) -> Found | None:
    """``According to Lee, …`` and ``…, according to Lee``, or in the midst of the clause."""
    source = source_after(sentence, at + length)
    if source is None:
        return None
    contents = _around(sentence, at, source[1])
    return (source, (at, at + length), contents) if contents else None


def _around(sentence: Sentence, start: int, end: int) -> list[Range]:
    """What a phrase attributes: the clause before it, after it, or on both sides."""
    before = _trim(sentence, (0, start))
    after = _trim(sentence, (end, _last(sentence)))
    if before is not None and after is not None and not _is_comma(sentence, end):
        after = None
    contents = [span for span in (before, after) if span is not None]
    return [] if all(_is_quotation(sentence, span) for span in contents) else contents


def _source(sentence: Sentence, at: int, last: Range | None) -> Range | None:
    """The source before a verb; a participle and a coordinated verb share the last one."""
    if is_participle(sentence, at):
        if last is not None:
            return last
        beside = at > 0 and is_word(sentence[at - 1]) and sentence[at - 1].lower != "and"
        return source_before(sentence, at) if beside else leading_source(sentence, at)
    start = verb_start(sentence, at)
    if start and sentence[start - 1].lower in ("and", "but") and last is not None:
        return last
    source = source_before(sentence, at)
    if (
        source is not None
        and _is_comma(sentence, start - 1)
        and _may_be_inverted(sentence, source, at)
    ):
        return None
    return source


def _may_be_inverted(sentence: Sentence, source: Range, at: int) -> bool:
    """``The engineers, says Lee, left``: no apposition before the verb, a name after it."""
    plain = all(is_word(token) for token in sentence[slice(*source)])
    return plain and at + 1 < len(sentence) and sentence[at + 1].text[0].isupper()


def _with_verb(
    sentence: Sentence, at: int, end: int, source: Range | None
) -> tuple[Found, str] | None:
    word = sentence[at].lower
    if is_passive(sentence, at) and word not in TELL_FORMS:
        return None
    inverted = None
    if source is None and not is_participle(sentence, at):
        inverted = source_after(sentence, end)
    person = source or inverted
    if person is not None and word in THINK_FORMS and sentence[person[0]].lower in _SELF:
        return None
    clausal = word in _CLAUSE_FORMS or word in SAY_PARTICLES
    if clausal:
        before = _before(sentence, at, end, source, inverted)
        if before is not None:
            return before, "cue-after-clause"
    if source is None:
        return None
    if word in URGE_FORMS or word in INTEND_FORMS:
        start = _to(sentence, end, _MAX_ADDRESSEE if word in URGE_FORMS else 0)
        if start is not None:
            return (source, (at, end), [(start, _cut(sentence, start))]), "cue-to"
    if clausal:
        clause = _clause(sentence, end, word)
        if clause is not None:
            return (source, (at, end), [clause]), "cue-clause"
    if word in TREAT_FORMS or word in TREAT_PARTICLES:
        span = _trim(sentence, (end, _cut(sentence, end)))
        if span is not None and not _is_quotation(sentence, span):
            return (source, (at, end), [span]), "cue-object"
    return None


def _before(
    sentence: Sentence, at: int, end: int, source: Range | None, inverted: Range | None
) -> Found | None:
    """``…, she said.``, ``…, said Ann Lee.`` and ``The plan, she said, was sound.``"""
    span = source or inverted
    if span is None:
        return None
    border = min(span[0], at) - 1
    rest = max(span[1], end)
    if border < 1 or not _is_comma(sentence, border):
        return None
    after = _skip_adverbial(sentence, rest)
    content = _trim(sentence, (0, border))
    if content is None or _is_quotation(sentence, content):
        return None
    if after >= _last(sentence):
        return (span, (at, end), [content]) if content[1] - content[0] > 2 else None
    if _is_comma(sentence, after) and after + 1 < _last(sentence):
        following = _trim(sentence, (after, _last(sentence)))
        if following is not None and sentence[following[0]].lower not in _CUTS:
            return span, (at, end), [content, following]
    return None


def _clause(sentence: Sentence, end: int, word: str) -> Range | None:
    """The clause after a cue: past an addressee and an adverbial, from its `that` on."""
    start = end
    if word in TELL_FORMS:
        start = _after_addressee(sentence, end)
    start = _skip_adverbial(sentence, start)
    span = _trim(sentence, (start, _cut(sentence, start)))
    if span is None or _is_quotation(sentence, span) or span[1] - span[0] < 2:
        return None
    if sentence[start].text in ",:":
        return None
    if word not in BARE_FORMS and word not in SAY_PARTICLES:
        return span if sentence[span[0]].lower in _OPENERS else None
    if sentence[span[0]].lower in ("of", "about", "for", "with", "against", "to", "into", "up"):
        return None
    return span


def _after_addressee(sentence: Sentence, end: int) -> int:
    """The token after whom is told: the next one that can open a clause."""
    if end < len(sentence) and sentence[end].lower in ("if", "whether", "that", "why", "how"):
        return end
    for at in range(end + 1, min(len(sentence), end + _MAX_ADDRESSEE)):
        if sentence[at].lower in _OPENS_CLAUSE and sentence[at - 1].lower not in ("of", "the"):
            return at
        if sentence[at].quotation is not None or not is_word(sentence[at]):
            break
    return min(end + 1, len(sentence))


def _skip_adverbial(sentence: Sentence, start: int) -> int:
    """Past ``on Monday``, ``in a statement that``: when, where and how it was said."""
    at = start
    while at < len(sentence) and sentence[at].lower in _TIME:
        at += 1
    if at < len(sentence) and sentence[at].lower in _ADVERBIAL:
        for stop in range(at + 1, min(len(sentence), at + _MAX_ADVERBIAL)):
            token = sentence[stop]
            if token.lower == "that" or token.text in ",.":
                return stop
            if sentence[stop - 1].lower in _TIME and is_word(token) and token.lower not in _TIME:
                return _skip_adverbial(sentence, stop)
        return len(sentence)
    return at


def _to(sentence: Sentence, end: int, reach: int) -> int | None:
    for at in range(end, min(len(sentence) - 1, end + reach + 1)):
        if sentence[at].lower == "to":
            return at
        if not is_word(sentence[at]):
            return None
    return None


def _cut(sentence: Sentence, start: int) -> int:
    """Where a content that begins at `start` ends: the sentence, or a turn to something new.

    A second verb with the same source ends it (``and warned``), and so does a comma after a
    quotation.
    """
    for at in range(start + 1, len(sentence) - 1):
        token, following = sentence[at], sentence[at + 1]
        turns = following.lower in _CUTS or following.lower in PARTICIPLES
        if token.quotation is not None and turns:
            return at + 1
        if token.text in (",", "—", "–"):
            quoted = sentence[at - 1].quotation is not None and following.quotation is None
            if turns or (quoted and following.lower not in ("and", "or")):
                return at
        if token.lower in ("and", "but") and _is_second_verb(sentence, at + 1):
            return at
    return _last(sentence)


def _is_second_verb(sentence: Sentence, at: int) -> bool:
    while at + 1 < len(sentence) and sentence[at].lower in ("also", "then", "later"):
        at += 1
    word = sentence[at].lower
    return word not in BASES and word not in NOUNS and cue_end(sentence, at, _ALL_FORMS) is not None


def _last(sentence: Sentence) -> int:
    return len(sentence) - (sentence[-1].text in _STOPS)


def _is_comma(sentence: Sentence, at: int) -> bool:
    return at < len(sentence) and sentence[at].text == ","


def _is_quotation(sentence: Sentence, span: Range) -> bool:
    """Whether nothing but quotations stands there: direct speech."""
    return all(not is_word(token) for token in sentence[slice(*span)])


def _trim(sentence: Sentence, span: Range) -> Range | None:
    """Without marks at the edges; None where nothing is left."""
    start, end = span

    def loose(token: Token) -> bool:
        return token.quotation is None and not token.text[0].isalnum() and token.text not in "$£€"

    while start < end and (loose(sentence[start]) or _joins(sentence, start)):
        start += 1
    while end > start and loose(sentence[end - 1]):
        end -= 1
    return (start, end) if start < end else None


def _joins(sentence: Sentence, at: int) -> bool:
    return at == 0 and sentence[at].lower in ("but", "and", "so", "yet")
