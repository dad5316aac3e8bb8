"""The ledger as a whole: the same in any order, rebuilt, mirrored, with a page less, on bad input."""

import random
from dataclasses import replace
from functools import partial
from time import process_time

import pytest

from sayso.errors import UsageError
from sayso.ledger import build
from sayso.records import Sourced
from sayso.records.ledger import Ledger, State
from tests.ledger.made import NAMES, NOW, only, said, state
from tests.ledger.story import STORY

SWAP = {"RUS": "UKR", "UKR": "RUS", "Moscow": "Kyiv", "Kyiv": "Moscow"}


def test_any_order_gives_the_same_ledger() -> None:
    expected = build(STORY, now="2025-06-02", names=NAMES)
    shuffled = list(STORY)
    for seed in range(200):
        random.Random(seed).shuffle(shuffled)
        assert build(shuffled, now="2025-06-02", names=NAMES) == expected


def test_the_same_twice_adds_nothing() -> None:
    assert build([*STORY, *STORY], now=NOW) == build(STORY, now=NOW)


@pytest.mark.parametrize("page", sorted({one.article for one in STORY}))
def test_a_page_less_changes_only_what_rested_on_it(page: str) -> None:
    whole, less = build(STORY, now=NOW), build([one for one in STORY if one.article != page], now=NOW)
    rested = {entry.id for entry in whole.entries if _touches(whole, entry.id, page)}
    left = {entry.id: entry for entry in less.entries}
    untouched = [entry for entry in whole.entries if entry.id not in rested]
    assert untouched
    assert [entry for entry in untouched if left.get(entry.id) != entry] == []


def _touches(ledger: Ledger, entry_id: str, page: str) -> bool:
    (entry,) = [one for one in ledger.entries if one.id == entry_id]
    doubts = [one for one in ledger.unresolved if entry_id in one.candidates]
    near = {candidate for one in doubts for candidate in one.candidates}
    if any(suffix.startswith("spoken of since") for one in entry.states for suffix in one.suffixes):
        near |= {other.id for other in ledger.entries if (other.kind, other.parties) == (entry.kind, entry.parties)}
    told = [one for other in ledger.entries if other.id in near | {entry.id} for one in other.assertions]
    return any(one.article == page for one in [*told, *(doubt.sourced for doubt in doubts)])


def test_parties_swapped_give_the_mirror() -> None:
    plain = build(STORY, now=NOW)
    mirrored = build([_swapped(one) for one in STORY], now=NOW)
    assert _shape(plain, SWAP) == _shape(mirrored, {})


def _swapped(one: Sourced) -> Sourced:
    def turn(code: str | None) -> str | None:
        return SWAP.get(code or "", code)

    a = one.assertion
    made = replace(
        a, holder=turn(a.holder), parties=tuple(turn(p) for p in a.parties), owed_by=turn(a.owed_by),
        owed_to=turn(a.owed_to), holder_name=turn(a.holder_name),
    )  # fmt: skip
    return replace(one, assertion=made, chain=tuple(replace(link, party=turn(link.party)) for link in one.chain))


def _shape(ledger: Ledger, turn: dict[str, str]) -> list[tuple[object, ...]]:
    def of(one: State) -> tuple[object, ...]:
        whose = turn.get(one.of or "", one.of or "")
        return one.dimension, whose, one.value or "", one.standing, sorted(turn.get(party, party) for party in one.by)

    return sorted(
        (
            entry.label,
            entry.kind,
            sorted(turn.get(party, party) for party in entry.parties),
            sorted(map(of, entry.states)),
        )
        for entry in ledger.entries
    )


def test_every_value_rests_on_an_active_assertion() -> None:
    told = {one.assertion.id: one for one in STORY}
    for entry in build(STORY, now=NOW).entries:
        for one in entry.states:
            assert one.held
            assert all(told[i].status == "active" for held in one.held for i in held.assertions)


@pytest.mark.parametrize(
    ("day", "value", "label"),
    [
        ("2025-05-21", None, None),
        ("2025-05-22", "received", "mutual"),
        ("2025-06-02", "received", "mutual"),
    ],
)
def test_as_of_shows_what_was_known_then(day: str, value: str | None, label: str | None) -> None:
    ledger = build(STORY, now="2025-06-02", known_by=day, names=NAMES)
    found = [e.states[0] for e in ledger.entries if e.kind == "step" and e.label == "Russian prisoner list"]
    assert [(one.value, one.label) for one in found] == ([(value, label)] if value else [])


def test_late_news_is_put_in_its_place_and_rolls_nothing_back() -> None:
    awaited = partial(said, "awaited", "delivery", label="the list", owed_by="UKR", owed_to="RUS")
    told = [
        awaited("open", "RUS", day="2025-05-20"),
        awaited("answered", "RUS", day="2025-05-22", page="b"),
        awaited("open", "RUS", day="2025-05-21", published="2025-06-01", page="late"),
    ]
    entry = only(build(told, now="2025-06-02"))
    found = state(entry, "delivery")
    assert (found.value, [one.article for one in entry.assertions]) == ("answered", ["page", "late", "b"])


def test_late_news_is_marked() -> None:
    told = [
        said("position", "stance", "for", "RUS", label="a buffer zone", day="2025-05-22"),
        said(
            "position",
            "stance",
            "against",
            "RUS",
            label="a buffer zone",
            day="2025-05-10",
            published="2025-05-30",
            page="b",
        ),
    ]
    found = only(build(told, now="2025-06-01")).states[0]
    assert found.value == "for"
    assert [(move.after, move.late) for move in found.moves] == [("against", True), ("for", False)]


def test_what_is_published_after_now_is_not_known() -> None:
    future = said("position", "stance", "for", "RUS", published="2025-05-29")
    assert build([future], now=NOW).entries == ()


@pytest.mark.parametrize("day", ["", "yesterday", "2025-13-01", "2025-05", "28/05/2025"])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        build([], now=day)


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param({"quantity": 1e30, "unit": "men"}, id="ten to the thirty"),
        pytest.param({"quantity": float("inf")}, id="infinite"),
        pytest.param({"quantity": float("nan")}, id="no number"),
        pytest.param({"quantity": -5.0}, id="negative"),
        pytest.param({"date": "0001-01-01"}, id="year one"),
        pytest.param({"date": "9999-12-31"}, id="year 9999"),
        pytest.param({"date": "2025-02-30"}, id="no such day"),
        pytest.param({"date": "soon"}, id="no date"),
        pytest.param({"parties": ()}, id="no parties"),
        pytest.param({"parties": ("RUS", "RUS")}, id="one party twice"),
        pytest.param({"label": ""}, id="no label"),
        pytest.param({"label": "«»—!?" * 50}, id="no words"),
        pytest.param({"issue": "unheard-of"}, id="an issue of no list"),
        pytest.param({"published": None, "day": None}, id="no day"),
        pytest.param({"day": "0001-01-01", "published": "9999-12-31"}, id="ends of time"),
        pytest.param({"outlet": None}, id="no outlet"),
        pytest.param({"owed_by": "RUS", "owed_to": "RUS"}, id="owed to itself"),
    ],
)
@pytest.mark.parametrize(
    ("kind", "dimension", "value"),
    [
        ("meeting", "schedule", "scheduled"), ("proposal", "stance", "accepted"), ("step", "delivery", "said-done"),
        ("awaited", "delivery", "open"), ("figure", "count", "5"), ("claim", "truth", "denied"),
        ("linkage", "order", "set"), ("agreement", "performance", "delivered"),
    ],
)  # fmt: skip
def test_odd_input_still_builds(kind: str, dimension: str, value: str, odd: dict[str, object]) -> None:
    one = said(kind, dimension, value, "RUS", **odd)  # type: ignore[arg-type]
    now = "9999-12-31" if odd.get("published") == "9999-12-31" else NOW
    ledger = build([one, said(kind, dimension, value, "UKR", page="b")], now=now)
    assert sum(len(entry.assertions) for entry in ledger.entries) + len(ledger.unresolved) == 2


def test_nothing_in_gives_nothing_out() -> None:
    assert build([], now=NOW).entries == ()


def test_a_large_case_is_built_in_time_that_grows_with_it() -> None:
    def seconds(size: int) -> float:
        told = [
            said("claim", "truth", "asserted", "RUS", label=f"event {n} near town {n % 97} on the river", page=f"p{n}")
            for n in range(size)
        ]
        start = process_time()
        build(told, now=NOW)
        return process_time() - start

    small, large = seconds(500), seconds(4000)
    assert large < 8 * max(small, 0.05) * 3
