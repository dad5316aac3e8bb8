"""Why an entry reads as it does, in plain words; every clause has its holder."""

import pytest

from sayso.errors import UsageError
from sayso.ledger import build, explain
from sayso.ledger.order import clock, is_day, ordinal
from sayso.ledger.words import round_number, strong, telling, words
from sayso.records import VALUES
from tests.ledger.made import NAMES, NOW, only, said
from tests.ledger.story import STORY

LEDGER = build(STORY, now="2025-06-02", names=NAMES)


def test_every_assertion_is_explained_in_order() -> None:
    for entry in LEDGER.entries:
        found = explain(LEDGER, entry.id)
        assert [step.assertion for step in found.steps] == [one.assertion.id for one in entry.assertions]
        assert all(step.rule and step.sentence and step.who and step.effect for step in found.steps)
        assert len([why for why in found.why if ", because " in why]) == len(entry.states)


def test_the_reasons_are_plain_words() -> None:
    entry = next(e for e in LEDGER.entries if e.label.startswith("Moscow told"))
    assert explain(LEDGER, entry.id).why == (
        "truth: contested, because holders with a say contradict each other, so no value stands",
        "  one says so, one denies it",
    )


def test_what_became_of_each_is_told() -> None:
    told = [
        said("position", "stance", "for", "RUS", day="2025-05-10"),
        said("position", "stance", "against", "RUS", page="b"),
        said("position", "stance", "for", "outlet", page="c", strength="outlet-reading"),
    ]
    ledger = build(told, now=NOW)
    assert [step.effect for step in explain(ledger, only(ledger).id).steps] == [
        "replaced by a later word of the same holder (against)",
        "stands beside the value and does not move it",
        "decides the value",
    ]


@pytest.mark.parametrize("length", [6, 8, 16])
def test_the_start_of_an_id_is_enough(length: int) -> None:
    entry = LEDGER.entries[0]
    assert explain(LEDGER, entry.id[:length].upper()).entry == entry


@pytest.mark.parametrize("wrong", ["zzzz", "0" * 16, "a' OR 1=1 --", "x" * 100_000])
def test_an_unknown_id_names_the_nearest(wrong: str) -> None:
    with pytest.raises(UsageError, match="the nearest are"):
        explain(LEDGER, wrong)


def test_an_empty_or_short_id_and_an_empty_ledger_are_told_apart() -> None:
    with pytest.raises(UsageError, match="there is no entry"):
        explain(LEDGER, " ")
    with pytest.raises(UsageError, match="the ledger is empty"):
        explain(build([], now=NOW), "abc")
    twin = next(c for c in "0123456789abcdef" if sum(e.id.startswith(c) for e in LEDGER.entries) > 1)
    with pytest.raises(UsageError, match="give more of the id"):
        explain(LEDGER, twin)


HOLDERS = ["RUS", "UKR", "TUR", "outlet", "unnamed"]


@pytest.mark.parametrize(("kind", "dimension"), VALUES)
@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize("strength", ["explicit", "outlet-reading"])
def test_no_clause_without_its_holder(kind: str, dimension: str, holder: str, strength: str) -> None:
    speaker = {"outlet": "Daily Wire", "unnamed": "an unnamed source", **NAMES}[holder]
    for value in VALUES[(kind, dimension)] or ("5",):
        one = said(kind, dimension, value, holder, strength=strength, owed_by="RUS", owed_to="UKR")
        (found,) = only(build([one], now=NOW, names=NAMES)).states
        assert found.wording.startswith(f"{speaker} ")
        assert found.label in found.wording
        assert "missed" not in found.wording
        assert "broken" not in found.wording


@pytest.mark.parametrize(
    ("value", "holder", "wording"),
    [
        ("said-done", "RUS", "Russia says it has done this [one-sided (Russia)]"),
        ("said-done", "UKR", "Ukraine says this is done [one-sided (Ukraine)]"),
        ("received", "UKR", "Ukraine says it has received this [one-sided (Ukraine)]"),
        ("received", "RUS", "Russia says this was received [one-sided (Russia)]"),
        ("not-done", "UKR", "Ukraine says it has not received this [one-sided (Ukraine)]"),
        ("said-done", "TUR", "Turkey says this is done (third-party)"),
        ("said-done", "outlet", "Daily Wire reports that this is done (outlet's reading)"),
        ("said-done", "unnamed", "an unnamed source said this is done (anonymous)"),
    ],
)
def test_fixed_words_of_a_step(value: str, holder: str, wording: str) -> None:
    one = said("step", "delivery", value, holder, label="list", owed_by="RUS", owed_to="UKR")
    assert only(build([one], now=NOW, names=NAMES)).states[0].wording == wording


def test_fixed_words_of_agreement_and_quarrel() -> None:
    step = [
        said("step", "delivery", "said-done", "RUS", label="list", owed_by="RUS", owed_to="UKR"),
        said("step", "delivery", "received", "UKR", label="list", owed_by="RUS", owed_to="UKR", page="z"),
    ]
    wording = only(build(step, now=NOW, names=NAMES)).states[0].wording
    assert wording == "Russia says it has done this; Ukraine says it has received this (mutual)"
    claim = [said("claim", "truth", "asserted", "UKR"), said("claim", "truth", "denied", "RUS", page="z")]
    assert (
        only(build(claim, now=NOW, names=NAMES)).states[0].wording == "Ukraine says so; Russia denies this (contested)"
    )
    pact = [said("agreement", "existence", "signed", party, page=party) for party in ("UKR", "RUS")]
    assert (
        only(build(pact, now=NOW, names=NAMES)).states[0].wording == "Russia and Ukraine both say it is signed (mutual)"
    )


def test_a_code_without_a_name_prints_as_itself() -> None:
    assert (
        only(build([said("claim", "truth", "denied", "M23")], now=NOW)).states[0].wording.startswith("M23 denies this")
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("0001-01-01", 1),
        ("9999-12-31", 3652059),
        ("2025-02-30", None),
        ("2025", 739252),
        ("2025-05", 739372),
        ("x", None),
    ],
)
def test_ordinal(day: str, expected: int | None) -> None:
    assert ordinal(day) == expected


def test_days_and_clocks() -> None:
    assert [is_day(day) for day in ("2025-05-22", "2025-05", "2025-05-22T10:00Z", None)] == [True, False, True, False]
    assert [clock(day) for day in ("2025-05-22T10:00Z", "2025-05-22")] == ["10:00Z", None]


def test_words_of_labels() -> None:
    assert words("The 1,000-for-1,000 prisoners’ swap") == {"1000-for-1000", "prisoner", "exchange"}
    assert telling("the new ceasefire proposal") == frozenset()
    assert strong("the Witkoff plan of 28 points") == {"witkoff", "28"}
    assert strong("Latest memorandum") == {"memorandum"}


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("second round of talks", 2), ("the 3rd meeting", 3), ("fourth round", 4), ("second direct Istanbul round", 2),
        ("four rounds of talks", None), ("the next round", None), ("round of talks", None), ("", None),
    ],
)  # fmt: skip
def test_round_numbers(label: str, number: int | None) -> None:
    assert round_number(label) == number
