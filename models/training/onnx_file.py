"""A network → encoder.onnx, tokenizer.json, decoding.json: what annotate runs.

Attention and norms are fused, and matrices become int8. CPUs without VNNI add int8 products in
16 bits and saturate, so weights keep to 7 bits (`reduce_range`) and every CPU finds the same.
The heads too: a float pair of them costs 7 % of the time and finds no more.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from torch import Tensor

from annotate.components.encoder import Calibration, Settings
from annotate.components.encoder.decoding import BIO, OUTPUTS
from annotate.components.encoder.pieces import CONVENTIONS
from models.training.network import FLAT, PAIRED, Network


class FusedAttention(torch.autograd.Function):
    """Attention as onnxruntime's one operator instead of nine.

    Without a mask, since a window is read alone: that is what lets onnxruntime take its
    flash attention.
    """

    @staticmethod
    def forward(ctx: object, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        """A stand-in with the right shape: only the traced symbol counts."""
        return q + k + v

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any, heads: int) -> Any:  # noqa: ANN401 - torch's graph
        """The operator in the exported graph."""
        attention = g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads)
        return attention.setType(q.type())


def fuse_attention(network: Network) -> None:
    """Make every layer export its attention as one operator."""
    for layer in network.layers:
        layer.attend = lambda q, k, v, mask, heads=layer.heads: FusedAttention.apply(q, k, v, heads)


def fold_conventions(network: Network) -> None:
    """One table of features by convention, so that asking for one costs nothing."""
    of_features, asked = network.features.weight, network.conventions.weight
    network.features = torch.nn.Embedding.from_pretrained(
        (of_features[None] + asked[:, None]).flatten(0, 1).detach()
    )
    network.asked = network.features.forward  # type: ignore[method-assign]


def keep_exported_heads(network: Network) -> None:
    """Leave out the heads that annotate does not read."""
    with torch.no_grad():
        for layer, heads in ((network.flat, FLAT), (network.paired, PAIRED)):
            names = [name for name, width in heads.items() for _ in range(width)]
            kept = [i for i, name in enumerate(names) if name in OUTPUTS]
            layer.weight = torch.nn.Parameter(layer.weight[kept])
            layer.bias = torch.nn.Parameter(layer.bias[kept])


def write_encoder(
    network: Network, base: Path, folder: Path, settings: Settings, keep_float: bool
) -> None:
    """encoder.onnx, tokenizer.json and decoding.json into `folder`."""
    unfused, fused = folder / "unfused.onnx", folder / "fused.onnx"
    network.eval()
    fuse_attention(network)
    fold_conventions(network)
    network.hidden_places = lambda mask, places: None  # type: ignore[method-assign]
    keep_exported_heads(network)
    inputs = (torch.zeros(1, 16, dtype=torch.long), torch.zeros(1, 16, dtype=torch.long), None)
    axes = {name: {0: "windows", 1: "pieces"} for name in ("ids", "features", "scores")}
    torch.onnx.export(
        network,
        inputs,
        str(unfused),
        input_names=["ids", "features"],
        output_names=["scores"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    fusion = FusionOptions("bert")
    fusion.enable_embed_layer_norm = False  # it knows no feature embedding
    fusion.enable_skip_layer_norm = False  # slower than a sum and a norm: 7,500 to 8,400 pieces/s
    model = optimizer.optimize_model(
        str(unfused),
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
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
    fused.unlink(missing_ok=True)
    unfused.unlink()
    (folder / "tokenizer.json").write_bytes((base / "tokenizer.json").read_bytes())
    distances = [
        [round(float(x), 4) for x in row] for row in network.distances.detach()[:, : len(BIO)]
    ]
    calibrations = {name: asdict(Calibration()) for name in CONVENTIONS}
    plain = {"settings": asdict(settings), "judges": calibrations, "distances": distances}
    (folder / "decoding.json").write_text(json.dumps(plain, indent=1), encoding="utf-8")
