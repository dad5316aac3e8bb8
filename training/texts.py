"""The texts that marks are bound to: put back from `../shared/corpora`, never kept in the repository.

A reference is "corpus/key"; the text is the page as a reader would have saved it, and its sha256 must be the one kept
with the marks.
"""

import hashlib
import json
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=4)
def _rows(path: Path, key: str) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        return {str(row[key]): row for row in map(json.loads, lines)}


def text_of(shared: Path, reference: str) -> str:
    """Return the text of a marked page; raises KeyError or OSError where the corpus does not hold it."""
    corpus, _, key = reference.partition("/")
    folder = shared / "corpora" / corpus
    if corpus == "newsdumpster_2025-05":
        row = _rows(folder / "articles.jsonl", "id")[key]
        return f"{row['title']}\n\n{row['text']}"
    if corpus == "zelensky_2022":
        row = _rows(folder / "messages.jsonl", "id")[key]
        return row["text"]
    page = (folder / key).read_text("utf-8")
    if page.startswith("---\n"):
        return page.split("\n---\n", 1)[-1].lstrip("\n")
    return page.split("\n## Content\n", 1)[-1].lstrip("\n").split("\n## Links\n", 1)[0]


def sha256_of(text: str) -> str:
    """Return the hex digest that binds marks to their text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
