"""Accounts that cannot all be right, or that drifted from page to page: typed, for a person to look at."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from sayso.ledger import order, standing, values, wording, words
from sayso.ledger.holders import value_of, voices
from sayso.ledger.roles import OUTSIDE
from sayso.records import Sourced
from sayso.records.identity import make_id
from sayso.records.ledger import Discrepancy, DiscrepancyKind, Entry, State


def discrepancies(entries: Sequence[Entry], names: wording.Names) -> tuple[Discrepancy, ...]:
    """Return what does not fit together, within entries and between them, in a fixed order."""
    found: dict[str, Discrepancy] = {}
    for one in (*_within(entries, names), *_clashes(entries), *_denials(entries, names)):
        found.setdefault(one.id, one)
    return tuple(sorted(found.values(), key=lambda d: (d.kind, d.entries, d.id)))


def _within(entries: Iterable[Entry], names: wording.Names) -> Iterator[Discrepancy]:
    for entry in entries:
        for state in entry.states:
            said = [
                one
                for one in entry.assertions
                if one.status == "active"
                and one.assertion.id in _ids(state)
                and one.assertion.dimension == state.dimension
            ]
            yield from _parties_differ(entry, state)
            yield from _self_over_time(entry, state, said, names)
            yield from _one_utterance(entry, state, said, names)
            yield from _units(entry, said, names)


def _parties_differ(entry: Entry, state: State) -> Iterator[Discrepancy]:
    """Two holders with a say contradict each other, or a denial stands beside a claim."""
    if state.standing == "contested":
        kind: DiscrepancyKind = "denial" if entry.kind == "claim" else "parties differ"
        yield _made(kind, [entry], (h.latest for h in state.held), f"{entry.label}: {state.wording}")


def _self_over_time(entry: Entry, state: State, said: Sequence[Sourced], names: wording.Names) -> Iterator[Discrepancy]:
    """One holder says now what it excluded before; two of its speakers contradict each other."""
    key = (entry.kind, state.dimension)
    for spoken in voices(said):
        for before, after in pairwise(spoken):
            one, other = value_of(before), value_of(after)
            moved = values.overtakes(key, one, other) or values.one_way(one, other)
            revised = not order.order_known(before, after) and values.one_way(other, one)
            if not values.excludes(key, one, other) or moved or revised:
                continue
            split = standing.split_voice(key, before, after)
            kind: DiscrepancyKind = "split voice" if split else "self over time"
            joint = ", then" if order.order_known(before, after) else " and"
            text = f"{entry.label}: {_quoted(before, names)}{joint} {_quoted(after, names)}"
            yield _made(kind, [entry], (before, after), text)


def _one_utterance(entry: Entry, state: State, said: Sequence[Sourced], names: wording.Names) -> Iterator[Discrepancy]:
    """Several outlets give one speaker's words of one day different values: a number or a verb drifted."""
    heard: dict[tuple[str, str, str], list[Sourced]] = defaultdict(list)
    for one in said:
        a, (day, basis) = one.assertion, order.day_said(one)
        if a.holder not in OUTSIDE and day and basis == "text":
            heard[(a.holder, a.holder_name or "", day)].append(one)
    for told in heard.values():
        for one, other in combinations(told, 2):
            if one.article == other.article or value_of(one) == value_of(other):
                continue
            if values.one_way(value_of(one), value_of(other)) or values.one_way(value_of(other), value_of(one)):
                continue
            kind: DiscrepancyKind = "outlets differ" if entry.kind == "figure" else "wording drift"
            text = (
                f"{entry.label}: {_quoted(one, names)} in {_outlet(one)}, {_quoted(other, names)} in {_outlet(other)}"
            )
            yield _made(kind, [entry], (one, other), text)


def _units(entry: Entry, said: Sequence[Sourced], names: wording.Names) -> Iterator[Discrepancy]:
    """One number is counted in two units: prisoners of war here, people there."""
    counted: dict[float, dict[frozenset[str], Sourced]] = defaultdict(dict)
    for one in said:
        a = one.assertion
        if a.quantity is not None and a.unit:
            counted[a.quantity].setdefault(words.words(a.unit), one)
    for told in counted.values():
        for one, other in combinations(told.values(), 2):
            text = f"{entry.label}: {_quoted(one, names)}, {_quoted(other, names)}"
            yield _made("unit drift", [entry], (one, other), text)


def _denials(entries: Sequence[Entry], names: wording.Names) -> Iterator[Discrepancy]:
    """A claim is denied that another entry may rest on: both labels hold a name or number and one word more."""
    things: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        for word in _known_by(entry, names) if entry.kind in _DENIABLE else ():
            things[(entry.issue, word)].append(entry)
    for claim in entries:
        denied = [state for state in claim.states if claim.kind == "claim" and state.value == "denied"]
        touched = _touched(claim, things, names) if denied else []
        if touched:
            said = "; ".join(f"{e.label}: {'. '.join(s.wording for s in e.states)}" for e in touched)
            told = [*claim.assertions, *(one for e in touched for one in e.assertions)]
            yield _made("denial", [claim, *touched], told, f"{claim.label}: {denied[0].wording}. It may bear on {said}")


def _touched(claim: Entry, things: Mapping[tuple[str, str], Sequence[Entry]], names: wording.Names) -> list[Entry]:
    near = {e.id: e for word in _known_by(claim, names) for e in things.get((claim.issue, word), ())}
    told = _told(claim, names)
    return [
        e for _, e in sorted(near.items()) if set(e.parties) & set(claim.parties) and len(told & _told(e, names)) > 1
    ]


def _known_by(entry: Entry, names: wording.Names) -> frozenset[str]:
    """Return the names and numbers a label is known by, the parties' own left out: "Iran" tells no two talks apart."""
    return words.strong(f"the {entry.label}") & _told(entry, names)


def _told(entry: Entry, names: wording.Names) -> frozenset[str]:
    own = {word for party in entry.parties for word in words.words(f"{party} {wording.name(party, names)}")}
    return frozenset(w for w in words.words(entry.label) if not any(w.startswith(name) for name in own))


_DENIABLE = frozenset({"proposal", "agreement", "meeting", "step"})


def _clashes(entries: Iterable[Entry]) -> Iterator[Discrepancy]:
    """One round of one series is set for two days."""
    rounds: dict[tuple[tuple[str, ...], int], list[Entry]] = defaultdict(list)
    for entry in entries:
        number = next((n for one in entry.assertions if (n := words.round_number(one.assertion.label))), None)
        scheduled = any(s.dimension == "schedule" and s.value == "scheduled" for s in entry.states)
        if entry.kind == "meeting" and number and scheduled and order.is_day(entry.date):
            rounds[(entry.parties, number)].append(entry)
    for told in rounds.values():
        for one, other in combinations(told, 2):
            text = f"{one.label}: set for {one.date} by one account, for {other.date} by another"
            yield _made("schedule clash", [one, other], (*one.assertions, *other.assertions), text)


def _made(kind: DiscrepancyKind, entries: Sequence[Entry], told: Iterable[Sourced], text: str) -> Discrepancy:
    ids = tuple(dict.fromkeys(one.assertion.id for one in told))
    return Discrepancy(make_id(kind, *sorted(ids)), kind, tuple(entry.id for entry in entries), ids, text)


def _ids(state: State) -> set[str]:
    return {i for h in state.held for i in (*h.assertions, *h.before)}


def _quoted(one: Sourced, names: wording.Names) -> str:
    a = one.assertion
    value = wording.quantity_of(a.quantity, a.unit) if a.kind == "figure" or a.quantity is not None else a.value
    return f"{wording.who(one, names)} {value} ({order.day_said(one)[0] or 'no date'})"


def _outlet(one: Sourced) -> str:
    return one.outlet or one.article
