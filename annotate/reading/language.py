"""Whether an article is in English, the only language that the pipeline reads."""

from __future__ import annotations

from annotate.lexicon.listing import word_set
from annotate.text.words import WORD

# Function words that German, Dutch, French, Spanish and Norwegian do not share.
_ENGLISH = word_set("""
    the and that with from this which said would were they their its has been it not by are be of
    his who when about than but
    """)
# Those of German, French, Spanish, Italian, Portuguese, Dutch and the Scandinavian languages that
# English texts hold in names at most.
_FOREIGN = word_set("""
    der die das und nicht ist ein eine dem mit von zu auf im für sich sie werden
    le les des une est et dans qui que pour sur pas au aux avec il elle ont été
    el los las del en una por con se lo su más fue
    della di che non gli nel sono ha è alla
    os da uma não em dos na ao foi
    het een met niet zijn op dat aan
    og ikke som til av att och inte på det jag
    """)
# Of 1,879 articles of PolNeAR, the newswire and the world press, one has a share of 0.051 (a list
# of tweets) and all others at least 0.094; news in the languages above stays under 0.03.
_LEAST_SHARE = 0.04
# Of 123,144 stretches of 20 words of English news, 2 have it, where foreign words are told.
_FOREIGN_SHARE = 0.1
_LEAST_FOREIGN = 3
_LEAST_WORDS = 60
_READ = 20_000  # characters; enough to tell
_LAST_LATIN = "\u024f"
_LEAST_LETTERS = 40  # of another script, which may set no spaces between words


def is_english(text: str) -> bool:
    """Whether enough of the words are English, or there are too few to tell."""
    words = WORD.findall(text[:_READ])
    english = sum(word.lower() in _ENGLISH for word in words)
    if len(words) < _LEAST_WORDS:
        return not (_is_in_another_script("".join(words)) or _is_foreign(words, english))
    return english >= _LEAST_SHARE * len(words)


def _is_in_another_script(letters: str) -> bool:
    foreign = sum(letter > _LAST_LATIN for letter in letters)
    return foreign >= _LEAST_LETTERS and 2 * foreign >= len(letters)


def _is_foreign(words: list[str], english: int) -> bool:
    """Whether `words`, of which so many are `english`, are rather of a neighbour's language.

    A capital makes a word that of a name: *Los Angeles*, *Der Spiegel*.
    """
    foreign = sum(map(_FOREIGN.__contains__, words))
    return foreign >= max(_LEAST_FOREIGN, _FOREIGN_SHARE * len(words), 2 * english + 1)
