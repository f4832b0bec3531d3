"""Weights → the pipeline that ships: ``python -m models.training.export --weights FILE``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import spacy
import tomllib
from safetensors.torch import load_file

from annotate.checksums import write_checksums
from annotate.components.encoder import NewsEncoder, Settings
from models.training.base import find_base
from models.training.network import trained_network
from models.training.onnx_file import write_encoder
from models.training.settings import CONFIG, NEWS, RUNS

COMPONENTS = (
    "news_encoder",
    "news_outlets",
    "news_quotations",
    "news_statements",
    "news_hedges",
    "news_sources",
)


def main(argv: list[str] | None = None) -> None:
    """Export weights into a pipeline folder."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--weights", type=Path, default=RUNS / "together/weights.safetensors")
    options.add_argument("--base", default="sentence-transformers/all-MiniLM-L6-v2")
    options.add_argument("--config", type=Path, default=CONFIG)
    options.add_argument("--output", type=Path, default=NEWS)
    options.add_argument("--float", action="store_true", help="keep the weights float32")
    o = options.parse_args(argv)
    config = tomllib.loads(o.config.read_text(encoding="utf-8"))
    base = find_base(o.base)
    network = trained_network(config, base, load_file(o.weights))
    with tempfile.TemporaryDirectory() as folder:
        write_encoder(network, base, Path(folder), Settings(**config["decoding"]), o.float)
        write_pipeline(Path(folder), o.output)
    size = sum(f.stat().st_size for f in o.output.rglob("*") if f.is_file())
    print(f"{o.output}: {size / 1e6:.1f} MB")


def write_pipeline(encoder: Path, output: Path) -> None:
    """The spaCy pipeline with the encoder's files, to `output`."""
    nlp = spacy.blank("en")
    nlp.meta.update(
        name="annotate_news",
        version="1.0.0",
        license="Apache-2.0",
        description="Attributions, quoted speakers and hedged claims in news",
    )
    components = {name: nlp.add_pipe(name) for name in COMPONENTS}
    news_encoder = components["news_encoder"]
    assert isinstance(news_encoder, NewsEncoder)
    news_encoder.from_disk(encoder)
    nlp.to_disk(output)
    write_checksums(output)


if __name__ == "__main__":
    main()
