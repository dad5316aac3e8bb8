"""All pieces of a page together: what its set phrases left open is told by place, length and neighbours."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sayso.archive.captions import closes, describes
from sayso.archive.cues import plain
from sayso.archive.cutting import Piece, cut, signed
from sayso.archive.edges import edged
from sayso.archive.headline import headline
from sayso.archive.lines import Line, finished
from sayso.archive.opening import clock, is_names, is_stamp
from sayso.records import Block
from sayso.records.vocabulary import BlockKind

PROSE = 14
"""Words of a finished sentence that make it prose: headlines are unfinished, boxed phrases shorter."""

LONGEST_LINK = 16
"""Words: longer lines without a closing mark in mid-article are sentences whose mark was lost."""

LONGEST_SENTENCE = 60
"""Words: a longer stretch of a run-together line without any closing mark is a row of headlines."""

PAUSE = 5
"""Pieces without prose that an article may hold in a row at no cost: a crosshead, a picture, an appeal, a link."""

PAUSE_COST = 8
"""What each further one takes off, in words: a box of ten links outweighs a paragraph of forty words."""

LIST = 3
"""Short unfinished lines in a row that make a list of links."""

TAIL = 0.3
"""Share of a page's prose that may follow a mark of its end; a mark with more after it stands in mid-article."""

LIVE_STAMPS = 3
"""Time stamps on lines of their own that make a page a live blog."""

_BULLET = re.compile(r"\s*(?:[*•·◾▪●■►▶–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known of a page when its pieces are told apart.

    `known` holds the lines whose kind the markup told; `trusted` is set where a reader of HTML chose the lines, so that
    only set phrases make one furniture; `front` is where a crawler's head ends; `times` gives a line's printed time,
    where the markup tells it.
    """

    text: str
    lines: tuple[Line, ...]
    title: str | None = None
    trusted: bool = False
    known: Mapping[int, BlockKind] = field(default_factory=dict)
    front: int = 0
    times: Mapping[int, str] = field(default_factory=dict)


def blocks(page: Layout) -> tuple[Block, ...]:
    """Tell every piece of a page's text; return its blocks in order, neighbours of one kind in one line joined."""
    pieces = [piece for number, line in enumerate(page.lines) for piece in _pieces(page, number, line)]
    if not page.trusted:
        pieces = _captioned(page, edged(page.text, pieces))
    first, last = _body(page, pieces)
    head = headline(page.text, page.title, pieces, first)
    pieces = [replace(p, kind="headline", sure=True) if i == head else p for i, p in enumerate(pieces)]
    pieces = _repeated(page.text, pieces, head)
    if not page.trusted:
        first = first if head is None or head < first or head > last else head + 1
        pieces = _before(page, pieces, head, first)
        pieces = _inside(page, pieces, first, last)
        pieces = _after(page, pieces, last)
    pieces = [p if p.kind else replace(p, kind="body") for p in _echoes(page, pieces)]
    return tuple(_join(page, _posts(page, _standfirst(page, pieces, head))))


def _pieces(page: Layout, number: int, line: Line) -> list[Piece]:
    if line.end <= page.front:
        return [Piece(line.start, line.end, number, "chrome", sure=True)]
    if kind := page.known.get(number):
        return signed(page.text, line.start, line.end, number, kind)
    if line.words == 0:
        return [Piece(line.start, line.end, number, "chrome", sure=True)]
    if line.links >= 0.75 and not (line.finished and line.words >= PROSE):
        return [Piece(line.start, line.end, number, "teaser" if line.words > 4 else "chrome", sure=True)]
    if line.words <= 16 and is_stamp(line.shown):
        return [Piece(line.start, line.end, number, "dateline", sure=True, when=clock(line.shown))]
    return cut(page.text, (line.start, line.end), number)


def _words(page: Layout, piece: Piece) -> int:
    return page.text.count(" ", piece.start, piece.end) + 1


def _repeated(text: str, pieces: list[Piece], head: int | None) -> list[Piece]:
    """Take the headline printed again (in the path to the page, above the byline, for sharing) for chrome."""
    if head is None:
        return pieces
    title = plain(text[pieces[head].start : pieces[head].end])
    again = {i for i, p in enumerate(pieces) if i != head and p.kind is None and plain(text[p.start : p.end]) == title}
    return [replace(p, kind="chrome", sure=True) if i in again else p for i, p in enumerate(pieces)]


def _prose(page: Layout, piece: Piece) -> int:
    """Words of prose in a piece: all of it where it is a finished sentence of some length, else none."""
    if piece.kind not in (None, "body"):
        return 0
    words = _words(page, piece)
    return words if words >= PROSE and finished(page.text[piece.start : piece.end]) else 0


def _body(page: Layout, pieces: list[Piece]) -> tuple[int, int]:
    """Return the first and last piece of the article: its heaviest run of prose (first > last where there is none)."""
    prose = [_prose(page, piece) for piece in pieces]
    if not any(prose):
        prose = [0 if p.kind else _words(page, p) * finished(page.text[p.start : p.end]) for p in pieces]
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
        if piece.kind is None and _words(page, piece) > 2 and finished(page.text[piece.start : piece.end]):
            last = i
        elif piece.kind not in ("caption", "credit", "teaser", "chrome") or i - last > 2:
            break
    return last


def _before(page: Layout, pieces: list[Piece], head: int | None, first: int) -> list[Piece]:
    """Tell what stands before the body: chrome above the headline; names and standfirst below it."""
    out = list(pieces)
    for i in range(min(first, len(pieces))):
        if pieces[i].kind is None:
            below = i > head if head is not None else first - i < 4
            out[i] = replace(
                pieces[i],
                kind=_opener(page, pieces[i], below, below and (head is None or i <= head + 2 or i > first - 4)),
            )
    return out


def _opener(page: Layout, piece: Piece, below: bool, next_to: bool) -> BlockKind:
    words, count = page.text[piece.start : piece.end], _words(page, piece)
    if count > LONGEST_SENTENCE and not finished(words):
        return "teaser"
    if below and 6 <= count <= LONGEST_SENTENCE and finished(words):
        return "standfirst"
    if next_to and count <= 12 and is_names(words):
        return "byline"
    return "standfirst" if next_to and count >= 9 else "chrome"


def _inside(page: Layout, pieces: list[Piece], first: int, last: int) -> list[Piece]:
    """Tell what stands between paragraphs: a heading is body, a row of short unfinished lines is a list of links."""
    out, i = list(pieces), first
    linked = False
    while i <= last:
        run = i
        while run <= last and _short(page, pieces[run]):
            run += 1
        if run > i:
            listed = run - i >= LIST and all(_linkable(page, p) for p in pieces[i:run])
            for j in range(i, run):
                link = linked or (listed and j < run - 1)
                out[j] = replace(
                    pieces[j], kind=("teaser" if _words(page, pieces[j]) > 4 else "chrome") if link else "body"
                )
            i = run
            continue
        linked = pieces[i].head or (linked and pieces[i].kind is not None)
        i += 1
    return out


def _linkable(page: Layout, piece: Piece) -> bool:
    """Whether a line can be another story's headline: it opens with a capital and is no item of a list of terms."""
    first = page.text[piece.start : piece.end].lstrip("*_#'‘\"“ ")[:1]
    return not first.islower() and not _BULLET.match(page.text, piece.start)


def _short(page: Layout, piece: Piece) -> bool:
    words = page.text[piece.start : piece.end]
    return piece.kind is None and _words(page, piece) <= LONGEST_LINK and not finished(words) and _alone(page, piece)


def _alone(page: Layout, piece: Piece) -> bool:
    """Whether the piece is a line of its own."""
    line = page.lines[piece.line]
    return piece.end - piece.start >= line.end - line.start - 2


def _after(page: Layout, pieces: list[Piece], last: int) -> list[Piece]:
    """Tell what stands after the body: links and chrome."""
    out = list(pieces)
    for i in range(last + 1, len(pieces)):
        if pieces[i].kind is None:
            out[i] = replace(pieces[i], kind="teaser" if _words(page, pieces[i]) > 4 else "chrome")
        elif pieces[i].when or (pieces[i].kind == "dateline" and not pieces[i - 1].sure):
            out[i] = replace(pieces[i], kind="teaser", when=None) if _words(page, pieces[i]) < 6 else pieces[i]
    return out


def _captioned(page: Layout, pieces: list[Piece]) -> list[Piece]:
    """Tell the lines that describe a picture: dated and in the present tense, or right above a credit's own line."""
    out = list(pieces)
    for i, piece in enumerate(pieces):
        words = page.text[piece.start : piece.end]
        if piece.kind is None and _alone(page, piece):
            below = i + 1 < len(pieces) and pieces[i + 1].kind == "credit" and pieces[i + 1].line > piece.line
            if describes(words) or (below and closes(words)):
                out[i] = replace(piece, kind="caption")
    return out


def _echoes(page: Layout, pieces: list[Piece]) -> list[Piece]:
    """A line printed again beside a caption is a caption too: pages print each twice, once without its credit."""
    captions = {page.text[p.start : p.end].strip(" .*_") for p in pieces if p.kind == "caption"}
    if not captions:
        return pieces
    joined = [page.text[page.lines[p.line].start : page.lines[p.line].end].strip(" .*_") for p in pieces]
    seen: set[str] = set()
    out = []
    for piece, line in zip(pieces, joined, strict=True):
        words = page.text[piece.start : piece.end].strip(" .*_")
        echo = piece.kind in (None, "body", "standfirst", "teaser") and len(words) > 20
        out.append(replace(piece, kind="caption") if echo and words in captions else piece)
        seen.add(line)
    return out


def _standfirst(page: Layout, pieces: list[Piece], head: int | None) -> list[Piece]:
    """The one paragraph between the headline and the byline, date or picture is the standfirst."""
    if head is None:
        return pieces
    at = next((i for i in range(head + 1, len(pieces)) if pieces[i].kind == "body"), None)
    if at is None or at + 1 >= len(pieces) or pieces[at + 1].line == pieces[at].line:
        return pieces
    signed_before = any(p.kind == "byline" for p in pieces[head:at]) or pieces[at - 1].line == pieces[at].line
    if signed_before or pieces[at + 1].kind not in ("byline", "dateline") or pieces[at + 1].line > len(page.lines) - 3:
        return pieces
    inline = pieces[at + 1].kind == "dateline" and not is_stamp(page.text[pieces[at + 1].start : pieces[at + 1].end])
    if inline and _words(page, pieces[at]) > 60:
        return pieces
    return [replace(p, kind="standfirst") if i == at else p for i, p in enumerate(pieces)]


def _posts(page: Layout, pieces: list[Piece]) -> list[Piece]:
    """On a live blog the words after each time stamp are that post's, with its time as printed."""
    if page.times:
        return [
            replace(p, kind="live-post", when=page.times.get(p.line))
            if p.kind == "body" and p.line in page.times
            else p
            for p in pieces
        ]
    stamps = [p for p in pieces if p.when]
    if len(stamps) < LIVE_STAMPS:
        return pieces
    out, when = [], None
    for piece in pieces:
        when = piece.when or when
        live = when and piece.kind in ("body", "standfirst")
        out.append(replace(piece, kind="live-post", when=when) if live else piece)
    return out


def _join(page: Layout, pieces: list[Piece]) -> list[Block]:
    out: list[Block] = []
    lines: list[int] = []
    for piece in pieces:
        kind = piece.kind or "body"
        if out and lines[-1] == piece.line and out[-1].kind == kind:
            out[-1] = replace(out[-1], end=piece.end)
        else:
            out.append(Block(piece.start, piece.end, kind, piece.when if kind == "live-post" else None))
            lines.append(piece.line)
    return out
