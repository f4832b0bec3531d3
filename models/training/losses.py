"""The loss of each head on a batch."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from models.training.examples import IGNORE, Batch
from models.training.network import Network, pair_scores, split_outputs


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The mean loss of each head on a batch; 0 where the batch has no label for it."""
    last = network.encode(batch.ids, batch.features, batch.mask)
    parts = split_outputs(network.score(last).float())
    found = {}
    if batch.states is not None:
        found["state"] = _distance(last.float(), batch.states)
    for name in ("cue", "hedge", "entity", "kind", "part"):
        found[name] = _mean(
            F.cross_entropy(
                parts[name].flatten(0, 1),
                batch.labels[name].flatten(),
                ignore_index=IGNORE,
                reduction="none",
            ),
            batch.labels[name],
        )
    target = batch.labels["floating"]
    loss = F.binary_cross_entropy_with_logits(
        parts["floating"][..., 0], target.clamp(0).float(), reduction="none"
    )
    found["floating"] = _mean(loss * (target != IGNORE), target)
    rows, places, target = batch.roles
    scores = _with_outside(pair_scores(parts, network.distances, rows, places, "role"))
    if batch.taught is not None:
        found |= _taught(parts, scores, batch)
    found["role"] = _mean(
        F.cross_entropy(
            scores.flatten(0, 1), target.flatten(), ignore_index=IGNORE, reduction="none"
        ),
        target,
    )
    rows, places, target = batch.claims
    scores = pair_scores(parts, network.distances, rows, places, "scope")[..., 0]
    loss = F.binary_cross_entropy_with_logits(scores, target.clamp(0).float(), reduction="none")
    found["scope"] = _mean(loss * (target != IGNORE), target)
    return found


def _taught(parts: dict[str, Tensor], scores: Tensor, batch: Batch) -> dict[str, Tensor]:
    """How far the heads are from what the teachers' say: Kullback and Leibler's divergence.

    Roles are compared at the batch's anchors, by the teachers' own scores of pairs.
    """
    assert batch.taught is not None
    shown = ~batch.taught[..., 0].isnan()
    theirs = split_outputs(batch.taught.nan_to_num())
    found = {}
    for name in ("cue", "entity", "kind", "part"):
        apart = _divergence(parts[name], theirs[name])[shown]
        found[f"taught_{name}"] = apart.sum() / shown.sum().clamp(1)
    rows, places, _ = batch.roles
    wanted = pair_scores(theirs, batch.distances, rows, places, "role")
    apart = _divergence(scores, _with_outside(wanted))
    shown = shown[rows]
    found["taught_role"] = apart[shown].sum() / shown.sum().clamp(1)
    return found


def _divergence(own: Tensor, theirs: Tensor) -> Tensor:
    wanted = theirs.log_softmax(-1)
    return (wanted.exp() * (wanted - own.log_softmax(-1))).sum(-1)


def _with_outside(scores: Tensor) -> Tensor:
    """Scores of roles [A, T, roles] with the 0 of outside before them."""
    return torch.cat([scores.new_zeros(*scores.shape[:2], 1), scores], dim=-1)


def _distance(last: Tensor, states: Tensor) -> Tensor:
    """The squared distance from the states to be followed, as a share of their square."""
    shown = ~states[..., 0].isnan()
    return ((last - states)[shown] ** 2).sum() / (states[shown] ** 2).sum()


def _mean(loss: Tensor, target: Tensor) -> Tensor:
    return loss.sum() / (target != IGNORE).sum().clamp(1)
