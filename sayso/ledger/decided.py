"""What people decided, laid over what was read: bound to words or to an entry's id, each can be withdrawn."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sayso.ledger import wording
from sayso.ledger.identity import Group
from sayso.records import VALUES, Decision, Sourced
from sayso.records.decision import target_of
from sayso.records.identity import make_id
from sayso.records.ledger import Entry, State

_ON_WORDS: Final = frozenset({"accept", "reject", "edit", "split"})
_ON_ENTRIES: Final = frozenset({"merge", "override"})
_EDITABLE: Final = frozenset({
    "label", "issue", "parties", "dimension", "value", "holder", "holder_name", "date", "place", "quantity", "unit",
    "owed_by", "owed_to", "kind",
})  # fmt: skip
_MAY_BE_UNKNOWN: Final = frozenset({"holder_name", "date", "place", "unit", "owed_by", "owed_to"})
_VERDICTS: Final = frozenset({"accept", "reject"})


@dataclass(frozen=True, slots=True)
class Ruled:
    """Assertions after the decisions on their words, and the decisions on entries still to be laid over."""

    sourced: tuple[Sourced, ...]
    splits: frozenset[str]
    on_entries: tuple[tuple[Decision, Mapping[str, Any]], ...]
    unmet: tuple[Decision, ...]
    notes: tuple[str, ...]


def rule(sourced: Sequence[Sourced], decisions: Iterable[Decision]) -> Ruled:
    """Lay the decisions that are bound to words over the assertions; of two on one matter the later counts."""
    standing, notes = _standing(decisions)
    by_target: dict[str, list[int]] = {}
    ruled = list(sourced)
    for place, one in enumerate(sourced):
        by_target.setdefault(_target(one), []).append(place)
    splits: set[str] = set()
    unmet: list[Decision] = []
    for decision, after in standing:
        if decision.action not in _ON_WORDS:
            continue
        places = by_target.get(decision.target, [])
        unmet += [] if places else [decision]
        for place in places:
            ruled[place], note = _laid(ruled[place], decision, after)
            notes += [note] if note else []
            splits |= {ruled[place].assertion.id} if decision.action == "split" else set()
    on_entries = tuple(pair for pair in standing if pair[0].action in _ON_ENTRIES)
    return Ruled(tuple(ruled), frozenset(splits), on_entries, tuple(unmet), tuple(notes))


def regroup(groups: Sequence[Group], ruled: Ruled) -> list[Group]:
    """Return the objects after merging and splitting by decision."""
    into: dict[str, str] = {}
    known = {group.id for group in groups}
    for decision, after in ruled.on_entries:
        if decision.action == "merge" and decision.target in known and after.get("into") in known:
            source, target = _root(into, decision.target), _root(into, str(after["into"]))
            if source != target:
                into[source] = target
    merged: dict[str, Group] = {}
    for group in groups:
        home = merged.setdefault(_root(into, group.id), Group(group.root, id=_root(into, group.id)))
        home.members += [one for one in group.members if one.assertion.id not in ruled.splits]
        home.pending += group.pending
        for one in group.members:
            if one.assertion.id in ruled.splits:
                own = make_id("split", one.assertion.id)
                merged.setdefault(own, Group(group.root, id=own)).members.append(one)
    return [group for group in merged.values() if group.members]


def override(entry: Entry, ruled: Ruled, names: wording.Names) -> Entry:
    """Return the entry with what an analyst decided on top; the standing before stays in view."""
    for decision, after in ruled.on_entries:
        if decision.action == "override" and decision.target == entry.id:
            states = tuple(_overridden(state, decision, after, entry, names) for state in entry.states)
            entry = replace(entry, states=states)
    return entry


def unmatched(ruled: Ruled, ids: Iterable[str]) -> tuple[Decision, ...]:
    """Return the decisions that meet nothing any more, in the order they were made."""
    known = set(ids)
    lost = [d for d, after in ruled.on_entries if d.target not in known or after.get("into", d.target) not in known]
    return tuple(sorted([*ruled.unmet, *lost], key=_made))


def _standing(decisions: Iterable[Decision]) -> tuple[list[tuple[Decision, Mapping[str, Any]]], list[str]]:
    """Return the decisions in force, the last on each matter, and notes on those that are overruled or unreadable."""
    last: dict[tuple[str, str, str], tuple[Decision, Mapping[str, Any]]] = {}
    notes = []
    for decision in sorted(decisions, key=_made):
        if decision.undone is not None:
            continue
        after = _object(decision.after)
        if after is None or decision.action not in _ON_WORDS | _ON_ENTRIES:
            notes.append(f"decision {decision.id} is left out: its {_fault(after)} cannot be read")
            continue
        matter = "verdict" if decision.action in _VERDICTS else decision.action
        key = (decision.target, matter, str(after.get("dimension", "")) if matter == "override" else "")
        if key in last and (last[key][0].action, last[key][1]) != (decision.action, after):
            notes.append(f"decision {last[key][0].id} is overruled by the later decision {decision.id}")
        last[key] = (decision, after)
    return sorted(last.values(), key=lambda pair: _made(pair[0])), notes


def _laid(one: Sourced, decision: Decision, after: Mapping[str, Any]) -> tuple[Sourced, str | None]:
    if decision.action == "reject":
        return replace(one, status="rejected"), None
    if decision.action == "accept" and one.status == "rejected":
        return replace(one, status="active"), None
    if decision.action == "edit":
        return _edited(one, decision, after)
    return one, None


def _edited(one: Sourced, decision: Decision, after: Mapping[str, Any]) -> tuple[Sourced, str | None]:
    wrong = [key for key, value in after.items() if key not in _EDITABLE or not _fits(key, value)]
    if wrong:
        return one, f"decision {decision.id} is left out: it gives no usable {', '.join(sorted(wrong))}"
    changes: dict[str, Any] = {key: tuple(v) if key == "parties" else v for key, v in after.items()}
    edited = replace(one.assertion, **changes)
    allowed = VALUES.get((edited.kind, edited.dimension))
    if allowed is None or (allowed and edited.value not in allowed):
        return one, f"decision {decision.id} is left out: {edited.kind} {edited.dimension} cannot be {edited.value!r}"
    return replace(one, assertion=edited), None


def _fits(key: str, value: object) -> bool:
    if key == "parties":
        return isinstance(value, list) and all(isinstance(party, str) for party in value)
    if key == "quantity":
        return value is None or (isinstance(value, int | float) and not isinstance(value, bool))
    return isinstance(value, str) or (value is None and key in _MAY_BE_UNKNOWN)


def _overridden(
    state: State, decision: Decision, after: Mapping[str, Any], entry: Entry, names: wording.Names
) -> State:
    allowed = VALUES.get((entry.kind, state.dimension), ())
    value = after.get("value")
    if after.get("dimension") != state.dimension or after.get("of", state.of) != state.of:
        return state
    if allowed and value not in allowed:
        return state
    label = f"analyst ({decision.by}); before: {state.label}"
    said = f"{decision.by} sets it to {value}: {decision.reason} ({label})"
    return replace(state, value=str(value), standing="analyst", label=label, wording=said)


def _target(one: Sourced) -> str:
    return target_of(one.assertion.kind, (passage.exact for passage in one.passages))


def _object(text: str) -> Mapping[str, Any] | None:
    try:
        found = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _fault(after: Mapping[str, Any] | None) -> str:
    return "action" if after is not None else "after"


def _root(into: Mapping[str, str], entry_id: str) -> str:
    while entry_id in into:
        entry_id = into[entry_id]
    return entry_id


def _made(decision: Decision) -> tuple[str, str]:
    return decision.at, decision.id
