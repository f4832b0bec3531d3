"""All rules for hedge cues, from the word lists beside this file."""

from __future__ import annotations

from annotate.components.words.hedge_amount import APPROXIMATE
from annotate.components.words.hedge_condition import CONDITION
from annotate.components.words.hedge_doxastic import DOXASTIC
from annotate.components.words.hedge_epistemic import EPISTEMIC
from annotate.components.words.hedge_hearsay import HEARSAY
from annotate.components.words.hedge_investigation import INVESTIGATION
from annotate.components.words.hedge_rule import Rule

RULES: tuple[Rule, ...] = (
    *EPISTEMIC,
    *HEARSAY,
    *CONDITION,
    *DOXASTIC,
    *INVESTIGATION,
    *APPROXIMATE,
)
