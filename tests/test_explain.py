"""`annotate explain`: every word of the output has its page, and the pages hold no stranger."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from annotate import cli, explain
from annotate.check.finding import LEVELS
from annotate.check.rules import RULES
from annotate.diff.report import ChangeKind
from annotate.explain.fields import examples, field_names, field_page
from annotate.explain.wrapping import wrapped
from annotate.render.csv import HEADER
from annotate.render.points import HEADS
from annotate.render.table import COLUMNS as TABLE
from annotate.render.table import SHORT
from annotate.render.wording import HEDGE_WORDS, KINDS, STATEMENT_WORDS
from annotate.schema import ATTRIBUTION_REASONS, ERROR_CODES, SPEAKER_REASONS, WARNING_CODES
from annotate.stats.counting import HEDGES, TYPES
from annotate.stats.formats import COLUMNS
from annotate.vocabulary import AttributionType, HedgeType, ParagraphKind, SourceKind

ROOT = Path(__file__).parents[1]
SAMPLES, SHIPPED = ROOT / "samples", ROOT / "models" / "news"
EXAMPLES = ROOT / "annotate" / "explain" / "examples.json"


@pytest.fixture
def told(monkeypatch, capsys):
    def told(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["annotate", "explain", *words])
        try:
            cli.main()
            code = 0
        except SystemExit as exit_:
            code = exit_.code
        return code, *capsys.readouterr()

    return told


GOLDEN = Path(__file__).parent / "render" / "golden"
WORDS = [
    *get_args(AttributionType),
    *get_args(SourceKind),
    *get_args(HedgeType),
    *get_args(ParagraphKind),
]


@pytest.mark.parametrize("word", WORDS)
def test_every_type_and_kind_has_a_page_with_an_example(word):
    page = explain.page(word)
    assert page.startswith(f"# {word}")
    assert len(page.split()) > 5


@pytest.mark.parametrize("label", HEADS.values())
def test_every_word_of_what_to_check_is_told(label):
    assert explain.page(label) is not None


def shown_words() -> set[str]:
    """What the report, its table, the page and `check` call things, as they print it."""
    text = "\n".join(path.read_text("utf-8") for path in sorted(GOLDEN.glob("*.plain.txt")))
    page = (GOLDEN / "harbour-bridge.html").read_text("utf-8")
    return {
        *re.findall(r"^([A-Z]{2}[A-Z ]+?)(?=  |$)", text, re.MULTILINE),  # headings
        *re.findall(r"^([a-z]+(?: [a-z]+)?)  +(?=line|\(|[A-Z])", text, re.MULTILINE),  # rows
        *re.findall(r'class="head">([^<]+?) ?<', page),
        *re.findall(r'<span class="label">([^<]+)<', page),
        *re.findall(r"<b>(\w+)</b>", page.split('class="legend"')[1].split("</details>")[0]),
        *STATEMENT_WORDS.values(),
        *HEDGE_WORDS.values(),
        *KINDS.values(),
        *TABLE,
        *SHORT,
        *LEVELS,
        *(rule.code for rule in RULES),
    }


def test_every_word_that_is_shown_has_its_page(told):
    words = shown_words()
    assert {"WHO SPEAKS", "main claim", "guessed", "To check", "believes", "body"} <= words
    for word in sorted(words):
        code, out, err = told(word)
        assert (code, err) == (0, ""), word
        assert len(out.split()) > 5


def test_every_field_is_told(told):
    for path in field_names():
        (line,) = (x for x in field_page(path).splitlines() if x.startswith(f"- `{path}` "))
        assert re.search(r"\): \w.*\.", line)
        assert ("Such as" in line) == (path in examples())
    code, out, _ = told("confidence")
    assert code == 0
    assert out.index("# confidence") < out.index("`attributions.confidence`")
    assert "`sources.name`" in told("source.name")[1]


PAGE = """<html><head><title>Pool shut</title><meta name="author" content="Lena Hartwig">
<meta property="article:published_time" content="2024-03-05T08:00:00Z">
<link rel="canonical" href="https://example.org/pool"></head><body><article><h1>Pool shut</h1>
<p>“The pool stays shut,” said Mayor Ann Lee, who has closed three pools since the spring.</p>
<p>The council will meet again in May, and the pool may reopen in June, she said.</p>
</article></body></html>"""


def test_every_field_has_an_example_from_a_document(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("pool.html").write_text(PAGE, encoding="utf-8")
    inputs = [*sorted(map(str, SAMPLES.glob("*.txt"))), "pool.html", "missing.txt"]
    ran = run(*inputs, "-f", "jsonl", "--with-text", model=str(SHIPPED))
    found: dict[str, str] = {}
    for document in ran.documents:
        document["path"] = document["path"].removeprefix(f"{SAMPLES.parent}/")
        for path, value in values_of(document):
            found.setdefault(path, value)
    names = field_names()
    with_own = {path for path in names if any(x.startswith(f"{path}.") for x in names)}
    assert set(names) - with_own == set(found)
    if os.environ.get("REWRITE_GOLDEN"):
        text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
        EXAMPLES.write_text(text, encoding="utf-8")
        examples.cache_clear()
    shown = examples()
    assert shown.keys() == found.keys()
    assert {path for path in found if is_json(shown[path]) != is_json(found[path])} == set()


def is_json(value: str) -> type:
    """What a value is; one that is cut is a text."""
    return str if value.endswith("…") else type(json.loads(value))


def values_of(node, path="") -> Iterator[tuple[str, str]]:
    """(path, value as JSON, cut where it is long) of all that a document holds."""
    if isinstance(node, dict) and {"start", "end", "text"} <= node.keys():
        node = node["text"]
    if isinstance(node, list) and node and isinstance(node[0], dict):
        for one in node:
            yield from values_of(one, path)
    elif isinstance(node, dict) and not path.startswith("summary."):
        for name, inner in node.items():
            yield from values_of(inner, f"{path}.{name}".lstrip("."))
    elif node not in (None, [], {}):
        shown = json.dumps(node, ensure_ascii=False)
        yield path, shown if len(shown) <= 80 else f"{shown[:79]}…"


@pytest.mark.parametrize(
    "values", [ATTRIBUTION_REASONS, SPEAKER_REASONS, ERROR_CODES, WARNING_CODES]
)
def test_every_reason_and_code_of_the_schema_is_told(told, values):
    listed = told()[1]
    for value in values:
        code, out, _ = told(value)
        assert code == 0
        assert value in out
        assert value in listed


def test_every_warning_of_the_pipeline_is_a_rule():
    assert set(WARNING_CODES) <= {rule.code for rule in RULES}


@pytest.mark.parametrize("kind", ["hedge-doxastic", "warning-empty-text", "no source"])
def test_what_concise_prints_is_told(told, kind):
    code, out, _ = told(kind)
    assert code == 0
    assert out.startswith(f"# {kind.partition('-')[2] or 'source'}")


def test_words_are_found_in_any_spelling(told):
    assert told("outlet_tag") == told("Outlet-Tag") == told("outlet", "tag")
    assert told("unnamed")[1] == told("anonymous")[1]


def test_without_a_term_it_lists_them(told):
    code, out, _ = told()
    assert code == 0
    assert all(word in out for word in [*WORDS, *(rule.code for rule in RULES)])


def test_an_unknown_term_gets_its_nearest_neighbour(told):
    code, out, err = told("hearsey")
    assert (code, out) == (2, "")
    assert "did you mean 'hearsay'?" in err


def test_the_columns_of_csv_files_are_told(told):
    page = told("csv")[1]
    columns = set(COLUMNS) - {*TYPES, *HEDGES} | set(HEADER.strip().split(","))
    assert [name for name in sorted(columns) if f"`{name}`" not in page] == []
    assert [name for name in sorted(columns) if told(name)[0] != 0] == []


def test_a_page_is_told_once(told):
    for name in explain.groups():
        paragraphs = [p for p in told(name)[1].split("\n\n") if len(p) > 60]
        assert len(paragraphs) == len(set(paragraphs)), name


@pytest.mark.parametrize("kind", get_args(ChangeKind))
def test_every_kind_of_change_is_told(told, kind):
    assert f"**{kind}**" in told(kind)[1]


def test_the_rule_of_a_hedge_is_told_as_its_column_has_it(told):
    assert told("rule: might") == told("hedges.why")


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("term", ["unnamed-source", "to check", "accused"])
def test_on_a_terminal_its_paragraphs_have_the_terminals_width(told, monkeypatch, term, columns):
    page = told(term)[1]
    monkeypatch.setattr(
        "annotate.explain.cli.get_terminal_size", lambda: os.terminal_size((columns, 24))
    )
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    shown = told(term)[1]
    assert shown.split() == page.split()
    fixed = ("    ", "|", "#")
    assert [s for s in shown.splitlines() if s.startswith(fixed)] == [
        s for s in page.splitlines() if s.startswith(fixed)
    ]
    told_lines = [s for s in shown.splitlines() if not s.startswith(fixed)]
    assert max(map(len, told_lines)) <= columns
    assert max(map(len, told_lines)) > columns - 15  # filled, not only cut


def test_an_item_is_set_off_from_the_next():
    page = "- One item that goes on\n  and on.\n- Two.\n\nThree is\nprose.\n"
    assert wrapped(page, 20) == "- One item that goes\n  on and on.\n- Two.\n\nThree is prose.\n"
