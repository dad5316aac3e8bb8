"""Several rules see the same words: keep one attribution for each content and cue, the surest first."""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace

from sayso.language import Parse, quotations
from sayso.records import Span
from sayso.statements.attribution import Attribution
from sayso.statements.placed import by_citation, by_headline, by_quotation
from sayso.statements.rules import by_cues

SAME_CONTENT = 0.6
"""Overlap (Jaccard, in code points) from which two contents are one finding: clause and quotation differ by a mark."""


SHELF = 1_000
"""Code points of one stretch: about as long as the longest content of ordinary news."""

LONGEST_QUOTATION = 10_000
"""Code points a quotation may reach back; a paragraph of news does not hold a longer one."""


def merged(parse: Parse) -> tuple[Attribution, ...]:
    """Run all rules over a parse and keep, of those that say the same, the surest; in the order of the page."""
    marks = [q.span for q in quotations(parse) if not q.single]
    clauses = (replace(a, content=snapped(a.content, marks)) for a in by_cues(parse))
    found = [*by_quotation(parse), *by_citation(parse), *by_headline(parse), *clauses]
    kept: list[Attribution] = []
    near: defaultdict[int, list[Attribution]] = defaultdict(list)
    for one in sorted(found, key=lambda a: (-a.confidence, a.content)):
        touched = shelves(one)
        if not any(is_same(one, other) for shelf in touched for other in near[shelf]):
            kept.append(one)
            for shelf in touched:
                near[shelf].append(one)
    return tuple(sorted(kept, key=lambda a: (a.content, a.cue)))


def shelves(one: Attribution) -> list[int]:
    """Return the stretches of text an attribution touches.

    Only what shares one is compared, so a long page costs no more than its length.
    """
    spans = (*one.content, *one.cue)
    return sorted({shelf for a, b in spans for shelf in range(a // SHELF, b // SHELF + 1)})


def is_same(one: Attribution, other: Attribution) -> bool:
    """Return whether two findings are one: the same cue, or the same content where neither speaks inside the other."""
    if one.cue == other.cue:
        return True
    nested = any(lies_in(a.cue, b.content) for a, b in ((one, other), (other, one)))
    return not nested and overlap(one.content, other.content) >= SAME_CONTENT


def lies_in(inner: tuple[Span, ...], outer: tuple[Span, ...]) -> bool:
    """Whether every inner span lies in one of the outer ones."""
    return bool(inner) and all(any(a <= s and e <= b for a, b in outer) for s, e in inner)


def overlap(one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """Return the Jaccard overlap of two contents in code points, 0 to 1."""
    both = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    either = sum(b - a for a, b in one) + sum(d - c for c, d in other) - both
    return both / either if either else 0.0


def snapped(content: tuple[Span, ...], marks: list[Span]) -> tuple[Span, ...]:
    """Stretch a content that ends (or begins) inside a quotation to the quotation's own end (or opening mark)."""
    out: list[Span] = []
    for start, end in content:
        for low, high in marks[bisect_left(marks, (content[0][0] - LONGEST_QUOTATION, 0)) :]:
            if low >= end:
                break
            if low < start < high and start - low <= 2:
                start = low
            if start <= low and end < high:
                end = high
        if out and start <= out[-1][1] + 1:
            first, last = out.pop()
            start, end = first, max(end, last)
        out.append((start, end))
    return tuple(out)
