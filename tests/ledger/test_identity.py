"""Which assertions are about one object, which are kept apart, which are left open."""

from functools import partial

import pytest

from sayso.ledger import build
from sayso.records import Sourced
from tests.ledger.made import NOW, said

meeting = partial(said, "meeting", "occurrence", "held")
proposal = partial(said, "proposal", "lifecycle", "tabled", issue="ceasefire")
step = partial(said, "step", "delivery", "said-done", issue="prisoners")
figure = partial(said, "figure", "count", "5", issue="other", quantity=5.0)
claim = partial(said, "claim", "truth", "asserted", issue="other")


def groups(*told: Sourced) -> list[list[str]]:
    ledger = build(told, now=NOW)
    entered = [sorted(one.article for one in entry.assertions) for entry in ledger.entries]
    return sorted(entered) + [["?", one.sourced.article] for one in ledger.unresolved]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            meeting("outlet", label="talks in Doha", date="2025-03-04", place="Doha"),
            meeting("RUS", label="Doha round", date="2025-03-04", page="b"),
            id="one day",
        ),
        pytest.param(
            meeting("outlet", label="second round of talks", date="2025-03-04"),
            meeting("RUS", label="the 2nd round", page="b"),
            id="one number",
        ),
        pytest.param(
            meeting("outlet", label="talks", date="2025-03-04", place="Doha, Qatar"),
            meeting("RUS", label="negotiations in Doha", page="b"),
            id="the place in the label",
        ),
        pytest.param(
            meeting("outlet", parties=("UKR", "RUS"), date="2025-03-04"),
            meeting("RUS", parties=("RUS", "UKR"), date="2025-03-04", page="b"),
            id="parties in any order",
        ),
        pytest.param(
            proposal("UKR", label="the 30-day truce proposal"),
            proposal("USA", label="a US-backed 30-day ceasefire", page="b"),
            id="a number known by",
        ),
        pytest.param(
            proposal("RUS", label="memorandum on peace"),
            proposal("UKR", label="Russian memorandum", page="b"),
            id="a memorandum",
        ),
        pytest.param(
            proposal(
                "UKR", label="Kyiv on Monday laid a detailed 30-day truce before envoys of three neighbouring states"
            ),
            proposal("USA", label="30-day truce", page="b"),
            id="a clause and a name",
        ),
        pytest.param(
            said("agreement", "existence", "announced", "RUS", label="swap", issue="prisoners", date="2025-05-16"),
            said("agreement", "performance", "delivered", "UKR", label="the deal", issue="prisoners", page="b"),
            id="the one agreement of its parties",
        ),
        pytest.param(
            said("agreement", "existence", "announced", "RUS", label="exchange of prisoners", issue="prisoners"),
            said(
                "agreement",
                "existence",
                "announced",
                "UKR",
                label="the exchange",
                issue="prisoners",
                parties=("UKR",),
                page="b",
            ),
            id="one of its parties",
        ),
        pytest.param(
            step("RUS", label="prisoner swap"), step("UKR", label="exchange of POWs", page="b"), id="synonyms"
        ),
    ],
)
def test_one_object(one: Sourced, other: Sourced) -> None:
    assert groups(one, other) == [["b", "page"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            meeting("outlet", date="2025-03-04", place="Doha"),
            meeting("outlet", date="2025-03-05", place="Doha", page="b"),
            id="another day",
        ),
        pytest.param(
            meeting("outlet", date="2025-03-04", place="Doha"),
            meeting("outlet", date="2025-03-04", place="Cairo", page="b"),
            id="another place",
        ),
        pytest.param(
            meeting("outlet", label="first round"),
            meeting("outlet", label="second round", page="b"),
            id="another round",
        ),
        pytest.param(
            meeting("outlet", parties=("RUS", "UKR")),
            meeting("outlet", parties=("RUS", "UKR", "USA"), page="b"),
            id="another series",
        ),
        pytest.param(
            meeting("outlet", label="phone call", date="2025-03-04"),
            meeting("outlet", label="meeting", date="2025-03-04", page="b"),
            id="a call is no meeting",
        ),
        pytest.param(
            proposal("UKR", label="the 30-day truce"),
            proposal("UKR", label="a 3-day truce", page="b"),
            id="another number",
        ),
        pytest.param(
            proposal("UKR", label="truce proposal"), proposal("UKR", label="Arab truce proposal", page="b"), id="no bar"
        ),
        pytest.param(
            step("RUS", label="prisoner exchange", date="2025-05-23"),
            step("RUS", label="prisoner exchange", date="2025-05-24", page="b"),
            id="another tranche",
        ),
        pytest.param(
            figure("RUS", label="drones shot down", unit="drones"),
            figure("RUS", label="drones launched", unit="drones", page="b"),
            id="another measure",
        ),
        pytest.param(
            figure("RUS", label="drones shot down", unit="drones", date="2025-05-20"),
            figure("RUS", label="drones shot down", unit="drones", date="2025-05-21", page="b"),
            id="another window",
        ),
        pytest.param(
            said("agreement", "existence", "announced", "RUS", label="deal", issue="prisoners", parties=("RUS", "USA")),
            said("agreement", "existence", "announced", "RUS", label="deal", issue="prisoners", page="b"),
            id="another's agreement",
        ),
        pytest.param(
            said("agreement", "existence", "announced", "RUS", label="the deal", issue="other"),
            said("agreement", "existence", "announced", "RUS", label="an accord", issue="other", page="b"),
            id="no matter named",
        ),
        pytest.param(
            figure("RUS", label="people killed", unit="people killed"),
            figure("RUS", label="people killed", unit="people killed", page="b"),
            id="where and when not told",
        ),
        pytest.param(
            said("agreement", "existence", "announced", "RUS", label="swap", issue="prisoners", date="2025-05-16"),
            said(
                "agreement",
                "existence",
                "announced",
                "UKR",
                label="swap",
                issue="prisoners",
                page="b",
                day="2024-05-16",
            ),
            id="another season",
        ),
        pytest.param(
            meeting("outlet", label="Doha talks", date="2025-05-27", place="Doha"),
            meeting("outlet", label="Doha talks", place="Doha", page="b", day="2025-05-22"),
            id="held before the day of the other",
        ),
        pytest.param(
            claim("RUS", label="no convoy reached the northern town"),
            claim("RUS", label="convoy reached the northern town", page="b"),
            id="a negation",
        ),
    ],
)
def test_two_objects(one: Sourced, other: Sourced) -> None:
    assert groups(one, other) == [["b"], ["page"]]


def test_what_fits_two_objects_is_left_open_and_moves_nothing() -> None:
    march = said(
        "meeting", "schedule", "scheduled", "RUS", label="Doha talks", date="2025-06-04", place="Doha", page="a"
    )
    april = said(
        "meeting", "schedule", "scheduled", "RUS", label="Doha talks", date="2025-06-14", place="Doha", page="b"
    )
    vague = said("meeting", "schedule", "cancelled", "RUS", label="the Doha talks", page="c", day="2025-05-25")
    ledger = build([march, april, vague], now=NOW)
    assert [entry.states[0].value for entry in ledger.entries] == ["scheduled", "scheduled"]
    (left,) = ledger.unresolved
    assert left.sourced == vague
    assert left.candidates == tuple(sorted(entry.id for entry in ledger.entries))
    assert left.wording.startswith("unresolved: Doha talks [")
    assert [entry.pending for entry in ledger.entries] == [(vague.assertion.id,)] * 2


def test_a_proposal_with_two_possible_authors_is_left_open() -> None:
    told = [
        proposal("USA", label="US-backed 30-day truce", page="a"),
        proposal("UKR", label="allied 30-day truce", page="b"),
        said("proposal", "stance", "rejected", "RUS", label="30-day truce", issue="ceasefire", page="c"),
    ]
    ledger = build(told, now=NOW)
    assert [one.sourced.article for one in ledger.unresolved] == ["c"]
    assert all(state.dimension == "lifecycle" for entry in ledger.entries for state in entry.states)


def test_the_label_is_the_shortest_that_tells_what_it_is() -> None:
    pact = partial(said, "agreement", issue="ceasefire")
    told = [
        pact("existence", "announced", "RUS", label="January accord on the northern front, laboriously negotiated"),
        pact("existence", "announced", "UKR", label="January accord in the north", page="b"),
        pact("performance", "breach-alleged", "UKR", label="an accord broken", page="c"),
    ]
    assert "January accord in the north" in [entry.label for entry in build(told, now=NOW).entries]


def test_an_id_stays_when_later_pages_join() -> None:
    first = meeting("outlet", label="second round", date="2025-03-04", published="2025-03-05")
    later = meeting("RUS", label="the 2nd round in Doha", place="Doha", published="2025-03-09", page="b")
    (alone,) = build([first], now=NOW).entries
    (joined,) = build([later, first], now=NOW).entries
    assert alone.id == joined.id
