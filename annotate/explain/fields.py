"""The fields of the JSON, told by the schema itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

JsonSchema = dict[str, Any]
_EXAMPLES = files("annotate.explain") / "examples.json"


def field_page(term: str) -> str | None:
    """What the fields of this name are: `confidence`, or one alone: `attributions.confidence`."""
    wanted = term.strip().removeprefix(".").replace("[]", "").lower()
    first, dot, rest = wanted.partition(".")
    names = {wanted, f"{first}s{dot}{rest}"}  # `source.name` is one of `sources`
    shown = examples()
    lines = [
        f"- `{path}` ({found}): {about}" + (f" Such as `{shown[path]}`." if path in shown else "")
        for path, found, about in _fields()
        if any(path == name or path.endswith(f".{name}") for name in names)
    ]
    if not lines:
        return None
    return f"# {wanted}\n\nIn the JSON (`annotate --schema`):\n\n" + "\n".join(lines) + "\n"


@lru_cache(maxsize=1)
def examples() -> dict[str, str]:
    """A value that each field has in a document of the samples, as JSON; of a span, its words.

    Fields that hold fields have none of their own.
    """
    found: dict[str, str] = json.loads(_EXAMPLES.read_text(encoding="utf-8"))
    return found


def field_names() -> list[str]:
    """The path of every field of a document."""
    return [path for path, _, _ in _fields()]


@lru_cache(maxsize=1)
def _fields() -> tuple[tuple[str, str, str], ...]:
    """(path, JSON type, description) of every field, lists and nulls looked through."""
    from annotate.document import Document

    schema = Document.model_json_schema(mode="serialization")
    return tuple(_walk(schema, schema.get("$defs", {}), "", ()))


def _walk(
    node: JsonSchema, models: JsonSchema, path: str, within: tuple[str, ...]
) -> Iterator[tuple[str, str, str]]:
    for name, field in node.get("properties", {}).items():
        here = f"{path}.{name}".lstrip(".")
        yield here, _json_type(field), str(field.get("description", ""))
        for model in _models(field):
            if model not in within and model != "Span":
                yield from _walk(models[model], models, here, (*within, model))


def _models(field: JsonSchema) -> Iterator[str]:
    if "$ref" in field:
        yield field["$ref"].rsplit("/", 1)[-1]
    for inner in [*field.get("anyOf", []), *field.get("allOf", []), field.get("items", {})]:
        if inner:
            yield from _models(inner)


def _json_type(field: JsonSchema) -> str:
    if "anyOf" in field:
        return " or ".join(_json_type(inner) for inner in field["anyOf"])
    if "$ref" in field:
        return str(field["$ref"]).rsplit("/", 1)[-1].lower()
    if field.get("type") == "array":
        return f"list of {_json_type(field.get('items', {}))}"
    return str(field.get("type", "any"))
