"""Plain text saved from a page → typed blocks: what a reader's eye does with the page furniture.

Two passes. Each line is first cut where something else runs into it (a dateline, a credit with its caption, a video
blurb, a headline in capitals that leads to another story); then every piece is judged by its own words and its place
in or outside the heaviest run of prose. What cannot be told apart stays body: losing evidence is the worse error.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.archive.furniture import Furniture, furniture
from sayso.archive.pieces import cut
from sayso.records import Block
from sayso.records.vocabulary import BlockKind

PROSE_WORDS = 8
"""Words from which a line that ends like a sentence is prose; crossheads and menu entries are shorter."""

LONG_WORDS = 25
"""Words from which a line is prose however it ends."""

MENU_COST = 8
"""What a short line or furniture takes off a run of prose, in words: five links in a box outweigh a paragraph of forty."""

LINK_COST = 20
"""What a line that is one link takes off."""

MOST_CROSSHEADS = 3
"""Short lines in a row that an article may hold (a crosshead, a number, a name); more are a menu or a box of links."""

RESUMED = 3
"""Long prose lines after "Related …" that show the page only paused for a box of links."""

WORDS_PER_HIT = 20
"""One word of page housekeeping in so many makes a paragraph furniture; an article about cookies has fewer."""

_SENTENCE_END = re.compile(r"[.!?…:]['\"”’»)\]*_]*$")
_WORD = re.compile(r"\w+")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?"
_DATE_LINE = re.compile(
    r"(?:(?:published|updated|posted|last updated|modified|first published)\b.{0,20}?)?"
    rf"{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? ?(?:\d{{4}})?|{_MONTH} \d{{1,2}},? ?(?:\d{{4}})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}).{0,60}",
    re.IGNORECASE,
)
_LINK_LINE = re.compile(
    r"\s*(?:[-*•]\s+)?!?\[[^\]\n]*\]\([^)\n]*\)\s*$|\s*(?:[-*•]\s+)?(?:\*\*\w[\w ]*\*\*:|https?://\S+$)", re.MULTILINE
)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_CAPTION_START = re.compile(
    r"(?:file ?(?:photo)?\s?[:–—-]|in this (?:image|photo|picture|screengrab|handout)|(?:image|photo) caption)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line, trimmed, with the kind it was cut out as (None: still to be judged)."""

    start: int
    end: int
    line: int
    kind: BlockKind | None


def text_blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Split the frozen text of a page into typed blocks, in order; what no block covers is blank."""
    pieces = list(_pieces(text))
    pieces = _headline(text, pieces, title)
    pieces = _captions(text, pieces)
    pieces = _judged(text, pieces)
    return tuple(Block(p.start, p.end, p.kind or "body") for p in pieces)


def _pieces(text: str) -> Iterator[Piece]:
    front = _FRONT_MATTER.match(text)
    start = front.end() if front else 0
    if front:
        yield Piece(0, start - 1, -1, "chrome")
    for number, line in enumerate(re.finditer(r"[^\n\r]+", text[start:])):
        for a, b, kind in cut(text, start + line.start(), start + line.end()):
            yield Piece(a, b, number, kind)


def _words(text: str, piece: Piece) -> int:
    return len(_WORD.findall(text, piece.start, piece.end))


def _bare(words: str) -> list[str]:
    return _WORD.findall(words.casefold())


def _headline(text: str, pieces: list[Piece], title: str | None) -> list[Piece]:
    """The line that repeats the title; else a first short line without a full stop, with a blank line after it."""
    wanted = _bare(title or "")
    open_pieces = [n for n, p in enumerate(pieces) if p.kind is None]
    prose = next((n for n in open_pieces if _is_prose(text, pieces[n])), len(pieces))
    named = [n for n in open_pieces if n <= prose and _same_title(_bare(_opening(text, pieces[n])), wanted)]
    exact = [n for n in named if _bare(_opening(text, pieces[n])) == wanted]
    guessed = (
        [n for n in open_pieces if n < min(prose, 40) and _could_be_headline(text, pieces[n])] if not wanted else []
    )
    chosen = next(iter([*exact[-1:], *named[-1:], *guessed]), None)
    return [replace(p, kind="headline") if n == chosen else p for n, p in enumerate(pieces)]


def _opening(text: str, piece: Piece) -> str:
    return text[piece.start : min(piece.end, piece.start + 400)]


def _same_title(words: list[str], wanted: list[str]) -> bool:
    """Equal, or one the other with a site's name behind it."""
    short, long = sorted((words, wanted), key=len)
    if len(short) < 3:
        return False
    return short == long or (len(short) >= 4 and long[: len(short)] == short and len(long) - len(short) <= 8)


def _could_be_headline(text: str, piece: Piece) -> bool:
    count = _words(text, piece)
    words = text[piece.start : piece.end]
    return (
        4 <= count <= LONG_WORDS
        and not words.rstrip().endswith((".", ":", ";"))
        and furniture().line.fullmatch(words) is None
        and furniture().teaser.match(words) is None
        and furniture().byline.fullmatch(words) is None
        and _DATE_LINE.fullmatch(words) is None
    )


def _captions(text: str, pieces: list[Piece]) -> list[Piece]:
    """Lines that caption a picture: before a credit line, printed twice, or opening like one."""
    out = list(pieces)
    for n, piece in enumerate(pieces):
        words = text[piece.start : piece.end]
        if piece.kind is None and furniture().credit_line.fullmatch(words.strip("_* ")):
            out[n] = replace(piece, kind="credit")
            if n and out[n - 1].kind is None and _like_caption(text, pieces[n - 1]):
                out[n - 1] = replace(out[n - 1], kind="caption")
        elif piece.kind is None and _CAPTION_START.match(words):
            out[n] = replace(piece, kind="caption")
        elif piece.kind == "caption" and n and out[n - 1].kind is None and _repeats(text, pieces[n - 1], piece):
            out[n - 1] = replace(out[n - 1], kind="caption")
    return out


def _like_caption(text: str, piece: Piece) -> bool:
    words = text[piece.start : piece.end]
    return (
        3 <= _words(text, piece) <= 60 and "“" not in words and " said" not in words and ". " not in words.strip(" .")
    )


def _repeats(text: str, one: Piece, other: Piece) -> bool:
    """Whether two neighbours say the same (a caption printed twice, with and without its credit)."""
    a, b = _bare(text[one.start : one.end]), _bare(text[other.start : other.end])
    shorter = min(len(a), len(b))
    return shorter >= 3 and a[:shorter] == b[:shorter]


def _is_prose(text: str, piece: Piece) -> bool:
    count = _words(text, piece)
    ends = _SENTENCE_END.search(text[max(piece.start, piece.end - 8) : piece.end]) is not None
    return (count >= PROSE_WORDS and ends) or count >= LONG_WORDS


def _judged(text: str, pieces: list[Piece]) -> list[Piece]:
    known = furniture()
    weights = [_weight(text, p, known) for p in pieces]
    first, last = heaviest_run(weights)
    last = min(last, _ending(text, pieces, first, known))
    loose = _loose(weights, first, last)
    return [
        p if p.kind else replace(p, kind=_kind(text, p, first <= n <= last and n not in loose, n < first, known))
        for n, p in enumerate(pieces)
    ]


def _weight(text: str, piece: Piece, known: Furniture) -> int:
    """How much a piece speaks for the article around it: prose by its words, menu entries and links against it."""
    if piece.kind is not None:
        return 0
    if _LINK_LINE.match(text, piece.start, piece.end):
        return -LINK_COST
    if _is_chrome(text, piece, known):
        return -MENU_COST
    return min(_words(text, piece), LONG_WORDS * 2) if _is_prose(text, piece) else -MENU_COST


def heaviest_run(weights: list[int]) -> tuple[int, int]:
    """Return the first and last place of the run with the greatest sum (Kadane's algorithm); (0, -1) where none is."""
    best, found, total, begins = 0, (0, -1), 0, 0
    for n, weight in enumerate(weights):
        if total <= 0:
            total, begins = 0, n
        total += weight
        if total > best:
            best, found = total, (begins, n)
    return found


def _loose(weights: list[int], first: int, last: int) -> frozenset[int]:
    """Runs of short lines inside the article that are too long for crossheads: a menu or a box of links."""
    out: set[int] = set()
    run: list[int] = []
    for n in range(first, last + 2):
        if n <= last and weights[n] < 0:
            run.append(n)
            continue
        if len(run) > MOST_CROSSHEADS:
            out.update(run)
        run = []
    return frozenset(out)


def _ending(text: str, pieces: list[Piece], first: int, known: Furniture) -> int:
    """The place of the line after which only links follow, or past the end."""
    for n, piece in enumerate(pieces):
        if piece.kind is None and n > first and known.ending.fullmatch(text[piece.start : piece.end]):
            after = sum(p.kind is None and _words(text, p) >= LONG_WORDS for p in pieces[n:])
            if after < RESUMED:
                return n - 1
    return len(pieces)


def _is_chrome(text: str, piece: Piece, known: Furniture) -> bool:
    words = text[piece.start : piece.end]
    if known.line.fullmatch(words.strip("*_#>[] ")):
        return True
    hits = {m.group().casefold() for m in known.phrase.finditer(words)}
    return len(hits) >= max(2, _words(text, piece) / WORDS_PER_HIT)


def _kind(text: str, piece: Piece, inside: bool, before: bool, known: Furniture) -> BlockKind:
    words = text[piece.start : piece.end]
    if known.teaser.match(words):
        return "teaser"
    if known.byline.fullmatch(words.strip("_* ")) and _words(text, piece) <= 40:
        return "byline"
    if _DATE_LINE.fullmatch(words) and _words(text, piece) <= 14:
        return "dateline"
    if _is_chrome(text, piece, known):
        return "chrome"
    if _LINK_LINE.match(text, piece.start, piece.end):
        return "chrome"
    if inside:
        return (
            "correction" if re.match(r"(?i)(?:correction|clarification|editor['’]s note)\s?[:(–—-]", words) else "body"
        )
    if before:
        return "chrome"
    return "teaser" if _words(text, piece) >= 4 else "chrome"
