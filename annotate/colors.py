"""Colours for displaCy, by label; spaCy finds them through the entry point `displacy_colors`."""

from __future__ import annotations

# Pale enough for black words on them, and apart in hue for readers who see few colours.
COLORS = {
    "SOURCE": "#9ecae9",
    "CUE": "#f6c78f",
    "CONTENT": "#d5e8c8",
    "EPISTEMIC": "#e3c6ee",
    "HEARSAY": "#f4b6c2",
    "CONDITION": "#c9d3f2",
    "DOXASTIC": "#d9ccb4",
    "INVESTIGATION": "#f0e3a1",
    "APPROXIMATE": "#d6d6d6",
}
