"""Nested attributions made of flat ones: one sentence's attribution becomes the content of another's.

PolNeAR marks the outermost attribution only, so of what stands inside a content nothing is known there; here it is,
since the sentence put in was marked on its own.
"""

import random
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from corpora import Example, Marked, Spans, lines_of

from sayso.records import Span

_END = re.compile(r"[.!?][\"”’']*\s+(?=[\"“A-Z])")
_QUOTES = re.compile('["“”]')
_LONGEST = 260
"""Letters of a sentence that is put in or wrapped around: the two together stay within one window."""


def sentences(example: Example) -> Iterator[tuple[Span, list[Marked]]]:
    """Yield each sentence with the attributions that lie wholly in it, where no other attribution touches it."""
    for first, last in example.paragraphs:
        cuts = [first, *(m.end() for m in _END.finditer(example.text, first, last)), last]
        for start, end in pairwise(cuts):
            touching = [a for a in example.attributions if any(s < end and e > start for s, e in _all(a))]
            if all(start <= s and e <= end for a in touching for s, e in _all(a)) and end - start <= _LONGEST:
                yield (start, end), touching


def _all(a: Marked) -> Spans:
    return a.source + a.cue + a.content


def nested(examples: Sequence[Example], count: int, rng: random.Random) -> Example:
    """Build one example of `count` paragraphs, each a sentence put into another's attribution."""
    stock = [(x, s, a) for x in examples for s, a in sentences(x) if a]
    shells = [(x, s, a[0]) for x, s, a in stock if len(a) == 1 and _slot(x.text, s, a[0])]
    fillers = [(x, s, a) for x, s, a in stock if x.text[s[0]].isalnum()]
    text, marked = "", []
    for _ in range(count):
        shell, filler = rng.choice(shells), rng.choice(fillers)
        piece, found = _wrap(shell, filler)
        if piece:
            marked.extend(_shifted(a, len(text)) for a in found)
            text += piece + "\n"
    return Example("nested", text, tuple(lines_of(text, [(0, len(text))])), tuple(marked), nested=True)


def _slot(text: str, sentence: Span, a: Marked) -> Span | None:
    """Return where another sentence can stand instead of the content: a that-clause, a quotation or a first clause."""
    if len(a.content) != 1 or not a.source:
        return None
    start, end = a.content[0]
    words = text[start:end]
    if len(words.split()) < 6:
        return None
    if words.startswith("that "):
        return start + 5, end
    if words[0] in '"“' and words[-1] in '"”' and not _QUOTES.search(words[1:-1]):
        return start + 1, end - 1
    if start == sentence[0] and not _QUOTES.search(words):
        return start, end
    return None


def _wrap(shell: tuple[Example, Span, Marked], filler: tuple[Example, Span, list[Marked]]) -> tuple[str, list[Marked]]:
    x, sentence, outer = shell
    y, inner, attributions = filler
    slot = _slot(x.text, sentence, outer)
    put = y.text[inner[0] : inner[1]].rstrip().rstrip(".")
    if not slot or (_QUOTES.search(put) and x.text[slot[0] - 1] in '"“'):
        return "", []
    lead, tail = x.text[sentence[0] : slot[0]], x.text[slot[1] : sentence[1]].strip()
    if lead.rstrip()[-1:] not in ("", "“", '"'):
        put = _lowered(put)
    mark = "," if tail[:1].isalnum() else ""
    text = lead + put + mark + (" " if mark else "") + tail
    grown = len(put) + len(mark) + (1 if mark else 0) - (slot[1] - slot[0])

    def moved(spans: Spans) -> Spans:
        return tuple(
            (s - sentence[0] + (grown if s >= slot[1] else 0), e - sentence[0] + (grown if s >= slot[1] else 0))
            for s, e in spans
        )

    start, end = outer.content[0]
    shifted = Marked(moved(outer.source), moved(outer.cue), ((start - sentence[0], end - sentence[0] + grown),))
    offset = len(lead) - inner[0]
    limit = len(lead) + len(put)
    return text.replace("\n", " "), [shifted, *(_clipped(_shifted(a, offset), limit) for a in attributions)]


def _lowered(words: str) -> str:
    first = words.split(" ", 1)[0]
    common = {"The", "A", "An", "In", "On", "At", "He", "She", "They", "It", "But", "And", "His", "Her", "We", "This"}
    return words[0].lower() + words[1:] if first in common else words


def _shifted(a: Marked, by: int) -> Marked:
    return Marked(*(tuple((s + by, e + by) for s, e in spans) for spans in (a.source, a.cue, a.content)))


def _clipped(a: Marked, limit: int) -> Marked:
    return Marked(*(tuple((s, min(e, limit)) for s, e in x if s < limit) for x in (a.source, a.cue, a.content)))
