"""Pairs of versions: an article, an edit as a desk makes it, and the kinds of difference it is."""

from __future__ import annotations

from dataclasses import dataclass

PIER = """\
Rosley pier to close for repairs

The old pier of Rosley will close on Monday for repairs that may last two years.

"We had no choice at all," Mayor Ann Lee said. "The beams are rotten from end to end."

Lee said the council had found 40 cracks in the ironwork. She said that nobody had been hurt.

Omar Diaz, who owns the tea room on the pier, accused the council of waiting too long.

"They knew about the cracks in March and they said nothing," Diaz said.

The contractor allegedly used cheap steel. A spokesman for the contractor declined to comment.

The Water Board warned that a storm could bring the north end down.

The pier was built in 1891 and has two cafes and a theatre.
"""

TALKS = """\
Ferry talks break down

Talks between Kalmar Ferries and its crews ended without a deal on Tuesday, the company said.

"We offered four percent and we can offer no more," said Mara Brandt, the company's chief executive.

According to the union, the offer was a cut in real terms.

Union leader Tom Hale said the crews would strike from Thursday.

"No crew likes a quarrel in the week before Easter," Hale said.

Some 12,000 passengers have booked for the weekend. The company reportedly plans to hire buses.

Transport Minister Ines Falk urged both sides to talk again. She said she would not step in.

It is unclear whether the Easter fair can go ahead.
"""


@dataclass(frozen=True)
class Edit:
    """`old` in an article becomes `new`; `kinds` is what the findings then differ by."""

    name: str
    article: str
    old: str
    new: str
    kinds: tuple[str, ...]

    @property
    def versions(self) -> tuple[str, str]:
        """The article before and after."""
        assert self.article.count(self.old) == 1, self.name
        return self.article, self.article.replace(self.old, self.new)


def _moved(article: str, start: str, before: str) -> tuple[str, str]:
    """The whole article, and it with the paragraph that begins so put before another one."""
    paragraphs = article.split("\n\n")
    (moved,) = [p for p in paragraphs if p.startswith(start)]
    paragraphs.remove(moved)
    (place,) = [i for i, p in enumerate(paragraphs) if p.startswith(before)]
    paragraphs.insert(place, moved)
    return article, "\n\n".join(paragraphs)


_FLIP = '"No crew likes a quarrel in the week before Easter," Hale said.'
_WARNED = "She warned that the island had bread for a week."
_BEAMS = ' "The beams are rotten from end to end."'
_KNEW = "They knew about the cracks in March and they said nothing,"

EDITS = [
    Edit("quotation-word", PIER, "rotten from", "rotted from", ("quotation-changed",)),
    Edit("quotation-month", PIER, "in March", "in May", ("quotation-changed",)),
    Edit("quotation-cut", PIER, _BEAMS, "", ("quotation-changed",)),
    Edit("quotation-negated", TALKS, "can offer no more", "can offer more", ("quotation-changed",)),
    Edit("quotation-figure", TALKS, "four percent", "five percent", ("quotation-changed",)),
    Edit("alleged-dropped", PIER, "allegedly used", "used", ("hedge-dropped",)),
    Edit("may-becomes-will", PIER, "that may last", "that will last", ("hedge-dropped",)),
    Edit("reportedly-dropped", TALKS, "reportedly plans", "plans", ("hedge-dropped",)),
    Edit("some-dropped", TALKS, "Some 12,000", "12,000", ("hedge-dropped",)),
    Edit("hedge-added", PIER, "was built in", "was probably built in", ("hedge-added",)),
    Edit("hedge-swapped", PIER, "that may last", "that could last", ("hedge-changed",)),
    Edit(
        "denial-added",
        TALKS,
        "a cut in real terms.",
        "a cut in real terms. Brandt denied that it was a cut.",
        ("statement-added",),
    ),
    Edit("figure-changed", PIER, "found 40 cracks", "found 14 cracks", ("paraphrase-changed",)),
    Edit("day-changed", TALKS, "from Thursday", "from Friday", ("paraphrase-changed",)),
    Edit("speaker-changed", PIER, "Diaz said.", "Lee said.", ("speaker-changed",)),
    Edit(
        "another-speaker",
        TALKS,
        "said Mara Brandt, the company's chief executive",
        "said Jon Ek, the company's lawyer",
        ("speaker-changed",),
    ),
    Edit("statement-cut", PIER, " She said that nobody had been hurt.", "", ("statement-gone",)),
    Edit("paragraph-cut", TALKS, f"{_FLIP}\n\n", "", ("statement-gone",)),
    Edit("statement-added", TALKS, "step in.", f"step in. {_WARNED}", ("statement-added",)),
    Edit("marks-dropped", PIER, f'"{_KNEW}" Diaz', f"{_KNEW} Diaz", ("type-changed",)),
    Edit("unsaid-edit", PIER, "two cafes and a theatre", "two cafes and a cinema", ()),
    Edit("marks-curled", PIER, '"We had no choice at all,"', "“We had no choice at all,”", ()),
    Edit("cue-changed", PIER, "Lee said the council", "Lee added the council", ()),
]
MOVES = [
    _moved(PIER, "The Water Board", "Lee said the council"),
    _moved(TALKS, "Some 12,000", "According to the union"),
]
