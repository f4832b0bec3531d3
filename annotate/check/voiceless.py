"""Statements whose source does not say them: it hears them, or somebody says them of it."""

from __future__ import annotations

import re

from annotate.document import Attribution
from annotate.lexicon.alternations import TO_BE

# Who *can be heard saying* something says it.
_HEARS = re.compile(
    r"\b(?<!\bbe\s)(?<!\bis\s)(?<!\bwas\s)hear(?:s|d|ing)?\b(?!\ssaying)", re.IGNORECASE
)
# ``The ministry has been criticised over``, but not ``is alleged to have said``.
_SAID_OF = re.compile(
    rf"\b(?:{TO_BE})\s(?:\w+ly\s)?"
    r"(?:accused|alleged|blamed|charged|chastised|condemned|convicted|critici[sz]ed|denounced"
    r"|suspected)\b(?!.*\bsa(?:id|ying)\b)",
    re.IGNORECASE,
)


def is_heard(a: Attribution) -> bool:
    """Whether its source is told it: ``the court heard that``."""
    return bool(_HEARS.search(cue_of(a)))


def is_said_of(a: Attribution) -> bool:
    """Whether its source, the subject, is accused of it: ``the ministry was criticised over``."""
    if a.source is None or not a.cue:
        return False
    before = all(s.end <= a.cue[0].start for s in a.source.spans)
    return before and bool(_SAID_OF.search(cue_of(a)))


def is_voiceless(a: Attribution) -> bool:
    """Whether its source does not say it."""
    return is_heard(a) or is_said_of(a)


def cue_of(a: Attribution) -> str:
    """The words that tell a statement."""
    return " ".join(span.text for span in a.cue)
