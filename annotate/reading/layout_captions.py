"""Pictures in a text: the line under one, and the credit behind it or below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotate.article import Offsets
from annotate.reading.layout_credited import is_names, is_outlet, is_outlet_alone
from annotate.reading.layout_labels import label_at
from annotate.reading.layout_tags import PHOTOGRAPHERS, tag_filling, tags_in
from annotate.text.sentences import SENTENCE_END, is_one_sentence
from annotate.vocabulary import ParagraphKind

_CREDIT = re.compile(r"\(([^()\n]{2,60})\)$")
# ``(Jane Doe/AP)``, ``REUTERS/Jane Doe``, ``[Photo by Jane Doe]``, ``| Photo Credit: PTI``
_PHOTO = re.compile(
    r"\s(?:[(\[](?P<by>(?i:(?:photo|image|picture)s?(?: by|:) ))?(?P<names>[^()\[\]\n]{3,80})[)\]]"
    r"|(?<=[.!?”\"] )(?P<bare>[A-Z][\w ]{1,20}/[A-Z][\w .'’-]{3,40})"
    r"|[|–-]?\s?(?i:(?:photo|image|picture)s?(?: credit)?: |credit: |© ?)"
    r"(?P<told>[A-Z][^.!?\n:]{2,40}))\.?$"
)
_APART = re.compile(r"\s/|/\s")
_CREDIT_LONGEST = 100  # characters
_LONGEST = 300  # characters of a caption


def mark_captions(
    text: str, pairs: Sequence[Offsets], kinds: list[ParagraphKind], lead: int
) -> None:
    """Tell the captions and their credits behind paragraph `lead`, the report's first.

    A caption's credit stands behind words that end no sentence (``Boats at rest (EPA)``), or
    below such words on a line of its own.
    """
    for i in range(len(pairs)):
        if i <= lead:
            if kinds[i] == "body" and _is_photo(text, *pairs[i]):
                kinds[i] = "caption"
        elif kinds[i] == "dateline" or (kinds[i] == "body" and _is_caption(text, *pairs[i])):
            kinds[i] = "caption"
        elif kinds[i] in ("tag", "credit") and _is_picture(text, pairs, kinds, i):
            kinds[i] = "credit"
            if kinds[i - 1] in ("body", "subhead") and _is_title(text[slice(*pairs[i - 1])]):
                kinds[i - 1] = "caption"


def _is_caption(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is words that end no sentence, and a credit."""
    if end - start > _LONGEST or label_at(text, start, end) is not None:
        return False
    if _is_photo(text, start, end):
        return True
    closing = _CREDIT.search(text, start, end)
    if closing and is_outlet_alone(closing[1], True):
        return SENTENCE_END.search(text, start, closing.start()) is None and closing.start() > start
    tags = [tag for tag in tags_in(text, start, end) if tag.form in ("bracket", "credit")]
    if not tags or text[tags[-1].end : end].strip(" .)"):
        return False
    words = text[start : tags[0].start].strip()
    photo = PHOTOGRAPHERS.search(text, tags[0].start, end) is not None
    return bool(words) and (photo or SENTENCE_END.search(words) is None)


def _is_photo(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a sentence and a photographer's: ``A ferry. REUTERS/Jane Doe``.

    Broadcasters put such a credit behind what they say, with a blank beside the slash.
    """
    near = max(start, end - _CREDIT_LONGEST)
    credit = _PHOTO.search(text, near, end) if end - start <= _LONGEST else None
    if credit is None or credit.start() == start or _APART.search(credit.group()):
        return False
    if any(tag.form == "via" for tag in tags_in(text, start, end)):
        return False  # it vouches for the words
    if not is_one_sentence(text[start : credit.start()]):
        return False
    if credit["by"] or credit["told"]:
        return is_names(credit["told"] or credit["names"])
    parts = [part.strip() for part in (credit["names"] or credit["bare"]).split("/")]
    outlets = sum(map(is_outlet, parts))
    named = any(" " in part and not is_outlet(part) for part in parts)  # not (Reuters/Ipsos)
    return len(parts) == 2 and outlets == 1 and named and all(map(is_names, parts))


def _is_picture(
    text: str, pairs: Sequence[Offsets], kinds: Sequence[ParagraphKind], i: int
) -> bool:
    """Whether a tag on a line of its own is a picture's: below its title, or a picture desk's."""
    tag = tag_filling(text, *pairs[i])
    if tag is None or tag.form not in ("bracket", "credit", "signature"):
        return False
    if tag.form == "credit" or PHOTOGRAPHERS.search(text, *pairs[i]):
        return True
    above = text[slice(*pairs[i - 1])]
    return tag.form == "bracket" and kinds[i - 1] in ("body", "subhead") and _is_title(above)


def _is_title(words: str) -> bool:
    return len(words) <= _LONGEST and SENTENCE_END.search(words) is None and not words.endswith(":")
