"""Decoding, and the structure of plain text."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.article import Article
from annotate.errors import InputError, UsageError
from annotate.reading.text import decode, read_text
from tests.markup import unmark
from tests.timing import assert_linear

LEAD = "The council voted on Monday to close the ferry line after a review found rotten planks."
MORE = "Nobody spoke against the plan, and the mayor left before the count was read out aloud."


def read(marked: str) -> tuple[Article, list[tuple[str, int, int]]]:
    text, marks = unmark(marked)
    return read_text(text), [(m.tag, m.start, m.end) for m in marks]


def kinds(article: Article) -> list[tuple[str, int, int]]:
    return [(p.kind, p.start, p.end) for p in article.paragraphs]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Café “no”".encode(), "Café “no”"),
        (b"\xef\xbb\xbfOne", "One"),
        ("Zwölf".encode("utf-16"), "Zwölf"),
        (b"\xfe\xff" + "Zwölf".encode("utf-16-be"), "Zwölf"),
        ("Zwölf".encode("utf-32"), "Zwölf"),
        (b"a\r\nb\rc\n", "a\r\nb\rc\n"),
        (b"", ""),
        (b"one \xef\xbb\xbf two", "one \ufeff two"),
    ],
)
def test_decodes_utf_8_and_byte_order_marks(data: bytes, text: str):
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"caf\xe9", "latin-1", "café"),
        (b"\x93no\x94", "cp1252", "“no”"),
        (b"\xef\xbb\xbfOne", "utf-8", "One"),
        (b"O\0n\0", "utf-16-le", "On"),
    ],
)
def test_decodes_as_told(data: bytes, encoding: str, text: str):
    assert decode(data, encoding) == text


def test_an_undecodable_byte_is_named_with_the_remedy():
    with pytest.raises(InputError) as caught:
        decode(b"\xef\xbb\xbfcaf\xe9 au lait", path="menu.txt")
    assert str(caught.value).startswith("menu.txt: not UTF-8: byte 6 ")
    assert "--encoding" in str(caught.value)


def test_nul_is_refused():
    with pytest.raises(InputError, match="NUL"):
        decode(b"PK\0\3", path="a.zip")


@pytest.mark.parametrize("encoding", ["utf-9", "rot13", "base64", "a\0b"])
def test_an_unknown_encoding_is_a_usage_error(encoding: str):
    with pytest.raises(UsageError, match="--encoding"):
        decode(b"abc", encoding)


@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n", "\r\n", "\r", "\n\u00a0\n", " \n \t\n"])
def test_paragraphs_by_blank_line_and_by_line(gap: str):
    article, expected = read(gap.join([f"<body>{LEAD}</body>", f"  <body>{MORE}</body>\u00a0"]))
    assert kinds(article) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_hard_wrapped_lines_are_one_paragraph(end: str):
    article, expected = read(
        """<headline>Ferry line to close</headline>

<body>The council voted on Monday to close the ferry line after a review
found rotten planks and a captain who had not been told about them.
He learned of it from the radio.</body>

<body>"I was at the wheel," he said, and the passengers laughed until
the boat had reached the other bank.</body>
""".replace("\n", end)
    )
    assert kinds(article) == expected


def test_an_indented_line_opens_a_paragraph_in_hard_wrapped_text():
    article, expected = read(
        """   <body>The council voted on Monday to close the ferry line after a review
found rotten planks and a captain who had not been told about any of it.</body>
   <body>He learned of it from the radio while he was at the wheel and laughed
until the boat had reached the other bank of the river.</body>"""
    )
    assert kinds(article) == expected


def test_short_lines_are_not_joined():
    article, expected = read(
        "<headline>Ferry line to close, council decides</headline>\n"
        "<credit>Getty Images / Pia Lund</credit>\n"
        "<body>The ferry line will close in May, the council says.</body>\n"
        "<body>Its captain heard of that on the radio.</body>\n"
    )
    assert kinds(article) == expected


ARTICLES = [
    f"""<headline>Ferry line to close</headline>
<byline>By JANE DOE, Staff Writer</byline>
<credit>The New York Times / Tomas Lund</credit>

<body>{LEAD}</body>

<headline>Ferry line to close</headline>

<subhead>A captain in the dark</subhead>

<body>{MORE} (Via CNN</body>

<tag>(Via Channel 4)</tag>

<credit>Photo: Getty Images</credit>""",
    f"<body>{LEAD}</body>\n\n<body>{MORE}</body>",
    f"<headline>Who will pay for the ferry?</headline>\n<body>{LEAD}</body>",
    f"<headline>'Stay off the roads', drivers told</headline>\n<body>{LEAD}</body>",
    f"<headline>A Ferry Line Closes After A Review.</headline>\n\n<body>{LEAD}</body>",
    f"<body>“Nobody told me.”</body>\n\n<body>{LEAD}</body>",
    f"<body>GENEVA (Reuters) - Talks go on</body>\n\n<body>{LEAD}</body>",
    f"<headline>Ferry line to close</headline>\n<dateline>GENEVA, 3 April 2024</dateline>\n\n"
    f"<body>{LEAD}</body>",
    f"<headline>Ferry line to close</headline>\n<byline>By Jane Doe and Li Wei</byline>\n"
    f"<credit>AP Photo/Gil Ramos</credit>\n<body>{LEAD}</body>\n<body>{MORE}</body>",
    f"<subhead>OPINION</subhead>\n<headline>Count the boats</headline>\n<body>{LEAD}</body>",
    f"<headline>Ferry line to close</headline>\n<byline>Staff Correspondent</byline>\n"
    f"<body>{LEAD}</body>\n<tag>— Reuters</tag>",
    f"<body>{LEAD}</body>\n\n<body>By Monday the river had risen.</body>\n\n<body>{MORE}</body>",
    f"<body>{LEAD}</body>\n\n<subhead>* * *</subhead>\n\n<body>{MORE}</body>\n<body>Soon</body>",
    "<body>A line alone</body>",
]


@pytest.mark.parametrize("marked", ARTICLES)
def test_kinds_of_paragraphs(marked: str):
    article, expected = read(marked)
    assert kinds(article) == expected


def test_the_article_points_at_its_parts():
    article = read_text(unmark(ARTICLES[0])[0], path="ferry.txt", keep_text=True)
    text = article.text
    assert article.headline == (0, len("Ferry line to close"))
    assert article.byline is not None
    assert text[slice(*article.byline)] == "By JANE DOE, Staff Writer"
    assert [text[slice(*pair)] for pair in article.credits] == [
        "The New York Times / Tomas Lund",
        "Photo: Getty Images",
    ]
    assert (article.path, article.keep_text, article.dateline) == ("ferry.txt", True, None)


@pytest.mark.parametrize(
    "opening",
    [
        "<d>GENEVA (Reuters) -</d> Talks",
        "<d>VIENTIANE, April 3 (Xinhua) --</d> Talks",
        "<d>LONDON —</d> Talks",
        "<d>MARLOW, Texas —</d> Talks",
        "<d>NEW YORK--(Dow Jones)--</d>Talks",
        "<d>New Delhi, Nov 12 (PTI)</d> Talks",
        "<d>(Bloomberg) --</d> Talks",
        "<d>Dec 4 (Reuters) -</d> Talks",
        "<d>BRIDGETOWN, Barbados, CMC --</d> Talks",
        "<d>KUWAIT CITY, July 25:</d> Talks",
        "<d>NEW DELHI:</d> Talks",
        "<d>SINGAPORE (Feb. 25, 2021) —</d> Talks",
        "<d>LAKE CHARLES, La. (Gulf Wire) --</d> Talks",
        "BREAKING - Talks",
        "UPDATE: Talks",
        "World Health Organization (WHO) - Talks",
        "Rep. Jane Doe (R-Texas) - Talks",
        "The Press Trust of India (PTI) The talks",
        "Talks — and more of them —",
        "HE SAID IT ALL — Talks",
        "REPORTER (on tape): Talks",
    ],
)
def test_datelines_inside_a_paragraph(opening: str):
    article, expected = read(f"Talks to go on\n\n{opening} went on and on until noon.\n\n{MORE}")
    assert article.dateline == (expected[0][1:] if expected else None)


def label_marks(article: Article) -> list[tuple[str, int, int]]:
    marks = []
    for label in article.labels:
        marks.append(("n", label.start, label.end))
        if label.affiliation:
            marks.append(("a", *label.affiliation))
    return marks


@pytest.mark.parametrize(
    "marked",
    [
        "<n>NADIM HOURY</n>: “If so, it would help.”",
        "<n>JANE DOE</n>, <a>CNN</a>: We were there.\n\nIt rained.",
        "<n>Mayor Jane Doe</n>: We were there.",
        "<n>Jane Doe</n>: “We were there.”",
        "<n>Q</n>: Were you there?\n\n<n>A</n>: I was.",
        "<n>The Margin</n>: Were you there?\n<n>Doe</n>: I was.\n<n>The Margin</n>: And?\n"
        "<n>Doe</n>: It rained.",
        "<n>REPORTER</n> (on tape): Gone.\n\n<n>ANCHOR</n>: Oh?\n\n<n>REPORTER</n> (on tape): Yes.",
        "<n>JANE DOE</n>, <a>HOST</a>:\n\nGood morning to you.\n\n<n>LI WEI</n>: Good morning.",
        "<n>SEN. FRANK DOE</n> (R), <a>ARIZONA</a>: We were there.",
        "<n>Host</n>: Were you there?\n\n<n>Interviewer</n>: I was.",
        "<n>Lagan Review</n>: Were you there?\n\n<n>Doe</n>: I was.\n\n"
        "<n>Lagan Review</n>: And?\n\n<n>Doe</n>: It rained.",
        "<n>Li Wei</n>, <a>solicitor</a>: No.\n\n<n>Q</n>: Not at all?\n\n<n>Li Wei</n>: No.",
        '"<n>LEE</n>: Were you there?\n\n"<n>OTT</n>: I was.\n\n"<n>LEE</n>: And?',
        "<n>Speaker 1</n> (00:00):\nWe were there.\n(00:15)\nIt rained.",
        "<n>Jane Doe</n> (01:02:03):\n\nWe were there.",
        "<n>Jane Doe</n> 00:12\nWe were there.\n\n<n>Li Wei</n> 00:15\nWe were not.",
        "<n>Jane Doe</n>: (00:12)\nWe were there.\n\n<n>Li Wei</n>: (00:15)\nWe were not.",
        "00:12 <n>Jane Doe</n>\nWe were there.\n\n00:15 <n>Li Wei</n>\nWe were not.",
        "[00:12] <n>JANE DOE</n>: We were there.\n\n[00:15] <n>LI WEI</n>: We were not.",
        "<n>Speaker 1</n> [00:12]: We were there.\n\n<n>Speaker 2</n> [00:15]: We were not.",
        "<n>Q</n>. Were you there?\n\n<n>A</n>. I was.",
        "<n>Q</n>1. Were you there?\n\n<n>A</n>1. I was.\n\n<n>Q</n>2. And?\n\n<n>A</n>2. It did.",
        "**<n>Jane Doe</n>:** Were you there?\n\n**<n>Li Wei</n>:** I was.\n\n"
        "**<n>Jane Doe</n>:** And?\n\n**<n>Li Wei</n>:** It rained.",
        "• <n>Jane Doe</n>: “We were there.”",
        "- <n>Jane Doe</n>: “We were there.”",
        "<n>JANE DOE</n>, <a>BYLINE</a>: We were there.\n\n<n>UNIDENTIFIED PERSON #1</n>: No."
        "\n\n<n>PRESIDENT LI WEI</n>: It did.\n\n<n>DOE</n>: So it did.",
        "<n>Jane Doe</n>: Were you there?\n\n<n>Li Wei</n>: I was.\n\n<n>Jane Doe</n>: And?\n\n"
        "<n>Bo Quist</n>: It rained.",
        "[<n>JANE DOE</n>]: We were there.\n\n[<n>LI WEI</n>]: No.\n\n[<n>JANE DOE</n>]: Yes.",
        "<n>Q</n> Were you there?\n\n<n>A</n> In the dark.\n\n<n>Q</n> And?",
        "A British man left.\n\nA German came.\n\nQ Branch was shut.",
        "<n>Jane Doe</n>, <a>Herald</a>: Were you there?\n\n<n>Li Wei</n>, <a>miner</a>: I was."
        "\n\n<n>Doe</n>: And?\n\n<n>Wei</n>: It rained.",
        "<n>Jane Doe</n>  0:12  \nWe were there.\n\n<n>Li Wei</n>  0:15  \nWe were not.",
        "<n>Jane Doe</n> [10:02 AM]\nWe were there.\n\n<n>Li Wei</n> [10:03 AM]\nAnd?",
        "[12/03/24, 10:02:11] <n>Jane Doe</n>: We were.\n\n[12/03/24, 10:03:40] <n>Li Wei</n>: No.",
        "12/03/2024, 10:02 - <n>Jane Doe</n>: We were.\n\n12/03/2024, 10:03 - <n>Li Wei</n>: No.",
        "[<n>Jane Doe</n>] 10:12:22\nWe were there.\n\n[<n>Li Wei</n>] 10:12:25\nWe were not.",
        "<n>Jane Doe</n> 00:10 - 00:12\nWe were.\n\n<n>Li Wei</n> 00:12 - 00:15\nWe were not.",
        "<n>Jane Doe</n>:\nWere you there?\n\n<n>Li Wei</n>:\nI was.\n\n<n>Jane Doe</n>:\nAnd?",
        "<n>Jane Doe</n> – Were you there?\n\n<n>Li Wei</n> – I was.\n\n<n>Jane Doe</n> – And?",
        "<<n>Jane Doe</n>> Were you there?\n\n<<n>Li Wei</n>> I was.\n\n<<n>Jane Doe</n>> And?",
        "1. <n>Jane Doe</n>: Were you?\n\n2. <n>Li Wei</n>: I was.\n\n3. <n>Jane Doe</n>: And?",
        "<n>Jane Doe</n>: Were you there?\n\n<n>Li Wei</n>: I was.\n\n<n>Jane</n>: And?\n\n"
        "<n>Wei</n>: It rained.",
        "<n>Senator DOE</n>. Were you there?\n\n<n>Mr. WEI</n>. I was.\n\n<n>Senator DOE</n>. And?",
        "<n>Jane Doe</n> (Ode North) (Lab): Were you?\n\n<n>Li Wei</n>: I was.\n\n"
        "<n>Jane Doe</n>: And?",
        "<n>JANE DOE</n> (HOST): Were you?\n\n<n>LI WEI</n> (MINER): I was.\n\n"
        "<n>JANE DOE</n> (HOST): And?",
        "<n>Jane Doe</n>\nWere you?\n\n<n>Li Wei</n>\nI was.\n\n<n>Jane Doe</n>\nAnd?\n\n"
        "<n>Li Wei</n>\nIt rained.",
        "### <n>Jane Doe</n>\n\nWere you?\n\n### <n>Li Wei</n>\n\nI was.\n\n"
        "### <n>Jane Doe</n>\n\nAnd?\n\n### <n>Li Wei</n>\n\nIt rained.",
        "<n>Jane Doe</n>— Were you?\n\n<n>Li Wei</n>— I was.\n\n<n>Jane Doe</n>— And?",
        "Story Continues\n\nIt rained.\n\nStory Continues\n\nIt snowed.",
        "<n>Q</n>) Were you there?\n\n<n>A</n>) I was.\n\n<n>Q</n>) And?",
        "Ode – Were they there?\n\nLund – Two of them were.",
        "Monday – rain\n\nTuesday – sun\n\nMonday – rain again",
        "Kalmar:\nThe boats are back.\n\nLund:\nThe boats are gone.",
        "A. Smith won. B. Jones lost.",
        "COST: It is free.\n\nPLACE: At the quay.\n\nDAYS: It runs daily.",
        "Jane Doe at 00:12",
        '"Update: We were there."',
        "On Monday, he said: “We were there.”",
        "Book Review: “We were there.”",
        "Host: Doe",
        "Note: “We were there.”",
        "Update: The ferry is back.",
        "Photo: Jane Doe",
        "The reason is simple: “It rained.”",
        "Doe: it rained.",
        "The result: It rained.",
        "At 10:30 the rain stopped.",
        "Jane Doe, the mayor, said: “It rained.”",
        "GOALKEEPERS: Doe, Roe\n\nDEFENDERS: Poe, Lund\n\nFORWARDS: Wei, Ito",
        "Adults: $12\n\nChildren: $5\n\nAdults: $14",
        "Wild 4, Kings 1: Parise scored twice.\n\nJets 2, Wild 0: Laine scored.",
        "NEW DELHI: The talks went on.",
    ],
)
def test_speaker_labels(marked: str):
    article, expected = read(f"{LEAD}\n\n{marked}" if "DELHI" not in marked else marked)
    assert label_marks(article) == expected


@pytest.mark.parametrize("mark", ["", ":"])
def test_a_transcript_that_opens_with_a_time_has_no_headline(mark: str):
    article = read_text(f"Jane Doe{mark} (0:04)\nWere you there?\n\nLi Wei{mark} (0:09)\nI was.")
    assert article.headline is None
    assert len(article.labels) == 2


def test_a_label_ends_where_the_words_begin():
    article = read_text(f"{LEAD}\n\nQ: Were you there?\n\nJANE DOE, HOST:\n\nGood morning.")
    rest = [article.text[label.content :][:4] for label in article.labels]
    assert rest == ["Were", "Good"]


@given(st.text(alphabet=st.sampled_from('Aab \n\r\t\u00a0\u200b.:,-("“/—1Q?'), max_size=200))
def test_structure_loses_nothing(text: str):
    article = read_text(text)
    last, rest = 0, ""
    for paragraph in article.paragraphs:
        assert last <= paragraph.start < paragraph.end <= len(text)
        assert (
            text[paragraph.start : paragraph.end].strip() == text[paragraph.start : paragraph.end]
        )
        rest += text[last : paragraph.start]
        last = paragraph.end
    assert not (rest + text[last:]).strip().strip("\u200b").strip(" \n\r\t\u00a0\u200b")
    for label in article.labels:
        assert label.start < label.end < label.content < len(text)
    assert article.text == text


@pytest.mark.parametrize("unit", ["(", "A", "(A", "A: ", "Via ", "A\n\n", "- ", "A, ", "(Via "])
def test_a_long_text_is_read_in_linear_time(unit: str):
    turn = itertools.count()  # a text that was read before takes no time

    def read(characters: int) -> Callable[[], object]:
        return lambda: read_text(f"{next(turn)} {unit * (characters // len(unit))}")

    assert_linear(read, 12_000)


def test_a_post_above_its_writer_is_no_headline():
    post = "The bridge is closed until noon. Use the ferry"
    writer = "— Tarn Police (@tarnpolice) October 4, 2024"
    article = read_text(f"{post}\n\n{writer}\n\nThe bridge closed at dawn.\n")
    assert article.headline is None
    assert [signature.content for signature in article.signatures] == [((0, len(post)),)]


@pytest.mark.parametrize("line", ["Fri 4 Oct 2024 09.12 BST", "4 March 2024"])
def test_a_date_below_a_headline_is_no_subhead(line: str):
    article = read_text(f"Tolls to rise\n\nBy Ann Lee\n\n{line}\n\nThe board said so on Friday.\n")
    assert [p.kind for p in article.paragraphs] == ["headline", "byline", "furniture", "body"]
