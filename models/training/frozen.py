"""Findings of an encoder, kept in a file, so that what comes behind it runs in seconds.

`frozen` reads each text once with a pipeline's encoder; a change of the rules then costs no
forward pass. The file's name holds a digest of the weights and of how their scores are read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from annotate.collect import collect
from annotate.document import Document, doc_id
from annotate.model import model_folder
from annotate.pipeline import load, to_doc
from annotate.reading.text import read_text

ENCODER = "news_encoder"
_FILES = ("encoder.onnx", "decoding.json")

Findings = dict[str, Any]


def frozen(texts: Sequence[str], model: str | None, folder: Path) -> list[Findings]:
    """The findings of each text by the encoder of `model`, read from `folder` where it has them.

    `model` is a pipeline's folder, by default the one that ships. New findings are added.
    """
    path = folder / f"{digest(model)}.jsonl"
    known = _read(path)
    missing = list(dict.fromkeys(t for t in texts if doc_id(t) not in known))
    if missing:
        folder.mkdir(parents=True, exist_ok=True)
        encoder: Any = load(model).get_pipe(ENCODER)
        with path.open("a", encoding="utf-8") as lines:
            for text in missing:
                known[doc_id(text)] = encoder.reader.read(text)
                lines.write(json.dumps([doc_id(text), known[doc_id(text)]]) + "\n")
    return [known[doc_id(text)] for text in texts]


def _read(path: Path) -> dict[str, Findings]:
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8") as lines:
        return dict(json.loads(line) for line in lines)


def digest(model: str | None) -> str:
    """Sixteen hexadecimal digits that change with the encoder of `model`."""
    folder = Path(model) if model else model_folder()
    found = hashlib.sha256()
    for name in _FILES:
        found.update((folder / ENCODER / name).read_bytes())
    return found.hexdigest()[:16]


def thaw(nlp: Language, texts: Iterable[str], findings: Iterable[Findings]) -> Iterator[Doc]:
    """The annotated Doc of each text: all components of `nlp` but the encoder run."""
    for text, found in zip(texts, findings, strict=True):
        doc = to_doc(nlp, read_text(text))
        doc._.news_findings = found
        for name, component in nlp.pipeline:
            if name != ENCODER:
                doc = component(doc)
        yield doc


def documents(
    nlp: Language, texts: Iterable[str], findings: Iterable[Findings]
) -> Iterator[Document]:
    """The documents of `texts` from frozen findings, in order."""
    for doc in thaw(nlp, texts, findings):
        yield collect(doc, nlp)
