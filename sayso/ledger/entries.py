"""One object of the ledger from the assertions that speak of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from sayso.ledger import standing, wording, words
from sayso.ledger.order import is_day, sort_key
from sayso.ledger.roles import STANCES, stance_of
from sayso.records import VALUES, Assertion, Sourced
from sayso.records.ledger import Entry, State

_DIMENSIONS = {key: place for place, key in enumerate(VALUES)}


def entry(
    entry_id: str,
    members: Iterable[Sourced],
    pending: Iterable[Sourced],
    ticking: standing.Clock,
    names: wording.Names,
) -> Entry:
    """Return the entry of one object with all its states."""
    told = tuple(sorted(members, key=sort_key))
    assertions = [one.assertion for one in told]
    bare = Entry(
        id=entry_id,
        kind=assertions[0].kind,
        label=_label(assertions),
        issue=_most([a.issue for a in assertions]) or "other",
        parties=tuple(sorted({party for a in assertions for party in a.parties})),
        place=_most([a.place for a in assertions]),
        date=_most([a.date for a in assertions if is_day(a.date)]) or _most([a.date for a in assertions]),
        states=(),
        assertions=told,
        pending=tuple(sorted({one.assertion.id for one in pending})),
        owed_by=_most([a.owed_by for a in assertions]),
        owed_to=_most([a.owed_to for a in assertions]),
    )
    return with_states(bare, told, ticking, names)


def with_states(entry: Entry, told: Sequence[Sourced], ticking: standing.Clock, names: wording.Names) -> Entry:
    """Return the entry with the states that its active assertions amount to."""
    said: dict[tuple[str, str | None], list[Sourced]] = defaultdict(list)
    for one in told:
        if one.status == "active":
            said[(one.assertion.dimension, _whose(one))].append(one)
    states: list[State] = [
        standing.state(entry, dimension, of, said[(dimension, of)], ticking, names)
        for dimension, of in sorted(said, key=lambda key: (_DIMENSIONS.get((entry.kind, key[0]), 99), key[1] or ""))
    ]
    return Entry(
        entry.id, entry.kind, entry.label, entry.issue, entry.parties, entry.place, entry.date, tuple(states),
        entry.assertions, entry.pending, entry.owed_by, entry.owed_to,
    )  # fmt: skip


def _whose(sourced: Sourced) -> str | None:
    a = sourced.assertion
    return stance_of(sourced) if a.kind in STANCES and a.dimension == "stance" else None


def _label(assertions: Sequence[Assertion]) -> str:
    """Return the shortest label of more than one telling word, from the dimension that says what the thing is."""
    first = min(_DIMENSIONS.get((a.kind, a.dimension), len(_DIMENSIONS)) for a in assertions)
    defining = [a.label for a in assertions if _DIMENSIONS.get((a.kind, a.dimension), len(_DIMENSIONS)) == first]
    return min(defining, key=lambda label: (len(words.telling(label)) < _TELLING, len(label), label))


_TELLING = 2


def _most(values: Sequence[str | None]) -> str | None:
    """Return what most say; of equals the fullest, then the first by letters."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], -len(value), value), default=None)
