"""Where a source, a cue and a content begin and end: built and moved here, and nowhere else.

What a rule begins with, before any edge is moved:

| step | what is built | by | in |
|---|---|---|---|
| `matched`, `of_tokens`, `all_of` | a pattern's words, tokens, a paragraph | rules | `of_rules` |
| `rest_of_sentence`, `rest_of` | a content from behind a phrase on | `passives`, `retold` | |
| `subject_of` | who stands before a cue in its sentence | `passives`, `retold` | `stretches` |
| `source_behind` | who stands behind a passive, from the first word | `hearers`, `from_model` | |
| `spoken`, `whole_quotation` | what is said behind a label | `from_labels` | `quoted` |
| `quotes_in`, `label_quotes` | the words in marks, of what is final | `assembly` | |

Then, in this order, each move on what those before it left:

| step | what is moved | by | in |
|---|---|---|---|
| `FindingEdges.cue` | a cue to whole words, before ``by`` | `from_model` | `of_finding` |
| `FindingEdges.content` | a content to its paragraphs, onto quotation marks, off other marks | | |
| `FindingEdges.source` | a source to all who speak together, to what is owned | | |
| `FindingEdges.last` | a cue to its verb, a content to the ``that`` before it | | |
| `hold_nested` | a content to the end of what a cue inside it tells | `merging` | `of_others` |
| `leave_joined` | a content to before what a second verb tells | | |
| `one_cue` | the cues of two that tell the same to one | | |
| `before_content` | a cue to before its content | | `stretches` |
| `completed` | a source behind its cue to its name's end | `completing` | `by_words` |
| `end_at`, `leave_by` | a content to before the agent that stands behind it | | |
| `begin_at`, `behind` | a cue, a content to what a passive tells | `passives` | |
| `take_called` | a content to what is called so | | |
| `give_up`, `keep_to` | a content off what another cue tells | `tellers` | `of_others` |
| `read_aside`, `take_opening` | source and content to both sides of an aside | | `asides` |
| `with_pronoun` | a source to the relative pronoun behind it | `relatives` | `by_words` |
| `end_at_quotation`, `cut_slug` | a headline's content off news and slugs | `from_headlines` | |
| `take_in` | a content to a quotation's marks | `from_quotations` | `of_others` |
| `set_apart` | spans that overlap, marks that carry a quotation on | `assembly` | |
"""

from annotate.components.statements.edges.asides import read_aside, take_opening
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
    with_pronoun,
)
from annotate.components.statements.edges.of_finding import FindingEdges, is_passive
from annotate.components.statements.edges.of_others import (
    AND_THEN,
    give_up,
    hold_nested,
    keep_to,
    leave_joined,
    one_cue,
    set_apart,
    take_in,
)
from annotate.components.statements.edges.of_rules import (
    all_of,
    matched,
    of_tokens,
    rest_of,
    rest_of_sentence,
)
from annotate.components.statements.edges.quoted import (
    label_quotes,
    quotes_in,
    spoken,
    whole_quotation,
)
from annotate.components.statements.edges.stretches import before_content, source_behind, subject_of

__all__ = [
    "AND_THEN",
    "DATES",
    "FindingEdges",
    "all_of",
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
    "label_quotes",
    "leave_by",
    "leave_joined",
    "matched",
    "of_tokens",
    "one_cue",
    "quotes_in",
    "read_aside",
    "rest_of",
    "rest_of_sentence",
    "set_apart",
    "source_behind",
    "spoken",
    "subject_of",
    "take_called",
    "take_in",
    "take_opening",
    "whole_quotation",
    "with_pronoun",
]
