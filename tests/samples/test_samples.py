"""Who says what in the samples, by the pipeline that ships: what a newcomer sees first.

`REWRITE_GOLDEN=1 pytest tests/samples` writes `golden/` anew; read the difference before you
commit it. Edges are left out, which may move by a word between CPUs.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import annotate

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
GOLDEN = Path(__file__).with_name("golden")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_statement_of_a_sample_has_its_speaker_and_cue(sample: Path) -> None:
    document = annotate.annotate(sample.read_text(encoding="utf-8"))
    names = {source.id: source.name for source in document.sources or []}
    got = [
        f"{a.type}: {names[a.source.id] if a.source else '-'}: {' … '.join(c.text for c in a.cue)}"
        for a in document.attributions or []
    ]
    got += [f"{h.type}: {h.cue.text}" for h in document.hedges or []]
    golden = GOLDEN / f"{sample.stem}.txt"
    if os.environ.get("REWRITE_GOLDEN"):
        golden.write_text("\n".join(got) + "\n", encoding="utf-8")
    assert got == golden.read_text("utf-8").splitlines()
