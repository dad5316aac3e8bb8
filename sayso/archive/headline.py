"""Which piece of a page is its headline: the one that repeats the title known, or the one that stands as one."""

import re

from sayso.archive.cues import plain
from sayso.archive.cutting import Piece
from sayso.archive.lines import finished

SAME = 0.75
"""Share of words in common that makes a line the title: outlets add their name, shorten, or change a mark."""

LONGEST = 30
"""Words: headlines of news agencies reach 25."""

_SUFFIX = re.compile(r"\s+(?:[|·•»]|[-–—](?=\s))\s*[^|]{2,60}$")
_WORD = re.compile(r"\w+")


def bare_title(title: str) -> str:
    """Return a title without the outlet's name at its end ("... | News | Al Jazeera")."""
    while (cut := _SUFFIX.search(title)) and cut.start() > 15:
        title = title[: cut.start()]
    return title


def headline(text: str, title: str | None, pieces: list[Piece]) -> int | None:
    """Return the index of the headline's piece, or None where the page shows none."""
    prose = next((i for i, p in enumerate(pieces) if p.kind is None and _is_prose(text, p)), len(pieces))
    if title:
        wanted = {frozenset(_WORD.findall(plain(form))) for form in (title, bare_title(title))}
        free = [i for i, p in enumerate(pieces) if not (p.sure and p.kind == "chrome") and _short(text, p)]
        same = [i for i in free if _same(text, pieces[i], wanted)]
        return max((i for i in same if i < prose), default=min(same, default=None))
    for i, piece in enumerate(pieces[:prose]):
        words = text[piece.start : piece.end]
        if piece.kind is None and (words.startswith("# ") or _stands(words)):
            return i
    return None


def _short(text: str, piece: Piece) -> bool:
    return text.count(" ", piece.start, piece.end) < LONGEST


def _same(text: str, piece: Piece, wanted: set[frozenset[str]]) -> bool:
    have = frozenset(_WORD.findall(plain(text[piece.start : piece.end])))
    return any(have and len(have & want) >= SAME * max(1, len(have | want)) for want in wanted)


def _is_prose(text: str, piece: Piece) -> bool:
    return text.count(" ", piece.start, piece.end) >= 20 and finished(text[piece.start : piece.end])


def _stands(words: str) -> bool:
    """Whether a line can be a headline by itself: five words or more, unfinished, not a caption."""
    return 5 <= words.count(" ") + 1 <= LONGEST and not finished(words)
