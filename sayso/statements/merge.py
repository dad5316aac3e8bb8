"""Several rules see the same words: keep one attribution for each content and cue, the surest first."""

from sayso.language import Parse
from sayso.records import Span
from sayso.statements.attribution import Attribution
from sayso.statements.placed import by_citation, by_headline, by_quotation
from sayso.statements.rules import by_cues

SAME_CONTENT = 0.6
"""Overlap (Jaccard, in code points) from which two contents are one finding: clause and quotation differ by a mark."""


def merged(parse: Parse) -> tuple[Attribution, ...]:
    """Run all rules over a parse and keep, of those that say the same, the surest; in the order of the page."""
    found = [*by_quotation(parse), *by_citation(parse), *by_headline(parse), *by_cues(parse)]
    kept: list[Attribution] = []
    for one in sorted(found, key=lambda a: (-a.confidence, a.content)):
        if not any(_same(one, other) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda a: (a.content, a.cue)))


def _same(one: Attribution, other: Attribution) -> bool:
    return one.cue == other.cue or overlap(one.content, other.content) >= SAME_CONTENT


def overlap(one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """Return the Jaccard overlap of two contents in code points, 0 to 1."""
    both = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    either = sum(b - a for a, b in one) + sum(d - c for c, d in other) - both
    return both / either if either else 0.0
