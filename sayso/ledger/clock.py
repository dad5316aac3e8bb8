"""What the day alone tells: stale, date passed without report, no answer heard. Never "missed", never "broken"."""

from collections.abc import Sequence

from sayso.ledger import values
from sayso.ledger.order import is_day, ordinal
from sayso.ledger.roles import stance_of
from sayso.ledger.wording import Names, name
from sayso.records.ledger import Entry, Held


def suffixes(
    entry: Entry,
    dimension: str,
    value: str | None,
    held: Sequence[Held],
    now: str,
    horizon_days: int,
    names: Names,
) -> tuple[str, ...]:
    """Return what the day adds to a standing."""
    found = []
    if _stale(dimension, value, held, now, horizon_days):
        found.append("stale")
    if _passed(entry, dimension, value, now):
        found.append("date passed, no report")
    found += [f"no answer heard ({name(party, names)})" for party in _silent(entry, dimension, value, held, now)]
    if any(s.status == "changed-at-source" and s.assertion.dimension == dimension for s in entry.assertions):
        found.append("changed at source")
    return tuple(found)


def days_between(earlier: str | None, later: str) -> int | None:
    """Return the days from one to the other, None where one is unknown."""
    first, second = ordinal(earlier), ordinal(later)
    return None if first is None or second is None else second - first


def _silent(entry: Entry, dimension: str, value: str | None, held: Sequence[Held], now: str) -> list[str]:
    """Return the parties to a tabled proposal that have said nothing of it; silence is never refusal."""
    ages = [age for h in held if h.value == "tabled" and (age := days_between(h.said, now)) is not None]
    if dimension != "lifecycle" or value != "tabled" or max(ages, default=0) <= _ANSWER_DAYS:
        return []
    spoken = {s.assertion.holder for s in entry.assertions}
    spoken |= {stance_of(s) or "" for s in entry.assertions if s.assertion.dimension == "stance"}
    tabled_by = {
        s.assertion.parties[0] for s in entry.assertions if s.assertion.value == "tabled" and s.assertion.parties
    }
    return [party for party in entry.parties if party not in spoken | tabled_by]


_ANSWER_DAYS = 7
"""A week: what governments commonly take to answer a text."""


def _stale(dimension: str, value: str | None, held: Sequence[Held], now: str, horizon_days: int) -> bool:
    if value in values.TERMINAL or dimension in values.TIMELESS:
        return False
    ages = [age for h in held if (age := days_between(h.said, now)) is not None]
    return bool(ages) and min(ages) > horizon_days


def _passed(entry: Entry, dimension: str, value: str | None, now: str) -> bool:
    """Whether a set day lies behind us and nobody has told what came of it."""
    if not is_day(entry.date) or (days_between(entry.date, now) or 0) <= 0:
        return False
    if entry.kind == "meeting" and dimension == "schedule":
        told = any(s.assertion.dimension in ("occurrence", "outcome") for s in entry.assertions)
        return value in ("scheduled", "proposed", "agreed-in-principle") and not told
    return entry.kind == "forecast"
