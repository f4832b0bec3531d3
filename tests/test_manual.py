"""The README's words and examples, and the man page: what they say is so."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest

import annotate
from annotate.commands import EXIT_CODES
from annotate.config import parse_config
from annotate.manual import manual
from annotate.schema import WARNING_CODES
from annotate.vocabulary import AttributionType, HedgeType, SourceKind
from tests.faults import fault

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(kind: str, holding: str) -> str:
    """The README's block of this kind that holds these words."""
    blocks = re.findall(rf"```{kind}\n(.*?)```", README, re.DOTALL)
    return next(text for text in blocks if holding in text)


@fault("trial-R4")
def test_the_man_page_is_built_from_the_commands():
    shipped = Path(annotate.__file__).parent / "annotate.1"
    assert shipped.read_text(encoding="utf-8") == manual()


@fault("trial-R9")
def test_help_names_exit_codes_and_where_more_is_told(run):
    shown = run("--help").out
    for code in EXIT_CODES:
        assert re.search(rf"^  {code} ", shown, re.MULTILINE)
    assert "README.md" in shown
    assert not re.search(r"  Of (?:a|the) ", shown)


@fault("trial-R4")
def test_the_readme_explains_every_word_of_the_output():
    words = [*get_args(AttributionType), *get_args(HedgeType), *get_args(SourceKind)]
    words += [*WARNING_CODES, "named", "cue", "content", "scope", "confidence", "why", "parent"]
    table = README.split("### The words of the output", 1)[1].split("```", 1)[0]
    assert [word for word in words if word not in table] == []


@fault("trial-R4")
def test_the_readmes_json_is_what_comes_out():
    expected = json.loads(block("json", '"A2"'))
    text = (ROOT / "samples" / "harbour-bridge.txt").read_text(encoding="utf-8")
    found = annotate.annotate(text).model_dump()["attributions"][1]
    for measured in (expected, found):  # these move with each model
        measured.pop("confidence")
        measured["source"].pop("confidence")
    assert found == expected


def test_the_readmes_configuration_is_read():
    toml = pytest.importorskip("tomllib", reason="Python 3.10 has no tomllib")
    config = parse_config(toml.loads(block("toml", "staff")))
    assert config.house.staff == ("Jo Field", "Kim Lee")
    assert config.check.ignore == ("single-source",)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("trial-R1", "source .venv/bin/activate"),
        ("trial-R1-windows", r".venv\Scripts\activate"),
        ("trial-R2", "pip install '.[html,parquet]'"),
        ("trial-R3", "pip install '.[spark,html]'"),
        ("trial-R5", "find articles -name"),
        ("trial-C5", "_ANNOTATE_COMPLETE=zsh_source annotate"),
        ("trial-R8", "The suite takes some minutes"),
        ("trial-R7", "| statement, *attribution* |"),
        ("trial-check", "annotate check article.txt"),
        ("trial-diff", "annotate diff old.txt new.txt"),
        ("trial-stats", "annotate stats out.jsonl"),
        ("trial-C21", "those of the extracted `text`"),
    ],
    ids=lambda x: x if x.startswith("trial") else "",
)
def test_the_readme_says(number, words):
    assert words in README
    assert "annotate-news[" not in README


@fault("hostile-01")
def test_readme_and_model_card_say_that_nothing_leaves_the_machine():
    card = (ROOT / "models" / "README.md").read_text(encoding="utf-8")
    for told in (README, card):
        assert "othing leaves the machine" in " ".join(told.split())


@fault("trial-R11")
def test_the_extra_html_names_what_pip_may_leave_out():
    """justext wants ``lxml[html_clean]``, which pip before 23.3 does not know as ``html-clean``."""
    toml = pytest.importorskip("tomllib", reason="Python 3.10 has no tomllib")
    project = toml.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = project["optional-dependencies"]["html"]
    assert any(package.startswith("lxml-html-clean") for package in extra)


@fault("trial-R6")
def test_displacy_shows_sources_cues_and_contents_in_colour():
    import spacy
    from spacy import displacy

    from annotate.colors import COLORS

    nlp = annotate.load()
    doc = nlp("“It is safe,” said Ann Lee. The mayor said it may rain.")
    labels = {span.label_ for span in doc.spans["statements"]}
    assert labels == {"source", "cue", "content"}
    assert {"SOURCE", "CUE", "CONTENT"} <= set(COLORS)
    found = spacy.util.registry.displacy_colors.get_all()
    assert COLORS in found.values()
    page = displacy.render(doc, "span", options={"spans_key": "statements"}, jupyter=False)
    assert COLORS["CUE"] in page
