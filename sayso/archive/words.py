"""The room's word lists, from `lexicon/archive_words.toml`: read once."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def _file() -> dict[str, Any]:
    return tomllib.loads((files("sayso.lexicon") / "archive_words.toml").read_text("utf-8"))


def words(name: str) -> tuple[str, ...]:
    """Return one list of the file."""
    return tuple(_file()[name])


def table(name: str) -> dict[str, str]:
    """Return one table of the file."""
    return dict(_file()[name])


def numbers(name: str) -> dict[str, int]:
    """Return one table of the file whose values are numbers."""
    return dict(_file()[name])
