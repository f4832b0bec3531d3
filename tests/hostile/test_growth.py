"""Time grows with the text and no faster: four times the text, at most five times the CPU.

Each text once took time that grew with its square, 2 to 14 seconds for 12,000 characters.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from annotate.pipeline import annotate_articles
from annotate.reading.markdown import read_markdown
from annotate.reading.text import read_text
from tests.conftest import rules_pipeline
from tests.double import double_pipeline
from tests.timing import assert_linear, cpu_seconds, growth

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def name(number: int) -> str:
    return "".join(_LETTERS[(number // 26**k) % 26] for k in range(4)).capitalize()


def tags(n: int) -> str:
    return " ".join(f"The pool is shut (Via {name(i * 7)} News)." for i in range(n // 36))


def namesakes(n: int) -> str:
    return " ".join(f"“No,” said {name(i * 5)} {name(i)} Lee." for i in range(n // 28))


def quotations(n: int) -> str:
    said = " and ".join(f"“w{name(i)}”" for i in range(n // 14))
    return f"The mayor said that {said} were her words."


TEXTS = {
    "double-quotes": lambda n: '"' * n,
    "opening-marks": lambda n: "“" * n,
    "opening-then-closing": lambda n: "“" * (n // 2) + "”" * (n // 2),
    "brackets": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "commas": lambda n: "," * n,
    "dashes": lambda n: "—" * n,
    "apostrophes": lambda n: "'" * n,
    "stops": lambda n: "." * n,
    "ellipses": lambda n: "…" * n,
    "exclamations": lambda n: "!" * n,
    "questions": lambda n: "?" * n,
    "spaces": lambda n: "The mayor said no" + " " * n + "and the council yes.",
    "commas-behind": lambda n: "“We had no choice,” she said" + ", " * (n // 2) + ".",
    "dashes-behind": lambda n: "“We had no choice”" + "- " * (n // 2) + ".",
    "semicolons-behind": lambda n: "“We had no choice”" + "; " * (n // 2) + ".",
    "tags": tags,
    "namesakes": namesakes,
    "nested": lambda n: "“a said ‘a said " * (n // 16),
    "quotations": quotations,
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = rules_pipeline()
    nlp.max_length = 10**9
    return nlp


def annotated(nlp: Language, text: str) -> Callable[[], object]:
    return lambda: list(annotate_articles(nlp, [read_text(text)], batch_size=1))


@pytest.mark.parametrize("kind", TEXTS)
def test_hostile_06_four_times_the_text_takes_at_most_five_times_the_time(nlp, kind):
    assert_linear(lambda characters: annotated(nlp, TEXTS[kind](characters)), 3_000, most=5)


def test_hostile_06_fifty_thousand_glued_marks_in_under_thirty_seconds(nlp):
    assert cpu_seconds(annotated(nlp, '"' * 50_000)) < 30


def test_short_sentences_in_one_line_take_no_longer_than_in_lines_of_their_own(nlp):
    """Each of them once looked through all before it, as far as a claim can reach: 12 times."""
    line = "It may end. " * 1000
    lines = line.replace(". ", ".\n\n")
    first, second = growth(annotated(nlp, lines), annotated(nlp, line), most=3)
    assert second <= 3 * first


def test_long_stretches_keep_the_text_and_the_tokens_around_them(nlp):
    from annotate.pipeline import to_doc

    text = "The mayor said no. " + "x" * 1234 + " Then \n“" + '"' * 700 + "yes”."
    doc = to_doc(nlp, read_text(text))
    assert doc.text == text
    assert [t.text for t in doc][:5] == ["The", "mayor", "said", "no", "."]


def words(n: int, form: str) -> str:
    """`form` with other names all the time, {0} to {2}, {3} its number, about `n` characters."""
    count = n // len(form.format("Aaaa", "Aaaa", "Aaaa", 1))
    return "".join(form.format(name(i * 7), name(i * 11 + 3), name(i), i) for i in range(count))


# What the encoder finds counts here, so a stand-in finds it.
FOUND = {
    "labels": lambda n: words(n, "{0} LEE: We had no choice.\n").upper(),
    "labels-of-roles": lambda n: words(n, "{0} ANCHOR: We had no choice.\n").upper(),
    "labels-of-two": lambda n: "ANN LEE: We had no choice.\nTOM HALE: Why?\n" * (n // 42),
    "one-first-name": lambda n: words(n, "John {0} said no. "),
    "one-last-name-a-bodys": lambda n: words(n, "{0} Church said no. "),
    "one-name": lambda n: "John Church said no. " * (n // 21),
    "bodies-of-one-first-word": lambda n: words(n, "The Rosley {0} Council said no. "),
    "acronyms-in-brackets": lambda n: words(n, "The {0} Water Board ({2}) said no. "),
    "headlines": lambda n: words(n, "Mayor Says {0} Bridge Closes\n\n"),
    "datelines": lambda n: words(n, "GENEVA (AP) — {0} said no.\n\n"),
    "signatures": lambda n: "The mayor said no.\n\n— Reuters\n\n" * (n // 33),
    "contributions": lambda n: words(n, "{0} said no.\n\nReuters contributed to this report.\n\n"),
    "tags-side-by-side": lambda n: "The mayor said no.\n\n" * (n // 40) + "(Via CNN) " * (n // 20),
    "mr": lambda n: words(n, "Mr {0} said no. He said yes. "),
    "offices": lambda n: words(n, "{0} {1}, the {2} governor, said no. The {2} governor left. "),
    "descriptions": lambda n: words(n, "Mayor {0} {1} said no. The mayor of {2} said yes. "),
    "owners": lambda n: words(n, "{0} {1}’s lawyer said no. "),
    "joint": lambda n: words(n, "Neither {0} {1} nor {2} Lee replied, the mayor said. "),
    "bullets": lambda n: words(n, "- {0} {1}, the mayor, said no\n"),
    "nested-marks": lambda n: "“a ‘b " * (n // 12) + "’ ”" * (n // 8),
    "hedges-in-one-sentence": lambda n: "It may " + "perhaps possibly reportedly " * (n // 28),
    "he-said": lambda n: "“No,” he said. " * (n // 15),
    "who-said": lambda n: "The mayor, " + "who said that " * (n // 14) + "no.",
    "no-stop": lambda n: "He said no; " * (n // 12),
    "open-marks": lambda n: "“We had no choice at all, it was late.\n" * (n // 40),
    "addresses": lambda n: words(n, "https://example.org/{0}/{3}.html\n"),
    "one-long-word": lambda n: "X" * n,
    "one-long-name": lambda n: words(n, "{0}"),
    "labels-of-one-word": lambda n: "Ann: No.\n" * 2 + words(n, "{0}: No.\n"),
    "labels-of-trades": lambda n: "Ann: No.\n" * 2 + words(n, "{0} {1}, a cook: No.\n"),
    "letters-and-stops": lambda n: "A." * (n // 2),
    "emoji": lambda n: "😀 said " * (n // 7),
    "right-to-left": lambda n: "\u202eno\u202c said " * (n // 10),
    "table": lambda n: words(n, "| {0} | {3} | said no |\n"),
    "one-paragraph": lambda n: words(n, "The {0} mayor told the company it was late. "),
}


# How far back descriptions and surnames are looked for: an eighth of it, which these texts pass.
REACHES = {
    "annotate.components.sources.discourse.Discourse._LONG_REACH": 40,
    "annotate.components.sources.sieves.meant._REACH": 40,
    "annotate.components.sources.name_coref._NAMESAKES": 8,
}
# A description that looked through all before it would show from here on.
CHARACTERS = {"descriptions": 16_000}


@pytest.fixture(scope="module")
def finding() -> Language:
    return double_pipeline()


@pytest.mark.parametrize("kind", FOUND)
def test_four_times_the_findings_take_at_most_five_times_the_time(finding, kind, monkeypatch):
    for name, reach in REACHES.items():
        monkeypatch.setattr(name, reach)
    assert_linear(lambda n: annotated(finding, FOUND[kind](n)), CHARACTERS.get(kind, 3_000), most=5)


def test_four_times_the_lines_above_an_article_take_at_most_five_times_the_time():
    def work(count: int) -> Callable[[], object]:
        writers = "".join(f"  - {name(i * 7)} {name(i * 11)}\n" for i in range(count))
        text = f"---\nauthor:\n{writers}---\nThe mayor said no."
        return lambda: read_markdown(text, "a.md", False)

    assert_linear(work, 1_600, most=5)
