"""A word taken out of a list or a pattern is missed.

Lists and patterns hold some eight thousand words, so a sample is tried, which the words' digests
choose. Whoever adds a word that falls into it adds a line to `alternatives.txt` in which it
decides something.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.components.alternatives import TREE


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork")
def test_a_word_taken_out_of_a_list_or_pattern_is_missed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.components.alternatives", str(tmp_path)]
    done = subprocess.run(command, cwd=TREE, capture_output=True, text=True, check=True)
    tried = json.loads(done.stdout)
    assert tried["unmissed"] == []
    assert tried["floors"] == ["components", "lexicon", "reading", "text"]
