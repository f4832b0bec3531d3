from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from models.training.gold import GoldArticle, parse_inline
from models.training.measure_hedges import HELD_BACK, SPLIT, WRITTEN_ON, judged, main


def test_a_hedge_is_right_where_one_of_its_type_is_marked() -> None:
    marked = parse_inline(
        'The dam <h type="epistemic">might</h> fail. It may rain.'
        ' <h type="hearsay">Perhaps</h> it froze.'
    )
    assert list(judged([GoldArticle("a", "", marked)])) == [
        ("might", "epistemic", True),
        ("may", "epistemic", False),
        ("perhaps", "epistemic", False),
    ]


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    text = "The dam might fail. It may rain."
    article = {
        "text": text,
        "attributions": [],
        "layers": ["hedge"],
        "hedges": [{"span": [8, 13], "type": "epistemic"}],
    }
    for name in WRITTEN_ON + HELD_BACK:
        if name.endswith(".jsonl"):
            (tmp_path / name).write_text(json.dumps(article), encoding="utf-8")
        else:
            (tmp_path / name).mkdir()
            (tmp_path / name / "a.gold").write_text("It may rain.", encoding="utf-8")
    ids = ("11", "0", "0")  # one that is held back, two that are not
    lines = [json.dumps(article | {"id": name}) for name in ids]
    (tmp_path / SPLIT).write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_prints_both_tables_as_source(corpora: Path) -> None:
    result = CliRunner().invoke(main, ["--corpora", str(corpora)])
    assert result.output == (
        "MEASURED: dict[str, tuple[int, int]] = {\n"
        '    "may": (0, 5),\n'
        '    "might": (4, 4),\n'
        "}\n"
        "HELD_BACK: dict[str, tuple[int, int]] = {\n"
        '    "epistemic": (3, 6),\n'
        "}\n"
    )


def test_a_missing_corpus_is_named(corpora: Path) -> None:
    (corpora / HELD_BACK[0]).unlink()
    result = CliRunner().invoke(main, ["--corpora", str(corpora)])
    assert result.exit_code == 1
    assert HELD_BACK[0] in result.output
