"""The network: a BERT encoder with a feature embedding, and its heads.

Statements and hedge scopes are read from their cues: every cue asks every word of its window
whether it belongs to the cue's source, content or claim. A source can so serve several cues,
contents can nest and break, and the link needs no second step.

Shapes: B windows, T pieces, A cues in the batch.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from annotate.components.encoder.decoding import (
    DISTANCES,
    ENTITY_TYPES,
    PAIR_WIDTH,
    ROLES,
    SOURCE_KINDS,
    distance_buckets,
)
from annotate.components.encoder.pieces import FEATURES
from models.training.data import HEDGE_TYPES

# The heads and their widths. `floating` (where a content without a cue begins), `hedge` and
# `scope` are trained with the others and not exported: quotation marks and word lists do better
# (on the written articles held back, found falls from 85.9 to 81.5 with the floating ones; the
# figures for hedges stand in annotate/components/hedges/__init__.py).
FLAT = {
    "cue": 3,
    "floating": 1,
    "hedge": 1 + 2 * len(HEDGE_TYPES),
    "entity": 1 + 2 * len(ENTITY_TYPES),
    "kind": len(SOURCE_KINDS),
}
PAIRED = {
    "role_own": len(ROLES),
    "role_key": PAIR_WIDTH,
    "role_query": len(ROLES) * PAIR_WIDTH,
    "scope_own": 1,
    "scope_key": PAIR_WIDTH,
    "scope_query": PAIR_WIDTH,
}
HEADS = FLAT | PAIRED


@dataclass(frozen=True)
class EncoderShape:
    """What config.json of a BERT says."""

    vocab: int
    width: int
    layers: int
    heads: int
    head_width: int
    inner: int
    positions: int
    epsilon: float

    @classmethod
    def read(cls, folder: Path) -> EncoderShape:
        """The shape that `folder`/config.json says."""
        c = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        return cls(
            c["vocab_size"],
            c["hidden_size"],
            c["num_hidden_layers"],
            c["num_attention_heads"],
            c["hidden_size"] // c["num_attention_heads"],
            c["intermediate_size"],
            c["max_position_embeddings"],
            c["layer_norm_eps"],
        )

    def slimmed(self, weights: Mapping[str, Tensor]) -> EncoderShape:
        """The same with only the heads and inner neurons that are left in a stage's `weights`."""
        heads = weights["layers.0.query.weight"].shape[0] // self.head_width
        return replace(self, heads=heads, inner=weights["layers.0.up.weight"].shape[0])


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, shape: EncoderShape, dropout: float) -> None:
        super().__init__()
        self.heads, self.head_width = shape.heads, shape.head_width
        attending = shape.heads * shape.head_width
        self.query = nn.Linear(shape.width, attending)
        self.key = nn.Linear(shape.width, attending)
        self.value = nn.Linear(shape.width, attending)
        self.output = nn.Linear(attending, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.last_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """[B, T, width] to the same."""
        mixed = self.attend(self.query(x), self.key(x), self.value(x), mask)
        x = self.norm(x + self.dropout(self.output(mixed)))
        return self.last_norm(x + self.dropout(self.down(F.gelu(self.up(x)))))

    def attend(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
        """Attention over [B, T, heads x head width]; `mask` [B, T] is 0 for padding."""
        b, t, width = q.shape
        q, k, v = (x.view(b, t, self.heads, -1).transpose(1, 2) for x in (q, k, v))
        hidden = (1.0 - mask.to(q.dtype))[:, None, None, :] * -10000.0
        scores = q @ k.transpose(-1, -2) / math.sqrt(self.head_width) + hidden
        return (scores.softmax(-1) @ v).transpose(1, 2).reshape(b, t, width)


class Network(nn.Module):
    """Encoder and heads. `forward` gives one tensor [B, T, sum of HEADS]."""

    def __init__(self, shape: EncoderShape, hidden_width: int, dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocab, shape.width)
        self.places = nn.Embedding(shape.positions, shape.width)
        self.kinds = nn.Embedding(2, shape.width)
        self.features = nn.Embedding(FEATURES, shape.width)
        nn.init.normal_(self.features.weight, std=0.01)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.hidden = nn.Linear(shape.width, hidden_width)
        self.flat = nn.Linear(shape.width, sum(FLAT.values()))
        self.paired = nn.Linear(hidden_width, sum(PAIRED.values()))
        self.distances = nn.Parameter(torch.zeros(DISTANCES, len(ROLES) + 1))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """`mask` is 1 for pieces and 0 for padding, [B, T]."""
        return self.score(self.encode(ids, features, mask))

    def encode(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """What the last layer says of each piece, [B, T, width]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.places(places) + self.kinds.weight[0] + self.features(features)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def score(self, x: Tensor) -> Tensor:
        """The heads' outputs for the last layer's, [B, T, sum of HEADS]."""
        return torch.cat([self.flat(x), self.paired(F.gelu(self.hidden(x)))], dim=-1)


def split_outputs(output: Tensor) -> dict[str, Tensor]:
    """The heads' parts of the network's output, by name, [B, T, width]."""
    return dict(zip(HEADS, output.split(list(HEADS.values()), dim=-1), strict=True))


def pair_scores(
    parts: dict[str, Tensor], distances: Tensor, batch: Tensor, place: Tensor, role: str
) -> Tensor:
    """What each cue (`batch`, `place`: [A]) says of each piece: [A, T, roles of `role`]."""
    key, own = parts[f"{role}_key"][batch], parts[f"{role}_own"][batch]
    width, length = key.shape[-1], key.shape[1]
    query = parts[f"{role}_query"][batch, place].unflatten(-1, (-1, width))
    scores = torch.einsum("atw,arw->atr", key, query) / math.sqrt(width) + own
    steps = torch.arange(length)[None, :] - place[:, None].cpu()
    buckets = torch.from_numpy(distance_buckets(steps.numpy())).to(key.device)
    columns = slice(0, len(ROLES)) if role == "role" else slice(len(ROLES), None)
    return scores + distances[buckets, columns]


def load_base(network: Network, folder: Path) -> None:
    """Put a BERT's weights (model.safetensors) into the network's encoder."""
    weights = load_file(folder / "model.safetensors")
    weights = {name.removeprefix("bert."): tensor for name, tensor in weights.items()}
    names = {
        "embeddings.word_embeddings": "words",
        "embeddings.position_embeddings": "places",
        "embeddings.token_type_embeddings": "kinds",
        "embeddings.LayerNorm": "norm",
    }
    inside = {
        "attention.self.query": "query",
        "attention.self.key": "key",
        "attention.self.value": "value",
        "attention.output.dense": "output",
        "attention.output.LayerNorm": "norm",
        "intermediate.dense": "up",
        "output.dense": "down",
        "output.LayerNorm": "last_norm",
    }
    for i in range(len(network.layers)):
        names |= {f"encoder.layer.{i}.{old}": f"layers.{i}.{new}" for old, new in inside.items()}
    state = network.state_dict()
    for old, new in names.items():
        for part in ("weight", "bias"):
            if f"{old}.{part}" in weights:
                state[f"{new}.{part}"].copy_(weights[f"{old}.{part}"])


def build_network(config: dict[str, Any], base: Path) -> Network:
    """The network of `config` around the base encoder, with its weights."""
    n = config["network"]
    network = Network(EncoderShape.read(base), n["hidden_width"], n["dropout"])
    load_base(network, base)
    return network


def trained_network(config: dict[str, Any], base: Path, weights: Mapping[str, Tensor]) -> Network:
    """The network of `config` with the weights of a stage, in the shape that they have."""
    n = config["network"]
    shape = EncoderShape.read(base).slimmed(weights)
    network = Network(shape, n["hidden_width"], n["dropout"])
    network.load_state_dict(dict(weights))
    return network
