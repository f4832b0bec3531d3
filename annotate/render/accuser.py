"""Who accuses somebody, and of what: for the rows of the accused."""

from __future__ import annotations

import re

from rich.text import Text

from annotate.check.accused import Accusation, key_of
from annotate.check.charges import Charge
from annotate.document import Span
from annotate.lexicon.alternations import HIS, THE
from annotate.render.item import Rendered
from annotate.render.layout import cut_short
from annotate.render.visible import one_line
from annotate.render.wording import doubtful, not_known

NOT_TOLD = "by whom is not told"
_WHOLE = 160  # characters of what somebody is accused of
# Who is accused first of all: ``Mr Lee faces charges``, ``Jo Poe and Mr Lee were arrested``.
_FIRST = re.compile(r"(?:(?:(?i:the|and|also|\d+)|[A-Z][\w.’'-]*),?\s)*$")
_LEADING = re.compile(r"(?:[a-z]+\s){0,3}")  # ``accused``, ``took action against``
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|the)\.?\s$")
_OTHERS = re.compile(r"^(?:(?:and|[A-Z][\w.’'-]*),?\s)+(?=[a-z])")  # accused beside them
_VERB = re.compile(r"[^,)]*$")  # behind an aside: ``, who runs it, has been accused of``
_SMALL = re.compile(rf"(?:{THE}|{HIS})\s", re.IGNORECASE)


def of_what(item: Rendered, accusation: Accusation) -> str:
    """``accused … of theft``, ``was charged with theft``: the words, without whom they accuse."""
    text, words, name = item.text, accusation.words, accusation.name
    sentence = _around(item, accusation)
    end = sentence.end if sentence else words.end
    before = _TITLE.sub("", text[words.start : name.start])
    if _FIRST.fullmatch(before):
        verb = _VERB.search(text, name.end, words.end)
        told = _OTHERS.sub("", text[verb.start() if verb else name.end : end].lstrip(), count=1)
    else:
        verb = _LEADING.match(before)
        told = f"{verb[0] if verb else ''}… {text[name.end : end].lstrip()}"
    told = one_line(told).strip(" ,;:—–").removesuffix(".").rstrip()
    return told if len(told) <= _WHOLE else cut_short(Text(told), _WHOLE).plain


def _around(item: Rendered, accusation: Accusation) -> Span | None:
    """The sentence that accuses, or the headline."""
    at, headline = accusation.words.start, item.document.article.headline
    found = item.case.sentence_at(at)
    return found or (headline if headline and headline.start <= at < headline.end else None)


def by_whom(item: Rendered, charge: Charge) -> str:
    """``by Ann Lee``, ``told by Ann Lee`` in whose words it stands, or that it is not told.

    Nothing for who is convicted: that is a court.
    """
    if charge.accusation.kind == "convicted":
        return ""
    if charge.accuser is not None:
        name = one_line(charge.accuser.name)
        return f"by {name[0].lower() + name[1:] if _SMALL.match(name) else name}"
    return _told_by(item, charge.accusation) or NOT_TOLD


def _told_by(item: Rendered, accusation: Accusation) -> str:
    """By the source of the innermost statement that tells of it, in brackets without a name.

    Where the words that accuse are the statement's own, the source accuses.
    """
    words = accusation.words
    own = re.compile(rf"\b{re.escape(key_of(accusation.name.text))}\b")
    for a in reversed(item.case.statements):
        source = item.case.who(a)
        told = next((s for s in [*a.cue, *a.content] if _overlap(s, words)), None)
        if source is None or told is None or not_known(a, source):
            continue
        spans = a.source.spans if a.source else []
        if any(own.search(called) for called in (source.name, *(s.text for s in spans))):
            continue
        name = one_line(source.name) + ("?" if doubtful(a, source) else "")
        how = "by" if told in a.cue else "told by"
        return f"{how} {name if source.named else f'({name})'}"
    return ""


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
