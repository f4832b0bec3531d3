"""Parquet: a row a document, by a schema that is derived from the models alone."""

from __future__ import annotations

import itertools
import types
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from annotate.document import Document
from annotate.errors import MissingExtra

if TYPE_CHECKING:
    import pyarrow as pa

# Documents in memory before they are written: a row group of 256 articles is some
# megabytes, large enough for readers that skip row groups.
_ROW_GROUP = 256


def write_documents(documents: Iterable[Document], file: BinaryIO) -> None:
    """Write the documents to `file`, a row group at a time. Raises MissingExtra."""
    schema = arrow_schema()
    import pyarrow.parquet as pq

    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        for batch in record_batches(documents, schema, _ROW_GROUP):
            writer.write_batch(batch)


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
