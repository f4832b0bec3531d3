"""``annotate explain TERM``: what a word of the output means."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from shutil import get_terminal_size

import click

from annotate.commands import Command
from annotate.explain import groups, page, plain

_EXAMPLES = """\b
Examples:
  annotate explain hearsay
  annotate explain unanswered-accusation
  annotate explain source.confidence
"""


def _complete_term(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    from annotate.explain.fields import field_names

    return [term for term in (*_terms(), *field_names()) if term.startswith(begun)]


@click.command(
    cls=Command,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EXAMPLES,
)
@click.argument("term", nargs=-1, metavar="[TERM]", shell_complete=_complete_term)
def command(term: tuple[str, ...]) -> None:
    """Say what a type, kind, warning, rule, field or column means, with an example.

    Without TERM: the terms there are.
    """
    click.echo(_fitted(_explained(" ".join(term)) if term else _list()), nl=False)


def _list() -> str:
    lines = [f"- {name}: {', '.join(terms)}" for name, terms in _groups().items()]
    return "\n".join([*lines, "- fields: each key of the JSON, as in `source.confidence`", ""])


def _fitted(text: str) -> str:
    """Text in the lines of a terminal; what goes elsewhere keeps those of its file."""
    if sys.stdout is None or not sys.stdout.isatty():
        return text
    from annotate.explain.wrapping import wrapped

    return wrapped(text, get_terminal_size().columns)


def _explained(term: str) -> str:
    from annotate.explain.fields import field_names, field_page
    from annotate.explain.reasons import reason_page

    if plain(term).startswith("rule:"):  # as `why` of a hedge has it: ``rule: might``
        term = "hedges.why"
    told = (page(term), reason_page(plain(term)), field_page(term))
    pages = [found for found in told if found]
    if not pages:
        raise click.UsageError(_unknown(term, field_names()))
    return "\n".join(pages)


def _unknown(term: str, fields: list[str]) -> str:
    near = get_close_matches(plain(term), [*_terms(), *fields], 1)
    hint = f"did you mean {near[0]!r}?" if near else "`annotate explain` lists the terms"
    return f"no such term: {term!r} ({hint})"


def _terms() -> list[str]:
    return [term for terms in _groups().values() for term in terms]


def _groups() -> dict[str, list[str]]:
    from annotate.explain.reasons import reasons

    return groups() | reasons()
