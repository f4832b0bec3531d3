"""The page in a real browser: card, filter, layers, accessibility, and nothing that leaks."""

import json
from itertools import pairwise
from pathlib import Path

import pytest

from annotate.document import Document
from annotate.render.html import render_html
from annotate.render.item import Rendered
from annotate.render.points import HEADS
from tests.render.articles import build, failed
from tests.render.test_html import HOSTILE, hostile

pytest.importorskip("selenium", reason="selenium is not installed")

from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

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
        # on a busy machine `get` may return before the page is parsed
        ready = "return document.readyState === 'complete'"
        WebDriverWait(browser, 60).until(lambda b: b.execute_script(ready))

    yield open_page
    assert browser.get_log("browser") == []
    assert {Path(url).name for url in requests(browser)} == {"report.html"}


def requests(browser) -> list[str]:
    """What was asked for since the last call, but for the browser's own start page."""
    entries = [json.loads(e["message"])["message"] for e in browser.get_log("performance")]
    sent = [e["params"] for e in entries if e["method"] == "Network.requestWillBeSent"]
    own = [s for s in sent if not s["documentURL"].startswith(("chrome:", "chrome-untrusted:"))]
    urls = [s["request"]["url"].partition("#")[0] for s in own]
    return [url for url in urls if not url.startswith("blob:")]  # the page's own data


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
    found = browser.find_elements(CSS, ".row > :first-child .lit:not(.ref)")
    return [e.text.strip() for e in found if e.text.strip()]


def run_of(browser, word: str):
    return browser.find_element(By.XPATH, f"//article//span[text()='{word}']")


def focused(browser) -> str:
    return browser.switch_to.active_element.get_attribute("outerHTML")


def tab_to(browser, wanted: str) -> None:
    for _ in range(60):
        actions(browser).send_keys(Keys.TAB).perform()
        if wanted in focused(browser).partition(">")[0]:
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


def card(browser) -> str | None:
    """The card's text, None where none is open."""
    found = browser.find_element(By.ID, "card")
    return found.text if found.is_displayed() else None


def wait_for_card(browser, *, open_: bool = True) -> str | None:
    WebDriverWait(browser, 60).until(lambda b: (card(b) is not None) is open_)
    return card(browser)


GUESSED = (
    '<s n="1">Ann Lee</s>, the mayor, <c n="1">said</c> <q n="1" type="direct" speaker="Ann Lee" '
    'kind="person" role="mayor" affiliation="Rosley">“The dam <h type="epistemic">may</h> '
    'break.”</q> <s n="2">She</s> <c n="2">denied</c> <q n="2" type="indirect" speaker="Ann Lee" '
    'kind="person" sure="0.62" why="pronoun">it</q>. <q n="3" type="direct" speaker="" kind="">'
    "“No.”</q>"
)


def test_a_card_beside_the_statement_says_who_how_and_how_sure(browser, show):
    """trial-H3: on hover a reader learns who speaks."""
    show(build(GUESSED))
    actions(browser).move_to_element(run_of(browser, "it")).perform()
    text = wait_for_card(browser)
    assert text.splitlines()[:2] == ["Ann Lee?", "mayor, Rosley"]
    assert "A2 · reported, “denied”, guessed from “She”, 62% sure · line 1" in text
    assert "speaker 62% sure, statement 90% sure" in text
    box = browser.find_element(By.ID, "card").rect
    words = browser.find_element(CSS, ".row > :first-child").rect
    assert box["x"] >= words["x"] + words["width"]
    actions(browser).move_to_element(browser.find_element(By.ID, "card")).pause(0.4).perform()
    assert card(browser) == text  # it can be pointed at, too
    actions(browser).move_to_element(browser.find_element(CSS, "h1")).perform()
    wait_for_card(browser, open_=False)


def test_the_card_of_a_hedge_and_of_a_tag(browser, show):
    show(build(ARTICLE))
    run_of(browser, "(Via CNN)").click()
    assert wait_for_card(browser).splitlines()[-2:] == ["A3", "In the list"]
    show(build('<h type="hearsay">Reportedly</h> it rained.'))
    run_of(browser, "Reportedly").click()
    text = wait_for_card(browser)
    assert "Reportedly" in text
    assert "hearsay" in text


def test_card_by_keyboard_leads_to_the_entry_and_back(browser, show):
    show(build(ARTICLE))
    tab_to(browser, 'data-ref="A2"')
    assert lit(browser) == ["Officials", "denied", "it"]
    assert wait_for_card(browser).startswith("officials\nunnamed group")
    actions(browser).send_keys(Keys.ENTER).perform()
    assert 'data-do="close"' in focused(browser)
    actions(browser).send_keys(Keys.ESCAPE).perform()
    assert card(browser) is None
    assert 'data-ref="A2"' in focused(browser)
    actions(browser).send_keys(Keys.ENTER).perform()
    tab_to(browser, 'data-do="list"')
    actions(browser).send_keys(Keys.ENTER).perform()
    assert browser.current_url.endswith("#r1-A2")
    assert 'href="#r1-A2-text"' in focused(browser)
    assert lit(browser) == ["Officials", "denied", "it"]
    actions(browser).send_keys(Keys.ENTER).perform()
    assert browser.current_url.endswith("#r1-A2-text")


def test_an_entry_that_a_link_leads_to_is_marked_and_stands_below_the_header(
    browser, show, articles
):
    """trial-H1: the speaker's name was under the header."""
    show(articles["harbour-bridge"])
    run_of(browser, "who had hired them").click()
    browser.find_element(CSS, "[data-do=list]").click()
    entry = browser.find_element(By.ID, "r1-A6")
    assert entry.value_of_css_property("outline-style") == "solid"
    header, top = browser.execute_script(
        "return [document.querySelector('header').getBoundingClientRect().bottom,"
        "document.querySelector('#r1-A6').closest('.voice').getBoundingClientRect().top]"
    )
    assert header <= top < 900


def tap(browser, words) -> None:
    x, y = browser.execute_script(
        "const b = arguments[0].getClientRects()[0]; return [b.x + 5, b.y + 5]", words
    )
    for kind, points in (("touchStart", [{"x": x, "y": y}]), ("touchEnd", [])):
        event = {"type": kind, "touchPoints": points}
        browser.execute_cdp_cmd("Input.dispatchTouchEvent", event)


def test_a_tap_opens_a_card_at_the_bottom_of_a_phone(browser, show, articles):
    """trial-H2: tapping a statement did nothing."""
    show(articles["harbour-bridge"], width=390)
    touch = {"enabled": True, "maxTouchPoints": 1}
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", touch)
    words = run_of(browser, "who had hired them")
    browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", words)
    tap(browser, words)
    assert wait_for_card(browser).startswith("×\nTomas Brandt?\nmayor")
    bottom, width = browser.execute_script(
        "const b = document.getElementById('card').getBoundingClientRect();"
        "return [innerHeight - b.bottom, b.width]"
    )
    assert (bottom, width) == (0, 390)
    buttons = browser.find_elements(CSS, "#card button")
    assert min(b.rect["height"] for b in buttons if b.is_displayed()) >= 44
    browser.find_element(CSS, "[data-do=close]").click()
    assert card(browser) is None
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})


def test_the_words_that_are_tapped_stay_in_view_above_the_card(browser, show, articles):
    show(articles["harbour-bridge"], width=390)
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    words = run_of(browser, "who had hired them")
    browser.execute_script("arguments[0].scrollIntoView({block: 'end'})", words)
    tap(browser, words)
    wait_for_card(browser)
    top, bottom, edge = browser.execute_script(
        "const b = arguments[0].getClientRects()[0];"
        "return [b.top, b.bottom, document.getElementById('card').getBoundingClientRect().top]",
        words,
    )
    assert 0 < top < bottom < edge
    # A phone resizes the window as one scrolls on: the page stays where it was scrolled to.
    scroll = "scrollBy(0, -300); dispatchEvent(new Event('resize')); return scrollY"
    assert browser.execute_script(scroll) == browser.execute_script("return scrollY")
    assert browser.execute_script("return arguments[0].getClientRects()[0].top", words) == (
        pytest.approx(top + 300, abs=1)
    )
    actions(browser).send_keys(Keys.ESCAPE).perform()
    assert card(browser) is None
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})


@pytest.mark.parametrize("width", [390, 1280])
def test_whatever_can_be_chosen_is_24_pixels_high(browser, show, articles, width):
    show(*articles.values(), width=width)
    small = browser.execute_script(
        "return [...document.querySelectorAll('button, input, summary, a.ref, .margin a, a.id')]"
        ".filter((e) => e.offsetParent && (e.offsetHeight < 24 || e.offsetWidth < 24))"
        ".map((e) => e.outerHTML)"
    )
    assert small == []


def test_a_quotation_is_copied_with_its_source(browser, show):
    show(build(GUESSED, "dam.txt"))
    browser.execute_cdp_cmd(
        "Browser.grantPermissions",
        {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]},
    )
    run_of(browser, "may").click()
    browser.find_element(CSS, "[data-do=copy]").click()
    WebDriverWait(browser, 60).until(
        lambda b: b.find_element(CSS, "[data-do=copy]").text == "Copied"
    )
    read = "navigator.clipboard.readText().then(arguments[arguments.length - 1])"
    assert browser.execute_async_script(read) == (
        "“The dam may break.” – Ann Lee, mayor, Rosley (dam.txt, line 1)"
    )


def test_the_findings_can_be_downloaded(browser, show, tmp_path):
    item = build(ARTICLE)
    show(item)
    behaviour = {"behavior": "allow", "downloadPath": str(tmp_path)}
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
    browser.find_element(CSS, "[data-do=download]").click()
    path = tmp_path / "findings.json"
    WebDriverWait(browser, 60).until(lambda _: path.is_file() and path.stat().st_size)
    assert Document.model_validate_json(path.read_text(encoding="utf-8")) == item.document


def entries(browser) -> list[str]:
    found = browser.find_elements(CSS, "[data-voice] [data-entry]")
    return [e.get_attribute("data-entry") for e in found if e.is_displayed()]


def references(browser) -> list[str]:
    return [e.text for e in browser.find_elements(CSS, "article .ref") if e.is_displayed()]


def test_choosing_a_source_filters_to_its_statements(browser, show):
    show(build(ARTICLE))
    button = browser.find_element(CSS, ".speakers [data-source='S2']")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert (entries(browser), references(browser)) == (["A2"], ["2"])
    plain = run_of(browser, "Ann Lee").value_of_css_property("font-weight")
    assert (plain, run_of(browser, "Officials").value_of_css_property("font-weight")) == (
        "400",
        "700",
    )
    status = browser.find_element(CSS, "[role=status]")
    assert status.text == "Only officials: 1 statement. Show all"
    status.find_element(CSS, "button").click()
    assert entries(browser) == ["A1", "A2"]
    assert references(browser) == ["1", "2", "3"]
    assert status.text == ""


def test_a_name_in_the_text_filters_all_panels(browser, show):
    """trial-H4: hedges of others stayed in their list."""
    show(build(ARTICLE))
    run_of(browser, "Officials").click()
    assert entries(browser) == ["A2"]
    panels = browser.find_elements(CSS, ".findings [data-panel]")
    shown = [p.get_attribute("aria-label") for p in panels if p.is_displayed()]
    assert shown == ["Who said what"]
    margin = browser.find_elements(CSS, ".margin li")
    assert [li.text.split()[0] for li in margin if li.is_displayed()] == ["A2"]
    run_of(browser, "Officials").click()
    assert len([p for p in panels if p.is_displayed()]) == 3
    run_of(browser, "Ann Lee").click()
    shown = [p.get_attribute("aria-label") for p in panels if p.is_displayed()]
    assert shown == ["Who said what", "Hedges"]


def test_filter_by_keyboard_and_escape(browser, show):
    show(build(ARTICLE))
    for where in ("<button", "<span"):
        for _ in range(60):
            actions(browser).send_keys(Keys.TAB).perform()
            if focused(browser).startswith(where) and 'data-source="S1"' in focused(browser):
                break
        actions(browser).send_keys(Keys.SPACE).perform()
        assert entries(browser) == ["A1"], where
        actions(browser).send_keys(Keys.ESCAPE).perform()
        if card(browser):
            actions(browser).send_keys(Keys.ESCAPE).perform()
        assert entries(browser) == ["A1", "A2"]


def test_all_by_this_speaker_from_the_card(browser, show):
    show(build(ARTICLE))
    run_of(browser, "it").click()
    browser.find_element(CSS, "[data-do=all]").click()
    assert entries(browser) == ["A2"]
    assert card(browser) is None


def test_columns_of_the_index_can_be_sorted(browser, show, articles):
    """trial-H7"""
    show(*articles.values(), failed("gone.txt", "cannot be read (x)"))

    def words() -> list[int]:
        found = browser.find_elements(CSS, ".index tbody tr td:nth-child(3)")
        return [int(e.text) for e in found if e.text.isdigit()]

    button = browser.find_element(By.XPATH, "//th/button[text()='Words']")
    button.click()
    assert words()[:3] == sorted(words()[:3], reverse=True)
    assert button.find_element(By.XPATH, "..").get_attribute("aria-sort") == "descending"
    button.click()
    assert words()[-3:] == sorted(words()[-3:])


def test_all_that_is_done_by_a_pointer_is_done_by_keys(browser, show, tmp_path):
    show(build(GUESSED, "dam.txt"), build(ARTICLE, "pier.txt"))
    behaviour = {"behavior": "allow", "downloadPath": str(tmp_path)}
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)

    def press(wanted: str) -> None:
        tab_to(browser, wanted)
        actions(browser).send_keys(Keys.ENTER).perform()

    press("<summary")
    assert browser.find_element(CSS, ".legend dl").is_displayed()
    press("data-sort")
    head = browser.find_element(CSS, ".index th")
    assert head.get_attribute("aria-sort") == "ascending"
    press('data-ref="A1"')
    assert wait_for_card(browser).startswith("×\nAnn Lee")
    press('data-do="copy"')
    WebDriverWait(browser, 60).until(
        lambda b: b.find_element(CSS, "[data-do=copy]").text == "Copied"
    )
    actions(browser).send_keys(Keys.ESCAPE).perform()
    assert 'data-ref="A1"' in focused(browser)
    press('data-do="download"')
    path = tmp_path / "findings.jsonl"
    WebDriverWait(browser, 60).until(lambda _: path.is_file() and path.stat().st_size)


def test_who_is_chosen_is_told_below_a_header_of_two_lines(browser, show):
    long = "Engineers warned the harbour bridge of Rosley might not last the winter " * 2
    show(build(f'<p kind="headline">{long}</p>\n\n{ARTICLE}\n\n' + "It rained. " * 500), width=800)
    run_of(browser, "Ann Lee").click()
    browser.execute_script("scrollTo(0, 900)")
    header, status = browser.execute_script(
        "return ['header', '.status'].map((s) => document.querySelector(s).getBoundingClientRect())"
    )
    assert header["top"] == 0
    assert header["height"] > 60
    assert status["top"] == pytest.approx(header["bottom"], abs=1)


def test_no_label_of_what_to_check_is_cut_within_a_word(browser, show):
    show(build('<h type="investigation">Unconfirmed</h> reports told of it.'), width=390)
    label = browser.find_element(CSS, ".points .label")
    words = {word for words in HEADS.values() for word in words.split()}
    broken = browser.execute_script(
        "const [label, words] = arguments, range = document.createRange();"
        "return words.filter((word) => { label.textContent = word;"
        "range.selectNodeContents(label); return range.getClientRects().length > 1; })",
        label,
        sorted(words),
    )
    assert broken == []


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
    assert references(browser) == ["3"]
    browser.find_element(By.ID, "show-tags").click()
    assert references(browser) == []


def faults(browser) -> list[str]:
    """What axe-core finds, but for what is minor."""
    axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
    source = Path(axe.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
    browser.execute_script(source)
    # what passes is told once a rule, not with each of its thousands of elements
    run = "axe.run({resultTypes: ['violations']}).then(arguments[arguments.length - 1])"
    result = browser.execute_async_script(run)
    assert result["passes"]
    return [
        f"{v['id']}: {node['html']}"
        for v in result["violations"]
        if v["impact"] != "minor"
        for node in v["nodes"]
    ]


@pytest.mark.parametrize(("width", "dark"), [(390, True), (1280, False)])
def test_no_accessibility_fault(browser, show, articles, width, dark):
    show(*articles.values(), failed("gone.txt", "cannot be read (x)"), width=width, dark=dark)
    assert faults(browser) == []
    browser.find_element(CSS, "summary").click()
    browser.find_element(CSS, "[data-source]").click()
    browser.find_element(CSS, "article .content.kept").click()
    assert wait_for_card(browser)
    assert faults(browser) == []


@pytest.mark.parametrize(("speakers", "beside"), [(8, True), (9, False), (30, False)])
def test_all_speakers_stand_in_the_page_and_many_below_what_to_check(
    browser, show, speakers, beside
):
    said = '<s n="{0}">Ann Lee{0}</s> <c n="{0}">said</c> <q n="{0}" type="indirect" speaker="Ann '
    said += 'Lee{0}" kind="person">the pier {0} is shut</q>. '
    show(build("".join(said.format(n) for n in range(1, speakers + 1))))
    listed = browser.find_element(CSS, ".speakers")
    assert len(listed.find_elements(CSS, "li")) == speakers
    assert (
        browser.execute_script("return arguments[0].scrollHeight", listed) <= listed.rect["height"]
    )
    checked, speaking = browser.find_elements(CSS, ".opening > .panel")
    assert (checked.rect["y"] == speaking.rect["y"]) is beside


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_page_is_never_wider_than_its_window(browser, show, articles, width):
    show(*articles.values(), width=width)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width


def test_what_is_to_check_stands_beside_each_article_on_a_phone(browser, show, articles):
    show(*articles.values(), width=390)
    cells = browser.find_elements(CSS, ".index .scroll:first-of-type tr > :nth-child(2)")
    assert cells[0].text == "To check"
    assert len(cells) == len(articles) + 2
    assert all(0 < cell.rect["x"] + cell.rect["width"] <= 390 for cell in cells)


def test_notes_stand_level_with_their_paragraph_on_a_desktop(browser, show, articles):
    show(articles["harbour-bridge"])
    rows = browser.find_elements(CSS, ".row:has(.margin)")
    for row in rows:
        words, notes = (row.find_element(CSS, s).rect for s in (":first-child", ".margin"))
        assert abs(words["y"] - notes["y"]) < 24
        assert notes["x"] >= words["x"] + words["width"]
    assert len(rows) == 6
    show(articles["harbour-bridge"], width=390)
    assert not browser.find_element(CSS, ".margin").is_displayed()


def test_lines_are_numbered_beside_the_text_and_are_no_part_of_it(browser, show):
    """Two numbers so near that they would stand on each other are one."""
    wrapped = "\n".join(
        ["It rained on the dam all day, and the river rose as nobody had seen."] * 3
    )
    show(build(f"Rain fell.\n\n{wrapped}\n\nIt stopped."), width=390)
    numbers = browser.find_elements(CSS, "article .line")
    assert [n.get_attribute("data-line") for n in numbers] == ["1", "3", "5", "7"]
    shown = 'return getComputedStyle(arguments[0], "::before").getPropertyValue(arguments[1])'
    assert all(browser.execute_script(shown, n, "position") == "absolute" for n in numbers)
    tops = [
        browser.execute_script("return arguments[0].getBoundingClientRect().top", n)
        for n in numbers
    ]
    assert all(after - before > 12 for before, after in pairwise(tops))
    select = "getSelection().selectAllChildren(document.querySelector('article'))"
    copied = browser.execute_script(f"{select}; return getSelection().toString()")
    assert copied.split() == ["Rain", "fell.", *wrapped.split(), "It", "stopped."]
    assert not [name for _, name, _ in told(browser) if name.strip().isdigit()]


def test_index_leads_to_each_article(browser, show, articles):
    show(*articles.values())
    links = browser.find_elements(CSS, ".index tbody a")
    assert len(links) == len(articles)
    links[1].click()
    assert browser.current_url.endswith("#r2")


def test_print_has_no_controls_and_keeps_the_marks(browser, show, articles):
    show(articles["harbour-bridge"])
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert not browser.find_element(By.ID, "show-cues").is_displayed()
    assert browser.find_element(CSS, "header").value_of_css_property("position") == "static"
    content = browser.find_element(CSS, "article .content.hue-0:not(.unnamed)")
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


def test_a_long_hostile_article_is_inert(browser, show):
    marked = (HOSTILE + " ") * (1_000_000 // len(HOSTILE)) + ARTICLE
    show(build(marked))
    actions(browser).move_to_element(run_of(browser, "denied")).perform()
    assert lit(browser)[-1] == "it"
    assert browser.execute_script("return window.hacked") is None


def told(browser) -> list[tuple[str, str, dict]]:
    """(role, name, states) of what a screen reader is told, in the order of the page."""
    browser.execute_cdp_cmd("Accessibility.enable", {})
    nodes = browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    by_id = {n["nodeId"]: n for n in nodes}

    def walk(node: dict):
        if not node.get("ignored"):
            states = {p["name"]: p["value"].get("value") for p in node.get("properties", ())}
            states["description"] = node.get("description", {}).get("value", "")
            yield node["role"]["value"], node.get("name", {}).get("value", ""), states
        for child in node.get("childIds", ()):
            if child in by_id:
                yield from walk(by_id[child])

    return [*walk(nodes[0])]


def states(browser, role: str, state: str) -> dict[str, object]:
    """A state of all that have a role, by their names."""
    return {name: found.get(state) for r, name, found in told(browser) if r == role}


def live(browser) -> str:
    return browser.find_element(By.ID, "live").get_attribute("textContent")


def test_all_that_can_be_chosen_has_a_name_for_screen_readers(browser, show, articles):
    show(*articles.values(), failed("gone.txt", "cannot be read (x)"))
    controls = {"link", "button", "checkbox", "DisclosureTriangle"}
    found = [(role, name) for role, name, _ in told(browser)]
    assert {role for role, _ in found} >= controls | {"list", "table", "status", "region"}
    assert [role for role, name in found if role in controls | {"region"} and not name] == []


def test_a_screen_reader_is_told_of_statements_and_their_card(browser, show):
    show(build(GUESSED))
    second = "2?: A2, reported, Ann Lee, guessed from “She”, 62% sure"
    assert states(browser, "link", "hasPopup")[second] == "dialog"
    assert states(browser, "link", "hasPopup")["3: A3, quoted, no speaker given"] == "dialog"
    assert "dialog" not in {role for role, _, _ in told(browser)}
    tab_to(browser, 'data-ref="A2"')
    actions(browser).send_keys(Keys.ENTER).perform()
    description = states(browser, "dialog", "description")["Ann Lee?"]
    assert description.startswith("it A2 · reported, “denied”, guessed from “She”, 62% sure")
    tab_to(browser, 'data-do="copy"')
    actions(browser).send_keys(Keys.ENTER).perform()
    WebDriverWait(browser, 60).until(lambda _: live(browser) == "Copied")


def test_a_screen_reader_is_told_what_is_filtered_and_sorted(browser, show):
    show(build(ARTICLE, "dam.txt"), build(GUESSED, "pier.txt"))
    assert {found["live"] for role, _, found in told(browser) if role == "status"} == {"polite"}
    in_text = "Officials: officials, show alone"
    assert states(browser, "button", "pressed")[in_text] == "false"
    tab_to(browser, 'data-source="S2"')
    actions(browser).send_keys(Keys.ENTER).perform()
    assert states(browser, "button", "pressed")[in_text] == "true"
    tab_to(browser, 'data-do="every"')
    actions(browser).send_keys(Keys.ENTER).perform()
    assert states(browser, "button", "pressed")[in_text] == "false"
    assert live(browser) == "All statements are shown"
    assert 'data-source="S2"' in focused(browser)  # not lost with the button that was pressed
    browser.find_element(By.XPATH, "//th/button[text()='Words']").click()
    assert live(browser) == "Sorted by Words, descending"
    browser.find_element(By.ID, "show-hedges").click()
    assert states(browser, "checkbox", "checked")["hedges"] == "false"
