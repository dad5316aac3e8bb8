"""What was known on a day: by publication, never by the day it tells of."""

from collections.abc import Iterable

from sayso.ledger.order import day_known, ordinal
from sayso.records import Sourced


def known(sourced: Iterable[Sourced], day: str) -> list[Sourced]:
    """Return what could be known by the end of a day (YYYY-MM-DD).

    A page counts from its publication; one without a date from when it was kept; one with neither always.
    """
    limit = ordinal(day) or 0
    return [one for one in sourced if (ordinal(day_known(one)) or 0) <= limit]
