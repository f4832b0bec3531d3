"""What the page lists under To check, as plain values for the template: labels, words and links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from annotate.document import Attribution
from annotate.render import digest, guessed, hedged, unnamed
from annotate.render.accused import NOBODY, Accused, answering, others
from annotate.render.accusing import Spot, sentences_of
from annotate.render.casting import UNKNOWN, Speaker, speaker_of
from annotate.render.guessed import Doubts, by_speaker, by_words, how, unknown_words
from annotate.render.item import Rendered
from annotate.render.opening import summed
from annotate.render.places import Places
from annotate.render.points import HEADS, Point
from annotate.render.speaking import untold
from annotate.render.wording import joined

Shown = dict[str, Any]
_HEDGES = 6  # the weightiest; all stand in the list of hedges


@dataclass(frozen=True)
class Links:
    """Where a finding's id, or a character, stands on the page, and which speakers it is of.

    `hedges`: the id of their list.
    """

    places: Places
    hedges: str
    target: Callable[[str, int | None], str]
    speaker: Callable[[str], str]

    def line(self, offset: int | None) -> str:
        """``line 9``, or nothing."""
        return "" if offset is None else f"line {self.places.line_of(offset)}"

    def also(self, first: int | None, others: Iterable[int]) -> str:
        """``line 3, also lines 8, 14``: where a source says something."""
        return ", ".join(
            x for x in (self.line(first), self.places.also(first, others).strip()) if x
        )

    def link(self, text: str, note: str, id_: str, offset: int | None = None) -> Shown:
        """A link to where a finding, or a character, stands."""
        target = self.target(id_, offset)
        return {"text": text, "note": note, "target": target, "ref": id_}


class ToCheck:
    """The rows of one article."""

    def __init__(
        self,
        item: Rendered,
        speakers: dict[str, Speaker],
        points: Sequence[Point],
        doubts: Doubts,
        links: Links,
    ) -> None:
        """`speakers` by source id."""
        self.item, self.speakers, self.links = item, speakers, links
        self.found, self.doubts = points, doubts
        self.answering, self.others = answering(item), others(item)
        self.resting = unnamed.resting(item, points)
        self.papers = unnamed.papers(item)
        told = {a.id for said in (*self.resting, *self.papers) for a in said}
        self.untold = untold(digest.speakers(item.document), told | {p.id for p in points})
        self.hedges = hedged.weighty(item, points)

    @property
    def note(self) -> str:
        """The sums, as the report has them."""
        sums = len(self.found), len(self.doubts.every) - self.doubts.unknown, self.doubts.unknown
        rest = self.others
        seen = rest is not None and rest.told != NOBODY
        rest_on = self.resting or self.papers or self.untold
        below = bool(self.answering or rest_on or self.hedges or seen)
        asked = bool(digest.statements(self.item.document))
        return summed(*sums, below=below, asked=asked)

    def points(self) -> list[Shown]:
        """What `annotate check` finds, each with a link to where it stands."""
        return [self._point(p) for p in self.found]

    def _point(self, point: Point) -> Shown:
        links = self.links
        return {
            "head": point.head,
            "text": point.text,
            "line": links.also(point.offset, point.also),
            "target": links.target(point.id, point.offset),
            "of": links.speaker(point.id),
            "ref": point.id,
        }

    def rows(self) -> list[Shown]:
        """What else is to check: a row a kind, each with links."""
        unknown, known = self.doubts.every[: self.doubts.unknown], self.doubts.every
        guesses = by_speaker(unknown, self.speakers) + by_words(known[len(unknown) :])
        people, papers = self.resting, self.papers
        rows = [
            self._row(HEADS["unanswered-accusation"], self._accused(), of=""),
            *self._others(),
            self._row(guessed.HEAD, [self._guess(same) for same in guesses]),
            self._row(unnamed.head_of(self.found), [self._unnamed(said) for said in people]),
            self._row(unnamed.PAPERS, [self._unnamed(said) for said in papers]),
            self._row(unnamed.also_head(self.found, people), [self._bare(v) for v in self.untold]),
            self._row(hedged.HEAD, self._hedged()),
        ]
        return [row for row in rows if row["links"] or row["text"]]

    def _row(self, head: str, links: list[Shown], of: str | None = None) -> Shown:
        speakers = " ".join(self.links.speaker(link["ref"]) for link in links)
        return {"head": head, "of": speakers if of is None else of, "links": links, "text": ""}

    def _guess(self, same: list[Attribution]) -> Shown:
        a, speaker = same[0], speaker_of(same[0], self.speakers)
        lines = self.links.places.lines(sorted(map(digest.start_of, same)), len(same))
        note = joined(how(same, self.speakers), lines)
        name = f"{speaker.name}?" if speaker.named else f"({speaker.name}?)"
        return self.links.link(unknown_words(a) if speaker is UNKNOWN else name, note, a.id)

    def _accused(self) -> list[Shown]:
        """Two links for each who is accused: the accusation, and what may be the answer."""
        return [link for one in self.answering for link in self._told_of(one)]

    def _told_of(self, one: Accused) -> list[Shown]:
        places, links = self.links.places, self.links
        at = one.lines[0] if one.lines else one.at
        return [
            links.link(one.name + one.told_of(), links.line(one.at), "", one.at),
            links.link(one.told, places.lines(one.lines), "", at),
        ]

    def _others(self) -> list[Shown]:
        """Links to who else is accused, and to words that accuse; or that nobody is."""
        found, links = self.others, self.links
        if found is None:
            return []
        rows = [
            self._row(kind, [link for one in passing for link in self._told_of(one)], of="")
            for kind, passing in found.rows
        ]
        spots = self._spots(found.spot) if found.spot else []
        if found.answers:
            spots.append(links.link(found.answered(links.places), "", "", found.answers[0]))
        if found.told:
            note = f"{found.told}:" if spots else found.told
            rows.insert(0, self._row(found.head, spots, of="") | {"text": note})
        elif spots:
            rows.append(self._row(found.head, spots, of=""))
        return rows

    def _spots(self, spot: Spot) -> list[Shown]:
        """A link to each sentence that accuses by no name, behind the last the other lines."""
        links, told = self.links, sentences_of(self.item, spot)
        lines = {links.line(at) for at, _ in told}
        rest = [at for at in spot.also if links.line(at) not in lines]
        notes = [*[links.line(at) for at, _ in told[:-1]], links.also(told[-1][0], rest)]
        return [
            links.link(words, note, "", at) for (at, words), note in zip(told, notes, strict=True)
        ]

    def _unnamed(self, said: list[Attribution]) -> Shown:
        a, speaker = said[0], speaker_of(said[0], self.speakers)
        note = self.links.also(digest.start_of(a), map(digest.start_of, said[1:]))
        mark = "?" if speaker.is_guess(a) else ""
        text = f"({speaker.name}{mark}) {unnamed.claim(a)}"
        return self.links.link(text, note, a.id)

    def _bare(self, voice: digest.Voice) -> Shown:
        """Who is unnamed and tells nothing by a statement of their own, with its lines."""
        first, speaker = voice.statements[0], self.speakers[voice.id]
        mark = "?" if voice.guessed == voice.count else ""
        lines = self.links.places.lines(digest.start_of(a) for a in voice.statements)
        return self.links.link(f"({speaker.name}{mark})", lines, first.id)

    def _hedged(self) -> list[Shown]:
        shown, text = self.hedges[:_HEDGES], self.item.text
        untold = hedged.untold(self.item.document, self.found, shown)
        rest = len(untold)
        found = [
            self.links.link(hedged.claim(h, text), self.links.line(h.cue.start), h.id)
            for h in shown
        ]
        if rest:  # which stand in the list of hedges
            more = (
                f"and {rest} more: {hedged.by_kind(untold)}"
                if found
                else f"{hedged.lesser(untold)} {rest}"
            )
            found.append({"text": more, "note": "", "target": self.links.hedges, "ref": ""})
        return found
