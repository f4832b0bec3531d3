"""Weights → the pipeline that ships: ``python -m models.training.export --weights FILE``.

The network goes to ONNX, attention and norms are fused, matrices become int8. CPUs without
VNNI add int8 products in 16 bits and saturate, so weights keep to 7 bits (`reduce_range`) and
every CPU finds the same. The heads stay float: they are small, and their scores are compared.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import onnx
import spacy
import tomllib
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from safetensors.torch import load_file

from annotate.components.encoder import Settings, settings_as_plain
from models.training.base import find_base
from models.training.network import Network
from models.training.settings import CONFIG, NEWS, RUNS
from models.training.train import build_network

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
    network = build_network(config, base)
    network.load_state_dict(load_file(o.weights))
    with tempfile.TemporaryDirectory() as folder:
        write_encoder(network, base, Path(folder), Settings(**config["decoding"]), o.float)
        write_pipeline(Path(folder), o.output)
    size = sum(f.stat().st_size for f in o.output.rglob("*") if f.is_file())
    print(f"{o.output}: {size / 1e6:.1f} MB")


class FusedAttention(torch.autograd.Function):
    """Attention as onnxruntime's one operator instead of nine."""

    @staticmethod
    def forward(ctx, q, k, v, mask, heads):  # noqa: ANN001, ANN205 - torch's protocol
        """A stand-in with the right shape: only the traced symbol counts."""
        return q * mask[:, :, None].to(q.dtype) + k + v

    @staticmethod
    def symbolic(g, q, k, v, mask, heads):  # noqa: ANN001, ANN205 - torch's protocol
        """The operator in the exported graph; its inputs 3 (bias) and on are optional."""
        none = g.op("prim::Constant")
        none.setType(torch.OptionalType.ofTensor())
        mask = g.op("Cast", mask, to_i=onnx.TensorProto.INT32)
        return g.op(
            "com.microsoft::MultiHeadAttention", q, k, v, none, mask, num_heads_i=heads
        ).setType(q.type())


def fuse_attention(network: Network) -> None:
    """Make every layer export its attention as one operator."""
    for layer in network.layers:
        layer.attend = lambda q, k, v, mask, heads=layer.heads: FusedAttention.apply(
            q, k, v, mask, heads
        )


def write_encoder(
    network: Network, base: Path, folder: Path, settings: Settings, keep_float: bool
) -> None:
    """encoder.onnx, tokenizer.json and decoding.json into `folder`."""
    plain, fused = folder / "plain.onnx", folder / "fused.onnx"
    network.eval()
    fuse_attention(network)
    ids, features = torch.zeros(2, 16, dtype=torch.long), torch.zeros(2, 16, dtype=torch.long)
    axes = {name: {0: "windows", 1: "pieces"} for name in ("ids", "features", "mask", "scores")}
    torch.onnx.export(
        network,
        (ids, features, torch.ones_like(ids)),
        str(plain),
        input_names=["ids", "features", "mask"],
        output_names=["scores"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    fusion = FusionOptions("bert")
    fusion.enable_embed_layer_norm = False  # it knows no feature embedding
    model = optimizer.optimize_model(
        str(plain),
        "bert",
        num_heads=network.layers[0].heads,
        hidden_size=network.norm.normalized_shape[0],
        optimization_options=fusion,
        opt_level=0,
    )
    model.save_model_to_file(str(fused))
    target = folder / "encoder.onnx"
    if keep_float:
        fused.rename(target)
    else:
        quantize_dynamic(
            fused,
            target,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            nodes_to_exclude=_heads(fused),
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
    fused.unlink(missing_ok=True)
    plain.unlink()
    (folder / "tokenizer.json").write_bytes((base / "tokenizer.json").read_bytes())
    distances = [[round(float(x), 4) for x in row] for row in network.distances.detach()]
    (folder / "decoding.json").write_text(
        json.dumps({"settings": settings_as_plain(settings), "distances": distances}, indent=1),
        encoding="utf-8",
    )


def _heads(path: Path) -> list[str]:
    """The matrix products of the heads, by the names that the export gives them."""
    model = onnx.load(str(path))
    return [
        node.name
        for node in model.graph.node
        if node.op_type in ("MatMul", "Gemm")
        and node.name.startswith(("/flat", "/paired", "/hidden"))
    ]


def write_pipeline(encoder: Path, output: Path) -> None:
    """The spaCy pipeline with the encoder's files, to `output`."""
    nlp = spacy.blank("en")
    nlp.meta.update(
        name="annotate_news",
        version="1.0.0",
        license="Apache-2.0",
        description="Attributions, quoted speakers and hedged claims in news",
    )
    for name in COMPONENTS:
        nlp.add_pipe(name)
    nlp.get_pipe("news_encoder").from_disk(encoder)
    nlp.to_disk(output)


if __name__ == "__main__":
    main()
