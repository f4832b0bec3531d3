"""Who speaks in an article, as its text shows it: a short name and a colour for each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from annotate.document import Attribution, Document, Source
from annotate.render.digest import speakers, voices
from annotate.render.visible import one_line
from annotate.render.wording import NOT_KNOWN, doubtful, not_known, without_article

HUES = 8  # colours that can be told apart; speakers beyond have none
_AFTER_NAMES = {"jr", "sr", "ii", "iii", "iv"}
_GIVEN_LAST = re.compile(r"[A-Z][a-z]+-[a-z]+")  # ``Huang Ming-chao``, ``Kim Jong-un``


@dataclass(frozen=True)
class Speaker:
    """A speaker as the text shows it: `hue` is a colour from 0 to HUES - 1, or None."""

    name: str
    short: str
    named: bool
    hue: int | None

    def called(self, attribution: Attribution) -> str:
        """The name beside a statement: ``Brandt``, ``Brandt?`` if guessed, ``(aides)``."""
        short = self.short + ("?" if self.is_guess(attribution) else "")
        return short if self.named or self is UNKNOWN else f"({short})"

    def is_guess(self, attribution: Attribution) -> bool:
        """Whether it is marked as a guess beside a statement: where nobody is told, none is."""
        return self is not UNKNOWN and doubtful(attribution, self)


NOBODY = Speaker("No speaker given", "no speaker", named=False, hue=None)
# Who it is, is worked out too unsurely to be told by a name.
UNKNOWN = Speaker(NOT_KNOWN.capitalize(), NOT_KNOWN, named=False, hue=None)


def cast(document: Document) -> dict[str, Speaker]:
    """The speakers by source id, those with most statements first in the order of colours.

    Those that only tags name have no colour.
    """
    every = [*speakers(document), *voices(document)]  # joint sources after their members
    speaking = list({v.source.id: v.source for v in every if v.source}.values())
    hues = {source.id: i for i, source in enumerate(speaking[:HUES])}
    shared = Counter(short(s) for s in speaking for short in (_surname, _with_initial))
    return {
        s.id: Speaker(one_line(s.name), _short(s, shared), s.named, hues.get(s.id))
        for s in document.sources or []
    }


def speaker_of(attribution: Attribution, speakers: dict[str, Speaker]) -> Speaker:
    """Who makes a statement, as far as it is known."""
    guess = guess_of(attribution, speakers)
    return UNKNOWN if not_known(attribution, guess) else guess


def guess_of(attribution: Attribution, speakers: dict[str, Speaker]) -> Speaker:
    """Who makes a statement, however unsurely."""
    source = attribution.source
    return speakers.get(source.id, NOBODY) if source else NOBODY


def _surname(source: Source) -> str:
    name = one_line(source.name)
    if not source.named or source.kind != "person":
        return without_article(name)
    words = name.split()
    while len(words) > 1 and words[-1].strip(".,").lower() in _AFTER_NAMES:
        words.pop()
    if len(words) == 2 and _GIVEN_LAST.fullmatch(words[1]):
        words.pop()
    return words[-1].strip(",") if words else ""


def _short(source: Source, shared: Counter[str]) -> str:
    """The shortest name that nobody shares: ``Brandt``, ``T. Brandt``, ``Kim Dae-ki``."""
    surname, name = _surname(source), one_line(source.name)
    if shared[surname] < 2 or source.kind != "person" or name == surname:
        return surname
    initial = _with_initial(source)
    return name if shared[initial] > 1 or name.startswith(f"{surname} ") else initial


def _with_initial(source: Source) -> str:
    return f"{one_line(source.name)[:1]}. {_surname(source)}"
