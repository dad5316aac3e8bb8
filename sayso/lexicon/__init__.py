"""Vocabulary as data, each file headed by its source and licence, and the one reader of its tables."""

from collections.abc import Iterator
from importlib.resources import files


def rows(*path: str) -> Iterator[list[str]]:
    """Yield the rows of a tab-separated table ("actors", "roles.tsv"), blank lines and "#" lines left out."""
    text = files("sayso.lexicon").joinpath(*path).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
