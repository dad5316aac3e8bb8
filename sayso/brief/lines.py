"""One line of a brief: an entry's states in words, the sentences they stand on, and how much it weighs."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sayso.records import Sourced
from sayso.records.brief import Citation, Line
from sayso.records.ledger import Entry, Move, State

SHORT_ID = 8
"""Characters of an entry's id that a reader types: one clash in a hundred thousand pairs of a large ledger."""
_CITED = 2
"""Sentences under one line; `sayso show` has the rest."""
_BACKGROUND_DAYS = 365
"""What happened more than a year before the brief is background: it comes last."""

_TIER = {
    "agreement": 0, "step": 0, "awaited": 0, "meeting": 1, "proposal": 1, "linkage": 2, "condition": 2, "claim": 4,
    "position": 4, "forecast": 5, "figure": 5,
}  # fmt: skip
_STANDING_TIER = {
    "analyst": 0, "mutual": 0, "contested": 0, "one-sided": 1, "third-party": 2, "outlet's reading": 2, "anonymous": 3,
    "unresolved": 4,
}  # fmt: skip


def line(entry: Entry, states: Sequence[State], marks: Sequence[str] = ()) -> Line:
    """Return the line of an entry with the given states of it (at least one)."""
    return Line(
        entry=entry.id,
        kind=entry.kind,
        label=entry.label,
        wording=". ".join(state.wording for state in states),
        standing=" / ".join(dict.fromkeys(state.label for state in states)),
        citations=citations(states),
        marks=tuple(marks),
    )


def citations(states: Sequence[State]) -> tuple[Citation, ...]:
    """Return the sentences the states stand on: first those of the holders that decide, one a holder, a few at most."""
    deciding = [held for state in states for held in state.held if held.holder in state.by]
    others = [held for state in states for held in state.held if held.holder not in state.by]
    held = (*reversed(deciding), *reversed(others))
    return once(citation(one.latest, one.who, one.said) for one in held)[:_CITED]


def once(cited: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return the citations with each sentence once, its holders joined."""
    found: dict[tuple[str, str | None], Citation] = {}
    for one in cited:
        key = (one.sentence, one.outlet)
        had = found.get(key)
        if had is None:
            found[key] = one
        elif one.holder not in had.holder.split(" and "):
            found[key] = replace(had, holder=f"{had.holder} and {one.holder}")
    return tuple(found.values())


def citation(sourced: Sourced, who: str, said: str | None) -> Citation:
    """Return one passage's sentence with holder, those it came by way of, day and outlet."""
    passage = sourced.passages[0] if sourced.passages else None
    through = " and ".join(dict.fromkeys(link.holder for link in sourced.chain[:-1]))
    return Citation(
        holder=f"{who} (by way of {through})" if through else who,
        said=said,
        outlet=sourced.outlet,
        sentence=(passage.sentence or passage.exact) if passage else "",
        url=sourced.url,
        assertion=sourced.assertion.id,
    )


def marks(moves: Sequence[Move]) -> tuple[str, ...]:
    """Return what is to be said of the changes: revised the same day, learned late, what was held before."""
    found = []
    for move in moves:
        if not move.ordered:
            found.append(f"{move.before} too, order unknown")
        elif move.same_day:
            found.append(f"revised the same day: {move.before} before")
        elif move.before is not None:
            found.append(f"{move.before} before")
        if move.late:
            found.append(f"learned late: of {move.day}")
    return tuple(dict.fromkeys(found))


def weight(entry: Entry, states: Sequence[State], now: str) -> tuple[object, ...]:
    """Return the key to sort lines by: what binds first, then schedule and stance, mere claims last; newest first."""
    old = int(entry.date is not None and _days(entry.date, now) > _BACKGROUND_DAYS)
    standing = min(_STANDING_TIER[state.standing] for state in states)
    heard = max((state.last_affirmed or "" for state in states), default="")
    return (old, _TIER[entry.kind] + standing, -_ordinal(heard), entry.label, entry.id)


def _days(day: str, now: str) -> int:
    first, last = _ordinal(day), _ordinal(now)
    return last - first if first and last else 0


def _ordinal(day: str) -> int:
    parts = [*day[:10].split("-"), "01", "01"]
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2])).toordinal()
    except ValueError:
        return 0
