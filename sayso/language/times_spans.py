"""Resolvers for clock times, durations and sets: never a date."""

from sayso.language.times_lexicon import time_words
from sayso.language.times_relative import count_of
from sayso.language.times_resolve import Match, Place, Reading


def clock(match: Match, place: Place) -> Reading | None:
    """Read "14:30 GMT", "2 p.m. Kyiv time", "noon" as T14:30Z, T14:00, T12:00; only a zone of fixed offset shows."""
    parts = match.groupdict()
    hour, minute = _hour(parts), int(parts.get("min") or 0)
    if hour is None or hour > 24 or (hour == 24 and minute):
        return None
    return Reading(f"T{hour:02d}:{minute:02d}{_zone(parts.get('zone'))}", "instant", "stated", "clock")


def _hour(parts: dict[str, str | None]) -> int | None:
    if parts.get("word"):
        return 0 if str(parts["word"]).lower() == "midnight" else 12
    hour = int(parts["h"] or 0)
    half = (parts.get("half") or "").lower()[:1]
    return hour % 12 + (12 if half == "p" else 0) if half else hour


def _zone(name: str | None) -> str:
    if name is None:
        return ""
    hours: float = time_words()["zones"][name]
    return "Z" if hours == 0 else f"{'+' if hours > 0 else '-'}{int(abs(hours)):02d}:{int(abs(hours) % 1 * 60):02d}"


def duration(match: Match, place: Place) -> Reading:
    """Read "30-day", "two hours" as an ISO 8601 duration, P30D; a range, a fraction or a vague count has no value."""
    count, unit = count_of(match), time_words()["units"][match["unit"].lower()]
    if count is None or match["unit"].lower() in ("fortnight", "decade"):
        count = None if count is None else count * int(unit[:-1])
        unit = unit[-1:]
    value = None if count is None else f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{unit}"
    return Reading(value, "unknown", "stated" if value else "unresolved", "duration")


def vague_duration(match: Match, place: Place) -> Reading:
    """Read "for months", "half an hour"."""
    return Reading(None, "unknown", "unresolved", "duration")


def rate(match: Match, place: Place) -> Reading:
    """Read "daily", "every Thursday", "per week" as a set."""
    return Reading(None, "unknown", "stated", "set")


def duration_or_rate(match: Match, place: Place) -> Reading | None:
    """Read "500 lorries a day" as a set, "for a day" as a duration; "a second" is an ordinal."""
    if match["n"].lower() == "a" and match["unit"].lower() == "second":
        return None
    each = match["n"].lower() in ("a", "an") and match["n2"] is None
    before = place.pos(-1) in ("NOUN", "NUM") or place.word(-1).lower() in ("once", "twice", "%", "percent", "cent")
    return rate(match, place) if each and before else duration(match, place)
