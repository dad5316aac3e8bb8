"""When it was said, and which of two came later: days as ISO 8601 words, compared without a clock."""

import re
from datetime import date
from functools import lru_cache

from sayso.errors import UsageError
from sayso.records import Sourced
from sayso.records.ledger import Basis

_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:[T ](\S+))?")
_STRENGTH = {"explicit": 2, "implied": 1, "outlet-reading": 0}


@lru_cache(maxsize=1 << 14)
def ordinal(day: str | None) -> int | None:
    """Return the proleptic ordinal of a date's first day (YYYY, YYYY-MM or YYYY-MM-DD), None where it is no date."""
    found = _ISO.fullmatch(day or "")
    if not found:
        return None
    year, month, number = (int(part or 1) for part in found.groups()[:3])
    try:
        return date(year, month, number).toordinal()
    except ValueError:
        return None


def is_day(day: str | None) -> bool:
    """Return whether the date is precise to the day."""
    found = _ISO.fullmatch(day or "")
    return bool(found and found[3] and ordinal(day) is not None)


def require_day(day: str, what: str) -> str:
    """Return the day as YYYY-MM-DD; raise UsageError naming `what` where it is none."""
    if not is_day(day):
        raise UsageError(f"{what} must be a day written YYYY-MM-DD, not {day!r}")
    return day[:10]


def clock(moment: str | None) -> str | None:
    """Return the time of day written after a date, None where it is precise to the day alone."""
    found = _ISO.fullmatch(moment or "")
    return found[4] if found else None


def day_said(sourced: Sourced) -> tuple[str | None, Basis]:
    """Return when it was said and where that is known from: its own words, or the day of the page."""
    if ordinal(sourced.said) is not None:
        return sourced.said, "text"
    if ordinal(sourced.published) is not None:
        return sourced.published, "page"
    return None, "unknown"


def day_known(sourced: Sourced) -> str | None:
    """Return the day it could first be known: the page's publication, else when it was kept."""
    for day in (sourced.published, sourced.recorded):
        if ordinal(day) is not None:
            return (day or "")[:10]
    return None


def sort_key(sourced: Sourced) -> tuple[int, str, int, int, str, str, str]:
    """Return a total key of saying: day, clock, publication, strength, and ids last so that replay is repeatable."""
    day, _ = day_said(sourced)
    return (
        ordinal(day) or 0,
        clock(day) or "",
        ordinal(sourced.published) or 0,
        _STRENGTH[sourced.assertion.strength],
        sourced.article,
        sourced.assertion.id,
        sourced.version,
    )


def order_known(earlier: Sourced, later: Sourced) -> bool:
    """Return whether two were said in a known order: on different days, or at two clock times of one day and zone.

    Pages of different days retelling one day tell nothing of the order in it; a clock time and a bare day overlap.
    """
    first, second = day_said(earlier)[0], day_said(later)[0]
    days = ordinal(first), ordinal(second)
    if None in days:
        return False
    if days[0] != days[1]:
        return True
    hours = clock(first), clock(second)
    return None not in hours and hours[0] != hours[1] and _zone(hours[0]) == _zone(hours[1])


def _zone(hour: str | None) -> str:
    found = re.search(r"(Z|[+-]\d\d:?\d\d)$", hour or "")
    return found[0] if found else ""
