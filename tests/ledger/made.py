"""Assertions made for the tests: a page a call, everything not told left at its plainest."""

from typing import Any

from sayso.records import Assertion, Link, Passage, Sourced
from sayso.records.identity import make_id
from sayso.records.ledger import Entry, Ledger, State

NAMES = {"RUS": "Russia", "UKR": "Ukraine", "USA": "the United States", "TUR": "Turkey", "UN": "the United Nations"}
NOW = "2025-05-28"


def said(
    kind: str,
    dimension: str,
    value: str,
    holder: str,
    *,
    label: str = "the matter",
    issue: str = "talks",
    parties: tuple[str, ...] = ("RUS", "UKR"),
    day: str | None = "2025-05-22",
    published: str | None = "2025-05-22",
    page: str = "page",
    outlet: str | None = "Daily Wire",
    words: str | None = None,
    chain: tuple[tuple[str, str | None, str], ...] | None = None,
    act: str | None = "assert",
    agency: str | None = None,
    status: str = "active",
    recorded: str | None = None,
    start: int = 0,
    **more: Any,
) -> Sourced:
    """Make one sourced assertion; `chain` is (holder, party, attitude) a link, by default the holder alone."""
    exact = words or f"on {page} {holder} of {label}: {value}, {more.get('quantity')}, {day}"
    given = {"holder_name": None, "strength": "explicit", **more}
    made = Assertion(
        id=make_id(page, kind, dimension, value, holder, label, exact, str(sorted(given.items(), key=str))),
        kind=kind, label=label, issue=issue, parties=parties, dimension=dimension, value=value, holder=holder,
        evidence=((start, start + len(exact)),), rule=f"{kind}.{dimension}.{value}", trigger=value, **given,
    )  # fmt: skip
    party = holder if holder not in ("outlet", "unnamed") else None
    alone = () if holder == "outlet" else ((given["holder_name"] or holder, party, "says"),)
    links = tuple(Link(name, code, None, None, attitude) for name, code, attitude in (chain or alone))  # type: ignore[arg-type]
    return Sourced(
        assertion=made, chain=links, act=act, polarity="+", said=day,
        passages=(Passage(start, start + len(exact), exact, f"It was said that {exact}."),),
        article=page, version="v1", outlet=outlet, url=f"https://example.org/{page}", title=None, published=published,
        published_basis="text", agency=agency, recorded=recorded, status=status,
    )  # fmt: skip


def only(ledger: Ledger, kind: str | None = None) -> Entry:
    """Return the one entry of a ledger, or of a kind in it."""
    found = [entry for entry in ledger.entries if kind in (None, entry.kind)]
    assert len(found) == 1, [entry.label for entry in found]
    return found[0]


def state(entry: Entry, dimension: str, of: str | None = None) -> State:
    """Return an entry's state on a dimension."""
    (found,) = [one for one in entry.states if one.dimension == dimension and of in (None, one.of)]
    return found
