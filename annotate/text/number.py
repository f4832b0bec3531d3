"""One or several: what a source's head noun says by its form."""

from __future__ import annotations

import re

from annotate.lexicon.bodies import GROUPS

_MEN = re.compile(r"(?!specimen|regimen|acumen|abdomen|omen)[a-z]*men|(?:grand)?children")


def is_plural(head: str, determiner: str) -> bool:
    """Whether a description speaks of several."""
    if determiner in ("a", "an", "one", "another", "this", "every", "each"):
        return head in GROUPS
    if determiner in ("these", "those", "both", "some", "several", "many", "two", "three"):
        return True
    several = head in GROUPS or _MEN.fullmatch(head) is not None
    return several or (head.endswith("s") and not head.endswith(("ss", "us", "is", "’s")))


def singular(noun: str) -> str:
    """A noun without its plural ending, roughly, so that "reports" finds "report"."""
    if _MEN.fullmatch(noun):
        return noun.removesuffix("ren") if noun.endswith("ren") else noun[:-2] + "an"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun
