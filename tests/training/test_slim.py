"""Slimming leaves what matters: parts that do nothing go first, and nothing else changes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")

WIDTH, HEADS, HEAD_WIDTH, INNER = 48, 4, 12, 96


def _network() -> Any:
    from models.training.network import EncoderShape, Network

    torch.manual_seed(3)
    shape = EncoderShape(40, WIDTH, 2, HEADS, HEAD_WIDTH, INNER, 64, 1e-12)
    return Network(shape, hidden_width=32, dropout=0.0).eval()


def _batch() -> Any:
    ids = torch.arange(2, 26).view(2, 12)
    return SimpleNamespace(ids=ids, features=ids, mask=torch.ones_like(ids))


def _loss(network: Any, batch: Any) -> Any:
    return network(batch.ids, batch.features, batch.mask).square().mean()


def _silence(layer: Any, heads: list[int], neurons: list[int]) -> None:
    """Let the parts numbered say nothing to the rest of the network."""
    with torch.no_grad():
        for head in heads:
            layer.output.weight[:, head * HEAD_WIDTH : (head + 1) * HEAD_WIDTH] = 0
        layer.down.weight[:, neurons] = 0


def test_silent_parts_go_and_the_output_stays() -> None:
    from models.training.slim import slim

    network, batch = _network(), _batch()
    for layer, heads, first in zip(network.layers, ([0, 2], [1, 3]), (0, 7), strict=True):
        _silence(layer, heads, list(range(first, first + INNER // 2)))
    before = network(batch.ids, batch.features, batch.mask)
    slim(network, [batch], _loss, 0.5)
    after = network(batch.ids, batch.features, batch.mask)
    assert [layer.heads for layer in network.layers] == [2, 2]
    assert [layer.up.weight.shape for layer in network.layers] == [(INNER // 2, WIDTH)] * 2
    assert torch.allclose(before, after, atol=1e-5)


def test_a_slimmed_network_is_rebuilt_from_its_weights() -> None:
    from models.training.network import EncoderShape
    from models.training.slim import slim

    network, batch = _network(), _batch()
    slim(network, [batch], _loss, 0.75)
    full = EncoderShape(40, WIDTH, 2, HEADS, HEAD_WIDTH, INNER, 64, 1e-12)
    shape = full.slimmed(network.state_dict())
    assert (shape.heads, shape.inner) == (3, 72)


def test_states_to_follow_are_the_mean_of_those_of_the_networks() -> None:
    import numpy as np

    from models.training.slim import follow

    one, ids = _network(), np.arange(2, 26)
    other = _network()
    _silence(other.layers[0], [1], [4])
    zeros = np.zeros_like(ids)
    pieces = SimpleNamespace(ids=ids, features=zeros, breaks=zeros)
    example = SimpleNamespace(pieces=pieces, states=None)
    follow([one, other], [example], "cpu")
    inputs = torch.from_numpy(ids)[None]
    with torch.no_grad():
        first, second = (
            network.encode(inputs, torch.zeros_like(inputs), torch.ones_like(inputs))[0].numpy()
            for network in (one, other)
        )
    assert np.abs(first - second).max() > 0.2
    assert np.abs(example.states - (first + second) / 2).max() < 0.05  # bfloat16 and float16
