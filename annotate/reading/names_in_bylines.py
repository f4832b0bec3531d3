"""The writers' names in a byline or in a page's metadata: ``By Jane Doe and Li Wei, Reuters``."""

from __future__ import annotations

import re

from annotate.lexicon.function_words import ARTICLES, MONTH
from annotate.lexicon.names import PARTICLES
from annotate.lexicon.outlets import looks_like_outlet, outlet_named

_BY = re.compile(
    r"(?:(?:written|reported|words|posted|text|story|analysis|opinion|interview|review|published"
    r"|report|column)\s+)?by[:\s]+(?=\S)",
    re.IGNORECASE,
)
# What else opens a byline: ``Exclusive by``, ``Reporter: ``, ``From Jane Doe in Paris``.
_OPENING = re.compile(
    r"(?:(?:exclusive|special report|analysis|opinion|comment|explainer)[:\s]+(?=by\b)"
    r"|(?:author|writer|reporter|correspondent)s?:\s+|from\s+(?=\w))",
    re.IGNORECASE,
)
_DEGREE = re.compile(r",\s*(?:MD|PhD|M\.D\.|Ph\.D\.|RN|KC|QC|MBE|OBE|CBE)(?!\w)")
_BETWEEN = re.compile(
    r"\s*(?:[;|•·/&\n]|,(?!\s*[js]r\b)|(?<=[a-z]{3})\.\s|\band\b|\bwith\b)\s*", re.I
)
_TAIL = re.compile(
    r"\s*(?:\(.*|<.*|@\S.*|\S+@.*|\b(?:in|for|of|at|from|on|updated?|published|posted|last)\b.*"
    r"|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b.*"
    rf"|\b(?:{MONTH})[a-z]*\.?\s+\d.*|\d.*)$",
    re.IGNORECASE,
)
_DAY = re.compile(r"\s\d{1,2}/\d{1,2}/\d{4}\b")  # what stands behind it are topics
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|writer|editor|bureau|columnist|contributor|staff|producer"
    r"|intern|journalist|photographer|chief|director|team|desk|newsroom|author|guest|blog"
    r"|username|admin|administrator|user|unknown|editorial|follow|email|contact|share|comments?)s?\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"[a-z]{1,3}['’-][^\W\d_a-z]")  # ``al-Sayegh``, ``d'Aubigny``
_NAME = re.compile(r"[^\W\d_][\w.'’`-]*(?: [^\W\d_][\w.'’`-]*){1,4}$")


def names_in_byline(words: str) -> list[str]:
    """The people whom a byline names, in order: two to five words with capitals, no roles.

    An outlet (``Associated Press``) is none of them.
    """
    if "://" in words or len(words) > 200:
        return []
    rest = _DEGREE.sub("", " ".join(words.split()))
    for opens in (_OPENING, _BY):
        opening = opens.match(rest)
        rest = rest[opening.end() :] if opening else rest
    return _named(_DAY.split(rest, maxsplit=1)[0]) or _named(rest)


def _named(words: str) -> list[str]:
    names = []
    for part in _BETWEEN.split(words):
        name = _without_outlet(_TAIL.sub("", part).strip(" ,.-–—:"))
        name = name + "." if name.endswith((" Jr", " Sr")) else name
        if is_name(name):
            names.append(name)
    return names


def opens_byline(words: str) -> bool:
    """Whether words begin with "By", "Written by" or the like."""
    return _BY.match(words) is not None


def _without_outlet(name: str) -> str:
    """A name without the outlet behind it: ``Jane Doe Associated Press``."""
    words = name.split()
    for count in range(len(words) - 1, 1, -1):
        if outlet_named(" ".join(words[count:])) and count > 1:
            return " ".join(words[:count])
    return name


def is_name(name: str) -> bool:
    """Whether words can be a person's name: two to five, each with a capital, no role."""
    if not _NAME.match(name) or _ROLE.search(name) or looks_like_outlet(name):
        return False
    words = name.split()
    if words[0].lower() in ARTICLES:
        return False  # ``The Russian and Syrian defense ministries``
    if words[0].isupper() and len(words[0]) > 1 and outlet_named(words[0]):
        return False  # ``CNN Business``
    return all(word[0].isupper() or word in PARTICLES or _JOINED.match(word) for word in words)
