"""What a teacher's heads say of every piece, for a smaller network to come close to."""

from __future__ import annotations

import numpy as np
import torch

from annotate.components.encoder.pieces import cut
from models.training.examples import Anchor, Example
from models.training.network import HEADS, Network

# The chance of a teacher's cue from which a student is told what it points at.
_LEAST = 0.2


def add_taught(teacher: Network, examples: list[Example], device: str) -> None:
    """Give each example what the teacher's heads say, and the cues that it alone sees."""
    teacher.eval()
    for done, example in enumerate(examples):
        if example.taught is None:
            example.taught = _outputs(teacher, example, device)
            example.roles += _unseen(example)
        if done % 200 == 0:
            print(f"taught {done}/{len(examples)}", flush=True)


def _outputs(teacher: Network, example: Example, device: str) -> np.ndarray:
    """The heads' outputs [pieces, sum of HEADS], window by window."""
    pieces = example.pieces
    outputs = np.zeros((len(pieces.ids), sum(HEADS.values())), dtype=np.float16)
    for w in cut(pieces, 256, 32, 16):
        ids, features = (
            torch.from_numpy(x[None, w.start : w.end]).to(device)
            for x in (pieces.ids, pieces.features + example.convention)
        )
        with torch.no_grad(), torch.autocast(device, dtype=torch.bfloat16):
            scores = teacher(ids, features, torch.ones_like(ids))[0].float().cpu().numpy()
        outputs[w.first : w.last] = scores[w.first - w.start : w.last - w.start]
    return outputs


def _unseen(example: Example) -> list[Anchor]:
    """The teacher's cues at whose place nobody marked one."""
    assert example.taught is not None
    scores = example.taught[:, : HEADS["cue"]].astype(np.float32)
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    begins = powers[:, 1] / powers.sum(axis=1)
    known = {anchor.place for anchor in example.roles}
    places = np.flatnonzero(begins >= _LEAST).tolist()
    return [Anchor(place, None) for place in places if place not in known]
