"""What each word of the output means: pages of Markdown, and the schema's own descriptions.

A page of its own stands in `pages/rules`; the other files of `pages` hold a section a term
(``## term (other words for it)``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

_HEADING = re.compile(r"^## (?P<term>[^(\n]+?)(?: \((?P<others>[^)\n]*)\))?$", re.MULTILINE)
_PAGES = files("annotate.explain") / "pages"


def page(term: str) -> str | None:
    """The page about a term, Markdown with a line end, or None where it has none."""
    known, word = _pages(), plain(term)
    bare = word.removeprefix("hedge-").removeprefix("warning-")  # kinds of `-f concise`
    return known.get(word) or known.get(word.removesuffix("s")) or known.get(bare)


def groups() -> dict[str, list[str]]:
    """The terms that have a page, by what they are: rules, types, kinds and so on."""
    found = {"rules": sorted(_rules())}
    for name in _files():
        found[name] = [m["term"] for m in _HEADING.finditer(_read(name))]
    return found


def plain(term: str) -> str:
    """A term as it is looked up: case, spaces, hyphens and underscores do not count."""
    return re.sub(r"[\s_-]+", "-", term.strip().lower())


def _files() -> list[str]:
    return sorted(p.name.removesuffix(".md") for p in _PAGES.iterdir() if p.name.endswith(".md"))


def _read(name: str) -> str:
    return (_PAGES / f"{name}.md").read_text(encoding="utf-8")


def _rules() -> dict[str, str]:
    return {
        p.name.removesuffix(".md"): p.read_text(encoding="utf-8")
        for p in (_PAGES / "rules").iterdir()
        if p.name.endswith(".md")
    }


@lru_cache(maxsize=1)
def _pages() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in _files():
        found |= _sections(_read(name), found)
        found[name] = _read(name)  # a section of the file's own name stands in it already
    return found | _rules()


def _sections(text: str, known: dict[str, str]) -> dict[str, str]:
    """Each section by its term and by the other words for it; a term of two files has both."""
    headings = list(_HEADING.finditer(text))
    ends = [m.start() for m in headings[1:]] + [len(text)]
    found: dict[str, str] = {}
    for m, end in zip(headings, ends, strict=True):
        section = f"# {text[m.start() + 3 : end].strip()}\n"
        others = m["others"].split(", ") if m["others"] else []
        for word in map(plain, [m["term"], *others]):
            found[word] = f"{known[word]}\n{section}" if word in known else section
    return found
