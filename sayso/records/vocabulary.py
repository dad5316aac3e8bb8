"""The closed word lists of the record (record format, version 1): block kinds, acts, attitudes, kinds and values.

Source: the record format that `sayso export --format record` writes, see docs/record.md.
"""

from typing import Final, Literal

Span = tuple[int, int]
"""Half-open [start, end) in Unicode code points of one article's frozen text."""

BlockKind = Literal[
    "headline", "byline", "dateline", "standfirst", "body", "caption", "credit", "teaser", "live-post", "correction",
    "chrome",
]  # fmt: skip
Form = Literal["direct", "indirect", "mixed"]
Polarity = Literal["+", "-"]
Time = Literal["past", "present", "future", "hypothetical", "generic"]
Attitude = Literal["says", "denies", "believes", "wants", "knows", "reports", "fears"]
Act = Literal[
    "assert", "confirm", "acknowledge", "deny", "dispute", "propose", "promise", "accept", "accept-with-condition",
    "reject", "defer", "demand", "set-condition", "withdraw", "threaten", "warn", "predict", "announce", "ask",
    "decline-to-comment", "characterise",
]  # fmt: skip
Kind = Literal[
    "meeting", "proposal", "condition", "position", "agreement", "step", "awaited", "figure", "forecast", "claim",
    "linkage",
]  # fmt: skip
Strength = Literal["explicit", "implied", "outlet-reading"]

EVIDENCE_KINDS: Final[frozenset[str]] = frozenset({"headline", "standfirst", "body", "live-post", "correction"})
"""Only these blocks carry evidence."""

VALUES: Final[dict[tuple[str, str], tuple[str, ...]]] = {
    ("meeting", "schedule"): (
        "mooted", "proposed", "agreed-in-principle", "scheduled", "postponed", "cancelled", "none-scheduled", "refused",
    ),
    ("meeting", "occurrence"): ("under-way", "held", "not-held"),
    ("meeting", "outcome"): ("progress", "no-progress", "agreement", "no-agreement"),
    ("proposal", "lifecycle"): ("floated", "promised", "tabled", "under-talks", "adopted", "withdrawn", "superseded"),
    ("proposal", "stance"): (
        "welcomed", "deferred", "accepted", "accepted-with-conditions", "counter-proposed", "rejected",
    ),
    ("condition", "stance"): ("set", "reaffirmed", "eased", "dropped", "met", "refused"),
    ("position", "stance"): ("for", "against", "open"),
    ("agreement", "existence"): ("rumoured", "announced", "signed", "in-force"),
    ("agreement", "performance"): (
        "in-preparation", "partly-delivered", "delivered", "suspended", "expired", "renounced", "breach-alleged",
    ),
    ("step", "delivery"): ("said-done", "received", "not-done"),
    ("awaited", "delivery"): ("open", "answered", "disputed"),
    ("figure", "count"): (),  # the number itself, as text; also in `quantity`
    ("forecast", "expectation"): ("predicted", "warned", "expected"),
    ("claim", "truth"): ("asserted", "denied", "disputed", "confirmed", "no-comment"),
    ("linkage", "order"): ("set",),
}  # fmt: skip
"""(kind, dimension) → the values it may take."""

ISSUES: Final[tuple[str, ...]] = (
    "talks", "ceasefire", "prisoners", "territory", "security-guarantees", "sanctions", "arms", "aid", "nuclear",
    "elections", "borders", "withdrawal", "hostages", "humanitarian-access", "sovereignty", "grain", "energy", "other",
)  # fmt: skip
