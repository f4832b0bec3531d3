"""The trained encoder as a spaCy component.

Reads the article's text; writes `doc._.news_findings`, plain data that the other components use,
and the warning `not-english`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from annotate.article import silence
from annotate.components.encoder.pieces import CONVENTIONS
from annotate.components.encoder.reader import Reader, load_reader
from annotate.components.records import WarningRecord, article_of, enter, register_extensions
from annotate.errors import PipelineError
from annotate.model import model_folder

_NOT_ENGLISH = WarningRecord(
    code="not-english",
    message="the text does not look English; findings in other languages are not reliable",
    span=None,
)
FILES = ("encoder.onnx", "tokenizer.json", "decoding.json")


class NewsEncoder:
    """The component; the encoder is read from disk when the first article comes.

    `convention` is one of CONVENTIONS, by which statements are marked. From the chances `cue`,
    `entity` and `keep` on a cue is looked at, a name is found and a statement is kept, 0 to 1;
    None is what was fitted with the encoder. Raises PipelineError for other values.
    """

    def __init__(
        self,
        folder: Path | None = None,
        convention: str = "news",
        cue: float | None = None,
        entity: float | None = None,
        keep: float | None = None,
    ) -> None:
        self.convention = convention
        self._least = {"cue": cue, "entity": entity, "keep": keep}
        self._folder = folder
        self._reader: Reader | None = None
        if convention not in CONVENTIONS:
            fault, remedy = f"no convention is called {convention!r}", " or ".join(CONVENTIONS)
            raise PipelineError("news_encoder.convention", fault, f"give {remedy}")
        for name, least in self._least.items():
            if least is not None and not 0 <= least <= 1:
                raise PipelineError(
                    f"news_encoder.{name}", f"{least} is no chance", "give a number from 0 to 1"
                )

    @property
    def reader(self) -> Reader:
        """The loaded encoder: from `from_disk`, or the one that ships with annotate."""
        if self._reader is None:
            reader = load_reader(self._folder or model_folder() / "news_encoder")
            self._reader = reader.with_thresholds(**self._least)
        return self._reader

    def check(self) -> None:
        """Read the encoder now, and run it once. Raises whatever is wrong with its files."""
        self.reader.check()

    def __call__(self, doc: Doc) -> Doc:
        """Write the findings of one article."""
        enter(doc, "news_encoder")
        article = article_of(doc)
        found = self.reader.read(article.text, self.convention)
        silent = silence(article)
        found["statements"] = [x for x in found["statements"] if not silent(x["cue"][0])]
        doc._.news_findings = found
        if not article.english:
            doc._.news_warnings = [*doc._.news_warnings, _NOT_ENGLISH]
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Copy the encoder's files into the folder `path`."""
        target = Path(path)
        target.mkdir(parents=True, exist_ok=True)
        source = self._folder or model_folder() / "news_encoder"
        for name in FILES:
            (target / name).write_bytes((source / name).read_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> NewsEncoder:
        """Use the encoder in the folder `path` from now on."""
        self._folder, self._reader = Path(path), None
        return self


@Language.factory(
    "news_encoder",
    assigns=["doc._.news_findings", "doc._.news_warnings"],
    default_config={"convention": "news", "cue": None, "entity": None, "keep": None},
)
def make_encoder(
    nlp: Language,
    name: str,
    convention: str,
    cue: float | None,
    entity: float | None,
    keep: float | None,
) -> NewsEncoder:
    """The factory that spaCy calls for `news_encoder`; `NewsEncoder` tells its settings."""
    register_extensions()
    return NewsEncoder(None, convention, cue, entity, keep)
