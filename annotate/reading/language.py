"""Whether an article is in English, the only language that the pipeline reads."""

from __future__ import annotations

from annotate.lexicon.listing import word_set
from annotate.text.words import WORD

# Function words that German, Dutch, French, Spanish and Norwegian do not share.
_ENGLISH = word_set("""
    the and that with from this which said would were they their its has been it not by are be of
    his who when about than but
    """)
# Of 1,879 articles of PolNeAR, the newswire and the world press, one has a share of 0.051 (a list
# of tweets) and all others at least 0.094; news in the languages above stays under 0.03.
_LEAST_SHARE = 0.04
_LEAST_WORDS = 60
_READ = 20_000  # characters; enough to tell
_LAST_LATIN = "\u024f"
_LEAST_LETTERS = 40  # of another script, which may set no spaces between words


def is_english(text: str) -> bool:
    """Whether enough of the words are English, or there are too few to tell."""
    words = list(map(str.lower, WORD.findall(text[:_READ])))
    if len(words) < _LEAST_WORDS:
        letters = "".join(words)
        foreign = sum(letter > _LAST_LATIN for letter in letters)
        return foreign < _LEAST_LETTERS or 2 * foreign < len(letters)
    return sum(map(_ENGLISH.__contains__, words)) >= _LEAST_SHARE * len(words)
