"""The page in a real browser: lighting, filter, layers, accessibility, and nothing that leaks."""

import json
from pathlib import Path

import pytest

from annotate.render.html import render_html
from annotate.render.item import Rendered
from tests.render.articles import build, failed
from tests.render.test_html import HOSTILE, hostile

pytest.importorskip("selenium", reason="selenium is not installed")

from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By

from tests.render.browser import chromium, resize

CSS = By.CSS_SELECTOR


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    yield from chromium(tmp_path_factory.mktemp("profile"))


@pytest.fixture
def show(browser, tmp_path):
    """Open items as a page; afterwards the console is empty and only the file was fetched."""

    def open_page(*items: Rendered, width: int = 1280, dark: bool = False) -> None:
        path = tmp_path / "report.html"
        path.write_text(render_html(items), encoding="utf-8")
        browser.get_log("performance")
        resize(browser, width, 900, dark=dark)
        browser.get(path.as_uri())

    yield open_page
    assert browser.get_log("browser") == []
    assert {Path(url).name for url in requests(browser)} == {"report.html"}


def requests(browser) -> list[str]:
    """What was asked for since the last call, but for the browser's own start page."""
    entries = [json.loads(e["message"])["message"] for e in browser.get_log("performance")]
    sent = [e["params"] for e in entries if e["method"] == "Network.requestWillBeSent"]
    own = [s for s in sent if not s["documentURL"].startswith("chrome:")]
    return [s["request"]["url"].partition("#")[0] for s in own]


ARTICLE = (
    '<s n="1">Ann Lee</s> <c n="1">said</c> <q n="1" type="indirect" speaker="Ann Lee" '
    'kind="person">the dam <h type="epistemic">may</h> break</q>. <s n="2">Officials</s> '
    '<c n="2">denied</c> <q n="2" type="indirect" speaker="officials" kind="group">it</q>. '
    '<t outlet="CNN">(Via CNN)</t>'
)


def actions(browser) -> ActionChains:
    return ActionChains(browser, duration=0)


def lit(browser) -> list[str]:
    """The words of the article that are lit."""
    found = browser.find_elements(CSS, "article .lit:not(.ref)")
    return [e.text.strip() for e in found if e.text.strip()]


def run_of(browser, word: str):
    return browser.find_element(By.XPATH, f"//article//span[text()='{word}']")


def focused(browser) -> str:
    return browser.switch_to.active_element.get_attribute("outerHTML")


def tab_to(browser, wanted: str) -> None:
    for _ in range(60):
        actions(browser).send_keys(Keys.TAB).perform()
        if wanted in focused(browser):
            return
    pytest.fail(f"no element with {wanted} is reached by Tab")


def test_hovering_a_statement_lights_its_source_and_cue(browser, show):
    show(build(ARTICLE))
    assert lit(browser) == []
    actions(browser).move_to_element(run_of(browser, "it")).perform()
    assert lit(browser) == ["Officials", "denied", "it"]
    actions(browser).move_to_element(run_of(browser, "said")).perform()
    assert lit(browser) == ["Ann Lee", "said", "the dam", "may", "break"]
    entry = browser.find_element(CSS, "li.lit")
    assert "the dam may break" in entry.text
    actions(browser).move_to_element(browser.find_element(CSS, "h1")).perform()
    assert lit(browser) == []


def test_hovering_a_nested_statement_lights_the_inner_one(browser, show):
    show(
        build(
            '<q n="1" type="indirect" speaker="a" kind="person">what <s n="2">they</s> '
            '<c n="2">say</c> <q n="2" type="indirect" speaker="b" kind="group">is</q></q>.'
        )
    )
    actions(browser).move_to_element(run_of(browser, "is")).perform()
    assert lit(browser) == ["they", "say", "is"]


def test_hovering_a_tag_lights_what_it_vouches_for(browser, show):
    show(build(ARTICLE))
    actions(browser).move_to_element(run_of(browser, "(Via CNN)")).perform()
    assert " ".join(lit(browser)) == (
        "Ann Lee said the dam may break . Officials denied it . (Via CNN)"
    )


def test_focus_by_keyboard_lights_and_leads_to_the_entry_and_back(browser, show):
    show(build(ARTICLE))
    tab_to(browser, 'data-ref="A2"')
    assert lit(browser) == ["Officials", "denied", "it"]
    actions(browser).send_keys(Keys.ENTER).perform()
    assert browser.current_url.endswith("#r1-A2")
    tab_to(browser, 'href="#r1-A2-text"')
    assert lit(browser) == ["Officials", "denied", "it"]
    actions(browser).send_keys(Keys.ENTER).perform()
    assert browser.current_url.endswith("#r1-A2-text")


def entries(browser) -> list[str]:
    found = browser.find_elements(CSS, "[data-voice] [data-entry]")
    return [e.get_attribute("data-entry") for e in found if e.is_displayed()]


def references(browser) -> list[str]:
    return [e.text for e in browser.find_elements(CSS, "article .ref") if e.is_displayed()]


def test_choosing_a_source_filters_to_its_statements(browser, show):
    show(build(ARTICLE))
    button = browser.find_element(CSS, "[data-source='S2']")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert (entries(browser), references(browser)) == (["A2"], ["A2"])
    plain = run_of(browser, "Ann Lee").value_of_css_property("font-weight")
    assert (plain, run_of(browser, "Officials").value_of_css_property("font-weight")) == (
        "400",
        "700",
    )
    assert browser.find_element(CSS, "[role=status]").text.startswith("Only officials: 1 statement")
    button.click()
    assert entries(browser) == ["A1", "A2"]
    assert references(browser) == ["A1", "A2", "A3"]
    assert browser.find_element(CSS, "[role=status]").text == ""


def test_filter_by_keyboard_and_escape(browser, show):
    show(build(ARTICLE))
    tab_to(browser, 'data-source="S1"')
    actions(browser).send_keys(Keys.SPACE).perform()
    assert entries(browser) == ["A1"]
    actions(browser).send_keys(Keys.ESCAPE).perform()
    assert entries(browser) == ["A1", "A2"]


@pytest.mark.parametrize(
    ("layer", "word", "style"),
    [
        ("sources", "Ann Lee", "font-weight"),
        ("cues", "said", "font-style"),
        ("statements", "it", "border-bottom-style"),
        ("hedges", "may", "text-decoration-line"),
        ("tags", "(Via CNN)", "outline-style"),
    ],
)
def test_layers_switch_off_and_on_by_mouse_and_keyboard(browser, show, layer, word, style):
    show(build(ARTICLE))
    on = run_of(browser, word).value_of_css_property(style)
    browser.find_element(By.XPATH, f"//label[input[@id='show-{layer}']]").click()
    assert run_of(browser, word).value_of_css_property(style) in {"none", "normal", "400"} - {on}
    actions(browser).send_keys(Keys.SPACE).perform()
    assert run_of(browser, word).value_of_css_property(style) == on


def test_references_go_with_their_layer(browser, show):
    show(build(ARTICLE))
    browser.find_element(By.ID, "show-statements").click()
    assert references(browser) == ["A3"]
    browser.find_element(By.ID, "show-tags").click()
    assert references(browser) == []


def faults(browser) -> list[str]:
    """What axe-core finds to be serious or critical."""
    axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
    source = Path(axe.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
    browser.execute_script(source)
    result = browser.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    assert result["passes"]
    return [
        f"{v['id']}: {node['html']}"
        for v in result["violations"]
        if v["impact"] in ("serious", "critical")
        for node in v["nodes"]
    ]


@pytest.mark.parametrize(("width", "dark"), [(390, True), (1280, False)])
def test_no_serious_accessibility_fault(browser, show, articles, width, dark):
    show(*articles.values(), failed("gone.txt", "cannot be read (x)"), width=width, dark=dark)
    assert faults(browser) == []
    browser.find_element(CSS, "[data-source]").click()
    actions(browser).move_to_element(browser.find_element(CSS, "article .content")).perform()
    assert faults(browser) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_page_is_never_wider_than_its_window(browser, show, articles, width):
    show(*articles.values(), width=width)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_columns_stand_beside_each_other_on_a_desktop_and_below_on_a_phone(browser, show, articles):
    def tops() -> tuple[int, int]:
        found = [browser.find_element(CSS, s).rect for s in (".reading", "aside")]
        return found[0]["y"] + found[0]["height"], found[1]["y"]

    show(articles["harbour-bridge"])
    assert tops()[1] < tops()[0]
    show(articles["harbour-bridge"], width=390)
    assert tops()[1] >= tops()[0]


def test_index_leads_to_each_article(browser, show, articles):
    show(*articles.values())
    links = browser.find_elements(CSS, ".index a")
    assert len(links) == len(articles)
    links[1].click()
    assert browser.current_url.endswith("#r2")


def test_print_has_no_controls_and_keeps_the_marks(browser, show, articles):
    show(articles["harbour-bridge"])
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert not browser.find_element(By.ID, "show-cues").is_displayed()
    assert browser.find_element(CSS, "header").value_of_css_property("position") == "static"
    content = browser.find_element(CSS, "article .content")
    assert content.value_of_css_property("border-bottom-style") == "solid"
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_a_hostile_article_is_inert(browser, show):
    show(hostile())
    for element in browser.find_elements(CSS, "article span"):
        actions(browser).move_to_element(element).perform()
    assert browser.execute_script("return window.hacked") is None
    assert browser.execute_script("return document.scripts.length") == 1
    assert browser.execute_script("return document.querySelectorAll('img').length") == 0
    assert browser.find_element(CSS, "article").is_displayed()


def test_a_hostile_megabyte_is_inert(browser, show):
    marked = (HOSTILE + " ") * (1_000_000 // len(HOSTILE)) + ARTICLE
    show(build(marked))
    actions(browser).move_to_element(run_of(browser, "denied")).perform()
    assert lit(browser)[-1] == "it"
    assert browser.execute_script("return window.hacked") is None
