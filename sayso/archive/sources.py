"""What is on the command line → pages, one at a time: files, folders, packed files, files of many pages, "-"."""

import gzip
import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast

from sayso.archive.limits import LARGEST_PAGE
from sayso.archive.rows import jsonl, looks_like_rows, records, table
from sayso.archive.source import Form, Refused, Source

FORMS: dict[str, Form] = {
    ".txt": "text", ".text": "text", ".md": "text", ".markdown": "text", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".mht": "mhtml", ".mhtml": "mhtml",
}  # fmt: skip
MANY = (".jsonl", ".ndjson", ".csv", ".tsv", ".json")

PEEKED = 1_000_000
"""Bytes of standard input looked at to tell JSON Lines from a page: a first row is seldom longer."""

_KINDS = ".txt, .md, .html, .mhtml, .jsonl, .csv, .tsv or .json, or any of these with .gz"


def sources(paths: Sequence[str], stdin: BinaryIO | None) -> Iterator[Source | Refused]:
    """Yield the pages of files, folders (all files in them, sorted) and standard input ("-"), one at a time.

    A file or row that is no page comes as `Refused`, and the rest goes on.
    """
    for path in paths:
        if path == "-":
            yield from _standard(stdin)
        elif Path(path).is_dir():
            for file in sorted(p for p in Path(path).rglob("*") if p.is_file()):
                if not any(part.startswith(".") for part in file.relative_to(path).parts):
                    yield from _file(file, listed=False)
        else:
            yield from _file(Path(path), listed=True)


def _file(path: Path, listed: bool) -> Iterator[Source | Refused]:
    """Yield the pages of one file; a file of another kind is refused, where it was named itself taken for text."""
    name, ending = str(path), path.suffix.lower()
    packed = ending == ".gz"
    ending = Path(path.stem).suffix.lower() if packed else ending
    if ending not in FORMS and ending not in MANY and not (listed and not packed):
        yield Refused(name, f"this is no page; give {_KINDS}.")
        return
    try:
        with gzip.open(path) if packed else path.open("rb") as stream:
            yield from _opened(name, ending, cast("BinaryIO", stream))
    except (OSError, EOFError, zlib.error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "the packed file is damaged"
        yield Refused(name, f"cannot be read ({reason.lower()}); check the name and try again.")


def _opened(name: str, ending: str, stream: BinaryIO) -> Iterator[Source | Refused]:
    if ending in (".jsonl", ".ndjson"):
        yield from jsonl(name, stream)
    elif ending in (".csv", ".tsv"):
        yield from table(name, stream, "\t" if ending == ".tsv" else ",")
    else:
        data = stream.read(LARGEST_PAGE + 1)
        if len(data) > LARGEST_PAGE:
            yield Refused(name, f"over {LARGEST_PAGE // 1_000_000} MB; split it into one file a page.")
        elif ending == ".json":
            yield from records(name, data)
        else:
            yield Source(name, data=data, form=FORMS.get(ending) or form_of(data))


def _standard(stdin: BinaryIO | None) -> Iterator[Source | Refused]:
    if stdin is None:
        yield Refused("-", "nothing was handed in on standard input; pipe a page into the command.")
        return
    start = stdin.readline(PEEKED)
    if looks_like_rows(start):
        yield from jsonl("-", BytesIO(start))
        yield from jsonl("-", stdin, after=1)
        return
    data = start + stdin.read(LARGEST_PAGE + 1)
    if len(data) > LARGEST_PAGE:
        yield Refused("-", f"over {LARGEST_PAGE // 1_000_000} MB; hand in one page at a time.")
    else:
        yield Source("-", data=data, form=form_of(data))


def form_of(data: bytes) -> Form:
    """Tell HTML from text by how the bytes begin."""
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    html = start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body", b"<!--")) or b"<html" in start
    return "html" if html else "text"
