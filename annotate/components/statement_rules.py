"""Statements by rule: cue verbs and phrases with the source and the content beside them.

For articles that no encoder has read. Direct speech is left to `quoted_speech`.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotate.article import Article
from annotate.components.clauses import (
    Sentence,
    is_word,
    leading_source,
    opens_source,
    sentences,
    source_after,
    source_before,
    tokens_of,
    verb_start,
)
from annotate.components.contents import (
    CUE_FORMS,
    CUTS,
    MAX_ADDRESSEE,
    Range,
    clause_after,
    content_end,
    is_comma,
    is_quotation,
    sentence_end,
    skip_adverbial,
    to_after,
    trim,
)
from annotate.components.cue_verbs import cue_end, is_participle, is_passive
from annotate.components.records import FoundStatement, Pair, QuotationRecord
from annotate.components.words.cues import (
    ACCORDING,
    ASK_FORMS,
    INTEND_FORMS,
    INVERTED_FORMS,
    SAY_FORMS,
    SAY_PARTICLES,
    TELL_FORMS,
    THINK_FORMS,
    TREAT_FORMS,
    TREAT_PARTICLES,
    URGE_FORMS,
    words,
)

Found = tuple[Range | None, Range, list[Range]]  # source, cue, contents

_CLAUSE_FORMS = SAY_FORMS | TELL_FORMS | ASK_FORMS
_SELF = words("i you we")
_LEADS = tuple(phrase.split() for phrase in ACCORDING)
_LEAD_WORDS = frozenset(phrase[0] for phrase in _LEADS)
_POSSESSED = words("account words phrase view telling reckoning estimate opinion estimation")
_MAX_POSSESSOR = 6  # tokens of ``the foreign ministry's`` in ``in the foreign ministry's view``
# Share of each rule's statements that the annotators have too, over 200 articles of PolNeAR's
# train part, the world press's train part and the written articles together.
_CONFIDENCE = {
    "cue-clause": 0.73,
    "cue-after-clause": 0.75,
    "cue-to": 0.6,
    "cue-object": 0.64,
    "according-to": 0.7,
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
        end = cue_end(sentence, at, CUE_FORMS)
        if end is not None and sentence[max(0, at - 1)].lower != "to":
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
    if sentence[at].lower not in _LEAD_WORDS:
        return None
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
    """Read ``According to Lee, …``, ``…, according to Lee`` and the phrase amid its clause."""
    source = source_after(sentence, at + length, apposition=at > 0)
    if source is None:
        return None
    contents = _around(sentence, at, source[1])
    return (source, (at, at + length), contents) if contents else None


def _around(sentence: Sentence, start: int, end: int) -> list[Range]:
    """What a phrase attributes: the clause before it, after it, or on both sides."""
    before = trim(sentence, (0, start))
    after = trim(sentence, (end, sentence_end(sentence)))
    if before is not None and after is not None and not is_comma(sentence, end):
        after = None
    contents = [span for span in (before, after) if span is not None]
    return [] if all(is_quotation(sentence, span) for span in contents) else contents


def _source(sentence: Sentence, at: int, last: Range | None) -> Range | None:
    """The source before a verb; a participle and a coordinated verb share the last one."""
    if is_participle(sentence, at):
        if last is not None:
            return last
        beside = at > 0 and is_word(sentence[at - 1]) and sentence[at - 1].lower != "and"
        return source_before(sentence, at) if beside else leading_source(sentence, at)
    start = verb_start(sentence, at)
    if start and sentence[start - 1].lower in ("and", "but"):
        return last or leading_source(sentence, start)
    source = source_before(sentence, at)
    if (
        source is not None
        and is_comma(sentence, start - 1)
        and _may_be_inverted(sentence, source, at)
    ):
        return None
    return source


def _may_be_inverted(sentence: Sentence, source: Range, at: int) -> bool:
    """``The engineers, says Lee, left``: no apposition before the verb, a name after it."""
    if sentence[at].lower not in INVERTED_FORMS:
        return False
    plain = all(is_word(token) for token in sentence[slice(*source)])
    return plain and at + 1 < len(sentence) and opens_source(sentence[at + 1])


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
        start = to_after(sentence, end, MAX_ADDRESSEE if word in URGE_FORMS else 0)
        if start is not None:
            return (source, (at, end), [(start, content_end(sentence, start))]), "cue-to"
    if clausal:
        clause = clause_after(sentence, end, word)
        if clause is not None:
            return (source, (at, end), [clause]), "cue-clause"
    if word in TREAT_FORMS or word in TREAT_PARTICLES:
        span = trim(sentence, (end, content_end(sentence, end)))
        if span is not None and not is_quotation(sentence, span):
            return (source, (at, end), [span]), "cue-object"
    return None


def _before(
    sentence: Sentence, at: int, end: int, source: Range | None, inverted: Range | None
) -> Found | None:
    """Read ``…, she said.``, ``…, said Ann Lee.`` and ``The plan, she said, was sound``."""
    span = source or inverted
    if span is None:
        return None
    border = min(span[0], at) - 1
    rest = max(span[1], end)
    if border < 1 or not is_comma(sentence, border):
        return None
    after = skip_adverbial(sentence, rest)
    content = trim(sentence, (0, border))
    if content is None or is_quotation(sentence, content):
        return None
    if after >= sentence_end(sentence):
        return (span, (at, end), [content]) if content[1] - content[0] > 2 else None
    if is_comma(sentence, after) and after + 1 < sentence_end(sentence):
        following = trim(sentence, (after, sentence_end(sentence)))
        if following is not None and sentence[following[0]].lower not in CUTS:
            return span, (at, end), [content, following]
    return None
