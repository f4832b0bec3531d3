"""No search for garbage while all that is made is kept."""

from __future__ import annotations

import gc

import pytest

from annotate.heap import all_kept


def test_the_search_goes_on_behind_and_passes_over_what_was_made():
    gc.unfreeze()
    try:
        with all_kept():
            assert not gc.isenabled()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


def test_who_does_without_the_search_does_without_it_behind():
    gc.disable()
    try:
        with pytest.raises(ValueError, match="no model"), all_kept():
            raise ValueError("no model")
        assert not gc.isenabled()
        assert gc.get_freeze_count() == 0
    finally:
        gc.enable()
