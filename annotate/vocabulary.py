"""What a paragraph, a quotation, a statement, a source, a name and a hedge can be.

The words of the JSON contract, each defined here alone; `get_args` lists them in order.
"""

from __future__ import annotations

from typing import Literal

ParagraphKind = Literal[
    "headline",
    "byline",
    "credit",
    "dateline",
    "subhead",
    "body",
    "tag",
    "caption",
    "furniture",
]
QuotationUse = Literal["speech", "title", "scare"]
StatementType = Literal["direct", "indirect", "mixed"]
AttributionType = Literal[StatementType, "outlet_tag"]
# In the order of the encoder's outputs.
SourceKind = Literal["person", "organization", "outlet", "document", "group", "anonymous"]
EntityType = Literal["Person", "Organization", "Location", "NORP"]
HedgeType = Literal["epistemic", "hearsay", "condition", "doxastic", "investigation", "approximate"]
