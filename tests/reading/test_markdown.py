"""Markdown: what the markup means, and every offset one into the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotate.article import Article
from annotate.reading.inputs import Input, read_input
from tests.faults import fault


def read(text: str) -> Article:
    return read_input(Input("a.md", text.encode(), "markdown"))


def told(text: str) -> list[tuple[str, str]]:
    article = read(text)
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


def words(text: str) -> str:
    (paragraph,) = told(f"# Ferry stops\n\n{text}\n")[1:]
    return paragraph[1]


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        ("The *ferry* **stops** ***now***.", "The ferry stops now."),
        ("It __may *never* return__ soon.", "It may never return soon."),
        ("**It may *never* return** soon.", "It may never return soon."),
        ("The [island\ncouncil](https://x.example/a_(b) 'c') met.", None),
        ('The [island\ncouncil](https://x.example/a_(b) "c") met.', "The island\ncouncil met."),
        ("The [council][1] met <https://x.example>.", "The council met https://x.example."),
        ("![The ferry](ferry.jpg)The ferry stops.", "The ferry stops."),
        ("It stops,<br>he <em>says</em>.", "It stops, he says."),
        ("It <!-- check\nthis -->stops.", "It stops."),
        ("3 * 4 * 5 is snake_case_name \\*here\\*.", "3 * 4 * 5 is snake_case_name *here*."),
        ("She came back in\n2024. She left.", "She came back in\n2024. She left."),
        ("It costs [sic] 5 `dollars`.", "It costs [sic] 5 dollars."),
    ],
)
def test_markup_in_a_line_is_no_text(marked, meant):
    assert words(marked) == (marked if meant is None else meant)


BLOCKS = """---
title: "The island's ferry"
author: Ann Lee and Bo Quist
date: 2024-03-03T10:00
url: https://post.example/ferry
---

# Ferry stops #

The ferry stops
on Sunday.

> We did not pay,
> and we will not.

Nobody pays
-----------

* It is gone.
* It was slow.

1. It was red.

```
print("said Ann")
```

**Ann Lee:** Who pays?
**Tom Hale:** Nobody.

***
"""


def test_blocks_are_headings_lists_and_quotations():
    article = read(BLOCKS)
    assert told(BLOCKS) == [
        ("headline", "Ferry stops"),
        ("body", "The ferry stops\non Sunday."),
        ("body", "We did not pay,\nand we will not."),
        ("subhead", "Nobody pays"),
        ("body", "It is gone."),
        ("body", "It was slow."),
        ("body", "It was red."),
        ("body", "Ann Lee: Who pays?"),
        ("body", "Tom Hale: Nobody."),
    ]
    assert article.authors == ("Ann Lee", "Bo Quist")
    assert (article.published, article.url) == ("2024-03-03", "https://post.example/ferry")
    assert not article.keep_text


def test_short_items_of_a_list_are_no_subheads():
    items = "- Ann Lee\n- Ferry fares\n\n"
    kinds = told(f"# Ferry stops\n\nThe ferry stops.\n\n{items}It is gone.\n\nFares\n\nIt was.")
    assert ("body", "Ann Lee") in kinds
    assert ("body", "Ferry fares") in kinds
    assert ("subhead", "Fares") in kinds


def test_the_front_matters_title_is_the_headline_where_no_heading_is():
    assert told(BLOCKS.replace("# Ferry stops #", ""))[0] == ("headline", "The island's ferry")


_MARKS = "# |> |- |1. |**|*|_|`|[|](x)|![|\\|<br>|<!--|-->|---\n|===\n|```\n|title: x|ferry|é| "
_PIECES = st.sampled_from([*_MARKS.split("|"), "Ann Lee: ", "\n", "\n\n", "\r\n", "\u2028"])


@given(st.lists(_PIECES, max_size=30).map("".join))
@example("# Ann Lee: \nAnn Lee: ")  # a label alone and another are one paragraph
def test_every_character_stands_where_the_file_has_it(text):
    article = read(text)
    original = article.original
    assert original is not None
    assert original.text == text == article.shown
    assert len(original.offsets) == len(article.text)
    assert list(original.offsets) == sorted(original.offsets)
    for paragraph in article.paragraphs:
        for i in range(paragraph.start, paragraph.end):
            same = article.text[i] == text[original.offsets[i]]
            assert same or (article.text[i], text[original.offsets[i]]) == (" ", "<")


@fault("trial-C7")
def test_spans_of_findings_are_those_of_the_file(run, articles):
    text = "# Ferry\n\n“It [may](http://x.example/a) **stop**,” said **Ann Lee**, *now* ill.\n"
    Path("a.md").write_text(text, encoding="utf-8")
    (document,) = run("-f", "jsonl", "--with-text", "a.md").documents
    found = []

    def gather(value):
        if isinstance(value, dict) and {"start", "end", "text"} <= value.keys():
            found.append(value)
        for one in value.values() if isinstance(value, dict) else value:
            if isinstance(one, dict | list):
                gather(one)

    gather(document)
    assert all(text[x["start"] : x["end"]] == x["text"] for x in found)
    assert document["text"] == text
    assert "“It [may](http://x.example/a) **stop**,”" in [x["text"] for x in found]


@pytest.mark.parametrize(
    ("front", "authors", "url"),
    [
        ("---\nauthor: Ann Lee\n---", ("Ann Lee",), None),
        ('---\nauthors: ["Ann Lee", "Bo O\'Hara"]\n---', ("Ann Lee", "Bo O'Hara"), None),
        ("---\nauthors:\n- Ann Lee\n- Bo Quist\ndraft: no\n---", ("Ann Lee", "Bo Quist"), None),
        ("---\nauthor:\n  - name: Ann Lee\n    mail: a@x.example\n---", ("Ann Lee",), None),
        ("---\r\nauthor:\r\n  name: Ann Lee\r\n---", ("Ann Lee",), None),
        ('+++\nauthors = ["Ann Lee"]\n+++', ("Ann Lee",), None),
        ("---\ntitle:\nauthor: Ann Lee\n---", ("Ann Lee",), None),
        ('---\nurl: "https://x.example/a"\n---', (), "https://x.example/a"),
        ("---\ncanonical_url: https://x.example/a\n---", (), "https://x.example/a"),
    ],
    ids=[
        *("plain", "list", "items", "keys of items", "keys, CR LF", "TOML", "no title"),
        *("quoted address", "canonical address"),
    ],
)
def test_front_matter_of_several_forms(front, authors, url):
    article = read(f"{front}\n\n# Ferry stops\n\nThe ferry stops.\n")
    assert (article.authors, article.url) == (authors, url)
    assert told(article.shown) == [("headline", "Ferry stops"), ("body", "The ferry stops.")]


def test_a_title_without_words_is_no_headline():
    front = "---\ntitle:\ndate: 2025-06-03\n---"
    assert told(f"{front}\n\nThe ferry stops.\n") == [("body", "The ferry stops.")]
