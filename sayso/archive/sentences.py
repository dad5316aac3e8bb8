"""A quick cut of one line into sentences: enough to tell furniture from prose, before any parser runs."""

import re
from functools import lru_cache

from sayso.archive.words import words
from sayso.records import Span

_STOP = re.compile(r"""[.!?…]["”’')\]]*(?=\s+(?:[—–] )?["“‘'(\[]?[^\Wa-z]|[A-Z“](?:[a-z]|\.[A-Z]| [a-z]))""")
"""A closing mark before a capital, a digit or an opening quotation mark; or glued to the next word's capital."""

_LAST_WORD = re.compile(r"(\S+)$")


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    return frozenset(words("abbreviations"))


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of the sentences between two positions of one line, without the spaces around them."""
    found: list[Span] = []
    at = start
    for stop in _STOP.finditer(text, start, end):
        if not _abbreviated(text, at, stop):
            _add(found, text, at, stop.end())
            at = stop.end()
    _add(found, text, at, end)
    return found


def _abbreviated(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the full stop belongs to the word before it ("Gov.", "U.S.", an initial)."""
    if stop.group() != ".":
        return False
    last = _LAST_WORD.search(text, max(start, stop.start() - 24), stop.start())
    word = last.group(1).lstrip("(\"'“‘[").lower() if last else ""
    if len(word) == 1 and word.isalpha():
        return True
    if stop.end() < len(text) and not text[stop.end()].isspace():
        return "." in word or word in _abbreviations() or len(word) < 3
    return word in _abbreviations()


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))
