"""Which statement stands inside which."""

from __future__ import annotations

from annotate.components.records import StatementRecord


def enclosing(statements: list[StatementRecord]) -> list[int | None]:
    """For each statement, the innermost other one whose content holds its source or itself."""
    pieces = sorted(
        (start, -end, i) for i, s in enumerate(statements) for start, end in s["content"]
    )
    queries = sorted((anchor_of(s), i) for i, s in enumerate(statements))
    found: list[int | None] = [s["parent"] for s in statements]
    stack: list[tuple[int, int, int]] = []
    at = 0
    for offset, i in queries:
        while at < len(pieces) and pieces[at][0] <= offset:
            stack.append(pieces[at])
            at += 1
        stack = [piece for piece in stack if -piece[1] > offset]
        around = [j for _, _, j in stack if j != i]
        if around and found[i] is None:
            found[i] = around[-1]
    return found


def anchor_of(statement: StatementRecord) -> int:
    """Where a statement's speaker is named: its source's start, else its content's."""
    pairs = statement["source"] or statement["content"]
    return min(start for start, _ in pairs)
