"""All pieces of a page together: what its set phrases left open is told by place, length and neighbours."""

import re
from dataclasses import replace

from sayso.archive.captions import closes, describes
from sayso.archive.cues import plain
from sayso.archive.cutting import Piece, cut, signed
from sayso.archive.edges import edged
from sayso.archive.headline import headline
from sayso.archive.lines import Line, finished
from sayso.archive.opening import clock, is_names, is_stamp
from sayso.archive.prose import PROSE, Layout, alone, body_of, words_in
from sayso.records import Block
from sayso.records.vocabulary import BlockKind

LONGEST_LINK = 16
"""Words: longer lines without a closing mark in mid-article are sentences whose mark was lost."""

LONGEST_SENTENCE = 60
"""Words: a longer stretch of a run-together line without any closing mark is a row of headlines."""

LIST = 3
"""Short unfinished lines in a row that make a list of links."""

LIVE_STAMPS = 3
"""Time stamps on lines of their own that make a page a live blog."""

_BULLET = re.compile(r"\s*(?:[*•·◾▪●■►▶–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")


def blocks(page: Layout) -> tuple[Block, ...]:
    """Tell every piece of a page's text; return its blocks in order, neighbours of one kind in one line joined."""
    pieces = [piece for number, line in enumerate(page.lines) for piece in _pieces(page, number, line)]
    if not page.trusted:
        pieces = _captioned(page, edged(page.text, pieces))
    first, last = body_of(page, pieces)
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
    if line.end <= page.front or (page.back is not None and line.start >= page.back):
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


def _repeated(text: str, pieces: list[Piece], head: int | None) -> list[Piece]:
    """Take the headline printed again (in the path to the page, above the byline, for sharing) for chrome."""
    if head is None:
        return pieces
    title = plain(text[pieces[head].start : pieces[head].end])
    again = {i for i, p in enumerate(pieces) if i != head and p.kind is None and plain(text[p.start : p.end]) == title}
    return [replace(p, kind="chrome", sure=True) if i in again else p for i, p in enumerate(pieces)]


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
    words, count = page.text[piece.start : piece.end], words_in(page, piece)
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
                    pieces[j], kind=("teaser" if words_in(page, pieces[j]) > 4 else "chrome") if link else "body"
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
    return piece.kind is None and words_in(page, piece) <= LONGEST_LINK and not finished(words) and alone(page, piece)


def _after(page: Layout, pieces: list[Piece], last: int) -> list[Piece]:
    """Tell what stands after the body: links and chrome."""
    out = list(pieces)
    for i in range(last + 1, len(pieces)):
        if pieces[i].kind is None:
            out[i] = replace(pieces[i], kind="teaser" if words_in(page, pieces[i]) > 4 else "chrome")
        elif pieces[i].when or (pieces[i].kind == "dateline" and not pieces[i - 1].sure):
            out[i] = replace(pieces[i], kind="teaser", when=None) if words_in(page, pieces[i]) < 6 else pieces[i]
    return out


def _captioned(page: Layout, pieces: list[Piece]) -> list[Piece]:
    """Tell the lines that describe a picture: dated and in the present tense, or right above a credit's own line."""
    out = list(pieces)
    for i, piece in enumerate(pieces):
        words = page.text[piece.start : piece.end]
        if piece.kind is None and alone(page, piece):
            below = i + 1 < len(pieces) and pieces[i + 1].kind == "credit" and pieces[i + 1].line > piece.line
            if describes(words) or (below and closes(words)):
                out[i] = replace(piece, kind="caption")
    return out


def _echoes(page: Layout, pieces: list[Piece]) -> list[Piece]:
    """A line printed again beside a caption is a caption too: pages print each twice, once without its credit."""
    captions = {page.text[p.start : p.end].strip(" .*_") for p in pieces if p.kind == "caption"}
    if not captions:
        return pieces
    out = []
    for piece in pieces:
        words = page.text[piece.start : piece.end].strip(" .*_")
        echo = piece.kind in (None, "body", "standfirst", "teaser") and len(words) > 20
        out.append(replace(piece, kind="caption") if echo and words in captions else piece)
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
    if inline and words_in(page, pieces[at]) > 60:
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
    if sum(bool(p.when) and _posted(pieces, i) for i, p in enumerate(pieces)) < LIVE_STAMPS:
        return pieces
    out, when = [], None
    for piece in pieces:
        when = piece.when or when
        live = when and piece.kind in ("body", "standfirst")
        out.append(replace(piece, kind="live-post", when=when) if live else piece)
    return out


def _posted(pieces: list[Piece], stamp: int) -> bool:
    """Whether words of the article follow a time stamp before the next one."""
    for piece in pieces[stamp + 1 :]:
        if piece.when or piece.kind in ("body", "standfirst"):
            return not piece.when
    return False


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
