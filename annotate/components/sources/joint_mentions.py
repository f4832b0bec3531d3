"""Several who speak together: "The Guardian and CNN", "he and Lee", "Lee and the ministry"."""

from __future__ import annotations

import re

from annotate.components.names import Name
from annotate.components.sources.mention import Mention
from annotate.components.sources.noun_phrases import OBLIQUE, noun_phrase
from annotate.lexicon.function_words import THEY

_JOINED = re.compile(r"\s(?:and|nor|or|&)\s")
_JOINER = re.compile(r"\s*,\s*(?:and|or|nor|&)\s+|\s+(?:and|or|nor|&)\s+|\s*,\s+")
_AND = re.compile(r"[^,;()]+?(?P<and>\sand\s)(?!.*[,;()])(?!.*\sand\s)")


def joint_mention(text: str, start: int, end: int, names: list[Name]) -> Mention | None:
    """The joint mention in `text[start:end]`; None where one alone is named."""
    if not names or not _JOINED.search(text[start:end]):
        return None
    pair = _pair(text, start, end, names)
    if pair is not None or len(names) < 2:
        return pair
    parts = _named_parts(text, _parts(text, start, end, names), names)
    if len(parts) < 2:
        return None
    return Mention("joint", start, end, "", text[start:end], plural=True, parts=tuple(parts))


def _parts(text: str, start: int, end: int, names: list[Name]) -> list[tuple[int, int]]:
    """The stretches that "and" and commas between names join; one where no "and" does.

    The "and" may stand in a name: "Jane Doe, Chair in Law and Ethics".
    """
    parts, last, several = [], start, False
    for match in _JOINER.finditer(text, start, end):
        if any(n.start < match.end() and match.start() < n.end for n in names):
            continue
        comma = match.group().strip() == ","
        if comma and not re.search(r"\s(?:and|nor|or)\s", text[match.end() : end]):
            continue
        parts.append((last, match.start()))
        last, several = match.end(), several or not comma
    return [*parts, (last, end)] if several else [(start, end)]


def _named_parts(text: str, parts: list[tuple[int, int]], names: list[Name]) -> list[Mention]:
    """Those of the parts that name somebody; none where one is neither that nor an apposition."""
    found: list[Mention] = []
    for at, until in parts:
        inside = [n for n in names if at <= n.start and n.end <= until]
        part = noun_phrase(text, at, until, inside)
        if part.form == "name" and not (part.name and OBLIQUE.search(text, at, part.name.start)):
            found.append(part)
        elif not (found and re.match(r"(?:an?|the|also)\b", part.phrase)):
            return []
    return found


def _pair(text: str, start: int, end: int, names: list[Name]) -> Mention | None:
    """Somebody named with somebody who is not: "he and Lee", "Lee and the ministry"."""
    joined = _AND.match(text, start, end)
    if joined is None or any(
        n.start < joined.end("and") and joined.start("and") < n.end for n in names
    ):
        return None
    parts = []
    for at, until in ((start, joined.start("and")), (joined.end("and"), end)):
        inside = [n for n in names if at <= n.start and n.end <= until]
        bare = text[at:until].lower()
        if bare in THEY:
            parts.append(Mention("pronoun", at, until, bare, text[at:until]))
            continue
        part = noun_phrase(text, at, until, inside)
        beside = part.form == "description" and bool(parts) and not inside
        if not (beside or (part.form == "name" and not text[at : inside[0].title_start].strip())):
            return None
        parts.append(part)
    mixed = {part.form for part in parts} != {"name"}
    return (
        Mention("joint", start, end, "", text[start:end], plural=True, parts=tuple(parts))
        if mixed
        else None
    )
