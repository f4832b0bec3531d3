"""Who speaks, for the first screen: whose the main claim is, who is named, and who is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from rich.text import Text

from annotate.check.voiceless import is_heard, is_said_of
from annotate.render import digest
from annotate.render.casting import Speaker
from annotate.render.claim import NOBODY, about, by_own_words, claim_of
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, cut_short, fitted, flow
from annotate.render.opening import called, heading, named, row_head
from annotate.render.places import Places
from annotate.render.unnamed import PAPERS, is_known_body, is_paper

# So many of a kind are on a first screen at least, and so wide is a name or a role.
MOST = 6
FEW = 4  # where what is to check needs the room
_TIGHT = 2  # of so few those that are not named themselves are only counted
_WIDE = 40
SECOND_HAND = "second-hand"
AS_TOLD = "only as others tell it"
TOLD_TO = "told to"
SAID_OF = "said of"
NAMED, UNNAMED = "named", "unnamed"
UNNAMED_KINDS = (UNNAMED, PAPERS)
_KINDS = (NAMED, SECOND_HAND, UNNAMED, PAPERS, TOLD_TO, SAID_OF)
_NOTES = {SECOND_HAND: AS_TOLD, TOLD_TO: NOBODY, SAID_OF: NOBODY}
CLAIM = 2  # lines of the main claim at least
UNBROKEN = 1_000
_OTHERS = 2  # lines of those without a name of whom no claim is told
_REST = 8  # lines of the article told of those who have no room there


class Speaking:
    """The lines on who speaks in one article."""

    def __init__(
        self,
        item: Rendered,
        speakers: dict[str, Speaker],
        places: Places,
        display: Display,
        most: int = MOST,
        claim: int = CLAIM,
    ) -> None:
        """`speakers` by source id; where it has to be brief, `most` of a kind, `claim` lines."""
        self.item, self.speakers, self.places, self.display = item, speakers, places, display
        self.most, self.claim = most, claim
        self.known = digest.speakers(item.document)

    def lines(self, width: int, *, brief: bool, named: bool = False) -> Iterator[Hanging]:
        """A row a kind; with `brief` no more than fit. `width`: cells of the console.

        `named`: without those that stand among what is to check for want of a name.
        """
        kinds = [kind for kind in _KINDS if not (named and kind in UNNAMED_KINDS)]
        rows = {kind: self._all(self._entries(kind, brief), brief) for kind in kinds}
        if brief and self.most <= _TIGHT and rows[NAMED]:
            rows = {NAMED: [*rows[NAMED], *self._counted(kinds)]}
        claim = self._main_claim(brief)
        if claim is None and not any(rows.values()):
            return
        held = ", ".join(digest.held(digest.figures(self.item.document)))
        yield from heading("Who speaks", held, self.display)
        if claim is not None:
            yield claim
        for kind, entries in rows.items():
            if entries:
                if kind in _NOTES:
                    entries.append(Text(_NOTES[kind], self.display.style("quiet")))
                first = row_head(kind, self.display)
                room = width - first.cell_len if self.display.wrap else UNBROKEN
                yield Hanging(flow(entries, room), first)

    def _counted(self, kinds: Sequence[str]) -> Iterator[Text]:
        """``2 second-hand``: how many are of each kind but the named."""
        counts = Counter(map(_kind, self.known))
        for kind in kinds:
            if kind != NAMED and counts[kind]:
                yield Text(f"{counts[kind]} {kind}", self.display.style("quiet"))

    def _entries(self, kind: str, brief: bool) -> list[Text]:
        """Those of a kind; without a name, people first."""
        found = [v for v in self.known if _kind(v) == kind]
        if kind not in UNNAMED_KINDS:
            return [self._named(v, brief) for v in found]
        found.sort(key=_is_no_person)
        return [self._unnamed(v, brief) for v in found]

    def others(self, told: Container[str], head: str, room: int) -> Iterator[Hanging]:
        """``unnamed  (aides) lines 3, 5``: those of whom no statement is `told`."""
        found = untold(self.known, told)
        if not found:
            return

        def more(kept: int) -> Text:
            starts = sorted(digest.start_of(a) for v in found[kept:] for a in v.statements)
            told = f"and {len(found) - kept} more: {self.places.lines(starts, _REST)}"
            return Text(told, self.display.style("quiet"))

        entries = [(self._unnamed(v, brief=True), 1) for v in found]
        yield Hanging(fitted(entries, room, _OTHERS, more), row_head(head, self.display))

    def _all(self, entries: list[Text], brief: bool) -> list[Text]:
        """The entries, no more than have room where it has to be brief."""
        if self._fit(entries, brief):
            return entries
        more = Text(f"and {len(entries) - self.most} more", self.display.style("quiet"))
        return [*entries[: self.most], more]

    def _fit(self, found: Sequence[object], brief: bool) -> bool:
        """Whether all have room."""
        return not brief or len(found) <= self.most + 1

    def _named(self, voice: digest.Voice, brief: bool) -> Text:
        """``Tomas Brandt, mayor 2``: how many statements are theirs."""
        entry = self._voice(voice, brief)
        role = Text(about(voice.source))
        entry.append_text(cut_short(role, _WIDE) if brief and role.cell_len > _WIDE else role)
        return entry.append(f" {voice.count}", self.display.style("quiet"))

    def _voice(self, voice: digest.Voice, brief: bool) -> Text:
        doubt, speaker = voice.guessed == voice.count, self.speakers[voice.id]
        if _kind(voice) in (TOLD_TO, SAID_OF):  # of whom nobody asks who they are
            speaker = by_own_words(voice.statements[0], self.speakers)
        return called(speaker, self.display, doubt=doubt, wide=_WIDE if brief else None)

    def _unnamed(self, voice: digest.Voice, brief: bool) -> Text:
        """``(a confidential memo) lines 3, 5``: where what rests on them stands."""
        entry = self._voice(voice, brief)
        lines = self.places.lines(digest.start_of(a) for a in voice.statements)
        return entry.append(f" {lines}", self.display.style("quiet"))

    def _main_claim(self, brief: bool) -> Hanging | None:
        """``main claim  line 1  (engineers) “warned”: …``, or that the writer claims it."""
        claim = claim_of(self.item, self.speakers, self.places)
        if claim is None:
            return None
        first = row_head("main claim", self.display).append_text(
            self.places.line(claim.at, self.display)
        )
        name = named(claim.speaker, self.display, doubt=claim.doubt) if claim.speaker else Text()
        return Hanging(name.append(claim.words), first, lines=self.claim if brief else None)


def untold(known: Sequence[digest.Voice], told: Container[str]) -> list[digest.Voice]:
    """Those without a name of whom no statement is `told`, people first."""
    found = [v for v in known if _kind(v) in UNNAMED_KINDS]
    found = [v for v in found if not any(a.id in told for a in v.statements)]
    found = [v for v in found if v.source and not is_known_body(v.source)]
    return sorted(found, key=lambda v: (_kind(v) == PAPERS, _is_no_person(v)))


def note_on(voice: digest.Voice) -> str:
    """What is to be known of all that somebody says; or nothing."""
    kind = _kind(voice)
    return f"{kind} them, {NOBODY}" if kind in (TOLD_TO, SAID_OF) else _NOTES.get(kind, "")


def _kind(voice: digest.Voice) -> str:
    """In which row somebody stands: who says nothing of all that is given to them, apart."""
    said, kind = voice.statements, voice.source.kind if voice.source else ""
    if kind in ("organization", "document") and said and all(map(is_heard, said)):
        return TOLD_TO
    if said and all(map(is_said_of, said)):
        return SAID_OF
    if not voice.named:
        return PAPERS if voice.source and is_paper(voice.source) else UNNAMED
    return SECOND_HAND if voice.second_hand else NAMED


def _is_no_person(voice: digest.Voice) -> bool:
    """Whether it is a body or a thing: of people a reader asks first who they are."""
    return voice.source is not None and voice.source.kind not in ("person", "anonymous", "group")


def key(display: Display) -> Text:
    """What the signs on a first screen mean."""
    sample = (("Name", True, False, "named, a colour each"), ("words", False, False, "unnamed"))
    entries = []
    for words, is_named, doubt, means in (*sample, ("Name", True, True, "a guess")):
        entry = named(Speaker(words, words, is_named, 0), display, doubt=doubt)
        entries.append(entry.append(f" {means}", display.style("quiet")))
    entries.append(Text("2 how many statements", display.style("quiet")))
    return Text("  ").join(entries)
