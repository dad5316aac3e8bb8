"""Time expressions and what day, month or year they name (after TIMEX3 of TimeML, ISO 24617-1).

    "on Thursday" + published 2025-05-22 → 2025-05-22, resolved        "30-day" → P30D, a duration, never a date

Days that count from the page are worked out from its publication day and the lean of their clause; those that count
from another time in the text ("a week earlier"), or whose two readings are as good, keep the value None.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from sayso.language import times_dates as dates
from sayso.language import times_relative as relative
from sayso.language import times_spans as spans
from sayso.language.parse import PAGES, Parse
from sayso.language.quotations import quotations
from sayso.language.times_calendar import Lean
from sayso.language.times_context import Found, settled
from sayso.language.times_grammar import rules, scanner
from sayso.language.times_lexicon import word_set
from sayso.language.times_resolve import Basis, Kind, Match, Place, Precision, Reading, Resolver
from sayso.language.token import Token

Direction = Literal["past", "future", "either"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell a time: code points [start, end), tokens [first, last).

    `value` is ISO 8601: YYYY, YYYY-MM, YYYY-MM-DD or an interval of two days for a date, P30D for a duration, T14:30Z
    for a clock time; None where it is not known. `direction` is seen from the day of publication. `signal` is the
    preposition before it, lower case, or empty ("by" makes a date a due date).
    """

    start: int
    end: int
    value: str | None
    precision: Precision
    basis: Basis
    direction: Direction
    kind: Kind
    signal: str = ""
    first: int = 0
    last: int = 0


_RESOLVERS: dict[str, Resolver] = {
    "iso": dates.iso,
    "numeric": dates.numeric,
    "nine_eleven": dates.nine_eleven,
    "day_month_range": dates.two_days,
    "month_day_range": dates.two_days,
    "day_month": dates.day_and_month,
    "month_day": dates.day_and_month,
    "month_range_year": dates.month_range,
    "month_year": dates.month_and_year,
    "month": dates.month,
    "year_range": dates.year_range,
    "decade": dates.decade,
    "year": dates.year,
    "ordinal_day": dates.ordinal_day,
    "clock_half": spans.clock,
    "clock": spans.clock,
    "clock_flat": spans.clock,
    "clock_word": spans.clock,
    "weekday_of_week": relative.weekday_of_week,
    "week_weekday": relative.weekday_of_week,
    "week_from_weekday": relative.open_day,
    "weekdays": spans.rate,
    "weekday": relative.weekday,
    "overnight_weekday": relative.overnight_weekday,
    "day_word": relative.day_word,
    "this_part": relative.this_part,
    "overnight": relative.overnight,
    "shifted": relative.shifted,
    "weekend": relative.weekend,
    "edge": relative.edge,
    "eve": relative.open_day,
    "age": lambda match, place: None,
    "ago": relative.ago,
    "anaphor": relative.open_day,
    "window": relative.window,
    "in_time": lambda match, place: relative.in_time(match, place) or spans.duration(match, place),
    "half_hour": spans.vague_duration,
    "rate": spans.rate,
    "duration": spans.duration_or_rate,
    "bare_duration": spans.vague_duration,
    "set": spans.rate,
}


@lru_cache(maxsize=PAGES)
def times(parse: Parse, published: str | None) -> tuple[TimeExpression, ...]:
    """Find the time expressions of a page, in order; `published` is YYYY-MM-DD, and without it none is worked out."""
    day = date.fromisoformat(published[:10]) if published else None
    spoken = [q.span for q in quotations(parse)] if day else []
    return tuple(
        _expression(one.reading, one.place)
        for first, last in _paragraphs(parse)
        for one in settled(tuple(_scan(parse, first, last, day)), spoken)
    )


def _paragraphs(parse: Parse) -> Iterator[tuple[int, int]]:
    """Yield the tokens [first, last) of each paragraph."""
    first = 0
    for number, this in enumerate(parse.sentences):
        if number + 1 == len(parse.sentences) or parse.sentences[number + 1].paragraph != this.paragraph:
            yield first, this.last
            first = this.last


def _scan(parse: Parse, first: int, last: int, day: date | None) -> Iterator[Found]:
    """Yield what is found in one paragraph; where the words found are no time the scan goes on one token later."""
    tokens = parse.tokens[first:last]
    tape, starts = " ".join(t.text for t in tokens), _starts(tokens)
    hit = scanner().search(tape)
    while hit:
        rule = hit.lastgroup or ""
        match = rules()[rule].fullmatch(tape, hit.start(), hit.end())
        found = match and _found(rule, match, parse, [first + bisect_right(starts, at) - 1 for at in _core(match)], day)
        if found:
            yield found
        hit = scanner().search(tape, hit.end() if found or rule == "age" else hit.start() + 1)


def _core(match: Match) -> tuple[int, int]:
    """Return where the first and the last character of the expression proper stand on the tape."""
    begin, end = match.span("core") if "core" in match.groupdict() else match.span()
    return begin, end - 1


def _found(rule: str, match: Match, parse: Parse, ends: list[int], day: date | None) -> Found | None:
    place = Place(parse, ends[0], ends[1] + 1, day)
    reading = _RESOLVERS[rule](match, place)
    return Found(rule, match, place, reading, _RESOLVERS[rule]) if reading else None


def _starts(tokens: tuple[Token, ...]) -> list[int]:
    """Return where each token begins on the tape of tokens one space apart."""
    starts, at = [], 0
    for token in tokens:
        starts.append(at)
        at += len(token.text) + 1
    return starts


def _expression(reading: Reading, place: Place) -> TimeExpression:
    tokens = place.parse.tokens
    return TimeExpression(
        start=tokens[place.first].start,
        end=tokens[place.last - 1].end,
        value=reading.value,
        precision=reading.precision,
        basis=reading.basis,
        direction=_direction(reading, place),
        kind=reading.kind,
        signal=_signal(place),
        first=place.first,
        last=place.last,
    )


def _direction(reading: Reading, place: Place) -> Direction:
    """Tell past from future: by the words, by the value, last by the lean of the clause."""
    if reading.kind != "date":
        return "either"
    if reading.leaning:
        return reading.leaning
    if reading.value and place.published:
        begin, _, end = reading.value.partition("/")
        today = place.published.isoformat()
        if (end or begin) < today[: len(end or begin)]:
            return "past"
        if begin > today[: len(begin)]:
            return "future"
    return _plain(place.lean)


def _plain(lean: Lean) -> Direction:
    return lean if lean in ("past", "either") else "future"


def _signal(place: Place) -> str:
    one = place.word(-1).lower()
    two = f"{place.word(-2).lower()} {one}"
    known = word_set("words", "signals")
    return two if two in known else one if one in known else ""
