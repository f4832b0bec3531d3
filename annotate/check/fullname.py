"""The full name of somebody whom a text calls by the last name, or as Sir by the first, alone."""

from __future__ import annotations

import re

from annotate.check.accused import is_name, key_of
from annotate.check.accusing import TITLED
from annotate.check.case import Case
from annotate.document import Span

_KNIGHTED = re.compile(r"\b(?:Sir|Dame)\s")
_GIVEN = r"(?:[A-Z][\w’'-]*\.?\s(?:(?:al|bin|da|de|van|von)[\s-])?){1,3}"


def full_name(case: Case, name: Span) -> str:
    """A name in full, as a speaker has it or the first mention of it; else as it stands."""
    called = TITLED.sub("", name.text)
    if " " in called:
        return name.text
    key = key_of(called)
    spoken = {s.name for s in case.sources.values() if s.kind == "person" and s.named}
    knighted = _KNIGHTED.search(case.text or "", max(0, name.start - 5), name.end) is not None
    full = [n for n in sorted(spoken) if " " in n and key in _called(n, knighted=knighted)]
    if full:
        return full[0] if len(full) == 1 else called
    return _first_mention(case, key) or called


def _called(name: str, *, knighted: bool) -> tuple[str, ...]:
    """What one word somebody of a name is called by: ``Sir Peter`` is Peter Dunmore."""
    return (name.split()[0],) if knighted else (key_of(name), _family(name))


def _family(name: str) -> str:
    """The family's name where it stands first: ``Huang Ming-chao``."""
    first, *given = name.split()
    return first if len(given) == 1 and re.fullmatch(r"[A-Z][a-z]+-[a-z]+", given[0]) else ""


def _first_mention(case: Case, key: str) -> str:
    """The first sentence's name that ends so, without a title or what only begins the sentence."""
    whole = re.compile(rf"(?<!\w){_GIVEN}{re.escape(key)}\b(?!\s[A-Z])")
    for sentence in case.sentences_with(key):
        m = whole.search(sentence.text)
        if m is None:
            return ""
        words = TITLED.sub("", m[0]).split()
        while len(words) > 1 and not is_name(words[0]):
            words.pop(0)
        return " ".join(words) if len(words) > 1 else ""
    return ""
