from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from annotate.pipeline import load
from models.training.changes import check_out, compare
from models.training.frozen import digest, frozen, thaw


def document(name: str, why: str = "model", hedge: str | None = None) -> dict[str, Any]:
    """One statement, "Lee said it rained", whose speaker is called `name`."""
    hedges = [
        {
            "type": hedge,
            "why": "rule: may",
            "cue": {"start": 9, "end": 11, "text": "it"},
            "scope": {"start": 9, "end": 18, "text": "it rained"},
        }
    ]
    return {
        "attributions": [
            {
                "type": "indirect",
                "why": why,
                "source": {"id": "S1", "spans": [{"start": 0, "text": "Lee"}]},
                "cue": [{"start": 4, "text": "said"}],
                "content": [{"start": 9, "text": "it rained"}],
            }
        ],
        "sources": [
            {"id": "S1", "name": name, "kind": "person", "role": None, "affiliation": None}
        ],
        "hedges": hedges if hedge else [],
    }


def test_the_same_documents_do_not_differ():
    assert compare([document("Ann Lee")], [document("Ann Lee")]).found == {}


def test_a_renamed_speaker_is_counted_under_the_rule_that_found_the_statement():
    out = compare(
        [document("Lee"), document("Lee"), document("Ann Lee")],
        [document("Ann Lee"), document("Jo Lee", "rule: label"), document("Ann Lee")],
    )
    assert out.table() == [
        ("speaker's name", "model", 1, 1),
        ("speaker's name", "rule: label", 1, 1),
    ]
    assert (out.found[0][0].before, out.found[0][0].after) == ("Lee", "Ann Lee")


def test_new_and_lost_findings_are_told():
    bare = {"attributions": [], "sources": [], "hedges": []}
    out = compare([bare, document("Lee", hedge="doxastic")], [document("Lee"), bare])
    assert [(what, n) for what, _, n, _ in out.table()] == [
        ("statement new", 1),
        ("statement gone", 1),
        ("hedge gone", 1),
    ]


def test_an_older_version_can_be_run(tmp_path: Path):
    if not Path(__file__).parents[2].joinpath(".git").exists():
        pytest.skip("needs the repository's history")
    tree = check_out("HEAD", tmp_path)
    assert (tree / "annotate" / "pipeline.py").is_file()
    points = next(tree.glob("*.dist-info")) / "entry_points.txt"
    assert "news_sources = annotate." in points.read_text()


def test_frozen_findings_give_what_the_pipeline_gives(tmp_path: Path):
    nlp = load()
    texts = ["It rained on Friday, Jane Doe said.\n\n“It was cold,” she added.\n"]
    kept = frozen(texts, None, tmp_path)
    assert frozen(texts, None, tmp_path) == kept
    assert [p.name for p in tmp_path.iterdir()] == [f"{digest(None)}.jsonl"]
    (doc,) = thaw(nlp, texts, kept)
    whole = nlp(texts[0])
    assert doc._.news_sources == whole._.news_sources
    assert [s["name"] for s in doc._.news_sources] == ["Jane Doe"]
