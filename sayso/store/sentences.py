"""The sentence around a passage: paragraph by paragraph, by its marks alone."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from sayso.records import Article, Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
# Possessive, and begun only where a run of stops begins: a line of a million dots is walked once.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+[ \t\xa0]++(?=[\"'“‘«(\[]?[^\W_a-z])")
_NO_END = re.compile(
    # An initial (J. Smith), letters with stops (U.S.), or an abbreviation that a name or a number follows.
    r"(?:\b[^\W\d_]|\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Adm|Cmdr|Jr|Sr|vs|No|Art))\.$"
)
LONGEST_ABBREVIATION = 5


def sentences(article: Article) -> tuple[Span, ...]:
    """Split the evidence of an article into sentences, in order: none crosses a line or a block, none is blank."""
    return tuple(
        span
        for block in sorted(article.blocks, key=lambda block: block.start)
        if block.is_evidence
        for line in _LINE.finditer(article.text, block.start, block.end)
        for span in _split(article.text, line.start(), line.end())
    )


def _split(text: str, start: int, end: int) -> list[Span]:
    cuts = [m.end() for m in _END.finditer(text, start, end) if not _abbreviated(text, m.start())]
    pieces = zip([start, *cuts], [*cuts, end], strict=True)
    return [span for piece in pieces if (span := _trimmed(text, *piece))]


def _abbreviated(text: str, stop: int) -> bool:
    return _NO_END.search(text, max(0, stop - LONGEST_ABBREVIATION), stop + 1) is not None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    right = len(words.rstrip())
    return (start + left, start + right) if left < right else None


def touched(span: Span, lines: Sequence[Span]) -> Sequence[Span]:
    """Return those of the sentences, given in order, that share a code point with a span."""
    first = max(0, bisect_right(lines, span[0], key=itemgetter(0)) - 1)
    last = bisect_right(lines, span[1] - 1, key=itemgetter(0))
    return [line for line in lines[first:last] if line[0] < span[1] and span[0] < line[1]]


def around(span: Span, lines: Sequence[Span]) -> Span:
    """Widen a span to the sentences it touches; one that touches none stays as it is."""
    lines = touched(span, lines)
    return (min(span[0], lines[0][0]), max(span[1], lines[-1][1])) if lines else span
