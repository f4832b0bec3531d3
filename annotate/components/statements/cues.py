"""Cues in a sentence: where a verb attributes, and where its phrase ends."""

from __future__ import annotations

from annotate.lexicon.function_words import (
    ARTICLES,
    BE,
    BE_SHORT,
    DO,
    IS,
    MODALS,
    POSSESSIVES,
    SUBJECTS,
    THEY,
    WHO,
    WILL,
)
from annotate.lexicon.listing import word_set
from annotate.lexicon.verbs import (
    ASK_FORMS,
    BASES,
    NOUNS,
    PARTICIPLES,
    SAY_FORMS,
    SAY_PARTICLES,
    TELL_FORMS,
    THINK_FORMS,
    TREAT_FORMS,
    TREAT_PARTICLES,
)
from annotate.text.phrases import verb_start
from annotate.text.tokens import Sentence, is_word

_BE = BE | BE_SHORT
_NO_VERB_AFTER = (
    ARTICLES | POSSESSIVES | word_set("these this such new any no of other every in with by for")
)
# Behind these a form that may be a noun is one: "claims of", "reports were".
_NO_OBJECT = (IS - {"was"}) | word_set("of by from on about in for to")
_PLURAL = (
    MODALS
    | WILL
    | WHO
    | (SUBJECTS - THEY)
    | {"they"}
    | (DO - {"does"})
    | word_set(
        """people officials some others many police most both several critics
        and never also still to not n't don't don’t"""
    )
)
_SPEECH_FORMS = SAY_FORMS | TELL_FORMS | ASK_FORMS | TREAT_FORMS
# Beside a quotation: no verbs of thought, which seldom bring one (one in eight in PolNeAR).
QUOTING_FORMS = _SPEECH_FORMS - (THINK_FORMS - {"read", "reads", "reading"})


def cue_end(sentence: Sentence, at: int, forms: frozenset[str] = _SPEECH_FORMS) -> int | None:
    """The end of the cue whose verb stands at `at`, or None where that word is no cue.

    A phrasal verb is taken whole (``points out``). A base form needs a plural subject, a form
    that may be a noun none of a noun's neighbours.
    """
    word = sentence[at].lower
    if not is_word(sentence[at]):
        return None
    end = _phrase_end(sentence, at, word)
    if end is None and word not in forms:
        return None
    if at and sentence[at - 1].lower in _NO_VERB_AFTER:
        return None
    if word in BASES and not _has_plural_subject(sentence, at):
        return None
    if word in NOUNS and not _reads_as_verb(sentence, at):
        return None
    return at + 1 if end is None else end


def is_passive(sentence: Sentence, at: int) -> bool:
    """Whether the participle at `at` follows a form of be: ``was told``."""
    start = verb_start(sentence, at)
    return any(token.lower in _BE for token in sentence[start:at])


def is_participle(sentence: Sentence, at: int) -> bool:
    """Whether the verb at `at` is an -ing form with no form of be before it."""
    return sentence[at].lower in PARTICIPLES and not is_passive(sentence, at)


def _phrase_end(sentence: Sentence, at: int, word: str) -> int | None:
    for particles in SAY_PARTICLES.get(word, []) + TREAT_PARTICLES.get(word, []):
        end = at + 1 + len(particles)
        if [token.lower for token in sentence[at + 1 : end]] == particles:
            return end
    return None


def _has_plural_subject(sentence: Sentence, at: int) -> bool:
    if at == 0:
        return False
    before = sentence[at - 1].lower
    if before.endswith(("’d", "'d", "’ll", "'ll", "n't", "n’t")):
        return True
    return before in _PLURAL or (before.endswith("s") and not before.endswith(("’s", "'s", "ss")))


def _reads_as_verb(sentence: Sentence, at: int) -> bool:
    before = sentence[at - 1] if at else None
    if before is not None and before.quotation is not None:  # ``"…," claims Ann Lee``
        return before.text[-2:-1] in (",", "?", "!")
    comma = before is not None and before.text == ","
    if before is None or at + 1 == len(sentence):
        return comma
    after = sentence[at + 1]
    if after.lower in _NO_OBJECT:
        return False
    return is_word(before) or comma
