"""Second thoughts on the expressions of one paragraph: days in quoted speech, dates in a tale of another year.

"Today" between quotation marks is the day of speaking, which need not be that of publication: it is worked out from
the one day its sentence gives, and stays open without one. After "In July 2022 ..." a bare "16 May" told as past may
lie in that year: it stays open too.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sayso.language.times_lexicon import time_words
from sayso.language.times_resolve import Match, Place, Reading, Resolver
from sayso.records import Span

_DEICTIC = frozenset({"day_word", "this_part", "ago", "overnight"})
_YEARLESS = frozenset({"day_month", "month_day", "day_month_range", "month_day_range", "month"})


RECENT = 100
"""Days: a bare date no older than this is news, whatever year its paragraph told of before."""
MOST_DAYS = 20
"""Days of one sentence looked at for that of a saying: more stand in lists, where none is it."""


@dataclass(frozen=True, slots=True)
class Found:
    """One expression with its rule, match, place and reading."""

    rule: str
    match: Match
    place: Place
    reading: Reading
    resolver: Resolver

    @property
    def start(self) -> int:
        """Where the expression begins in the article's text."""
        return self.place.parse.tokens[self.place.first].start

    @property
    def sentence(self) -> int:
        """The sentence it begins in."""
        return self.place.parse.tokens[self.place.first].sentence


def settled(found: Sequence[Found], spoken: Sequence[Span]) -> Iterator[Found]:
    """Yield the expressions of one paragraph with what the paragraph says of them; `spoken` are quotations in order."""
    days = _days_by_sentence(found)
    told: int | None = None
    for one in found:
        if one.rule in _DEICTIC and one.place.published and (quotation := _around(one, spoken)):
            yield _spoken(one, days.get(one.sentence, []), quotation)
        elif told and one.rule in _YEARLESS and _is_told(one, told):
            yield replace(one, reading=replace(one.reading, value=None, basis="unresolved"))
        else:
            yield one
        told = _year_told(one) or told


def _days_by_sentence(found: Sequence[Found]) -> dict[int, list[Found]]:
    """Return the first days named in each sentence, nights left out."""
    days: dict[int, list[Found]] = {}
    for one in found:
        named = days.setdefault(one.sentence, [])
        is_day = one.reading.kind == "date" and one.reading.precision == "day" and one.rule != "overnight"
        if is_day and len(named) < MOST_DAYS:
            named.append(one)
    return days


def _around(one: Found, spoken: Sequence[Span]) -> Span | None:
    at = bisect_left(spoken, (one.start, 0)) - 1
    return spoken[at] if at >= 0 and one.start < spoken[at][1] else None


def _spoken(one: Found, days: Sequence[Found], quotation: Span) -> Found:
    """Read a quoted "today" from the day its sentence gives for the saying."""
    values = {day.reading.value for day in days if not quotation[0] < day.start < quotation[1]}
    value = values.pop() if len(values) == 1 else None
    place = replace(one.place, published=date.fromisoformat(value) if value and "/" not in value else None)
    return replace(one, reading=one.resolver(one.match, place) or one.reading)


def _is_told(one: Found, told: int) -> bool:
    value, published = one.reading.value, one.place.published
    if published is None or value is None or one.reading.basis != "resolved" or one.place.lean != "past":
        return False
    return value[:4] != str(told) and value[:10] < (published - timedelta(days=RECENT)).isoformat()


def _year_told(one: Found) -> int | None:
    """Return the year of a date stated to the month or the day, where it is not that of publication."""
    reading, published = one.reading, one.place.published
    if reading.basis != "stated" or reading.kind != "date" or reading.precision not in ("day", "month"):
        return None
    if not reading.value or any(reading.value == name["value"] for name in time_words()["named"]):
        return None
    year = int(reading.value[:4])
    return year if published and year < published.year else None
