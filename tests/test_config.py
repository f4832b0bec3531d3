"""The configuration file: where it is looked for, what it says, and what it must not say."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from annotate.config import Config, House, as_config, find_config, parse_config
from annotate.errors import UsageError
from annotate.house import in_house
from annotate.pipeline import annotate_articles
from annotate.reading.text import read_text
from tests.double import double_pipeline
from tests.timing import assert_linear

ROW = "Council row\n\n{} said the bridge may fall. The mayor reportedly left.\n"


def test_the_nearest_file_counts(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "annotate.toml").write_text("")
    assert find_config(inner) == tmp_path / "annotate.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    assert find_config(inner) == tmp_path / "annotate.toml"
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.annotate]\nformat = "csv"\n')
    assert find_config(inner) == tmp_path / "a" / "pyproject.toml"
    (tmp_path / "a" / "annotate.toml").write_text("")
    assert find_config(inner) == tmp_path / "a" / "annotate.toml"


def test_all_keys():
    config = parse_config(
        {
            "format": "html",
            "staff": ["Jo Field"],
            "outlets": ["The Larkin Post"],
            "hedges": {"off": ["about"], "on": {"word has it": "hearsay"}},
            "check": {"select": ["a"], "ignore": ["b"], "fail-on": "error"},
        }
    )
    assert config.format == "html"
    assert config.house == House(
        ("Jo Field",), ("The Larkin Post",), ("about",), (("word has it", "hearsay"),)
    )
    assert (config.check.select, config.check.ignore) == (("a",), ("b",))
    assert config.check.fail_on == "error"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('staf = ["A"]', "unknown key 'staf' (did you mean 'staff'?)"),
        ("[hedges]\nof = []", "unknown key 'hedges.of' (did you mean 'off'?)"),
        ("zzz = 1", "(known: format, staff, outlets, hedges, check)"),
        ('format = "htm"', "format is 'htm' (did you mean 'html'?)"),
        ('staff = "Jo Field"', 'staff is no list of texts (write staff = ["…", "…"])'),
        ('staff = ["Jo Field", " "]', 'staff is no list of texts (write staff = ["…", "…"])'),
        ('[hedges]\non = {"" = "hearsay"}', "hedges.on is no table of words and types"),
        ('[hedges.on]\nwow = "hearsy"', "hedges.on.wow is 'hearsy' (did you mean 'hearsay'?)"),
        ('[hedges]\noff = ["abuot"]', "hedges.off: 'abuot' is no hedge word (take it out; "),
        ('[hedges]\noff = [""]', 'hedges.off is no list of texts (write hedges.off = ["…", "…"])'),
        ("hedges = 1", "hedges is no table (write [hedges])"),
        ("staff = [", "not TOML: "),
    ],
)
def test_faults_have_a_remedy(run, articles, content, said):
    Path("annotate.toml").write_text(content)
    ran = run("news/zoo.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("annotate: ")
    assert "annotate.toml: " in ran.err
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert run("news/zoo.txt", "--no-config").code == 0


def document(run, *arguments) -> dict:
    return json.loads(run(*arguments, "--json").out)


def test_the_format_of_the_file_gives_way_to_options(run, articles):
    Path("annotate.toml").write_text('format = "concise"')
    assert run("news/zoo.txt").out.startswith("news/zoo.txt:1:9: hedge-hearsay")
    assert run("news/zoo.txt", "-f", "csv").out.startswith("path,")
    run("news/zoo.txt", "-o", "x.json")
    assert json.loads(Path("x.json").read_text())["path"] == "news/zoo.txt"
    Path("other.toml").write_text('format = "csv"')
    assert run("news/zoo.txt", "--config", "other.toml").out.startswith("path,")
    assert run("news/zoo.txt", "--config", "gone.toml").code == 2


def test_hedge_words_on_and_off(run, articles):
    Path("a.txt").write_text("The mayor may leave. Methinks the dam is safe.\n")
    assert [h["cue"]["text"] for h in document(run, "a.txt")["hedges"]] == ["may"]
    Path("annotate.toml").write_text('[hedges]\noff = ["may"]\non = {"methinks" = "hearsay"}\n')
    found = document(run, "a.txt")
    (hedge,) = found["hedges"]
    assert (hedge["id"], hedge["type"], hedge["cue"]["text"]) == ("H1", "hearsay", "Methinks")
    assert "the dam is safe" in hedge["scope"]["text"]
    assert found["summary"]["hedges_by_type"] == {"hearsay": 1}


def test_a_hedge_word_that_is_off_may_stand_on_two_lines(run, articles):
    Path("a.txt").write_text("The ferry is thought\nto have sunk.\n")
    assert [h["cue"]["text"] for h in document(run, "a.txt")["hedges"]] == ["is thought\nto"]
    Path("annotate.toml").write_text('[hedges]\noff = ["Is thought to"]\n')
    assert document(run, "a.txt")["hedges"] == []


def test_staff_are_no_sources(run, articles):
    Path("a.txt").write_text('"We had no choice," said Jo Field. "None at all," said Ann Lee.\n')
    before = document(run, "a.txt")
    assert [s["name"] for s in before["sources"]] == ["Jo Field", "Ann Lee"]
    Path("annotate.toml").write_text('staff = ["Jo Field"]')
    after = document(run, "a.txt")
    assert [s["name"] for s in after["sources"]] == ["Ann Lee"]
    assert [a["source"] is None for a in after["attributions"]] == [True, False]
    assert after["summary"]["named_sources"] == 1


def test_a_rule_that_is_none_is_told_with_its_neighbour_and_its_file(run, articles):
    Path("annotate.toml").write_text('[check]\nignore = ["single-sorce"]')
    ran = run("check", "news/zoo.txt")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(
        "annotate.toml: check: no rule 'single-sorce' (did you mean 'single-source'?)\n"
    )


def test_nothing_fails_where_the_file_says_so(run, articles):
    text = "Mayor Bo Quist was accused of fraud by Ann Lee, who said he lied.\n"
    Path("a.txt").write_text(text)
    assert run("check", "a.txt").code == 1
    Path("annotate.toml").write_text('[check]\nfail-on = "never"')
    assert run("check", "a.txt").code == 0
    assert run("check", "a.txt", "--fail-on", "warning").code == 1


def test_own_outlets_are_outlets(run, articles):
    Path("a.txt").write_text('"We had no choice," said the Larkin Bugle.\n')
    kinds = [s["kind"] for s in document(run, "a.txt")["sources"]]
    Path("annotate.toml").write_text('outlets = ["The Larkin Bugle"]')
    assert kinds != ["outlet"]
    assert [s["kind"] for s in document(run, "a.txt")["sources"]] == ["outlet"]


def test_python_takes_a_path_or_a_dict(tmp_path):
    (tmp_path / "a.toml").write_text('staff = ["Jo Field"]')
    expected = Config(house=House(staff=("Jo Field",)))
    assert as_config(tmp_path / "a.toml") == expected
    assert as_config({"staff": ["Jo Field"]}) == expected
    assert as_config(None) == Config()
    with pytest.raises(TypeError, match="config is a int"):
        as_config(1)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="did you mean 'staff'"):
        as_config({"stff": []})


def test_a_word_of_the_house_is_in_the_statement_that_it_stands_in(run, articles):
    Path("annotate.toml").write_text('[hedges.on]\nmethinks = "epistemic"\nnowhere = "hearsay"\n')
    text = "“Methinks the dam holds,” said Ann Lee. Methinks not."
    Path("a.txt").write_text(text)
    made = document(run, "a.txt")
    (one,) = made["attributions"]
    inside, outside = made["hedges"]
    assert (inside["attribution"], outside["attribution"]) == (one["id"], None)
    assert inside["why"] == outside["why"] == "rule: configured"
    assert inside["scope"]["text"] == "Methinks the dam holds"


def test_a_long_article_and_many_words_of_the_house_cost_no_square():
    nlp = double_pipeline()
    house = House(hedges_on=(("well", "hearsay"), *((f"well{i}", "hearsay") for i in range(2000))))

    def work(count: int) -> Callable[[], object]:
        text = "\n\n".join(f"“Well it may be so {i},” said Ann Lee{i}." for i in range(count))
        article = read_text(text)
        (made,) = annotate_articles(nlp, [article], batch_size=1)
        return lambda: in_house(made, article, house)

    assert_linear(work, 300, most=5)
