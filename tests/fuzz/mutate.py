"""Mutations of articles: what editors, scrapers and rogues do to a text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
LONGEST = 3000

# What the rules look for, and what breaks a text.
_BAIT = (
    *("“", "”", "‘", "’", '"', "'", "«", "»", "(", ")", "[", "]", "—", "–", " - ", ":", ";", ","),
    *("...", "…", "?", "!", ".", "\n", "\n\n", "\r\n", "\t", "\u2028", "\xa0", "\u200b", "  "),
    *(" said ", " said that ", " told reporters ", " according to ", " he ", " she ", " they "),
    *(" who ", " and ", " not ", " may ", " reportedly ", " if confirmed ", " some 300 "),
    *("(Via CNN", "(Reuters) ", "via AP)", "GENEVA (AP) — ", "By Ann Lee", "MAYOR LEE: "),
    *("Mr Lee", "Mayor Ann Lee, 54, ", "Tom Hale of the Rosley Water Board", "the council"),
    *("Photo: ", "Read more: ", "Correction: ", "Q: ", "A: ", "<p>", "<b>", "</a>", "&amp;"),
    *("# ", "> ", "- ", "**", "_", "[a](b)", "```", "---", "<!--", "-->", "00:05.0 --> 00:06.0\n"),
    *("<v Ann Lee>", "<w:p>", "<w:t>", "</w:p>", "--b", "\nSubject: ", "=E2", "\\u201c", "{", "}"),
    *("\u202e", "\u200f", "\x1b[31m", "\x07", "e\u0301", "\U0001f600", "ﬁ", "İ", "ß", "\ufeff"),
)
Mutation = Callable[[str, Random, list[str]], str]


def seeds() -> list[str]:
    """What mutations begin with: samples, a file of each other format, what was found before."""
    files = [*(HERE.parent.parent / "samples").glob("*.txt"), *HERE.glob("seeds/*.txt")]
    return [path.read_text(encoding="utf-8")[:LONGEST] for path in sorted(files)] + corpus()


def corpus() -> list[str]:
    """Every text that once broke a promise."""
    return [path.read_bytes().decode("utf-8") for path in sorted(HERE.glob("corpus/*.txt"))]


def mutate(text: str, chance: Random, others: list[str]) -> str:
    """`text` after one to six mutations, some of them with pieces of `others`."""
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        text = chance.choice(_MUTATIONS)(text, chance, others)[:LONGEST]
    return text


def _stretch(text: str, chance: Random, longest: int = 200) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.randrange(1, longest))


def _insert(text: str, chance: Random, others: list[str]) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(_BAIT) + text[at:]


def _delete(text: str, chance: Random, others: list[str]) -> str:
    start, end = _stretch(text, chance)
    return text[:start] + text[end:]


def _repeat(text: str, chance: Random, others: list[str]) -> str:
    start, end = _stretch(text, chance, 30)
    return text[:start] + text[start:end] * chance.choice((2, 3, 10, 60)) + text[end:]


def _move(text: str, chance: Random, others: list[str]) -> str:
    start, end = _stretch(text, chance)
    rest = text[:start] + text[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + text[start:end] + rest[at:]


def _splice(text: str, chance: Random, others: list[str]) -> str:
    other = chance.choice(others)
    start, end = _stretch(other, chance, 600)
    at, stop = _stretch(text, chance, 400)
    return text[:at] + other[start:end] + text[stop:]


def _exchange(text: str, chance: Random, others: list[str]) -> str:
    """One kind of mark for another, all over or in one place."""
    old, new = chance.choice(_BAIT[:25]), chance.choice(_BAIT[:25])
    return text.replace(old, new, chance.choice((1, 2, -1)))


def _case(text: str, chance: Random, others: list[str]) -> str:
    start, end = _stretch(text, chance)
    change = chance.choice((str.upper, str.lower, str.title))
    return text[:start] + change(text[start:end]) + text[end:]


def _letter(text: str, chance: Random, others: list[str]) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chr(chance.choice((chance.randrange(1, 0x250), 0x2019, 0x1F680))) + text[at:]


def _cut(text: str, chance: Random, others: list[str]) -> str:
    start, end = _stretch(text, chance, max(2, len(text)))
    return text[start:end]


_MUTATIONS: tuple[Mutation, ...] = (
    *(_insert, _insert, _delete, _repeat, _move, _splice, _exchange, _case, _letter, _cut),
)
