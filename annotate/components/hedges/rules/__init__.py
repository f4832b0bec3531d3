"""All rules for hedge cues, from the word lists beside this file."""

from __future__ import annotations

from annotate.components.hedges.rules.amount import APPROXIMATE
from annotate.components.hedges.rules.condition import CONDITION
from annotate.components.hedges.rules.degree import DEGREE
from annotate.components.hedges.rules.doxastic import DOXASTIC
from annotate.components.hedges.rules.epistemic import EPISTEMIC
from annotate.components.hedges.rules.hearsay import HEARSAY
from annotate.components.hedges.rules.investigation import INVESTIGATION
from annotate.components.hedges.rules.rule import Rule
from annotate.components.hedges.rules.told import TOLD

RULES: tuple[Rule, ...] = (
    *EPISTEMIC,
    *HEARSAY,
    *CONDITION,
    *DOXASTIC,
    *INVESTIGATION,
    *APPROXIMATE,
    *DEGREE,
    *TOLD,
)
