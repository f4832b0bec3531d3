"""The shipped pipeline must not get worse on the articles beside this file."""

import pytest
from click.testing import CliRunner

from annotate.errors import ModelError
from annotate.model import model_folder
from models.training import floors
from models.training.gold import read_gold

MEASURED = dict.fromkeys(floors.FIGURES, 80.0)


def test_pipeline_reaches_every_floor():
    try:
        model_folder()
    except ModelError as error:
        pytest.skip(f"no pipeline to measure: {error}")
    held = floors.read_floors()
    assert sorted(held) == sorted(floors.FIGURES), (
        "models/scores.json lacks floors: run python -m models.training.floors"
    )
    assert floors.shortfalls(held, floors.measure()) == []


def test_articles_mark_what_the_floors_measure():
    articles = [article.marked for article in read_gold(floors.ARTICLES)]
    assert len(articles) == 8
    for marked in articles:
        assert 250 <= len(marked.text.split()) <= 450
        assert len(marked.statements) >= 10
        assert marked.hedges
    assert sum(len(marked.tags) for marked in articles) >= 8
    kinds = {s.kind for marked in articles for s in marked.statements}
    assert kinds >= {"person", "organization", "document", "group", "anonymous"}


def test_a_figure_below_its_floor_is_told():
    assert floors.shortfalls({"found": 80.1}, MEASURED) == ["found: 80.0 is below its floor, 80.1"]
    assert floors.shortfalls({"found": 80.0}, MEASURED) == []
    assert floors.shortfalls({"outlet": 1.0}, {"outlet": None}) != []


def test_floors_rise_and_never_fall_by_themselves():
    held = {"found": 85.0, "linked": 70.0}
    assert floors.moved(held, MEASURED) == MEASURED | {"found": 85.0}


def test_only_a_floor_that_is_named_falls():
    held = {"found": 85.0, "linked": 90.0}
    assert floors.moved(held, MEASURED, ["found"]) == MEASURED | {"linked": 90.0}


def test_lowering_an_unknown_figure_is_refused():
    with pytest.raises(ValueError, match="fund: no such figure"):
        floors.moved({}, MEASURED, ["fund"])


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the command on a file with floors, where the pipeline would measure MEASURED."""
    path = tmp_path / "scores.json"
    monkeypatch.setattr(floors, "measure", lambda model: MEASURED)
    read, write = floors.read_floors, floors.write_floors
    monkeypatch.setattr(floors, "read_floors", lambda: read(path))
    monkeypatch.setattr(floors, "write_floors", lambda new: write(new, path))

    def command(held, *arguments):
        write(held, path)
        result = CliRunner().invoke(floors.main, arguments)
        return result, read(path)

    return command


def test_command_fills_and_raises(run):
    result, held = run({"found": 10.0})
    assert result.exit_code == 0
    assert held == MEASURED


def test_command_keeps_a_floor_that_is_not_reached_and_fails(run):
    result, held = run({"found": 85.0})
    assert result.exit_code == 1
    assert "--lower found" in result.output
    assert held == MEASURED | {"found": 85.0}


def test_command_lowers_with_the_flag(run):
    result, held = run({"found": 85.0}, "--lower", "found")
    assert result.exit_code == 0
    assert held == MEASURED
