"""Sums by key that outgrow memory: a dictionary that is emptied into SQLite when it is full."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

SumKey = tuple[str, ...]

# Keys held in memory before they are written: some 60 MB for the keys that people's names make.
HELD = 100_000


class Sums:
    """Adds numbers up by key. `keys` and `numbers` say how many words and numbers a row has."""

    def __init__(self, database: sqlite3.Connection, table: str, keys: int, numbers: int) -> None:
        self._database, self._table = database, table
        self._held: dict[SumKey, list[int]] = {}
        k, n = [f"k{i}" for i in range(keys)], [f"n{i}" for i in range(numbers)]
        columns = ", ".join([f"{x} TEXT" for x in k] + [f"{x} INTEGER" for x in n])
        database.execute(
            f"CREATE TABLE {table} ({columns}, PRIMARY KEY ({', '.join(k)})) WITHOUT ROWID"
        )
        added = ", ".join(f"{x} = {x} + excluded.{x}" for x in n)
        self._insert = (
            f"INSERT INTO {table} VALUES ({', '.join('?' * (keys + numbers))}) "
            f"ON CONFLICT DO UPDATE SET {added}"
        )
        self._keys, self._order = keys, ", ".join(k)

    def add(self, key: SumKey, numbers: Sequence[int]) -> None:
        """Add `numbers`, one by one, to those of `key`."""
        held = self._held.get(key)
        if held is None:
            if len(self._held) >= HELD:
                self._spill()
            self._held[key] = list(numbers)
            return
        for i, number in enumerate(numbers):
            held[i] += number

    def rows(self) -> Iterator[tuple[SumKey, list[int]]]:
        """Every key with its sums, in the order of the keys."""
        self._spill()
        for row in self._database.execute(f"SELECT * FROM {self._table} ORDER BY {self._order}"):
            yield tuple(row[: self._keys]), list(row[self._keys :])

    def _spill(self) -> None:
        rows = ((*key, *numbers) for key, numbers in self._held.items())
        self._database.executemany(self._insert, rows)
        self._held.clear()
