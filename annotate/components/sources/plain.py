"""Names as they are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from annotate.lexicon.names import FEMALE_FIRST, MALE_FIRST, SUFFIXES

_ARTICLE = re.compile(r"^[ae]l[-‑](?=\w{3})")  # "El-Sisi" is "Sisi" too


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae"})


def _folded(name: str) -> str:
    """Without what newsrooms leave out: "García" and "Garcia" are one."""
    if name.isascii():
        return name
    apart = unicodedata.normalize("NFKD", name)
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(_LETTERS)


@lru_cache(maxsize=4096)
def plain(name: str) -> tuple[str, ...]:
    """The words of a name, lower-case, without accents, suffixes, full stops and an article."""
    words = [_ARTICLE.sub("", w.strip(".,")) for w in _folded(name.lower()).split()]
    kept = tuple(w for w in words if w and w not in SUFFIXES)
    return kept[1:] if len(kept) > 1 and kept[0] == "the" else kept


# First names as they are compared.
MALE = frozenset(plain(name)[0] for name in MALE_FIRST)
FEMALE = frozenset(plain(name)[0] for name in FEMALE_FIRST)
