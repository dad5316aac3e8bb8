"""Resolvers for what counts from the day of publication: weekdays, today, last week, three months ago."""

from datetime import date

from sayso.language import times_calendar as cal
from sayso.language.quantities_numbers import number, quantity_words
from sayso.language.times_lexicon import time_words, weekdays, word_set
from sayso.language.times_resolve import Leaning, Match, Place, Precision, Reading, resolved

_SHIFTS = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1}
_LEANS: dict[str, Leaning | None] = {
    "earlier": "past",
    "early": None,
    "later": "future",
    "late": None,
    "last": "past",
    "next": "future",
}
_PRECISIONS: dict[str, Precision] = {"day": "day", "night": "day", "week": "week", "month": "month", "year": "year"}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _span(days: tuple[date, date] | None) -> str | None:
    return cal.interval(*days) if days else None


def _sign(shift: int) -> Leaning | None:
    return "past" if shift < 0 else "future" if shift > 0 else None


def weekday(match: Match, place: Place) -> Reading | None:
    """Read "Thursday", "last Thursday night", "this Friday"; a name such as the Sunday Times is none."""
    number, rel = weekdays()[match["wd"].lower()], (match["rel"] or "").lower()
    if place.word(0) in word_set("words", "names_after") or place.word(-1) in word_set("words", "names_before"):
        return None
    if rel in ("the previous", "the following", "the next", "that"):
        return resolved(None, "day")
    if place.published is None:
        return resolved(None, "day", _LEANS.get(rel))
    if rel == "last":
        return resolved(_iso(cal.weekday_last(place.published, number)), "day", "past")
    if rel == "next":
        return resolved(_iso(cal.weekday_next(place.published, number)), "day", "future")
    return resolved(_iso(cal.weekday(place.published, number, _weekday_lean(rel, place))), "day")


def _weekday_lean(rel: str, place: Place) -> cal.Lean:
    if rel == "this past":
        return "past"
    if rel == "this coming" or (rel == "this" and place.lean != "past"):
        return "future"
    return place.lean


def weekday_of_week(match: Match, place: Place) -> Reading:
    """Read "Tuesday last week" and "next week on Monday"."""
    if place.published is None:
        return resolved(None, "day")
    shift = _SHIFTS[match["rel"].lower()]
    return resolved(_iso(cal.weekday_of_week(place.published, weekdays()[match["wd"].lower()], shift)), "day")


def overnight_weekday(match: Match, place: Place) -> Reading:
    """Read "overnight on Thursday" as that day: which of its two nights is left open by the words."""
    if place.published is None:
        return resolved(None, "day")
    return resolved(_iso(cal.weekday(place.published, weekdays()[match["wd"].lower()], place.lean)), "day")


def day_word(match: Match, place: Place) -> Reading | None:
    """Read today, yesterday, tomorrow night, last night; a name such as USA Today is none."""
    if match["word"][0].isupper() and place.pos(-1) == "PROPN":
        return None
    shift: int = time_words()["days"][match["word"].lower()]
    leaning = _sign(shift)
    return resolved(_iso(cal.moved(place.published, shift)) if place.published else None, "day", leaning)


def this_part(match: Match, place: Place) -> Reading:
    """Read "this morning": the day of publication."""
    return resolved(_iso(place.published), "day")


def overnight(match: Match, place: Place) -> Reading:
    """Read "overnight": the night into the day of publication, dated by its morning; a coming one is left open."""
    dated = place.word(0).lower() in ("on", "into", "to", "from", "between")
    ahead = place.lean not in ("past", "either")
    return resolved(None if dated or ahead else _iso(place.published), "day")


def shifted(match: Match, place: Place) -> Reading:
    """Read "earlier this week", "last month", "next year"; "the same week" and seasons stay open."""
    rel, unit = match["rel"].lower().removeprefix("the "), match["unit"].lower()
    near = (match["near"] or "").lower().rstrip(" -–—‑")
    leaning = _LEANS.get(near) or _sign(_SHIFTS.get(rel, 0))
    precision: Precision = _PRECISIONS.get("week" if unit == "weekend" else unit, "unknown")
    if rel == "past":
        return _window(place, -1, 1, unit, precision)
    if place.published is None or rel not in _SHIFTS or match["rel"].lower() in ("the previous", "the following"):
        return resolved(None, precision, leaning)
    return resolved(_unit(place.published, unit, _SHIFTS[rel], near), precision, leaning)


def _unit(published: date, unit: str, shift: int, near: str) -> str | None:
    """Return the running unit moved by so many, cut at the day of publication by "earlier" and "later"."""
    if unit == "year":
        return f"{published.year + shift:04d}"
    if unit == "month":
        at = cal.moved_months(published, shift)
        return cal.month_value(*at) if at else None
    moved = cal.moved(published, 7 * shift)
    if moved is None or unit not in ("week", "weekend"):
        return None
    first, last = cal.week(moved)
    if unit == "weekend":
        return None if shift > 0 and published.isoweekday() > 5 else _weekend(last)
    if shift == 0 and near in ("earlier", "later"):
        first, last = (first, published) if near == "earlier" else (published, last)
    return cal.interval(first, last)


def _weekend(sunday: date) -> str | None:
    saturday = cal.moved(sunday, -1)
    return cal.interval(saturday, sunday) if saturday else None


def weekend(match: Match, place: Place) -> Reading:
    """Read "over the weekend" by the lean of its clause."""
    return resolved(_span(cal.weekend(place.published, place.lean)) if place.published else None, "week")


def edge(match: Match, place: Place) -> Reading:
    """Read "later in the month", "the end of the year" as the month, the year they lie in; open where told as past."""
    unit = (match["unit"] or match["unit2"]).lower()
    leaning = _LEANS.get((match["near"] or "").lower())
    precision = _PRECISIONS.get(unit, "unknown")
    if place.published is None or unit == "decade":
        return resolved(None, precision, leaning)
    told = place.lean == "past" and ((match["near"] or "").lower() == "later" or match["edge"])
    if told:
        return resolved(None, precision)
    if unit == "day":
        return resolved(place.published.isoformat(), "day", leaning)
    return resolved(_unit(place.published, unit, 0, (match["near"] or "").lower()), precision, leaning)


def open_day(match: Match, place: Place) -> Reading:
    """Read what counts from another time in the text ("a week earlier", "the next day", "the eve of"): left open."""
    parts = match.groupdict()
    unit = (parts.get("unit") or parts.get("unit2") or "day").lower()
    return resolved(None, _PRECISIONS.get(unit, "unknown" if parts.get("unit") else "day"))


def ago(match: Match, place: Place) -> Reading:
    """Read "two days ago", "three weeks from now"; a range or a vague count stays open."""
    back = match["how"].lower() == "ago"
    leaning: Leaning = "past" if back else "future"
    count, unit = count_of(match), match["unit"].lower()
    precision = _PRECISIONS.get(unit, "unknown")
    if place.published is None or count is None or _is_hedged(place):
        return resolved(None, precision, leaning)
    value = _moved_by(place.published, -count if back else count, unit)
    return resolved(value, precision, leaning)


def _is_hedged(place: Place) -> bool:
    """Whether "around", "more than" or the like stands before a count."""
    one, two = place.word(-1).lower(), f"{place.word(-2)} {place.word(-1)}".lower()
    return one in quantity_words()["before"] or two in quantity_words()["before"]


def count_of(match: Match) -> int | None:
    """Return the whole number of units a match counts, or None for a range, a fraction or a vague word."""
    words = match["n"].lower().replace("-", " - ").split()
    value = 1.0 if words in (["a"], ["an"]) else number(words)
    exact = value is not None and value == int(value) and not match.groupdict().get("n2")
    return int(value) if exact and value is not None else None


def _moved_by(day: date, count: int, unit: str) -> str | None:
    """Return the day, ISO week, month or year so many units away, as precise as the unit."""
    if abs(count) > 10_000:
        return None
    if unit in ("day", "night"):
        return _iso(cal.moved(day, count))
    if unit == "week":
        moved = cal.moved(day, 7 * count)
        return _span(cal.week(moved)) if moved else None
    at = cal.moved_months(day, count * {"month": 1, "year": 12, "decade": 120}.get(unit, 0))
    if at is None or unit not in ("month", "year"):
        return None
    return cal.month_value(*at) if unit == "month" else f"{at[0]:04d}"


def in_time(match: Match, place: Place) -> Reading | None:
    """Read "will start in two weeks" as a time ahead; None where "in" tells how long it took."""
    if not (match["time"] or place.lean == "future"):
        return None
    count, unit = count_of(match), match["unit"].lower()
    value = _moved_by(place.published, count, unit) if place.published and count is not None else None
    return resolved(value, _PRECISIONS.get(unit, "unknown"), "future")


def window(match: Match, place: Place) -> Reading | None:
    """Read "the past 24 hours", "the next two weeks" as an interval from or to the day of publication."""
    rel, unit = match["rel"].lower(), match["unit"].lower().removesuffix("s")
    counted = (match["n"] or "").lower()
    if (
        rel in ("first", "final")
        or counted in ("a", "an")
        or (match["n"] is None and not match["unit"].lower().endswith("s"))
    ):
        return None
    sign = -1 if rel in ("past", "last", "recent", "previous", "preceding") else 1
    count = count_of(match) if match["n"] else None
    if rel in ("previous", "preceding", "following") or count is None:
        return resolved(None, "unknown", _sign(sign))
    return _window(place, sign, count, unit, _PRECISIONS.get(unit, "day"))


def _window(place: Place, sign: int, count: int, unit: str, precision: Precision) -> Reading:
    leaning = _sign(sign)
    days = {"hour": -(-count // 24), "day": count, "night": count, "week": 7 * count}.get(unit)
    if place.published is None or count > 1_000:
        return resolved(None, precision, leaning)
    if days is not None:
        other = cal.moved(place.published, sign * days)
    else:
        at = cal.moved_months(place.published, sign * count * {"month": 1, "year": 12}.get(unit, 0))
        other = cal.make_date(*at, min(place.published.day, 28)) if at and unit in ("month", "year") else None
    value = cal.interval(*sorted((place.published, other))) if other and other != place.published else None
    return resolved(value, precision, leaning)
