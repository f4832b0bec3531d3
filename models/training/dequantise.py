"""An exported int8 encoder → weights to train on: ``python -m models.training.dequantise``.

Exported again the weights give the same findings, so that training can go on from a released
model whose float weights nobody kept. Heads that are not exported start anew.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

import numpy as np
import onnx
import tomllib
import torch
from onnx import numpy_helper
from safetensors.torch import save_file
from torch import Tensor

from annotate.components.encoder.decoding import OUTPUTS
from annotate.components.encoder.pieces import FEATURES
from models.training.base import find_base
from models.training.network import (
    FLAT,
    PAIRED,
    EncoderShape,
    Network,
)
from models.training.settings import CONFIG, NEWS, RUNS

_LINEAR = ("query", "key", "value", "output", "up", "down")


def main(argv: list[str] | None = None) -> None:
    """Write the weights of a pipeline folder's encoder as a finished stage."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--model", type=Path, default=NEWS, help="a pipeline folder")
    options.add_argument("--base", default="sentence-transformers/all-MiniLM-L6-v2")
    options.add_argument("--config", type=Path, default=CONFIG)
    options.add_argument("--output", type=Path, default=RUNS / "released/weights.safetensors")
    o = options.parse_args(argv)
    config = tomllib.loads(o.config.read_text(encoding="utf-8"))
    network = dequantised(o.model / "news_encoder", config, find_base(o.base))
    o.output.parent.mkdir(parents=True, exist_ok=True)
    save_file({k: v.contiguous() for k, v in network.state_dict().items()}, o.output)


def dequantised(folder: Path, config: dict[str, dict[str, float]], base: Path) -> Network:
    """The network of the exported encoder in `folder`, with `base`'s other shape."""
    tensors = float_tensors(folder / "encoder.onnx")
    matrices = [tensors[name] for name in sorted(tensors, key=_number) if "MatMul" in name]
    known = {name: value for name, value in tensors.items() if "::" not in name}
    for name, value in tensors.items():
        if re.fullmatch(r"onnx::Add_\d+", name):
            known["kinds.weight"] = torch.stack([value, torch.zeros_like(value)])
    layers = (len(matrices) - 3) // len(_LINEAR)
    places = [f"layers.{i}.{part}" for i in range(layers) for part in _LINEAR]
    known |= _apart(known["features.weight"])
    for place, matrix in zip([*places, "flat", "hidden", "paired"], matrices, strict=True):
        known[f"{place}.weight"] = matrix.T
    n = config["network"]
    shape = EncoderShape.read(base).slimmed(known)
    network = Network(shape, int(n["hidden_width"]), n["dropout"])
    with torch.no_grad():
        distances = json.loads((folder / "decoding.json").read_text(encoding="utf-8"))["distances"]
        network.distances[:, : len(distances[0])] = torch.tensor(distances)
        _take(network, known)
    return network


def _apart(table: Tensor) -> dict[str, Tensor]:
    """An exported table of features by convention as two: features, and what each asks for."""
    by_convention = table.unflatten(0, (-1, FEATURES))
    features = by_convention[0]
    return {
        "features.weight": features,
        "conventions.weight": (by_convention - features).mean(1),
    }


def _take(network: Network, known: dict[str, Tensor]) -> None:
    """Copy what is known; of heads the rows that are exported."""
    state = network.state_dict()
    for name, value in known.items():
        if not name.startswith(("flat.", "paired.")):
            state[name][: len(value)] = value
            continue
        heads = FLAT if name.startswith("flat.") else PAIRED
        names = [head for head, width in heads.items() for _ in range(width)]
        rows = [i for i, head in enumerate(names) if head in OUTPUTS]
        state[name][rows] = value


def float_tensors(path: Path) -> dict[str, Tensor]:
    """The initializers of an ONNX file by name, int8 ones as floats under their plain name."""
    raw = {x.name: numpy_helper.to_array(x) for x in onnx.load(str(path)).graph.initializer}
    found = {}
    for name, value in raw.items():
        if name.endswith("_quantized"):
            plain = name.removesuffix("_quantized")
            zero = raw[f"{plain}_zero_point"].astype(np.float32)
            value = (value.astype(np.float32) - zero) * raw[f"{plain}_scale"]
            found[plain] = torch.from_numpy(np.asarray(value, dtype=np.float32))
        elif not name.endswith(("_scale", "_zero_point")):
            found[name] = torch.from_numpy(np.array(value, dtype=np.float32))
    return found


def _number(name: str) -> int:
    digits = re.search(r"\d+$", name)
    return int(digits[0]) if digits else -1


if __name__ == "__main__":
    main()
