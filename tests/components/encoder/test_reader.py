"""The encoder as a component: findings from scores, files, other people's pipelines."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from annotate.components.encoder import Calibration, Reader, Settings, decoding
from annotate.components.encoder.decoding import OUTPUTS, PAIR_WIDTH, Floats, Ints
from annotate.components.encoder.pieces import FEATURES
from annotate.errors import ModelError
from annotate.model import model_folder

TEXT = "Officials said that the bridge may close."
WORDS = ["[UNK]", "officials", "said", "that", "the", "bridge", "may", "close", "."]


def shipped() -> bool:
    try:
        return (model_folder() / "news_encoder").is_dir()
    except ModelError:
        return False


needs_model = pytest.mark.skipif(not shipped(), reason="models/news is not there")


def scores_for(ids: Ints, features: Ints) -> Floats:
    """Scores that read "said" as a cue, "officials" as its source and an organisation, and the
    words from "that" to "close" as its content.
    """
    words = [WORDS[i] for i in ids[0]]
    parts = {
        name: np.full((1, len(words), width), -9.0, np.float32) for name, width in OUTPUTS.items()
    }
    for name in ("cue", "entity"):
        parts[name][:, :, 0] = 5.0
    for name in ("role_key", "role_query"):
        parts[name][:] = 0.0
    for t, word in enumerate(words):
        if word == "said":
            parts["cue"][0, t, 1] = 9.0
        if word == "officials":
            parts["entity"][0, t, 3] = 9.0
            parts["role_own"][0, t, 0] = 9.0
            parts["kind"][0, t, 4] = 9.0
        if word in ("that", "the", "bridge", "may", "close"):
            parts["role_own"][0, t, 2 if word == "that" else 3] = 9.0
    return np.concatenate([parts[name] for name in OUTPUTS], axis=-1)


@pytest.fixture
def reader() -> Reader:
    tokenizer = Tokenizer(models.WordPiece({w: i for i, w in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    distances = np.zeros((decoding.DISTANCES, len(decoding.BIO)), np.float32)
    return Reader(
        tokenizer,
        scores_for,
        distances,
        Settings(),
        {"news": Calibration(), "polnear": Calibration(keep=1)},
    )


def test_scores_become_findings_in_characters(reader: Reader) -> None:
    found = reader.read(TEXT)
    (statement,) = found["statements"]
    (entity,) = found["entities"]

    def text(pair: list[int]) -> str:
        return TEXT[pair[0] : pair[1]]

    assert text(statement["cue"]) == "said"
    assert [text(p) for p in statement["source"]] == ["Officials"]
    assert [text(p) for p in statement["content"]] == ["that the bridge may close"]
    assert max(statement["kind"], key=lambda k: statement["kind"][k]) == "group"
    assert (TEXT[entity["start"] : entity["end"]], entity["label"]) == (
        "Officials",
        "Organization",
    )
    json.dumps(found)


def test_a_convention_is_asked_for_by_the_features_and_judged_by_itself(reader: Reader) -> None:
    asked: list[set[int]] = []

    def forward(ids: Ints, features: Ints) -> Floats:
        asked.append(set((features // FEATURES).ravel().tolist()))
        return scores_for(ids, features)

    reader.forward = forward
    assert len(reader.read(TEXT)["statements"]) == 1
    assert reader.read(TEXT, "polnear")["statements"] == []  # its calibration keeps nothing
    assert asked == [{0}, {1}]


def test_an_empty_text_has_no_findings(reader: Reader) -> None:
    assert reader.read("") == {"statements": [], "entities": []}
    assert reader.read(" \n\t") == {"statements": [], "entities": []}


def test_confidence_is_the_chance_by_the_signs(reader: Reader) -> None:
    sure = reader.read(TEXT)["statements"][0]["confidence"]
    assert sure > 0.9
    reader.calibrations = {"news": Calibration(bias=1.0, cue=0.0, content=0.0)}
    assert reader.read(TEXT)["statements"][0]["confidence"] == 0.73  # 1 / (1 + exp(-1))


def test_what_is_too_doubtful_is_not_kept(reader: Reader) -> None:
    calibration = Calibration(bias=-1.0, cue=0.0, content=0.0)  # 0.27
    reader.calibrations = {"news": calibration}
    assert reader.read(TEXT)["statements"] == []
    assert len(list(reader.statements(TEXT))) == 1
    reader.calibrations = {"news": replace(calibration, keep=0.25)}
    assert len(reader.read(TEXT)["statements"]) == 1


def test_a_content_that_a_window_cuts_goes_on_to_its_sentences_end(reader: Reader) -> None:
    bridges = " the bridge" * 60
    text = f"Officials said that{bridges} may close. Officials close the bridge."
    reader.settings = replace(reader.settings, window=64)
    (statement,) = reader.read(text)["statements"]
    (content,) = statement["content"]
    assert text[slice(*content)] == f"that{bridges} may close."


def test_a_long_text_is_read_window_by_window(reader: Reader) -> None:
    text = "\n\n".join([TEXT] * 60)
    found = reader.read(text)
    assert len(found["statements"]) == len(found["entities"]) == 60
    for i, statement in enumerate(found["statements"]):
        at = i * (len(TEXT) + 2)
        assert statement["cue"] == [at + 10, at + 14]
        assert [at + 15, at + 40] in statement["content"]


def test_the_network_has_the_pair_width_that_is_decoded() -> None:
    assert OUTPUTS["role_query"] == 4 * PAIR_WIDTH


@needs_model
def test_the_component_works_in_another_pipeline_and_round_trips(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("news_encoder")
    found = nlp(TEXT)._.news_findings
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)(TEXT)
    assert again._.news_findings == found
    copied = Doc(again.vocab).from_bytes(again.to_bytes())
    assert copied._.news_findings == found


@needs_model
def test_neighbours_do_not_change_what_is_found() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("news_encoder")
    texts = [TEXT, "Short.", TEXT * 40, 'Ms. Lund denied it: "Never."']
    alone = [nlp(text)._.news_findings for text in texts]
    assert [doc._.news_findings for doc in nlp.pipe(texts, batch_size=4)] == alone
