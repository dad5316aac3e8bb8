""" "No meeting is scheduled" is said of a series: it no longer holds once a later word offers or sets one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sayso.ledger.order import ordinal
from sayso.ledger.wording import bracketed
from sayso.records.ledger import Entry, State

_OFFERED = frozenset({"mooted", "proposed", "agreed-in-principle", "scheduled"})


def settle(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries, each "none scheduled" marked where a meeting of the same parties is spoken of later."""
    found = list(entries)
    offered: dict[tuple[str, ...], list[tuple[int, Entry]]] = defaultdict(list)
    for entry in found:
        for state in entry.states:
            if entry.kind == "meeting" and state.value in _OFFERED and ordinal(state.last_affirmed):
                offered[entry.parties].append((ordinal(state.last_affirmed) or 0, entry))
    return [replace(one, states=tuple(_overtaken(s, offered[one.parties]) for s in one.states)) for one in found]


def _overtaken(state: State, offered: list[tuple[int, Entry]]) -> State:
    day = ordinal(state.last_affirmed)
    if state.value != "none-scheduled" or day is None:
        return state
    later = [entry for said, entry in offered if said > day]
    if not later:
        return state
    suffix = f"spoken of since: {min(later, key=lambda entry: entry.id).label}"
    label = f"{state.label}; {suffix}"
    wording = state.wording.removesuffix(bracketed(state.label)) + bracketed(label)
    return replace(state, suffixes=(*state.suffixes, suffix), label=label, wording=wording)
