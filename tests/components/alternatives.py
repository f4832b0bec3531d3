"""Takes words out of lists and patterns, one at a time, and tells which nobody misses.

``python -m tests.components.alternatives FOLDER`` copies the package to FOLDER, and prints as JSON
the floors that the sampled words are of, and those words whose absence changes nothing: neither a
golden article nor a sentence of the tests.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import shutil
import sys
import tokenize
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

TREE = Path(__file__).parents[2]
ROOMS = ("lexicon", "text", "reading", "components")
ONE_IN = 300  # words, some thirty of them
_IN_LIST = re.compile(r"(?<![\w.’'-])[^\W\d_][\w.’'-]+")
_IN_PATTERN = re.compile(r"\|([^\W\d_][\w’'-]+)(?=[|)])")
_CALL = "word_set("


class Alternative(NamedTuple):
    """A word of a list or pattern: its file, and [start, end) of what is cut out of the source."""

    file: str
    start: int
    end: int
    word: str


def alternatives(file: Path) -> Iterator[Alternative]:
    """The words of a file's lists, and the alternatives of its patterns but the first."""
    source = file.read_text(encoding="utf-8")
    lines = [0]
    for line in source.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    name, before = file.relative_to(TREE).as_posix(), ""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.STRING:
            at = lines[token.start[0] - 1] + token.start[1]
            for match in (_IN_LIST if before == _CALL else _IN_PATTERN).finditer(token.string):
                yield Alternative(
                    name, at + match.start(), at + match.end(), match[match.lastindex or 0]
                )
        if token.string.strip() and token.type != tokenize.COMMENT:
            before = (before + token.string)[-len(_CALL) :]


def sample() -> list[Alternative]:
    """One word in ONE_IN, by its digest: another list's new word changes nothing in it."""
    files = [path for room in ROOMS for path in sorted(TREE.glob(f"annotate/{room}/**/*.py"))]
    found: dict[tuple[str, str], Alternative] = {}
    for one in (one for path in files for one in alternatives(path)):
        digest = hashlib.sha256(f"{Path(one.file).stem} {one.word}".encode()).digest()
        if int.from_bytes(digest, "big") % ONE_IN == 0:
            found.setdefault((one.file, one.word), one)
    return list(found.values())


def texts() -> list[tuple[str, dict[str, list[object]]]]:
    """The golden articles with their findings, and the sentences of the tests without."""
    from tests.components.hedges.hedge_examples import EXAMPLES
    from tests.components.sources import source_examples
    from tests.markup import unmark

    golden = (TREE / "tests/documents/articles.jsonl").read_text("utf-8").splitlines()
    found = [(one["text"], one["findings"]) for one in map(json.loads, golden)]
    marked = [text for pair in EXAMPLES.values() for text in pair]
    marked += [
        x for name in vars(source_examples) if name.isupper() for x in vars(source_examples)[name]
    ]
    lines = Path(__file__).with_name("alternatives.txt").read_text("utf-8").splitlines()
    marked += [line.replace("\\n", "\n") for line in lines]
    return found + [(unmark(text)[0], {"statements": [], "entities": []}) for text in marked]


def documents(given: list[tuple[str, dict[str, list[object]]]]) -> list[str]:
    """The document of each text, by the package that is first on the path."""
    import spacy

    from annotate.collect import collect
    from annotate.pipeline import to_doc
    from annotate.reading.text import read_text

    nlp = spacy.blank("en")
    for name in ("outlets", "quotations", "statements", "hedges", "sources"):
        nlp.add_pipe(f"news_{name}")
    found = []
    for text, findings in given:
        doc = to_doc(nlp, read_text(text))
        doc._.news_findings = findings
        for _, component in nlp.pipeline:
            doc = component(doc)
        found.append(collect(doc, nlp).model_dump_json())
    return found


def in_child(work: Callable[[], object]) -> object:
    """What `work` gives in a process of its own, which has imported no version of the package."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        with os.fdopen(writing, "w") as out:
            json.dump(work(), out)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as lines:
        given = lines.read()
    os.wait()
    return json.loads(given)


def apart(near: list[set[int]]) -> list[list[int]]:
    """The words in groups, as indices of `near`, where each word has texts that no other has.

    `near`: the texts of each word. What a group's absence changes in a text of one word alone is
    that word's doing, so a group is tried at once.
    """
    groups: list[list[int]] = []
    for word in range(len(near)):
        for group in groups:
            if all(own(one, [*group, word], near) for one in (*group, word)):
                group.append(word)
                break
        else:
            groups.append([word])
    return groups


def own(word: int, group: list[int], near: list[set[int]]) -> set[int]:
    """The texts of a word that no other of the group stands in."""
    return near[word].difference(*(near[other] for other in group if other != word))


def read(given: list[tuple[str, dict[str, list[object]]]], near: list[set[int]]) -> dict[int, str]:
    """The documents of the texts of some words, by their index."""
    indices = sorted(set().union(*near))
    found = in_child(lambda: documents([given[i] for i in indices]))
    assert isinstance(found, list)
    return dict(zip(indices, found, strict=True))


def unmissed(folder: Path, words: list[Alternative]) -> list[str]:
    """The words that nothing misses, each with its file."""
    shutil.copytree(TREE / "annotate", folder / "annotate")  # with bytecode, as far as it is there
    sys.path.insert(0, str(folder))
    given = in_child(texts)
    assert isinstance(given, list)
    near = [
        {i for i, (text, _) in enumerate(given) if one.word.lower() in text.lower()}
        for one in words
    ]
    whole = read(given, near)

    def missed(group: list[int]) -> list[int]:
        """Those of a group whose absence changes one of their own texts."""
        with cut(folder, [words[word] for word in group]):
            found = read(given, [near[word] for word in group])
        changed = {i for i, document in found.items() if document != whole[i]}
        return [word for word in group if changed & own(word, group, near)]

    left = set(range(len(words)))
    for group in apart(near):
        left.difference_update(missed(group))
    left.difference_update(*(missed([word]) for word in sorted(left)))
    return [f"{words[word].file}: {words[word].word}" for word in sorted(left)]


@contextmanager
def cut(folder: Path, words: list[Alternative]) -> Iterator[None]:
    """The package in `folder` without these words, for as long as the context lasts."""
    sources = {one.file: (folder / one.file).read_text(encoding="utf-8") for one in words}
    for file, source in sources.items():
        for one in sorted((one for one in words if one.file == file), reverse=True):
            source = source[: one.start] + source[one.end :]
        (folder / file).write_text(source, encoding="utf-8")
    yield
    for file, source in sources.items():
        (folder / file).write_text(source, encoding="utf-8")


if __name__ == "__main__":
    import spacy  # noqa: F401 - once for all children

    sys.dont_write_bytecode = True  # two cuts of one second are one to Python
    chosen = sample()
    floors = sorted({one.file.split("/")[1] for one in chosen})
    print(json.dumps({"floors": floors, "unmissed": unmissed(Path(sys.argv[1]), chosen)}))
