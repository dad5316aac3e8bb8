"""Tranches summed for each claimant, nothing twice; awaited things answered by steps."""

from functools import partial

import pytest

from sayso.ledger import build
from sayso.ledger.delivery import tally
from sayso.records import Sourced
from sayso.records.ledger import Delivery
from tests.ledger.made import NAMES, NOW, said, state
from tests.ledger.story import STORY

freed = partial(said, "step", "delivery", "said-done", label="prisoner exchange", issue="prisoners", unit="people")
pledge = said(
    "agreement", "existence", "announced", "RUS", label="exchange", issue="prisoners", quantity=1000.0, page="a"
)


def part(number: float, day: str | None, holder: str = "RUS", page: str = "p", **more: object) -> Sourced:
    date = f"2025-05-{day}" if day else None
    return freed(holder, quantity=number, date=date, day=date, page=f"{page}-{day}-{number}", **more)  # type: ignore[arg-type]


def totals(*told: Sourced) -> dict[str, tuple[float, str]]:
    return {one.claimant: (one.total, one.value) for one in build([pledge, *told], now=NOW).deliveries}


@pytest.mark.parametrize(
    ("days", "total", "value"),
    [
        ((("23", 390.0),), 390.0, "partly-delivered"),
        ((("23", 390.0), ("24", 307.0)), 697.0, "partly-delivered"),
        ((("23", 390.0), ("24", 307.0), ("25", 303.0)), 1000.0, "delivered"),
    ],
)
def test_tranches_add_up(days: tuple[tuple[str, float], ...], total: float, value: str) -> None:
    assert totals(*(part(number, day) for day, number in days)) == {"RUS": (total, value)}


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(part(390.0, "23", page="q"), id="the same tranche on another page"),
        pytest.param(part(270.0, "23"), id="a part of it"),
        pytest.param(part(697.0, "24"), id="the sum so far"),
        pytest.param(part(1000.0, "24"), id="all that was promised"),
        pytest.param(part(307.0, None, page="r"), id="one without a day"),
        pytest.param(part(1e30, "24"), id="a misread number"),
        pytest.param(part(float("nan"), "24"), id="no number"),
        pytest.param(part(-5.0, "24"), id="a negative number"),
        pytest.param(part(50.0, "24", strength="outlet-reading"), id="an outlet's reading"),
    ],
)
def test_nothing_is_counted_twice(again: Sourced) -> None:
    assert totals(part(390.0, "23"), part(307.0, "24"), again)["RUS"] == (697.0, "partly-delivered")


def test_each_claimant_has_its_own_count() -> None:
    assert totals(part(390.0, "23"), part(390.0, "23", "UKR"), part(307.0, "24", "UKR")) == {
        "RUS": (390.0, "partly-delivered"),
        "UKR": (697.0, "partly-delivered"),
    }


def test_a_denied_step_counts_nothing() -> None:
    denied = said(
        "step", "delivery", "not-done", "RUS", label="exchange", issue="prisoners", quantity=5.0, date="2025-05-23"
    )
    assert totals(denied) == {}


def test_an_exchange_of_another_season_is_another_undertaking() -> None:
    found = build([part(390.0, "23"), part(150.0, "02", page="early")], now=NOW).deliveries
    assert sorted(one.total for one in found) == [150.0, 390.0]


def test_more_than_agreed_is_not_called_delivered() -> None:
    (found,) = build([pledge, part(600.0, "23"), part(601.0, "24")], now=NOW).deliveries
    assert (found.total, found.value) == (1201.0, "partly-delivered")
    assert "more than was agreed" in found.wording


def test_the_number_beside_a_step_is_its_own_only_inside_its_words() -> None:
    words = "we brought home 157 of ours"
    step = said(
        "step",
        "delivery",
        "said-done",
        "UKR",
        label="return of prisoners",
        issue="prisoners",
        words=words,
        date="2025-05-23",
    )
    figure = partial(
        said, "figure", "count", "157", "UKR", label="prisoners returned", issue="prisoners", quantity=157.0
    )
    inside = build([step, figure(words="157 of ours", start=16)], now=NOW).deliveries
    outside = build([step, figure(words="157 more are to follow", start=90)], now=NOW).deliveries
    assert ([one.total for one in inside], outside) == ([157.0], ())


def test_two_units_are_told() -> None:
    found: Delivery
    (found,) = build([part(390.0, "23"), part(307.0, "24", unit="prisoners of war")], now=NOW).deliveries
    assert found.units == ("people", "prisoners of war")
    assert "units differ" in found.wording


def test_the_story_s_words() -> None:
    found = build(STORY, now="2025-06-02", names=NAMES).deliveries
    assert [one.wording for one in found] == [
        f"{who} counts 1,000 of 1,000 agreed (people): 390 on 2025-05-23, 307 on 2025-05-24, 303 on 2025-05-25"
        for who in ("Russia", "Ukraine")
    ]


def test_tally_keeps_what_it_does_not_count() -> None:
    told = tally([("2025-05-23", 390.0, "people", "a"), ("2025-05-23", 120.0, "civilians", "b")], None)
    assert [(one.quantity, one.counted) for one in told] == [(120.0, False), (390.0, True)]


LIST = {"issue": "prisoners", "owed_by": "UKR", "owed_to": "RUS"}


@pytest.mark.parametrize(
    ("value", "holder", "expected"),
    [("said-done", "UKR", "disputed"), ("received", "RUS", "answered"), ("not-done", "UKR", "open")],
)
def test_a_step_answers_what_is_awaited(value: str, holder: str, expected: str) -> None:
    waiting = said("awaited", "delivery", "open", "RUS", label="the Ukrainian list of names", **LIST)
    step = said("step", "delivery", value, holder, label="list of names", day="2025-05-23", page="b", **LIST)
    entries = {entry.kind: entry for entry in build([waiting, step], now=NOW).entries}
    assert state(entries["awaited"], "delivery").value == expected
    assert len(entries["step"].assertions) == 1


def test_a_step_that_fits_two_awaited_things_answers_neither() -> None:
    told = [
        said("awaited", "delivery", "open", "RUS", label="the list of the wounded", **LIST),
        said("awaited", "delivery", "open", "RUS", label="the list of the young", page="b", **LIST),
        said("step", "delivery", "received", "RUS", label="a list", page="c", day="2025-05-23", **LIST),
    ]
    entries = build(told, now=NOW).entries
    assert [state(entry, "delivery").value for entry in entries if entry.kind == "awaited"] == ["open", "open"]
