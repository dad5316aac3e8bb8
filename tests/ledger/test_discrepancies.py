"""What does not fit together, by kind; linkages and the circles they form."""

from functools import partial

import pytest

from sayso.ledger import build
from sayso.ledger.linkages import ends
from sayso.records import Sourced
from tests.ledger.made import NAMES, NOW, said

drones = partial(
    said, "figure", "count", label="drones downed over Crimea", issue="arms", unit="drones", date="2025-05-24"
)
stance = partial(said, "proposal", "stance", label="the 30-day ceasefire", issue="ceasefire")
claim = partial(said, "claim", "truth", label="the bridge was hit", issue="other")
second = partial(said, "meeting", "schedule", "scheduled", label="second round")


def kinds(*told: Sourced) -> list[str]:
    return [one.kind for one in build(told, now=NOW, names=NAMES).discrepancies]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        pytest.param(
            (drones("7", "RUS", quantity=7.0), drones("70", "RUS", quantity=70.0, page="b", outlet="Other")),
            "outlets differ",
            id="one statement, two numbers",
        ),
        pytest.param(
            (drones("7", "RUS", quantity=7.0), drones("9", "UKR", quantity=9.0, page="b")),
            "parties differ",
            id="parties",
        ),
        pytest.param(
            (stance("accepted", "RUS", day="2025-05-01"), stance("rejected", "RUS", page="b")),
            "self over time",
            id="a turn",
        ),
        pytest.param(
            (
                stance("accepted", "RUS", holder_name="One", day="2025-05-21"),
                stance("rejected", "RUS", holder_name="Two", page="b"),
            ),
            "split voice",
            id="two speakers",
        ),
        pytest.param((claim("asserted", "UKR"), claim("denied", "RUS", page="b")), "denial", id="a denial"),
        pytest.param(
            (claim("disputed", "RUS"), claim("denied", "RUS", page="b", outlet="Other")), "wording drift", id="a verb"
        ),
        pytest.param(
            (second("RUS", date="2025-06-02"), second("UKR", date="2025-06-04", page="b")),
            "schedule clash",
            id="two days",
        ),
        pytest.param(
            (
                said("figure", "count", "1000", "RUS", quantity=1000.0, unit="prisoners of war", label="freed"),
                said(
                    "figure", "count", "1000", "RUS", quantity=1000.0, unit="prisoner of wars", label="freed", page="b"
                ),
            ),
            None,
            id="one unit in two spellings",
        ),
        pytest.param(
            (
                said(
                    "step", "delivery", "said-done", "RUS", label="exchange", quantity=1000.0, unit="prisoners of war"
                ),
                said(
                    "step", "delivery", "said-done", "UKR", label="exchange", quantity=1000.0, unit="people", page="b"
                ),
            ),
            "unit drift",
            id="two units",
        ),
        pytest.param(
            (stance("rejected", "RUS", day="2025-05-01"), stance("rejected", "RUS", page="b")),
            None,
            id="the same again",
        ),
        pytest.param(
            (
                said("awaited", "delivery", "open", "RUS", label="list", owed_to="RUS", owed_by="UKR"),
                said("awaited", "delivery", "answered", "RUS", label="list", owed_to="RUS", owed_by="UKR", page="b"),
            ),
            None,
            id="waiting, then received",
        ),
    ],
)
def test_kinds(told: tuple[Sourced, ...], kind: str | None) -> None:
    assert kinds(*told) == ([kind] if kind else [])


def test_a_denied_claim_points_to_what_may_rest_on_it() -> None:
    told = [
        said(
            "proposal",
            "stance",
            "accepted",
            "HAMAS",
            label="the Harlan truce offer",
            issue="ceasefire",
            parties=("HAMAS",),
        ),
        claim(
            "denied", "USA", label="Hamas agreed to the Harlan offer", issue="ceasefire", parties=("HAMAS",), page="b"
        ),
    ]
    (found,) = build(told, now=NOW, names={**NAMES, "HAMAS": "Hamas"}).discrepancies
    assert (found.kind, len(found.entries)) == ("denial", 2)
    assert "It may bear on the Harlan truce offer: Hamas says it accepts this" in found.wording


def test_a_party_s_name_alone_ties_no_denial() -> None:
    told = [
        said("meeting", "schedule", "proposed", "USA", label="talks with Ukraine", parties=("USA", "UKR")),
        claim("denied", "UKR", label="strikes on Ukraine", issue="talks", parties=("UKR",), page="b"),
    ]
    assert kinds(*told) == []


@pytest.mark.parametrize(
    ("label", "before", "after"),
    [
        ("trade only after peace", "peace", "trade"),
        ("no meeting until the text is handed over", "the text is handed over", "no meeting"),
        ("a swap before the talks", "a swap", "the talks"),
        ("withdrawal in exchange for guarantees", "guarantees", "withdrawal"),
        ("two matters tied together", "", "two matters tied together"),
        ("", "", ""),
    ],
)
def test_ends_of_a_linkage(label: str, before: str, after: str) -> None:
    assert ends(label) == (before, after)


def test_circles_of_waiting_are_found() -> None:
    waits = partial(said, "linkage", "order", "set", issue="ceasefire")
    told = [
        waits("UKR", label="elections only after disarmament"),
        waits("RUS", label="withdrawal only after elections", page="b"),
        waits("TUR", label="disarmament only after withdrawal", page="c"),
        waits("UN", label="aid only after withdrawal", page="d"),
    ]
    found = {one.after: one for one in build(told, now=NOW).linkages}
    ring = {found[name].id for name in ("elections", "withdrawal", "disarmament")}
    assert all(set(found[name].cycle) == ring for name in ("elections", "withdrawal", "disarmament"))
    assert found["aid"].cycle == ()


def test_none_scheduled_is_marked_once_a_meeting_is_offered() -> None:
    none = said("meeting", "schedule", "none-scheduled", "RUS", label="next talks")
    offer = said(
        "meeting", "schedule", "proposed", "UKR", label="third round", place="Izmir", day="2025-05-25", page="b"
    )
    early = said(
        "meeting", "schedule", "proposed", "UKR", label="third round", place="Izmir", day="2025-05-20", page="b"
    )

    def label(*told: Sourced) -> str:
        (found,) = [
            s for e in build(told, now=NOW, names=NAMES).entries for s in e.states if s.value == "none-scheduled"
        ]
        assert found.wording == f"Russia says none is scheduled [{found.label}]"
        return found.label

    assert label(none, offer) == "one-sided (Russia); spoken of since: third round"
    assert label(none, early) == "one-sided (Russia)"
