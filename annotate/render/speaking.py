"""Who speaks, for the first screen: whose the main claim is, who is named, and who is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rich.text import Text

from annotate.document import Attribution
from annotate.render import digest
from annotate.render.casting import Speaker, speaker_of
from annotate.render.claim import about, claim_of
from annotate.render.item import Rendered
from annotate.render.layout import Hanging, cut_short, flow
from annotate.render.look import Look
from annotate.render.opening import heading, label, named
from annotate.render.places import Places
from annotate.render.visible import one_line
from annotate.render.wording import doubtful, speaker_confidence, told_by

# So many of a kind have room on a first screen, and so wide a name or a role.
_MOST = 6
_GUESSES = 3
_WIDE = 40
_NARROW = 24
_UNBROKEN = 1_000


class Speaking:
    """The lines on who speaks in one article."""

    def __init__(
        self, item: Rendered, speakers: dict[str, Speaker], places: Places, look: Look
    ) -> None:
        """`speakers` by source id."""
        self.item, self.speakers, self.places, self.look = item, speakers, places, look
        self.known = digest.speakers(item.document)

    def lines(self, width: int, *, brief: bool) -> Iterator[Hanging]:
        """A row a kind; with `brief` no more than fit. `width`: cells of the console."""
        rows = {
            "named": self._all([self._named(v, brief) for v in self.known if v.named], brief),
            "unnamed": self._all(
                [self._unnamed(v, brief) for v in self.known if not v.named], brief
            ),
            "guessed": self._guessed(brief),
        }
        if not any(rows.values()):
            return
        yield from heading("Who speaks", "", self.look)
        claim = self._main_claim(brief)
        if claim is not None:
            yield claim
        for kind, pieces in rows.items():
            if pieces:
                first = label(kind, self.look)
                room = width - first.cell_len if self.look.wrap else _UNBROKEN
                yield Hanging(flow(pieces, room), first)

    def _all(self, pieces: list[Text], brief: bool, most: int = _MOST) -> list[Text]:
        """The pieces, no more than `most` where it has to be brief."""
        if not brief or len(pieces) <= most + 1:
            return pieces
        more = Text(f"and {len(pieces) - most} more", self.look.style("quiet"))
        return [*pieces[:most], more]

    def _named(self, voice: digest.Voice, brief: bool) -> Text:
        """``Tomas Brandt, mayor 2``: how many statements are theirs."""
        piece = self._voice(voice, brief)
        role = Text(about(voice.source))
        piece.append_text(cut_short(role, _WIDE) if brief and role.cell_len > _WIDE else role)
        return piece.append(f" {voice.count}", self.look.style("quiet"))

    def _voice(self, voice: digest.Voice, brief: bool) -> Text:
        return self._name(self.speakers[voice.id], brief, doubt=voice.guessed == voice.count)

    def _name(self, speaker: Speaker, brief: bool, *, doubt: bool, wide: int = _WIDE) -> Text:
        name = Text(speaker.name)
        if brief and name.cell_len > wide:
            speaker = replace(speaker, name=cut_short(name, wide).plain)
        return named(speaker, self.look, doubt=doubt)

    def _unnamed(self, voice: digest.Voice, brief: bool) -> Text:
        """``(a confidential memo) lines 3, 5``: where what rests on them stands."""
        piece = self._voice(voice, brief)
        lines = self.places.lines(digest.start_of(a) for a in voice.statements)
        return piece.append(f" {lines}", self.look.style("quiet"))

    def _guessed(self, brief: bool) -> list[Text]:
        """``line 9 Brandt? from “He”``: each guess, the least sure first."""
        guesses = [
            a
            for a in digest.statements(self.item.document)
            if doubtful(a, named=speaker_of(a, self.speakers).named)
        ]
        guesses.sort(key=lambda a: speaker_confidence(a) or 0.0)
        return self._all([self._guess(a, brief) for a in guesses], brief, _GUESSES)

    def _guess(self, a: Attribution, brief: bool) -> Text:
        speaker = speaker_of(a, self.speakers)
        quiet = self.look.style("quiet")
        piece = Text.assemble((f"line {self.places.line_of(digest.start_of(a))} ", quiet))
        piece.append_text(self._name(speaker, brief, doubt=True, wide=_NARROW))
        told = one_line(told_by(a, named=speaker.named))
        return piece.append(f" {told}".rstrip() + f", {speaker_confidence(a):.0%} sure", quiet)

    def _main_claim(self, brief: bool) -> Hanging | None:
        """``main claim  line 1  (engineers) “warned”: …``, or that the writer claims it."""
        claim = claim_of(self.item, self.speakers, self.places)
        if claim is None:
            return None
        first = label("main claim", self.look).append_text(self.places.line(claim.at, self.look))
        name = named(claim.speaker, self.look, doubt=claim.doubt) if claim.speaker else Text()
        return Hanging(name.append(claim.words), first, lines=2 if brief else None)


def key(look: Look) -> Text:
    """What the marks on a first screen mean."""
    sample = (("Name", True, False, "named, a colour each"), ("words", False, False, "unnamed"))
    pieces = []
    for words, is_named, doubt, means in (*sample, ("Name", True, True, "a guess")):
        piece = named(Speaker(words, words, is_named, 0), look, doubt=doubt)
        pieces.append(piece.append(f" {means}", look.style("quiet")))
    pieces.append(Text("2 how many statements", look.style("quiet")))
    return Text("  ").join(pieces)
