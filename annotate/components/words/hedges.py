"""All rules for hedge cues, from the word lists beside this file."""

from __future__ import annotations

from annotate.components.words.hedge_amount import APPROXIMATE
from annotate.components.words.hedge_claims import DOXASTIC, HEARSAY, INVESTIGATION
from annotate.components.words.hedge_epistemic import CONDITION, EPISTEMIC
from annotate.components.words.hedge_rule import Rule

RULES: tuple[Rule, ...] = (
    *EPISTEMIC,
    *HEARSAY,
    *CONDITION,
    *DOXASTIC,
    *INVESTIGATION,
    *APPROXIMATE,
)
