"""A page that a browser saved as a single file (.mhtml) → the page itself and its address."""

from __future__ import annotations

from email import message_from_bytes

_HEAD = 4096  # bytes in which its headers say what it is


def page_in(data: bytes) -> tuple[bytes, str | None]:
    """The first page in `data` and where it was saved from; `data` itself where it is no MHTML."""
    head = data[:_HEAD]
    if head.lstrip().startswith(b"<") or b"multipart/related" not in head.lower():
        return data, None
    try:
        parts = [p for p in message_from_bytes(data).walk() if p.get_content_type() == "text/html"]
        page = parts[0].get_payload(decode=True) if parts else None
    except (
        AttributeError,
        KeyError,
        ValueError,
        RecursionError,
    ):  # parts without end, and the like
        return data, None
    if not isinstance(page, bytes):
        return data, None
    address = str(parts[0]["Content-Location"] or "")
    return page, address if address.startswith(("http://", "https://")) else None
