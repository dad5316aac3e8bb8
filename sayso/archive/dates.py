"""When a page was published, and where that is written."""

import re
from datetime import date
from email.utils import parsedate_to_datetime
from functools import lru_cache

from sayso.archive.months import FULL, SHORT
from sayso.archive.words import table
from sayso.records import Block

_MONTH = rf"(?P<month>{FULL}|{SHORT})"
_WHOLE = (
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -](?:of )?{_MONTH}\.?,?[ -](?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
    ),
    re.compile(rf"\b{_MONTH}\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)(?!\d)"),
    re.compile(r"\b(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>20\d\d)\b"),
)
_NUMBERS = re.compile(r"\b(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<year>20\d\d)\b")
_YEARLESS = (
    re.compile(rf"\b{_MONTH}\.? (?P<day>\d{{1,2}})\b(?!,? \d{{4}})", re.IGNORECASE),
    re.compile(rf"\b(?P<day>\d{{1,2}}) {_MONTH}\b(?!\.?,? \d{{4}})", re.IGNORECASE),
)
_ADDRESS = (
    re.compile(r"(?<!\d)(?P<year>20\d\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>20[0-3]\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)"),
    re.compile(rf"(?<![a-z])(?P<year>20\d\d)/{_MONTH}/(?P<day>\d{{1,2}})(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<![a-z]){_MONTH}-(?P<day>\d{{1,2}})-(?P<year>20\d\d)(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})-{_MONTH}-(?P<year>20\d\d)(?!\d)", re.IGNORECASE),
)
_PUBLISHED = re.compile(r"\b(?:published|posted|issued|created|first published|date)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:updated|modified|edited)\b", re.IGNORECASE)
LONGEST_STAMP = 160
"""Code points: a longer block of chrome is no time stamp, and its date may be any."""


@lru_cache(maxsize=1)
def _months() -> dict[str, str]:
    return table("months")


def day_in(words: str) -> str | None:
    """Return the first full calendar day written in some words (YYYY-MM-DD), or None; 5/6/2025 is ambiguous: None."""
    found = [(m.start(), day) for pattern in _WHOLE if (m := pattern.search(words)) and (day := _day(m))]
    for m in _NUMBERS.finditer(words):
        a, b = int(m["a"]), int(m["b"])
        if max(a, b) > 12 or a == b:
            found += [(m.start(), day) for day in [_iso(int(m["year"]), min(a, b), max(a, b))] if day]
    return min(found)[1] if found else None


def _day(m: re.Match[str]) -> str | None:
    month = m["month"]
    return _iso(int(m["year"]), int(month) if month.isdigit() else int(_months()[month.lower()]), int(m["day"]))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def day_of_file(words: str | None) -> str | None:
    """Return the day in a file's own field: ISO 8601, RFC 2822 or plain words."""
    if not words:
        return None
    found = day_in(words[:200])
    if found:
        return found
    try:
        return parsedate_to_datetime(words).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def day_in_address(url: str | None) -> str | None:
    """Return the day written in an address (/2025/05/22/, -20250522-, may-22-2025), or None."""
    path = (url or "").partition("?")[0]
    return next((day for pattern in _ADDRESS if (m := pattern.search(path)) and (day := _day(m))), None)


def day_in_text(text: str, blocks: tuple[Block, ...], others: tuple[str | None, ...], start: int = 0) -> str | None:
    """Return the day of publication that the page itself prints, or None.

    Looked for, in order: a line that says "published"; a stamp or byline above or just below the opening; a line that
    says "updated"; a dateline without a year, which takes it from `others`. Captions and body are never looked at, nor
    what stands before `start`: a crawler's head is no part of the page.
    """
    blocks = tuple(block for block in blocks if block.start >= start)
    stamps = _stamps(text, blocks)
    for wanted in (_PUBLISHED, None, _UPDATED):
        for words in stamps:
            if (wanted is None and not _UPDATED.search(words)) or (wanted and wanted.search(words)):
                day = day_in(words)
                if day:
                    return day
    year = next((other[:4] for other in others if other), None)
    return next((day for b in blocks if b.kind == "dateline" and (day := _short(text[b.start : b.end], year))), None)


def _stamps(text: str, blocks: tuple[Block, ...]) -> list[str]:
    """Return the words that may carry the page's own date: its opening stamps, and what says "published" anywhere."""
    first = next((i for i, b in enumerate(blocks) if b.kind in ("body", "live-post")), len(blocks))
    head = next((i for i, b in enumerate(blocks) if b.kind == "headline"), 0)
    found = []
    for i, block in enumerate(blocks):
        words = text[block.start : block.end]
        if len(words) > LONGEST_STAMP or block.kind not in ("dateline", "byline", "chrome"):
            continue
        opening = head <= i <= first + 2 and (block.kind != "chrome" or i < first)
        if opening or (block.kind == "dateline" and _PUBLISHED.search(words)):
            found.append(words)
    return found


def _short(words: str, year: str | None) -> str | None:
    full = day_in(words)
    if full or not year:
        return full
    for pattern in _YEARLESS:
        m = pattern.search(words)
        if m:
            return _iso(int(year), int(_months()[m["month"].lower()]), int(m["day"]))
    return None
