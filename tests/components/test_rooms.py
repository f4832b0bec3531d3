"""The rooms of `components/`: who may know whom, and the order in which they run."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from inspect import isfunction
from pathlib import Path
from types import ModuleType

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from annotate.components.records import Findings, register_extensions
from annotate.errors import PipelineError
from annotate.pipeline import load
from tests.package import PACKAGE, nodes, parsed

# A room knows the records and the rooms named here, each through its package alone.
KNOWS = {
    "encoder": set(),
    "quotations": set(),
    "outlets": set(),
    "names": set(),
    "hedges": set(),
    "statements": set(),
    "sources": {"names"},
}
ORDER = (
    "news_encoder",
    "news_outlets",
    "news_quotations",
    "news_statements",
    "news_hedges",
    "news_sources",
)
# Each record, and the one component that writes it.
OWNERS = {
    "news_outlets": "news_outlets",
    "news_quotations": "news_quotations",
    "news_statements": "news_statements",
    "news_hedges": "news_hedges",
    "news_sources": "news_sources",
    "news_speakers": "news_sources",
}


def imports(path: Path) -> set[str]:
    """The modules that a file imports names from."""
    found = {n.module for n in nodes(path) if isinstance(n, ast.ImportFrom) and n.module}
    return found | {a.name for n in nodes(path) if isinstance(n, ast.Import) for a in n.names}


def rooms() -> dict[str, list[Path]]:
    """The files of each room, `records` left out."""
    found: dict[str, list[Path]] = {}
    for path in sorted(PACKAGE.glob("components/**/*.py")):
        room = path.relative_to(PACKAGE / "components").parts[0].removesuffix(".py")
        if room not in ("records", "__init__"):
            found.setdefault(room, []).append(path)
    return found


def test_every_room_is_listed() -> None:
    assert set(rooms()) == set(KNOWS)


@pytest.mark.parametrize("room", KNOWS)
def test_a_room_knows_the_records_and_what_is_listed(room: str) -> None:
    own = f"annotate.components.{room}"
    for path in rooms()[room]:
        others = {m for m in imports(path) if m.startswith("annotate.components.")}
        others = {m for m in others if m != own and not m.startswith(own + ".")}
        allowed = {f"annotate.components.{known}" for known in KNOWS[room]}
        assert others <= allowed | {"annotate.components.records"}, path


def test_nobody_outside_reaches_into_a_room() -> None:
    """The recipe trains what stands in the encoder's room, and has keys to it."""
    for path in PACKAGE.rglob("*.py"):
        if "components" in path.relative_to(PACKAGE).parts:
            continue
        inner = {m for m in imports(path) if m.startswith("annotate.components.")}
        assert {m for m in inner if m.count(".") > 2} == set(), path


# What of a room is called beside its one function: the house's own words are hedges, too, those
# that it takes out are ones, and spaCy's factories are found by their names.
ALSO = {"hedges": {"claim", "can_begin"}}


@pytest.mark.parametrize("room", sorted(set(KNOWS) - {"outlets"}))
def test_a_room_hands_on_one_function(room: str) -> None:
    package = import_module(f"annotate.components.{room}")
    functions = {n for n in package.__all__ if isfunction(getattr(package, n))}
    functions -= {name for name in functions if name == f"make_{room}" and room != "sources"}
    functions -= {"make_encoder"} | ALSO.get(room, set())
    assert len(functions) == 1


def aliases(path: Path) -> Iterator[tuple[str, str]]:
    """The types that a module gives a name: what stands at its top as `Name = Literal[…]`."""
    for node in parsed(path).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript):
            subject, target = ast.unparse(node.value.value), node.targets[0]
            if isinstance(target, ast.Name) and subject in TYPES:
                yield target.id, ast.unparse(node.value)


TYPES = {"Literal", "tuple", "list", "dict", "Callable"}


def test_a_type_is_defined_once() -> None:
    found = [pair for path in sorted(PACKAGE.rglob("*.py")) for pair in aliases(path)]
    named = Counter(name for name, _ in found)
    meant = Counter(meaning for _, meaning in found if meaning.startswith("Literal"))
    classes = Counter(
        node.name
        for path in PACKAGE.glob("components/**/*.py")
        for node in parsed(path).body
        if isinstance(node, ast.ClassDef)
    )
    assert {n: k for n, k in (named + meant + classes).items() if k > 1} == {}
    assert {"ParagraphKind", "SourceKind", "Pair", "Offsets"} <= set(named)


def cutters(module: ModuleType) -> Iterator[str]:
    """The patterns of a module that cut a text into its words."""
    for name, pattern in vars(module).items():
        regex = isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str)
        if regex and [match.group() for match in pattern.finditer("Some cat sat")] == WORDS:
            yield name


WORDS = ["Some", "cat", "sat"]


def test_texts_are_cut_into_words_in_one_module() -> None:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        name = inside.removesuffix(".__init__")
        if path.stem not in ("__main__", "spark") and not name.startswith("annotate.model_news"):
            found[name] = set(cutters(import_module(name)))
    words = found["annotate.text.words"]
    assert words == {"WORD", "WORD_PART", "TOKEN"}
    assert {name for name, own in found.items() if own - words} == set()


@pytest.mark.parametrize("room", ["lexicon", "text"])
def test_below_the_rooms_nobody_knows_them(room: str) -> None:
    allowed = {"annotate.lexicon"} | ({"annotate.text"} if room == "text" else set())
    for path in PACKAGE.glob(f"{room}/*.py"):
        known = {".".join(m.split(".")[:2]) for m in imports(path) if m.startswith("annotate")}
        assert known <= allowed, path


def test_spacy_stays_at_the_doors() -> None:
    """Rules are plain Python: spaCy is met in component files and in `records`."""
    doors = {"component.py", "records.py", "outlets.py"}
    for path in PACKAGE.glob("components/**/*.py"):
        spacys = {m for m in imports(path) if m.split(".")[0] == "spacy"}
        assert not spacys or path.name in doors, path


def test_what_each_component_requires_is_assigned_before_it() -> None:
    analysis = load().analyze_pipes()
    assert {name: found for name, found in analysis["problems"].items() if found} == {}
    assert set(analysis["summary"]) == set(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_a_component_declares_all_that_it_reads_and_writes(name: str) -> None:
    room = PACKAGE / "components" / name.removeprefix("news_")
    path = room / "component.py" if room.is_dir() else room.with_suffix(".py")
    used = [n for n in nodes(path) if isinstance(n, ast.Attribute) and n.attr[:5] == "news_"]
    written = {f"doc._.{node.attr}" for node in used if isinstance(node.ctx, ast.Store)}
    read = {f"doc._.{node.attr}" for node in used} - written
    if any(isinstance(n, ast.Name) and n.id == "findings_of" for n in nodes(path)):
        read.add("doc._.news_findings")
    factory = Language.get_factory_meta(name)
    assert written == set(factory.assigns) - {"doc.spans"}
    assert read - written == set(factory.requires) - written


@pytest.mark.parametrize(
    ("names", "late"),
    [
        pytest.param(["news_statements", "news_quotations"], "news_quotations", id="quotations"),
        pytest.param(["news_hedges", "news_statements"], "news_statements", id="statements"),
        pytest.param(["news_sources", "news_outlets"], "news_outlets", id="outlets"),
    ],
)
def test_the_wrong_order_is_an_error_with_a_remedy(names: list[str], late: str) -> None:
    nlp = spacy.blank("en")
    for name in names:
        nlp.add_pipe(name)
    with pytest.raises(PipelineError, match=f"^{late}: runs after .*in the order news_encoder"):
        nlp('"No," said Ann Lee.')


def test_what_a_component_has_written_no_other_changes() -> None:
    nlp = spacy.blank("en")
    for name in ORDER[1:]:
        nlp.add_pipe(name)
    doc = nlp.make_doc('It fell. (Via CNN) "We will not go," said Ann Lee. She said it may rain.')
    written: dict[str, str] = {}
    for name, component in nlp.pipeline:
        before = {key: json.dumps(doc._.get(key)) for key in OWNERS}
        doc = component(doc)
        for key, owner in OWNERS.items():
            assert json.dumps(doc._.get(key)) == before[key] or owner == name, (key, name)
            written[key] = owner if doc._.get(key) else written.get(key, "")
    assert written == OWNERS


def test_a_doc_may_pass_twice() -> None:
    nlp = spacy.blank("en")
    for name in ORDER[1:]:
        nlp.add_pipe(name)
    doc = nlp('"We will not go," said Ann Lee.')
    first = doc._.news_statements
    assert nlp(doc)._.news_statements == first


def test_an_article_of_another_version_is_refused() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("news_outlets")
    doc: Doc = nlp.make_doc("Ann Lee said no.")
    doc._.news_article = {"text": "Ann Lee said no.", "paragraphs": []}
    with pytest.raises(PipelineError, match=r"article of another version of annotate .*again"):
        nlp(doc)


def test_findings_of_another_version_are_refused() -> None:
    register_extensions()
    nlp = spacy.blank("en")
    nlp.add_pipe("news_statements")
    doc: Doc = nlp.make_doc("Ann Lee said no.")
    doc._.news_findings = Findings(statements=[{"cue": [8, 12]}], entities=[])
    with pytest.raises(PipelineError, match=r"another version of annotate .*again"):
        nlp(doc)
