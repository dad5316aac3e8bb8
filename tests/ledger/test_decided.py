"""Decisions laid over what was read, and taken back."""

import pytest

from sayso.ledger import build
from sayso.records import Decision
from sayso.records.decision import target_of
from tests.ledger.made import NAMES, NOW, only, said, state

ONE = said("proposal", "stance", "accepted", "RUS", label="the 30-day truce", issue="ceasefire")
OTHER = said("proposal", "stance", "rejected", "RUS", label="an Easter truce", issue="ceasefire", page="b")


def decision(action: str, target: str, after: str = "{}", n: int = 1, undone: str | None = None) -> Decision:
    return Decision(f"d{n}", target, action, "{}", after, "looked at it", "Ann", f"2025-05-2{n}T10:00:00Z", undone)


def words(one: object = ONE) -> str:
    return target_of(ONE.assertion.kind, (passage.exact for passage in (ONE if one is ONE else OTHER).passages))


def test_reject_takes_the_assertion_out() -> None:
    assert build([ONE], [decision("reject", words())], now=NOW).entries == ()


def test_undone_restores_the_ledger_exactly() -> None:
    plain = build([ONE, OTHER], now=NOW)
    for action, target in (("reject", words()), ("override", plain.entries[0].id), ("split", words())):
        assert build([ONE, OTHER], [decision(action, target, undone="2025-05-28")], now=NOW) == plain


def test_edit_changes_what_it_names() -> None:
    found = only(build([ONE], [decision("edit", words(), '{"value": "deferred", "parties": ["RUS"]}')], now=NOW))
    assert (found.states[0].value, found.parties) == ("deferred", ("RUS",))


@pytest.mark.parametrize(
    "after",
    [
        '{"value": "held"}',
        '{"quantity": "many"}',
        '{"parties": "RUS"}',
        '{"id": "x"}',
        '{"value": 5}',
        '{"kind": "war"}',
    ],
)
def test_an_edit_that_cannot_be_is_left_out_and_told(after: str) -> None:
    ledger = build([ONE], [decision("edit", words(), after)], now=NOW)
    assert only(ledger).states[0].value == "accepted"
    assert ledger.notes[0].startswith("decision d1 is left out")


@pytest.mark.parametrize("after", ["", "{", "[1]", "null", "9" * 5000, "[" * 5000])
def test_unreadable_objects_are_told(after: str) -> None:
    ledger = build([ONE], [decision("edit", words(), after)], now=NOW)
    assert only(ledger).states[0].value == "accepted"


def test_merge_joins_two_entries() -> None:
    one, other = (entry.id for entry in build([ONE, OTHER], now=NOW).entries)
    merged = build([ONE, OTHER], [decision("merge", one, f'{{"into": "{other}"}}')], now=NOW)
    assert [entry.id for entry in merged.entries] == [other]
    assert len(only(merged).assertions) == 2


def test_merges_in_a_circle_join_and_end() -> None:
    one, other = (entry.id for entry in build([ONE, OTHER], now=NOW).entries)
    told = [decision("merge", one, f'{{"into": "{other}"}}'), decision("merge", other, f'{{"into": "{one}"}}', n=2)]
    assert len(build([ONE, OTHER], told, now=NOW).entries) == 1


def test_split_gives_an_assertion_an_entry_of_its_own() -> None:
    again = said("proposal", "stance", "rejected", "UKR", label="the 30-day truce", issue="ceasefire", page="c")
    assert len(build([ONE, again], now=NOW).entries) == 1
    split = build([ONE, again], [decision("split", words())], now=NOW)
    assert sorted(len(entry.assertions) for entry in split.entries) == [1, 1]


def test_override_stands_on_top_and_the_standing_before_stays_in_view() -> None:
    (entry,) = build([ONE], now=NOW, names=NAMES).entries
    after = '{"dimension": "stance", "value": "deferred"}'
    found = state(only(build([ONE], [decision("override", entry.id, after)], now=NOW, names=NAMES)), "stance")
    assert (found.value, found.standing) == ("deferred", "analyst")
    assert found.label == "analyst (Ann); before: one-sided (Russia)"
    assert found.wording.startswith("Ann sets it to deferred")


def test_of_contradictory_decisions_the_later_counts_and_the_other_is_told() -> None:
    told = [decision("reject", words(), n=2), decision("accept", words(), n=1)]
    assert build([ONE], told, now=NOW).entries == ()
    ledger = build([ONE], [decision("reject", words(), n=1), decision("accept", words(), n=2)], now=NOW)
    assert len(ledger.entries) == 1
    assert ledger.notes == ("decision d1 is overruled by the later decision d2",)


def test_what_meets_nothing_is_listed() -> None:
    lost = [decision("reject", "claim: gone"), decision("override", "feedfeedfeedfeed", n=2)]
    assert [one.id for one in build([ONE], lost, now=NOW).unmatched] == ["d1", "d2"]


def test_an_unknown_action_is_told() -> None:
    assert build([ONE], [decision("burn", words())], now=NOW).notes == (
        "decision d1 is left out: its action cannot be read",
    )
