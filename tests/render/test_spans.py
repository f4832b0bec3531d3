from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.place import line_starts, position
from annotate.render.spans import Block, Stretch, runs
from annotate.render.visible import one_line, visible


@st.composite
def marked_blocks(draw):
    length = draw(st.integers(1, 60))
    edges = st.tuples(st.integers(0, length), st.integers(0, length))
    pairs = [sorted(p) for p in draw(st.lists(edges, max_size=12))]
    stretches = [Stretch(a, b, "content", f"A{i}") for i, (a, b) in enumerate(pairs) if a < b]
    return Block(0, length, "body"), sorted(stretches, key=lambda m: (m.start, -m.end))


@given(marked_blocks())
def test_runs_cover_the_block_and_carry_the_marks_that_stand_there(block_and_marks):
    block, stretches = block_and_marks
    found = list(runs(block, stretches))
    assert [r.start for r in found] == [0, *(r.end for r in found[:-1])]
    assert found[-1].end == block.end
    for run in found:
        for at in range(run.start, run.end):
            assert [m.owner for m in run.stretches] == [
                m.owner for m in stretches if m.start <= at < m.end
            ]


@given(st.text(), st.integers(0, 200))
def test_position_is_where_an_editor_goes(text, offset):
    offset = min(offset, len(text))
    line, column = position(line_starts(text), offset)
    ends = [
        i + 1
        for i, c in enumerate(text)
        if c == "\n" or (c == "\r" and text[i + 1 : i + 2] != "\n")
    ]
    starts = [0, *(end for end in ends if end <= offset)]
    assert (line, column) == (len(starts), offset - starts[-1] + 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CR LF", "CR alone"])
def test_a_line_ends_as_an_editor_has_it(end):
    text = f"Ann Lee{end}{end}She left"
    assert position(line_starts(text), text.index("left")) == (3, 5)


@given(st.text(st.characters()))
def test_visible_is_as_long_and_has_no_control_characters(text):
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in shown)
    assert shown.encode("utf-8").decode("utf-8") == shown


def test_one_line_joins_lines_and_keeps_direction_marks():
    assert one_line(" a\r\n\tb\u200f\u2067c\ud800 ") == "a b\u200f�c�"


@pytest.mark.parametrize("form", ["report", "concise", "csv", "html"])
def test_hostile_31_what_hides_or_reorders_is_shown_and_what_languages_need_stays(
    run, tmp_path, monkeypatch, form
):
    monkeypatch.chdir(tmp_path)
    scotland = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
    hidden = "\ufff9\ufffa\ufffb\U000e0001\U000e0067\u202e\u2066"
    kept = f"\u200e\u200f\u061c\u200d{scotland}"
    Path("a.txt").write_text(f"“No {hidden}{kept},” said Mayor Ann Lee.\n", encoding="utf-8")
    assert f"“No {len(hidden) * '�'}{kept}" in run("a.txt", "-f", form).out.replace("</span>", "")
