"""What the page shows of one article, as plain values for the template."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from annotate.document import Attribution, Hedge
from annotate.render import digest
from annotate.render.casting import NOBODY, UNKNOWN, Speaker, guess_of, speaker_of
from annotate.render.claim import claim_of
from annotate.render.guessed import doubts
from annotate.render.inline_html import HtmlBlock, InlineHtml, classes_of
from annotate.render.issuer import cast_of
from annotate.render.item import Rendered
from annotate.render.places import first_guess, places_of, untold
from annotate.render.points import asked_for, points
from annotate.render.speaking import note_on
from annotate.render.to_check_html import Links, Shown, ToCheck
from annotate.render.visible import ends, one_line
from annotate.render.wording import (
    HEDGE_WORDS,
    NOT_KNOWN,
    STATEMENT_WORDS,
    hedge_word,
    joined,
    joined_by,
    not_known,
    percent,
    sure,
    who,
    worked_out,
)


def failed_article(item: Rendered, key: str) -> Shown:
    """An input that could not be read."""
    path = one_line(item.document.path)
    error = item.document.error
    return {
        "key": key,
        "path": path,
        "title": path,
        "error": one_line(error.message if error else ""),
    }


class ArticleHtml:
    """The values of one article; `key` begins the ids of its elements."""

    def __init__(self, item: Rendered, key: str) -> None:
        """The article that `item` holds."""
        self.item, self.key = item, key
        self.document = item.document
        self.places = places_of(item)
        self.speakers: dict[str, Speaker] = cast_of(item)
        self.blocks: list[HtmlBlock] = InlineHtml(item, key, self.speakers).blocks()
        self.starts = [block.start for block in self.blocks]
        self.inside = {h.id: h.attribution or "" for h in item.document.hedges or []}
        self.voices = digest.voices(item.document)
        self.points = points(item)
        self.doubts = doubts(item.document, self.speakers)
        self.left_out = digest.left_out(item.document)
        to_check = digest.warned(self.document) if self.left_out else len(self.points)
        self.figures = digest.figures(item.document, to_check, len(self.doubts.every))
        self.sources = {s.id: s for s in item.document.sources or []}
        self.by_id = {a.id: a for a in item.document.attributions or []}
        self.title = one_line(digest.headline(item.document)) or one_line(item.document.path)

    def shown(self) -> Shown:
        """All that the template needs."""
        found = self.figures
        return {
            "key": self.key,
            "path": one_line(self.document.path),
            "title": self.title,
            "error": "",
            "figures": found,
            "verdict": [
                *digest.verdict(found),
                *digest.held(found),
                *([self.left_out] if self.left_out else []),
            ],
            "checked": not self.left_out,
            **self._to_check(),
            "blocks": [self._block(b) for b in self.blocks],
            "claim": self._claim(),
            "speakers": [self._voice(v) for v in self._speakers()],
            "voices": [self._voice(v) for v in self.voices],
            "hedges": [self._hedge(h) for h in self.document.hedges or []],
            "tags": [self._tag(a) for a in digest.outlet_tags(self.document)],
            "warnings": self._warnings(),
            "statements_note": _shares(STATEMENT_WORDS[a.type] for a in self._statements()),
            "hedges_note": _shares(HEDGE_WORDS[h.type] for h in self.document.hedges or []),
        }

    def _to_check(self) -> Shown:
        links = Links(self.places, f"{self.key}-hedges", self._target, self._speaker_id)
        to_check = ToCheck(self.item, self.speakers, self.points, self.doubts, links)
        return {
            "points": to_check.points(),
            "doubts": [] if self.left_out else to_check.rows(),
            "to_check": to_check.note,
        }

    def _statements(self) -> list[Attribution]:
        return digest.statements(self.document)

    def _speakers(self) -> list[digest.Voice]:
        """Who speaks, and last what nobody is named for."""
        nobody = [v for v in self.voices if not v.source]
        return [*digest.speakers(self.document), *nobody]

    def _line(self, offset: int | None) -> str:
        return "" if offset is None else f"line {self.places.line_of(offset)}"

    def _claim(self) -> Shown | None:
        """Who says what the headline or the lead does, with a link to where it stands."""
        claim = claim_of(self.item, self.speakers, self.places)
        if claim is None:
            return None
        hue = claim.speaker.hue if claim.speaker else None
        name = claim.speaker.name + ("?" if claim.doubt else "") if claim.speaker else ""
        return {
            "name": name,
            "named": bool(claim.speaker and claim.speaker.named),
            "classes": "" if hue is None else f"hue-{hue}",
            "words": claim.words,
            "line": self._line(claim.at),
            "target": self._target(claim.id, claim.at),
            "ref": claim.id,
        }

    def _target(self, id_: str, offset: int | None) -> str:
        """The id of the element where a finding, or a character, stands."""
        if id_:
            return f"{self.key}-{id_}-text"
        if offset is None or not self.blocks:
            return ""
        return f"{self.key}-p{max(bisect_right(self.starts, offset), 1)}"

    def _speaker_id(self, id_: str) -> str:
        """The speaker of a statement, or of the one that a hedge stands in."""
        attribution = self.by_id.get(self.inside.get(id_, id_))
        if attribution is None:
            return ""
        if attribution.source is None:
            return digest.NONE_ID
        unknown = speaker_of(attribution, self.speakers) is UNKNOWN
        return digest.UNKNOWN_ID if unknown else self._of(attribution.source.id)

    def _of(self, id_: str) -> str:
        """A source's id and, of a joint one, those of its members."""
        source = self.sources.get(id_)
        return " ".join([id_, *(source.members if source else [])])

    def _block(self, block: HtmlBlock) -> Shown:
        return {
            "element": block.element,
            "kind": block.kind,
            "html": block.html,
            "notes": [self._note(a) for a in block.begun],
        }

    def _note(self, a: Attribution) -> Shown:
        """A note in the margin: its number, who speaks, and how."""
        speaker = speaker_of(a, self.speakers)
        told = sure(a, guess_of(a, self.speakers)).removeprefix(f"{NOT_KNOWN}, ")
        return {
            "id": a.id,
            "who": speaker.called(a) if speaker is not NOBODY else speaker.name,
            "how": one_line(joined(STATEMENT_WORDS[a.type], told)),
            "of": self._speaker_id(a.id) if a.type != "outlet_tag" else "",
            "classes": " ".join(classes_of(a, speaker)),
        }

    def _voice(self, voice: digest.Voice) -> Shown:
        speaker = self.speakers.get(voice.id, NOBODY)
        classes = [] if speaker.hue is None else [f"hue-{speaker.hue}"]
        classes += [] if voice.named else ["unnamed" if voice.source else "nobody"]
        return {
            "id": voice.id,
            "of": self._of(voice.id),
            "name": one_line(voice.name),
            "named": voice.named,
            "who": one_line(who(voice.source)) if voice.source else "",
            "counts": joined(voice.counts, self._asked(voice)),
            "guess": first_guess(voice, self.places),
            "told": note_on(voice),
            "where": self._where(voice),
            "count": voice.count,
            "guessed": voice.guessed,
            "classes": " ".join(classes),
            "entries": [self._entry(a) for a in voice.statements],
        }

    def _asked(self, voice: digest.Voice) -> str:
        return "" if voice.source or voice.unknown else asked_for(self.points)

    def _where(self, voice: digest.Voice) -> str:
        """The lines of what rests on nobody named, if no guess tells it: ``lines 3, 5``."""
        if voice.named or voice.guessed == voice.count == 1:
            return ""
        return self.places.lines(digest.start_of(a) for a in voice.statements)

    def _entry(self, a: Attribution) -> Shown:
        guess = guess_of(a, self.speakers)
        how = joined(digest.manner(a, guess), self._line(digest.start_of(a)))
        return {
            "id": a.id,
            "note": one_line(how),
            "text": one_line(digest.content(a)),
            "sure": _confidence(a, guess),
            "citation": self._citation(a),
            "classes": " ".join(classes_of(a, speaker_of(a, self.speakers))),
        }

    def _citation(self, a: Attribution) -> str:
        """The words and their source, to paste: ``“…” – Ruth Okafor, chief engineer (…)``."""
        source = self.sources.get(a.source.id) if a.source else None
        words = " … ".join(q.text for q in a.quotes) if a.type == "direct" else digest.content(a)
        said = f"“{words}”" if a.type == "direct" else words
        name = source.name if source else "no speaker given"
        told = "" if not_known(a, source) else joined_by(", ", name, who(source) if source else "")
        by = joined_by(", ", told, sure(a, source))
        path = one_line(self.document.path)
        place = [self.title, path if path != self.title else "", self._line(digest.start_of(a))]
        return one_line(f"{said} – {by} ({', '.join(x for x in place if x)})")

    def _hedge(self, h: Hedge) -> Shown:
        words = one_line(h.cue.text)
        inside = f"in {h.attribution}" if h.attribution else ""
        return {
            "id": h.id,
            "name": words,
            "note": joined(hedge_word(h.type, words), inside, self._line(h.cue.start)),
            "text": one_line(h.scope.text),
            "of": self._speaker_id(h.id),
        }

    def _tag(self, a: Attribution) -> Shown:
        names = {id_: source.name for id_, source in self.sources.items()}
        return {
            "id": a.id,
            "name": one_line(digest.outlet(a, names)),
            "text": ends(one_line(digest.content(a))) or "no text of the article",
        }

    def _warnings(self) -> list[Shown]:
        """The document's warnings that are no points to check."""
        return [
            {
                "text": one_line(w.message),
                "note": joined(w.code, self._line(w.span.start if w.span else None)),
            }
            for w in untold(self.document, self.points, self.places)
        ]


def _confidence(a: Attribution, guess: Speaker) -> str:
    """``speaker 62% sure, statement 91% sure``; of words that stand there nothing is worked out."""
    known = f"speaker {percent(a)}, " if percent(a) and worked_out(a, guess) else ""
    return f"{known}statement {a.confidence:.0%} sure"


def _shares(words: Iterable[str]) -> str:
    """``2 quoted, 1 partly quoted, 7 reported``."""
    return ", ".join(f"{n:,} {word}" for word, n in Counter(words).most_common())
