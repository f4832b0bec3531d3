"""Lines into paragraphs: blank lines, one paragraph a line, and hard-wrapped text."""

from __future__ import annotations

import re
from itertools import pairwise

from annotate.article import Offsets

# A line ends at LF, CR LF, a lone CR, form feed or a Unicode line or paragraph separator.
_LINE = re.compile("[^\n\r\f\u2028\u2029]+|\r\n|[\n\r\f\u2028\u2029]")
# White space that `str.strip` leaves: zero-width space, byte order mark.
_EDGE = " \t\u00a0\u200b\ufeff"
_ENDED = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_ITEM = re.compile(r"[•▪◦✔✓]\s|\(?[a-z]\)\s")  # an item of a list
# Hard wraps of newspapers, wires and mail lie between 40 and 100 columns.
_NARROWEST, _WIDEST = 40, 100


def paragraphs_of(text: str) -> list[Offsets]:
    """The paragraphs of `text` as character offsets, without the white space around them.

    A blank line always ends a paragraph. A single line break ends one too, unless the
    article is hard-wrapped: then a full line goes on in the next.
    """
    blocks = _blocks(text)
    width = _wrap_width(text, blocks)
    found: list[Offsets] = []
    for block in blocks:
        start, end = block[0]
        for line in block[1:]:
            if width and _goes_on(text, (start, end), line, width):
                end = line[1]
            else:
                found.append((start, end))
                start, end = line
        found.append((start, end))
    return found


def _blocks(text: str) -> list[list[Offsets]]:
    """Runs of lines that have no blank line between them; each line stripped."""
    blocks: list[list[Offsets]] = []
    block: list[Offsets] = []
    filled = False
    for match in _LINE.finditer(text):
        line = match.group()
        if line[0] in "\n\r\f\u2028\u2029":
            if not filled and block:
                blocks.append(block)
                block = []
            filled = False
            continue
        bare = line.lstrip().lstrip(_EDGE).lstrip()
        if not bare:
            continue
        start = match.end() - len(bare)
        block.append((start, start + len(bare.rstrip().rstrip(_EDGE).rstrip())))
        filled = True
    return [*blocks, block] if block else blocks


def _wrap_width(text: str, blocks: list[list[Offsets]]) -> int:
    """The width at which the article is hard-wrapped, or 0 where it is not."""
    lines = [line for block in blocks if len(block) > 1 for line in block]
    width = max((end - start for start, end in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    lone = [block[0][1] - block[0][0] for block in blocks if len(block) == 1]
    width = max([width, *(length for length in lone if length <= _WIDEST)])
    pairs = [pair for block in blocks for pair in pairwise(block)]
    full = [pair for pair in pairs if _is_full(text, *pair, width)]
    # A text of short one-line paragraphs fills a line by chance only; and a wrapped one
    # must break somewhere in mid-sentence.
    broken = any(_in_sentence(text, *pair) for pair in full)
    return width if broken and 2 * len(full) >= len(pairs) else 0


def _is_full(text: str, line: Offsets, following: Offsets, width: int) -> bool:
    """Whether the first word of the following line had no room at the end of this one."""
    first = text[following[0] : following[1]].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(first) > width


def _in_sentence(text: str, line: Offsets, following: Offsets) -> bool:
    return text[following[0]].islower() and not _ENDED.search(
        text, max(line[0], line[1] - 4), line[1]
    )


def _goes_on(text: str, paragraph: Offsets, following: Offsets, width: int) -> bool:
    """Whether a paragraph so far is carried on by the next line, in hard-wrapped text."""
    indented = text[max(0, following[0] - 3) : following[0]].endswith(("   ", "\t"))
    if indented or _ITEM.match(text, *following):
        return False
    begin = max(
        text.rfind("\n", paragraph[0], paragraph[1]), text.rfind("\r", paragraph[0], paragraph[1])
    )
    last = (max(begin + 1, paragraph[0]), paragraph[1])
    return _is_full(text, last, following, width) or _in_sentence(text, last, following)
