"""Numerals → numbers: figures with multipliers, number words, fractions (Huddleston and Pullum 2002, ch. 5 §3.5)."""

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

LARGEST = 1e15
"""Beyond this a figure on a news page is not a count: the world's yearly product is 1e14 dollars."""

_FIGURE = re.compile(
    r"(?P<digits>\d{1,15}|\d{1,3}(?:,\d{3}){1,4}|\d{1,2}(?:,\d{2}){0,3},\d{3})(?P<rest>\.\d{1,6})?", re.A
)
_ATTACHED = re.compile(r"(?P<figure>[\d.,]*\d)(?P<letters>[a-z]{1,3})", re.A)


@lru_cache(maxsize=1)
def quantity_words() -> dict[str, Any]:
    """Load the lexicon of number words, `lexicon/quantities.toml`."""
    return tomllib.loads((files("sayso.lexicon") / "quantities.toml").read_text("utf-8"))


def figure(word: str) -> float | None:
    """Read one figure as printed ("1,000", "1.5", "60bn"); None for anything else, such as "1.2.3" or "1,23"."""
    attached = _ATTACHED.fullmatch(word)
    if attached:
        base, times = figure(attached["figure"]), quantity_words()["multipliers"].get(attached["letters"])
        return None if base is None or times is None or (attached["letters"] == "k" and base > 999) else base * times
    match = _FIGURE.fullmatch(word)
    return float(match["digits"].replace(",", "") + (match["rest"] or "")) if match else None


def number(words: Sequence[str]) -> float | None:
    """Read a numeral given as lower-case words ("two", "hundred", "and", "fifty"); None where it is none.

    "a" counts as one before a multiplier; "and a half" adds a half of what stands before the next multiplier.
    """
    total = group = 0.0
    seen = False
    for at, word in enumerate(words):
        value = _simple(word)
        if value is not None:
            group, seen = group + value, True
        elif times := quantity_words()["multipliers"].get(word.rstrip(".")):
            if total and not group:
                return None
            seen, group = True, (group or 1.0) * times
            total, group = (total + group, 0.0) if times > 100 else (total, group)
        elif word == "half":
            group, seen = group + 0.5, True
        elif word not in ("a", "an", "and", "-", "–") or at == len(words) - 1:
            return None
    result = total + group
    return result if seen and result < LARGEST else None


def _simple(word: str) -> float | None:
    numerals: dict[str, float] = quantity_words()["numerals"]
    return numerals[word] if word in numerals else figure(word)
