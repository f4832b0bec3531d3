"""Cuts attention heads and inner neurons that a trained network can do without.

How much a part matters is the change of the loss if it were gone, to the first order:
|activation x gradient| summed over a window (Michel et al. 2019, "Are sixteen heads really better
than one?"; Molchanov et al. 2017). Every layer keeps the same number, so that the shape stays a
plain one; the layers keep their order and width, and the stage that follows trains the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import torch
from torch import Tensor, nn

from annotate.components.encoder.pieces import cut
from models.training.examples import Batch, Example
from models.training.network import Layer, Network
from models.training.precision import half_precision


def slim(
    network: Network,
    batches: Iterable[Batch],
    loss: Callable[[Network, Batch], Tensor],
    share: float,
) -> None:
    """Leave the `share` of each layer's heads and neurons that matters most on `batches`."""
    matters = measure(network, batches, loss)
    for layer, (of_heads, of_neurons) in zip(network.layers, matters, strict=True):
        keep_heads(layer, _best(of_heads, share))
        keep_neurons(layer, _best(of_neurons, share))


def measure(
    network: Network, batches: Iterable[Batch], loss: Callable[[Network, Batch], Tensor]
) -> list[tuple[Tensor, Tensor]]:
    """How much each layer's heads [heads] and inner neurons [inner] matter."""
    network.eval()
    seen: dict[nn.Module, Tensor] = {}

    def watch(part: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        seen[part] = inputs[0]
        inputs[0].retain_grad()

    parts = [part for layer in network.layers for part in (layer.output, layer.down)]
    hooks = [part.register_forward_pre_hook(watch) for part in parts]
    sums: list[tuple[Tensor, Tensor]] = [
        (torch.zeros(x.heads), torch.zeros(x.down.in_features)) for x in network.layers
    ]
    for batch in batches:
        loss(network, batch).backward()
        for layer, (of_heads, of_neurons) in zip(network.layers, sums, strict=True):
            change = _change(seen[layer.output]).unflatten(-1, (layer.heads, -1)).sum(-1)
            of_heads += change.abs().sum(0)
            of_neurons += _change(seen[layer.down]).abs().sum(0)
        network.zero_grad(set_to_none=True)
    for hook in hooks:
        hook.remove()
    return sums


def _change(activation: Tensor) -> Tensor:
    """What the loss of each window would change by without each column: [B, T, W] to [B, W]."""
    assert activation.grad is not None
    return (activation * activation.grad).detach().float().sum(1).cpu()


def _best(matters: Tensor, share: float) -> Tensor:
    return matters.topk(int(len(matters) * share)).indices.sort().values


def keep_heads(layer: Layer, kept: Tensor) -> None:
    """Cut all attention heads of `layer` but those numbered `kept`."""
    rows = (kept[:, None] * layer.head_width + torch.arange(layer.head_width)).flatten()
    for part in (layer.query, layer.key, layer.value):
        _keep_rows(part, rows)
    _keep_columns(layer.output, rows)
    layer.heads = len(kept)


def keep_neurons(layer: Layer, kept: Tensor) -> None:
    """Cut all inner neurons of `layer` but those numbered `kept`."""
    _keep_rows(layer.up, kept)
    _keep_columns(layer.down, kept)


def _keep_rows(part: nn.Linear, rows: Tensor) -> None:
    part.weight = nn.Parameter(part.weight.detach()[rows].clone())
    part.bias = nn.Parameter(part.bias.detach()[rows].clone())
    part.out_features = len(rows)


def _keep_columns(part: nn.Linear, columns: Tensor) -> None:
    part.weight = nn.Parameter(part.weight.detach()[:, columns].clone())
    part.in_features = len(columns)


def follow(networks: list[Network], examples: list[Example], device: str) -> None:
    """Give each example the mean of the networks' last states as what to come close to."""
    for network in networks:
        network.eval()
    for example in examples:
        if example.states is None:
            states = sum(_last_states(network, example, device) for network in networks)
            example.states = np.asarray(states / len(networks), dtype=np.float16)


def _last_states(network: Network, example: Example, device: str) -> np.ndarray:
    pieces = example.pieces
    states = np.zeros((len(pieces.ids), network.norm.normalized_shape[0]), dtype=np.float32)
    for w in cut(pieces, 256, 32, 16):
        ids, features = (
            torch.from_numpy(x[None, w.start : w.end].astype(np.int64)).to(device)
            for x in (pieces.ids, pieces.features)
        )
        with torch.no_grad(), half_precision(device):
            last = network.encode(ids, features, torch.ones_like(ids))[0].float().cpu().numpy()
        states[w.first : w.last] = last[w.first - w.start : w.last - w.start]
    return states
