"""Which words of a credit are the outlet: ``Jane Doe/Reuters``, ``YouTube / @name``."""

from __future__ import annotations

import re

from annotate.article import Offsets
from annotate.lexicon.outlets import looks_like_outlet, outlet_named

_HANDED = re.compile(
    r"\s+(?:images?|photos?|pictures?|newsroom|handout|file(?: photo)?|staff)$", re.I
)
SLASH = re.compile(r"\s*[/|]\s*|\s[-–]\s|\svia\s")
# The last word of a paper's or agency's name; "Social Media" is a subhead, not an outlet.
_MASTHEAD = re.compile(
    r"\w (?:Bulletin|Chronicle|Courier|Dispatch|Examiner|Gazette|Herald|Inquirer|Journal|Ledger|"
    r"Messenger|News Agency|News Network|News Service|Newswire|Observer|Post|Radio|Sentinel|"
    r"Telegraph|Times|Tribune|Wire)$"
)
# Small words inside names; "dpa" writes itself so.
_SMALL = frozenset(
    "of and for the via photo dpa newsroom de del la von van".split()  # noqa: SIM905
)
_LAST_LATIN = "\u024f"
# Listed names that are also plain words or names: tags only behind "via" or a medium.
_PLAIN = frozenset(
    "fortune fox petra quartz rex sky telegram time variety vice wired x".split()  # noqa: SIM905
)


def is_outlet(names: str) -> bool:
    """Whether a name is an outlet's, with or without "photo" or "newsroom" behind it."""
    return looks_like_outlet(names) or looks_like_outlet(_HANDED.sub("", names))


def is_credit(names: str, medium: str) -> bool:
    """Whether names behind ``Photo:`` are a credit, not a link: ``Video: Ferry Sinks Off``."""
    if any(is_outlet(part) for part in SLASH.split(names)):
        return is_names(names)
    return is_names(names) and not medium.endswith("s") and len(names.split()) <= 3


def is_outlet_alone(names: str, ended: bool, alone: bool = False) -> bool:
    """Whether words in brackets, or `alone` on their line, are an outlet and no more."""
    if (not ended and "/" not in names) or not is_names(names):
        return False
    parts = SLASH.split(names)
    if len(parts) > 1:
        return any(is_outlet(part) for part in parts)
    if names.casefold() in _PLAIN or len(names.split()) > 4:
        return False
    return is_listed(names) or (_MASTHEAD.search(names) is not None if alone else is_outlet(names))


def is_listed(name: str) -> bool:
    """Whether a name is a listed outlet and no plain word besides."""
    return outlet_named(name) is not None and name.casefold() not in _PLAIN


def is_names(names: str) -> bool:
    """Whether words are names: few, each with a capital, in another script, or a handle."""
    words = names.replace("/", " ").split()
    return 0 < len(words) <= 9 and all(
        not word[0].islower() or word[0] > _LAST_LATIN or word in _SMALL for word in words
    )


def outlet_part(text: str, start: int, end: int) -> Offsets:
    """Of the names [start, end), the one that is the outlet, as offsets.

    A listed or evident outlet wins. Else ``Studio / Jane Doe`` puts the outlet first, as
    platforms and agencies do, and ``Jane Doe/Studio`` last, as British papers do.
    """
    words = text[start:end]
    if outlet_named(words.strip()):
        return _trim(text, start, end)
    parts, last = [], start
    for slash in SLASH.finditer(words):
        parts.append((last, start + slash.start()))
        last = start + slash.end()
    parts = [_trim(text, *part) for part in [*parts, (last, end)]]
    if len(parts) == 1 and (named := _named_beside(text, start, end)):
        return named
    parts = [part for part in parts if part[0] < part[1]] or [(start, end)]
    for known in (outlet_named, looks_like_outlet):
        for part in parts:
            if known(text[slice(*part)]):
                return part
    return parts[0] if len(parts) == 1 or " / " in words else parts[-1]


_AND = re.compile(r",?\s+and\s+|,\s+")


def _named_beside(text: str, start: int, end: int) -> Offsets | None:
    """The listed outlet beside a writer: ``files from Jane Doe and | The Canadian Press``."""
    ends = [(start, start), *((m.start(), m.end()) for m in _AND.finditer(text, start, end))]
    starts = [after for _, after in ends]
    parts = list(zip(starts, [*(before for before, _ in ends[1:]), end], strict=True))
    trimmed = [_trim(text, *part) for part in parts if part[0] < part[1]]
    return next((p for p in trimmed if len(parts) > 1 and outlet_named(text[slice(*p)])), None)


def _trim(text: str, start: int, end: int) -> Offsets:
    """A name without space, stops and the word photo or image behind it."""
    words = text[start:end]
    start += len(words) - len(words.lstrip(" \u00a0\t("))
    end = start + len(text[start:end].rstrip(" \u00a0\t.,)"))
    handed = _HANDED.search(text[start:end])
    if handed and not outlet_named(text[start:end]):
        end = start + handed.start()
    return start, end
