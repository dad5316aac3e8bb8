"""Where an article's last sentence ends and the page's foot begins, on pages run together into one line."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

from sayso.archive.cutting import Piece
from sayso.archive.words import numbers

DENSE = 0.5
"""Share of furniture among the last words of a page from which the words between are furniture too."""

RUN_TOGETHER = 8
"""Pieces in one line that show that a page's paragraphs were run together."""

LONGEST_FOOT = 150
"""Words that no set phrase tells between a foot's notices; more than this is article again."""

SANDWICH = 90
"""Words between two set phrases of furniture in one line that belong to the same notice."""

_STANDALONE = (
    "he ",
    "she ",
    "they ",
    "it ",
    "his ",
    "her ",
    "their ",
    "but ",
    "and ",
    "however",
    "meanwhile",
    '"',
    "“",
)


def edged(text: str, pieces: list[Piece]) -> list[Piece]:
    """Tell the furniture between furniture: at the page's foot, and in notices that set phrases open and close."""
    return _sandwiched(text, _footed(text, _summarised(text, pieces)))


def _words(text: str, piece: Piece) -> int:
    return text.count(" ", piece.start, piece.end) + 1


def _footed(text: str, pieces: list[Piece]) -> list[Piece]:
    """In the page's last long line: from the first set phrase on after which furniture outweighs the rest, all is."""
    line = max((line for line, n in Counter(p.line for p in pieces).items() if n >= RUN_TOGETHER), default=None)
    inside = [i for i, p in enumerate(pieces) if p.line == line]
    open_words = told = 0
    foot = None
    for i in reversed(inside):
        words = _words(text, pieces[i])
        if pieces[i].kind in ("chrome", "teaser"):
            told += words
            if pieces[i].sure and not pieces[i].whole and told >= DENSE * (told + open_words):
                foot = i
        else:
            open_words += words
        if open_words > LONGEST_FOOT:
            break
    if foot is None or foot - inside[0] < len(inside) // 4:
        return pieces
    return [
        replace(p, kind="chrome") if p.kind is None and p.line == line and i >= foot else p
        for i, p in enumerate(pieces)
    ]


def _sandwiched(text: str, pieces: list[Piece]) -> list[Piece]:
    out = list(pieces)
    told = [i for i, p in enumerate(pieces) if p.kind == "chrome" and p.sure and p.end - p.start > 40]
    for a, b in pairwise(told):
        between = pieces[a + 1 : b]
        one_line = pieces[a].line == pieces[b].line and all(p.kind is None for p in between)
        if (
            one_line
            and sum(_words(text, p) for p in between) <= SANDWICH
            and not pieces[a].whole
            and not pieces[b].whole
        ):
            out[a + 1 : b] = [replace(p, kind="chrome") for p in between]
    return out


def _summarised(text: str, pieces: list[Piece]) -> list[Piece]:
    """Take the summaries of other stories that some outlets print, a sentence each, above their foot."""
    for outlet, most in numbers("summaries").items():
        at = next((i for i, p in enumerate(pieces) if p.rest and outlet in text[p.start : p.end]), None)
        if at:
            return _above(text, pieces, at, most)
    return pieces


def _above(text: str, pieces: list[Piece], at: int, most: int) -> list[Piece]:
    out = list(pieces)
    for i in range(at - 1, max(at - 1 - most, 0), -1):
        words = text[pieces[i].start : pieces[i].end]
        if pieces[i].kind is not None or words.lower().startswith(_STANDALONE) or not 6 <= words.count(" ") + 1 <= 36:
            break
        out[i] = replace(pieces[i], kind="teaser")
    return out
