"""What to print for a party's code: "RUS" → "Russia"."""

from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

_TABLES = (("states", 1), ("bodies", 2), ("groups", 2), ("media", 2))
"""Tables under lexicon/actors with the column of the name; where two name one code, the first is printed."""


@lru_cache(maxsize=1)
def party_names() -> MappingProxyType[str, str]:
    """Return the name of every party code in the word lists."""
    names: dict[str, str] = {}
    for table, column in _TABLES:
        text = (files("sayso") / "lexicon" / "actors" / f"{table}.tsv").read_text("utf-8")
        for line in text.splitlines():
            cells = line.split("\t")
            if line[:1] != "#" and len(cells) > column:
                names.setdefault(cells[0], cells[column])
    return MappingProxyType(names)
