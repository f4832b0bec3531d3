"""Colours that read on dark and on light terminals, and for eyes that see fewer of them."""

import itertools

import pytest
from rich.console import Console

from annotate.render.display import _HUES, _STYLES, Display, display_of

_STYLED = {
    **{k: s for k, s in _STYLES.items() if s.color},
    **{f"hue-{i}": s for i, s in enumerate(_HUES)},
}

# Viénot-type simulations of missing red and green cones, on linear RGB.
_SIGHTS = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "no green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
}


def linear(triplet) -> list[float]:
    return [((c / 255 + 0.055) / 1.055) ** 2.4 if c > 10 else c / 3294.6 for c in triplet]


def luminance(triplet) -> float:
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(triplet), strict=True))


def times(matrix, vector) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def oklab(rgb) -> list[float]:
    cones = times(
        ((0.4122, 0.5363, 0.0515), (0.2119, 0.6807, 0.1074), (0.0883, 0.2817, 0.6300)),
        [min(max(c, 0), 1) for c in rgb],
    )
    return times(
        ((0.2105, 0.7936, -0.0041), (1.9780, -2.4286, 0.4506), (0.0259, 0.7828, -0.8087)),
        [c ** (1 / 3) for c in cones],
    )


@pytest.mark.parametrize("name", _STYLED)
def test_colours_read_on_black_and_on_white(name):
    light = luminance(tuple(_STYLED[name].color.triplet))
    assert (light + 0.05) / 0.05 >= 4
    assert 1.05 / (light + 0.05) >= 4


@pytest.mark.parametrize("sight", _SIGHTS)
def test_speakers_colours_differ_for_every_sight(sight):
    seen = [oklab(times(_SIGHTS[sight], linear(tuple(s.color.triplet)))) for s in _HUES]
    for one, other in itertools.combinations(seen, 2):
        distance = sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        assert distance >= 0.04  # twice what is just seen


def test_no_two_roles_differ_in_colour_alone():
    display = Display(plain=False, wrap=True, ascii=False)
    roles = ["source", "cue", "content", "hedge", "tag"]
    looks = {(str(_STYLES[r].without_color), display.around(r)) for r in roles}
    assert len(looks) == len(roles)


@pytest.mark.parametrize(
    ("environ", "linked"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM_PROGRAM": "iTerm.app"}, True),
        ({"WT_SESSION": "1"}, True),
        ({"VTE_VERSION": "6800"}, True),
        ({"VTE_VERSION": "4200"}, False),
        ({"VTE_VERSION": "new"}, False),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({"TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"}, False),
    ],
    ids=str,
)
def test_links_where_the_terminal_takes_them(environ, linked):
    colour = Console(force_terminal=True, color_system="256", legacy_windows=False)
    assert display_of(colour, environ).links is linked
    plain = Console(force_terminal=True, no_color=True, legacy_windows=False)
    assert display_of(plain, environ).links is False
