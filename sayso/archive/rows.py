"""Files of many pages: JSON Lines, CSV and TSV, one row at a time; and records in the JSON format."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from sayso.archive.limits import LARGEST_PAGE
from sayso.archive.source import Refused, Source

FIELDS = "id, url, outlet, title, published, and text or html"
_ALSO = {
    "link": "url", "source": "outlet", "site": "outlet", "publisher": "outlet", "date": "published",
    "headline": "title", "body": "text", "content": "text",
}  # fmt: skip
"""Names that other collections give the same fields."""


def jsonl(name: str, stream: BinaryIO, after: int = 0) -> Iterator[Source | Refused]:
    """Yield the pages of a JSON Lines file, line by line; a bad line is refused and the rest goes on.

    `after` is the number of lines that were read before.
    """
    number = after
    while line := stream.readline(LARGEST_PAGE + 1):
        number += 1
        if len(line) > LARGEST_PAGE:
            yield Refused(f"{name}:{number}", f"the line is over {LARGEST_PAGE // 1_000_000} MB; split it into pages.")
            while line and not line.endswith(b"\n"):
                line = stream.readline(LARGEST_PAGE)
        elif line.strip():
            yield from _json(f"{name}:{number}", line)


def records(name: str, data: bytes) -> Iterator[Source | Refused]:
    """Yield the page of a record file, or the pages of a JSON list of them."""
    yield from _json(name, data)


def table(name: str, data: Iterable[bytes], delimiter: str) -> Iterator[Source | Refused]:
    """Yield the pages of a CSV or TSV file with a header row naming the fields."""
    csv.field_size_limit(LARGEST_PAGE)
    lines = (
        line.decode("utf-8-sig" if i == 0 else "utf-8", "replace").replace("\x00", "") for i, line in enumerate(data)
    )
    reader = csv.DictReader(lines, delimiter=delimiter)
    number = 1
    while True:
        number += 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Refused(f"{name}:{number}", f"the row cannot be read ({error}); quote its fields.")
            continue
        yield page(f"{name}:{number}", row)


def _json(name: str, data: bytes) -> Iterator[Source | Refused]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        yield Refused(name, f"this is no JSON; give one object with {FIELDS}.")
        return
    many = isinstance(found, list) and bool(found)
    for i, item in enumerate(found if many else [found]):
        called = f"{name}:{i + 1}" if many else name
        yield page(called, item) if isinstance(item, dict) else Refused(called, f"not an object with {FIELDS}.")


def page(name: str, row: Mapping[Any, Any]) -> Source | Refused:
    """Make one row's fields a source; refused where it has neither text nor html."""
    known: dict[str, str] = {}
    for field, value in row.items():
        called = str(field).strip().lower()
        if isinstance(value, str | int | float) and str(value).strip():
            known.setdefault(called, str(value))
    for other, called in _ALSO.items():
        if other in known:
            known.setdefault(called, known[other])
    words = known.get("text") or known.get("html")
    if not words or not words.strip():
        return Refused(name, f"there is no text in the row; its fields are {FIELDS}.")
    return Source(
        name=name,
        text=words,
        form="text" if known.get("text") else "html",
        id=known.get("id"),
        url=known.get("url"),
        outlet=known.get("outlet"),
        title=known.get("title"),
        published=known.get("published"),
    )


def looks_like_rows(start: bytes) -> bool:
    """Whether a stream that begins so is JSON Lines: a whole object on its first line."""
    first = io.BytesIO(start).readline().strip()
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False
