"""The lexicon of time, read once from `lexicon/times.toml`."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def time_words() -> dict[str, Any]:
    """Load the lexicon of time words."""
    return tomllib.loads((files("sayso.lexicon") / "times.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """Map each name of a month, in lower case and without full stop, to 1 to 12."""
    return _numbered("months")


@lru_cache(maxsize=1)
def weekdays() -> dict[str, int]:
    """Map each name of a weekday, in lower case, to 1 (Monday) to 7 (ISO 8601)."""
    return _numbered("weekdays")


@lru_cache(maxsize=64)
def word_set(table: str, key: str) -> frozenset[str]:
    """Return one list of the lexicon as a set."""
    return frozenset(time_words()[table][key])


def _numbered(table: str) -> dict[str, int]:
    return {name.lower(): int(number) for number, names in time_words()[table].items() for name in names}
