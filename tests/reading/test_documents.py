"""Subtitles, mails and Word documents: their words, who speaks, and what they say of themselves."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.article import Article
from annotate.errors import AnnotateError
from annotate.reading.inputs import Input, Reading, read_input, read_inputs
from tests.timing import cpu_seconds


def paragraphs(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs]


def labelled(article: Article) -> list[tuple[str, str]]:
    """(speaker, the first word said) of each label."""
    return [
        (article.text[x.start : x.end], article.text[x.content :].split()[0])
        for x in article.labels
    ]


def captions(text: str) -> Article:
    return read_input(Input("talk.vtt", text.encode(), "captions"))


SRT = """1
00:00:01,000 --> 00:00:03,000
ANN LEE: The ferry will not
run on <i>Sunday</i>,

2
00:00:03,100 --> 00:00:05,000
the council tells me.

3
00:00:05,200 --> 00:00:07,000
- Why not?
- Nobody paid for it.
"""
VTT = """WEBVTT - The ferry

STYLE
::cue { color: red }

NOTE nothing of the talk

intro
00:01.000 --> 00:03.000 align:start
<v Ann Lee>The ferry &amp; the bus

00:03.000 --> 00:05.000
<v Ann Lee>will not run.</v> <v.loud Bo Quist>Why <00:04.500><c.y>not?</c>

01:00:09.000 --> 01:00:11.000
<v Ann Lee>Nobody paid.
"""


def test_subrip_cues_are_joined_and_labels_in_capitals_speak():
    article = captions(SRT)
    assert paragraphs(article) == [
        "ANN LEE: The ferry will not run on Sunday, the council tells me.",
        "Why not?",
        "Nobody paid for it.",
    ]
    assert labelled(article) == [("ANN LEE", "The")]
    assert article.keep_text
    assert "-->" not in article.text


def test_a_voice_that_asks_is_no_headline() -> None:
    cues = "00:01.000 --> 00:04.000\n<v Ann Lee>Is it safe?\n\n00:05.000 --> 00:08.000\n<v Bo>Yes."
    article = captions(f"WEBVTT\n\n{cues}\n")
    assert article.headline is None
    assert len(article.labels) == 2


def test_names_before_colons_are_labels_as_a_meeting_is_recorded() -> None:
    cues = "00:01.000 --> 00:04.000\nAnn Lee: We begin.\n\n00:05.000 --> 00:08.000\nBo Quist: Yes."
    assert labelled(captions(f"WEBVTT\n\n{cues}\n")) == [("Ann Lee", "We"), ("Bo Quist", "Yes.")]


def test_names_of_one_word_are_labels_where_one_of_two_speaks_again() -> None:
    lines = ["Okoro: Who signed?", "Vance: The clerk.", "Okoro: When?"]
    cues = "".join(f"{n}\n00:00:0{n},0 --> 00:00:0{n},9\n{x}\n\n" for n, x in enumerate(lines, 1))
    assert [name for name, _ in labelled(captions(cues))] == ["Okoro", "Vance", "Okoro"]


@pytest.mark.parametrize("text", [VTT, "\ufeff" + VTT.replace("\n", "\r\n")])
def test_voices_of_webvtt_are_labels_and_notes_and_styles_are_no_text(text):
    article = captions(text)
    assert paragraphs(article) == [
        "Ann Lee: The ferry & the bus will not run.",
        "Bo Quist: Why not?",
        "Ann Lee: Nobody paid.",
    ]
    assert labelled(article) == [("Ann Lee", "The"), ("Bo Quist", "Why"), ("Ann Lee", "Nobody")]


def test_lines_that_roll_up_are_read_once():
    rolled = (
        "00:01.000 --> 00:02.000\nthe ferry will\n\n00:02.000 --> 00:03.000\nthe ferry will\nrun"
    )
    assert paragraphs(captions(f"WEBVTT\n\n{rolled}\n")) == ["the ferry will run"]


@pytest.mark.parametrize(("second", "count"), [(2, 1), (4, 2)])
def test_a_pause_behind_a_sentence_ends_a_paragraph(second, count):
    cues = f"00:01.000 --> 00:02.000\nIt runs.\n\n00:0{second}.000 --> 00:09.000\nIt stops.\n"
    assert len(captions(f"WEBVTT\n\n{cues}").paragraphs) == count


def test_no_cue_is_an_error():
    with pytest.raises(AnnotateError, match="holds no cues with times"):
        captions("The ferry will not run.\n")


_PIECES = st.sampled_from(
    [*VTT.split(" "), *SRT.split("\n"), "\n", "\n\n", "<v ", ">", "->", "00:01.0 --> 0:02.0", "Q:"]
)


@given(st.lists(_PIECES, max_size=40).map("\n".join))
def test_any_captions_give_labels_and_paragraphs_inside_the_text(text):
    try:
        article = captions(text)
    except AnnotateError:
        return
    ends = [0, *(x for p in article.paragraphs for x in (p.start, p.end)), len(article.text)]
    assert ends == sorted(ends)
    starts = [label.start for label in article.labels]
    assert starts == sorted(set(starts))
    for label in article.labels:
        assert any(p.start <= label.start < label.content <= p.end for p in article.paragraphs)


def mail(text: str, subtype: str = "plain", **headers: str) -> EmailMessage:
    message = EmailMessage()
    told = {"Subject": "Fwd: Ferry stops", "From": "Ann Lee <ann@post.example>"}
    told["Date"] = "Sun, 03 Mar 2024 09:00:00 +0100"
    for name, value in {**told, **headers}.items():
        message[name] = value
    message.set_content(text, subtype=subtype, charset="iso-8859-1", cte="8bit")
    return message


def read_mail(data: bytes) -> Article:
    return read_input(Input("m.eml", data, "eml"))


BODY = "The café boat stops, the council said.\n\nNobody paid for it.\n\n-- \nAnn Lee, The Post\n"


def test_a_mail_has_its_subject_sender_and_day():
    message = mail(BODY)
    message.add_alternative("<p>Something else.</p>", subtype="html")
    message.add_attachment("nothing", filename="a.txt")
    article = read_mail(message.as_bytes())
    assert [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs] == [
        ("headline", "Ferry stops"),
        ("byline", "By Ann Lee"),
        ("body", "The café boat stops, the council said."),
        ("body", "Nobody paid for it."),
    ]
    assert (article.authors, article.published) == (("Ann Lee",), "2024-03-03")
    assert article.keep_text


def test_a_mail_of_html_alone_is_read_as_a_page():
    pytest.importorskip("trafilatura")
    said = "The café boat stops in April, the council said, since nobody has paid for it in years."
    page = f"<html><body><article><p>{said}</p><p>{said} Again.</p></article></body></html>"
    assert paragraphs(read_mail(mail(page, "html").as_bytes())) == [
        "Ferry stops", "By Ann Lee", said, f"{said} Again."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no text found in the mail"),
        (b"The ferry stops.\n", "no text found in the mail"),
        (b"Subject: x\n\n", "no text found in the mail"),
        (b"Subject: x\nContent-Type: image/png\n\nabc", "no text found in the mail"),
        (b"Subject: x\nContent-Type: text/plain; charset=utf-8\n\ncaf\xe9", "not UTF-8"),
        (b"Subject: x\nContent-Type: text/plain; charset=klingon\n\ncaf\xe9", "not UTF-8"),
    ],
)
def test_a_mail_without_text_is_an_error(data, said):
    with pytest.raises(AnnotateError, match=said):
        read_mail(data)


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_broken_mails_are_read_or_are_an_error(header, body):
    message = b"From: " + header + b"\nDate: " + header + b"\nSubject: " + header + b"\n\n" + body
    try:
        article = read_mail(message)
    except AnnotateError:
        return
    assert article.text.encode().decode() == article.text


def word(*found: tuple[str, str | None]) -> bytes:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for text, style in found:
        document.add_paragraph(text, style)
    into = io.BytesIO()
    document.save(into)
    return into.getvalue()


def read_word(data: bytes) -> Article:
    return read_input(Input("d.docx", data, "docx"))


def test_the_styles_of_a_word_document_say_what_its_paragraphs_are():
    data = word(
        ("Ferry stops", "Title"),
        ("", None),
        ("The ferry stops in April,\nthe council said.", None),
        ("Nobody pays", "Heading 1"),
        ("“We\tdid not pay,” said Mayor Ida Holm.", None),
        ("The ferry in 2020", "Caption"),
    )
    article = read_word(data)
    assert [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs] == [
        ("headline", "Ferry stops"),
        ("body", "The ferry stops in April,\nthe council said."),
        ("subhead", "Nobody pays"),
        ("body", "“We did not pay,” said Mayor Ida Holm."),
        ("caption", "The ferry in 2020"),
    ]
    assert article.keep_text


def test_tracked_changes_are_read_as_accepted():
    docx = pytest.importorskip("docx")
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    paragraph = document.add_paragraph("The ferry ")
    for change in ("<w:del {}><w:r><w:delText>runs</w:delText></w:r></w:del>",
                   "<w:ins {}><w:r><w:t>stops</w:t></w:r></w:ins>"):  # fmt: skip
        paragraph._p.append(parse_xml(change.format(nsdecls("w"))))
    document.save(into := io.BytesIO())
    assert read_word(into.getvalue()).text == "The ferry stops\n"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 and no more", b"\xd0\xcf\x11\xe0 an older one"])
def test_what_is_no_word_document_is_an_error(data):
    pytest.importorskip("docx")
    with pytest.raises(AnnotateError, match=r"damaged, encrypted or no \.docx"):
        read_word(data)


def test_word_without_its_library_names_the_command_that_installs_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(AnnotateError, match=r"pip install '\.\[docx\]' in a clone"):
        read_word(b"PK")


def test_a_document_that_unpacks_to_too_much_is_refused():
    data = word(("a" * 100_000, None))
    with pytest.raises(AnnotateError, match="longer than"):
        read_input(Input("d.docx", data, "docx", max_bytes=20_000))


def test_a_directory_gives_them_too(tmp_path):
    for name in ("a.srt", "b.VTT", "c.eml", "d.docx", "e.pdf", "f.srt.gz"):
        (tmp_path / name).write_bytes(b"x")
    found = [(i.path.rsplit("/")[-1], i.format) for i in read_inputs([str(tmp_path)], Reading())]
    assert found == [
        ("a.srt", "captions"),
        ("b.VTT", "captions"),
        ("c.eml", "eml"),
        ("d.docx", "docx"),
        ("f.srt.gz", "captions"),
    ]


@pytest.mark.parametrize("text", [SRT, VTT, f"\n{SRT}"])
def test_subtitles_in_a_txt_are_read_as_such_where_nothing_else_is_said(tmp_path, text):
    (tmp_path / "talk.txt").write_text(text)
    ask = [next(iter(read_inputs([str(tmp_path)], Reading(given)))) for given in (None, "text")]
    assert [item.format for item in ask] == ["captions", "text"]


@pytest.mark.parametrize(
    "head",
    [
        "From: " + "a <a@b.org>, " * 2000,
        "From: Ann Lee <a@b.org>\nSubject: The dam" + "\n holds" * 2000,
        "Content-Type: multipart/mixed; " + "; ".join(f"x{i}*0*=a%20" for i in range(2000)),
    ],
    ids=["senders", "folded", "parameters"],
)
def test_a_mail_with_a_header_without_measure_is_refused_at_once(head: str) -> None:
    data = f"{head}\n\nThe dam holds, the mayor said.\n".encode()
    with pytest.raises(AnnotateError, match="a header of over 5,000 bytes"):
        read_input(Input("m.eml", data, "eml"))
    long = f"Subject: The dam holds\n\nFrom here on: {'the dam holds, the mayor said. ' * 400}\n"
    assert "mayor" in read_input(Input("m.eml", long.encode(), "eml")).text


def test_a_style_for_each_paragraph_costs_no_look_through_all_styles() -> None:
    docx = pytest.importorskip("docx")

    def work(count: int) -> Callable[[], object]:
        document, file = docx.Document(), io.BytesIO()
        for i in range(count):
            document.add_paragraph("She said no.")._p.style = f"s{i}"
        document.save(file)
        return lambda: read_input(Input("a.docx", file.getvalue(), "docx"))

    assert cpu_seconds(work(2_000)) < 2  # it was 5
