"""What a teacher's heads say of every piece, for a smaller network to come close to."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from annotate.components.encoder.pieces import cut
from models.training.examples import IGNORE, Example, Pointer, collate, grouped
from models.training.network import HEADS, Network
from models.training.precision import half_precision, has_half

# The chance of a teacher's cue from which a student is told what it points at.
_LEAST = 0.2
_BATCH_PIECES = 2048
_ARTICLES = 64  # read together, so that windows of one length are
Outputs = NDArray[np.float16]


def add_taught(teacher: Network, examples: list[Example], device: str, kept: Path) -> None:
    """Give each example without marked statements what the teacher's heads say.

    It gets the cues that the teacher sees, too. What was said once is kept in the folder `kept`, a
    file for some articles.
    """
    kept.mkdir(parents=True, exist_ok=True)
    teacher.eval()
    if has_half(device):
        for part in teacher.layers.modules():
            if isinstance(part, torch.nn.Linear):
                part.to(torch.bfloat16)
    unmarked = [e for e in examples if (e.labels["cue"] == IGNORE).all()]
    lacking = list({id(e): e for e in unmarked if e.taught is None}.values())
    for first in range(0, len(lacking), _ARTICLES):
        some = lacking[first : first + _ARTICLES]
        path = kept / f"{_digest(some)}.npy"
        if not path.exists():
            unfinished = kept / "unfinished.npy"
            np.save(unfinished, np.concatenate(_outputs(teacher, some, device)))
            unfinished.rename(path)
            print(f"taught {first + len(some)}/{len(lacking)}", flush=True)
        ends = np.cumsum([len(e.pieces.ids) for e in some])
        for example, said in zip(some, np.split(np.load(path), ends[:-1]), strict=True):
            example.taught = said
            example.roles += _unseen(example)


def _digest(examples: list[Example]) -> str:
    found = hashlib.sha256()
    for example in examples:
        found.update(example.pieces.ids.tobytes() + bytes([example.convention > 0]))
    return found.hexdigest()[:16]


def _outputs(teacher: Network, examples: list[Example], device: str) -> list[Outputs]:
    """The heads' outputs [pieces, sum of HEADS] of each example, window by window."""
    width = sum(HEADS.values())
    outputs = {id(e): np.zeros((len(e.pieces.ids), width), dtype=np.float16) for e in examples}
    jobs = [(e, window) for e in examples for window in cut(e.pieces, 240, 28, 16)]
    for group in grouped(jobs, _BATCH_PIECES):
        batch = collate(group).to(device)
        with torch.no_grad(), half_precision(device):
            said = teacher(batch.ids, batch.features, batch.mask).float().cpu().numpy()
        for (example, w), own in zip(group, said, strict=True):
            outputs[id(example)][w.first : w.last] = own[w.first - w.start : w.last - w.start]
    return list(outputs.values())


def _unseen(example: Example) -> list[Pointer]:
    """The teacher's cues at whose place nobody marked one."""
    assert example.taught is not None
    scores = example.taught[:, : HEADS["cue"]].astype(np.float32)
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    begins = powers[:, 1] / powers.sum(axis=1)
    known = {anchor.place for anchor in example.roles}
    places = np.flatnonzero(begins >= _LEAST).tolist()
    return [Pointer(place, None) for place in places if place not in known]
