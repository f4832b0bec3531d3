"""Names as they are compared."""

from __future__ import annotations

import re
from functools import lru_cache

from annotate.lexicon.names import SUFFIXES

_ARTICLE = re.compile(r"^[ae]l[-‑](?=\w{3})")  # "El-Sisi" is "Sisi" too


@lru_cache(maxsize=4096)
def plain(name: str) -> tuple[str, ...]:
    """The words of a name, lower-case, without suffixes, full stops and a leading article."""
    words = [_ARTICLE.sub("", w.strip(".,").lower()) for w in name.split()]
    kept = tuple(w for w in words if w and w not in SUFFIXES)
    return kept[1:] if len(kept) > 1 and kept[0] == "the" else kept
