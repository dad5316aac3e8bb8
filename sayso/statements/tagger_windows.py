"""Text → the windows that the reader's encoder sees: word pieces, word features, words and where they stand.

A word is a run of letters and digits or one other mark. Paragraphs are packed into windows in order; each window but
the first repeats the end of the text before it, which is seen and not scored.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sayso.records import Span

WINDOW = 250
"""Word pieces in a window at most: attention costs grow with the square, and the model was trained at this length."""
CONTEXT = 60
"""Word pieces of preceding text repeated at the head of a window: about a paragraph of news."""
CHUNK = 150
"""Longer paragraphs are cut at the last sentence end before this many pieces, so that every window has room."""
PIECES_PER_WORD = 8
"""Pieces kept of one word: more say nothing more, and a word of a thousand letters must cost no more than another."""
LONGEST_WORD = 100
"""Letters of a word that are looked up; WordPiece itself gives up on longer ones (Devlin et al. 2019)."""
FEATURES = 16
"""Word classes (8) times inside or outside a quotation (2)."""

_WORD = re.compile("\\w+|[^\\w\\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
_ENDS = frozenset(".!?")
_CLOSERS = frozenset("”\"’')]")

Pieces = Callable[[str], list[int]]


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark: its span, class, paragraph, quotation (0 outside any) and word pieces."""

    start: int
    end: int
    feature: int
    paragraph: int
    quotation: int
    pieces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """What one encoder pass sees.

    `ids` and `features` have one entry per word piece (with the special ones), `positions` the first piece of each of
    `words`; words before `scored` are context.
    """

    ids: tuple[int, ...]
    features: tuple[int, ...]
    positions: tuple[int, ...]
    words: tuple[Word, ...]
    scored: int


def windows(
    text: str, paragraphs: Iterable[Span], pieces: Pieces, *, opener: int, separator: int, limit: int = WINDOW
) -> list[Window]:
    """Cut paragraphs (spans of code points) into windows of at most `limit` word pieces, context included.

    `opener` and `separator` are the ids of the encoder's special pieces, [CLS] and [SEP].
    """
    chunks = [
        chunk for number, span in enumerate(paragraphs) for chunk in _chunks(words_of(text, span, number, pieces), text)
    ]
    out: list[Window] = []
    at = 0
    while at < len(chunks):
        context = _context(chunks[:at][-3:], text)
        size, upto = _size(context) + _size(chunks[at]), at + 1
        while upto < len(chunks) and size + _size(chunks[upto]) <= limit:
            size += _size(chunks[upto])
            upto += 1
        out.append(
            _window([context, *chunks[at:upto]] if context else chunks[at:upto], len(context), opener, separator)
        )
        at = upto
    return out


def words_of(text: str, span: Span, paragraph: int, pieces: Pieces) -> list[Word]:
    """Cut one paragraph into words; quotations are counted from the paragraph's start."""
    out: list[Word] = []
    quotation, count = 0, 0
    for match in _WORD.finditer(text, *span):
        word = match.group()
        if word == "“" or (word == '"' and not quotation):
            count += 1
            quotation = count
            closes = False
        else:
            closes = word == "”" or word == '"'
        feature = _class(word) + (8 if quotation else 0)
        found = tuple(pieces(word[:LONGEST_WORD])[:PIECES_PER_WORD])
        out.append(Word(match.start(), match.end(), feature, paragraph, quotation, found))
        if closes:
            quotation = 0
    return out


def _class(word: str) -> int:
    if word.isdigit():
        return 1
    if word.isupper() and len(word) > 1:
        return 2
    if word[0].isupper():
        return 3
    if word in '“"‘':
        return 4
    if word in "”’":
        return 5
    return 0 if word[0].isalnum() else 6


def _chunks(words: list[Word], text: str) -> Iterable[list[Word]]:
    """Cut a long paragraph after sentence ends; a sentence longer than a chunk is cut where the chunk is full."""
    start = 0
    while start < len(words):
        size, at, end = 0, start, 0
        while at < len(words) and size + len(words[at].pieces) < CHUNK:
            size += len(words[at].pieces)
            at += 1
            if _ends(words, at, text):
                end = at
        cut = at if at == len(words) or not end else end
        yield words[start:cut]
        start = cut


def _ends(words: Sequence[Word], at: int, text: str) -> bool:
    """Whether a sentence ends before word `at`: a full stop, any closing marks after it, and then no small letter."""
    before = at - 1
    while before > max(0, at - 4) and text[words[before].start] in _CLOSERS:
        before -= 1
    if text[words[before].start] not in _ENDS:
        return False
    following = text[words[at].start] if at < len(words) else ""
    return not (following.islower() or (following in _CLOSERS and following not in "\"'"))


def _context(before: Sequence[list[Word]], text: str) -> list[Word]:
    """Take the last words before a window, at most CONTEXT pieces, from a sentence's start where there is one."""
    words = [word for chunk in before for word in chunk]
    size, at, start = 0, len(words), len(words)
    while at > 0 and size + len(words[at - 1].pieces) <= CONTEXT:
        at -= 1
        size += len(words[at].pieces)
        if at == 0 or words[at].paragraph != words[at - 1].paragraph or _ends(words, at, text):
            start = at
    return words[start if start < len(words) else at :]


def _size(words: Iterable[Word]) -> int:
    return 1 + sum(len(word.pieces) for word in words)


def _window(chunks: list[list[Word]], scored: int, opener: int, separator: int) -> Window:
    ids, features, positions = [opener], [0], []
    words = [word for chunk in chunks for word in chunk]
    for number, word in enumerate(words):
        if number and word.paragraph != words[number - 1].paragraph:
            ids.append(separator)
            features.append(0)
        positions.append(len(ids))
        ids.extend(word.pieces)
        features.extend([word.feature] * len(word.pieces))
    ids.append(separator)
    features.append(0)
    return Window(tuple(ids), tuple(features), tuple(positions), tuple(words), scored)
