"""A mail (.eml) → Article: subject, sender and day as headline, byline and date."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from annotate.article import Article
from annotate.errors import InputError
from annotate.reading.layout_lines import paragraphs_of
from annotate.reading.names_in_bylines import names_in_byline
from annotate.reading.structure import Given, structured
from annotate.reading.text import decode, text_codec

_FORWARDED = re.compile(r"(?:(?:re|fwd?)\s*:\s*)+", re.IGNORECASE)
# The library takes time that grows with the square of each header that it parses.
_LONGEST_HEADER = 5_000  # bytes, some 150 senders
_HEADER = re.compile(
    rb"^(?:content-[a-z-]+|from|subject|date|mime-version):[^\r\n]*(?:(?:\r\n?|\n)[ \t][^\r\n]*)*",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNATURE = re.compile(r"^-- $.*", re.MULTILINE | re.DOTALL)


def read_eml(data: bytes, encoding: str | None, path: str) -> Article:
    """The article in a mail's text, else in its HTML, with a text of its own.

    A part is decoded by `encoding`, else as the mail declares, where that is a text encoding.
    Raises InputError where there is no text, and MissingExtra for HTML alone without trafilatura.
    """
    data = data.removeprefix(BOM_UTF8)  # the library would lose the first header
    if any(len(header[0]) > _LONGEST_HEADER for header in _HEADER.finditer(data)):
        fault = f"a header of over {_LONGEST_HEADER:,} bytes"
        raise InputError(path, fault, "give the article as plain text")
    try:
        mail = message_from_bytes(data, policy=default)
        part = mail.get_body(("plain", "html"))
    except (AttributeError, KeyError, ValueError, RecursionError) as error:
        raise _no_text(path) from error  # parts that are not what they claim, or without end
    payload = part.get_payload(decode=True) if isinstance(part, EmailMessage) else None
    if part is None or not isinstance(payload, bytes) or not (mail.keys() and payload.strip()):
        raise _no_text(path)
    declared = part.get_content_charset("utf-8")
    charset = encoding or ("utf-8" if declared == "us-ascii" else text_codec(declared))
    subject = _FORWARDED.sub("", _header(mail, "subject"), count=1).strip()
    sender = _sender(mail)
    head: list[tuple[str, Given]] = []
    at = 0
    for words, kind in ((subject, "headline"), (f"By {sender}" if sender else "", "byline")):
        if words:
            head.append((words, Given(at, at + len(words), kind)))  # type: ignore[arg-type]
            at += len(words) + 2
    body, paragraphs = _body(payload, part.get_content_type(), charset, path)
    if not paragraphs:
        raise _no_text(path)
    shifted = [Given(at + g.start, at + g.end, g.kind) for g in paragraphs]
    return structured(
        "\n\n".join([*(words for words, _ in head), body]),
        [*(given for _, given in head), *shifted],
        path,
        keep_text=True,
        authors=tuple(names_in_byline(f"By {sender}")) if sender else (),
        published=_day(mail),
    )


def _no_text(path: str) -> InputError:
    return InputError(path, "no text found in the mail", "give the article as plain text")


def _body(payload: bytes, media: str, charset: str | None, path: str) -> tuple[str, list[Given]]:
    if media == "text/html":
        from annotate.reading.html import read_html

        page = read_html(payload, charset, path)
        told = [Given(p.start, p.end, p.kind) for p in page.paragraphs if p.kind != "headline"]
        return page.text, told
    text = decode(payload, charset, path).replace("\r\n", "\n")
    text = _SIGNATURE.sub("", text).rstrip() + "\n"
    return text, [Given(start, end) for start, end in paragraphs_of(text)]


def _header(mail: EmailMessage, name: str) -> str:
    """A header's words; an empty string where there is none, or none that can be read."""
    try:
        found = str(mail[name] or "")
    except Exception:  # the library's parser stumbles over some broken headers
        return ""
    words = found.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    return " ".join(words.split())


def _sender(mail: EmailMessage) -> str:
    try:
        addresses = mail["from"].addresses if mail["from"] else ()
        names = [" ".join(address.display_name.split()) for address in addresses]
    except Exception:  # as above
        return ""
    return names[0] if names and names[0].isprintable() else ""


def _day(mail: EmailMessage) -> str | None:
    try:
        sent = mail["date"].datetime if mail["date"] else None
    except Exception:  # as above
        return None
    return sent.date().isoformat() if sent else None
