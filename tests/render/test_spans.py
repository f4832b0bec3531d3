from hypothesis import given
from hypothesis import strategies as st

from annotate.render.spans import Block, Mark, line_starts, position, runs
from annotate.render.visible import one_line, visible


@st.composite
def marked_blocks(draw):
    length = draw(st.integers(1, 60))
    edges = st.tuples(st.integers(0, length), st.integers(0, length))
    pairs = [sorted(p) for p in draw(st.lists(edges, max_size=12))]
    marks = [Mark(a, b, "content", f"A{i}") for i, (a, b) in enumerate(pairs) if a < b]
    return Block(0, length, "body"), sorted(marks, key=lambda m: (m.start, -m.end))


@given(marked_blocks())
def test_runs_cover_the_block_and_carry_the_marks_that_stand_there(block_and_marks):
    block, marks = block_and_marks
    found = list(runs(block, marks))
    assert [r.start for r in found] == [0, *(r.end for r in found[:-1])]
    assert found[-1].end == block.end
    for run in found:
        for at in range(run.start, run.end):
            assert [m.owner for m in run.marks] == [m.owner for m in marks if m.start <= at < m.end]


@given(st.text(), st.integers(0, 200))
def test_position_is_where_an_editor_goes(text, offset):
    offset = min(offset, len(text))
    line, column = position(line_starts(text), offset)
    before = text[:offset].split("\n")
    assert (line, column) == (len(before), len(before[-1]) + 1)


@given(st.text(st.characters()))
def test_visible_is_as_long_and_has_no_control_characters(text):
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in shown)
    assert shown.encode("utf-8").decode("utf-8") == shown


def test_one_line_joins_lines_and_keeps_direction_marks():
    assert one_line(" a\r\n\tb\u200f\u2067c\ud800 ") == "a b\u200f�c�"
