"""Names as they are compared."""

from __future__ import annotations

import re
from functools import lru_cache

from annotate.lexicon.listing import word_set
from annotate.lexicon.names import FEMALE_FIRST, MALE_FIRST, SUFFIXES
from annotate.text.words import folded

_ARTICLE = re.compile(r"^[ae]l[-‑](?=\w{3})")  # "El-Sisi" is "Sisi" too


@lru_cache(maxsize=4096)
def plain(name: str) -> tuple[str, ...]:
    """The words of a name, lower-case, without accents, suffixes, full stops and an article."""
    words = [_ARTICLE.sub("", w.strip(".,")) for w in folded(name.lower()).split()]
    kept = tuple(w for w in words if w and w not in SUFFIXES)
    return kept[1:] if len(kept) > 1 and kept[0] == "the" else kept


SMALL = word_set("of for on against the and & in")  # of which an acronym may have no letter
# First names as they are compared.
MALE = frozenset(plain(name)[0] for name in MALE_FIRST)
FEMALE = frozenset(plain(name)[0] for name in FEMALE_FIRST)
