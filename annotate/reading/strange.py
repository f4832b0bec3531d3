"""What bytes are that are no text: told to the user with what to do, never read unasked."""

from __future__ import annotations

from shlex import quote

from annotate.errors import InputError
from annotate.reading.bounded import GZIP_MAGIC

_OCR = "read its words with OCR, such as tesseract {} - | annotate"
_UNPACK = "unpack it, and give the articles in it"
# How files begin, what they are then, and what makes text of them; {} is the file.
_KINDS = (
    (GZIP_MAGIC, "gzip data within gzip data", "decompress it once with gzip -d"),
    (b"\xff\xd8\xff", "a JPEG image", _OCR),
    (b"\x89PNG\r\n", "a PNG image", _OCR),
    (b"GIF8", "a GIF image", _OCR),
    (b"II*\0", "a TIFF image", _OCR),
    (b"MM\0*", "a TIFF image", _OCR),
    (b"RIFF", "a WebP image or a recording", "give its words as text"),
    (b"%PDF-", "a PDF", "pdftotext {} - | annotate"),
    (b"PK\x03\x04", "a zip archive", _UNPACK),
    (b"7z\xbc\xaf", "a 7z archive", _UNPACK),
    (b"\xd0\xcf\x11\xe0", "an Office document of before 2007", "antiword {} | annotate"),
    (b"BZh", "bzip2 data", "bzip2 -dc {} | annotate"),
    (b"\xfd7zXZ", "xz data", "xz -dc {} | annotate"),
    (b"\x28\xb5\x2f\xfd", "zstd data", "zstd -dc {} | annotate"),
)
# What a zip archive is when it holds this.
_ZIPPED = (
    (b"word/document.xml", "a Word document", "name it .docx, or --stdin-filename NAME.docx"),
    (b"application/epub+zip", "an EPUB", "pandoc -t plain --wrap=none {} | annotate"),
    (b"opendocument.text", "an ODT document", "pandoc -t plain --wrap=none {} | annotate"),
)
_TAR, _TAR_AT = b"ustar", 257


def strange(data: bytes, path: str) -> InputError | None:
    """The error for `data` that begin as no text does; None where they are of no known kind.

    Some beginnings are those of a text as well ("BZh"), so ask where `data` do not decode.
    """
    known = next((kind for kind in _KINDS if data.startswith(kind[0])), None)
    if known is None:
        if data[_TAR_AT : _TAR_AT + len(_TAR)] != _TAR:
            return None
        known = _TAR, "a tar archive", _UNPACK
    if known[0].startswith(b"PK"):
        known = next((kind for kind in _ZIPPED if kind[0] in data), known)
    return InputError(path, f"is {known[1]}, no text", known[2].format(quote(path)))
