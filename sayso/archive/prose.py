"""Where on a page the article is: its heaviest run of prose."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.archive.cutting import Piece
from sayso.archive.lines import Line, finished
from sayso.records.vocabulary import BlockKind

PROSE = 14
"""Words of a finished sentence that make it prose: headlines are unfinished, boxed phrases shorter."""

LONG = 30
"""Words that make a line prose however it ends: notes on cookies run into the last paragraph of short pages."""

TAIL = 0.3
"""Share of a page's prose that may follow a mark of its end; a mark with more after it stands in mid-article."""

PAUSE = 5
"""Pieces without prose that an article may hold in a row at no cost: a crosshead, a picture, an appeal, a link."""

PAUSE_COST = 8
"""What each further one takes off, in words: a box of ten links outweighs a paragraph of forty words."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known of a page when its pieces are told apart.

    `known` holds the lines whose kind the markup told; `trusted` is set where a reader of HTML chose the lines, so that
    only set phrases make one furniture; `front` is where a crawler's head ends, `back` where its list of links begins;
    `times` gives a line's printed time, where the markup tells it.
    """

    text: str
    lines: tuple[Line, ...]
    title: str | None = None
    trusted: bool = False
    known: Mapping[int, BlockKind] = field(default_factory=dict)
    front: int = 0
    back: int | None = None
    times: Mapping[int, str] = field(default_factory=dict)


def words_in(page: Layout, piece: Piece) -> int:
    """Return the number of words in a piece, as its spaces count them."""
    return page.text.count(" ", piece.start, piece.end) + 1


def alone(page: Layout, piece: Piece) -> bool:
    """Whether a piece is a line of its own."""
    line = page.lines[piece.line]
    return piece.end - piece.start >= line.end - line.start - 2


def prose_in(page: Layout, piece: Piece) -> int:
    """Return the words of prose in a piece: all of them, or none.

    A line is prose if it is a finished sentence of some length, or so long that only its end can be lost; a sentence
    inside a line, if it is finished.
    """
    if piece.kind not in (None, "body"):
        return 0
    words = words_in(page, piece)
    if words >= LONG or (words > 2 and not alone(page, piece)):
        return words
    return words if words >= PROSE and finished(page.text[piece.start : piece.end]) else 0


def body_of(page: Layout, pieces: list[Piece]) -> tuple[int, int]:
    """Return the first and last piece of the article: its heaviest run of prose (first > last where there is none)."""
    prose = [prose_in(page, piece) for piece in pieces]
    if not any(prose):
        prose = [0 if p.kind else words_in(page, p) * finished(page.text[p.start : p.end]) for p in pieces]
    total, seen, stop = sum(prose), 0, len(pieces)
    for i, piece in enumerate(pieces):
        seen += prose[i]
        if (piece.rest or piece.head) and seen and total - seen <= TAIL * total:
            stop = i
            break
    first, last = _heaviest(pieces[:stop], prose)
    return (first, _extend(page, pieces, last, stop)) if first <= last else (len(pieces), -1)


def _heaviest(pieces: list[Piece], prose: list[int]) -> tuple[int, int]:
    """Return the run whose words of prose outweigh its pauses the most (Kadane's maximum subarray)."""
    best = weight = gap = 0
    first = start = 0
    last = -1
    for i, piece in enumerate(pieces):
        if prose[i]:
            weight, gap = weight + prose[i], 0
            if weight > best:
                best, first, last = weight, start, i
            continue
        gap += piece.kind not in ("caption", "credit")
        weight -= PAUSE_COST if gap > PAUSE else 0
        if weight <= 0:
            weight, start = 0, i + 1
    while first < last and not prose[first]:
        first += 1
    return first, last


def _extend(page: Layout, pieces: list[Piece], last: int, stop: int) -> int:
    """Follow the last prose over shorter finished sentences that come straight after it."""
    for i in range(last + 1, stop):
        piece = pieces[i]
        if piece.kind is None and words_in(page, piece) > 2 and finished(page.text[piece.start : piece.end]):
            last = i
        elif piece.kind not in ("caption", "credit", "teaser", "chrome") or i - last > 2:
            break
    return last
