"""The article as HTML: each run between two edges is one `span` that says what it is part of.

Overlapping findings need no nesting that way. A run carries its parts as classes, its
speaker's colour as ``hue-N``, and the ids of its findings, outermost first, in `data-a`
(statements and tags), `data-v` (what a tag vouches for), `data-h` (hedge cues) and `data-k`
(hedged claims). A speaker's name is a button that chooses the speaker (`data-source`).
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from annotate.document import Attribution, Source
from annotate.place import LINE_END, line_starts, position
from annotate.render.casting import NOBODY, UNKNOWN, Speaker, speaker_of
from annotate.render.digest import UNKNOWN_ID
from annotate.render.item import Rendered
from annotate.render.spans import (
    Run,
    Stretch,
    blocks_of,
    runs,
    stretches_by_block,
    stretches_of,
)
from annotate.render.visible import one_line, visible
from annotate.render.wording import STATEMENT_WORDS, joined_by, not_known, sure

_APART = 100  # characters between two numbers, more than a line of the page has
_ELEMENTS = {"headline": "h2", "subhead": "h3"}
_DATA = {
    "content": "a",
    "source": "a",
    "cue": "a",
    "tag": "a",
    "vouched": "v",
    "hedge": "h",
    "scope": "k",
}


@dataclass(frozen=True)
class HtmlBlock:
    """A paragraph: its element, its kind as a class, its inner HTML, and where it begins.

    `begun` are the statements and tags that begin in it, for the margin.
    """

    element: str
    kind: str
    html: Markup
    start: int
    begun: tuple[Attribution, ...]


class InlineHtml:
    """Writes the runs of one article; `key` begins every id, so that a page can hold several."""

    def __init__(self, item: Rendered, key: str, speakers: dict[str, Speaker]) -> None:
        """`speakers` by source id, as `cast` gives them."""
        self.item, self.key, self.speakers = item, key, speakers
        self.lines = line_starts(item.text)
        self.attributions = {a.id: a for a in item.document.attributions or []}
        self.sources = {s.id: s for s in item.document.sources or []}
        self.stretches = stretches_of(item.document)
        self.last = _last_stretches(self.stretches)
        self.named = _first_names(self.stretches)

    def blocks(self) -> list[HtmlBlock]:
        """The article's paragraphs."""
        document, text = self.item.document, self.item.text
        found: list[HtmlBlock] = []
        told: set[str] = set()
        headline = False
        for block, own in stretches_by_block(blocks_of(document, text), self.stretches):
            element = _ELEMENTS.get(block.kind, "p")
            if block.kind == "headline" and headline:
                element = "p"
            headline = headline or block.kind == "headline"
            self.numbered = block.start
            inner = self._number(block.start)
            inner += Markup().join(self._run(run) for run in runs(block, own))
            begun = [s.owner for s in own if s.part in ("content", "tag") and s.owner not in told]
            begun = list(dict.fromkeys(begun))
            told.update(begun)
            notes = tuple(self.attributions[id_] for id_ in begun)
            found.append(HtmlBlock(element, block.kind, inner, block.start, notes))
        return found

    def _run(self, run: Run) -> Markup:
        shown = self._words(run)
        if not run.stretches:
            return shown
        place = Markup().join(
            Markup('<a id="{}-{}-text"></a>').format(self.key, s.owner)
            for s in run.stretches
            if s.part == "hedge" and s in self.last and s.start == run.start
        )
        references = Markup().join(
            self._reference(s)
            for s in reversed(run.stretches)
            if s in self.last and s.end == run.end
        )
        span = Markup('<span class="{}"{}{}>{}</span>')
        classes = " ".join(self._classes(run))
        return place + span.format(classes, _data(run), self._button(run), shown) + references

    def _words(self, run: Run) -> Markup:
        """The words of a run, with numbers where lines of the file begin in it."""
        text, shown, at = self.item.text, Markup(), run.start
        for m in LINE_END.finditer(text[run.start : run.end]):
            end = run.start + m.end()
            shown += escape(visible(text[at:end]))
            at = end
            if end >= self.numbered + _APART:
                self.numbered = end
                shown += self._number(end)
        return shown + escape(visible(text[at : run.end]))

    def _number(self, offset: int) -> Markup:
        """The number of a line, for the page's style to show beside it: no text of the article."""
        line = position(self.lines, offset)[0]
        return Markup('<span class="line" data-line="{}" aria-hidden="true"></span>').format(line)

    def _classes(self, run: Run) -> list[str]:
        classes: list[str] = list(dict.fromkeys(s.part for s in run.stretches))
        if sum(s.part == "content" for s in run.stretches) > 1:
            classes.append("nested")
        spoken = [s for s in run.stretches if s.part in ("content", "source", "cue")]
        if spoken:
            attribution = self.attributions[spoken[-1].owner]
            classes += classes_of(attribution, speaker_of(attribution, self.speakers))
        return classes

    def _button(self, run: Run) -> Markup:
        """The first run of each name is a button that chooses the speaker."""
        named = [s for s in run.stretches if s in self.named and s.start == run.start]
        attribution = self.attributions[named[-1].owner] if named else None
        if attribution is None or attribution.source is None:
            return Markup()
        speaker = speaker_of(attribution, self.speakers)
        button = Markup(
            ' role="button" tabindex="0" aria-pressed="false" data-source="{}" aria-label="{}"'
        )
        words = one_line(self.item.text[run.start : run.end])
        told = words if words == speaker.name else f"{words}: {speaker.name}"
        id_ = UNKNOWN_ID if speaker is UNKNOWN else attribution.source.id
        return button.format(id_, f"{told}, show alone")

    def _reference(self, stretch: Stretch) -> Markup:
        """The number that follows a statement or tag and leads to its entry."""
        if stretch.part == "hedge":
            return Markup()
        a = self.attributions[stretch.owner]
        link = '<a class="{}" id="{}-{}-text" href="#{}-{}" data-ref="{}" aria-label="{}">{}</a>'
        classes = ["ref", *(["of-tag"] if stretch.part == "tag" else [])]
        own = classes_of(a, speaker_of(a, self.speakers))
        classes += own
        number = a.id.removeprefix("A") + ("?" if "doubtful" in own else "")
        key, source = self.key, self.sources.get(a.source.id) if a.source else None
        # What is seen is part of its name, so that it can be called by voice.
        told = f"{number}: {spoken_words(a, source)}"
        return Markup(link).format(" ".join(classes), key, a.id, key, a.id, a.id, told, number)


def classes_of(attribution: Attribution, speaker: Speaker) -> list[str]:
    """The classes of a statement: its speaker's colour, without a name, guessed, nobody."""
    classes = [] if speaker.hue is None else [f"hue-{speaker.hue}"]
    if speaker is UNKNOWN:
        return ["nobody", "doubtful"]
    if speaker is NOBODY:
        classes.append("nobody")
    elif not speaker.named:
        classes.append("unnamed")
    return classes + (["doubtful"] if speaker.is_guess(attribution) else [])


def spoken_words(a: Attribution, source: Source | None) -> str:
    """What a screen reader says for a statement: ``A7, reported, Tomas Brandt, guessed …``."""
    who = source.name if source else "no speaker given"
    unnamed = "unnamed" if source and not source.named else ""
    told = ("", "") if not_known(a, source) else (who, unnamed)
    return one_line(joined_by(", ", a.id, STATEMENT_WORDS[a.type], *told, sure(a, source)))


def _data(run: Run) -> Markup:
    data: dict[str, list[str]] = {}
    for s in run.stretches:
        data.setdefault(_DATA[s.part], []).append(s.owner)
    return Markup().join(
        Markup(' data-{}="{}"').format(name, " ".join(dict.fromkeys(owners)))
        for name, owners in data.items()
    )


def _last_stretches(stretches: list[Stretch]) -> set[Stretch]:
    """For each finding the stretch whose end carries its id: a reference, or a hedge's place."""
    found: dict[str, Stretch] = {}
    for s in stretches:
        if s.part in ("content", "tag", "hedge"):
            found[s.owner] = max(s, found.get(s.owner, s), key=lambda each: each.end)
    return set(found.values())


def _first_names(stretches: list[Stretch]) -> set[Stretch]:
    """For each statement the first of the words that name its source."""
    found: dict[str, Stretch] = {}
    for s in stretches:
        if s.part == "source":
            found.setdefault(s.owner, s)
    return set(found.values())
