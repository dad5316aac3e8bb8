"""A case made for the tests: the exchange and the talks of late May 2025, in assertions as a reader would draw them."""

from typing import Any

from sayso.records import Sourced
from tests.ledger.made import said

_SWAP: dict[str, Any] = {"issue": "prisoners"}
_RUSSIAN_LIST: dict[str, Any] = {"label": "Russian prisoner list", "owed_by": "RUS", "owed_to": "UKR", **_SWAP}
_UKRAINIAN_LIST: dict[str, Any] = {"label": "Ukrainian prisoner list", "owed_by": "UKR", "owed_to": "RUS", **_SWAP}
_TRUCE: dict[str, Any] = {"label": "a 30-day ceasefire", "issue": "ceasefire"}
_PLEDGE: dict[str, Any] = {
    "label": "exchange of 1,000 prisoners each",
    "quantity": 1000.0,
    "date": "2025-05-16",
    **_SWAP,
}
_WAR_AIM: dict[str, Any] = {"label": "Moscow told Europe it will not stop"}
_DRONES: dict[str, Any] = {"issue": "arms", "unit": "drones", "date": "2025-05-21"}
_CALLERS = "three people familiar with the call"


def _on(day: str, page: str, kind: str, dimension: str, value: str, holder: str, **more: Any) -> Sourced:
    full = f"2025-{day}"
    return said(kind, dimension, value, holder, day=full, **{"published": full, "page": page, **more})


def _freed(number: float, day: str, holder: str, page: str, unit: str = "people") -> Sourced:
    told = {"label": "prisoner exchange", "quantity": number, "unit": unit, "date": f"2025-{day}", **_SWAP}
    return _on(day, page, "step", "delivery", "said-done", holder, **told)


STORY = [
    _on("05-16", "wire-16", "meeting", "occurrence", "held", "outlet", label="direct talks in Istanbul",
        date="2025-05-16", place="Istanbul"),
    _on("05-16", "tass-16", "meeting", "occurrence", "held", "RUS", label="Istanbul talks", place="Istanbul"),
    _on("05-16", "tass-16", "agreement", "existence", "announced", "RUS", **_PLEDGE),
    _on("05-16", "kyiv-16", "agreement", "existence", "announced", "UKR", **_PLEDGE),
    _on("05-19", "wire-19", "proposal", "lifecycle", "promised", "RUS", label="memorandum on a settlement"),
    _on("05-22", "paper-22", "proposal", "stance", "accepted", "outlet", parties=("UKR",), **_TRUCE),
    _on("05-22", "paper-22", "proposal", "stance", "rejected", "outlet", parties=("RUS",), strength="outlet-reading",
        **_TRUCE),
    _on("05-22", "wire-22", "meeting", "schedule", "none-scheduled", "RUS", label="next direct talks"),
    _on("05-22", "wire-22", "step", "delivery", "said-done", "RUS", **_RUSSIAN_LIST),
    _on("05-22", "wire-22", "awaited", "delivery", "open", "RUS", **_UKRAINIAN_LIST),
    _on("05-22", "kyiv-22", "step", "delivery", "received", "UKR", **_RUSSIAN_LIST),
    _on("05-22", "kyiv-22", "awaited", "delivery", "answered", "UKR", **_UKRAINIAN_LIST),
    _on("05-22", "tass-22", "awaited", "delivery", "answered", "RUS", **_UKRAINIAN_LIST),
    _on("05-22", "paper-22", "claim", "truth", "asserted", "unnamed", holder_name=_CALLERS, **_WAR_AIM),
    _on("05-22", "wire-22", "claim", "truth", "denied", "RUS", act="deny", **_WAR_AIM),
    _on("05-22", "tass-22", "figure", "count", "105", "RUS", label="drones shot down", quantity=105.0, **_DRONES),
    _on("05-22", "kyiv-22", "figure", "count", "128", "UKR", label="drones launched", quantity=128.0, **_DRONES),
    *(_freed(390.0, "05-23", holder, page) for holder, page in (("RUS", "tass-23"), ("UKR", "kyiv-23"))),
    *(_freed(307.0, "05-24", holder, page) for holder, page in (("RUS", "tass-24"), ("UKR", "kyiv-24"))),
    *(_freed(303.0, "05-25", holder, page) for holder, page in (("RUS", "tass-25"), ("UKR", "kyiv-25"))),
    _on("05-28", "wire-28", "meeting", "schedule", "proposed", "RUS", label="second round in Istanbul",
        place="Istanbul", date="2025-06-02"),
    _on("05-28", "kyiv-28", "linkage", "order", "set", "UKR",
        label="a new meeting only after the text of the memorandum"),
    _on("05-22", "retold-01", "awaited", "delivery", "open", "RUS", published="2025-06-01", **_UKRAINIAN_LIST),
]  # fmt: skip
