"""Who accuses somebody, and of what: for the rows of the accused."""

from __future__ import annotations

import re

from rich.text import Text

from annotate.check.accused import Accusation, key_of
from annotate.check.charges import Charge
from annotate.check.unnamed import tells
from annotate.document import Attribution, Source, Span
from annotate.lexicon.alternations import HIS, THE
from annotate.render.item import Rendered
from annotate.render.layout import cut_short
from annotate.render.visible import one_line
from annotate.render.wording import doubtful, not_known

NOT_TOLD = "accuser not found"
_WHOLE = 160  # characters of what somebody is accused of
# Who is accused first of all: ``Mr Lee faces charges``, ``Jo Poe and Mr Lee were arrested``.
_FIRST = re.compile(r"(?:(?:(?i:the|and|also|\d+)|[A-Z][\w.’'-]*),?\s)*$")
_LEADING = re.compile(r"(?:[a-z]+\s){0,3}")  # ``accused``, ``took action against``
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|the)\.?\s$")
_OTHERS = re.compile(r"^(?:(?:and|[A-Z][\w.’'-]*),?\s)+(?=[a-z])")  # accused beside them
_VERB = re.compile(r"[^,)]*$")  # behind an aside: ``, who runs it, has been accused of``
# An office does this, and need not be told of.
_OFFICIAL = re.compile(
    r"\b(?:charge[ds]|arrested|detained|indicted|prosecuted|(?:on|awaiting|facing|faces?|faced)\s(?:\w+\s){0,3}trial"
    r"|investigated|questioned|plead(?:s|ed)|pled)\b"
)
_PROSECUTES = re.compile(
    r"\b(?:[Pp]rosecut\w+|[Pp]olice|[Ii]nvestigators|[Dd]etectives|[Ii]ndictment|[Cc]harge\s?sheet)\b|^[Tt]he\s[Ss]tate$"
)
_ALLEGES = re.compile(
    r"(?:\w+ly\s|ha(?:s|ve|d)\s|even\s)?(?:alleg|accus)(?:e[sd]?|ing)\b", re.IGNORECASE
)
_SMALL = re.compile(rf"(?:{THE}|{HIS})\s", re.IGNORECASE)


def of_what(item: Rendered, accusation: Accusation) -> str:
    """``accused … of theft``, ``was charged with theft``: the words, without whom they accuse."""
    text, words, name = item.text, accusation.words, accusation.name
    sentence = _around(item, accusation)
    end = _end(item, words, sentence) if sentence else words.end
    before = _TITLE.sub("", text[words.start : name.start])
    if _FIRST.fullmatch(before):
        verb = _VERB.search(text, name.end, words.end)
        told = _OTHERS.sub("", text[verb.start() if verb else name.end : end].lstrip(), count=1)
    else:
        verb = _LEADING.match(before)
        told = f"{verb[0] if verb else ''}… {text[name.end : end].lstrip()}"
    told = _unclosed(one_line(told).strip()).strip(" ,;:—–.")
    return told if len(told) <= _WHOLE else cut_short(Text(told), _WHOLE).plain


def _unclosed(words: str) -> str:
    """Without a closing mark whose opening one stands before them."""
    last = words[-1:]
    alone = (last == "”" and "“" not in words) or (last == '"' and words.count('"') % 2)
    return words[:-1] if alone else words


def _end(item: Rendered, words: Span, sentence: Span) -> int:
    """Where what is told of them ends: with the sentence, or before ``,” Ann Lee said``."""
    said = [s for a in item.case.statements_in(sentence) for s in a.content]
    ends = [s.end for s in said if s.start <= words.start and words.end <= s.end]
    return min([sentence.end, *ends])


def _around(item: Rendered, accusation: Accusation) -> Span | None:
    """The sentence that accuses, or the headline."""
    at, headline = accusation.words.start, item.document.article.headline
    found = item.case.sentence_at(at)
    return found or (headline if headline and headline.start <= at < headline.end else None)


def by_whom(item: Rendered, charge: Charge) -> str:
    """``by Ann Lee``, ``told by Ann Lee`` in whose words it stands, or that it is not told.

    Nothing for who is convicted, arrested or charged: that is a court, or an office.
    """
    if charge.accusation.kind == "convicted":
        return ""
    if charge.accuser is not None:
        name = one_line(charge.accuser.name)
        return f"by {name[0].lower() + name[1:] if _SMALL.match(name) else name}"
    told = _told_by(item, charge.accusation) or _elsewhere(item, charge.accusation)
    return told or ("" if _OFFICIAL.search(charge.accusation.words.text) else NOT_TOLD)


def _told_by(item: Rendered, accusation: Accusation) -> str:
    """By the source of the innermost statement that tells of it, in brackets without a name.

    Where the words that accuse are the statement's own, the source accuses.
    """
    words, own = accusation.words, _own(accusation)
    for a in reversed(item.case.statements):
        source = item.case.who(a)
        told = next((s for s in [*a.cue, *a.content] if _overlap(s, words)), None)
        if source is None or told is None or not_known(a, source):
            continue
        spans = a.source.spans if a.source else []
        if any(own.search(called) for called in (source.name, *(s.text for s in spans))):
            continue
        how = "by" if told in a.cue else "told by"
        return f"{how} {_called(source.name, a, source)}"
    return ""


def _elsewhere(item: Rendered, accusation: Accusation) -> str:
    """By who alleges something of them, or prosecutes them, anywhere else in the text."""
    if accusation.kind != "accused":
        return ""
    own, official = _own(accusation), _OFFICIAL.search(accusation.words.text)
    for a in item.case.statements:
        source = item.case.who(a)
        if source is None or not_known(a, source) or own.search(source.name):
            continue
        alleges = any(_ALLEGES.match(s.text) for s in a.cue)
        prosecutes = official and _PROSECUTES.search(source.name) and tells(a)
        if (alleges or prosecutes) and any(own.search(s.text) for s in a.content):
            return f"by {_called(source.name, a, source)}"
    return ""


def _own(accusation: Accusation) -> re.Pattern[str]:
    """The name of the accused, as it is called alone."""
    return re.compile(rf"\b{re.escape(key_of(accusation.name.text))}\b")


def _called(words: str, a: Attribution, source: Source) -> str:
    """The source of a statement in words: in brackets without a name, with a mark if guessed."""
    name = one_line(words) + ("?" if doubtful(a, source) else "")
    return name if source.named else f"({name})"


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
