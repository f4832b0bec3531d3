"""The configuration file: what a newsroom knows better, its rules and its usual format.

`annotate.toml`, or ``[tool.annotate]`` in a `pyproject.toml`:

    format = "html"                     # what to write where no option says it
    staff = ["Jo Field", "Kim Lee"]     # reporters and photographers, who are never sources
    outlets = ["The Larkin Post"]       # names of outlets that annotate does not know

    [hedges]
    off = ["about"]                     # hedge words that are none here
    on = {"word has it" = "hearsay"}    # and words that are, with their type

    [check]
    select = ["unclosed-tag"]
    ignore = ["single-source"]
    fail-on = "error"
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from annotate.errors import InputError, UsageError
from annotate.given import FORMATS
from annotate.paths import is_file
from annotate.reading.bounded import read_whole
from annotate.vocabulary import HedgeType

LEVELS = ("error", "warning", "info", "never")  # from which a finding fails
NAME = "annotate.toml"
_LONGEST = 1_000_000  # bytes: a staff of 50,000


@dataclass(frozen=True, slots=True)
class House:
    """A newsroom's names and words; `hedges_on` are pairs of a word and its hedge type."""

    staff: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    hedges_off: tuple[str, ...] = ()
    hedges_on: tuple[tuple[str, HedgeType], ...] = ()


@dataclass(frozen=True, slots=True)
class CheckConfig:
    """The rules of ``annotate check``: which run, which do not.

    `fail_on` is the level from which a finding fails; `place` is what errors name, a file.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    place: str = field(default="config", compare=False)


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration file's content; `format` None says nothing of the format."""

    format: str | None = None
    house: House = field(default_factory=House)
    check: CheckConfig = field(default_factory=CheckConfig)


def find_config(folder: Path) -> Path | None:
    """The nearest file that configures annotate, in `folder` or above it."""
    for place in (folder, *folder.parents):
        project = place / "pyproject.toml"
        try:
            if is_file(place / NAME):
                return place / NAME
            if is_file(project) and b"[tool.annotate" in read_whole(project, _LONGEST):
                return project
        except (OSError, InputError):  # nothing that is meant for annotate
            continue
    return None


def load_config(path: str | Path) -> Config:
    """The configuration in `path`. Raises UsageError."""
    try:
        data = read_whole(path, _LONGEST).decode("utf-8")
    except InputError as error:
        raise UsageError(str(path), error.fault, "check --config") from error
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise UsageError(str(path), f"cannot be read: {reason}", "check --config") from error
    return parse_config(_toml(data, str(path)), str(path))


def _parser() -> Callable[[str], dict[str, Any]]:
    from importlib import import_module

    name = "tomllib" if sys.version_info >= (3, 11) else "tomli"
    parser: Callable[[str], dict[str, Any]] = import_module(name).loads
    return parser


def _toml(data: str, path: str) -> Mapping[str, Any]:
    try:
        content = _parser()(data)
    except (ValueError, RecursionError) as error:
        raise UsageError(path, f"not TOML: {error}", "mend that line") from error
    if Path(path).name == "pyproject.toml":
        for key in ("tool", "annotate"):
            content = content.get(key, {})
            if not isinstance(content, Mapping):
                raise UsageError(path, f"{key} is no table", "write [tool.annotate]")
    return content


def parse_config(content: Mapping[str, Any], place: str = "config") -> Config:
    """The configuration that `content` (plain data) says; `place` is named in errors.

    Raises UsageError for an unknown key, naming its nearest neighbour, and for a wrong value.
    """
    read = _read(content, _TOP, place, "")
    hedges, check = read.get("hedges", {}), read.get("check", {})
    return Config(
        format=read.get("format"),
        house=House(
            staff=read.get("staff", ()),
            outlets=read.get("outlets", ()),
            hedges_off=hedges.get("off", ()),
            hedges_on=hedges.get("on", ()),
        ),
        check=CheckConfig(
            check.get("select", ()), check.get("ignore", ()), check.get("fail-on"), place
        ),
    )


# A configuration as Python callers give it.
Configuration = Config | Mapping[str, Any] | str | Path | None


def as_config(given: Configuration) -> Config:
    """A configuration as Python callers give it: a path, plain data, or none.

    Raises UsageError, and TypeError for what is none of these.
    """
    if given is None or isinstance(given, Config):
        return given or Config()
    if isinstance(given, str | Path):
        return load_config(given)
    if isinstance(given, Mapping):
        return parse_config(given)
    raise TypeError(
        f"config is a {type(given).__name__}; give the path of a TOML file, or a dict of its keys"
    )


def nearest(word: str, known: tuple[str, ...]) -> str:
    """What to do instead of an unknown word: ``did you mean 'staff'?``, or all that is known."""
    close = get_close_matches(word.lower(), known, 1)
    return f"did you mean {close[0]!r}?" if close else f"known: {', '.join(known)}"


_Reader = Callable[[Any, str, str], Any]


def _read(content: Any, keys: Mapping[str, _Reader], place: str, table: str) -> dict[str, Any]:  # noqa: ANN401
    if not isinstance(content, Mapping):
        raise UsageError(place, f"{table} is no table", f"write [{table}]")
    found = {}
    for key, value in content.items():
        name = f"{table}.{key}" if table else key
        if key not in keys:
            raise UsageError(place, f"unknown key {name!r}", nearest(key, tuple(keys)))
        found[key] = keys[key](value, place, name)
    return found


def _words(value: Any, place: str, name: str) -> tuple[str, ...]:  # noqa: ANN401
    if not isinstance(value, list | tuple) or not all(map(_says, value)):
        raise UsageError(place, f"{name} is no list of texts", f'write {name} = ["…", "…"]')
    return tuple(value)


def _says(word: Any) -> bool:  # noqa: ANN401
    """Whether it is a text that is not empty."""
    return isinstance(word, str) and bool(word.strip())


def _choice(known: tuple[str, ...]) -> _Reader:
    def read(value: Any, place: str, name: str) -> str:  # noqa: ANN401
        if value not in known:
            raise UsageError(place, f"{name} is {value!r}", nearest(str(value), known))
        return str(value)

    return read


def _hedges_off(value: Any, place: str, name: str) -> tuple[str, ...]:  # noqa: ANN401
    from annotate.components.hedges import can_begin

    words = tuple(" ".join(word.split()) for word in _words(value, place, name))
    for word in words:
        if not can_begin(word):
            remedy = "take it out; annotate -f concise shows each hedge's words"
            raise UsageError(place, f"{name}: {word!r} is no hedge word", remedy)
    return words


def _hedges_on(value: Any, place: str, name: str) -> tuple[tuple[str, str], ...]:  # noqa: ANN401
    if not isinstance(value, Mapping) or not all(map(_says, value)):
        fault = f"{name} is no table of words and types"
        raise UsageError(place, fault, f'write {name} = {{"word has it" = "hearsay"}}')
    typed = _choice(get_args(HedgeType))
    return tuple((word, typed(given, place, f"{name}.{word}")) for word, given in value.items())


def _table(keys: Mapping[str, _Reader]) -> _Reader:
    return lambda value, place, name: _read(value, keys, place, name)


_TOP: dict[str, _Reader] = {
    "format": _choice(FORMATS),
    "staff": _words,
    "outlets": _words,
    "hedges": _table({"off": _hedges_off, "on": _hedges_on}),
    "check": _table({"select": _words, "ignore": _words, "fail-on": _choice(LEVELS)}),
}
