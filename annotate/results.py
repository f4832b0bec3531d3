"""What is wanted of an input, and what became of it: plain data between processes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from annotate.article import Article
from annotate.config import House
from annotate.document import ArticleInfo, Document, Error, PipelineInfo, Summary, doc_id
from annotate.errors import AnnotateError, AnnotationError
from annotate.identity import digest_of
from annotate.reading.inputs import BadInput, Input
from annotate.render.json import render_bytes
from annotate.select import Choice

Item = Input | BadInput | Article

# Told how far a long article has come: its path, its characters, the step, the share of all done.
Watch = Callable[[str, int, str, float], None]


@dataclass(frozen=True, slots=True)
class Request:
    """Which pipeline annotates, and what of its findings is kept.

    `house` is what the configuration says. `with_text` says that documents carry their text,
    `with_article` sends it along with the result, for renderers.
    """

    model: str | None = None
    choice: Choice = field(default_factory=Choice)
    house: House = field(default_factory=House)
    with_text: bool = False
    with_article: bool = False

    def signed(self, pipeline: PipelineInfo) -> PipelineInfo:
        """The pipeline with a digest of all that changes its findings behind its version."""
        return pipeline.model_copy(update={"version": f"{pipeline.version}+{self.digest}"})

    @property
    def digest(self) -> str:
        """What differs where documents of the same article may differ. Raises ModelError."""
        return digest_of(self.model, self.choice, self.house, self.with_text)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input.

    `line` is the document as JSON in UTF-8, or None where a resumed run holds it already;
    `written` says that it has its place in the output already. `error` is the line for the user,
    `alike` what it has in common with those of a like fault in the same file, `trace` the
    traceback of a fault in annotate itself. `size` is the input's share of the bytes to read.
    """

    line: bytes | None
    text: str = ""
    words: int = 0
    size: int = 0
    error: str | None = None
    alike: str = ""
    trace: str = ""
    written: bool = False


def failed(
    item: Item, pipeline: PipelineInfo, error: AnnotateError, trace: str = "", text: str = ""
) -> Result:
    """The result of an input that gives no findings; `text` is its article's, where known."""
    document = error_document(item.path, pipeline, error, text)
    line = None if is_held(item, text) else render_bytes(document)
    said = str(error)
    return Result(line, size=size_of(item), error=said, alike=alike(error), trace=trace)


_NUMBER = re.compile(r"\d+")


def alike(error: AnnotateError) -> str:
    """What the errors of a file's records have in common, whatever the numbers in them are."""
    file = error.place.rpartition("#")[0] or error.place
    return f"{file}: {_NUMBER.sub('N', error.fault)} ({error.remedy})"


def error_document(
    path: str, pipeline: PipelineInfo, error: AnnotateError, text: str = ""
) -> Document:
    """A document without findings that says why."""
    return Document(
        doc_id=doc_id(text),
        path=path,
        text_length=len(text),
        text=None,
        pipeline=pipeline,
        article=ArticleInfo(),
        sources=[],
        attributions=[],
        hedges=[],
        warnings=[],
        summary=Summary(),
        error=Error(code=error.code, message=f"{error.fault} ({error.remedy})"),
    )


def crashed(item: Item) -> AnnotationError:
    """The error for an article whose worker process died over it."""
    fault = "the process that annotated it died"
    return AnnotationError(item.path, fault, "try it alone; it may need more memory")


def size_of(item: Item) -> int:
    """The item's share of the bytes to read."""
    return 0 if isinstance(item, Article) else item.size


def is_held(item: Item, text: str) -> bool:
    """Whether a resumed run holds the document of `text` under the item's path."""
    held = frozenset() if isinstance(item, Article) else item.held
    return bool(held) and fingerprint(doc_id(text)) in held


def fingerprint(text: str) -> int:
    """64 bits of a path or a doc_id."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(digest.digest(), "little")
