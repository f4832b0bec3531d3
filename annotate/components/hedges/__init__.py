"""Hedges: what weakens a commitment, what claim it weakens, and in whose mouth it stands.

Rules alone find the hedges: measured beside a head of the encoder that was trained for them,
and beside the best mix of both, they are as good or better (hedge F1 of rules / head / mix:
88.9 / 87.1 / 88.6 on world_statements.dev, 82.2 / 71.2 / 82.1 on speakers_hedges.dev,
97.2 / 88.4 / 97.3 on written.dev, 93.3 / 85.8 / 93.4 on gold; scope_tokens of rules / head:
91.4 / 87.4 and 82.5 / 77.8 on the first two), and they need no model.

Epistemic, doxastic, condition and investigation are the semantic uncertainty types of the
Szeged corpus (Szarvas, Vincze, Farkas, Móra & Gurevych, Computational Linguistics 38, 2012);
hearsay is its reportative neighbour, the "attribution shield", and approximate the
"approximator" of Prince, Frader & Bosk (1982). How far the writer stands behind the claim, in
the terms of FactBank (Saurí & Pustejovsky 2009), from least to most:

- investigation ("remains unclear whether"), condition ("unless"): uncommitted
- hearsay ("allegedly"), doxastic ("believes"): the writer is uncommitted, another is not
- epistemic ("may", "likely"): possible to probable
- approximate ("about"): certain; only an amount or a degree inside the claim is not exact
"""

from __future__ import annotations

from annotate.components.hedges.claims import claim
from annotate.components.hedges.component import make_hedges
from annotate.components.hedges.matching import can_begin
from annotate.components.hedges.placing import find_hedges

__all__ = ["can_begin", "claim", "find_hedges", "make_hedges"]
