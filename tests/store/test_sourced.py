"""What the ledger is given: each claim once, from the newest version, and what became of those of older ones."""

import random
from dataclasses import replace

import pytest

from sayso.errors import StoreDamaged, UsageError
from sayso.records import Decision, Sourced
from sayso.records.decision import target_of
from sayso.store import Store
from tests.store.pages import HEADLINE, LEDE, MONDAY, QUOTE, REPLY, TUESDAY, WEDNESDAY, claims, reading

HANDED, NO_ROUND = "We handed over our list of detainees", "No new round has been set"


def brief(store: Store, known_by: str | None = None, case: str = "c") -> dict[str, tuple[str, str]]:
    """The status and the time of keeping of each assertion, by its value."""
    return {s.assertion.value: (s.status, str(s.recorded)) for s in store.sourced(case, known_by)}


def test_an_assertion_comes_with_all_it_stands_on(store: Store) -> None:
    page = reading(agency="Coast Agency")
    store.keep(page, "c", MONDAY)
    found = {s.assertion.value: s for s in store.sourced("c")}["said-done"]
    statement = page.statements[1]
    start = page.article.text.index(HANDED)
    assert found.assertion == page.assertions[1]
    assert (found.chain, found.act, found.polarity, found.said) == (statement.chain, "assert", "+", None)
    (passage,) = found.passages
    assert (passage.start, passage.end, passage.exact) == (start, start + len(HANDED), HANDED)
    assert passage.sentence == QUOTE.split(' "We')[0]
    assert (found.article, found.version, found.outlet) == ("lake", page.article.version, "Harbour Post")
    assert (found.published, found.published_basis, found.agency) == ("2025-03-03", "metadata", "Coast Agency")
    assert (found.recorded, found.status) == (MONDAY, "active")


def test_the_outlets_own_voice_has_no_chain(store: Store) -> None:
    page = reading()
    narrated = claims(page.article, "meeting", "occurrence", "held", "outlet", "The two delegations left")
    store.keep(replace(page, statements=(), assertions=(narrated,)), "c", MONDAY)
    (found,) = store.sourced("c")
    assert (found.chain, found.act, found.polarity, found.said) == ((), None, "+", None)


def test_what_an_edit_took_away_is_changed_at_source(store: Store) -> None:
    store.keep(reading(), "c", MONDAY)
    store.keep(reading(HEADLINE, LEDE, REPLY), "c", TUESDAY)
    assert brief(store) == {
        "none-scheduled": ("active", MONDAY),
        "said-done": ("changed-at-source", MONDAY),
        "disputed": ("active", MONDAY),
    }
    assert {s.version for s in store.sourced("c") if s.status == "active"} == {store.pages("c")[0].version}


def test_what_an_edit_took_away_and_put_back_is_active_again(store: Store) -> None:
    for page, at in ((reading(), MONDAY), (reading(HEADLINE, LEDE, REPLY), TUESDAY), (reading(), WEDNESDAY)):
        store.keep(page, "c", at)
    assert set(brief(store).values()) == {("active", MONDAY)}


def test_the_same_sentence_carries_over_what_the_newer_reading_missed(store: Store) -> None:
    store.keep(reading(), "c", MONDAY)
    longer = reading(HEADLINE, LEDE, QUOTE, REPLY, "The hotel is quiet again.")
    store.keep(replace(longer, statements=(), assertions=()), "c", TUESDAY)
    assert brief(store)["said-done"] == ("active", MONDAY)


@pytest.mark.parametrize(
    "edited",
    [
        QUOTE.replace("government envoy Amal Deria", "front envoy Sami Oru"),
        QUOTE.replace("We handed over", "We never handed over"),
        QUOTE.replace('," government', '?" government'),
    ],
    ids=["another speaker", "a word more", "a question"],
)
def test_a_changed_sentence_is_another_even_where_the_words_stand(store: Store, edited: str) -> None:
    store.keep(reading(), "c", MONDAY)
    page = reading(HEADLINE, LEDE, edited, REPLY)
    store.keep(replace(page, statements=(), assertions=()), "c", TUESDAY)
    assert brief(store)["said-done"] == ("changed-at-source", MONDAY)


def test_words_that_moved_to_a_teaser_are_gone(store: Store) -> None:
    store.keep(reading(), "c", MONDAY)
    page = reading(HEADLINE, LEDE, f"Read more {REPLY}")
    store.keep(replace(page, statements=(), assertions=()), "c", TUESDAY)
    assert brief(store)["disputed"] == ("changed-at-source", MONDAY)


def test_a_case_knows_only_the_versions_it_saw(store: Store) -> None:
    store.keep(reading(), "a", MONDAY)
    store.keep(reading(HEADLINE, LEDE, REPLY), "b", TUESDAY)
    assert brief(store, case="a")["said-done"] == ("active", MONDAY)
    assert "said-done" not in brief(store, case="b")


@pytest.mark.parametrize(
    ("known_by", "expected"),
    [
        ("2025-03-02", {}),
        ("2025-03-03", {"none-scheduled": "active", "said-done": "active", "disputed": "active"}),
        ("2025-03-03T08:59:59Z", {}),
        ("2025-03-03T10:00:00+01:00", {"none-scheduled": "active", "said-done": "active", "disputed": "active"}),
        ("2025-03-04", {"none-scheduled": "active", "said-done": "changed-at-source", "disputed": "active"}),
        (None, {"none-scheduled": "active", "said-done": "changed-at-source"}),
    ],
)
def test_as_it_was_known(store: Store, known_by: str | None, expected: dict[str, str]) -> None:
    store.keep(reading(), "c", MONDAY)
    edited = reading(HEADLINE, LEDE, REPLY)
    store.keep(edited, "c", TUESDAY)
    later = replace(edited, statements=edited.statements[:1], assertions=edited.assertions[:1])
    store.keep(reading(HEADLINE, LEDE), "c", WEDNESDAY)
    assert later.article == edited.article
    found = {value: status for value, (status, _) in brief(store, known_by).items()}
    if known_by is None:
        expected = expected | {"disputed": "changed-at-source"}
    assert found == expected


def test_a_second_reading_is_known_from_its_own_day(store: Store) -> None:
    page = reading()
    store.keep(replace(page, statements=(), assertions=()), "c", MONDAY)
    store.keep(page, "c", TUESDAY)
    assert brief(store, "2025-03-03") == {}
    assert set(brief(store).values()) == {("active", TUESDAY)}
    store.keep(replace(page, statements=(), assertions=()), "c", WEDNESDAY)
    assert brief(store) == {}
    assert len(brief(store, "2025-03-04")) == 3


def test_an_assertion_read_anew_keeps_its_first_day(store: Store) -> None:
    page = reading()
    store.keep(page, "c", MONDAY)
    relabelled = tuple(replace(a, label="another label") for a in page.assertions)
    store.keep(replace(page, assertions=relabelled), "c", TUESDAY)
    assert {(s.assertion.label, s.recorded) for s in store.sourced("c")} == {("another label", MONDAY)}


def verdict(action: str, id_: str, at: str, kind: str = "step", words: str = HANDED) -> Decision:
    return Decision(id_, target_of(kind, [words]), action, "{}", "{}", "no list was shown", "reviewer", at)


def test_a_rejection_binds_to_words_and_outlives_versions_and_engines(store: Store) -> None:
    store.keep(reading(), "c", MONDAY)
    store.decide(verdict("reject", "d1", MONDAY), "c")
    assert brief(store)["said-done"][0] == "rejected"
    page = reading(HEADLINE, LEDE, QUOTE, REPLY, "The hotel is quiet again.")
    store.keep(replace(page, assertions=tuple(replace(a, rule="new.engine") for a in page.assertions)), "c", TUESDAY)
    store.keep(reading(name="copy"), "c", TUESDAY)
    assert sorted(s.status for s in store.sourced("c")) == ["active"] * 4 + ["rejected"] * 2
    store.undo("d1", WEDNESDAY)
    assert {status for status, _ in brief(store).values()} == {"active"}
    assert brief(store, "2025-03-04")["said-done"][0] == "rejected"


@pytest.mark.parametrize(
    ("made", "status"),
    [
        ([("reject", "step", HANDED)], "rejected"),
        ([("reject", "step", HANDED), ("accept", "step", HANDED)], "active"),
        ([("accept", "step", HANDED), ("reject", "step", HANDED)], "rejected"),
        ([("reject", "claim", HANDED)], "active"),
        ([("reject", "step", "another passage")], "active"),
        ([("edit", "step", HANDED)], "active"),
    ],
)
def test_the_last_verdict_holds(store: Store, made: list[tuple[str, str, str]], status: str) -> None:
    store.keep(reading(), "c", MONDAY)
    for n, (action, kind, words) in enumerate(made):
        store.decide(verdict(action, f"d{n}", MONDAY, kind, words), "c")
    assert brief(store)["said-done"][0] == status


def test_the_order_is_the_same_whatever_came_first(tmp_path_factory: pytest.TempPathFactory) -> None:
    from sayso.store import open_store

    pages = [reading(name=f"page {n}", published=day) for n, day in enumerate(["2025-03-03", "2025-03-01", None] * 3)]
    seen: set[tuple[Sourced, ...]] = set()
    for seed in range(5):
        random.Random(seed).shuffle(pages)
        with open_store(str(tmp_path_factory.mktemp("order") / "case.db")) as store:
            for page in pages:
                store.keep(page, "c", MONDAY)
            seen.add(tuple(store.sourced("c")))
    assert len(seen) == 1
    (order,) = seen
    assert [s.published for s in order] == [None] * 9 + ["2025-03-01"] * 9 + ["2025-03-03"] * 9


def test_single_findings(store: Store) -> None:
    page = reading()
    store.keep(page, "c", MONDAY)
    kept = store.statement(page.statements[1].id)
    assert (kept.statement, kept.passages[0].exact, kept.current) == (page.statements[1], HANDED, True)
    assert store.assertion(page.assertions[0].id).assertion == page.assertions[0]
    store.keep(replace(page, statements=page.statements[:1], assertions=page.assertions[:1]), "c", TUESDAY)
    assert not store.statement(page.statements[1].id).current
    with pytest.raises(UsageError, match="no assertion"):
        store.assertion(page.assertions[1].id)


@pytest.mark.parametrize("ask", ["statement", "assertion", "page"])
def test_an_unknown_id_is_said_to_be_so(store: Store, ask: str) -> None:
    store.keep(reading(), "c", MONDAY)
    with pytest.raises(UsageError, match=r"there is no .* 'ffff'"):
        getattr(store, ask)("ffff")


def test_an_unknown_case_names_the_nearest(store: Store) -> None:
    with pytest.raises(UsageError, match="no case is kept yet"):
        store.sourced("lake")
    store.keep(reading(), "lake talks", MONDAY)
    with pytest.raises(UsageError, match="nearest: 'lake talks'"):
        store.sourced("lake talk")
    assert len(store.sourced("  lake   talks ")) == 3


def test_words_that_no_longer_stand_are_never_handed_out(store: Store) -> None:
    store.keep(reading(), "c", MONDAY)
    store.db.execute("DROP TRIGGER evidence_stay")
    store.db.execute("UPDATE evidence SET words = replace(words, 'No new', 'A new')")
    with pytest.raises(StoreDamaged, match="sayso verify"):
        store.sourced("c")
    assert NO_ROUND in store.page(store.pages("c")[0].version).text
