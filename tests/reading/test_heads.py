"""What stands above a report: its day, the lines of a press release, the head of a mail."""

from __future__ import annotations

import pytest

from annotate.article import Article
from annotate.reading.text import read_text

HEAD = "Ferry fares to double in spring"
LEAD = (
    "The island council said on Monday, 3 March 2025, that fares would double, and the mayor was "
    "sorry for it. “It is a sad day,” said Mayor Ida Holm."
)


def parts(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 13:55, 06 January 2026", "2026-01-06"),
        ("Published 4 May 2024, 10:12 BST", "2024-05-04"),
        ("Updated: July 18, 2022 5:36:50 pm", "2022-07-18"),
        ("Updated May 4, 2024; first published May 3, 2024", "2024-05-03"),
        ("First published Sept. 3, 2024 | Updated Sept. 4, 2024", "2024-09-03"),
        ("November 15, 2023", "2023-11-15"),
        ("2024-02-29", "2024-02-29"),
        ("By Ann Lee | May 3rd, 2024", "2024-05-03"),
        ("By Ann Lee", None),
        ("Published 31 April 2024", None),
        ("Published 4 May, 10:12 BST", None),
        ("04/05/2024", None),  # the fourth of May, or the fifth of April
    ],
)
def test_a_line_above_the_report_tells_when(line: str, day: str | None):
    assert read_text(f"{HEAD}\n\n{line}\n\n{LEAD}\n").published == day


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("AUSTIN, Texas, Oct. 3, 2024 /PRNewswire/ -- ", "2024-10-03"),
        ("DUBAI, 4th June, 2024 (WAM) -- ", "2024-06-04"),
        ("LONDON, March 3 (Reuters) - ", None),
        ("", None),
    ],
)
def test_a_dateline_tells_when_and_the_report_does_not(dateline: str, day: str | None):
    assert read_text(f"{HEAD}\n\n{dateline}{LEAD}\n\n{LEAD}\n").published == day


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://post.example/a\n\n{}", "https://post.example/a"),
        ("{}\n\n<https://post.example/a>", "https://post.example/a"),
        ("https://post.example/a\n{}\nhttps://b.example/", "https://post.example/a"),
        ("{}\n\nSee https://post.example/a", None),
        ("{}\n\nhttps://post.example/a\n\nThe fares were 12.", None),
        ("{}\n\npost.example", None),
    ],
    ids=["first", "last", "both", "within a line", "within the report", "no scheme"],
)
def test_an_address_alone_above_or_below_the_report_is_the_articles(text: str, address: str | None):
    article = read_text(text.format(f"{HEAD}\n\n{LEAD}"))
    assert article.url == address
    assert article.headline is not None
    assert article.text[slice(*article.headline)] == HEAD


def test_a_transcript_is_no_speaker():
    text = f"TRANSCRIPT: {HEAD}\n\nANN LEE, HOST: Is it?\n\nIDA HOLM: Yes.\n\nLEE: Why?\n"
    assert [text[label.start : label.end] for label in read_text(text).labels] == [
        *("ANN LEE", "IDA HOLM", "LEE"),
    ]


@pytest.mark.parametrize(
    "above",
    [
        ["FOR IMMEDIATE RELEASE"],
        ["PRESS RELEASE", "Contact: Jill Baker, +1 555 010 9999, press@acme.example"],
        ["News release", "EMBARGOED UNTIL 06:00 GMT, 3 March", "Media contact: jill@acme.example"],
    ],
    ids=len,
)
def test_the_headline_of_a_press_release_stands_below_its_head(above: list[str]):
    lines = "\n\n".join(above)
    article = read_text(f"{lines}\n\n{HEAD}\n\n{LEAD}\n\n{LEAD}\n\n- ENDS -\n")
    assert parts(article)[: len(above) + 1] == [
        *(("furniture", line) for line in above),
        ("headline", HEAD),
    ]
    assert parts(article)[-1] == ("furniture", "- ENDS -")


@pytest.mark.parametrize(
    "notes",
    [
        ["[NOTE TO DESK: hold until 6pm, legal reading]"],
        ["EDITORS' NOTE: This story contains graphic detail."],
        ["Editor’s note — It has photographs that some readers may find hard to look at."],
        ["Note to the editors: names were checked", "[Desk: cut from the bottom]"],
        ["*Attn: editors - second version*"],
        ["SLUG: fares-0312", "Word count: 420"],
    ],
    ids=lambda notes: notes[0][:12].strip("[*"),
)
def test_the_headline_stands_below_what_is_for_the_desk(notes: list[str]):
    article = read_text("\n\n".join([*notes, HEAD, LEAD, LEAD]))
    assert parts(article)[: len(notes) + 1] == [
        *(("furniture", line) for line in notes),
        ("headline", HEAD),
    ]


@pytest.mark.parametrize(
    "line",
    ["Desk clerk: I saw it all", "Note to self: never fly again", "Editors noted: no one came"],
)
def test_a_headline_that_only_begins_like_a_note_is_one(line: str):
    assert parts(read_text(f"{line}\n\n{LEAD}\n\n{LEAD}"))[0] == ("headline", line)


def test_a_line_in_brackets_is_no_headline():
    assert parts(read_text(f"SLUG: FIRE\n\n(ON CAM)\n\n{LEAD}\n\n{LEAD}"))[:3] == [
        *(("furniture", "SLUG: FIRE"), ("body", "(ON CAM)"), ("body", LEAD)),
    ]


def test_a_note_within_or_alone_is_read_as_before():
    note = "Editor’s note: Ann Lee said on Monday that the fares were those of the year before."
    assert parts(read_text(note)) == [("body", note)]
    assert ("body", note) in parts(read_text(f"{HEAD}\n\n{LEAD}\n\n{note}"))


MAIL = ["From: Ann Lee <ann@example.org>", "Sent: Monday, June 2, 2025 9:14 AM", "To: Bo Quist"]


@pytest.mark.parametrize("quoted", ["", "> "], ids=["pasted", "quoted"])
def test_the_heads_of_mails_speak_nothing(quoted: str):
    head = [*MAIL, "Subject: RE: Fares"]
    lines = [f"{quoted}{line}" for line in head]
    article = read_text("\n".join([*lines, "", "Bo,", "", LEAD, "", LEAD]))
    found = [(kind, words.removeprefix("> ")) for kind, words in parts(article)[:4]]
    assert found == [("furniture", line) for line in head]
    assert (article.labels, article.headline) == ((), None)
    assert article.published == "2025-06-02"


def test_the_head_of_a_mail_below_another_speaks_nothing_either():
    again = ["-----Original Message-----", *MAIL, "Subject: Fares"]
    article = read_text("\n".join([HEAD, "", LEAD, "", *again, "", "Who pays for the ferry?"]))
    assert [words for kind, words in parts(article) if kind == "furniture"] == again
    assert article.headline == (0, len(HEAD))


@pytest.mark.parametrize("lines", [MAIL[::2], ["To: Bo", "To: Ann", "From: Bo", "From: Ann"]])
def test_fewer_and_repeated_lines_are_no_head(lines: list[str]):
    article = read_text("\n".join([HEAD, "", LEAD, "", *lines, "", LEAD]))
    assert "furniture" not in {kind for kind, _ in parts(article)}
