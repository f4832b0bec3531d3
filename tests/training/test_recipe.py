"""The whole recipe on a handful of sentences: train two steps a stage, export, load, annotate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("onnx", reason="export needs onnx: pip install -e '.[train]'")
pytestmark = pytest.mark.filterwarnings("default")  # torch's exporter warns of its successor

SENTENCE = """the mayor said that bridge may close in spring according to a report by council
residents told reporters they feared delays . , " nora quill brightwell"""
ARTICLES = [
    {
        "id": "a/train/1",
        "text": 'Nora Quill said the bridge may close in spring.\n\n"They feared delays."',
        "attributions": [
            {"source": [[0, 10]], "cue": [[11, 15]], "content": [[16, 46]], "kind": "person"},
            {"source": [], "cue": [], "content": [[49, 70]], "kind": "person"},
        ],
        "hedges": [{"span": [27, 30], "type": "epistemic", "scope": {"start": 16, "end": 46}}],
        "entities": [{"start": 0, "end": 10, "label": "Person"}],
    }
]
INLINE = (
    '<s n="1">Residents</s> <c n="1">told</c> reporters <q n="1" type="indirect"'
    ' speaker="residents" kind="group">the bridge <h type="epistemic">may</h> close</q>.\n'
)


def _write_corpora(folder: Path) -> None:
    lines = "".join(json.dumps(a) + "\n" for a in ARTICLES)
    for name in (
        "polnear.train",
        "polnear.multi",
        "world_statements.train",
        "newswire_ner.train",
    ):
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    other = json.dumps({**ARTICLES[0], "id": "a/train/2"}) + "\n"
    for name in ("polnear.train", "newswire_ner.train"):
        with (folder / f"{name}.jsonl").open("a", encoding="utf-8") as file:
            file.write(other)
    figure = {
        "name": "Nora Quill",
        "kind": "person",
        "role": "mayor",
        "affiliation": None,
        "mentions": [[0, 10], [49, 53]],
        "parts": None,
    }
    marked = {**ARTICLES[0], "id": "a/train/3", "figures": [figure]}
    for name in ("news.train", "world_statements.train"):
        (folder / f"{name}.jsonl").write_text(
            json.dumps(marked | {"id": "a/train/1" if name[0] == "w" else "a/train/3"}) + "\n",
            encoding="utf-8",
        )
    (folder / "unmarked.jsonl").write_text(
        json.dumps({"id": "u", "text": "Nora Quill warned of delays."}) + "\n", encoding="utf-8"
    )
    for name in (
        "news.dev",
        "speakers_hedges.train",
        "speakers_hedges.dev",
        "world_statements.dev",
    ):
        (folder / f"{name}.jsonl").write_text("", encoding="utf-8")
    (folder / "written").mkdir()
    (folder / "written" / "one-01.gold").write_text(INLINE, encoding="utf-8")


def _write_base(folder: Path, relative: bool = False) -> None:
    """A tiny BERT, or a tiny MPNet with relative positions."""
    from safetensors.torch import save_file
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    words = ["[PAD]", "[UNK]", "[MASK]", *dict.fromkeys(SENTENCE.split())]
    vocabulary = {word: i for i, word in enumerate(words)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))
    entries = len(vocabulary) + (5 if relative else 0)
    config = {
        "vocab_size": entries,
        "hidden_size": 48,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "intermediate_size": 96,
        "max_position_embeddings": 512,
        "layer_norm_eps": 1e-12,
    }
    weights = {"embeddings.word_embeddings.weight": torch.randn(entries, 48) * 0.02}
    if relative:
        config["relative_attention_num_buckets"] = 8
        weights["encoder.relative_attention_bias.weight"] = torch.randn(8, 4)
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    save_file(weights, folder / "model.safetensors")


def test_recipe_trains_exports_and_loads(tmp_path: Path) -> None:
    import tomllib

    import annotate
    from annotate.pipeline import annotate_articles
    from annotate.reading.text import read_text
    from models.training import export, train
    from models.training.settings import CONFIG

    corpora, base, teacher, runs = (
        tmp_path / name for name in ("corpora", "base", "teacher", "runs")
    )
    for folder in (corpora, base, teacher):
        folder.mkdir()
    _write_corpora(corpora)
    _write_base(base)
    _write_base(teacher, relative=True)
    common = ["--base", str(base)]
    short = ["--steps", "2", "--threads", "1", "--teacher", str(teacher)]
    train.main(["--corpora", str(corpora), "--runs", str(runs), *short, *common])
    last = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["run"][-1]
    weights = runs / last / "weights.safetensors"
    assert weights.is_file()
    export.main(["--weights", str(weights), "--output", str(tmp_path / "news"), *common])
    nlp = annotate.load(tmp_path / "news")
    text = ARTICLES[0]["text"]
    (document,) = annotate_articles(nlp, [read_text(text)])
    assert document.error is None
    assert all(text[s.start : s.end] == s.text for a in document.attributions for s in a.content)


def test_int8_and_float_exports_agree(tmp_path: Path) -> None:
    import numpy as np
    import tomllib

    from annotate.components.encoder import Settings, load_reader
    from annotate.components.encoder.decoding import OUTPUTS
    from annotate.components.encoder.pieces import FEATURES
    from models.training.network import build_network, split_outputs
    from models.training.onnx_file import write_encoder
    from models.training.settings import CONFIG

    _write_base(tmp_path)
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    ids = np.arange(2, 26)[None, :]
    features = ids + FEATURES * (ids % 2)  # either convention

    def seeded() -> torch.nn.Module:
        torch.manual_seed(1)
        network = build_network(config, tmp_path).eval()
        torch.nn.init.normal_(network.conventions.weight)
        return network

    def exported(keep_float: bool) -> np.ndarray:
        folder = tmp_path / str(keep_float)
        folder.mkdir()
        write_encoder(seeded(), tmp_path, folder, Settings(**config["decoding"]), keep_float)
        return load_reader(folder).forward(ids, features)

    with torch.no_grad():
        inputs, asked = torch.from_numpy(ids), torch.from_numpy(features)
        parts = split_outputs(seeded()(inputs, asked, torch.ones_like(inputs)))
    expected = torch.cat([parts[name] for name in OUTPUTS], dim=-1).numpy()
    assert np.abs(exported(keep_float=True) - expected).max() < 1e-4
    assert np.abs(exported(keep_float=False) - expected).max() < 0.1


def test_an_exported_encoder_is_trained_on_where_it_stood(tmp_path: Path) -> None:
    import tomllib

    from annotate.components.encoder import Settings
    from models.training.dequantise import dequantised
    from models.training.network import build_network
    from models.training.onnx_file import write_encoder
    from models.training.settings import CONFIG

    _write_base(tmp_path)
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    torch.manual_seed(1)
    network = build_network(config, tmp_path).eval()
    torch.nn.init.normal_(network.conventions.weight)
    kept = {name: value.clone() for name, value in network.state_dict().items()}
    folder = tmp_path / "exported"
    folder.mkdir()
    write_encoder(network, tmp_path, folder, Settings(**config["decoding"]), keep_float=False)
    again = dequantised(folder, config, tmp_path)
    for name in ("layers.1.query.weight", "layers.0.down.bias", "words.weight", "hidden.weight"):
        assert (again.state_dict()[name] - kept[name]).abs().max() < 0.02, name
    found = again.asked(torch.tensor([5, 96 + 5]))
    wanted = kept["features.weight"][5] + kept["conventions.weight"]
    assert (found - wanted).abs().max() < 0.05
