"""Decisions, pages not read, editions: written once, withdrawn by a row of their own."""

import hashlib
import json
from dataclasses import replace

import pytest

from sayso.errors import UsageError
from sayso.records import Decision
from sayso.store import Skipped, Store
from sayso.store.naming import instant
from tests.store.pages import MONDAY, TUESDAY, WEDNESDAY, reading

MADE = Decision("d1", "step: the list", "reject", "{}", '{"value": "open"}', "no list was shown", "reviewer", MONDAY)


@pytest.fixture(autouse=True)
def case(store: Store) -> None:
    store.keep(reading(), "c", MONDAY)


def test_decisions_come_back_in_their_order(store: Store) -> None:
    later = replace(MADE, id="d0", at=TUESDAY)
    for made in (MADE, later, MADE):
        store.decide(made, "c")
    assert store.decisions("c") == [MADE, later]


def test_a_decision_is_withdrawn_and_stays(store: Store) -> None:
    store.decide(MADE, "c")
    store.undo("d1", TUESDAY)
    assert store.decisions("c") == [replace(MADE, undone=TUESDAY)]
    with pytest.raises(UsageError, match="withdrawn already"):
        store.undo("d1", WEDNESDAY)
    with pytest.raises(UsageError, match="no decision 'd2'; the nearest: 'd1'"):
        store.undo("d2", WEDNESDAY)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (replace(MADE, reason="another"), "kept already and says something else"),
        (replace(MADE, id="d2", after="not json"), "a JSON object is wanted"),
        (replace(MADE, id="d2", before="[]"), "a JSON object is wanted"),
        (replace(MADE, id="d2", at="today"), "is not a date"),
    ],
)
def test_a_decision_that_cannot_be_kept(store: Store, made: Decision, words: str) -> None:
    store.decide(MADE, "c")
    with pytest.raises(UsageError, match=words):
        store.decide(made, "c")
    assert store.decisions("c") == [MADE]


def test_a_decision_needs_a_case_that_is_there(store: Store) -> None:
    with pytest.raises(UsageError, match="there is no case 'd'"):
        store.decide(MADE, "d")


def test_pages_not_read_are_listed_once_a_reason(store: Store) -> None:
    store.skip("new", "a.pdf", "it is no text", MONDAY)
    store.skip("new", "a.pdf", "it is no text", TUESDAY)
    store.skip("new", "a.pdf", "it is empty", TUESDAY)
    store.skip("new", "b\udcff.txt", "it is no text", TUESDAY)
    assert store.skipped("new") == [
        Skipped("a.pdf", "it is no text", MONDAY),
        Skipped("a.pdf", "it is empty", TUESDAY),
        Skipped("b?.txt", "it is no text", TUESDAY),
    ]
    assert store.skipped("c") == []
    assert [(case.name, case.pages, case.first) for case in store.cases()] == [("c", 1, MONDAY), ("new", 0, None)]


def test_editions_are_numbered_and_frozen(store: Store) -> None:
    body = json.dumps({"lines": ["Ünder review"]}, ensure_ascii=False)
    first = store.publish("c", "2025-03-03", body, MONDAY)
    second = store.publish("c", "2025-03-04", "{}", TUESDAY)
    assert (first.number, first.as_of, first.sha256) == (1, "2025-03-03", hashlib.sha256(body.encode()).hexdigest())
    assert store.editions("c") == [first, second]
    with pytest.raises(UsageError, match="a JSON object is wanted"):
        store.publish("c", "2025-03-04", "a brief", TUESDAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-03", "2025-03-03"),
        ("2025-03-03T10:00:00Z", "2025-03-03T10:00:00Z"),
        ("2025-03-03T10:00:00.123456+00:00", "2025-03-03T10:00:00Z"),
        ("2025-03-03T01:30:00+03:00", "2025-03-02T22:30:00Z"),
        ("2025-03-03T10:00", "2025-03-03T10:00:00Z"),
        ("20250303", "2025-03-03T00:00:00Z"),
    ],
)
def test_instant(text: str, expected: str) -> None:
    assert instant(text) == expected
