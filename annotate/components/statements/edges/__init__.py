"""Where a source, a cue and a content begin and end: here each edge is moved, and nowhere else.

In this order, each move on what those before it left:

| step | what is moved | by | in |
|---|---|---|---|
| `FindingEdges.cue` | a cue to whole words, before ``by`` | `from_model` | `of_finding` |
| `FindingEdges.content` | a content to its paragraphs, onto quotation marks, off other marks | | |
| `FindingEdges.source` | a source to all who speak together, to what is owned | | |
| `FindingEdges.last` | a cue to its verb, a content to the ``that`` before it | | |
| `hold_nested` | a content to the end of what a cue inside it tells | `merging` | `of_others` |
| `before_content` | a cue to before its content | | `stretches` |
| `completed` | a source behind its cue to its name's end | `completing` | `by_words` |
| `end_at`, `leave_by` | a content to before the agent that stands behind it | | |
| `begin_at`, `behind` | a cue, a content to what a passive tells | `passives` | |
| `take_called` | a content to what is called so | | |
| `give_up`, `keep_to` | a content off what another cue tells | `tellers` | `of_others` |
| `source_behind` | a source behind a passive, from its first word | `hearers` | `stretches` |
| `without_pronoun` | whom a passive is of to before ``who`` | `subjects` | `by_words` |
| `end_at_quotation`, `cut_slug` | a headline's content off news and slugs | `from_headlines` | |
| `take_in`, `begin_at` | a content to a quotation's marks | `from_quotations` | `of_others` |
| `set_apart` | spans that overlap, marks that carry a quotation on | `assembly` | |
"""

from annotate.components.statements.edges.by_words import (
    DATES,
    begin_at,
    behind,
    completed,
    cut_slug,
    end_at,
    end_at_quotation,
    leave_by,
    take_called,
    without_pronoun,
)
from annotate.components.statements.edges.of_finding import FindingEdges, is_passive
from annotate.components.statements.edges.of_others import (
    AND_THEN,
    give_up,
    hold_nested,
    keep_to,
    set_apart,
    take_in,
)
from annotate.components.statements.edges.stretches import before_content, source_behind

__all__ = [
    "AND_THEN",
    "DATES",
    "FindingEdges",
    "before_content",
    "begin_at",
    "behind",
    "completed",
    "cut_slug",
    "end_at",
    "end_at_quotation",
    "give_up",
    "hold_nested",
    "is_passive",
    "keep_to",
    "leave_by",
    "set_apart",
    "source_behind",
    "take_called",
    "take_in",
    "without_pronoun",
]
