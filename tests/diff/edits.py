"""Pairs of versions: an article, an edit as a desk makes it, and the kinds of difference it is.

The articles carry their findings as marks (`tests/render/articles.py` says which), so that an edit
also says what becomes of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.markup import unmark

_HERE = Path(__file__).parent
PIER = (_HERE / "pier.marked").read_text(encoding="utf-8")
TALKS = (_HERE / "talks.marked").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Edit:
    """`old` in a marked article becomes `new`; `kinds` is what the findings then differ by."""

    name: str
    article: str
    old: str
    new: str
    kinds: tuple[str, ...]

    @property
    def marked(self) -> tuple[str, str]:
        """The article before and after, with marks."""
        assert self.article.count(self.old) == 1, self.name
        return self.article, self.article.replace(self.old, self.new)

    @property
    def versions(self) -> tuple[str, str]:
        """The article before and after."""
        old, new = self.marked
        return unmark(old)[0], unmark(new)[0]


def _moved(article: str, name: str, start: str, before: str) -> Edit:
    """The paragraph with these words goes before another one."""
    paragraphs = article.split("\n\n")
    (moved,) = [p for p in paragraphs if start in p]
    paragraphs.remove(moved)
    (place,) = [i for i, p in enumerate(paragraphs) if before in p]
    paragraphs.insert(place, moved)
    return Edit(name, article, article, "\n\n".join(paragraphs), ())


def _said(number: int, speaker: str, words: str, type_: str = "indirect") -> str:
    return f'<q n="{number}" type="{type_}" speaker="{speaker}" kind="person">{words}</q>'


def _hedge(type_: str, cue: str) -> str:
    return f'<h type="{type_}">{cue}</h>'


_KNEW = "They knew about the cracks in March and they said nothing,"
_QUIET = _said(5, "Omar Diaz", _KNEW, "direct")
_OFFER = "We offered four percent and we can offer no more,"
_EXECUTIVE = "Mara Brandt, the company's chief executive"
_BY_EXECUTIVE = f'" <c n="2">said</c> <s n="2">{_EXECUTIVE}</s>'
_BY_LAWYER = _BY_EXECUTIVE.replace(_EXECUTIVE, "Jon Ek, the company's lawyer")
_BEAMS = ' "<q n="1">The beams are rotten from end to end.</q>"'
_HURT = f' <s n="3">She</s> <c n="3">said</c> {_said(3, "Ann Lee", "that nobody had been hurt")}.'
_EASTER = _said(5, "Tom Hale", "No crew likes a quarrel in the week before Easter,", "direct")
_DENIED = (
    f' <s n="8">Brandt</s> <c n="8">denied</c> {_said(8, "Mara Brandt", "that it was a cut")}.'
)
_BREAD = _said(8, "Ines Falk", "that the island had bread for a week")
_WARNED = f' <s n="8">She</s> <c n="8">warned</c> {_BREAD}.'
_SOME = _hedge("approximate", "Some")
_ALLEGEDLY, _REPORTEDLY = _hedge("hearsay", "allegedly"), _hedge("hearsay", "reportedly")
_MAY, _COULD = _hedge("epistemic", "may"), _hedge("epistemic", "could")

EDITS = [
    Edit("quotation-word", PIER, "rotten from", "rotted from", ("quotation-changed",)),
    Edit("quotation-month", PIER, "in March", "in May", ("quotation-changed",)),
    Edit("quotation-cut", PIER, _BEAMS, "", ("quotation-changed",)),
    Edit("quotation-negated", TALKS, "can offer no more", "can offer more", ("quotation-changed",)),
    Edit("quotation-figure", TALKS, "four percent", "five percent", ("quotation-changed",)),
    Edit("alleged-dropped", PIER, f"{_ALLEGEDLY} ", "", ("hedge-dropped",)),
    Edit("may-becomes-will", PIER, _MAY, "will", ("hedge-dropped",)),
    Edit("reportedly-dropped", TALKS, f"{_REPORTEDLY} ", "", ("hedge-dropped",)),
    Edit("some-dropped", TALKS, f"{_SOME} ", "", ("hedge-dropped",)),
    Edit(
        "hedge-added",
        PIER,
        "was built in",
        f"was {_hedge('epistemic', 'probably')} built in",
        ("hedge-added",),
    ),
    Edit("hedge-swapped", PIER, _MAY, _COULD, ("hedge-changed",)),
    Edit(
        "denial-added",
        TALKS,
        "a cut in real terms</q>.",
        f"a cut in real terms</q>.{_DENIED}",
        ("statement-added",),
    ),
    Edit("figure-changed", PIER, "found 40 cracks", "found 14 cracks", ("paraphrase-changed",)),
    Edit("day-changed", TALKS, "from Thursday", "from Friday", ("paraphrase-changed",)),
    Edit(
        "speaker-changed",
        PIER,
        f'{_QUIET}" <s n="5">Diaz</s>',
        f'{_said(5, "Ann Lee", _KNEW, "direct")}" <s n="5">Lee</s>',
        ("speaker-changed",),
    ),
    Edit(
        "another-speaker",
        TALKS,
        _said(2, "Mara Brandt", _OFFER, "direct") + _BY_EXECUTIVE,
        _said(2, "Jon Ek", _OFFER, "direct") + _BY_LAWYER,
        ("speaker-changed",),
    ),
    Edit("statement-cut", PIER, _HURT, "", ("statement-gone",)),
    Edit(
        "paragraph-cut",
        TALKS,
        f'"{_EASTER}" <s n="5">Hale</s> <c n="5">said</c>.\n\n',
        "",
        ("statement-gone",),
    ),
    Edit("statement-added", TALKS, "step in</q>.", f"step in</q>.{_WARNED}", ("statement-added",)),
    Edit("marks-dropped", PIER, f'"{_QUIET}"', _said(5, "Omar Diaz", _KNEW), ("type-changed",)),
    Edit("unsaid-edit", PIER, "two cafes and a theatre", "two cafes and a cinema", ()),
    Edit(
        "marks-curled",
        PIER,
        f'"{_said(1, "Ann Lee", "We had no choice at all,", "direct")}"',
        f"“{_said(1, 'Ann Lee', 'We had no choice at all,', 'direct')}”",
        (),
    ),
    Edit("cue-changed", PIER, '<c n="2">said', '<c n="2">added', ()),
    _moved(PIER, "moved-warning", "The Water Board", "the council had found"),
    _moved(TALKS, "moved-plans", "12,000", "According to"),
]
