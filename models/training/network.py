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
    BIO,
    DISTANCES,
    ENTITY_TYPES,
    PAIR_WIDTH,
    SOURCE_KINDS,
    distance_buckets,
)
from annotate.components.encoder.pieces import CONVENTIONS, FEATURES
from models.training.data import HEDGE_TYPES
from models.training.parts import PARTS

# The heads and their widths. Some are trained with the others and not exported: `floating` (where a
# content without a cue begins), `hedge` and `scope`, because quotation marks and word lists do
# better (on the written articles held back, found falls from 85.9 to 81.5 with the floating ones;
# the figures for hedges stand in annotate/components/hedges/__init__.py), and `part` (what of a
# source's words is its name, role and body), which nothing reads yet.
FLAT = {
    "cue": 3,
    "floating": 1,
    "hedge": 1 + 2 * len(HEDGE_TYPES),
    "entity": 1 + 2 * len(ENTITY_TYPES),
    "kind": len(SOURCE_KINDS),
    "part": 1 + 2 * len(PARTS),
}
PAIRED = {
    "role_own": len(BIO),
    "role_key": PAIR_WIDTH,
    "role_query": len(BIO) * PAIR_WIDTH,
    "scope_own": 1,
    "scope_key": PAIR_WIDTH,
    "scope_query": PAIR_WIDTH,
}
HEADS = FLAT | PAIRED
# MPNet's vocabulary is BERT's with four entries before it, and its places begin at 2.
MPNET_FIRST_ID, MPNET_FIRST_PLACE = 4, 2
# Its last states are small (a deviation of .16 where MiniLM's have .56), and heads learn slowly
# from small states; and its lower half is kept as it is, so that the features, which it does not
# know, come in above it.
MPNET_SCALE = 3.5


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
    relative: int = 0  # buckets of relative positions, as MPNet has them
    first_id: int = 0  # of the word pieces
    first_place: int = 0

    @classmethod
    def read(cls, folder: Path) -> EncoderShape:
        """The shape that `folder`/config.json says."""
        c = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        relative = c.get("relative_attention_num_buckets", 0)
        return cls(
            c["vocab_size"],
            c["hidden_size"],
            c["num_hidden_layers"],
            c["num_attention_heads"],
            c["hidden_size"] // c["num_attention_heads"],
            c["intermediate_size"],
            c["max_position_embeddings"],
            c["layer_norm_eps"],
            relative,
            first_id=MPNET_FIRST_ID if relative else 0,
            first_place=MPNET_FIRST_PLACE if relative else 0,
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
        self.dropout = nn.Dropout(dropout) if dropout else nn.Identity()

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """[B, T, width] to the same; `mask` [B or 1, heads or 1, T or 1, T] is added to scores."""
        mixed = self.attend(self.query(x), self.key(x), self.value(x), mask)
        x = self.norm(x + self.dropout(self.output(mixed)))
        return self.last_norm(x + self.dropout(self.down(F.gelu(self.up(x)))))

    def attend(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
        """Attention over [B, T, heads x head width]."""
        b, t, width = q.shape
        q, k, v = (x.view(b, t, self.heads, -1).transpose(1, 2) for x in (q, k, v))
        scores = (q / math.sqrt(self.head_width)) @ k.transpose(-1, -2) + mask.to(q.dtype)
        return (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(b, t, width)


class Network(nn.Module):
    """Encoder and heads. `forward` gives one tensor [B, T, sum of HEADS]."""

    def __init__(self, shape: EncoderShape, hidden_width: int, dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocab, shape.width)
        self.places = nn.Embedding(shape.positions, shape.width)
        self.kinds = nn.Embedding(2, shape.width)
        self.features = nn.Embedding(FEATURES, shape.width)
        nn.init.normal_(self.features.weight, std=0.01)
        self.conventions = nn.Embedding(len(CONVENTIONS), shape.width)
        nn.init.zeros_(self.conventions.weight)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.dropout = nn.Dropout(dropout) if dropout else nn.Identity()
        self.shape = shape
        # The layer that first sees the features; 0 where they are added to the words.
        self.enters = shape.layers // 2 if shape.relative else 0
        if shape.relative:
            self.relative = nn.Embedding(shape.relative, shape.heads)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.hidden = nn.Linear(shape.width, hidden_width)
        self.flat = nn.Linear(shape.width, sum(FLAT.values()))
        self.paired = nn.Linear(hidden_width, sum(PAIRED.values()))
        self.distances = nn.Parameter(torch.zeros(DISTANCES, len(BIO) + 1))

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """`mask` is 1 for pieces and 0 for padding, [B, T]."""
        return self.score(self.encode(ids, features, mask))

    def encode(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """What the last layer says of each piece, [B, T, width]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        first_id, first_place = self.shape.first_id, self.shape.first_place
        x = self.words(ids + first_id if first_id else ids)
        x = x + self.places(places + first_place if first_place else places)
        x = x + self.kinds.weight[0]
        if not self.enters:
            x = x + self.asked(features)
        x = self.dropout(self.norm(x))
        hidden = self.hidden_places(mask, places)
        for i, layer in enumerate(self.layers):
            if self.enters and i == self.enters:
                x = x + self.asked(features)
            x = layer(x, hidden)
        return x * MPNET_SCALE if self.shape.relative else x

    def lowest(self, layers: int) -> list[nn.Module]:
        """All below the layer numbered `layers`, but what the base lacks; nothing for 0."""
        if not layers:
            return []
        below = [self.places, self.kinds, self.norm, *self.layers[:layers]]
        return [*below, self.relative] if self.shape.relative else below

    def asked(self, features: Tensor) -> Tensor:
        """The features' vectors, and those of the conventions that are asked for, [B, T, width]."""
        return self.features(features % FEATURES) + self.conventions(features // FEATURES)

    def hidden_places(self, mask: Tensor, places: Tensor) -> Tensor:
        """What is added to attention's scores: little for padding, and relative positions."""
        hidden = (1.0 - mask.float())[:, None, None, :] * -10000.0
        if not self.shape.relative:
            return hidden
        buckets = relative_buckets(places[None, :] - places[:, None], self.shape.relative)
        return self.relative(buckets).permute(2, 0, 1)[None] + hidden

    def score(self, x: Tensor) -> Tensor:
        """The heads' outputs for the last layer's, [B, T, sum of HEADS]."""
        return torch.cat([self.flat(x), self.paired(F.gelu(self.hidden(x)))], dim=-1)


def relative_buckets(steps: Tensor, buckets: int, farthest: int = 128) -> Tensor:
    """The bucket of each step (key minus query) by T5's scheme, which MPNet uses."""
    half = buckets // 2
    exact = half // 2
    far = steps.abs()
    grown = exact + (
        torch.log(far.clamp(1).float() / exact) / math.log(farthest / exact) * (half - exact)
    ).long().clamp(max=half - 1 - exact)
    return torch.where(far < exact, far, grown) + (steps > 0).long() * half


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
    columns = slice(0, len(BIO)) if role == "role" else slice(len(BIO), None)
    return scores + distances[buckets, columns]


def load_base(network: Network, folder: Path) -> None:
    """Put a BERT's weights (model.safetensors) into the network's encoder."""
    weights = load_file(folder / "model.safetensors")
    weights = {name.removeprefix("bert."): tensor for name, tensor in weights.items()}
    names: dict[str, str] = {
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
    if network.shape.relative:
        names["encoder.relative_attention_bias"] = "relative"
        inside |= {f"attention.attn.{x[0]}": x for x in ("query", "key", "value", "output")}
        inside["attention.LayerNorm"] = "norm"
        network.kinds.weight.data.zero_()
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
    shape = EncoderShape.read(base)
    network = Network(shape, n["hidden_width"], 0.0 if shape.relative else n["dropout"])
    load_base(network, base)
    return network


def trained_network(config: dict[str, Any], base: Path, weights: Mapping[str, Tensor]) -> Network:
    """The network of `config` with the weights of a stage, in the shape that they have."""
    n = config["network"]
    shape = EncoderShape.read(base).slimmed(weights)
    network = Network(shape, n["hidden_width"], 0.0 if shape.relative else n["dropout"])
    network.load_state_dict(dict(weights))
    return network
