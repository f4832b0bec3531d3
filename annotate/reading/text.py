"""Plain text into an Article: decoding, paragraphs and what each paragraph is."""

from __future__ import annotations

import codecs
import re

from annotate.article import Article
from annotate.errors import InputError, UsageError
from annotate.reading.layout_lines import paragraphs_of
from annotate.reading.likely import likely, wide
from annotate.reading.strange import strange
from annotate.reading.structure import Given, structured

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_NOT_TEXT = re.compile("[\0\ud800-\udfff]")


def decode(data: bytes, encoding: str | None = None, path: str = "-") -> str:
    """The text of `data`: by its byte order mark, else by `encoding`, else in strict UTF-8.

    The mark itself is no part of the text; line ends stay as they are. Raises UsageError for
    an unknown encoding, InputError (naming `path`) for bytes that do not decode, for NUL and
    for half a surrogate pair.
    """
    codec = _codec(encoding)
    marked = next(((bom, name) for bom, name in MARKS if data.startswith(bom)), None)
    offset = 0
    if marked is not None and (encoding is None or codec.startswith("utf")):
        offset, codec = len(marked[0]), marked[1]
    try:
        text = data[offset:].decode(codec)
    except UnicodeError as error:  # punycode's does not say where
        at = f"byte {error.start + offset}" if isinstance(error, UnicodeDecodeError) else "it"
        raise strange(data, path) or InputError(
            path,
            f"not {codec.upper()}: {at} does not decode",
            likely(data) if codec == "utf-8" else "name its encoding with --encoding",
        ) from error
    if "\0" in text and (known := strange(data, path)):
        raise known
    if "\0" in text and codec == "utf-8" and (found := wide(data)):
        fault = f"holds a NUL character at {text.index(chr(0))}, so it is no plain text"
        raise InputError(path, fault, f"it looks like {found}: --encoding {found}")
    return plain(text, path)


def plain(text: str, path: str) -> str:
    """`text` as it is. Raises InputError where it holds NUL or half a surrogate pair."""
    bad = _NOT_TEXT.search(text)
    if bad is None:
        return text
    what = "a NUL character" if bad[0] == "\0" else f"half a surrogate pair (\\u{ord(bad[0]):04x})"
    raise InputError(
        path,
        f"holds {what} at {bad.start()}, so it is no plain text",
        "give plain text, or its encoding with --encoding",
    )


def _codec(encoding: str | None) -> str:
    name = text_codec(encoding or "utf-8")
    if name is None:
        raise UsageError(
            "--encoding",
            f"no text encoding is called {encoding!r}",
            "give a name such as utf-8, utf-16, cp1252 or latin-1",
        )
    return name


def text_codec(encoding: str) -> str | None:
    """The codec of that name; None where there is none, or none of text."""
    try:
        name = codecs.lookup(encoding).name
        " ".encode(name)  # rot13 and base64 are codecs, but not of text
    except (LookupError, ValueError):
        return None
    return name


def read_text(text: str, path: str = "-", keep_text: bool = False) -> Article:
    """The article in `text`: every paragraph with its kind, the dateline, speaker labels.

    Offsets are characters of `text`, which is kept as it is. Never raises.
    """
    given = [_given(text, start, end) for start, end in paragraphs_of(text)]
    return structured(text, given, path, keep_text)


def _given(text: str, start: int, end: int) -> Given:
    """A paragraph; one behind ``> `` is set as a quotation, as in mails."""
    quoted = text.startswith("> ", start) and start + 2 < end
    return Given(start + 2, end, speech=True) if quoted else Given(start, end)
