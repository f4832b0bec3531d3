"""Sources without a name: whom they speak for, and whether they could be named."""

from __future__ import annotations

import re

from annotate.document import Source

# Who is called so could be named: a spokesman, a judge or somebody's doctor is known by the office.
_COULD_BE_NAMED = re.compile(
    r"\b(?:(?<!historical\s)sources?|insiders?|people|person|officials?|aides?|advis[eo]rs?|diplomats?|envoys?"
    r"|employees?|workers?|staff(?:er)?s?|executives?|managers?|bankers?|investors?|lawmakers?"
    r"|negotiators?|investigators?|inspectors?|witness(?:es)?|residents?|locals?|friends?|colleagues?"
    r"|neighbou?rs?|nurses?|officers?|soldiers?|commanders?|members?|men|women|man|woman"
    r"|experts?|analysts?|traders?"
    # ``One of them`` was told of before, and a victim is not to be named.
    r"|one\sof(?!\s(?:them|\w+\s(?:\w+\s)?(?:victims|survivors))\b))\b",
    re.IGNORECASE,
)
# ``our guide`` and ``a friend of mine`` are in somebody's own tale.
_KNOWN_BY_OFFICE = re.compile(
    r"\b(?:spokes\w+|rep|representatives?|lawyers?|(?:my|our)\s(?!sources?\b)\w+|mine)\b|['’]s?\s",
    re.IGNORECASE,
)
# ``the man`` was told of before, ``Con Edison officials`` and ``city officials`` speak for a body,
# ``36 people`` are many.
_KNOWN = re.compile(
    r"^[Tt]he\s|\b[A-Z][\w&]*\s[A-Z]|^\d{2,}\s"
    r"|^(?:[A-Z][\w.&-]+|(?:[\w-]+\s)?(?:agency|bureau|city|company|council|county|department"
    r"|district|government|health|hospital|ministry|school|service|state|town|treasury|union"
    r"|university))\sofficials?$"
)


def is_known(source: Source) -> bool:
    """Whether a reader knows an unnamed source by whom it speaks for, or from before."""
    return bool(_KNOWN_BY_OFFICE.search(source.name) or _KNOWN.search(source.name))


def could_be_named(source: Source) -> bool:
    """Whether who is called so is somebody of whom a reader asks who: an aide, a witness."""
    return bool(_COULD_BE_NAMED.search(source.name))
