"""Who speaks, for the first screen: whose the main claim is, who is named, and who is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from annotate.render import digest
from annotate.render.casting import Speaker
from annotate.render.claim import about, claim_of
from annotate.render.display import Display
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, cut_short, flow
from annotate.render.opening import called, heading, named, row_head
from annotate.render.places import Places
from annotate.render.unnamed import PAPERS

# So many of a kind are on a first screen at least, and so wide is a name or a role.
MOST = 6
FEW = 4  # where what is to check needs the room
_WIDE = 40
SECOND_HAND = "second-hand"
AS_TOLD = "only as others tell it"
_UNBROKEN = 1_000


class Speaking:
    """The lines on who speaks in one article."""

    def __init__(
        self,
        item: Rendered,
        speakers: dict[str, Speaker],
        places: Places,
        display: Display,
        most: int = MOST,
    ) -> None:
        """`speakers` by source id; `most`: so many of a kind, where it has to be brief."""
        self.item, self.speakers, self.places, self.display = item, speakers, places, display
        self.most = most
        self.known = digest.speakers(item.document)

    def lines(self, width: int, *, brief: bool) -> Iterator[Hanging]:
        """A row a kind; with `brief` no more than fit. `width`: cells of the console."""
        papers = [v for v in self.known if _is_paper(v)]
        unnamed = [v for v in self.known if not v.named and v not in papers]
        unnamed.sort(key=_is_no_person)
        named = [v for v in self.known if v.named]
        told = [self._named(v, brief) for v in named if v.second_hand]
        rows = {
            "named": self._all([self._named(v, brief) for v in named if not v.second_hand], brief),
            SECOND_HAND: self._all(told, brief),
            "unnamed": self._all([self._unnamed(v, brief) for v in unnamed], brief),
            PAPERS: self._all([self._unnamed(v, brief) for v in papers], brief),
        }
        if not any(rows.values()):
            return
        yield from heading("Who speaks", "", self.display)
        claim = self._main_claim(brief)
        if claim is not None:
            yield claim
        for kind, entries in rows.items():
            if entries:
                if kind == SECOND_HAND:
                    entries.append(Text(AS_TOLD, self.display.style("quiet")))
                first = row_head(kind, self.display)
                room = width - first.cell_len if self.display.wrap else _UNBROKEN
                yield Hanging(flow(entries, room), first)

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
        doubt = voice.guessed == voice.count
        return called(
            self.speakers[voice.id], self.display, doubt=doubt, wide=_WIDE if brief else None
        )

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
        return Hanging(name.append(claim.words), first, lines=2 if brief else None)


def _is_paper(voice: digest.Voice) -> bool:
    return not voice.named and voice.source is not None and voice.source.kind == "document"


def _is_no_person(voice: digest.Voice) -> bool:
    """Whether it is a body: of people a reader asks first who they are."""
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
