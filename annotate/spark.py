"""Annotation of a Spark DataFrame, one pipeline in each Python worker (extra `spark`).

from annotate.spark import annotate_dataframe
documents = annotate_dataframe(spark.read.parquet("articles"), id_col="url")
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from annotate.config import Configuration, House, as_config
from annotate.errors import InputError, MissingExtra, UsageError

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

    from annotate.results import Item

# Rows of a result: some hundred kilobytes, so that neither side holds much at once.
_BATCH = 64


def annotate_dataframe(
    df: DataFrame,
    id_col: str = "id",
    text_col: str = "text",
    model: str | None = None,
    config: Configuration = None,
) -> DataFrame:
    """A document for each row of `df`, its fields in columns typed as in Parquet output.

    `path` is the row's id. A row whose text is null or cannot be annotated gives a document
    with `error` set. `model` names another spaCy pipeline, present on every worker; `config` is the
    path of a TOML file, read here, or a dict of its keys. Raises
    UsageError for columns that `df` lacks, MissingExtra without pyspark or pyarrow.
    """
    try:
        from pyspark.sql.functions import col
        from pyspark.sql.pandas.types import from_arrow_schema
    except ImportError as error:
        raise MissingExtra(
            "spark", "needs pyspark", "pip install '.[spark]' in a clone of annotate"
        ) from error
    from annotate.render.parquet import arrow_schema

    for name in (id_col, text_col):
        if name not in df.columns:
            raise UsageError(
                name,
                f"no such column (columns: {', '.join(df.columns)})",
                "name id_col and text_col",
            )
    rows = df.select(
        col(_quoted(id_col)).cast("string").alias("id"),
        col(_quoted(text_col)).cast("string").alias("text"),
    )
    return rows.mapInArrow(
        _annotator(model, as_config(config).house), from_arrow_schema(arrow_schema())
    )


def _quoted(name: str) -> str:
    """A column's name as Spark's SQL has it, whatever is in it."""
    doubled = name.replace("`", "``")
    return f"`{doubled}`"


def _annotator(
    model: str | None, house: House
) -> Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """The function that runs in each Python worker, over the batches of a partition."""

    def annotate_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        from annotate.workers import SINGLE_THREAD

        os.environ.update(SINGLE_THREAD)
        from annotate.output import rendered
        from annotate.render.parquet import arrow_schema, record_batches
        from annotate.results import Request
        from annotate.work import annotate_item, pipeline

        nlp, request = pipeline(model), Request(model=model, house=house)
        results = (annotate_item(item, nlp, request) for item in _items(batches))
        documents = (item.document for item in rendered(results))
        yield from record_batches(documents, arrow_schema(), _BATCH)

    return annotate_batches


def _items(batches: Iterable[pa.RecordBatch]) -> Iterator[Item]:
    from annotate.reading.inputs import BadInput, Input

    for batch in batches:
        for name, text in zip(batch.column("id"), batch.column("text"), strict=True):
            path, value = name.as_py() or "-", text.as_py()
            if value is None:
                yield BadInput(path, InputError(path, "its text is null", "filter such rows out"))
            else:
                yield Input(path, value)
