"""Denials in a relative clause: ``the regime, which has long denied accusations of torture``.

The encoder is unsure of these, since its corpora mark relatives unevenly. Those with ``has
denied`` the annotators have (both of two that this rule finds in PolNeAR and the world press), so
that this one verb is looked for by rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotate.article import Article
from annotate.components.drafts import Draft

_DENIAL = re.compile(
    r"(?<=,\s)(?P<source>who|which)\s+"
    r"(?P<cue>ha(?:s|ve|d)\s+(?:(?:long|always|since|[a-z]+ly)\s+){0,2}denied|(?:[a-z]+ly\s+)?denies)\s+"
    r"(?!(?:him|her|them|it|us|me|bail|entry|access|permission|asylum)\b)"
    r"(?P<content>\w[^.,;:!?()\n—]*)"
)
# Two of two right, with one more of each kind assumed.
_CONFIDENCE = 0.75


def relative_denials(article: Article, drafts: list[Draft]) -> Iterator[Draft]:
    """The denials whose cue no draft has yet."""
    cues = [pair for draft in drafts for pair in draft.cue]
    for match in _DENIAL.finditer(article.text):
        first, last = match.span("cue")
        if not any(start < last and first < end for start, end in cues):
            start, end = match.span("content")
            end -= len(match["content"]) - len(match["content"].rstrip())
            source = [[*match.span("source")]]
            yield Draft(source, [[first, last]], [[start, end]], _CONFIDENCE, "relative-denial")
