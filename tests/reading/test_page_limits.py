"""Pages that grow with their square in the libraries that read them are refused at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random
from types import SimpleNamespace

import pytest
from justext.core import revise_paragraph_classification

from annotate.errors import InputError
from annotate.reading.html import read_html
from annotate.reading.page_limits import check_source
from annotate.reading.short_blocks import revised
from tests.timing import assert_linear

PROSE = "The harbour stays shut until the storm has passed, the mayor said on Monday evening. "
NAMES = " ".join(f"k{i}" for i in range(200_000))


def page(body: str) -> bytes:
    return f"<html><body><article><p>{PROSE * 4}</p>{body}</article></body></html>".encode()


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<p>" + "".join(f'<a href="/{i}">w</a> ' for i in range(12_000)), "links, spans"),
        ("<p>" + "<span>w</span> <b>w</b> " * 12_000, "links, spans"),
        (f"<p {NAMES}>no</p>", "a tag of over"),
        ("<p " + "k='>' " * 200_000 + ">no</p>", "a tag of over"),
        ("<p " + "=" * 2_000_000, "a tag of over"),
        ("<p>" + "&" * 2_000_000, "ampersands"),
    ],
    ids=["links", "spans", "attributes", "values", "equals-signs", "ampersands"],
)
def test_hostile_06_a_page_without_measure_is_refused_at_once(body: str, fault: str) -> None:
    start = time.process_time()
    with pytest.raises(InputError, match=fault) as refused:
        read_html(page(body), None, "p.html")
    assert refused.value.place == "p.html"
    assert time.process_time() - start < 4


@pytest.mark.parametrize(
    "body",
    [
        "<p>" + "<span>w</span> " * 1_000,
        "<p>" + PROSE + "&" * 1_000,
        f"<p title='{NAMES}'>no</p>",
        f"<script>if (i<n) {{ s = '{NAMES}' }}</script><p>no</p>",
        f"<!-- a <b {NAMES} --><p>no</p>",
        f"<p>If a <b don't hold.</p><p>{PROSE}</p>",
    ],
    ids=["spans", "ampersands", "value", "script", "comment", "apostrophe"],
)
def test_other_pages_are_read(body: str) -> None:
    assert PROSE.strip() in read_html(page(body), None, "p.html").text


@pytest.mark.parametrize("piece", ["<script", "<!--", "<a ", '<a b="', "<a b='", "=", '"', "<"])
def test_the_check_takes_time_that_grows_with_the_page(piece: str) -> None:
    start = time.process_time()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("annotate.reading.page_limits.LONGEST_TAG", 10**9)
        check_source(f"<p>{piece * 400_000}", "p.html")
    assert time.process_time() - start < 5


GROWING = {
    "bare-words": "<div>a</div>b",
    "lines": "words<br>— Jane Doe ",
    "footers": "<footer>— Ann Lee</footer>",
    "posts": '<blockquote class="twitter-tweet"><p>No.</p></blockquote>',
    "items": "<li>Ann said no.",
    "cells": "<table><tr><td>Ann Lee said</td></tr></table>",
    "scripts": "<noscript><p>no</p></noscript>",
    "boxes-of-one-class": '<div class="article-body"><p>We had no choice.</p></div>',
    "captions": "<figure><img src=x><figcaption>Ann Lee</figcaption></figure>",
}


@pytest.mark.parametrize("kind", GROWING)
def test_four_times_the_page_takes_at_most_five_times_the_time(kind: str) -> None:
    def work(count: int) -> Callable[[], object]:
        around = {"lines": "blockquote", "footers": "blockquote", "items": "ul"}.get(kind, "div")
        data = page(f"<{around}><div>{GROWING[kind] * count}</div></{around}>")
        return lambda: read_html(data, None, "p.html")

    assert_linear(work, 700, most=5)


def test_short_blocks_are_called_what_justext_calls_them() -> None:
    chance = Random(1)
    for _ in range(3_000):
        kinds = chance.choices(["short", "neargood", "good", "bad"], k=chance.randrange(14))
        ours = [SimpleNamespace(cf_class=kind, heading=False) for kind in kinds]
        theirs = [SimpleNamespace(cf_class=kind, heading=False) for kind in kinds]
        revised(ours)
        revise_paragraph_classification(theirs)
        assert ours == theirs
