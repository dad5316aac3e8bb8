"""What an assertion tells of the identity of its object, by kind."""

from dataclasses import dataclass

from sayso.ledger import words
from sayso.ledger.order import day_said, is_day, ordinal
from sayso.ledger.roles import stance_of
from sayso.records import Assertion, Sourced

Frame = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Features:
    """What an assertion tells of its object's identity: what must be equal (`frame`), and what may be silent.

    `spoken` is the ordinal of the day on which something undated was spoken of, `past` whether as of a thing past.
    """

    frame: Frame
    words: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()
    day: str | None = None
    month: str | None = None
    place: frozenset[str] = frozenset()
    number: int | None = None
    past: bool = False
    spoken: int | None = None
    parties: frozenset[str] = frozenset()

    @property
    def bare(self) -> bool:
        """Whether neither day, month, place nor number is told: talk of the series, or of a thing by its words."""
        return not (self.day or self.month or self.place or self.number)


def features_of(sourced: Sourced) -> Features:
    """Return what identifies the object of one assertion, by its kind."""
    assertion = sourced.assertion
    if assertion.kind == "meeting":
        return _meeting(sourced)
    label = assertion.label
    day = assertion.date if is_day(assertion.date) and assertion.kind in ("step", "figure", "agreement") else None
    if assertion.kind == "agreement" and assertion.dimension == "performance":
        day = None  # the day it was delivered or broken, not the day it was made
    core = words.core(label, things=assertion.kind in _OF_THINGS)
    return Features(
        frame=(assertion.kind, *_frame(sourced)),
        words=core if core or _by_parties(assertion) else words.words(label),
        strong=words.strong(label) & core,
        day=day,
        month=assertion.date if assertion.kind == "figure" else None,
        spoken=ordinal(day_said(sourced)[0]) if assertion.kind in _SEASONAL and not day else None,
        parties=frozenset(assertion.parties) if assertion.kind == "agreement" else frozenset(),
    )


_OF_THINGS = frozenset({"agreement", "step", "awaited"})
_SEASONAL = frozenset({"agreement", "step"})


def _by_parties(assertion: Assertion) -> bool:
    """Whether parties and issue alone tell the object: of agreements on issues that name a matter."""
    return assertion.kind == "agreement" and assertion.issue not in ("talks", "other")


def _meeting(sourced: Sourced) -> Features:
    """Meetings: the series is the set of parties; the one meeting is told by its day, its number or its place."""
    assertion = sourced.assertion
    day = assertion.date if is_day(assertion.date) else None
    past = assertion.dimension == "outcome" or assertion.value in ("held", "not-held")
    return Features(
        frame=("meeting", "call" if words.is_call(assertion.label) else "talks", *sorted(set(assertion.parties))),
        words=words.words(assertion.label),
        strong=words.telling(assertion.label),
        day=day,
        month=(assertion.date or "")[:7] or None,
        place=words.words(assertion.place or ""),
        number=words.round_number(assertion.label),
        past=past,
        spoken=None if day else ordinal(day_said(sourced)[0]),
    )


def _frame(sourced: Sourced) -> Frame:
    a = sourced.assertion
    parties = "|".join(sorted(set(a.parties)))
    match a.kind:
        case "position":
            return (a.issue, stance_of(sourced) or "")
        case "proposal" | "condition" | "linkage" | "agreement":
            return (a.issue,)
        case "step":
            return (a.issue, a.owed_by or "", a.owed_to or "", parties)
        case "awaited":
            return (a.issue, a.owed_by or "", a.owed_to or "", "" if a.owed_by else parties)
        case "figure":
            place, unit = words.words(a.place or ""), words.words(a.unit or "")
            key = (a.issue, parties, " ".join(sorted(unit)), " ".join(sorted(place)))
            return key if _comparable(a, place, unit) else (*key, sourced.article, str(a.quantity))
        case _:
            return (a.issue, parties)


def _comparable(assertion: Assertion, place: frozenset[str], unit: frozenset[str]) -> bool:
    """Whether a figure tells enough to be met on another page: what is counted, and of a bare unit where and when."""
    told = words.telling(assertion.label)
    return len(told) >= _FULL_FIGURE or (len(told | unit) > 1 and bool(place) and is_day(assertion.date))


_FULL_FIGURE = 3
"""Words that tell a figure's measure by themselves: "hostages remaining in Gaza", not "people killed"."""
