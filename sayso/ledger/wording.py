"""Fixed words for what holders say: every clause has its holder, so that Sayso never speaks itself."""

import math
from collections.abc import Mapping, Sequence
from typing import Final

from sayso.ledger.roles import by_the_press, vouching
from sayso.records import Sourced
from sayso.records.ledger import Held, Relation, Standing

Names = Mapping[str, str]
"""Party codes and the names to print for them; a code without a name prints as itself."""

_CLAUSES: Final[dict[tuple[str, str], dict[str, str]]] = {
    ("meeting", "schedule"): {
        "mooted": "it is being considered",
        "proposed": "it is proposed",
        "agreed-in-principle": "it is agreed in principle",
        "scheduled": "it is scheduled",
        "postponed": "it is postponed",
        "cancelled": "it is cancelled",
        "none-scheduled": "none is scheduled",
        "refused": "it is refused",
    },
    ("meeting", "occurrence"): {
        "under-way": "it is under way",
        "held": "it was held",
        "not-held": "it was not held",
    },
    ("meeting", "outcome"): {
        "progress": "it brought progress",
        "no-progress": "it brought no progress",
        "agreement": "it brought agreement",
        "no-agreement": "it brought no agreement",
    },
    ("proposal", "lifecycle"): {
        "floated": "it is an idea so far",
        "promised": "it is promised",
        "tabled": "it is on the table",
        "under-talks": "it is being discussed",
        "adopted": "it is adopted",
        "withdrawn": "it is withdrawn",
        "superseded": "another text replaces it",
    },
    ("proposal", "stance"): {
        "welcomed": "{it} welcomes this",
        "deferred": "{it} puts off an answer",
        "accepted": "{it} accepts this",
        "accepted-with-conditions": "{it} accepts this with conditions",
        "counter-proposed": "{it} offers other terms",
        "rejected": "{it} rejects this",
    },
    ("condition", "stance"): {
        "set": "{it} sets this condition",
        "reaffirmed": "{it} holds to this condition",
        "eased": "{it} eases this condition",
        "dropped": "{it} drops this condition",
        "met": "this condition is met",
        "refused": "{it} refuses this condition",
    },
    ("position", "stance"): {
        "for": "{it} is for this",
        "against": "{it} is against this",
        "open": "{it} is open on this",
    },
    ("agreement", "existence"): {
        "rumoured": "there is talk of it",
        "announced": "it is agreed",
        "signed": "it is signed",
        "in-force": "it is in force",
    },
    ("agreement", "performance"): {
        "in-preparation": "it is being prepared",
        "partly-delivered": "it is carried out in part",
        "delivered": "it is carried out",
        "suspended": "it is suspended",
        "expired": "it has run out",
        "renounced": "it is renounced",
        "breach-alleged": "it was breached",
    },
    ("step", "delivery"): {
        "said-done": "this is done",
        "received": "this was received",
        "not-done": "this is not done",
    },
    ("awaited", "delivery"): {
        "open": "this is still to come",
        "answered": "this has come",
        "disputed": "this is in dispute",
    },
    ("claim", "truth"): {
        "asserted": "so",
        "confirmed": "this is right",
        "denied": "this is not so",
        "disputed": "this is open to doubt",
        "no-comment": "there is no comment",
    },
    ("forecast", "expectation"): {
        "predicted": "this will be",
        "expected": "this is to be expected",
        "warned": "this is a danger",
    },
    ("linkage", "order"): {"set": "one waits on the other"},
}
"""What comes after "says"; `{it}` is the party whose stance it is: "it" in its own mouth, else its name."""

_OWN_PART: Final[dict[tuple[str, Relation], str]] = {
    ("said-done", "obligor"): "it has done this",
    ("not-done", "obligor"): "it has not done this",
    ("received", "beneficiary"): "it has received this",
    ("not-done", "beneficiary"): "it has not received this",
    ("open", "beneficiary"): "it is still waiting for this",
    ("answered", "beneficiary"): "it has received this",
    ("answered", "obligor"): "it has sent this",
}
"""Only the one who owes has done it, only the one who is owed has received it."""

_OUTRIGHT: Final[dict[tuple[str, str], str]] = {
    ("claim", "denied"): "denies this",
    ("claim", "disputed"): "disputes this",
    ("claim", "confirmed"): "confirms this",
    ("claim", "no-comment"): "does not comment on this",
    ("forecast", "predicted"): "predicts this",
    ("forecast", "expected"): "expects this",
    ("forecast", "warned"): "warns of this",
}
"""What a party or a source does to a claim or a forecast, said without "says"."""

_PLURALS: Final = {
    "says": "say", "denies": "deny", "disputes": "dispute", "confirms": "confirm", "does": "do", "predicts": "predict",
    "expects": "expect", "warns": "warn", "reports": "report",
}  # fmt: skip
_PASTS: Final = {
    "says": "said", "denies": "denied", "disputes": "disputed", "confirms": "confirmed", "does": "did",
    "predicts": "predicted", "expects": "expected", "warns": "warned",
}  # fmt: skip
"""For unnamed sources, of whom the page does not tell whether they are one or many."""
_SHOWN: Final = 4
"""Clauses in one line; more are counted."""


def name(code: str, names: Names) -> str:
    """Return the name to print for a party's code."""
    return names.get(code, code)


def who(sourced: Sourced, names: Names) -> str:
    """Return the holder as printed: "Russia (Dmitry Peskov)", a source in the page's words, or the outlet."""
    a = sourced.assertion
    if a.holder == "outlet":
        return sourced.outlet or "the page"
    if a.holder == "unnamed":
        return a.holder_name or "an unnamed source"
    called = name(a.holder, names)
    if by_the_press(sourced):
        return a.holder_name or called
    return f"{called} ({a.holder_name})" if a.holder_name and a.holder_name != called else called


def clause(kind: str, dimension: str, held: Held, of: str | None, names: Names) -> str:
    """Return one holder's clause: "Russia says it has done this"."""
    speaker, said = _speaker(held, names), _said(kind, dimension, held, of, names)
    if held.strength == "outlet-reading":
        return f"{speaker} reads it so: {said}" if said != "so" else f"{speaker} reads it so"
    if held.relation == "outlet":
        return f"{speaker} reports {'so' if said == 'so' else 'that ' + said}"
    outright = _OUTRIGHT.get((kind, held.value))
    predicate = outright or f"says {said}"
    if held.holder == "unnamed":
        verb, _, rest = predicate.partition(" ")
        predicate = f"{_PASTS[verb]} {rest}"
    spoken = f"{speaker} {predicate}"
    vouched, own = vouching(held.latest)
    if own:
        return spoken
    return f"{held.through[0] if vouched == 'unnamed' else name(vouched, names)} says {spoken}"


def wording(
    kind: str, dimension: str, of: str | None, held: Sequence[Held], label: str, names: Names, standing: Standing
) -> str:
    """Return the line for a state: each holder with what it says, those who say the same joined, then the standing."""
    if standing == "mutual" and len({(h.value, h.relation) for h in held}) == 1:
        verb, _, rest = clause(kind, dimension, held[0], of, names)[len(_speaker(held[0], names)) + 1 :].partition(" ")
        speakers = _list(sorted(_speaker(h, names) for h in held))
        return f"{speakers} {'both' if len(held) == 2 else 'all'} {_PLURALS.get(verb, verb)} {rest} {bracketed(label)}"
    clauses = list(dict.fromkeys(clause(kind, dimension, h, of, names) for h in held))
    more = f"; {len(clauses) - _SHOWN} more" if len(clauses) > _SHOWN else ""
    return f"{'; '.join(clauses[:_SHOWN])}{more} {bracketed(label)}"


def quantity_of(quantity: float | None, unit: str | None) -> str:
    """Return a number as printed, with its unit: "1,000 prisoners"; very large ones as powers of ten."""
    if quantity is None:
        return unit or ""
    whole = math.isfinite(quantity) and quantity == int(quantity) and abs(quantity) < 1e15
    number = f"{quantity:,.0f}" if whole else f"{quantity:,g}"
    return f"{number} {unit}" if unit else number


def bracketed(label: str) -> str:
    """Return a standing in brackets: square ones where it holds round ones."""
    return f"[{label}]" if "(" in label else f"({label})"


def _speaker(held: Held, names: Names) -> str:
    return held.who if held.relation in ("outlet", "unnamed") else name(held.holder, names)


def _said(kind: str, dimension: str, held: Held, of: str | None, names: Names) -> str:
    if kind == "figure":
        return quantity_of(held.quantity, held.unit) or held.value
    own_part = _OWN_PART.get((held.value, held.relation)) if dimension == "delivery" else None
    said = own_part or _CLAUSES.get((kind, dimension), {}).get(held.value, held.value)
    it = "the speaker" if of is None else "it" if held.holder == of else name(of, names)
    said = said.replace("{it}", it)
    return f"{said}, {quantity_of(held.quantity, held.unit)}" if held.quantity is not None else said


def _list(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
