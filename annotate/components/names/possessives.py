"""Names with an apostrophe of their own: "McDonald's", "King's College", "Moody's Analytics"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from annotate.lexicon.function_words import DO, HAVE, MODALS, WILL
from annotate.lexicon.listing import word_set
from annotate.lexicon.names import COUNTRIES
from annotate.lexicon.verbs import NOUNS, SAY_FORMS
from annotate.text.words import Word, with_others

# Behind "McDonald's" these are its verb, where a possessive wants what is owned.
_VERBS = (SAY_FORMS - NOUNS) | HAVE | WILL | MODALS | DO | word_set("declined announced plans")
# Bodies are named after them: "the Women's Institute", "King's College".
_PATRONS = word_set("""
    king queen lord women men children people workers teachers writers veterans farmers mothers
    girls boys parents players consumers doctors physicians lawyers nurses actors directors
    """)
# Of such words alone no body's name is made: what is before them belongs to it.
_TRADES = word_set("""
    analytics international holdings register restaurants stores foods markets partners
    industries investors sporting burgers pizza pharmacy diner
    """)
_SAINTS = word_set("st saint")


def own_apostrophes(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """The words, those that end in an apostrophe of their own with it, and no possessives.

    A word that the text writes with a capital and without 's too ("Lee", "Lee's") owns.
    """
    if not any(word.possessive for word in words):
        return words
    bare = {word.text for word in words if word.capital and not word.possessive}
    spelled = {
        word.text
        for word, after in pairwise(words)
        if word.possessive and word.capital and after.lower in _VERBS
        if word.text not in bare and text[word.end : after.start] in ("'s ", "’s ")
    }
    changed: dict[int, Word] = {}
    for i, word in enumerate(words):
        if not (word.possessive and word.capital):
            continue
        if word.text in spelled or _is_named_after(text, words, i, bare):
            end = word.end + (2 if text[word.end + 1 : word.end + 2] == "s" else 1)
            whole = text[word.start : end]
            changed[i] = Word(word.start, end, whole, whole.lower(), False, True)
    return with_others(words, changed)


def _is_named_after(text: str, words: Sequence[Word], i: int, bare: set[str]) -> bool:
    """Whether the name goes on behind the possessive word i: "Lloyd's Register"."""
    word = words[i]
    if i + 1 == len(words) or not words[i + 1].capital:
        return False
    if words[i + 1].start - word.end > len("'s "):
        return False
    if word.lower in _PATRONS or (i and words[i - 1].lower in _SAINTS):
        return True
    owner = word.text in bare or word.lower in COUNTRIES
    return not owner and words[i + 1].lower in _TRADES
