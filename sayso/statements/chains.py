"""Attributions inside attributions: which one speaks within another's words, and which one answers another.

One structure for all depths: every attribution has at most one parent, the smallest content that holds its cue.
A denial of a report does not contain the report: it targets it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.language import Parse
from sayso.statements.attribution import Attribution

DENIALS = frozenset({"deny", "dispute", "reject", "characterise"})
"""Acts whose object may be somebody else's words."""

_WORDS_OF_OTHERS = frozenset(
    {"report", "claim", "allegation", "accusation", "statement", "suggestion", "story", "rumour", "rumor"}
    | {"speculation", "assertion", "remark", "comment"}
)


@dataclass(frozen=True, slots=True)
class Nested:
    """An attribution with the positions of its parent and of what it targets, in the same sequence."""

    attribution: Attribution
    parent: int | None
    targets: int | None


def nest(parse: Parse, found: Sequence[Attribution]) -> tuple[Nested, ...]:
    """Tie each attribution to the smallest other content its cue lies in."""
    parents = _parents(found)
    out = []
    for number, one in enumerate(found):
        parent = parents[number]
        while parent is not None and _answers(parse, found[parent]):
            parent = parents[parent]
        out.append(Nested(one, parent, None))
    for number, one in enumerate(found):
        if _answers(parse, one):
            inner = [k for k, parent in enumerate(parents) if parent == number]
            if inner:
                out[number] = Nested(one, out[number].parent, inner[0])
    return tuple(out)


def _answers(parse: Parse, one: Attribution) -> bool:
    """Whether an attribution's content opens as a mention of others' words ("a report by … that …")."""
    if one.act not in DENIALS:
        return False
    opening = list(parse.inside(one.content[0]))[:8]
    return any(t.lemma in _WORDS_OF_OTHERS and t.pos == "NOUN" for t in opening)


def _parents(found: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the smallest content that holds its cue: one sweep from left to right."""
    starts = sorted((start, -end, number) for number, one in enumerate(found) for start, end in one.content)
    out: list[int | None] = [None] * len(found)
    open_spans: list[tuple[int, int]] = []
    at = 0
    for number in sorted(range(len(found)), key=lambda n: _anchor(found[n])):
        position = _anchor(found[number])
        while at < len(starts) and starts[at][0] <= position:
            open_spans.append((-starts[at][1], starts[at][2]))
            at += 1
        open_spans = [span for span in open_spans if span[0] > position]
        out[number] = _smallest(found, number, (owner for _, owner in open_spans))
    return out


def _anchor(one: Attribution) -> int:
    return one.cue[0][0] if one.cue else one.content[0][0]


def _smallest(found: Sequence[Attribution], number: int, owners: Iterator[int]) -> int | None:
    own = size(found[number])
    fits = [o for o in owners if o != number and (size(found[o]), -o) > (own, -number)]
    return min(fits, key=lambda o: (size(found[o]), o), default=None)


def size(one: Attribution) -> int:
    """Return how many code points a content covers."""
    return sum(end - start for start, end in one.content)
