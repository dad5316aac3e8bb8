"""The lines of a text with what can be measured of each: words, links, whether it is a finished sentence."""

import re
from dataclasses import dataclass

from sayso.language.wrapping import units

_LINK = re.compile(
    r"!?\[((?:[^\[\]]|\[[^\[\]]{0,200}\]){0,600})\]\((?:[^()\s]|\\[()]|\([^()\s]{0,200}\)|\s(?=\")){0,2000}(?:\"[^\"]{0,200}\")?\)"
)
_BARE_LINK = re.compile(r"https?://\S+|www\.\S+")
_NO_WORDS = re.compile(r"[\W_]*$")
_END = re.compile(
    r"""[.!?…;。؟][\])"”’'*_»]*(?:\s*\[{1,2}[^\[\]]{1,12}\]{1,2}(?:\([^()]{0,400}\))?)*[*_]{0,4}$|[.!?,]?["”»]$"""
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the spaces round it, [start, end); `shown` is what a reader sees of it, links undone."""

    start: int
    end: int
    shown: str
    words: int
    links: float
    finished: bool


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines that hold anything, in order."""
    found = []
    for low, high in units(text, 0, len(text)):
        words = text[low:high]
        start = low + len(words) - len(words.lstrip())
        end = high - (len(words) - len(words.rstrip()))
        if start < end:
            found.append(_line(text, start, end))
    return tuple(found)


def _line(text: str, start: int, end: int) -> Line:
    words = " ".join(text[start:end].splitlines())
    shown, links = words, 0.0
    if "](" in words or "//" in words:
        linked = "".join(_visible(m.group(1)) for m in _LINK.finditer(words) if not m.group().startswith("!"))
        shown = _BARE_LINK.sub(
            "", _LINK.sub(lambda m: "" if m.group().startswith("!") else _visible(m.group(1)), words)
        )
        seen = len(re.sub(r"[\W_]+", "", shown))
        links = len(re.sub(r"[\W_]+", "", linked)) / seen if seen else 1.0
    if _NO_WORDS.match(shown):
        return Line(start, end, "", 0, links, False)
    return Line(start, end, shown, len(shown.split()), links, finished(shown))


def _visible(words: str) -> str:
    return "" if words.startswith(("http", "www.")) else words


def finished(words: str) -> bool:
    """Whether a unit ends as a sentence does: with a closing mark, whatever marks and notes follow it."""
    return bool(_END.search(words[-1200:].rstrip(" *_\u00a0\u200b")))
