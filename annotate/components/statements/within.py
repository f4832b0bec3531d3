"""Of the sentence around a cue: who stands before it, and where it ends."""

from __future__ import annotations

from annotate.components.records import Pair
from annotate.text.phrases import source_before
from annotate.text.sentences import next_sentence, sentence_starts
from annotate.text.tokens import tokens_of

_SENTENCE = 1000  # characters; farther from a cue no source is looked for


def sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence at `start` ends, without its full stop."""
    return start + len(text[start : next_sentence(text, start, end)].rstrip().rstrip("."))


def subject_of(text: str, cue: int) -> Pair | None:
    """Who stands before a cue in its sentence, as a source does."""
    low = max(0, cue - _SENTENCE)
    line = text.rfind("\n", low, cue) + 1
    start = sentence_starts(text, max(low, line), cue)[-1]
    tokens = tokens_of(text, start, cue, [])
    span = source_before(tokens, len(tokens)) if tokens else None
    return None if span is None else [tokens[span[0]].start, tokens[span[1] - 1].end]
