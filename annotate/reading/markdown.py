"""Markdown → Article: headings, lists, quotations and links as Markdown means them.

The article's text is without the markup; its `original` says where each character stands in the
file, so that every offset of a document is one into the file.
"""

from __future__ import annotations

import re

from annotate.article import Article, Original
from annotate.reading.layout_labels import label_at
from annotate.reading.names_in_bylines import names_in_byline
from annotate.reading.structure import Given, structured
from annotate.vocabulary import ParagraphKind

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*$")
_RULE = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_ITEM = re.compile(r"\s{0,8}(?P<bullet>[*+-]|\d{1,9}[.)])[ \t]+")
_FIRST_BULLETS = ("*", "+", "-", "1.", "1)")
_QUOTATION = re.compile(r" {0,3}>[ \t]?(?:>[ \t]?)*")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
# YAML, or TOML between lines of plus signs.
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\r?\n.{0,4000}?\r?\n\1[ \t]*(?=\r?\n|$)", re.DOTALL)
_FIELD = re.compile(
    r"^(title|authors?|by|date|url|link|canonical_url)[ \t]*[:=][ \t]*"
    r"(?P<value>[^\r\n]*?)[ \t]*(?P<items>(?:\r?\n(?:[ \t]+|-[ \t])[^\r\n]*)*)\r?$",
    re.MULTILINE | re.IGNORECASE,
)
_ITEM_OF_LIST = re.compile(r"[\s-]*(?:name\s*:)?(?P<words>[^:]*)")
_WRAPPED = re.compile(r"[\[\]{}]|(?<!\w)[\"']|[\"'](?!\w)")  # as YAML wraps a text or a list
_BREAK = re.compile(r"</?(?:br|p|div)\b", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# Markup inside a line; what a group holds stays.
_LINK = r"\[(?P<kept>(?:[^\[\]\n]|\n(?![ \t\r]*\n)){1,500})\]"
_TITLE = r"(?:\s+\"[^\"\n]*\")?"


def _emphasis(sign: str) -> re.Pattern[str]:
    """One to three signs around words of one paragraph."""
    inside = rf"(?:[^{sign}\n]|\n(?![ \t\r]*\n)){{1,1000}}?"
    return re.compile(
        rf"(?<![\w{sign}\\])([{sign}]{{1,3}})(?P<kept>(?=\S){inside}(?<=\S))\1(?![\w{sign}])"
    )


_INLINE = (
    re.compile(r"<!--(?:(?!<!--).){0,5000}?-->", re.DOTALL),
    re.compile(rf"!\[[^\]\n]{{0,300}}\]\([^()\s]{{0,2000}}{_TITLE}\)"),
    re.compile(rf"{_LINK}\((?:[^()\s]|\([^()\s]*\)){{0,2000}}{_TITLE}\)"),
    re.compile(rf"{_LINK}\[[^\[\]\n]{{0,100}}\]"),
    re.compile(r"<(?P<kept>https?://[^<>\s]+)>"),
    _emphasis("*"),
    _emphasis("*"),  # in an other
    _emphasis("_"),
    re.compile(r"(`{1,2})(?P<kept>[^`\n]{1,500})\1"),
    re.compile(
        r"</?(?:em|strong|b|i|br|p|sup|sub|u|a|span|div)(?:\s[^<>\n]{0,300})?/?>", re.IGNORECASE
    ),
    re.compile(r"\\(?P<kept>[!-/:-@\[-`{-~])"),
)
_GONE = "\0"  # no text has it


def read_markdown(text: str, path: str = "-", keep_text: bool = False) -> Article:
    """The article in a Markdown text, with the fields of its front matter. Never raises."""
    front = _FRONT.match(text)
    found = list(_FIELD.finditer(front.group())) if front else []
    fields = {field[1].lower(): field for field in found}
    begin = front.end() if front else 0
    masked = text[:begin] + _without_inline(text[begin:])
    given, blanked = _paragraphs(masked.replace(_GONE, " "), begin)
    title = fields.get("title")
    if title and title["value"] and not any(g.kind == "headline" for g in given):
        given.insert(0, _unquoted(text, *title.span("value")))
    plain, given, offsets = _extracted(text, masked, blanked, given)
    day = _DAY.search(fields["date"]["value"]) if "date" in fields else None
    authors = next((fields[key] for key in ("author", "authors", "by") if key in fields), None)
    urls = [fields[key]["value"] for key in ("url", "link", "canonical_url") if key in fields]
    return structured(
        plain,
        given,
        path,
        keep_text,
        authors=_writers(authors) if authors else (),
        published=day.group() if day else None,
        url=next((bare for url in urls if (bare := _WRAPPED.sub("", url))), None),
        original=Original(text, offsets),
    )


def _writers(field: re.Match[str]) -> tuple[str, ...]:
    """The names in a field, or in the items below it, each of them a name or of keys with one."""
    items = [_ITEM_OF_LIST.fullmatch(line) for line in field["items"].splitlines()]
    words = [field["value"], *(item["words"] for item in items if item)]
    return tuple(names_in_byline("; ".join(_WRAPPED.sub("", each) for each in words)))


def _unquoted(text: str, start: int, end: int) -> Given:
    """A title without the quotation marks that YAML puts around it."""
    quoted = end - start > 2 and text[start] == text[end - 1] and text[start] in "\"'"
    return Given(start + quoted, end - quoted, "headline")


def _extracted(
    text: str, masked: str, blanked: str, given: list[Given]
) -> tuple[str, list[Given], tuple[int, ...]]:
    """The paragraphs without their markup: text, paragraphs in it, offsets of its characters.

    The two line breaks between paragraphs both stand where the file has the first: a label alone
    and what stands below it become one paragraph.
    """
    characters: list[str] = []
    offsets: list[int] = []
    moved: list[Given] = []
    starts = [*(one.start for one in given[1:]), len(text)]
    for one, behind in zip(given, starts, strict=False):
        begin = len(offsets)
        for i in range(one.start, one.end):
            kept = masked[i] == blanked[i] == text[i]
            if kept or _BREAK.match(text, i):
                characters.append(text[i] if kept else " ")
                offsets.append(i)
        moved.append(Given(begin, len(offsets), one.kind, one.speech, one.item))
        characters += "\n\n"
        offsets += [max(one.end - 1, text.find("\n", one.end, behind))] * 2
    return "".join(characters), moved, tuple(offsets)


def _without_inline(text: str) -> str:
    """The text with blanks for links' addresses, emphasis and the like."""
    for markup in _INLINE:
        text = markup.sub(_blanked, text)
    return text


def _blanked(match: re.Match[str]) -> str:
    kept = "kept" in match.re.groupindex and match["kept"] is not None
    start, end = match.span("kept") if kept else (match.end(), match.end())
    blanks = _GONE * len(match.group())
    first, last = start - match.start(), end - match.start()
    return blanks[:first] + match.group()[first:last] + blanks[last:]


def _paragraphs(text: str, begin: int) -> tuple[list[Given], str]:
    """The blocks of a text from `begin` on, and the text with blanks for their markers."""
    blocks, fenced = _Blocks(text), False
    for line in _LINE.finditer(text, begin):
        words = line.group().rstrip()
        fence = _FENCE.match(words) is not None
        fenced ^= fence
        if fence or fenced or blocks.ended_by(words):
            blocks.close()
        elif blocks.block and _UNDERLINE.match(words):
            blocks.underline(line.start(), words)
        else:
            blocks.add(line.start(), words)
    blocks.close()
    trimmed = [_trimmed(blocks.blanked, g) for g in blocks.given]
    return [g for g in trimmed if g.end > g.start], "".join(blocks.blanked)


class _Blocks:
    """The blocks of a text so far: those `given`, and the lines of the open one, `block`."""

    def __init__(self, text: str) -> None:
        self.text, self.blanked = text, list(text)
        self.given: list[Given] = []
        self.block: list[tuple[int, int]] = []
        self.speech = self.item = self.listed = self.headed = False

    def close(self, kind: ParagraphKind | None = None) -> None:
        """End the open block, if there is one."""
        if self.block:
            start, end = self.block[0][0], self.block[-1][1]
            self.given.append(Given(start, end, kind, self.speech, self.item))
            self.block.clear()

    def close_heading(self, first: bool) -> None:
        """End the open block, a heading; one of the `first` rank is the headline, once."""
        headline = not self.headed and (first or not self.given)
        self.headed |= headline
        self.close("headline" if headline else "subhead")

    def ended_by(self, words: str) -> bool:
        """Whether a line is empty, or a rule where no block is open."""
        return not words.strip() or (not self.block and _RULE.match(words) is not None)

    def underline(self, start: int, words: str) -> None:
        """A line of signs below a heading, which makes it one."""
        self.close_heading("=" in words)
        self.blanked[start : start + len(words)] = " " * len(words)

    def add(self, start: int, words: str) -> None:
        """A line at `start` with words in it: of the open block, or of one that it begins."""
        quoted, heading, item = _QUOTATION.match(words), _HEADING.match(words), self._item(words)
        indent = start + len(words) - len(words.lstrip())
        labelled = label_at(self.text, indent, start + len(words))
        if heading or item or bool(quoted) != self.speech or labelled:
            self.close()
        if not self.block:
            self.item = bool(item)
        self.speech = bool(quoted)
        marker = heading or quoted or item
        at = start + marker.end() if marker else indent
        if heading or quoted:
            self.blanked[start:at] = _GONE * (at - start)
        end = start + len(words.rstrip("# ") if heading else words)
        if at >= end:
            self.close()
            return
        self.block.append((at, end))
        if heading:
            self.close_heading(heading[1] == "#")

    def _item(self, words: str) -> re.Match[str] | None:
        r"""The marker of a list's item; ``in\n2024. She`` begins no list."""
        item = _ITEM.match(words)
        if item and self.block and not self.listed and item["bullet"] not in _FIRST_BULLETS:
            item = None
        self.listed = bool(item) or (self.listed and bool(self.block))
        return item


def _trimmed(characters: list[str], given: Given) -> Given:
    """A paragraph without the white space at its edges."""
    start, end = given.start, given.end
    while start < end and characters[start].isspace():
        start += 1
    while end > start and characters[end - 1].isspace():
        end -= 1
    return Given(start, end, given.kind, given.speech, given.item)
