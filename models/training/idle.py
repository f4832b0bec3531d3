"""Conditions of the rules that decide nothing: ``python -m models.training.idle ROOM``.

Runs a room of `components/` over frozen findings of marked and unmarked articles and prints each
condition (the test of an `if`, one side of an `and` or `or`, a filter) that was true, or was
false, in fewer articles than `--at-least`: with the line, in how many it was true, in how many
false. What stands there for hostile input or for forms that these articles lack (transcripts,
letters) is right to be idle; of the rest only the code grows.
"""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import TypeVar

import click

from models.training.options import corpora_option, frozen_option

CORPORA = ("newswire_ner.train", "news.train", "world_statements.train", "speakers_hedges.train")
ROOMS = ("names", "sources", "statements", "quotations", "hedges")
_NOTE = "__note__"  # what the wrapped modules call
T = TypeVar("T")


@dataclass
class Condition:
    """A condition in the code, and the articles in which it was true and in which false."""

    file: str
    line: int
    code: str
    true: set[int] = field(default_factory=set)
    false: set[int] = field(default_factory=set)


class Conditions:
    """Those of some modules; `article` is the one that is read."""

    def __init__(self) -> None:
        self.all: list[Condition] = []
        self.article = 0

    def note(self, number: int, value: T) -> T:
        """What condition `number` is, noted."""
        one = self.all[number]
        (one.true if value else one.false).add(self.article)
        return value

    def wrapped(self, source: str, file: str) -> ast.Module:
        """The code of `source`, which notes every condition."""
        tree = ast.parse(source)
        _Wrapper(self, file).visit(tree)
        return ast.fix_missing_locations(tree)

    def idle(self, at_least: int) -> Iterator[Condition]:
        """Those that were true, or false, in fewer articles."""
        return (c for c in self.all if min(len(c.true), len(c.false)) < at_least)


class _Wrapper(ast.NodeTransformer):
    """Puts every condition into a call of `Conditions.note`."""

    def __init__(self, conditions: Conditions, file: str) -> None:
        self.conditions, self.file = conditions, file

    def _wrap(self, node: ast.expr) -> ast.expr:
        number = len(self.conditions.all)
        self.conditions.all.append(Condition(self.file, node.lineno, ast.unparse(node)))
        call = ast.Call(ast.Name(_NOTE, ast.Load()), [ast.Constant(number), self.visit(node)], [])
        return ast.copy_location(call, node)

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Wrap what decides in `node`, and go on below it."""
        if isinstance(node, ast.BoolOp):
            node.values = [self._wrap(value) for value in node.values]
            return node
        if isinstance(node, ast.If | ast.IfExp | ast.While):
            test, node.test = self._wrap(node.test), ast.Constant(True)
            super().generic_visit(node)
            node.test = test
            return node
        if isinstance(node, ast.comprehension):
            ifs, node.ifs = [self._wrap(one) for one in node.ifs], []
            super().generic_visit(node)
            node.ifs = ifs
            return node
        return super().generic_visit(node)


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, conditions: Conditions) -> None:
        super().__init__(name, path)
        self.conditions = conditions

    def get_code(self, fullname: str) -> CodeType:
        path = Path(self.get_filename(fullname))
        tree = self.conditions.wrapped(path.read_text(encoding="utf-8"), path.name)
        code: CodeType = compile(tree, str(path), "exec")
        return code

    def exec_module(self, module: ModuleType) -> None:
        setattr(module, _NOTE, self.conditions.note)
        super().exec_module(module)


class _Finder(MetaPathFinder):
    """Finds the modules of some packages with their conditions wrapped."""

    def __init__(self, packages: tuple[str, ...], conditions: Conditions) -> None:
        self.packages, self.conditions = packages, conditions

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if self._is_ours(name) else None
        if spec is not None and spec.origin is not None:
            spec.loader = _Loader(name, spec.origin, self.conditions)
        return spec

    def _is_ours(self, name: str) -> bool:
        return any(name == one or name.startswith(one + ".") for one in self.packages)


@click.command()
@click.argument("rooms", nargs=-1, required=True, type=click.Choice(ROOMS))
@corpora_option(", ".join(CORPORA))
@frozen_option
@click.option("--at-least", default=5, show_default=True, help="In how many articles.")
def main(rooms: tuple[str, ...], corpora: Path, folder: Path, at_least: int) -> None:
    """Print the conditions of ROOMS that are nearly always true, or nearly always false."""
    conditions = Conditions()
    packages = tuple(f"annotate.components.{room}" for room in rooms)
    sys.meta_path.insert(0, _Finder(packages, conditions))
    from annotate.pipeline import load
    from models.training.frozen import frozen, thaw

    files = [corpora / f"{name}.jsonl" for name in CORPORA]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    texts = [json.loads(line)["text"] for line in lines]
    docs = thaw(load(), texts, frozen(texts, None, folder))
    for conditions.article, _ in enumerate(docs, 1):
        pass
    for one in conditions.idle(at_least):
        click.echo(f"{one.file}:{one.line}\t{len(one.true)}\t{len(one.false)}\t{one.code}")


if __name__ == "__main__":
    main()
