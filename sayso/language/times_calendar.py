"""Calendar arithmetic: from parts of a date, a publication day and the lean of the clause to an ISO 8601 value.

No rule here sees text. Where two readings of a date stay open the answer is None: unknown is a value.
"""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

Lean = Literal["past", "future", "backshifted", "intended", "either"]
"""Where the clause places its time from the day of publication.

"backshifted" is a future told in the past ("would"), "intended" what was asked or planned then ("agreed to meet").
"""

NEAR_WEEKDAY = 2
"""Days a weekday may lie off where the clause leans neither way: at 3 against 4 both readings are as good."""
NEAR_AHEAD = 4
"""Days a weekday may lie ahead in a backshifted clause: beyond, the day before publication is as likely meant."""
NEAR_MONTH = 4
"""Months a bare month may lie off without a lean: at 5 against 7 nothing tells them apart."""
NEAR_DATE = 150
"""Days a date without year may lie off without a lean: news leaves the year out within about five months."""
NEAR_INTENDED = 3
"""The same for an intention: "agreed to meet on Tuesday" on a Friday may tell of a Tuesday gone by."""
DOUBTFUL = 60
"""Days within which the reading against the lean makes the distant one (over ten months off) doubtful."""


def make_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def moved(day: date, days: int) -> date | None:
    """Return the day so many days on (back, where negative), or None beyond the calendar."""
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def moved_months(day: date, months: int) -> tuple[int, int] | None:
    """Return (year, month) so many months on, or None beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return (year, month + 1) if MINYEAR <= year <= MAXYEAR else None


def month_value(year: int, month: int) -> str:
    """Write a month: YYYY-MM."""
    return f"{year:04d}-{month:02d}"


def interval(first: date, last: date) -> str:
    """Write an interval of days, both included: YYYY-MM-DD/YYYY-MM-DD, or the day alone."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def week(day: date) -> tuple[date, date]:
    """Return Monday and Sunday of the ISO 8601 week the day lies in."""
    monday = day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
    return monday, moved(monday, 6) or date.max


def weekday(published: date, number: int, lean: Lean) -> date | None:
    """Return the day a bare weekday (1 is Monday) names; on the same weekday as publication that day itself."""
    back = (published.isoweekday() - number) % 7
    ahead = -back % 7
    if back == 0:
        return published
    if lean == "past" or (lean == "either" and back <= NEAR_WEEKDAY):
        return moved(published, -back)
    limit = {"future": 6, "backshifted": NEAR_AHEAD, "intended": NEAR_INTENDED, "either": NEAR_WEEKDAY, "past": 0}[lean]
    return moved(published, ahead) if ahead <= limit else None


def weekday_last(published: date, number: int) -> date | None:
    """Return "last Thursday" where its two readings agree: the last one before today, and that of the week before."""
    back = (published.isoweekday() - number) % 7 or 7
    return moved(published, -back) if number >= published.isoweekday() else None


def weekday_next(published: date, number: int) -> date | None:
    """Return "next Monday" where its two readings agree: the first one after today, and that of the week after."""
    ahead = (number - published.isoweekday()) % 7 or 7
    return moved(published, ahead) if number <= published.isoweekday() else None


def weekday_of_week(published: date, number: int, weeks: int) -> date | None:
    """Return that weekday of this week (0), the week before (-1) or the week after (1)."""
    return moved(published, number - published.isoweekday() + 7 * weeks)


def bare_month(published: date, month: int, lean: Lean) -> str | None:
    """Return the year and month that a month without year names; eleven months off is doubtful beside one."""
    back = (published.month - month) % 12
    ahead = -back % 12
    if back == 0:
        return month_value(published.year, month)
    if lean == "past" or (lean == "either" and back <= NEAR_MONTH):
        found = moved_months(published, -back) if back < 11 else None
    else:
        limit = {"future": 10, "backshifted": 6, "intended": 6, "either": NEAR_MONTH, "past": 0}[lean]
        found = moved_months(published, ahead) if ahead <= limit else None
    return month_value(*found) if found else None


def bare_date(published: date, month: int, day: int, lean: Lean, isoweekday: int | None = None) -> date | None:
    """Return the day that a day and month without year name; a weekday beside them picks the year."""
    years = range(published.year - 6, published.year + 7)
    found = [d for d in (make_date(y, month, day) for y in years) if d]
    if isoweekday:
        fitting = [d for d in found if d.isoweekday() == isoweekday and abs((d - published).days) <= 366]
        return min(fitting, key=lambda d: abs((d - published).days), default=None)
    back = max((d for d in found if d <= published), default=None)
    ahead = min((d for d in found if d >= published), default=None)
    return _by_lean(published, back, ahead, lean)


def _by_lean(published: date, back: date | None, ahead: date | None, lean: Lean) -> date | None:
    if back is None or ahead is None or back == ahead:
        return back or ahead
    behind, before = (published - back).days, (ahead - published).days
    if lean == "past":
        return back if before > DOUBTFUL or behind < before else None
    if lean == "future":
        return ahead if behind > DOUBTFUL or before < behind else None
    nearest = ahead if before < behind else back
    return nearest if min(behind, before) <= NEAR_DATE else None


def weekend(published: date, lean: Lean) -> tuple[date, date] | None:
    """Return Saturday and Sunday of the weekend meant: the running one, else the one the clause leans to."""
    saturday = weekday_of_week(published, 6, 0)
    if lean in ("past", "either") and published.isoweekday() < 6:
        saturday = weekday_of_week(published, 6, -1) if lean == "past" else None
    sunday = saturday and moved(saturday, 1)
    return (saturday, sunday) if saturday and sunday else None
