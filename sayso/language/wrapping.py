"""Hard-wrapped text: paragraphs whose lines were broken at a fixed width (old archives, mail, saved terminals)."""

import re
from collections.abc import Iterator

from sayso.records import Span

WIDTHS = (40, 100)
"""Code points of a line broken to fit a page: narrower ones are verse or menus, wider ones whole paragraphs."""

FEWEST = 2
"""Broken lines in a row from which a block is taken for one wrapped paragraph."""

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_PARAGRAPH = re.compile(r"[^\n\r]*\S[^\n\r]*(?:\r?\n[^\n\r]*\S[^\n\r]*)*")


def is_wrapped(words: str) -> bool:
    """Return whether a stretch without blank lines is one paragraph broken at a fixed width.

    Every line but the last is of such a width, and most end in the middle of a sentence.
    """
    lines = [line.rstrip() for line in words.splitlines() if line.strip()]
    broken = lines[:-1]
    if len(broken) < FEWEST or not all(WIDTHS[0] <= len(line) <= WIDTHS[1] for line in broken):
        return False
    return sum(line[-1] not in '.!?:”"' for line in broken) * 2 > len(broken)


def units(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the paragraphs of a stretch: wrapped ones whole, all others line by line."""
    for run in _PARAGRAPH.finditer(text, start, end):
        if is_wrapped(run.group()):
            yield run.span()
        else:
            yield from (line.span() for line in _LINE.finditer(text, *run.span()))
