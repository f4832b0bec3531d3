"""A quotation or statement whose speaker was worked out, and not with certainty."""

from __future__ import annotations

from collections.abc import Iterator

from annotate.check.case import Case, shown, words_of
from annotate.check.finding import Hit, Rule
from annotate.document import Attribution, Source

# Of speakers told with this confidence four in five are right: the rest an editor looks at.
SURE = 0.8


def _find(case: Case) -> Iterator[Hit]:
    for a in case.statements:
        who = case.who(a)
        confidence = a.source.confidence if a.source else None
        if who is None or not who.named or confidence is None or not a.content:
            continue
        words = " ".join(words_of(a)).casefold()
        if confidence < SURE and who.name.split()[-1].casefold() not in words:
            yield Hit(_message(a, who, confidence), a.content[0])


def _message(attribution: Attribution, who: Source, confidence: float) -> str:
    words = " … ".join(words_of(attribution))
    by = f"from {shown(words)}" if words else "from what stands around it"
    return f"the speaker is guessed: {who.name}? ({by}, {confidence:.0%} sure)"


RULE = Rule("guessed-speaker", "a speaker that was guessed", "warning", _find)
