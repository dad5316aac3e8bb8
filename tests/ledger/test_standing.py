"""Each standing of the specification, and what moves a value and what does not."""

from functools import partial

import pytest

from sayso.ledger import build
from sayso.records import Sourced
from sayso.records.ledger import State
from tests.ledger.made import NAMES, NOW, only, said, state

schedule = partial(said, "meeting", "schedule", label="talks in Ankara", place="Ankara")
stance = partial(said, "proposal", "stance", label="the 30-day ceasefire", issue="ceasefire")
step = partial(said, "step", "delivery", label="Russian prisoner list", issue="prisoners", owed_by="RUS", owed_to="UKR")
awaited = partial(
    said, "awaited", "delivery", label="Ukrainian prisoner list", issue="prisoners", owed_by="UKR", owed_to="RUS"
)
claim = partial(said, "claim", "truth", label="the bridge was hit by drones", issue="other")
agreed = partial(said, "agreement", "existence", label="prisoner exchange", issue="prisoners")

DIMENSIONS = {"schedule": schedule, "stance": stance, "step": step, "claim": claim}


def stands(*told: Sourced, now: str = NOW, of: str | None = None, **more: int) -> State:
    entry = only(build(told, now=now, names=NAMES, **more))
    return state(entry, entry.states[0].dimension, of)


@pytest.mark.parametrize(
    ("told", "value", "standing", "label"),
    [
        pytest.param(
            (agreed("announced", "RUS"), agreed("announced", "UKR", page="b")), "announced", "mutual", "mutual",
            id="all parties say the same",
        ),
        pytest.param(
            (agreed("signed", "RUS"), agreed("announced", "UKR", page="b")), "announced", "mutual", "mutual",
            id="the lower rung is what both say",
        ),
        pytest.param(
            (agreed("announced", "RUS"), agreed("announced", "UKR", page="b", strength="implied")),
            "announced", "mutual", "mutual; implied", id="one side only implies it",
        ),
        pytest.param((agreed("announced", "RUS"),), "announced", "one-sided", "one-sided (Russia)", id="one side"),
        pytest.param(
            (agreed("announced", "RUS"), agreed("announced", "TUR", page="b")), "announced", "one-sided",
            "one-sided (Russia)", id="a mediator adds no side",
        ),
        pytest.param((agreed("announced", "TUR"),), "announced", "third-party", "third-party", id="a mediator alone"),
        pytest.param(
            (agreed("announced", "outlet"),), "announced", "outlet's reading", "outlet's reading", id="narration alone"
        ),
        pytest.param(
            (agreed("announced", "unnamed", holder_name="a diplomat"),), "announced", "anonymous", "anonymous",
            id="an unnamed source",
        ),
        pytest.param(
            (schedule("scheduled", "RUS"), schedule("none-scheduled", "UKR", page="b")), None, "contested",
            "contested", id="set and not set",
        ),
        pytest.param(
            (step("said-done", "RUS"), step("received", "UKR", page="b")), "received", "mutual", "mutual",
            id="sent and received",
        ),
        pytest.param((step("said-done", "RUS"),), "said-done", "one-sided", "one-sided (Russia)", id="sent, they say"),
        pytest.param(
            (step("said-done", "RUS"), step("not-done", "UKR", page="b")), None, "contested", "contested",
            id="sent and not received",
        ),
        pytest.param(
            (claim("asserted", "UKR"), claim("denied", "RUS", page="b")), None, "contested", "contested",
            id="a denial contests",
        ),
        pytest.param(
            (claim("asserted", "unnamed"), claim("denied", "RUS", page="b")), None, "contested", "contested",
            id="a denial contests an unnamed source too",
        ),
        pytest.param(
            (claim("asserted", "UKR", day="2025-05-21"), claim("no-comment", "RUS", page="b")), "asserted", "one-sided",
            "one-sided (Ukraine)", id="no comment denies nothing",
        ),
        pytest.param(
            (agreed("announced", "RUS", chain=(("a source", None, "says"), ("Moscow", "RUS", "says"))),),
            "announced", "anonymous", "anonymous; via chain depth 2", id="an unnamed link makes it anonymous",
        ),
        pytest.param(
            (agreed("announced", "RUS", chain=(("Interfax", "INTERFAX", "reports"), ("Peskov", "RUS", "says"))),),
            "announced", "one-sided", "one-sided (Russia); via chain depth 2", id="an agency relays",
        ),
        pytest.param(
            (
                agreed("announced", "RUS"),
                agreed("announced", "UKR", page="b", chain=(("Lavrov", "RUS", "says"), ("Kyiv", "UKR", "says"))),
            ),
            "announced", "one-sided", "one-sided (Russia)", id="what one says of the other's words is not the other's",
        ),
    ],
)  # fmt: skip
def test_standing(told: tuple[Sourced, ...], value: str | None, standing: str, label: str) -> None:
    found = stands(*told)
    assert (found.value, found.standing, found.label) == (value, standing, label)


def test_a_stance_is_the_party_s_own() -> None:
    found = stands(stance("rejected", "RUS"), stance("accepted", "UKR", page="b", parties=("UKR", "RUS")), of="RUS")
    assert (found.value, found.label) == ("rejected", "one-sided (Russia)")


def test_another_s_word_on_a_stance_is_one_sided_at_most_and_yields_to_its_own() -> None:
    alone = stands(stance("rejected", "UKR"), of="RUS")
    assert (alone.value, alone.label) == ("rejected", "one-sided (Ukraine)")
    both = stands(stance("rejected", "UKR"), stance("accepted", "RUS", page="b", day="2025-05-01"), of="RUS")
    assert (both.value, both.label) == ("accepted", "one-sided (Russia)")
    assert [held.holder for held in both.dissent] == ["UKR"]


def test_an_outlet_s_reading_never_moves_a_stance() -> None:
    reading = stance("rejected", "outlet", strength="outlet-reading", day="2025-05-27", published="2025-05-27")
    alone = stands(reading, of="RUS")
    assert (alone.value, alone.standing) == (None, "outlet's reading")
    beside = stands(stance("accepted-with-conditions", "RUS", page="b"), reading, of="RUS")
    assert beside.value == "accepted-with-conditions"
    assert [held.value for held in beside.dissent] == ["rejected"]


def test_a_reported_act_is_the_party_s_with_no_words_shown_and_yields_to_its_own_voice() -> None:
    reported = stance("accepted", "outlet", parties=("UKR", "RUS"), day="2025-05-26")
    alone = stands(reported, of="UKR")
    assert (alone.value, alone.label) == ("accepted", "one-sided (Ukraine); no words shown")
    own = stance("deferred", "UKR", parties=("UKR", "RUS"), page="b", day="2025-05-20")
    assert stands(reported, own, of="UKR").value == "deferred"


def test_the_same_holder_later_supersedes_and_does_not_contest() -> None:
    found = stands(stance("rejected", "RUS", day="2025-05-10"), stance("accepted", "RUS", page="b", day="2025-05-20"))
    assert (found.value, found.standing) == ("accepted", "one-sided")
    assert len(found.held) == 1
    assert len(found.held[0].before) == 1


def test_the_same_again_moves_the_day_of_affirmation_alone() -> None:
    first, again = stance("rejected", "RUS", day="2025-05-10"), stance("rejected", "RUS", page="b", day="2025-05-20")
    found = stands(first, again)
    assert (found.value, found.last_affirmed, len(found.moves)) == ("rejected", "2025-05-20", 1)


def test_two_words_of_one_day_stand_at_the_least_done() -> None:
    found = stands(
        schedule("scheduled", "RUS"), schedule("none-scheduled", "RUS", page="b"), schedule("mooted", "UKR", page="c")
    )
    assert "order unknown" in found.suffixes
    assert found.value != "scheduled"


@pytest.mark.parametrize(
    ("first", "second"),
    [("2025-05-22T09:00Z", "2025-05-22T15:00Z"), ("2025-05-22T15:00Z", "2025-05-22T09:00Z")],
)
def test_clock_times_order_a_day(first: str, second: str) -> None:
    found = stands(stance("rejected", "RUS", day=first), stance("accepted", "RUS", page="b", day=second))
    assert found.value == ("accepted" if second > first else "rejected")
    assert "order unknown" not in found.suffixes


def test_a_clock_time_and_a_bare_day_overlap() -> None:
    found = stands(stance("accepted", "RUS", day="2025-05-22T09:00Z"), stance("rejected", "RUS", page="b"))
    assert (found.value, "order unknown" in found.suffixes) == ("rejected", True)


def test_waiting_and_receiving_on_one_day_is_a_revision() -> None:
    found = stands(awaited("open", "RUS"), awaited("answered", "RUS", page="b"))
    assert (found.value, found.suffixes) == ("answered", ())
    assert any(move.same_day for move in found.moves)


def test_waiting_and_receiving_on_one_page_may_be_two_things() -> None:
    found = stands(awaited("open", "RUS"), awaited("answered", "RUS"))
    assert (found.value, found.suffixes) == ("open", ("order unknown",))


def test_not_yet_said_before_is_overtaken_and_contradicts_nothing() -> None:
    found = stands(step("not-done", "UKR", day="2025-05-20"), step("said-done", "RUS", page="b", day="2025-05-22"))
    assert (found.value, found.label) == ("said-done", "one-sided (Russia)")


def test_not_yet_said_after_contests() -> None:
    found = stands(step("said-done", "RUS", day="2025-05-20"), step("not-done", "UKR", page="b", day="2025-05-22"))
    assert (found.value, found.standing) == (None, "contested")


def test_we_sent_it_disputes_and_a_receipt_answers() -> None:
    waiting, sent = awaited("open", "RUS"), awaited("answered", "UKR", page="b", day="2025-05-23")
    disputed = stands(waiting, sent)
    assert (disputed.value, disputed.standing) == ("disputed", "contested")
    received = awaited("answered", "RUS", page="c", day="2025-05-24")
    assert (stands(waiting, sent, received).value, stands(waiting, sent, received).standing) == ("answered", "mutual")


def test_two_speakers_of_one_party_are_a_split_voice_for_days_and_a_change_of_mind_after() -> None:
    first = stance("rejected", "RUS", holder_name="Olga First", day="2025-05-20")
    soon = stance("accepted", "RUS", holder_name="Pavel Second", day="2025-05-21", page="b")
    later = stance("accepted", "RUS", holder_name="Pavel Second", day="2025-05-27", page="b")
    assert "split voice (Russia)" in stands(first, soon).suffixes
    assert "split voice (Russia)" not in stands(first, later).suffixes


@pytest.mark.parametrize(("now", "stale"), [("2025-06-05", False), ("2025-06-06", True)])
def test_stale_after_the_horizon(now: str, stale: bool) -> None:
    assert ("stale" in stands(stance("rejected", "RUS"), now=now).suffixes) is stale


def test_what_is_over_does_not_grow_stale() -> None:
    assert stands(step("received", "UKR"), now="2026-05-22").suffixes == ()


def test_no_answer_heard_is_the_clock_s_word_and_no_refusal() -> None:
    tabled = said("proposal", "lifecycle", "tabled", "RUS", label="the memorandum", parties=("RUS", "UKR"))
    entry = only(build([tabled], now="2025-06-01", names=NAMES))
    assert state(entry, "lifecycle").suffixes == ("no answer heard (Ukraine)",)
    assert [one.dimension for one in entry.states] == ["lifecycle"]
    early = only(build([tabled], now="2025-05-25", names=NAMES))
    assert state(early, "lifecycle").suffixes == ()


def test_a_day_set_and_gone_by_is_reported_as_that_alone() -> None:
    found = stands(schedule("scheduled", "RUS", date="2025-05-25"))
    assert found.suffixes == ("date passed, no report",)
    assert "missed" not in found.wording
    assert "held" not in found.wording


def test_origins_count_agencies_and_copies_once() -> None:
    quote = "the two sides will sit down together in the spring, said the speaker at length"
    told = [
        agreed("announced", "RUS", page="a", outlet="A", agency="Wire", words=quote),
        agreed("announced", "RUS", page="b", outlet="B", agency="Wire"),
        agreed("announced", "RUS", page="c", outlet="C", words=quote),
        agreed("announced", "RUS", page="d", outlet="D"),
    ]
    assert "2 independent origins" in stands(*told).suffixes


def test_what_is_changed_at_source_no_longer_counts() -> None:
    gone = agreed("announced", "UKR", page="b", status="changed-at-source")
    found = stands(agreed("announced", "RUS"), gone)
    assert (found.label, len(found.held)) == ("one-sided (Russia); changed at source", 1)
    alone = only(build([gone], now=NOW))
    assert (alone.states, len(alone.assertions)) == ((), 1)


def test_figures_of_two_holders_differ_only_within_one_window() -> None:
    count = partial(said, "figure", "count", label="drones shot down", issue="arms", unit="drones")
    same = stands(count("105", "RUS", quantity=105), count("90", "UKR", page="b", quantity=90))
    assert (same.value, same.standing) == (None, "contested")
    other = stands(count("105", "RUS", quantity=105), count("90", "UKR", page="b", quantity=90, day="2025-05-25"))
    assert other.standing == "one-sided"
    equal = stands(count("105", "RUS", quantity=105), count("105.0", "UKR", page="b", quantity=105.0))
    assert equal.standing == "mutual"


def test_an_agreement_of_three_needs_all_three() -> None:
    three = partial(agreed, parties=("RUS", "UKR", "TUR"))
    assert stands(three("announced", "RUS"), three("announced", "UKR", page="b")).label == "one-sided (Russia, Ukraine)"
    assert (
        stands(
            three("announced", "RUS"), three("announced", "UKR", page="b"), three("announced", "TUR", page="c")
        ).label
        == "mutual"
    )
