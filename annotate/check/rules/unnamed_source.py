"""What rests on the word of somebody who is not to be known: an insider, a witness."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from annotate.check.case import Case, shown
from annotate.check.finding import Hit, Rule
from annotate.document import Attribution, Source

# Who is called so could be named: a spokesman, a judge or somebody's doctor is known by the office.
_COULD_BE_NAMED = re.compile(
    r"\b(?:sources?|insiders?|people|person|officials?|aides?|advis[eo]rs?|diplomats?|envoys?"
    r"|employees?|workers?|staff(?:er)?s?|executives?|managers?|bankers?|investors?|lawmakers?"
    r"|negotiators?|investigators?|inspectors?|witness(?:es)?|residents?|locals?|friends?|colleagues?"
    r"|neighbou?rs?|nurses?|officers?|soldiers?|commanders?|members?|men|women|man|woman|users?"
    r"|experts?|analysts?|traders?|one\sof|another)\b",
    re.IGNORECASE,
)
_KNOWN_BY_OFFICE = re.compile(
    r"\b(?:spokes\w+|rep|representatives?|lawyers?)\b|['’]s?\s", re.IGNORECASE
)
# ``the man`` was told of before, ``Con Edison officials`` speak for a body, ``36 people`` are many.
_KNOWN = re.compile(r"^[Tt]he\s|\b[A-Z][\w&]*\s[A-Z]|^\d{2,}\s")
_SHIELDED = re.compile(
    r"\b(?:anonym\w+|unnamed|(?:not|n['’]t)\s(?:to\s)?(?:be\s)?(?:named|identified|authori[sz]ed)"
    r"|declined\sto\sbe\s(?:named|identified))\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|claim\w*|reveal\w*|inform\w*"
    r"|confirm\w*|add(?:s|ed|ing)?|warn\w*|describ\w*|report\w*|indicat\w*|insist\w*|not(?:ed?|es|ing)"
    r"|expla\w+|caution\w*|suggest\w*|alleg\w*|testif\w*|quot\w*|cit(?:es|ed|ing)|recall\w*|ask\w*"
    r"|stat(?:ed?|es|ing)|den(?:y|ies|ied)|admit\w*|argu\w*)\b",
    re.IGNORECASE,
)


def _find(case: Case) -> Iterator[Hit]:
    for id_, statements in by_source(case).items():
        first, more = statements[0], len(statements) - 1
        rests = f"this and {more} more rest" if more else "this rests"
        message = f"{rests} on a source without a name: {shown(case.sources[id_].name)}"
        yield Hit(message, first.content[0])


def by_source(case: Case) -> dict[str, list[Attribution]]:
    """The statements of each source that could be named, those left out that a named one tells."""
    headline = case.document.article.headline
    found: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.statements:
        who = case.who(a)
        in_headline = headline is not None and bool(a.content) and a.content[0].start < headline.end
        if who is None or not a.content or a.parent is not None or in_headline:
            continue
        if _is_unnamed(case, a, who) and _TELLS.search(" ".join(s.text for s in a.cue) or "said"):
            found[who.id].append(a)
    return found


def _is_unnamed(case: Case, attribution: Attribution, who: Source) -> bool:
    if who.named or who.kind != "anonymous":
        return False
    sentence = case.sentence_at(attribution.content[0].start)
    if sentence is not None and _SHIELDED.search(sentence.text):
        return True
    if _KNOWN_BY_OFFICE.search(who.name) or _KNOWN.search(who.name):
        return False
    return bool(_COULD_BE_NAMED.search(who.name))


RULE = Rule("unnamed-source", "a statement from an unnamed source only", "warning", _find)
