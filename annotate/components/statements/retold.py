"""What somebody is said to have said: ``reportedly told aides that``, ``is said to have told``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotate.components.statements.draft import Draft
from annotate.components.statements.edges import matched, rest_of_sentence, subject_of
from annotate.lexicon.alternations import HE, IS

_TELL = "told|warned|assured|informed|asked|promised"
_SAID = "said|claimed|admitted|complained|boasted|argued|threatened|joked"
_RETOLD = re.compile(
    rf"(?P<cue>\b(?:reportedly|allegedly|supposedly|apparently) (?:(?P<tell>{_TELL})|{_SAID}))\b"
    rf"|\b(?:{IS}) (?:\w+ly )?(?:said|reported|alleged|understood|rumou?red) to have "
    rf"(?P<had>(?P<told>{_TELL})|{_SAID})\b"
)
# Whom it is told to, up to what is told.
_HEARER = re.compile(
    rf" (?:(?!that\b|to\b)[\w’'-]+ ){{1,5}}?(?=that\b|to\b|[“\"‘]|(?:{HE}|they|the|his|her)\b)"
)
_CONTENT = re.compile(r",?:? (?=[\w“\"‘])")
_LOOK_BACK = 40  # characters: room for ``is widely understood to have``
# Not measured: the training articles have five such statements, of which the encoder finds four.
_CONFIDENCE = 0.7


def retold_source(text: str, draft: Draft) -> None:
    """Give a draft without a source, in place, whoever is said to have told it."""
    start, end = draft.cue[0][0], draft.cue[-1][1]
    for found in _RETOLD.finditer(text, max(0, start - _LOOK_BACK), end):
        if not draft.source and found.end() == end:
            subject = subject_of(text, found.start())
            draft.source = [subject] if subject is not None else []


def retold(text: str, start: int, end: int) -> Iterator[Draft]:
    """The statements of [start, end), a paragraph, that somebody is only reported to have made."""
    for found in _RETOLD.finditer(text, start, end):
        subject = subject_of(text, found.start())
        tells = found["tell"] or found["told"]
        hearer = _HEARER.match(text, found.end(), end) if tells else None
        behind = hearer or _CONTENT.match(text, found.end(), end)
        if subject is None or behind is None or (tells and hearer is None):
            continue
        content = rest_of_sentence(text, found, behind.end(), end)
        if content[0] < content[1]:
            cue = matched(found, "cue" if found["cue"] else "had")
            yield Draft([subject], [cue], [content], _CONFIDENCE, "phrase")
