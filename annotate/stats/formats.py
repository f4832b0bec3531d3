"""Statistics as a table to read, as CSV and as JSON; each is written as it is counted."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TextIO

from annotate.document import Model
from annotate.render.visible import one_line
from annotate.render.wording import plural
from annotate.stats.counting import HEDGES, TYPES, Counting
from annotate.stats.report import SCHEMA_VERSION, Counts, Month, Site, Speaker

COLUMNS = (
    *("of", "name", "kind", "role", "affiliation", "apart", "articles", "words", "statements"),
    *("quoted_words", "named", "unnamed", "nobody", *TYPES, "hedges", *HEDGES),
)
# Cells that a spreadsheet would run as formulas.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_json(counting: Counting, file: TextIO, top: int | None) -> None:
    """A StatsReport, a speaker a line."""
    file.write(f'{{\n"schema_version": "{SCHEMA_VERSION}",\n')
    file.write(f'"total": {_json(counting.total)},\n"failed": {counting.failed},\n')
    _write_list("speakers", islice(counting.speakers(), top), file, ",\n")
    _write_list("sites", counting.sites(), file, ",\n")
    _write_list("months", counting.months(), file, "\n")
    file.write("}\n")


def _write_list(name: str, models: Iterable[Model], file: TextIO, end: str) -> None:
    file.write(f'"{name}": [')
    for number, model in enumerate(models):
        file.write(("," if number else "") + "\n" + _json(model))
    file.write(f"]{end}")


def _json(model: Model) -> str:
    return json.dumps(model.model_dump(mode="json"), ensure_ascii=False)


def write_csv(counting: Counting, file: TextIO, top: int | None) -> None:
    """A row for the total and for each speaker, site and month; `of` says which it is."""
    rows = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\r\n")
    rows.writeheader()
    rows.writerow(_row("total", counting.total))
    for speaker in islice(counting.speakers(), top):
        told = speaker.model_dump(mode="json")
        rows.writerow({"of": "speaker"} | {k: _cell(v) for k, v in told.items()})
    for site in counting.sites():
        rows.writerow(_row("site", site) | {"name": _cell(site.site)})
    for month in counting.months():
        rows.writerow(_row("month", month) | {"name": _cell(month.month)})


def _row(of: str, counts: Counts) -> dict[str, object]:
    given = counts.model_dump(mode="json")
    simple = {key: value for key, value in given.items() if key in COLUMNS}
    return {"of": of, **simple, **given["by_type"], **given["hedges_by_type"]}


def _cell(value: object) -> object:
    if value is None:
        return ""
    if isinstance(value, str):
        line = one_line(value)
        return f"'{line}" if line.startswith(_FORMULA) else line
    return value


def write_table(counting: Counting, file: TextIO, top: int | None) -> None:
    """What a person reads: totals, then who is quoted, sites and months as columns."""
    total = counting.total
    file.write("".join(f"{line}\n" for line in _totals(total, counting.failed)))
    speakers = [_speaker_cells(s) for s in islice(counting.speakers(), top)]
    head = ["Name", "Articles", "Statements", "Words quoted", "Who"]
    _write_columns(head, speakers, file)
    _write_columns(["Site", *_HEAD], [[s.site, *_cells(s)] for s in counting.sites()], file)
    _write_columns(["Month", *_HEAD], [[m.month, *_cells(m)] for m in counting.months()], file)


_HEAD = ["Articles", "Statements", "Named", "Unnamed", "Hedges"]


def _totals(total: Counts, failed: int) -> Iterator[str]:
    errors = f", {failed:,} failed" if failed else ""
    yield f"{plural(total.articles, 'article')}{errors}, {plural(total.words, 'word')}"
    shares = f"{_percent(total.named_share)} named, {_percent(total.unnamed_share)} unnamed"
    yield f"{plural(total.statements, 'statement')}: {shares}"
    kinds = ", ".join(f"{name} {n:,}" for name, n in total.hedges_by_type.items() if n)
    yield plural(total.hedges, "hedge") + (f": {kinds}" if kinds else "")


def _speaker_cells(speaker: Speaker) -> list[str]:
    who = ", ".join(one_line(x) for x in (speaker.role, speaker.affiliation) if x)
    apart = f" (another by {speaker.apart})" if speaker.apart else ""
    counts = [speaker.articles, speaker.statements, speaker.quoted_words]
    return [one_line(speaker.name), *(f"{n:,}" for n in counts), f"{who}{apart}".strip()]


def _cells(counts: Site | Month) -> list[str]:
    shares = [_percent(counts.named_share), _percent(counts.unnamed_share)]
    return [f"{counts.articles:,}", f"{counts.statements:,}", *shares, f"{counts.hedges:,}"]


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _write_columns(head: list[str], rows: list[list[str]], file: TextIO) -> None:
    if not rows:
        return
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    left = {0, head.index("Who")} if "Who" in head else {0}
    file.write("\n")
    for row in [head, *rows]:
        cells = (
            cell.ljust(width) if i in left else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        file.write("  ".join(cells).rstrip() + "\n")
