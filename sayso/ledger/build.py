"""From all that is asserted to what stands: a pure function of assertions, decisions and the day."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from sayso.ledger import (
    as_of,
    awaited,
    decided,
    delivery,
    discrepancies,
    entries,
    linkages,
    order,
    series,
    standing,
    wording,
)
from sayso.ledger.identity import Doubt, gather
from sayso.records import Decision, Sourced
from sayso.records.ledger import Entry, Ledger, Unresolved

NO_NAMES: wording.Names = MappingProxyType({})


def build(
    sourced: Sequence[Sourced],
    decisions: Sequence[Decision] = (),
    *,
    now: str,
    horizon_days: int = 14,
    known_by: str | None = None,
    names: Mapping[str, str] = NO_NAMES,
) -> Ledger:
    """Build the ledger of a case as it stands on the day `now` (YYYY-MM-DD), in any order of input the same.

    `known_by` (by default `now`) leaves out what was published after that day. A matter of which nothing was heard for
    more than `horizon_days` is stale. `names` gives the words to print for party codes; a code without a name prints
    as itself. Raises UsageError where a day is none.
    """
    ticking = standing.Clock(order.require_day(now, "now"), horizon_days)
    until = order.require_day(known_by or now, "as of")
    ruled = decided.rule(as_of.known(_once(sourced), until), decisions)
    found, doubts = gather(one for one in ruled.sourced if one.status != "rejected")
    groups = decided.regroup(found, ruled)
    entered = [entries.entry(group.id, group.members, group.pending, ticking, names) for group in groups]
    entered = sorted(series.settle(awaited.settle(entered, ticking, names)), key=lambda entry: entry.id)
    standing_now = [decided.override(entry, ruled, names) for entry in entered]
    return Ledger(
        entries=tuple(standing_now),
        discrepancies=discrepancies.discrepancies(standing_now, names),
        linkages=linkages.linkages(standing_now, names),
        deliveries=delivery.deliveries(standing_now, names),
        unresolved=_unresolved(doubts, {entry.id: entry for entry in standing_now}),
        unmatched=decided.unmatched(ruled, [group.id for group in found]),
        now=ticking.now,
        as_of=until,
        names={code: names[code] for code in _codes(ruled.sourced) if code in names},
        speakers={one.assertion.id: wording.who(one, names) for one in ruled.sourced},
        notes=ruled.notes,
    )


def _once(sourced: Sequence[Sourced]) -> list[Sourced]:
    """Sort by saying, each finding of each version once: what is given twice counts once."""
    ordered = sorted(sourced, key=lambda one: (order.sort_key(one), one.status, one.recorded or ""))
    return list({(one.article, one.version, one.assertion.id): one for one in ordered}.values())


def _codes(sourced: Iterable[Sourced]) -> list[str]:
    """Return the party codes that occur, sorted."""
    return sorted({code for one in sourced for code in (one.assertion.holder, *one.assertion.parties)})


def _unresolved(doubts: Sequence[Doubt], entered: Mapping[str, Entry]) -> tuple[Unresolved, ...]:
    found = []
    for doubt in sorted(doubts, key=lambda d: order.sort_key(d.sourced)):
        ids = tuple(sorted(group.id for group in doubt.candidates))
        labels = [f"{entered[i].label} [{i[:8]}]" for i in ids if i in entered]
        found.append(Unresolved(doubt.sourced, ids, f"unresolved: {' or '.join(labels)}"))
    return tuple(found)
