"""One line → its pieces: set phrases, credits, captions and shouted teasers cut out, the rest left open."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from sayso.archive.bylines import byline_in
from sayso.archive.captions import closes, is_clip
from sayso.archive.credits import LONGEST_CAPTION, caption_before, credits_in, is_bare, is_credit
from sayso.archive.cues import Cue, cue_of, cuts
from sayso.archive.lines import finished
from sayso.archive.opening import dateline, is_byline
from sayso.archive.sentences import sentences
from sayso.records import Span
from sayso.records.vocabulary import BlockKind

LONG_LINE = 80
"""Words: from here on a line is looked at sentence by sentence; a paragraph of an article has 20 to 60."""

SINGLE = 20
"""Words: a shorter line that holds a set phrase of furniture is furniture, be it two sentences."""

LONGEST_CREDIT = 25
"""Words: a longer line that begins with "Image:" or "(Credit" is a caption, or a paragraph that follows a credit."""

ROW = 45
"""Words to a closing mark; prose has 20 to 30, a row of headlines without marks 60 or more."""

_CLOSING = re.compile(r"[.!?…][\"”’')]*\s")
_SHOUT = re.compile(
    r"(?<![A-Za-z])(?:['\"‘“(]?[A-Z][A-Z0-9.,:;&'’‘\"“”/()–—?!-]{0,40}(?:\s+|$)|\d[\dA-Z,.]*\s+){5,40}(?=[A-Z\"“‘'\[(]|$)"
)
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_GAP = re.compile(r"[ \u00a0]{3,}")
_LOWER = re.compile(r"[a-z]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line; `kind` None where only its place on the page can tell.

    `rest` ends the article, `head` heads a list of links, `sure` was told by its own words, `whole` is a set phrase
    that needs nothing round it, `when` the printed time of a live post.
    """

    start: int
    end: int
    line: int
    kind: BlockKind | None = None
    rest: bool = False
    head: bool = False
    sure: bool = False
    whole: bool = False
    when: str | None = None


def cut(text: str, span: Span, line: int) -> list[Piece]:
    """Cut one line into pieces, in order; together they cover all its words."""
    start, end = span
    words = text[start:end]
    count = words.count(" ") + 1
    cue = cue_of(words) if count < LONG_LINE else None
    if cue and _covers(cue, count, words):
        return [Piece(start, end, line, cue.kind, cue.match == "rest", cue.match == "head", True)]
    if is_credit(words) and dateline(text, start, end) == start:
        return [Piece(start, end, line, "credit", sure=True)]
    if count < 40 and is_byline(words):
        return [Piece(start, end, line, "byline", sure=True)]
    pieces: list[Piece] = []
    at = start
    for mark_start, mark_end, kind in _marks(text, start, end):
        mark_start = max(mark_start, at)
        if kind == "credit":
            pieces += _with_caption(text, at, (mark_start, mark_end), line, count)
        else:
            pieces += _open(text, at, mark_start, line, count)
        pieces.append(Piece(mark_start, mark_end, line, kind, sure=True, whole=True))
        at = mark_end
    return pieces + _open(text, at, end, line, count)


def _covers(cue: Cue, count: int, words: str) -> bool:
    """Whether a set phrase tells the whole line: one that stands in several sentences may be one's alone."""
    if cue.kind == "credit":
        return count <= LONGEST_CREDIT
    return cue.match != "holds" or count <= SINGLE or len(sentences(words, 0, len(words))) == 1


def signed(text: str, start: int, end: int, line: int, kind: BlockKind) -> list[Piece]:
    """Cut the credits out of a line whose kind is known."""
    pieces: list[Piece] = []
    for credit_start, credit_end in credits_in(text, start, end) if kind == "caption" else []:
        pieces += [replace(piece, kind=kind, sure=True) for piece in _rest(text, start, credit_start, line)]
        pieces.append(Piece(credit_start, credit_end, line, "credit", sure=True))
        start = credit_end
    return pieces + [replace(piece, kind=kind, sure=True) for piece in _rest(text, start, end, line)]


def _marks(text: str, start: int, end: int) -> list[tuple[int, int, BlockKind]]:
    """Return what can be told inside the line whatever stands round it."""
    found = cuts(text, start, end)
    found += [(a, b, "credit") for a, b in credits_in(text, start, end)]
    if _LOWER.search(text, start, end):
        found += [
            (_lead(m), _trim(text, m), "teaser") for m in _SHOUT.finditer(text, start, end) if _shouted(m.group())
        ]
    found.sort()
    kept: list[tuple[int, int, BlockKind]] = []
    for mark in found:
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    return kept


def _shouted(words: str) -> bool:
    """Whether a run in capitals is a headline, not a row of abbreviations."""
    return sum(len(word.strip("'\"‘’“”.,:;()")) > 3 for word in words.split()) >= 3


def _lead(found: re.Match[str]) -> int:
    """Give back a first word that ends the sentence before ("... told NBC.")."""
    first = found.group().split(None, 1)
    ends = first[0].endswith(".") and not _INITIALS.fullmatch(first[0])
    return found.end() - len(first[1]) if ends and len(first) > 1 else found.start()


def _trim(text: str, found: re.Match[str]) -> int:
    """Give back a last word of one letter ("A", "I") to the sentence it begins."""
    run = found.group().rstrip()
    last = run.rsplit(None, 1)[-1]
    whole = last not in ("A", "I") and not _INITIALS.fullmatch(last)
    return found.start() + (len(run) if whole else len(run) - len(last))


def _with_caption(text: str, start: int, credit: Span, line: int, count: int) -> list[Piece]:
    """Open the words before a credit and take the caption it closes: the whole of a short line, or one sentence."""
    end = _trimmed(text, start, credit[0])
    if not any(ch.isalnum() for ch in text[start:end]):
        return [replace(piece, kind="credit", sure=True) for piece in _rest(text, start, end, line)]
    at = start if count <= LONGEST_CAPTION else caption_before(text, start, end)
    while at < end and text[at].isspace():
        at += 1
    signs = text[credit[0] : credit[1]]
    doubtful = is_bare(signs) or (count > LONGEST_CAPTION and not signs.startswith(("(", "[", "Credit")))
    if at >= end or text.count(" ", at, end) > LONGEST_CAPTION or (doubtful and not closes(text[at:end])):
        return _open(text, start, end, line, count)
    return [*_open(text, start, at, line, count), Piece(at, end, line, "caption", sure=True)]


def _open(text: str, start: int, end: int, line: int, count: int) -> list[Piece]:
    """Cut what is left: a dateline at its head; in a long line each sentence that set phrases can tell."""
    while start < end and text[start].isspace():
        start += 1
    if start >= end:
        return []
    pieces: list[Piece] = []
    stop = dateline(text, start, end) if count >= LONG_LINE or finished(text[start:end]) else start
    if stop > start:
        pieces.append(Piece(start, stop, line, "dateline", sure=True))
    if count < LONG_LINE and not (count > SINGLE and _mixed(text[start:end])):
        return [*pieces, *_rest(text, stop, end, line)]
    for gap_start, gap_end in _stretches(text, stop, end):
        if _listed(text[gap_start:gap_end]):
            pieces += [replace(piece, kind="teaser", sure=True) for piece in _rest(text, gap_start, gap_end, line)]
            continue
        for a, b in sentences(text, gap_start, gap_end):
            pieces += _sentence(text, a, b, line)
    return pieces


def _mixed(words: str) -> bool:
    """Whether furniture has run into a shorter line: a set phrase in one of its sentences."""
    parts = sentences(words, 0, len(words))
    return len(parts) > 1 and any(cue_of(words[a:b]) for a, b in parts[1:])


def _stretches(text: str, start: int, end: int) -> list[Span]:
    """Cut a long line where three spaces or more show that a paragraph or a box ended there."""
    cuts_at = [start, *(m.end() for m in _GAP.finditer(text, start, end)), end]
    return list(pairwise(cuts_at))


def _listed(words: str) -> bool:
    """Whether a stretch is a row of headlines: many words, hardly a closing mark, and none at its end."""
    return (
        words.count(" ") >= ROW and not finished(words) and words.count(" ") >= ROW * (len(_CLOSING.findall(words)) + 1)
    )


def _sentence(text: str, start: int, end: int, line: int) -> list[Piece]:
    """Tell one sentence of a long line by its set phrases; a byline may have run into it."""
    words = text[start:end]
    cue = cue_of(words)
    if cue and cue.match != "head" and not (cue.kind == "credit" and words.count(" ") >= LONGEST_CREDIT // 2):
        return [Piece(start, end, line, cue.kind, cue.match == "rest", sure=True)]
    if is_clip(words):
        return [Piece(start, end, line, "caption", sure=True)]
    stop = byline_in(words)
    if stop:
        return [Piece(start, start + stop, line, "byline", sure=True), *_rest(text, start + stop, end, line)]
    return [Piece(start, end, line)]


def _rest(text: str, start: int, end: int, line: int) -> list[Piece]:
    while start < end and text[start].isspace():
        start += 1
    end = _trimmed(text, start, end)
    return [Piece(start, end, line)] if start < end else []


def _trimmed(text: str, start: int, end: int) -> int:
    """Return the end without the spaces before it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
