"""Marks a test with the number of the fault that it holds: ``test_it[trial-C4]``."""

from __future__ import annotations

import pytest


def fault(number: str) -> pytest.MarkDecorator:
    """A parametrisation of no argument, whose id is the fault's number."""
    return pytest.mark.parametrize((), [()], ids=[number])
