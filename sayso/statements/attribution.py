"""What a finder hands on: one source–cue–content relation, before anyone is resolved."""

from dataclasses import dataclass

from sayso.records import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Spans in the article's frozen text, ascending within a role; any role but content may be empty.

    `act` and `attitude` are the cue lexicon's own reading where the finder has one; `finder` names it with its version.
    A `relay` only passes on what its content holds: it gives a link to chains and no statement.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float = 1.0
    finder: str = ""
    act: str | None = None
    attitude: str | None = None
    relay: bool = False


def touch(one: tuple[Span, ...], other: tuple[Span, ...]) -> bool:
    """Return whether any span of one overlaps any of the other."""
    return any(a < d and c < b for a, b in one for c, d in other)
