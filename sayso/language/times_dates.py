"""Resolvers for days, months and years given by number or name."""

from datetime import date

from sayso.language.times_calendar import bare_date, bare_month, interval, make_date, month_value, moved_months
from sayso.language.times_lexicon import months, time_words, weekdays, word_set
from sayso.language.times_resolve import Match, Place, Reading, resolved, stated

FARTHEST_NAMED = 45
"""Days from publication within which "October 7" is the day of this year, not the one known by that name."""
LONGEST_RANGE = 400
"""Days from the first to the last of a range without years."""


def _month(words: str) -> int:
    return months()[words.rstrip(".").lower()]


def _day(words: str) -> int:
    return int(words.rstrip("stndrhSTNDRH"))


def _year(match: Match, place: Place, name: str = "year") -> int | None:
    """Return the year a match states, or that of "last year" beside the day."""
    parts = match.groupdict()
    if parts.get(name):
        return int(parts[name])
    shift = {"last": -1, "this": 0, "next": 1}.get((parts.get("rel") or "").lower())
    return place.published.year + shift if place.published and shift is not None else None


def iso(match: Match, place: Place) -> Reading:
    """Read 2025-05-22."""
    day = make_date(int(match["year"]), int(match["m1"]), int(match["d1"]))
    return stated(day.isoformat() if day else None, "day")


def numeric(match: Match, place: Place) -> Reading:
    """Read 22.05.2025 day first; with strokes or hyphens only where one number cannot be a month."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    if match["sep"] == "." or a == b or a > 12:
        day = make_date(year, b, a)
    else:
        day = make_date(year, a, b) if b > 12 else None
    return stated(day.isoformat() if day else None, "day")


def nine_eleven(match: Match, place: Place) -> Reading:
    """Read 9/11, the one date known by a fraction."""
    return stated("2001-09-11", "day")


def day_and_month(match: Match, place: Place) -> Reading | None:
    """Read "Thursday, 22 May 2025", "May 22 and 23", "16–28 May", with or without year."""
    parts = match.groupdict()
    month, first = _month(match["m1"]), _day(match["d1"])
    last = next((_day(parts[name]) for name in ("d2", "d3", "d4") if parts.get(name)), first)
    year = _year(match, place)
    if year is not None:
        days = make_date(year, month, first), make_date(year, month, last)
        return _range(*days, "stated" if parts.get("year") else "resolved")
    if first == last and (named := _named(month, first, place)):
        return named if named.value or not _is_near(month, first, place) else _yearless(month, first, last, place, None)
    return _yearless(month, first, last, place, weekdays().get((parts.get("wd") or "").rstrip(".").lower()))


def _yearless(month: int, first: int, last: int, place: Place, isoweekday: int | None) -> Reading:
    if place.published is None:
        return Reading(None, "day", "unresolved")
    start = bare_date(place.published, month, first, place.lean, isoweekday)
    return _range(start, start and make_date(start.year, month, last), "resolved")


def _range(first: date | None, last: date | None, basis: str) -> Reading:
    if first is None or last is None or first > last:
        return Reading(None, "day", "unresolved")
    return (stated if basis == "stated" else resolved)(interval(first, last), "day")


def two_days(match: Match, place: Place) -> Reading:
    """Read "30 April – 2 May 2025" and "May 30 - June 2"."""
    parts, year = match.groupdict(), _year(match, place)
    start, end = (_month(match["m1"]), _day(match["d1"])), (_month(match["m2"]), _day(match["d2"]))
    if year is None:
        return _two_yearless(start, end, place)
    before = int(parts["y1"]) if parts.get("y1") else year - (start > end)
    return _range(make_date(before, *start), make_date(year, *end), "stated")


def _two_yearless(start: tuple[int, int], end: tuple[int, int], place: Place) -> Reading:
    first = bare_date(place.published, *start, place.lean) if place.published else None
    last = make_date(first.year + (end < start), *end) if first else None
    if first and last and (last - first).days > LONGEST_RANGE:
        return Reading(None, "day", "unresolved")
    return _range(first, last, "resolved")


def _is_near(month: int, day: int, place: Place) -> bool:
    if place.published is None:
        return False
    nearest = bare_date(place.published, month, day, "either")
    return nearest is not None and abs((nearest - place.published).days) <= FARTHEST_NAMED


def _named(month: int, day: int, place: Place) -> Reading | None:
    """Read a day known by its date: the named one beside its words ("the October 7 attack"), else open."""
    for name in time_words()["named"]:
        if (name["month"], name["day"]) == (month, day):
            beside = {place.word(n).lower() for n in (-2, -1, 0, 1)}
            known = bool(beside & set(name["words"])) and not _is_before(place, name["value"])
            return resolved(name["value"] if known else None, "day")
    return None


def _is_before(place: Place, value: str) -> bool:
    return place.published is not None and place.published.isoformat() < value


def ordinal_day(match: Match, place: Place) -> Reading | None:
    """Read "on the 22nd": the nearest such day on the side the clause leans to; "the 22nd brigade" is none."""
    day = _day(match["d1"])
    if place.pos(0) in ("NOUN", "PROPN", "ADJ", "NUM") or place.word(0) in ("-", "–", "of") or not 1 <= day <= 31:
        return None
    if place.published is None or place.lean == "either":
        return resolved(None, "day")
    step = -1 if place.lean == "past" else 1
    for shift in (0, step):
        at = moved_months(place.published, shift)
        found = make_date(*at, day) if at else None
        if found and (found == place.published or (found > place.published) == (step > 0)):
            return resolved(found.isoformat(), "day")
    return resolved(None, "day")


def month_and_year(match: Match, place: Place) -> Reading:
    """Read "May 2025", "in February of last year"; early, mid and late keep the month."""
    year, month = _year(match, place), _month(match["m1"])
    if match["year"]:
        return stated(month_value(int(match["year"]), month), "month")
    return resolved(month_value(year, month) if year is not None else None, "month")


def month_range(match: Match, place: Place) -> Reading:
    """Read "March–May 2025": from the first day to the last."""
    year, first, last = int(match["year"]), _month(match["m1"]), _month(match["m2"])
    begin, after = make_date(year, first, 1), make_date(year + last // 12, last % 12 + 1, 1)
    if begin is None or after is None or first >= last:
        return stated(None, "month")
    return stated(interval(begin, date.fromordinal(after.toordinal() - 1)), "month")


def month(match: Match, place: Place) -> Reading | None:
    """Read a bare month where its words make it one: "in May", "early June", "last August", "a January raid"."""
    number, rel = _month(match["m1"]), (match["rel"] or "").lower()
    if not (rel or match["near"] or _opens_month(match, place)):
        return None
    if place.published is None:
        return resolved(None, "month")
    here = place.published.month
    if rel == "last":
        return resolved(bare_month(place.published, number, "past") if number != here else None, "month", "past")
    if rel == "next":
        return resolved(bare_month(place.published, number, "future") if number != here else None, "month", "future")
    if rel == "this":
        return resolved(month_value(place.published.year, number), "month")
    return resolved(bare_month(place.published, number, place.lean), "month")


def _opens_month(match: Match, place: Place) -> bool:
    """Whether the words around make a bare month a date rather than a name or a verb."""
    if place.word(0)[:1].isdigit() or place.word(-1)[:1].isdigit() or place.pos(0) == "PROPN":
        return False
    if place.word(-1).lower() in word_set("words", "month_openers"):
        return True
    token = place.parse.tokens[place.first]
    ambiguous = match["m1"].rstrip(".").lower() in ("may", "march", "april", "june", "august")
    return not ambiguous and token.entity == "DATE"


def year(match: Match, place: Place) -> Reading | None:
    """Read a bare year: after a preposition or determiner, or where nothing is counted by it."""
    if not _is_year(place):
        return None
    return stated(match["y1"], "year")


def _is_year(place: Place) -> bool:
    before = place.word(-1).lower()
    if place.word(0) in ("%", "-", "–") or before in ("$", "€", "£", "-", "–", "#", "no", "no.", "resolution", "+"):
        return False
    opened = before in word_set("words", "month_openers") | word_set("words", "signals") | {
        "the",
        "'s",
        "’s",
        "(",
        "its",
    }
    token = place.parse.tokens[place.last - 1]
    counted = place.parse.tokens[place.last] if place.word(0) else None
    if (
        counted is not None
        and counted.tag in ("NNS", "NNPS")
        and place.word(-1).lower() not in ("the", "'s", "’s", "its")
    ):
        return False
    return opened or token.entity == "DATE"


def year_range(match: Match, place: Place) -> Reading | None:
    """Read "2014–2015", "2014 to 2022", "2024/25"."""
    first, second = int(match["y1"]), match["y2"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if last <= first or (place.pos(0) == "NOUN" and place.word(-1).lower() not in ("the", "in", "from", "between")):
        return None
    return stated(f"{first}-01-01/{last}-12-31", "year")


def decade(match: Match, place: Place) -> Reading:
    """Read "the 1990s"."""
    first = int(match["y1"])
    return stated(f"{first}-01-01/{first + 9}-12-31", "year")
