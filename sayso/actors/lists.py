"""Small word lists for reading noun phrases, read once from `sayso/lexicon/actors/words.toml`."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def _lists() -> dict[str, Any]:
    return tomllib.loads((files("sayso.lexicon") / "actors" / "words.toml").read_text(encoding="utf-8"))


def word_list(name: str) -> frozenset[str]:
    """Return one list of lower-case words by its name in the file."""
    return frozenset(_lists()[name])
