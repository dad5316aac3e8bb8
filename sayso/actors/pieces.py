"""Words → the pieces that names are matched by: no accents, dots, apostrophes or hyphens, case kept."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from sayso.actors.lists import word_list
from sayso.language import Token

BREAK = "\x1e"
"""Stands for a mark no name runs across."""

_WORD = re.compile(r"[^\W_](?:[^\W_]|['’ʼ‘`.](?=[^\W_]))*\.?|\d+%|%|\S")
_APOSTROPHES = str.maketrans("", "", "'’ʼ‘`")
_POSSESSIVE = re.compile(r"['’][sS]$")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?\.?")
_LOW = word_list("uncapitalised")
"""Particles and articles that one outlet capitalises and the next does not."""
PARTICLES = word_list("particles")
"""Parts of a surname, in lower case."""
TITLES = word_list("address")
"""Forms of address before a surname, folded and in lower case."""
_HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Piece:
    """One matchable piece: `key` for look-up, `text` as written, `token` and offsets [start, end) of its source."""

    key: str
    text: str
    token: int
    start: int
    end: int
    owns: bool = False
    """Whether a possessive 's follows."""
    joined: bool = False
    """Whether a hyphen ties it to the piece before."""


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Return a word without accents, apostrophes and the dots of initials ("U.S." → "US"), particles in lower case."""
    if not text.isascii():
        text = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))
        text = text.replace("ł", "l").replace("Ł", "L").replace("ı", "i").replace("ø", "o").replace("Ø", "O")
    text = text.translate(_APOSTROPHES)
    if "." in text and (_INITIALS.fullmatch(text) or text.endswith(".")):
        text = text.replace(".", "")
    low = text.lower()
    return low if low in _LOW else text


def of_words(words: str) -> list[Piece]:
    """Cut a phrase into pieces; `token` counts the pieces."""
    found = ((match.group(), match.start(), match.end()) for match in _WORD.finditer(words))
    return _pieces((n, *each) for n, each in enumerate(_split_possessives(found)))


def of_tokens(tokens: Iterable[Token]) -> list[Piece]:
    """Cut parsed tokens into pieces; `token` is the index in the parse."""
    return _pieces(_token_words(tokens))


def _split_possessives(found: Iterable[tuple[str, int, int]]) -> Iterable[tuple[str, int, int]]:
    for word, start, end in found:
        if _POSSESSIVE.search(word):
            yield word[:-2], start, end - 2
            yield word[-2:], end - 2, end
        else:
            yield word, start, end


def _token_words(tokens: Iterable[Token]) -> Iterable[tuple[int, str, int, int]]:
    for token in tokens:
        text = token.text
        if text.isalnum() or len(text) == 1 or token.tag == "POS":
            yield token.i, text, token.start, token.end
            continue
        for match in _WORD.finditer(text):
            yield token.i, match.group(), token.start + match.start(), token.start + match.end()


def _pieces(words: Iterable[tuple[int, str, int, int]]) -> list[Piece]:
    out: list[Piece] = []
    hyphen = False
    for token, text, start, end in words:
        if text in _HYPHENS and out and out[-1].end == start:
            hyphen = True
            continue
        if out and _is_possessive(text) and out[-1].end == start:
            last = out[-1]
            out[-1] = Piece(last.key, last.text, last.token, last.start, last.end, True, last.joined)
            continue
        key = fold(text) if text[0].isalnum() or text == "%" else BREAK
        out.append(Piece(key or BREAK, text, token, start, end, False, hyphen and out[-1].end == start - 1))
        hyphen = False
    return out


def _is_possessive(text: str) -> bool:
    return text in ("'s", "’s", "'", "’", "'S", "’S", "ʼs", "‘s")
