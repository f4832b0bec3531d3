"""Parquet: a row a document, by a schema that is derived from the models alone."""

from __future__ import annotations

import itertools
import types
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from annotate.document import Document
from annotate.errors import MissingExtra
from annotate.limits import check_room

if TYPE_CHECKING:
    import pyarrow as pa

# Documents that are made into one batch: of articles some megabytes.
_BATCH = 256
# Bytes of batches to a row group, large enough for readers that skip row groups. Each stays in
# memory as some 17 kB to the end, which of short records in groups of 256 was all there was.
_ROW_GROUP = 4_000_000
# Bytes of memory without which pyarrow ends the process: to load it and write some, measured
# with 20 MB to spare, and to write a row group.
_TO_BEGIN, _TO_WRITE = 260_000_000, 40_000_000


def write_documents(documents: Iterable[Document], file: BinaryIO) -> None:
    """Write the documents to `file`, a row group at a time. Raises MissingExtra."""
    check_room(_TO_BEGIN)
    schema = arrow_schema()
    import pyarrow as pa
    import pyarrow.parquet as pq

    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for group in _groups(record_batches(documents, schema, _BATCH)):
            check_room(_TO_WRITE)
            rows = pa.Table.from_batches(group)
            writer.write_table(rows, row_group_size=max(rows.num_rows, 1))


def _groups(batches: Iterable[pa.RecordBatch]) -> Iterator[list[pa.RecordBatch]]:
    """The batches, as many together as make a row group."""
    group, size = [], 0
    for batch in batches:
        group.append(batch)
        size += batch.nbytes
        if size >= _ROW_GROUP:
            yield group
            group, size = [], 0
    if group:
        yield group


def record_batches(
    documents: Iterable[Document], schema: pa.Schema, size: int
) -> Iterator[pa.RecordBatch]:
    """The documents as Arrow batches of at most `size` rows."""
    import pyarrow as pa

    rows = (_row(document) for document in documents)
    while batch := list(itertools.islice(rows, size)):
        yield pa.RecordBatch.from_pylist(batch, schema=schema)


def _row(document: Document) -> dict[str, Any]:
    """The document as plain data; the bytes of a path that is not UTF-8 are shown escaped."""
    row = document.model_dump()
    row["path"] = document.path.encode("utf-8", "backslashreplace").decode()
    return row


def arrow_schema(model: type[BaseModel] = Document) -> pa.Schema:
    """The Arrow schema of a model: a field a key, in order. Raises MissingExtra.

    Texts and literals are strings, counts int64, a dict is a map; lists and models nest.
    A field is nullable where the model allows None.
    """
    try:
        import pyarrow as pa
    except ImportError as error:
        raise MissingExtra(
            "-f parquet", "needs pyarrow", "pip install '.[parquet]' in a clone of annotate"
        ) from error
    return pa.schema(_fields(model))


def _fields(model: type[BaseModel]) -> list[pa.Field]:
    import pyarrow as pa

    found = []
    for name, field in model.model_fields.items():
        inner, nullable = _without_none(field.annotation)
        found.append(pa.field(name, _arrow_type(inner), nullable=nullable))
    return found


def _without_none(annotation: Any) -> tuple[Any, bool]:  # noqa: ANN401 - a type
    if get_origin(annotation) not in (Union, types.UnionType):
        return annotation, False
    (inner,) = [x for x in get_args(annotation) if x is not type(None)]
    return inner, True


def _arrow_type(annotation: Any) -> pa.DataType:  # noqa: ANN401 - a type
    import pyarrow as pa

    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _arrow_type(arguments[0])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pa.struct(_fields(annotation))
    if origin is list:
        element = pa.field("element", _arrow_type(arguments[0]), nullable=False)
        return pa.list_(element)
    if origin is dict:
        return pa.map_(pa.string(), pa.field("value", _arrow_type(arguments[1]), nullable=False))
    if origin is Literal:
        return pa.string()
    return {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}[annotation]
