"""Which encoding bytes look like that are no UTF-8: told to the user, never used unasked."""

from __future__ import annotations

# Marks and letters that English news holds beyond ASCII.
_USUAL = frozenset("“”‘’–—…£€•·éèêëáàâäãåçñóòôöõúùûüíîïßÉ½¼°©®™ \u00a0".replace(" ", ""))
_CANDIDATES = ("cp1252", "mac_roman")
_LOOKED_AT = 1_000_000
# Which of four bytes are 0 in nearly all characters that are in ASCII.
_ZEROS: dict[tuple[bool, ...], str] = {
    (False, True, False, True): "utf-16-le",
    (True, False, True, False): "utf-16-be",
    (False, True, True, True): "utf-32-le",
    (True, True, True, False): "utf-32-be",
}
# More bytes beyond ASCII than this share, and the text is in no Latin script.
_MOST = 0.3


def likely(data: bytes) -> str:
    """What to do about bytes that are no UTF-8: the encoding that they look like, if any."""
    head = data[:_LOOKED_AT]
    if (codec := wide(head)) is None:
        lossy = head.decode("utf-8", "replace")
        right = sum(c > "\x7f" and c != "\ufffd" for c in lossy)
        if right >= lossy.count("\ufffd"):
            return "it is UTF-8 elsewhere, so it may be damaged; name its encoding with --encoding"
        codec = _one_byte(head)
    if codec is None:
        return "name its encoding with --encoding"
    return f"it looks like {codec}: --encoding {codec}"


def wide(data: bytes) -> str | None:
    """UTF-32 or UTF-16 without its mark: nearly all bytes of English but every second are 0."""
    zero = [data[at::4].count(0) > 0.2 * len(data) for at in range(4)]  # of at most a quarter
    return _ZEROS.get(tuple(zero))


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
