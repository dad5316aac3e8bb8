"""What Sayso reads on the gold pages: read once, written as the scorers want it."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import sayso
from sayso import batch

GIVEN = ("id", "url", "outlet", "title", "published", "text")
"""What a gold page may tell the reader; its marks are not among it."""


def pages(folder: Path, gold: Path) -> list[sayso.Source]:
    """List the pages of a gold set (a folder of records or a JSONL file) as sources, their marks left out."""
    files = sorted(gold.glob("*.json")) if gold.is_dir() else None
    records = [f.read_text("utf-8") for f in files] if files is not None else gold.read_text("utf-8").splitlines()
    given = folder / f"{gold.stem}.jsonl"
    with given.open("w", encoding="utf-8") as out:
        for record in map(json.loads, filter(str.strip, records)):
            out.write(json.dumps({key: record[key] for key in GIVEN if key in record}) + "\n")
    return [page for page in sayso.pages([str(given)]) if isinstance(page, sayso.Source)]


def readings(found: Iterable[sayso.Source], workers: int) -> Iterator[tuple[sayso.Source, sayso.Reading]]:
    """Read the pages; one that cannot be read ends the run, for a figure without it would be wrong."""
    for outcome in batch.read_all(found, workers):
        if outcome.page is None or outcome.reading is None:
            raise SystemExit(f"{outcome.name}: {outcome.reason}")
        yield outcome.page, outcome.reading


def write_records(read: Iterable[tuple[sayso.Source, sayso.Reading]], folder: Path) -> None:
    """Write one record a page, as `sayso read --format record` does."""
    folder.mkdir()
    for page, reading in read:
        (folder / f"{reading.article.id}.json").write_bytes(sayso.record(page, reading))


def write_attributions(read: Iterable[tuple[sayso.Source, sayso.Reading]], file: Path) -> None:
    """Write the outermost link of each statement as (source, cue, content), for the attribution scorer."""
    with file.open("w", encoding="utf-8") as out:
        for page, reading in read:
            record = json.loads(sayso.record(page, reading))
            out.write(json.dumps({"id": record["id"], "attributions": _attributions(record)}) + "\n")


def _attributions(record: dict[str, list[dict[str, object]]]) -> list[dict[str, object]]:
    found = {}
    for statement in record["statements"]:
        link = statement["chain"][0]  # type: ignore[index]
        one = {
            "source": [link["holder_span"]] if link["holder_span"] else [],
            "cue": [link["cue_span"]] if link["cue_span"] else [],
            "content": statement["content"],
        }
        found[json.dumps(one)] = one
    return list(found.values())
