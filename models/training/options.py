"""Options that several commands of this folder have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Option = Callable[[Callable[..., Any]], Callable[..., Any]]

frozen_option: Option = click.option(
    "--frozen",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("build/frozen"),
    show_default=True,
    help="Where findings are kept.",
)


def corpora_option(files: str) -> Option:
    """The folder of corpora, which holds `files`."""
    return click.option(
        "--corpora",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        envvar="ANNOTATE_CORPORA",
        required=True,
        help=f"The folder that holds {files}; default $ANNOTATE_CORPORA.",
    )
