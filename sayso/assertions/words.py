"""The vocabulary of assertions: word lists and rule tables of `lexicon/assertions/*.toml`, loaded once."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=32)
def table(name: str) -> dict[str, Any]:
    """Load one file of the lexicon, such as "meeting"."""
    return tomllib.loads((files("sayso.lexicon") / "assertions" / f"{name}.toml").read_text("utf-8"))


@lru_cache(maxsize=256)
def word_set(name: str, key: str) -> frozenset[str]:
    """Return one word list of a file; entries are separated by spaces, longer phrases by semicolons."""
    value = table(name)[key]
    return frozenset(word.strip() for word in (value.split(";") if ";" in value else value.split()))
