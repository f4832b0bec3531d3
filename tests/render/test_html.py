import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser

import pytest

from annotate.document import Document
from annotate.render.html import render_html
from tests.render.articles import build, failed
from tests.render.conftest import ARTICLES

_VOID = {"meta", "input", "rect"}


class Page(HTMLParser):
    """The elements of a page with their attributes, and its text; fails on bad nesting."""

    def __init__(self, html: str):
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in _VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style", "script"):
            self.text += data

    def all(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements if name in attributes]


def body(html: str) -> str:
    """A page without its own style and script, which are as they are in the package."""
    html = re.sub("(<style>|<script>).*?(</style>|</script>)", r"\1\2", html, flags=re.DOTALL)
    return re.sub("sha256-[^&]*", "sha256-…", html)


@pytest.mark.parametrize("name", ARTICLES)
def test_golden(articles, golden, name):
    golden(f"{name}.html", body(render_html([articles[name]])))


def test_golden_of_several(articles, golden):
    items = [articles[name] for name in ARTICLES]
    golden("several.html", body(render_html([*items, failed("gone.txt", "cannot be read (x)")])))


def test_ids_are_unique_and_links_lead_to_them(articles):
    page = Page(render_html(list(articles.values())))
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert {href.removeprefix("#") for href in page.all("href")} <= set(ids)


def test_policy_allows_the_page_s_own_style_and_script_alone(articles):
    html = render_html(list(articles.values()))
    policy = next(a["content"] for _, a in Page(html).elements if "http-equiv" in a)
    assert policy.startswith("default-src 'none'; ")
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        (text,) = re.findall(f"<{element}>(.*?)</{element}>", html, re.DOTALL)
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}';" in policy


def test_nothing_is_fetched_and_nothing_is_styled_or_run_inline(articles):
    page = Page(render_html(list(articles.values())))
    for name in ("src", "style", "srcset", "action", "data", "poster"):
        assert page.all(name) == []
    assert not [n for _, a in page.elements for n in a if n.startswith("on")]
    assert {e for e, _ in page.elements} & {"link", "img", "iframe", "base", "object"} == set()


HOSTILE = (
    "‹script›window.hacked=1‹/script› ‹/style›‹style›*{display:none} "
    '‹img src=x onerror="window.hacked=1"› ‹a href="javascript:window.hacked=1"›go‹/a› '
    "' onmouseover='window.hacked=1 --› {{ 7*7 }} {% raw %} &lt;b&gt; \x1b[31m \u202e"
)


def hostile():
    """An article that is hostile in its text, its names, its cues, its tags and its path."""
    q = '<q n="1" type="mixed" speaker="\'/›‹script›window.hacked=1‹/script›" kind="person">'
    marked = f'<s n="1">{HOSTILE}</s> <c n="1">{HOSTILE}</c> {q}{HOSTILE}</q> '
    marked += f'<t outlet="‹b›">(Via {HOSTILE}</t> <h type="hearsay">{HOSTILE}</h>'
    marked += '<w code="x" message="‹script›window.hacked=1‹/script›">x</w>'
    item = build(marked, "‹/title›‹script›window.hacked=1‹/script›".translate({8249: 60, 8250: 62}))
    names = [
        s.model_copy(update={"name": s.name.translate({8249: 60, 8250: 62})})
        for s in item.document.sources
    ]
    document = item.document.model_copy(update={"sources": names})
    return type(item)(document, item.text)


def test_a_hostile_article_adds_no_element_and_loses_no_text():
    page = Page(render_html([hostile()]))
    names = [e for e, _ in page.elements]
    assert names.count("script") == names.count("style") == 1
    assert "img" not in names
    assert not [n for _, a in page.elements for n in a if n.startswith("on")]
    assert "<script>window.hacked=1</script> </style><style>*{display:none}" in page.text
    assert "{{ 7*7 }} {% raw %} &lt;b&gt; ␛[31m �" in page.text


def test_runs_of_overlapping_findings_name_all_their_owners():
    item = build(
        '<q n="1" type="indirect" speaker="a" kind="person">what <s n="2">they</s> '
        '<c n="2">say</c> <q n="2" type="indirect" speaker="b" kind="group">is '
        '<h type="epistemic">possibly</h> so</q></q>.'
    )
    html = render_html([item])
    assert (
        '<span class="content source hue-1 unnamed" data-a="A1 A2" role="button" tabindex="0" '
        'aria-pressed="false" data-source="S2" aria-label="they: b, show alone">they</span>' in html
    )
    assert (
        '<span class="content scope hedge nested hue-1 unnamed" data-a="A1 A2" data-k="H1" '
        'data-h="H1">possibly</span>' in html
    )
    assert html.index('id="r1-A2-text"') < html.index('id="r1-A1-text"')


def test_error_is_one_line_and_named_in_the_index():
    html = render_html([build("Rain."), failed("gone.txt", "cannot be read (x)")])
    shown = html.split('<template id="data">')[0]
    assert shown.count("cannot be read (x)") == 2
    assert "2 articles" in html


def test_title_is_the_headline_and_the_path_is_small(articles):
    """trial-H5"""
    html = render_html([articles["harbour-bridge"]])
    headline = "Engineers warned harbour bridge might not last the winter, memo shows"
    assert f"<title>{headline}</title>" in html
    assert '<p class="path"><bdi>harbour-bridge.txt</bdi></p>' in html


def test_only_speakers_lists_them_and_says_what_was_asked_for(articles):
    """trial-C1"""
    item = articles["harbour-bridge"]
    sources = [s.model_copy(update={"statements": 2}) for s in item.document.sources]
    kinds = {"sources": sources, "attributions": None, "hedges": None, "warnings": None}
    html = render_html([type(item)(item.document.model_copy(update=kinds), item.text)])
    page = Page(html)
    assert "only speakers were asked for" in page.text
    assert page.text.count("2 statements") == 7
    assert not [a for e, a in page.elements if e == "button" and "data-source" in a]


def test_the_findings_are_inside_as_they_are_in_json(articles):
    items = [*articles.values(), failed("gone.txt", "‹/template›&amp;<b>")]
    html = render_html(items)
    inside = unescape(re.search('<template id="data">(.*?)</template>', html, re.DOTALL)[1])
    found = [Document.model_validate_json(line) for line in inside.splitlines()]
    assert found == [item.document for item in items]


def test_terms_of_the_field_are_not_shown(articles):
    """trial-V9: words that readers know."""
    for item in articles.values():
        page = Page(render_html([item]).split('<template id="data">')[0] + "</body></html>")
        words = set(re.findall(r"[a-z]+", page.text.replace(item.text, "").lower()))
        terms = {"doxastic", "epistemic", "indirect", "approximate", "investigation", "mixed"}
        assert words & terms == set()


def test_no_article_at_all_is_still_a_page():
    assert "0 articles" in Page(render_html([])).text


def test_of_what_a_tag_vouches_for_the_list_has_the_beginning_and_the_end():
    said = "It rained on the first day. " + "It rained again. " * 100 + "It cleared on the last."
    page = render_html([build(f'{said} <t outlet="CNN">(Via CNN)</t>')])
    (entry,) = re.findall(r'<bdi class="said">(.*?)</bdi>', page)
    assert entry.startswith("It rained on the first day. It rained again.")
    assert entry.endswith("It rained again. It cleared on the last.")
    assert len(entry) < 250
    assert entry.count(" … ") == 1
