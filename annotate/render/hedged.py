"""The claims that are only hedged, for the first screen: each word with the claim it weakens."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from rich.text import Text

from annotate.check.charges import charges
from annotate.check.headline import stems
from annotate.document import Document, Hedge, Span
from annotate.lexicon.alternations import HAS, I_YOU, IS, MAY, TO_BE, WHAT, WHO, WILL
from annotate.render.digest import speakers
from annotate.render.display import Display
from annotate.render.foremost import main_sentences, stands_in
from annotate.render.item import Rendered
from annotate.render.layout import Hanging
from annotate.render.opening import row_head
from annotate.render.places import Places
from annotate.render.points import Point
from annotate.render.visible import one_line
from annotate.render.wording import HEDGE_WORDS, plural

HEAD = "hedged"
_LINES = 8
_OTHERS = 2  # lines behind a claim, which are worth less than its words
_WORDS = 3  # of the lesser ones
# Of the words that tell a statement those by which nobody vouches for it.
_ALLEGES = re.compile(rf"(?:(?:{IS})\s)?(?:alleg|reported|rumou?r|purport)", re.IGNORECASE)
# Somebody holds it so, and nobody says who: as open as hearsay; or expects it.
_HELD = re.compile(
    rf"(?:it\s)?(?:{TO_BE})\s(?:\w+ly\s)?"
    r"(?:said|reported|believed|thought|understood|learn(?:t|ed)|suspected|feared|presumed)\b",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    rf"(?:{TO_BE})\s(?:\w+ly\s)?(?:expected|anticipated|predicted|projected|tipped)\b",
    re.IGNORECASE,
)
# From the weightiest down. What is not exact (about, at least), and what somebody believes, leaves
# nothing open.
_OPEN = ("hearsay", "investigation")
_MAY = ("epistemic", "condition")
# A condition leaves a claim open where it asks whether another one is true, not what is to happen.
_IF_TRUE = re.compile(
    r"\b(?:if|unless)\s(?:\S+\s){0,3}"
    r"(?:confirmed|true|correct|accurate|authentic|genuine|verified|proven?|convicted)\b",
    re.IGNORECASE,
)
# What is to come more than what is, what is so as a rule, and what somebody is called.
_CLOSED = re.compile(
    r"(?:would|could|should)(?:n['’]t)?|\w+['’]d|tend(?:s|ed)?\sto|so[- ]called", re.IGNORECASE
)
# Of what is to come nothing is claimed: ``tools that might track you``, ``if you may find``.
_FOR_WHAT = re.compile(rf"(?:{WHO})\s(?:\w+\s)?(?:{MAY})\s(?!\w*\s?have\b)", re.IGNORECASE)
_WHOSE = re.compile(rf"\b(?:{I_YOU}|one)\s(?:\w+\s)?$", re.IGNORECASE)
_CAN = re.compile(rf"(?:{MAY})\b", re.IGNORECASE)
# ``The allegations against the club`` claim nothing; what stands behind ``allegations of`` does.
_NOUN = re.compile(r"(?:claim|allegation|accusation|rumou?r|report)s?", re.IGNORECASE)
_NEAR = 12  # characters: ``may well have``
_SHORT = 5  # words: ``a possible break-up`` names something, as ``they may break up`` tells it
_ON_TOPIC = 2  # words that a claim shares with headline and lead
_LEAST = 3  # words of a claim: ``the allegations`` claim nothing
# A claim that begins so says of whom or what only with the words before it.
_BARE = re.compile(rf"(?:{WHO}|{HAS}|{TO_BE}|{WILL}|to|for|of|in|about|against)\b", re.IGNORECASE)
_ASKS = re.compile(rf"\b(?:{WHAT}|if|that)\b", re.IGNORECASE)
_BEFORE = 3  # words told of those before a claim
_FAR, _WHOLE = 40, 160  # characters of a claim before its hedge that a screen, a page has room for


def weighty(item: Rendered, points: Sequence[Point]) -> list[Hedge]:
    """The hedges that leave a claim open, the weightiest first; then by the text.

    First those of what the headline or the main claim says, then rumours and open questions, then
    what shares words with headline and lead; last the words that allege a statement, and what
    rests on nobody named, whose claims are told as such. Of those of one claim the first. What is
    among the points to check, and what a statement's words say that its speaker thinks, are left
    out.
    """
    document = item.document
    tells = _telling(document)
    told = {p.id for p in points}
    charged = sorted((c.accusation.words for c in charges(item.case)), key=lambda s: s.start)
    found = [
        h
        for h in document.hedges or []
        if _weakens(h)
        and h.id not in told
        and not stands_in(h.cue, charged)
        and (not tells(h.cue) or any(p.match(h.cue.text) for p in (_ALLEGES, _HELD, _EXPECTED)))
    ]
    if not found:
        return []
    nameless = {a.id for v in speakers(document) if not v.named for a in v.statements}
    main, topic = main_sentences(item), _topic(item)

    def weight(h: Hedge) -> tuple[bool, ...]:
        held = _HELD.match(h.cue.text) is not None
        is_open = held or h.type in _OPEN
        short, apart = _claimed(h) < _SHORT, len(stems(h.scope.text) & topic) < _ON_TOPIC
        main_claims, heard = stands_in(h.cue, main), tells(h.cue) and not held
        return h.attribution in nameless, heard, not main_claims, not is_open, short, apart

    ranked = sorted(found, key=weight)
    return list({_weakened(h).casefold(): h for h in reversed(ranked)}.values())[::-1]


def _topic(item: Rendered) -> set[str]:
    """The words that the article is about: its headline's and its first sentence's."""
    headline = item.document.article.headline
    lead = [s.text for s in item.case.sentences[:1]]
    return stems(" ".join([headline.text if headline else "", *lead]))


def _telling(document: Document) -> Callable[[Span], bool]:
    """Whether a span shares a character with the words that tell a statement."""
    cues = sorted((s.start, s.end) for a in document.attributions or [] for s in a.cue)
    ends = [0, *accumulate((end for _, end in cues), max)]  # of the first cues the last end
    return lambda span: ends[bisect_left(cues, (span.end,))] > span.start


def _weakens(hedge: Hedge) -> bool:
    """Whether it leaves open something that is told beside it."""
    cue = hedge.cue.text
    held = _HELD.match(cue) or _EXPECTED.match(cue)
    if not (held or hedge.type in (*_OPEN, *_MAY)) or _CLOSED.fullmatch(cue):
        return False
    if hedge.type == "condition" and not _IF_TRUE.search(hedge.scope.text):
        return False
    if _NOUN.fullmatch(cue) and hedge.scope.start < hedge.cue.end:
        return False
    return _claimed(hedge) >= _LEAST and not _is_no_claim(hedge)


def _is_no_claim(hedge: Hedge) -> bool:
    """Whether it says what a thing is for, or what you or I may do."""
    at = hedge.cue.start - hedge.scope.start
    before, behind = hedge.scope.text[: max(at, 0)], hedge.scope.text[max(at, 0) :]
    own = _CAN.match(behind) and _WHOSE.search(before) and " have " not in behind[:_NEAR]
    return bool(own or _FOR_WHAT.match(hedge.scope.text))


def _claimed(hedge: Hedge) -> int:
    """How many words of the claim there are beside the hedge."""
    return len(hedge.scope.text.replace(hedge.cue.text, " ").split())


def untold(document: Document, points: Sequence[Point], shown: Sequence[Hedge] = ()) -> list[Hedge]:
    """The hedges that are neither shown nor among the points."""
    told = {*(p.id for p in points), *(h.id for h in shown)}
    return [h for h in document.hedges or [] if h.id not in told]


def lesser(few: Sequence[Hedge]) -> str:
    """``lesser words (about, would …) alone:``, before where they stand."""
    words = [*dict.fromkeys(one_line(h.cue.text).casefold() for h in few)]
    more = " …" if len(words) > _WORDS else ""
    return f"lesser words ({', '.join(words[:_WORDS])}{more}) alone:"


def claim(hedge: Hedge, text: str, far: int = _WHOLE) -> str:
    """``“reportedly”: the pier reportedly fell``: the words and what they weaken.

    `text` is that of the article; `far`: characters that may stand before the words.
    """
    cue, weakened = one_line(hedge.cue.text), one_line(_told(hedge, text, far))
    return f"“{cue}”: {weakened}" if weakened else f"“{cue}”"


def _marked(hedge: Hedge, text: str, display: Display) -> Text:
    """The claim with its hedge marked in it, or behind it where it does not hold it."""
    cue, weakened = one_line(hedge.cue.text), one_line(_told(hedge, text, _FAR))
    word = re.compile(rf"(?<!\w){re.escape(cue)}(?!\w)", re.IGNORECASE)
    found = [*word.finditer(weakened)]
    behind = len(word.findall(one_line(text[hedge.cue.end : hedge.scope.end])))
    if behind >= len(found):
        return Text(claim(hedge, text, _FAR))
    start, end = found[-1 - behind].span()
    before, after = display.around("hedge")
    marked = before + weakened[start:end] + after, display.style("hedge")
    return Text.assemble(weakened[:start], marked, weakened[end:])


def _told(hedge: Hedge, text: str, far: int) -> str:
    """The claim, with some words before it where it does not say of whom or what it is.

    Of more than `far` characters before the hedge only the last words.
    """
    cue, scope = hedge.cue, hedge.scope
    inside = scope.start <= cue.start < scope.end
    if hedge.type == "investigation":  # what is open stands behind: ``unclear whether …``
        behind = text[cue.end : scope.end].strip(" ,;:").removesuffix(".")
        asks = _ASKS.search(f"{cue.text} {behind[:_NEAR]}")
        told = behind if inside and asks and len(behind.split()) >= _LEAST else _weakened(hedge)
        whole = inside or asks  # as ``mainly about charges`` alone is not, behind ``unanswered``
        if whole and not _BARE.match(told):  # but ``her future is uncertain for now``
            return told
    if inside and scope.end - cue.end <= 1 and cue.start - scope.start > far:
        return text[scope.start : cue.start].strip(" ,;:")  # behind all that it weakens
    if inside and cue.start - scope.start > far:
        return _from(cue.start, scope.end, text, scope.start)
    if _BARE.match(scope.text) or cue.start <= scope.start <= cue.end + 2:
        return _from(min(cue.start, scope.start), scope.end, text, 0)
    return _weakened(hedge)


def _from(start: int, end: int, text: str, least: int) -> str:
    """The text up to `end` from a few words before `start`, in the same sentence; in characters."""
    before = text[max(least, start - 80) : start]
    words = re.split(r"[.!?:;\n“”\"]\s*", before)[-1].split()
    lead = " ".join(words[-_BEFORE:])
    cut = "… " if len(words) > _BEFORE or start - 80 > least else ""
    return f"{cut}{lead} {text[start:end]}".strip().removesuffix(".")


def _weakened(hedge: Hedge) -> str:
    """The claim, without the hedge where it begins with it."""
    cue, scope = one_line(hedge.cue.text), one_line(hedge.scope.text)
    return scope.removeprefix(cue).strip(" ,;:").removesuffix(".")


def rows(
    found: Sequence[Hedge],
    item: Rendered,
    points: Sequence[Point],
    places: Places,
    display: Display,
    most: int | None,
    lines: int | None,
) -> Iterator[Hanging]:
    """``hedged  line 13  “allegedly”: the pier …``, a row each: all `found`, or `most` of them.

    Where none is found, one with the lines of the lesser ones.
    """
    few = [] if found else untold(item.document, points)
    if few:
        told = f"{lesser(few)} {places.lines([h.cue.start for h in few], _LINES)}"
        yield Hanging(Text(told, display.style("quiet")), row_head(HEAD, display), lines)
    shown = found[:most] if most is not None else sorted(found, key=lambda h: h.cue.start)
    for i, hedge in enumerate(shown):
        first = row_head("" if i else HEAD, display).append_text(
            places.line(hedge.cue.start, display)
        )
        rest = untold(item.document, points, shown) if i == len(shown) - 1 else []
        others = places.also(None, (h.cue.start for h in rest), _OTHERS)
        end = Text(others, display.style("quiet"))
        yield Hanging(_marked(hedge, item.text, display), first, lines, end=end)


def only_counted(
    found: Sequence[Hedge],
    item: Rendered,
    points: Sequence[Point],
    places: Places,
    display: Display,
) -> list[Hanging]:
    """``8 hedges: 5 may, 3 about; lines 5, 9, 13``: where no row has room."""
    if not found:
        return []
    every = untold(item.document, points)
    quiet, lines = display.style("quiet"), places.lines([h.cue.start for h in every])
    text = Text(f"{plural(len(every), 'hedge')}: {by_kind(every)}", quiet)
    return [Hanging(text, row_head(HEAD, display), 1, end=Text(f"; {lines}", quiet))]


def by_kind(found: Sequence[Hedge]) -> str:
    """``5 may, 3 about``."""
    counts = Counter(HEDGE_WORDS[h.type] for h in found)
    return ", ".join(f"{n} {word}" for word, n in counts.most_common())
