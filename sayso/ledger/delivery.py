"""How much of what was promised each claimant counts as delivered, tranche by tranche, nothing counted twice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.ledger import order, wording
from sayso.ledger.clock import days_between
from sayso.ledger.roles import OUTSIDE
from sayso.records import Passage, Sourced
from sayso.records.ledger import Delivery, Entry, Tranche

Direction = tuple[str, tuple[str, ...], str | None, str | None]
Counted = tuple[Entry, Sourced, float, str | None]

_ONE_RUN_DAYS = 10
"""Tranches further apart than this belong to different undertakings unless an agreement joins them."""


def deliveries(entries: Sequence[Entry], names: wording.Names) -> tuple[Delivery, ...]:
    """Return the tally of each claimant for each obligation that has dated, counted steps."""
    figures = _figures(entries)
    found: dict[Direction, list[Counted]] = defaultdict(list)
    for entry in entries:
        if entry.kind == "step":
            for one in entry.assertions:
                if counted := _count(one, figures):
                    direction = (entry.issue, entry.parties, entry.owed_by, entry.owed_to)
                    found[direction].append((entry, one, *counted))
    tallies = []
    for direction in sorted(found, key=repr):
        promised = _promised(direction, entries)
        for run in _runs(found[direction]):
            tallies += _tallies(direction, run, promised, names)
    return tuple(tallies)


def tally(parts: Iterable[tuple[str | None, float, str | None, str]], promised: float | None) -> tuple[Tranche, ...]:
    """Return the tranches of (day, quantity, unit, assertion id), marking which are counted.

    A day and number told twice is one tranche. Of several numbers on one day the largest counts, the rest are its
    parts; one that equals the sum so far, or all that was promised, is a running total. Undated numbers are not
    counted: they may repeat a dated one.
    """
    alike: dict[tuple[str | None, float], list[tuple[str | None, str]]] = defaultdict(list)
    for day, quantity, unit, assertion in parts:
        alike[(day, quantity)].append((unit, assertion))
    by_day: dict[str | None, list[float]] = defaultdict(list)
    for day, quantity in alike:
        by_day[day].append(quantity)
    total, counted = 0.0, set()
    for day in sorted((d for d in by_day if d), key=str):
        fresh = [q for q in by_day[day] if not _running(q, by_day[day], total, promised)]
        if fresh:
            counted.add((day, max(fresh)))
            total += max(fresh)
    return tuple(
        Tranche(day, quantity, alike[(day, quantity)][0][0], _ids(alike[(day, quantity)]), (day, quantity) in counted)
        for day, quantity in sorted(alike, key=lambda key: (key[0] or "9999", key[1]))
    )


def _running(quantity: float, same_day: Sequence[float], so_far: float, promised: float | None) -> bool:
    """Whether a number is the sum so far rather than a new part."""
    if so_far and (quantity == so_far or any(quantity == so_far + other for other in same_day)):
        return True
    return bool(so_far) and promised is not None and quantity == promised


def _ids(told: Sequence[tuple[str | None, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(assertion for _, assertion in told))


Figures = Mapping[tuple[str, str, str, str], Sequence[Sourced]]


def _figures(entries: Iterable[Entry]) -> Figures:
    found: dict[tuple[str, str, str, str], list[Sourced]] = defaultdict(list)
    for entry in entries:
        if entry.kind == "figure" and entry.issue in _HANDED_OVER:
            for one in entry.assertions:
                found[(one.article, one.version, entry.issue, one.assertion.holder)].append(one)
    return found


_HANDED_OVER = frozenset({"prisoners", "hostages", "aid", "humanitarian-access", "grain"})
"""Issues on which people or goods are handed over by number."""


def _count(one: Sourced, figures: Figures) -> tuple[float, str | None] | None:
    """Return the number a step delivers: its own, or the one figure its holder gives inside the step's own words."""
    a = one.assertion
    if one.status != "active" or a.value == "not-done" or a.strength == "outlet-reading":
        return None
    if a.quantity is not None:
        return (a.quantity, a.unit) if 0 < a.quantity < _TOO_MANY else None
    beside = {
        (figure.assertion.quantity, figure.assertion.unit)
        for figure in figures.get((one.article, one.version, a.issue, a.holder), ())
        if figure.assertion.quantity and any(_inside(part, one) for part in figure.passages)
    }
    quantity, unit = next(iter(beside)) if len(beside) == 1 else (None, None)
    return (quantity, unit) if quantity and 0 < quantity < _TOO_MANY else None


def _inside(part: Passage, whole: Sourced) -> bool:
    return any(passage.start <= part.start and part.end <= passage.end for passage in whole.passages)


_TOO_MANY = 1e12
"""More than there are people or goods to hand over: a misread number, never summed."""


def _promised(direction: Direction, entries: Iterable[Entry]) -> float | None:
    """Return the number agreed between the same parties on the same issue, where the pages give just one."""
    issue, parties, _, _ = direction
    numbers = {
        one.assertion.quantity
        for entry in entries
        if entry.kind == "agreement" and entry.issue == issue and entry.parties == parties
        for one in entry.assertions
        if one.assertion.quantity and one.assertion.dimension == "existence" and one.status == "active"
    }
    return next(iter(numbers)) if len(numbers) == 1 else None


def _runs(told: Sequence[Counted]) -> list[list[Counted]]:
    """Split what was told into undertakings: dated tranches with no long gap between; undated ones join the last."""
    runs: list[list[Counted]] = []
    last: str | None = None
    for one in sorted(told, key=lambda c: (_day(c[1]) or "9999", order.sort_key(c[1]))):
        day = _day(one[1])
        gap = days_between(last, day) if last and day else None
        if not runs or (gap is not None and gap > _ONE_RUN_DAYS):
            runs.append([])
        runs[-1].append(one)
        last = day or last
    return runs


def _day(one: Sourced) -> str | None:
    """Return the day of the tranche: its own date, or the day of saying where the page's words give it."""
    if order.is_day(one.assertion.date):
        return (one.assertion.date or "")[:10]
    return one.said[:10] if one.said and order.is_day(one.said) else None


def _tallies(
    direction: Direction, run: Sequence[Counted], promised: float | None, names: wording.Names
) -> list[Delivery]:
    issue, parties, owed_by, owed_to = direction
    claimed: dict[str, list[Counted]] = defaultdict(list)
    for counted in run:
        claimed[_claimant(counted[1])].append(counted)
    found = []
    for claimant in sorted(claimed):
        told = claimed[claimant]
        tranches = tally(((_day(s), quantity, unit, s.assertion.id) for _, s, quantity, unit in told), promised)
        total = sum(t.quantity for t in tranches if t.counted)
        if not total:
            continue
        units = tuple(sorted({t.unit for t in tranches if t.unit}))
        who = wording.who(told[0][1], names) if claimant.split(":")[0] in OUTSIDE else wording.name(claimant, names)
        found.append(
            Delivery(
                issue=issue, parties=parties, owed_by=owed_by, owed_to=owed_to, claimant=claimant, tranches=tranches,
                total=total, promised=promised, value=_value(total, promised), units=units,
                entries=tuple(sorted({entry.id for entry, *_ in told})),
                wording=_worded(who, tranches, total, promised, units),
            )
        )  # fmt: skip
    return found


def _claimant(one: Sourced) -> str:
    a = one.assertion
    return a.holder if a.holder not in OUTSIDE else f"{a.holder}:{a.holder_name or one.outlet or one.article}"


def _value(total: float, promised: float | None) -> str:
    return "delivered" if promised is not None and total == promised else "partly-delivered"


def _worded(who: str, tranches: Sequence[Tranche], total: float, promised: float | None, units: Sequence[str]) -> str:
    parts = ", ".join(f"{wording.quantity_of(t.quantity, None)} on {t.day}" for t in tranches if t.counted)
    of = f" of {wording.quantity_of(promised, None)} agreed" if promised is not None else ""
    over = "; more than was agreed, to be checked" if promised is not None and total > promised else ""
    unit = f" ({' / '.join(units)})" if units else ""
    mixed = "; units differ" if len(units) > 1 else ""
    return f"{who} counts {wording.quantity_of(total, None)}{of}{unit}: {parts}{mixed}{over}"
