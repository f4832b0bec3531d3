"""HTML pages: what is the article's, what is the page's, and what the page says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotate.article import Article
from annotate.errors import InputError
from annotate.reading.formats import looks_like, suffix_format
from annotate.reading.inputs import Input, read_input
from annotate.reading.names_in_bylines import names_in_byline
from tests.faults import fault

pytest.importorskip("trafilatura")

LEAD = (
    "The island council said on Monday that ferry fares would double from April, a step that "
    "fishermen have fought for years and that shop owners say will empty the harbour."
)
MORE = (
    "“It is a sad day,” said Mayor Ida Holm, who told the meeting that she had no choice but to "
    "raise the fares, since diesel costs twice what it did when the boat was bought."
)


def page(body: str, head: str = "<title>Ferry fares to double</title>") -> Article:
    html = f"<html><head>{head}</head><body><article>{body}</article></body></html>"
    return read_input(Input("p.html", html.encode(), "html"))


def paragraphs(article: Article) -> list[tuple[str, str]]:
    return [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs]


PROSE = f"<p>{LEAD}</p><p>{MORE}</p>"
LINKED = (
    '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "The Post"},'
    '{"@type": ["NewsArticle"], "headline": "Ferry fares to double", "datePublished":'
    '"2024-03-04T01:10:00Z", "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Q"}],'
    '"url": "https://post.example/2024/03/03/ferry"}]}</script>'
)


def test_json_ld_names_headline_authors_day_and_address():
    article = page(PROSE, LINKED)
    assert paragraphs(article) == [
        ("headline", "Ferry fares to double"),
        ("byline", "By Ann Lee and Bo Q"),
        ("body", LEAD),
        ("body", MORE),
    ]
    assert article.authors == ("Ann Lee", "Bo Q")
    assert article.url == "https://post.example/2024/03/03/ferry"
    # The address says the day at the place; the time is given in UTC.
    assert article.published == "2024-03-03"


def test_an_author_of_json_ld_may_be_told_by_the_address_of_a_node():
    head = (
        '<script type="application/ld+json">{"@graph": [{"@type": "Article", "headline": "Fares",'
        '"author": {"@id": "#a"}}, {"@type": "Person", "@id": "#a", "name": "Ann Lee"}]}</script>'
    )
    assert page(PROSE, head).authors == ("Ann Lee",)


def test_a_web_page_that_names_its_author_is_an_article():
    node = '"datePublished": "2024-03-03", "author": {"name": "Ann Lee, MS, RD"}'
    head = f'<script type="application/ld+json">{{"@type": "MedicalWebPage", {node}}}</script>'
    article = page(PROSE, head)
    assert (article.authors, article.published) == (("Ann Lee",), "2024-03-03")
    both = f'<script type="application/ld+json">[{{"@type": "WebPage", {node}}},'
    both += '{"@type": "Article", "author": {"name": "Bo Quist"}}]</script>'
    assert page(PROSE, both).authors == ("Bo Quist",)


@pytest.mark.parametrize(
    "others",
    [
        '<div class="post-comments"><b class="author">Cy Dunn</b> on March 4</div>',
        '<aside id="related"><p class="byline">By Cy Dunn</p></aside>',
        '<p class="byline">By Post Staff</p><div><p class="byline">By Cy Dunn</p></div>',
    ],
    ids=["commenter", "related article", "after a byline of the staff"],
)
def test_the_byline_of_others_is_not_the_articles(others: str):
    assert page(PROSE + '<p class="byline">By Cy Dunn</p>').authors == ("Cy Dunn",)
    assert page(PROSE + others).authors == ()


@pytest.mark.parametrize(
    ("address", "published"),
    [
        ("https://post.example/2024/mar/03/ferry", "2024-03-03"),
        ("https://post.example/2024/foo/03/ferry", None),
    ],
)
def test_an_address_says_the_day(address: str, published: str | None):
    link = f'<link rel="canonical" href="{address}">'
    assert page(PROSE, link).published == published


@pytest.mark.parametrize(
    "line", ['<p>By <a rel="author" href="/a">Ann Lee</a></p>', '<p itemprop="author">Ann Lee</p>']
)
def test_a_line_that_names_the_author_is_the_byline(line: str):
    told = [words for kind, words in paragraphs(page(line + PROSE)) if kind == "byline"]
    assert told in (["By Ann Lee"], ["Ann Lee"])


def test_a_report_of_two_sentences_has_its_paragraphs_and_no_caption():
    figure = "<figure><img src=a><figcaption>The quay. Photo: EPA</figcaption></figure>"
    first = "Ferry fares on the island will double in May, the council said on Monday evening."
    article = page(f"<article><h1>Fares</h1>{figure}<p>{first}</p><p>“No,” she said.</p></article>")
    body = [words for kind, words in paragraphs(article) if kind == "body"]
    assert body == [first, "“No,” she said."]


def test_a_quotation_element_has_its_marks():
    article = page(f"{PROSE}<p><q>It is a sad day,</q> said Ida Holm, who is mayor.</p>")
    assert paragraphs(article)[-1][1] == "“It is a sad day,” said Ida Holm, who is mayor."


def test_metas_say_the_same_where_there_is_no_json_ld():
    head = (
        '<title>Ferry fares to double | The Post</title><meta name="author" content="By Ann Lee">'
        '<meta property="article:published_time" content="2024-03-03T09:00:00+01:00">'
        '<link rel="canonical" href="https://post.example/ferry">'
        '<meta property="og:site_name" content="The Post">'
    )
    article = page(PROSE, head)
    assert paragraphs(article)[:2] == [
        ("headline", "Ferry fares to double"),
        ("byline", "By Ann Lee"),
    ]
    assert (article.published, article.url) == ("2024-03-03", "https://post.example/ferry")


@pytest.mark.parametrize(
    ("title", "h1", "headline"),
    [
        ("The Post view on ferries: dear | Editorial", "The Post view on ferries: dear", "h1"),
        ("Fares to double - Telegraph", "", "Fares to double"),
        ("Fares to double on Kalmar boats", "Boats of Kalmar: fares to double in N.Y.C.", "h1"),
        ("Fares to double - again", "", "Fares to double - again"),
        ("The fares that double | The Post | Opinion", "Opinion", "The fares that double"),
        ("The fares that double | Opinion | The Post", "", "The fares that double"),
        ("The Post: The fares that double", "", "The fares that double"),
    ],
)
def test_the_heading_goes_before_the_title_which_loses_the_site(title: str, h1: str, headline: str):
    head = f'<title>{title}</title><meta property="og:site_name" content="The Post">'
    article = page(f"<h1>{h1}</h1>{PROSE}" if h1 else PROSE, head)
    assert article.headline is not None
    assert article.text[slice(*article.headline)] == (h1 if headline == "h1" else headline)


def test_a_heading_goes_before_a_title_that_nothing_else_backs():
    article = page(
        f"<h1>Ferry sinks off Kalmar with 80 aboard</h1>{PROSE}",
        "<title>Live: what we know so far - The Post</title>",
    )
    assert article.headline is not None
    assert article.text[slice(*article.headline)] == "Ferry sinks off Kalmar with 80 aboard"


def test_a_body_with_an_article_is_nobodys_name():
    head = '<title>Fares to double</title><meta name="author" content="The Kalmar and Lund boats">'
    assert page(PROSE, head).authors == ()


def test_a_byline_that_stands_in_the_page_is_not_told_twice():
    article = page(f"<h1>Ferry fares to double</h1><p>By Ann Lee, Kalmar</p>{PROSE}", LINKED)
    assert [words for kind, words in paragraphs(article) if kind == "byline"] == [
        "By Ann Lee, Kalmar"
    ]


def test_line_breaks_in_a_paragraph_are_white_space_and_two_end_it():
    said = MORE.replace("who told", "who<br>told").replace("sad day", "sad<br/>day")
    article = page(f"<p>{LEAD}<br><br>{said}</p><p>{LEAD} Again.</p>")
    assert paragraphs(article)[1:] == [("body", LEAD), ("body", MORE), ("body", f"{LEAD} Again.")]


@fault("trial-C8")
def test_breaks_bylines_and_block_quotations_of_a_page(run, articles):
    body = (
        f"<h1>Ferry fares to double</h1><p>{LEAD}</p><p>Lopez added: “We were told<br>it was safe "
        "for all who cross.”</p><blockquote><p>We will not pay a single crown more for that boat."
        f"</p><footer>— Dan Cole</footer></blockquote><p>{LEAD} Again.</p>"
    )
    Path("p.html").write_text(f"<html>{LINKED}<body><article>{body}</article></body></html>")
    (document,) = run("p.html", "-f", "jsonl").documents
    named = {s["id"]: s["name"] for s in document["sources"]}
    told = {a["quotes"][0]["text"]: named[a["source"]["id"]] for a in document["attributions"]}
    assert told == {
        "We were told it was safe for all who cross.": "Lopez",
        "We will not pay a single crown more for that boat.": "Dan Cole",
    }
    assert document["warnings"] == []
    assert document["article"]["authors"] == ["Ann Lee", "Bo Q"]
    assert document["article"]["published"] == "2024-03-03"
    assert document["article"]["byline"]["text"] == "By Ann Lee and Bo Q"


@pytest.mark.parametrize(
    "quotation",
    [
        "<blockquote><p>We will not pay.</p><footer>— Dan Cole</footer></blockquote>",
        "<blockquote><p>We will not pay.</p><p><cite>Dan Cole</cite></p></blockquote>",
        "<blockquote>We will not pay.<cite>Dan Cole</cite></blockquote>",
        "<blockquote><p>We will not pay.</p></blockquote><p><cite>Dan Cole</cite></p>",
        "<blockquote><p>We will not pay.</p><footer>Dan <cite>Cole</cite></footer></blockquote>",
        "<blockquote><p>We will not pay.</p></blockquote><cite>— Dan Cole</cite>",
        "<figure><blockquote>We will not pay.</blockquote><figcaption>Dan Cole</figcaption>"
        "</figure>",
        "<blockquote>We will not pay.<br>— Dan Cole</blockquote>",
        "<blockquote><p>We will not pay.<br/>— Dan Cole</p></blockquote>",
        '<div class="embed"><blockquote class="twitter-tweet"><p>We will not pay.</p>— Dan Cole '
        '<a href="https://x.example/1"></a></blockquote><script></script></div>',
    ],
)
def test_a_block_quotation_is_followed_by_who_said_it(quotation: str):
    article = page(f"<p>{LEAD}</p>{quotation}<p>{MORE}</p>")
    told = [words for _, words in paragraphs(article)]
    assert told[2:4] == ["“We will not pay.”", "— Dan Cole"]


def test_a_block_quotation_has_marks_only_where_it_is_signed_and_has_none():
    signature = "<footer>— Dan Cole</footer>"
    two = f"<p>We will not <b>pay</b>.</p><p>Nor will they <i>row</i></p>{signature}"
    for inner, expected in (
        (two, ["“We will not pay.", "“Nor will they row”", "— Dan Cole"]),
        (f"<p>“We will not pay.”</p>{signature}", ["“We will not pay.”", "— Dan Cole"]),
        ("<p>We will not pay.</p>", ["We will not pay."]),
    ):
        article = page(f"<p>{LEAD}</p><blockquote>{inner}</blockquote><p>{MORE}</p>")
        assert [words for _, words in paragraphs(article)][2:-1] == expected


def test_a_block_quotation_below_a_colon_has_marks():
    quoted = "<p>Dan Cole said:</p><blockquote><p>We will not pay.</p></blockquote>"
    article = page(f"<p>{LEAD}</p>{quoted}<p>{MORE}</p>")
    assert [words for _, words in paragraphs(article)][3] == "“We will not pay.”"


def test_a_headline_has_no_buttons():
    heading = "<h1>Ferry fares to double in spring <a>Add to ...</a></h1>"
    article = page(
        f"{heading}<p>{LEAD}</p><p>{MORE}</p>", "<title>Ferry fares to double in spring</title>"
    )
    assert paragraphs(article)[0] == ("headline", "Ferry fares to double in spring")


def test_teasers_that_are_links_are_furniture():
    link = '<a href="/other">[Read: Why the boats of the north still run on coal]</a>'
    article = page(f"{PROSE}<p>{link}</p><p>{LEAD} It said no more.</p>")
    assert ("furniture", "[Read: Why the boats of the north still run on coal]") in paragraphs(
        article
    )


def test_bare_words_between_links_stay_with_their_paragraph():
    linked = f'{LEAD} The <a href="/c">island council</a> meets again on Monday.'
    told = paragraphs(page(f"<div>{linked}<br><br>{MORE}</div>"))
    assert told[1:] == [
        ("body", f"{LEAD} The island council meets again on Monday."),
        ("body", MORE),
    ]


def test_a_declared_charset_at_the_edge_of_the_prescan_is_read_whole_or_not_at_all():
    html = f"<html><head><title>{'x' * 970}</title>".encode()
    cut = html + b'<meta charset="utf-8"></head><body><article>' + PROSE.encode() + b"</article>"
    assert any("sad day" in words for _, words in paragraphs(read_input(Input("p", cut, "html"))))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee and Bo Quist", ["Ann Lee", "Bo Quist"]),
        ("ANN LEE, BO QUIST and CY DUNN Associated Press", ["ANN LEE", "BO QUIST", "CY DUNN"]),
        ("Written by Ann Lee, Science editor, March 3, 2024", ["Ann Lee"]),
        ("by Ann Lee @annlee Nov 18, 2019 at 9:24 pm ET • 2 min read", ["Ann Lee"]),
        ("By Ann Lee in Port Mare", ["Ann Lee"]),
        ("Ann Lee 27/09/2018 No comments Fares, Ferries and Harbours", ["Ann Lee"]),
        ("By Ann van der Lee Jr.", ["Ann van der Lee Jr."]),
        ("Reuters", []),
        ("CNN Business", []),
        ("Staff Writer", []),
        ("https://post.example/authors/ann-lee", []),
        ("admin", []),
    ],
)
def test_the_names_in_a_byline(line: str, names: list[str]):
    assert names_in_byline(line) == names


SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://post.example/ferry
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--b"

----b
Content-Type: {kind}
Content-Transfer-Encoding: quoted-printable
Content-Location: https://post.example/ferry

<html><title>Ferry fares to double</title><body>=
<p>=E2=80=9CNobody can pay that,=E2=80=9D Ida Holm said.</p>{prose}</body></html>
----b
Content-Type: text/css

p {{ color: red }}
----b--
"""


def test_a_page_saved_with_its_pictures_is_the_page():
    data = SAVED.format(kind="text/html", prose=PROSE).encode()
    assert (looks_like(data), suffix_format("Ferry.MHTML")) == ("html", "html")
    article = read_input(Input("a.mhtml", data, "html"))
    assert article.url == "https://post.example/ferry"
    assert paragraphs(article)[:2] == [
        ("headline", "Ferry fares to double"),
        ("body", "“Nobody can pay that,” Ida Holm said."),
    ]


@pytest.mark.parametrize(
    "data",
    [SAVED.format(kind="text/css", prose=PROSE), SAVED[:150] + "x" * 9, SAVED[:150]],
    ids=["no page", "cut", "no parts"],
)
def test_a_saved_file_without_a_page_is_refused(data: str):
    with pytest.raises(InputError, match="no article text found"):
        read_input(Input("a.mhtml", data.encode(), "html"))
