"""Several who speak together: "The Guardian and CNN", "he and Lee", "Lee and the ministry"."""

from __future__ import annotations

import re

from annotate.components.names import Name
from annotate.components.sources.mention import Mention
from annotate.components.sources.noun_phrases import OBLIQUE, noun_phrase
from annotate.lexicon.alternations import HIS
from annotate.lexicon.function_words import THEY

_JOINER = re.compile(
    r"\s*,\s*(?:and|or|nor|&|along with)\s+|\s+(?:and|or|nor|&|along with)\s+|\s*,\s+"
)
_AND = re.compile(r"\s(?:and|nor|or|&|along with)\s")
_APPOSED = re.compile(r"(?:an?|the|also)\b")
# Who joins those before, whatever stands between: "Ann Lee, Tom Ray and | other members"
_MORE = re.compile(rf"(?:others?|some|several|many|all|fellow|{HIS})\b", re.IGNORECASE)


def joint_mention(text: str, start: int, end: int, names: list[Name]) -> Mention | None:
    """The joint mention in `text[start:end]`; None where one alone is named."""
    if not _AND.search(text, start, end):
        return None
    members = _members(text, _parts(text, start, end, names), names)
    if len(members) < 2 or {member.form for member in members} == {"description"}:
        return None
    return Mention("joint", start, end, "", text[start:end], plural=True, parts=tuple(members))


def _parts(text: str, start: int, end: int, names: list[Name]) -> list[tuple[int, int]]:
    """The stretches that "and" and commas between names join; one where no "and" does.

    The "and" may stand in a name: "Jane Doe, Chair in Law and Ethics".
    """
    parts, last, several = [], start, False
    for match in _JOINER.finditer(text, start, end):
        if any(n.start < match.end() and match.start() < n.end for n in names):
            continue
        comma = match.group().strip() == ","
        if comma and not _AND.search(text, match.end(), end):
            continue
        parts.append((last, match.start()))
        last, several = match.end(), several or not comma
    return [*parts, (last, end)] if several else [(start, end)]


def _members(text: str, parts: list[tuple[int, int]], names: list[Name]) -> list[Mention]:
    """Those of the parts that name or join somebody; none where one does neither, nor describes."""
    found: list[Mention] = []
    for at, until in parts:
        bare = text[at:until].lower()
        if bare in THEY:
            found.append(Mention("pronoun", at, until, bare, text[at:until]))
            continue
        inside = [n for n in names if at <= n.start and n.end <= until]
        part = noun_phrase(text, at, until, inside)
        oblique = part.name and OBLIQUE.search(text, at, part.name.start)
        if (part.form == "name" and not oblique) or _joins(text, parts, part, inside):
            found.append(part)
        elif not (found and _APPOSED.match(part.phrase)):
            return []
    return found


def _joins(text: str, parts: list[tuple[int, int]], part: Mention, inside: list[Name]) -> bool:
    """Whether who has no name joins others: "Lee and the ministry", "the state and the LDP"."""
    (start, _), (last, end) = parts[0], parts[-1]
    if len(parts) == 2 and not inside and (part.start > start or text.startswith("the ", last)):
        return True
    return part.end == end and part.start > start and _MORE.match(text, part.start) is not None
