"""A page's tree before its article is taken out of it, and the article's tree into paragraphs.

`prepare` turns what the extractor would lose into what it keeps: line breaks, and whose words a
block quotation holds. `blocks_of` reads the extractor's tree: one block a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotate.reading.page_lines import BREAK, LEAST_LINE, LINK, LINK_END, MARKS, lines_of
from annotate.vocabulary import ParagraphKind

_LINKS = re.compile(f"{LINK}([^{LINK}{LINK_END}{BREAK}]*){LINK_END}")
_BLOCKS = frozenset(
    {"p", "head", "quote", "list", "item", "table", "row", "cell", "div", "body", "fw", "ab"}
)
_LETTER = re.compile(r"\w")
_SPACE = re.compile(r"\s+")
_INLINE = frozenset(
    "a abbr b br cite code em font i mark q s small span strong sub sup time u".split()  # noqa: SIM905
)
_APART = re.compile(r" (?=[,.;:])")  # ``<cite>Jane Doe</cite>, mayor``
_SIGNED = re.compile(r"\s*[—–―-]{1,2}\s*")
_QUOTED = re.compile('["“”«»„]')
_BODY = re.compile(r"(?:article|story|post|entry)[-_]{0,2}(?:body|content|text)", re.IGNORECASE)
_EMBED = re.compile(r"\b(?:twitter|instagram|bluesky|mastodon|tiktok|text-post)", re.IGNORECASE)
_LEAST_BARE = 40  # letters of prose that stand in a box of their own; fewer are a label
_LINKED = 0.8  # share of a paragraph's letters that are a link: a teaser, not prose


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the page: its words, and its kind where the page says it."""

    text: str
    kind: ParagraphKind | None


def prepare(tree: Any) -> None:  # noqa: ANN401 - lxml has no types
    """Change the page's tree in place."""
    _join_bodies(tree)
    for quotation in list(tree.iter("blockquote")):
        _take_in(quotation)
        _sign(quotation)
        _mark(quotation)
        _unwrap(quotation)
    for quoted in list(tree.iter("q")):
        quoted.tag, quoted.text = "span", "“" + (quoted.text or "")
        _append(quoted, "”")
    for line in list(tree.iter("br")):
        following = line.getnext()
        if following is not None and following.tag == "br" and not (line.tail or "").strip():
            line.tail = BREAK
    for box in list(tree.iter("div", "article", "section", "td")):
        bare = "".join([box.text or "", *(child.tail or "" for child in box)])
        if len(box) and len(_LETTER.findall(bare)) >= _LEAST_BARE:
            _wrap_bare(box)
    for card in _cards(tree):
        parent = card.getparent()
        if parent is not None:
            parent.remove(card)


def _join_bodies(tree: Any) -> None:  # noqa: ANN401
    """Bring together the parts of an article that stand in several boxes of the same class."""
    parts: dict[str, list[Any]] = {}
    for box in tree.iter("div", "section"):
        name = box.get("class") or ""
        if _BODY.search(name) and any(len("".join(p.itertext())) > LEAST_LINE for p in box):
            parts.setdefault(name, []).append(box)
    for boxes in parts.values():
        first, *others = boxes
        for box in others:
            if first in box.iterancestors() or box in first.iterancestors():
                continue
            for child in list(box):
                first.append(child)


def _wrap_bare(box: Any) -> None:  # noqa: ANN401
    """Give words that stand bare between a box's paragraphs a paragraph of their own."""
    run = box.makeelement("p", {})
    run.text, box.text = box.text, None
    for child in list(box):
        if child.tag in _INLINE:
            run.append(child)
            continue
        if _LETTER.search("".join(run.itertext())):
            child.addprevious(run)  # not by its number: lxml counts up to it from the first
        run = box.makeelement("p", {})
        run.text, child.tail = child.tail, None
    if _LETTER.search("".join(run.itertext())):
        box.append(run)


def _unwrap(quotation: Any) -> None:  # noqa: ANN401
    """Take a post out of the boxes made for it, which the extractor would throw away."""
    if _EMBED.search(quotation.get("class") or "") is None:
        return
    del quotation.attrib["class"]
    around = quotation.getparent()
    while around is not None and around.tag in ("div", "figure", "aside", "section"):
        box = around.getparent()
        others = (x for x in around if x.tag not in ("script", "style", "noscript"))
        if box is None or any(x is not quotation for x in others) or (around.text or "").strip():
            return
        quotation.tail = around.tail
        box.replace(around, quotation)
        around = box


def _take_in(quotation: Any) -> None:  # noqa: ANN401
    """Bring a cite or caption right behind a block quotation, which says whose it is, into it."""
    cite = quotation.getnext()
    if cite is None or (quotation.tail or "").strip():
        return
    alone = cite.tag == "p" and len(cite) == 1 and not (cite.text or cite[0].tail or "").strip()
    cited = cite[0] if alone and cite[0].tag == "cite" else cite
    if cited.tag == "cite" or (cited.tag == "figcaption" and _figure_of_words(quotation)):
        if cited.tag == "figcaption":
            quotation.getparent().tag = "div"  # the extractor drops figures
        quotation.tail, cite.tail = cite.tail, None
        cite.getparent().remove(cite)
        cited.tag = "footer"
        quotation.append(cited)


def _figure_of_words(quotation: Any) -> bool:  # noqa: ANN401
    around = quotation.getparent()
    return around is not None and around.tag == "figure" and around.find(".//img") is None


def _sign(quotation: Any) -> None:  # noqa: ANN401
    """Give a block quotation's words and its footer, cite or signature a paragraph each."""
    for cite in list(quotation.iter("footer", "cite")):
        words = " ".join(" ".join(cite.itertext()).split())
        around = cite.getparent()
        if around is None:  # within one that was read
            continue
        aside = _beginning(around, len(words)) if around is not quotation else words
        if not words or not _SIGNED.sub("", aside).startswith(_SIGNED.sub("", words)):
            continue  # a title named within the words
        tail = cite.tail
        for child in list(cite):
            cite.remove(child)
        words = _APART.sub("", _SIGNED.sub("", words, count=1))
        cite.tag, cite.text, cite.tail = "p", "— " + words, tail
        if around is not quotation:
            around.remove(cite)
            quotation.append(cite)
            cite.tail = None
    _wrap_line(quotation)
    _wrap_tail(quotation)


def _beginning(element: Any, length: int) -> str:  # noqa: ANN401
    """Its words as far as `length` characters, not counting dashes, or somewhat further."""
    words, found = "", 0
    for text in element.itertext():
        words += text
        found += len(_SIGNED.sub("", " ".join(text.split())))
        if found > length:
            break
    return " ".join(words.split())


def _wrap_line(quotation: Any) -> None:  # noqa: ANN401
    """``words<br>— Jane Doe``: the last line into a ``<p>``."""
    for line in list(quotation.iter("br")):
        words = " ".join((line.tail or "").split())
        name = _SIGNED.sub("", words, count=1)
        if line.getnext() is None and name != words and name[:1].isupper():
            line.getparent().remove(line)
            signature = quotation.makeelement("p", {})
            signature.text = "— " + name
            quotation.append(signature)


def _wrap_tail(quotation: Any) -> None:  # noqa: ANN401
    """``<p>words</p>— Jane Doe (@doe) <a>March 3</a>``: the signature into a ``<p>``."""
    for child in list(quotation):
        if child.tag == "p" and _SIGNED.match(child.tail or "") and (child.tail or "").strip():
            rest = [child.tail or ""]
            at = list(quotation).index(child)
            for other in list(quotation)[at + 1 :]:
                rest += ["".join(other.itertext()), other.tail or ""]
                quotation.remove(other)
            child.tail = None
            signature = quotation.makeelement("p", {})
            signature.text = "— " + _SIGNED.sub("", " ".join("".join(rest).split()), count=1)
            quotation.append(signature)
            return


def _mark(quotation: Any) -> None:  # noqa: ANN401
    """Put words above a signature, or below a colon, into the marks that a style sheet adds."""
    paragraphs = quotation.findall("p")
    signed = bool(paragraphs) and (paragraphs[-1].text or "").startswith("— ")
    if not (signed or _brought_in(quotation)) or _QUOTED.search("".join(quotation.itertext())):
        return
    paragraphs = paragraphs[:-1] if signed else paragraphs
    said = [p for p in paragraphs if _LETTER.search("".join(p.itertext()))]
    if _LETTER.search(quotation.text or ""):
        said.insert(0, quotation)
    for box in said:
        box.text = "“" + (box.text or "").lstrip()
    if said == [quotation]:
        quotation.text = quotation.text.rstrip() + "”"
    elif said:
        _append(said[-1], "”")


def _brought_in(quotation: Any) -> bool:  # noqa: ANN401
    """Whether the words before a block quotation end in a colon: ``Jane Doe said:``."""
    before = quotation.getprevious()
    if before is None:
        words = quotation.getparent().text if quotation.getparent() is not None else ""
    else:
        words = (before.tail or "").strip() or "".join(before.itertext())
    return (words or "").rstrip().endswith(":")


def _append(box: Any, mark: str) -> None:  # noqa: ANN401
    last = box[-1] if len(box) else None
    if last is None:
        box.text = (box.text or "").rstrip() + mark
    else:
        last.tail = (last.tail or "").rstrip() + mark


def _cards(tree: Any) -> list[Any]:  # noqa: ANN401
    """Items of lists of other stories: each has a heading that is a link, and words below."""
    found = []
    for parent in tree.iter("ul", "ol"):
        items = [item for item in parent if item.tag == "li"]
        cards = [item for item in items if item.xpath(".//*[self::h2 or self::h3 or self::h4]//a")]
        if len(cards) > 1 and 2 * len(cards) > len(items):
            found += items
    return found


def blocks_of(body: Any) -> list[Block]:  # noqa: ANN401
    """The paragraphs of the extractor's tree, in order, none of them empty."""
    found = [block for block in _blocks(body) if _LETTER.search(block.text)]
    linked = sum(block.kind == "furniture" for block in found)
    if 3 * linked > len(found):  # a list of links is what the page is for
        return [Block(b.text, None if b.kind == "furniture" else b.kind) for b in found]
    return found


def _blocks(element: Any) -> Iterator[Block]:  # noqa: ANN401
    """The blocks within `element`, which is one; its own words stand before those it holds."""
    words = _SPACE.sub(" ", element.text or "")
    kind: ParagraphKind | None = "subhead" if element.tag == "head" else None
    for child in element:
        if isinstance(child.tag, str) and child.tag in _BLOCKS:
            yield from _paragraphs(words, kind)
            yield from _blocks(child)
            words = ""
        else:
            words += _inline(child)
        words += _SPACE.sub(" ", child.tail or "")
    yield from _paragraphs(words, kind)


def _inline(element: Any) -> str:  # noqa: ANN401
    """The words of an element within a line; a line break is the only line end in them."""
    if element.tag == "lb":
        return "\n"
    if not isinstance(element.tag, str) or element.tag == "graphic":
        return ""
    found = _SPACE.sub(" ", element.text or "")
    for child in element:
        found += _inline(child) + _SPACE.sub(" ", child.tail or "")
    return f"{LINK}{found}{LINK_END}" if element.tag == "ref" else found


def _paragraphs(words: str, kind: ParagraphKind | None) -> Iterator[Block]:
    """A run of words as paragraphs: it ends at two line breaks, and where a line is one."""
    for part in words.split(BREAK):
        for line in lines_of(part):
            linked = sum(len(_LETTER.findall(link)) for link in _LINKS.findall(line))
            teaser = kind is None and linked > _LINKED * len(_LETTER.findall(line))
            yield Block(" ".join(MARKS.sub("", line).split()), "furniture" if teaser else kind)
