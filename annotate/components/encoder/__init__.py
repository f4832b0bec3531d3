"""Text → findings: statements, names and kinds, in one forward pass of the trained encoder."""

from __future__ import annotations

from annotate.components.encoder.component import NewsEncoder, make_encoder
from annotate.components.encoder.pieces import CONVENTIONS
from annotate.components.encoder.reader import Calibration, Reader, Settings, load_reader

__all__ = [
    "CONVENTIONS",
    "Calibration",
    "NewsEncoder",
    "Reader",
    "Settings",
    "load_reader",
    "make_encoder",
]
