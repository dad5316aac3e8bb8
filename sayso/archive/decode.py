"""Bytes → text: byte-order marks, what the markup declares, UTF-8, and a guess last."""

import codecs
import re

from charset_normalizer import from_bytes

from sayso.archive.limits import LARGEST_PAGE, SNIFFED
from sayso.errors import EmptyPage, NotText, PageTooLarge

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_BINARY = {
    b"%PDF": "a PDF: save its text and hand that in", b"PK\x03\x04": "a ZIP or office file: save it as text",
    b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture", b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an office file: save it as text", b"SQLite format 3": "a database", b"RIFF": "a recording",
    b"\x1f\x8b": "compressed twice: unpack it once",
}  # fmt: skip
_CHARSET = re.compile(rb"""(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}([\w.:-]{2,40})""", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROL = 0.05
"""Share of control bytes above which a file is no text: real pages carry a handful at most."""


def decode(data: bytes, name: str) -> str:
    """Decode the bytes of a page.

    Raises EmptyPage, PageTooLarge or NotText, each saying what to do.
    """
    if len(data) > LARGEST_PAGE:
        raise PageTooLarge(f"{name}: over {LARGEST_PAGE // 1_000_000} MB; split it into one file a page.")
    if not data.strip():
        raise EmptyPage(f"{name}: the file is empty; save the page again.")
    mark = next((codec for start, codec in _MARKS if data.startswith(start)), None)
    if mark is None:
        _refuse_binary(data, name)
    declared = _CHARSET.search(data[:4096])
    named = declared.group(1).decode("ascii") if declared else None
    for codec in (mark, "utf-8", named):
        if codec and (text := _try(data, codec)) is not None:
            return text
    guess = from_bytes(data[:SNIFFED]).best()
    text = _try(data, guess.encoding) if guess else None
    if text is None:
        raise NotText(f"{name}: its encoding cannot be told; save it as UTF-8.")
    return text


def _try(data: bytes, codec: str) -> str | None:
    try:
        text = data.decode(codec)
    except (UnicodeError, LookupError):
        return None
    return text if isinstance(text, str) else None


def _refuse_binary(data: bytes, name: str) -> None:
    what = next((what for start, what in _BINARY.items() if data.startswith(start)), None)
    if what:
        raise NotText(f"{name}: this is {what}, not a page's text.")
    sample = data[:SNIFFED]
    if len(_CONTROL.findall(sample)) > max(_MOST_CONTROL * len(sample), 8):
        raise NotText(f"{name}: binary, not text; save the page as text or HTML.")
