"""Which values exclude each other, which confirm each other, which end a matter: tables with their reasons."""

from collections.abc import Iterable
from typing import Final

Dimension = tuple[str, str]

LEAST_DONE_FIRST: Final[dict[Dimension, tuple[str, ...]]] = {
    ("meeting", "schedule"): (
        "refused", "cancelled", "none-scheduled", "postponed", "mooted", "proposed", "agreed-in-principle", "scheduled",
    ),
    ("meeting", "occurrence"): ("not-held", "under-way", "held"),
    ("meeting", "outcome"): ("no-agreement", "no-progress", "progress", "agreement"),
    ("proposal", "lifecycle"): ("withdrawn", "superseded", "floated", "promised", "tabled", "under-talks", "adopted"),
    ("proposal", "stance"): (
        "rejected", "counter-proposed", "deferred", "welcomed", "accepted-with-conditions", "accepted",
    ),
    ("condition", "stance"): ("refused", "set", "reaffirmed", "eased", "dropped", "met"),
    ("position", "stance"): ("against", "open", "for"),
    ("agreement", "existence"): ("rumoured", "announced", "signed", "in-force"),
    ("agreement", "performance"): (
        "renounced", "expired", "suspended", "breach-alleged", "in-preparation", "partly-delivered", "delivered",
    ),
    ("step", "delivery"): ("not-done", "said-done", "received"),
    ("awaited", "delivery"): ("open", "disputed", "answered"),
    ("claim", "truth"): ("denied", "disputed", "no-comment", "asserted", "confirmed"),
    ("forecast", "expectation"): ("predicted", "expected", "warned"),
}  # fmt: skip
"""Where the order within a day is unknown the first of two is shown: a wrong "done" is the worst error."""

_LADDERS: Final[dict[Dimension, tuple[str, ...]]] = {
    ("meeting", "schedule"): ("mooted", "proposed", "agreed-in-principle", "scheduled"),
    ("meeting", "occurrence"): ("under-way", "held"),
    ("meeting", "outcome"): ("progress", "agreement"),
    ("proposal", "lifecycle"): ("floated", "promised", "tabled", "under-talks", "adopted"),
    ("agreement", "existence"): ("announced", "signed", "in-force"),
    ("agreement", "performance"): ("in-preparation", "partly-delivered", "delivered"),
}
"""Who says a higher rung says the lower ones too, so all who stand on a ladder agree on the lowest."""

_CONFIRMS: Final[dict[Dimension, tuple[tuple[frozenset[str], str], ...]]] = {
    ("step", "delivery"): ((frozenset({"said-done", "received"}), "received"),),
    ("claim", "truth"): ((frozenset({"asserted", "confirmed"}), "confirmed"),),
    ("condition", "stance"): ((frozenset({"set", "reaffirmed"}), "set"),),
}
"""Different words for one account: sent and received, asserted and confirmed."""

_EXCLUDES: Final[dict[Dimension, tuple[tuple[frozenset[str], frozenset[str], str], ...]]] = {
    ("meeting", "schedule"): (
        (
            frozenset({"scheduled", "agreed-in-principle"}),
            frozenset({"cancelled", "none-scheduled", "refused", "postponed"}),
            "a meeting cannot be set and not be set",
        ),
        (
            frozenset({"mooted", "proposed"}),
            frozenset({"refused"}),
            "one side offers the meeting and the other will not have it",
        ),
        (frozenset({"cancelled"}), frozenset({"postponed"}), "a cancelled meeting has no later date"),
    ),
    ("meeting", "occurrence"): (
        (frozenset({"not-held"}), frozenset({"held", "under-way"}), "it took place or it did not"),
    ),
    ("meeting", "outcome"): (
        (frozenset({"no-progress"}), frozenset({"progress", "agreement"}), "they moved or they did not"),
        (frozenset({"no-agreement"}), frozenset({"agreement"}), "they agreed or they did not"),
    ),
    ("proposal", "lifecycle"): (
        (
            frozenset({"withdrawn", "superseded"}),
            frozenset({"tabled", "under-talks", "adopted"}),
            "a text taken back is not on the table",
        ),
    ),
    ("proposal", "stance"): (
        (
            frozenset({"rejected"}),
            frozenset({"welcomed", "accepted", "accepted-with-conditions"}),
            "a text cannot be refused and taken",
        ),
        (
            frozenset({"accepted"}),
            frozenset({"accepted-with-conditions", "counter-proposed", "deferred"}),
            "a plain yes has no conditions and waits for nothing",
        ),
    ),
    ("condition", "stance"): (
        (frozenset({"dropped"}), frozenset({"set", "reaffirmed"}), "a dropped condition is not set"),
        (frozenset({"met"}), frozenset({"refused"}), "a refused condition is not met"),
    ),
    ("position", "stance"): ((frozenset({"for"}), frozenset({"against"}), "one cannot be for and against"),),
    ("agreement", "performance"): (
        (
            frozenset({"delivered"}),
            frozenset({"suspended", "renounced", "expired", "breach-alleged"}),
            "what is delivered in full is not broken off",
        ),
        (
            frozenset({"in-preparation", "partly-delivered"}),
            frozenset({"renounced", "expired", "suspended"}),
            "what is under way is not broken off",
        ),
    ),
    ("step", "delivery"): (
        (frozenset({"not-done"}), frozenset({"said-done", "received"}), "it was handed over or it was not"),
    ),
    ("awaited", "delivery"): (
        (frozenset({"open"}), frozenset({"answered", "disputed"}), "it came or it is still awaited"),
        (frozenset({"disputed"}), frozenset({"answered"}), "what came is no longer in dispute"),
    ),
    ("claim", "truth"): (
        (frozenset({"denied", "disputed"}), frozenset({"asserted", "confirmed"}), "one says so, one denies it"),
    ),
}

TERMINAL: Final[frozenset[str]] = frozenset({
    "held", "not-held", "cancelled", "agreement", "adopted", "withdrawn", "superseded", "met", "dropped", "signed",
    "delivered", "expired", "renounced", "received", "answered", "progress", "no-progress", "no-agreement",
})  # fmt: skip
"""Values that end a matter, or tell of the past: they do not grow stale."""

TIMELESS: Final[frozenset[str]] = frozenset({"truth", "count", "outcome", "existence", "order"})
"""Dimensions of accounts, not of open business: a claim does not grow stale."""

_MOVES_ON: Final[frozenset[Dimension]] = frozenset({
    ("meeting", "schedule"), ("meeting", "occurrence"), ("proposal", "lifecycle"), ("agreement", "existence"),
    ("agreement", "performance"), ("step", "delivery"),
})  # fmt: skip
"""What moves on with time: "not yet" said on Monday does not contradict "done" said on Friday."""

_STAYS: Final[frozenset[tuple[str, str]]] = frozenset({
    ("open", "answered"), ("not-done", "received"), ("not-done", "said-done"), ("under-way", "held"),
    ("announced", "signed"), ("signed", "in-force"),
})  # fmt: skip
"""Changes that run one way only: of two words by one holder on one day the second is the later."""


def excludes(dimension: Dimension, one: str, other: str) -> str | None:
    """Return why two values of a dimension cannot both be so, None where they can."""
    for these, those, reason in _EXCLUDES.get(dimension, ()):
        if (one in these and other in those) or (one in those and other in these):
            return reason
    return None


def shared(dimension: Dimension, values: Iterable[str]) -> str | None:
    """Return the value that all the given ones amount to, None where they say different things."""
    found = frozenset(values)
    if len(found) == 1:
        return next(iter(found))
    ladder = _LADDERS.get(dimension, ())
    if found and found.issubset(ladder):
        return min(found, key=ladder.index)
    return next((value for pair, value in _CONFIRMS.get(dimension, ()) if found <= pair), None)


def doneness(dimension: Dimension, value: str) -> int:
    """Return how far along a value is: 0 for the least done, -1 for one outside the table."""
    order = LEAST_DONE_FIRST.get(dimension, ())
    return order.index(value) if value in order else -1


def overtakes(dimension: Dimension, earlier: str, later: str) -> bool:
    """Return whether a later word by anyone leaves an earlier "not yet" without contradiction."""
    return dimension in _MOVES_ON and doneness(dimension, earlier) < doneness(dimension, later)


def one_way(before: str, after: str) -> bool:
    """Return whether the change can run in this direction only."""
    return (before, after) in _STAYS
