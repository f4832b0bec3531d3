"""Documents, one at a time → sums by speaker, site and month."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args
from urllib.parse import urlsplit

from annotate.errors import InputError
from annotate.findings import Plain
from annotate.stats.namesakes import Person, Told, people
from annotate.stats.report import Counts, Month, Site, Speaker
from annotate.stats.sums import Sums
from annotate.vocabulary import AttributionType, HedgeType, SourceKind

TYPES: tuple[AttributionType, ...] = ("direct", "indirect", "mixed")
HEDGES: tuple[HedgeType, ...] = get_args(HedgeType)
KINDS: frozenset[str] = frozenset(get_args(SourceKind))
# articles, words, named, unnamed, nobody; then statements by type, hedges by type.
_NUMBERS = 5 + len(TYPES) + len(HEDGES)


class Counting:
    """What has been counted so far; all of it in a database that memory does not bound."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.failed = 0
        self._database = database
        self._total = [0] * _NUMBERS
        self._sites = Sums(database, "sites", 1, _NUMBERS)
        self._months = Sums(database, "months", 1, _NUMBERS)
        # key, kind, name as written, role, affiliation
        self._told = Sums(database, "told", 5, 3)

    def add(self, document: Plain) -> None:
        """Count one document. Raises InputError for one that lacks what is counted."""
        if document.get("error") is not None:
            self.failed += 1
            return
        numbers = _numbers(document)
        self._total = [a + b for a, b in zip(self._total, numbers, strict=True)]
        article = document["article"]
        if site := _site(article.get("url")):
            self._sites.add((site,), numbers)
        if published := article.get("published"):
            self._months.add((str(published)[:7],), numbers)
        for source in document["sources"]:
            if source["named"] and not source["members"] and source["statements"]:
                self._told.add(_key(source), [1, source["statements"], source["quoted_words"]])

    @property
    def total(self) -> Counts:
        """The counts over all documents."""
        return Counts(**_counts(self._total))

    def sites(self) -> Iterator[Site]:
        """The counts of each site, most articles first."""
        rows = sorted(self._sites.rows(), key=lambda row: (-row[1][0], row[0]))
        return (Site(site=key[0], **_counts(numbers)) for key, numbers in rows)

    def months(self) -> Iterator[Month]:
        """The counts of each month, in order."""
        return (Month(month=k[0], **_counts(numbers)) for k, numbers in self._months.rows())

    def speakers(self) -> Iterator[Speaker]:
        """Who speaks: most articles first, then most statements, words quoted, and by name."""
        self._database.execute(
            "CREATE TABLE speakers (articles INT, statements INT, words INT, name TEXT, "
            "kind TEXT, role TEXT, affiliation TEXT, apart TEXT)"
        )
        rows = (row for name in self._names() for row in name)
        self._database.executemany("INSERT INTO speakers VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        ordered = self._database.execute(
            "SELECT * FROM speakers ORDER BY articles DESC, statements DESC, words DESC, name, "
            "kind, role, affiliation"
        )
        for articles, statements, words, name, kind, role, affiliation, apart in ordered:
            yield Speaker(
                name=name,
                kind=kind,
                articles=articles,
                statements=statements,
                quoted_words=words,
                role=role or None,
                affiliation=affiliation or None,
                apart=apart or None,
            )

    def _names(self) -> Iterator[list[tuple[Any, ...]]]:
        """For each kind and name, the rows of those who bear it."""
        before: tuple[str, str] | None = None
        told: list[Told] = []
        written: Counter[str] = Counter()
        for (key, kind, name, role, affiliation), numbers in self._told.rows():
            if (key, kind) != before and before is not None:
                yield _rows(before[1], written, told)
                told, written = [], Counter()
            before = (key, kind)
            written[name] += numbers[0]
            told.append(Told(role, affiliation, numbers))
        if before is not None:
            yield _rows(before[1], written, told)


def _rows(kind: str, written: Counter[str], told: list[Told]) -> list[tuple[Any, ...]]:
    name = min(written, key=lambda n: (-written[n], n))
    return [
        (*p.numbers, name, kind, p.most_given("role"), p.most_given("affiliation"), p.apart)
        for p in _bearers(kind, told)
    ]


def _bearers(kind: str, told: list[Told]) -> list[Person]:
    """A body, outlet or document has no namesake: its role and place say little."""
    return people(told) if kind == "person" else [Person(told)]


def _key(source: Plain) -> tuple[str, ...]:
    name = " ".join(source["name"].split())
    role, affiliation = source["role"] or "", source["affiliation"] or ""
    return (name.casefold(), source["kind"], name, role, affiliation)


def _numbers(document: Plain) -> list[int]:
    for part in ("sources", "attributions", "hedges"):
        if document[part] is None:
            place, remedy = document["path"], "annotate it again without --only"
            raise InputError(place, f"holds no {part}: they were not asked for", remedy)
    named = {s["id"]: s["named"] for s in document["sources"]}
    types: Counter[str] = Counter()
    by: Counter[bool | None] = Counter()
    for a in document["attributions"]:
        if a["type"] != "outlet_tag":
            types[a["type"]] += 1
            by[named.get(a["source"]["id"]) if a["source"] else None] += 1
    hedges = Counter(h["type"] for h in document["hedges"])
    words = document["summary"]["words"]
    return [
        *(1, words, by[True], by[False], by[None]),
        *(types[t] for t in TYPES),
        *(hedges[t] for t in HEDGES),
    ]


def _counts(numbers: list[int]) -> dict[str, Any]:
    articles, words, named, unnamed, nobody = numbers[:5]
    types = dict(zip(TYPES, numbers[5:], strict=False))
    hedges = dict(zip(HEDGES, numbers[5 + len(TYPES) :], strict=True))
    statements = sum(types.values())
    return {
        "articles": articles,
        "words": words,
        "statements": statements,
        "named": named,
        "unnamed": unnamed,
        "nobody": nobody,
        "named_share": round(named / statements, 3) if statements else None,
        "unnamed_share": round(unnamed / statements, 3) if statements else None,
        "by_type": types,
        "hedges": sum(hedges.values()),
        "hedges_by_type": hedges,
    }


def _site(url: object) -> str:
    """The host of an address, without ``www.``; empty where there is none."""
    if not isinstance(url, str):
        return ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
