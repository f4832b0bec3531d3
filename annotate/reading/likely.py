"""Which encoding bytes look like that are no UTF-8: told to the user, never used unasked."""

from __future__ import annotations

# Marks and letters that English news holds beyond ASCII.
_USUAL = frozenset("“”‘’–—…£€•·éèêëáàâäãåçñóòôöõúùûüíîïßÉ½¼°©®™ \u00a0".replace(" ", ""))
_CANDIDATES = ("cp1252", "mac_roman")
_LOOKED_AT = 1_000_000
# More bytes beyond ASCII than this share, and the text is in no Latin script.
_MOST = 0.3


def likely(data: bytes) -> str:
    """What to do about bytes that are no UTF-8: the encoding that they look like, if any."""
    head = data[:_LOOKED_AT]
    if (codec := two_bytes(head)) is None:
        lossy = head.decode("utf-8", "replace")
        right = sum(c > "\x7f" and c != "\ufffd" for c in lossy)
        if right >= lossy.count("\ufffd"):
            return "it is UTF-8 elsewhere, so it may be damaged; name its encoding with --encoding"
        codec = _one_byte(head)
    if codec is None:
        return "name its encoding with --encoding"
    return f"it looks like {codec}: --encoding {codec}"


def two_bytes(data: bytes) -> str | None:
    """UTF-16 without its mark: nearly every second byte of English is 0."""
    half = len(data) // 2
    if half and data[1::2].count(0) > 0.8 * half:
        return "utf-16-le"
    return "utf-16-be" if half and data[::2].count(0) > 0.8 * half else None


def _one_byte(data: bytes) -> str | None:
    """The codec that makes most of the bytes beyond ASCII what English news holds."""
    best, most = None, 0.5
    if sum(byte > 0x7F for byte in data) > _MOST * len(data):
        return None
    for codec in _CANDIDATES:
        beyond = [c for c in data.decode(codec, "replace") if c > "\x7f"]
        share = sum(c in _USUAL for c in beyond) / max(len(beyond), 1)
        if share > most:
            best, most = codec, share
    return best
