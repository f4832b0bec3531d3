"""`annotate stats`: who is one and who is two, the sums, and the three formats beside DuckDB."""

from __future__ import annotations

import csv
import io
import json
import random
import sqlite3
import tracemalloc
from pathlib import Path

import pytest

from annotate.render.json import render_line
from annotate.schema import report_schema
from annotate.stats import sums
from annotate.stats.counting import Counting
from annotate.stats.namesakes import Told, people
from annotate.stats.report import StatsReport
from tests.stats.documents import document

NAMES = ["Ann Lee", "Omar Diaz", "Tom Hale", "Mara Brandt", "Lumora Group", "Water Board"]
ROLES = [None, "mayor", "former mayor", "judge", "chief engineer"]
BODIES = [None, "City of Rosley", "Rosley council", "High Court"]
SITES = [
    "https://www.herald.example/a/1",
    "https://herald.example/b",
    "http://post.example:80/",
    None,
]


def some(number: int) -> str:
    """The lines of `number` documents, drawn by chance but always alike."""
    draw = random.Random(17)
    return "".join(
        render_line(
            document(
                f"{i}.txt",
                *(
                    {
                        "name": name,
                        "kind": "person" if name < "Lu" or name > "O" else "organization",
                        "named": name != "Tom Hale",
                        "role": draw.choice(ROLES),
                        "affiliation": draw.choice(BODIES),
                        "statements": draw.randrange(4),
                        "quoted_words": draw.randrange(30),
                    }
                    for name in draw.sample(NAMES, draw.randrange(len(NAMES)))
                ),
                hedges=tuple(draw.choices(["hearsay", "epistemic", "condition"], k=3)),
                url=draw.choice(SITES),
                published=draw.choice(["2026-01-31", "2026-02-01", "2026-02-17", None]),
                nobody=draw.randrange(2),
                words=draw.randrange(500),
            )
        )
        for i in range(number)
    )


@pytest.fixture
def stats(run, tmp_path, monkeypatch):
    """Run ``annotate stats found.jsonl ARGUMENTS`` over these lines."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", None)

    def stats(lines: str, *arguments: str):
        Path("found.jsonl").write_text(lines, encoding="utf-8")
        return run("stats", "found.jsonl", *arguments)

    return stats


def rows_of(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out, newline="")))


def report(out: str) -> StatsReport:
    return StatsReport.model_validate_json(out)


def test_the_sums_agree_with_duckdb(stats):
    duckdb = pytest.importorskip("duckdb", reason="needs duckdb: .[test]")
    found = report(stats(some(300), "--json").out)

    def ask(sql: str):
        return duckdb.sql(sql).fetchall()

    documents = "read_json('found.jsonl', format='newline_delimited', union_by_name=true)"
    sources = f"(SELECT path, unnest(sources) AS s FROM {documents})"
    expected = ask(
        f"SELECT s.name, s.kind, count(DISTINCT path), sum(s.statements), sum(s.quoted_words) "
        f"FROM {sources} WHERE s.named AND s.statements > 0 GROUP BY ALL ORDER BY ALL"
    )
    summed: dict[tuple[str, str], list[int]] = {}
    for s in found.speakers:
        row = summed.setdefault((s.name, s.kind), [0, 0, 0])
        for i, n in enumerate((s.articles, s.statements, s.quoted_words)):
            row[i] += n
    assert [(*key, *row) for key, row in sorted(summed.items())] == expected
    said = f"(SELECT path, unnest(attributions) AS a FROM {documents})"
    assert ask(
        f"SELECT count(*), count(*) FILTER (s.named), count(*) FILTER (NOT s.named) FROM {said} t "
        f"LEFT JOIN {sources} u ON t.path = u.path AND s.id = a.source.id"
    ) == [(found.total.statements, found.total.named, found.total.unnamed)]
    hedges = f"(SELECT unnest(hedges) AS h FROM {documents})"
    types = ask(f"SELECT h.type, count(*) FROM {hedges} GROUP BY ALL ORDER BY ALL")
    assert types == sorted((k, n) for k, n in found.total.hedges_by_type.items() if n)
    months = ask(
        f"SELECT strftime(CAST(article.published AS DATE), '%Y-%m') AS m, count(*), "
        f"sum(summary.words) FROM {documents} WHERE article.published IS NOT NULL "
        f"GROUP BY m ORDER BY m"
    )
    assert [(m.month, m.articles, m.words) for m in found.months] == months
    sites = ask(
        f"SELECT regexp_extract(article.url, '//(?:www[.])?([^/:]+)', 1) AS h, count(*) AS n "
        f"FROM {documents} WHERE article.url IS NOT NULL GROUP BY h ORDER BY n DESC, h"
    )
    assert [(s.site, s.articles) for s in found.sites] == sites


def test_csv_table_and_json_say_the_same(stats):
    lines = some(120)
    found = report(stats(lines, "--json").out)
    rows = rows_of(stats(lines, "--csv").out)
    speakers = [r for r in rows if r["of"] == "speaker"]
    assert [
        (r["name"], int(r["articles"]), int(r["quoted_words"]), r["role"], r["apart"])
        for r in speakers
    ] == [(s.name, s.articles, s.quoted_words, s.role or "", s.apart or "") for s in found.speakers]
    (total,) = [r for r in rows if r["of"] == "total"]
    assert int(total["statements"]) == found.total.statements
    assert int(total["hearsay"]) == found.total.hedges_by_type["hearsay"]
    assert [r["name"] for r in rows if r["of"] == "month"] == [m.month for m in found.months]
    table = stats(lines, "--top", "0").out
    names = table.split("Name ")[1].split("\n\n")[0].splitlines()[1:]
    assert [line.split("  ")[0] for line in names] == [s.name for s in found.speakers]
    assert f"{found.total.statements:,} statements: {found.total.named_share:.0%} named" in table
    assert all(s.site in table for s in found.sites)


def test_the_schema_is_the_models(run):
    assert json.loads(run("stats", "--schema").out) == report_schema(StatsReport, "stats")


def who(*told: tuple[str, str, int]) -> list[tuple[int, str]]:
    """Articles and `apart` of the persons of one name, told of by (role, body, articles)."""
    found = people([Told(role, body, [n, n, 0]) for role, body, n in told])
    backwards = people([Told(role, body, [n, n, 0]) for role, body, n in reversed(told)])
    assert [p.numbers for p in found] == [p.numbers for p in backwards]
    return [(p.numbers[0], p.apart) for p in found]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([("mayor", "", 3), ("former mayor", "", 2), ("", "", 1)], [(6, "")]),
        ([("mayor", "", 3), ("judge", "", 2)], [(3, "role"), (2, "role")]),
        ([("mayor", "Rosley", 3), ("candidate", "Rosley", 2)], [(5, "")]),
        ([("", "Rosley", 3), ("", "High Court", 1)], [(3, "affiliation"), (1, "affiliation")]),
        (
            [("mayor", "Rosley", 3), ("judge", "High Court", 1), ("", "", 9)],
            [(12, "role, affiliation"), (1, "role, affiliation")],
        ),
        (
            [("mayor", "Rosley", 3), ("judge", "High Court", 1), ("", "High Court", 1)],
            [(3, "role, affiliation"), (2, "role, affiliation")],
        ),
        ([("", "", 4)], [(4, "")]),
    ],
)
def test_one_name_is_one_person_unless_role_or_body_disagree(told, expected):
    assert who(*told) == expected


def test_three_bearers_of_a_name_are_three_lines_that_say_what_keeps_them_apart(stats):
    lines = [
        document("1", {"name": "Ann Lee", "role": "mayor", "affiliation": "Rosley council"}),
        document("2", {"name": "Ann Lee", "role": "former mayor"}, {"name": "Tom Hale"}),
        document("3", {"name": "Ann Lee", "role": "judge", "affiliation": "High Court"}),
        document("4", {"name": "Ann Lee", "role": "striker", "affiliation": "Lumora Town"}),
        document("5", {"name": "Ann Lee", "affiliation": "High Court", "statements": 2}),
        document("6", {"name": "Ann Lee", "kind": "organization"}),
    ]
    found = "".join(map(render_line, lines))
    speakers = report(stats(found, "--json").out).speakers
    apart = "role, affiliation"
    assert [(s.kind, s.articles, s.role, s.affiliation, s.apart) for s in speakers[:3]] == [
        ("person", 2, "judge", "High Court", apart),
        ("person", 2, "former mayor", "Rosley council", apart),
        ("organization", 1, None, None, None),
    ]
    assert [(s.name, s.role, s.apart) for s in speakers[3:]] == [
        ("Ann Lee", "striker", apart),
        ("Tom Hale", None, None),
    ]
    assert "striker, Lumora Town (another by role, affiliation)" in stats(found).out


def test_names_are_merged_over_case_and_spaces_and_joint_sources_count_for_their_members(stats):
    lines = [
        document("1", {"name": "ANN LEE", "statements": 2}, {"name": "Tom Hale", "statements": 1}),
        document("2", {"name": "Ann  Lee", "role": "mayor", "quoted_words": 7}),
        document("3", {"name": "Ann Lee"}, {"name": "Ann Lee and Tom Hale", "members": ["S1"]}),
    ]
    found = report(stats("".join(map(render_line, lines)), "--json").out)
    assert [(s.name, s.articles, s.statements, s.role) for s in found.speakers] == [
        ("Ann Lee", 3, 4, "mayor"),
        ("Tom Hale", 1, 1, None),
    ]


def test_what_cannot_be_counted_is_said_and_the_rest_is_counted(stats):
    good = render_line(document("good.txt", {"name": "Ann Lee"}))
    partial = json.loads(good) | {"path": "partial.txt", "hedges": None}
    failed = json.loads(good) | {"path": "f", "error": {"code": "internal-error", "message": "x"}}
    old = json.loads(good) | {"schema_version": "0.9"}
    lines = good + "not json\n" + "".join(f"{json.dumps(x)}\n" for x in (partial, failed, old))
    ran = stats(lines, "--json")
    assert ran.code == 2
    assert (report(ran.out).total.articles, report(ran.out).failed) == (1, 1)
    said = [line.split(": ", 2)[1:] for line in ran.err.splitlines()]
    assert [place for place, _ in said] == ["found.jsonl#2", "partial.txt", "found.jsonl#5"]
    assert "annotate it again" in ran.err


def test_a_file_that_is_not_there_is_exit_2(run):
    ran = run("stats", "no.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "annotate: no.jsonl: no such file or directory (check the path)\n"


def test_the_csv_holds_no_formula(stats):
    lines = render_line(document("1", {"name": "=SUM(A1)", "role": "-x"}))
    (row,) = [r for r in rows_of(stats(lines, "--csv").out) if r["of"] == "speaker"]
    assert (row["name"], row["role"]) == ("'=SUM(A1)", "'-x")


def test_memory_does_not_grow_with_the_names(monkeypatch, tmp_path):
    monkeypatch.setattr(sums, "HELD", 100)

    def peak(documents: int) -> int:
        counting = Counting(sqlite3.connect(tmp_path / f"{documents}.sqlite"))
        made = document("x", {"name": "x"}).model_dump(mode="json")
        tracemalloc.start()
        for i in range(documents):
            made["sources"][0]["name"] = f"Person Number {i}"
            counting.add(made)
        found = sum(1 for _ in counting.speakers())
        assert found == documents
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    peak(1_500)  # and what is made once for all
    assert peak(4_000) < 1.3 * peak(1_600)
