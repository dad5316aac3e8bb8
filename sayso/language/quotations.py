"""Quotation marks → quotations, paragraph by paragraph (marks are never balanced across a whole page).

A quotation is what stands between an opening and a closing double mark of any manner; single marks count where no
double quotation is open. One that is not closed runs to the end of its paragraph, as news style has it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.language.parse import PAGES, Parse
from sayso.records import Span

LONGEST_SINGLE = 400
"""Code points a quotation in single marks may span: beyond this the closing mark is an apostrophe gone astray."""

_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")
_STRAIGHT = frozenset('"＂‟')
_DOUBLE = re.compile('[“„«”»"＂‟]')
_SINGLE = re.compile("[‘']")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, the marks included: [start, end); `words` counts them."""

    start: int
    end: int
    paragraph: int
    words: int
    closed: bool
    single: bool

    @property
    def span(self) -> Span:
        """The quotation with its marks."""
        return self.start, self.end


@lru_cache(maxsize=PAGES)
def quotations(parse: Parse) -> tuple[Quotation, ...]:
    """Find the quotations of every paragraph, outermost only, in order."""
    return tuple(q for number, span in enumerate(parse.paragraphs) for q in _in_paragraph(parse.text, span, number))


def _in_paragraph(text: str, span: Span, number: int) -> Iterator[Quotation]:
    doubles = list(_doubles(text, *span))
    singles = _singles(text, *span, taken=[(a, b) for a, b, _ in doubles])
    found = [(a, b, closed, False) for a, b, closed in doubles] + [(a, b, True, True) for a, b in singles]
    for start, end, closed, single in sorted(found):
        words = len(_WORD.findall(text, start, end))
        if words:
            yield Quotation(start, end, number, words, closed, single)


def _doubles(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    opened: int | None = None
    for found in _DOUBLE.finditer(text, start, end):
        at, mark = found.start(), found.group()
        if opened is None:
            if mark in _OPENING or (mark in _STRAIGHT and _opens(text, at, end)):
                opened = at
        elif mark in _CLOSING or (mark in _STRAIGHT and not _reopens(text, at, end)):
            yield opened, at + 1, True
            opened = None
        elif mark in _OPENING and _starts_word(text, at, start):
            yield opened, _trim(text, opened, at), False
            opened = at
    if opened is not None:
        yield opened, _trim(text, opened, end), False


def _opens(text: str, at: int, end: int) -> bool:
    """Whether a straight mark outside a quotation can open one: a word or a nested mark follows at once."""
    return at + 1 < end and not text[at + 1].isspace()


def _reopens(text: str, at: int, end: int) -> bool:
    """Whether a straight mark inside a quotation opens a nested one: a space before it, a word after it."""
    return at + 1 < end and text[at - 1].isspace() and text[at + 1].isalnum()


def _starts_word(text: str, at: int, start: int) -> bool:
    return at == start or text[at - 1].isspace()


def _trim(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end


def _singles(text: str, start: int, end: int, *, taken: list[Span]) -> Iterator[Span]:
    """Yield spans in single marks that stand outside the double ones."""
    for gap_start, gap_end in _gaps(start, end, taken):
        upto = gap_start
        for found in _SINGLE.finditer(text, gap_start, gap_end):
            at = found.start()
            if at >= upto and _opens_single(text, at, gap_start, gap_end):
                close = _closing_single(text, at, gap_end)
                if close:
                    yield at, close
                upto = close or upto


def _gaps(start: int, end: int, taken: list[Span]) -> Iterator[Span]:
    for a, b in taken:
        yield start, a
        start = b
    yield start, end


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    before_ok = at == start or text[at - 1].isspace() or text[at - 1] in "([—–"
    return before_ok and at + 1 < end and text[at + 1].isalnum() and not text[at + 1].isdigit()


def _closing_single(text: str, start: int, end: int) -> int | None:
    for at in range(start + 2, min(end, start + LONGEST_SINGLE)):
        follows = at + 1 == end or not text[at + 1].isalnum()
        if text[at] in "’'" and follows and not (text[at - 1] == "s" and text[at + 1 : at + 2] == " "):
            return at + 1
        if text[at] in '“”"':
            return None
    return None
