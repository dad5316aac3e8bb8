"""Which piece of a page is its headline: the one that repeats the title known, or the one that stands as one."""

import re

from sayso.archive.cues import plain
from sayso.archive.cutting import Piece
from sayso.archive.lines import finished

SAME = 0.75
"""Share of words in common that makes a line the title: outlets add their name, shorten, or change a mark."""

LONGEST = 30
"""Words: headlines of news agencies reach 25."""

NEAR = 20
"""Pieces above the prose among which an untitled page's headline is looked for: captions and sharing stand between."""

_SUFFIX = re.compile(r"\s+(?:[|·•»]|[-–—](?=\s))\s*[^|]{2,60}$")
_WORD = re.compile(r"\w+")


def bare_title(title: str) -> str:
    """Return a title without the outlet's name at its end ("... | News | Al Jazeera")."""
    while (cut := _SUFFIX.search(title)) and cut.start() > 15:
        title = title[: cut.start()]
    return title


def headline(text: str, title: str | None, pieces: list[Piece], first: int) -> int | None:
    """Return the index of the headline's piece, or None where there is none; `first` is where the prose begins."""
    free = [i for i, p in enumerate(pieces) if not (p.sure and p.kind == "chrome") and _short(text, p)]
    if title:
        wanted = {frozenset(_WORD.findall(plain(form))) for form in (title, bare_title(title))}
        same = [i for i in free if _same(text, pieces[i], wanted)]
        return max((i for i in same if i <= first), default=min(same, default=None))
    near = [i for i in free if first - NEAR <= i < first and pieces[i].kind is None]
    marked = [i for i in near if text.startswith("# ", pieces[i].start)]
    return next((i for i in (*marked, *near) if i in marked or _stands(text[pieces[i].start : pieces[i].end])), None)


def _short(text: str, piece: Piece) -> bool:
    return text.count(" ", piece.start, piece.end) < LONGEST


def _same(text: str, piece: Piece, wanted: set[frozenset[str]]) -> bool:
    have = frozenset(_WORD.findall(plain(text[piece.start : piece.end])))
    return any(have and len(have & want) >= SAME * max(1, len(have | want)) for want in wanted)


def _stands(words: str) -> bool:
    """Whether a line can be a headline by itself: five words or more, unfinished, not a caption."""
    return 5 <= words.count(" ") + 1 <= LONGEST and not finished(words)
