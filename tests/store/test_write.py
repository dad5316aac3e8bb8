"""Keeping: nothing twice, nothing half, nothing without words."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import NotText, UsageError
from sayso.records import Block, Reading
from sayso.store import Store, open_store
from tests.store.pages import HEADLINE, LEDE, MONDAY, QUOTE, TUESDAY, article, claims, reading, said

TABLES = (
    "pages", "versions", "originals", "cases", "sightings", "skips", "readings", "statements", "links", "contents",
    "assertions", "evidence", "decisions", "withdrawals", "editions", "found",
)  # fmt: skip


def counts(store: Store) -> dict[str, int]:
    return {table: store.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}


def test_a_page_is_kept_with_all_that_was_read(store: Store) -> None:
    page = reading(notes=("the teaser was left out",))
    kept = store.keep(page, "lake talks", MONDAY, original=b"<html>the page</html>")
    assert (kept.status, kept.page, kept.version) == ("new", "lake", page.article.version)
    assert (kept.statements, kept.assertions, kept.superseded, kept.refused) == (3, 3, 0, ())
    assert list(store.readings("lake talks")) == [page]
    assert store.page(page.article.version) == page.article
    assert store.original(page.article.version) == b"<html>the page</html>"


def test_the_same_page_twice_adds_nothing_not_even_a_byte(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with open_store(str(path)) as store:
        store.keep(reading(), "c", MONDAY)
        before = counts(store)
    content = hashlib.sha256(path.read_bytes()).hexdigest()
    with open_store(str(path)) as store:
        kept = store.keep(reading(), "c", TUESDAY)
        assert counts(store) == before
    assert (kept.status, kept.statements, kept.assertions) == ("same", 0, 0)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == content


def test_the_same_words_found_by_another_finder_replace_nothing(store: Store) -> None:
    page = reading()
    store.keep(page, "c", MONDAY)
    again = replace(page, statements=tuple(replace(s, finder="other 2", confidence=0.5) for s in page.statements))
    assert store.keep(again, "c", TUESDAY).statements == 0
    assert {s.finder for r in store.readings("c") for s in r.statements} == {"test 1"}


@pytest.mark.parametrize(
    ("second", "status"),
    [
        (reading(HEADLINE, LEDE, QUOTE), "version"),
        (reading(HEADLINE, LEDE, QUOTE, name="renamed", url="https://news.example/lake"), "version"),
        (reading(HEADLINE, LEDE, QUOTE, name="other"), "new"),
        (reading(name="copy"), "new"),
        (reading(HEADLINE, LEDE, QUOTE, url=None), "version"),
    ],
    ids=["same id", "same address", "another page", "the same words elsewhere", "same id, no address"],
)
def test_what_is_a_version_and_what_a_new_page(store: Store, second: Reading, status: str) -> None:
    store.keep(reading(), "c", MONDAY)
    kept = store.keep(second, "c", TUESDAY)
    assert kept.status == status
    assert kept.page == ("lake" if status == "version" else second.article.id)
    assert len(store.pages("c")) == (1 if status == "version" else 2)


def test_pages_without_an_address_are_told_apart(store: Store) -> None:
    for name in ("a", "b", "c"):
        assert store.keep(reading(name=name, url=None), "c", MONDAY).status == "new"
    assert counts(store)["pages"] == 3


def test_a_page_that_changes_back_is_seen_anew_and_not_kept_again(store: Store) -> None:
    first, second = reading(), reading(HEADLINE, LEDE, QUOTE)
    for page, status in ((first, "new"), (second, "version"), (first, "version"), (first, "same")):
        assert store.keep(page, "c", MONDAY).status == status
    assert counts(store)["versions"] == 2
    assert [page.version for page in store.pages("c")] == [first.article.version]


def test_another_text_is_kept_even_under_the_same_version_name(store: Store) -> None:
    other = reading(HEADLINE, LEDE, QUOTE)
    store.keep(reading(), "c", MONDAY)
    misnamed = replace(other, article=replace(other.article, version=reading().article.version))
    assert store.keep(misnamed, "c", TUESDAY).status == "version"
    assert counts(store)["versions"] == 2
    assert list(store.verify()) == []


def test_a_second_case_shares_the_page(store: Store) -> None:
    store.keep(reading(), "a", MONDAY)
    kept = store.keep(reading(), "b", TUESDAY)
    assert (kept.status, kept.statements) == ("new", 0)
    assert counts(store)["versions"] == 1
    assert [(case.name, case.pages, case.assertions, case.first) for case in store.cases()] == [
        ("a", 1, 3, MONDAY),
        ("b", 1, 3, TUESDAY),
    ]


def test_a_new_reading_supersedes_and_keeps_the_old_rows(store: Store) -> None:
    page = reading()
    store.keep(page, "c", MONDAY)
    changed = replace(page.statements[0], act="announce")
    better = replace(page, statements=(changed, *page.statements[1:]), assertions=page.assertions[:2])
    kept = store.keep(better, "c", TUESDAY)
    # One statement is read otherwise, and the assertion on it with it; the third assertion is no longer drawn.
    assert (kept.status, kept.statements, kept.assertions, kept.superseded) == ("same", 1, 1, 3)
    (now,) = store.readings("c")
    assert {s.id: s.act for s in now.statements} == {s.id: s.act for s in better.statements}
    assert {a.id for a in now.assertions} == {a.id for a in better.assertions}
    assert counts(store)["statements"] == 4
    assert counts(store)["assertions"] == 4
    assert list(store.verify()) == []


def test_an_older_engine_may_be_taken_up_again(store: Store) -> None:
    page = reading()
    for at in (page, replace(page, statements=(), assertions=()), page):
        store.keep(at, "c", MONDAY)
    assert [len(r.statements) for r in store.readings("c")] == [3]
    assert counts(store)["readings"] == 3


PAGE = article()
SAID = said(PAGE, "the host", "HOST", "No new round has been set")
HELD = claims(PAGE, "meeting", "schedule", "none-scheduled", "HOST", "No new round has been set")
TEASER_AT = PAGE.text.index("Markets")


@pytest.mark.parametrize(
    ("finding", "reason"),
    [
        (replace(SAID, content=()), "stands on no words"),
        (replace(SAID, content=((5, 5),)), "no words at 5–5"),
        (replace(SAID, content=((-3, 4),)), "no words at -3–4"),
        (replace(SAID, content=((0, 10**6),)), "no words at 0–1000000"),
        (replace(SAID, content=((len(HEADLINE), len(HEADLINE) + 1),)), "no words"),
        (replace(SAID, content=((TEASER_AT, TEASER_AT + 7),)), "are not evidence"),
        (replace(SAID, content=((TEASER_AT - 40, TEASER_AT + 7),)), "are not evidence"),
        (replace(SAID, chain=()), "has no holder"),
        (replace(SAID, chain=(replace(SAID.chain[0], cue_span=(0, 10**6)),)), "outside the text"),
        (replace(HELD, evidence=()), "stands on no words"),
        (replace(HELD, statement="nowhere"), "that it rests on was not kept"),
        (replace(HELD, value="delivered"), "'delivered' is no value of meeting/schedule"),
        (replace(HELD, dimension="delivery"), "a meeting has no dimension 'delivery'"),
        (replace(HELD, quantity=float("nan")), "not a finite number"),
    ],
)
def test_a_finding_that_does_not_hold_is_refused_and_told_and_the_page_kept(
    store: Store, finding: object, reason: str
) -> None:
    is_statement = type(finding) is type(SAID)
    page = Reading(PAGE, (finding,) if is_statement else (), () if is_statement else (finding,))  # type: ignore[arg-type]
    kept = store.keep(page, "c", MONDAY)
    assert (kept.status, kept.statements, kept.assertions, len(kept.refused)) == ("new", 0, 0, 1)
    assert reason in kept.refused[0]
    assert kept.refused[0] in store.pages("c")[0].notes


def test_what_rests_on_a_refused_statement_is_refused_with_it(store: Store) -> None:
    kept = store.keep(Reading(PAGE, (replace(SAID, chain=()),), (replace(HELD, statement=SAID.id),)), "c", MONDAY)
    assert (kept.assertions, len(kept.refused)) == (0, 2)


def test_one_id_twice_is_one_finding(store: Store) -> None:
    kept = store.keep(Reading(PAGE, (SAID, SAID), (HELD, HELD)), "c", MONDAY)
    assert (kept.statements, kept.assertions, kept.refused) == (1, 1, ())


def test_a_text_with_half_a_character_is_refused_in_words(store: Store) -> None:
    with pytest.raises(NotText, match="half a character"):
        store.keep(Reading(replace(PAGE, text=PAGE.text + "\ud83d")), "c", MONDAY)
    with pytest.raises(NotText, match="half a character"):
        store.keep(Reading(replace(PAGE, title="\ud83d")), "c", MONDAY)
    assert counts(store)["pages"] == 0


def test_offsets_are_code_points(store: Store) -> None:
    page = article("Ünder 🕊 skies", '🕊🕊 "Ça va," said Zoë — “наш ответ: нет”.')
    statement = said(page, "Zoë", None, "наш ответ: нет")
    held = claims(page, "proposal", "stance", "rejected", "unnamed", "наш ответ: нет", statement=statement.id)
    store.keep(Reading(page, (statement,), (held,)), "c", MONDAY)
    (found,) = store.sourced("c")
    assert found.passages[0].exact == "наш ответ: нет"
    assert found.passages[0].sentence == page.text.split("\n")[1]


@pytest.mark.parametrize("case", ["", "   ", "a\x00b", "x" * 300])
def test_a_case_needs_a_name(store: Store, case: str) -> None:
    with pytest.raises(UsageError, match="needs a name"):
        store.keep(reading(), case, MONDAY)


@pytest.mark.parametrize("at", ["", "yesterday", "2025-13-01", "22 May 2025"])
def test_a_time_must_be_one(store: Store, at: str) -> None:
    with pytest.raises(UsageError, match="is not a date"):
        store.keep(reading(), "c", at)


def test_an_article_of_blocks_that_overlap_its_end_is_kept(store: Store) -> None:
    page = replace(PAGE, blocks=(*PAGE.blocks, Block(len(PAGE.text) - 1, len(PAGE.text) + 50, "chrome")))
    assert store.keep(Reading(page), "c", MONDAY).status == "new"
    assert store.page(page.version).blocks == page.blocks
