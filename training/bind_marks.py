"""Keep marked pages without their texts: `python training/bind_marks.py FOLDER...` writes training/marks/<id>.json.

Ten pages were marked again by a second coder, apart: training/marks_second.

A folder holds ID.json (a record as the marking tool writes it) and ID.meta.json with the `reference`, the place of
its text among the corpora (see texts.py). Text and title are left out; the text's sha256 binds the marks to it.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from texts import sha256_of, text_of

MARKS = Path(__file__).resolve().parent / "marks"


def bound(record: dict[str, object], reference: str) -> dict[str, object]:
    """Return a record with its text replaced by the text's hash and reference."""
    text = str(record["text"])
    kept = {key: value for key, value in record.items() if key not in ("text", "title")}
    return {"reference": reference, "text_sha256": sha256_of(text)} | kept


def marked(shared: Path) -> Iterator[dict[str, object]]:
    """Yield the kept marks as records, their texts put back; says on standard error what is left out and why."""
    for file in sorted(MARKS.glob("*.json")):
        record = json.loads(file.read_text("utf-8"))
        try:
            text = text_of(shared, record.pop("reference"))
        except (KeyError, OSError):
            print(f"{file.name}: its text is not in {shared}; left out", file=sys.stderr)
            continue
        if sha256_of(text) != record.pop("text_sha256"):
            print(f"{file.name}: the text has changed since it was marked; left out", file=sys.stderr)
            continue
        yield record | {"text": text, "title": None}


def main(folders: list[str]) -> None:
    """Bind every marked page of the folders."""
    MARKS.mkdir(exist_ok=True)
    for folder in map(Path, folders):
        for meta in sorted(folder.glob("*.meta.json")):
            page = meta.with_name(meta.name.replace(".meta.json", ".json"))
            if page.exists():
                reference = json.loads(meta.read_text("utf-8"))["reference"]
                kept = bound(json.loads(page.read_text("utf-8")), reference)
                words = json.dumps(kept, ensure_ascii=False) + "\n"
                (MARKS / page.name).write_text(words, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
