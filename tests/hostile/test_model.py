"""A model that is damaged, changed or none at all: refused once, before the first article."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy

from annotate.checksums import NAME, verify, write_checksums
from annotate.errors import ModelError
from annotate.model import model_folder
from annotate.pipeline import load

TEXT = '"The pool stays shut," said Mayor Ann Lee.\n'
FILES = sorted(
    path.relative_to(model_folder()).as_posix()
    for path in model_folder().rglob("*")
    if path.is_file() and path.name != NAME
)


@pytest.fixture(autouse=True)
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in "ab":
        Path(f"{name}.txt").write_text(TEXT)
    shutil.copytree(model_folder(), "m")
    return Path("m")


def test_hostile_05_every_file_of_the_shipped_model_has_its_checksum():
    sums = json.loads((model_folder() / NAME).read_text())
    assert sorted(sums) == FILES
    verify(model_folder(), needed=True)


def flipped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


@pytest.mark.parametrize("damage", [flipped, truncated, Path.unlink])
@pytest.mark.parametrize("name", FILES)
def test_hostile_05_a_damaged_file_is_named(model, name, damage: Callable[[Path], None]):
    damage(model / name)
    with pytest.raises(ModelError, match=name):
        load(model)


@pytest.mark.parametrize("jobs", [1, 2])
def test_hostile_05_a_damaged_model_is_refused_once(run, forked_workers, jobs):
    truncated(Path("m/news_encoder/encoder.onnx"))
    ran = run("a.txt", "b.txt", "-f", "jsonl", "-j", jobs, model="m")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "annotate: m/news_encoder/encoder.onnx: is damaged: its checksum is another"
        " (reinstall annotate-news, or restore the folder)\n"
    )


def test_hostile_05_checksums_that_are_damaged_are_an_error(model):
    (model / NAME).write_text("[1]")
    with pytest.raises(ModelError, match="cannot be read"):
        load(model)


def test_hostile_05_the_shipped_model_needs_its_checksums(model, monkeypatch):
    (model / NAME).unlink()
    load(model)  # somebody's own
    monkeypatch.setattr("annotate.pipeline.model_folder", lambda: model)
    with pytest.raises(ModelError, match="cannot be read"):
        load()


def change(path: Path, **changes: object) -> None:
    plain = json.loads(path.read_text())
    plain["settings"].update(changes)
    path.write_text(json.dumps(plain))


@pytest.mark.parametrize(
    "changes",
    [
        {"keep": -1},
        {"cue": float("nan")},
        {"window": 10_000_000},
        {"window": 0},
        {"left": 300},
        {"piece_cost": float("inf")},
    ],
)
def test_hostile_05_settings_out_of_range_are_refused_in_any_pipeline(model, changes):
    (model / NAME).unlink()
    change(model / "news_encoder/decoding.json", **changes)
    with pytest.raises(ModelError):
        load(model)


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json", "decoding.json"])
def test_hostile_05_a_pipeline_without_checksums_is_read_at_the_start(model, name, capfd):
    (model / NAME).unlink()
    truncated(model / "news_encoder" / name)
    with pytest.raises(ModelError):
        load(model)
    assert capfd.readouterr().err == ""


def test_hostile_05_a_vocabulary_that_does_not_fit_is_refused_quietly(model, capfd):
    (model / NAME).unlink()
    path = model / "news_encoder/tokenizer.json"
    plain = json.loads(path.read_text())
    plain["model"]["vocab"]["unheardof"] = len(plain["model"]["vocab"])
    path.write_text(json.dumps(plain))
    with pytest.raises(ModelError):
        load(model)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    "name",
    ["numpy", "pip", "spacy", "blank:en", "blank", "a.txt", "no"],
    ids="hostile-05-trial-C17-{}".format,
)
def test_hostile_05_what_is_no_model_is_a_model_error(run, name):
    spacy.blank("en").to_disk("blank")
    ran = run("a.txt", "-f", "jsonl", model=name)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"annotate: {name}: ")
    assert ran.err.count("\n") == 1
    assert "report it" not in ran.err
    assert "[E0" not in ran.err


def test_a_changed_pipeline_can_have_its_checksums_written_anew(model):
    change(model / "news_encoder/decoding.json", keep=0.5)
    with pytest.raises(ModelError):
        verify(model, needed=True)
    write_checksums(model)
    verify(model, needed=True)
