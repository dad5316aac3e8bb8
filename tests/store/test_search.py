"""Search: what is found, where it is marked, and that any text may be asked for."""

import random
from dataclasses import replace

import pytest

from sayso.errors import UsageError
from sayso.records import Reading
from sayso.store import Store
from sayso.store.search import expression, unmark
from tests.store.pages import HEADLINE, LEDE, MONDAY, QUOTE, TUESDAY, article, reading, said


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("list", {"We handed over our list of detainees", "any list had been received"}),
        ("LIST detainee", {"We handed over our list of detainees"}),
        ("deria", {"We handed over our list of detainees"}),
        ("Tahar list", {"any list had been received"}),
        ('"new round"', {"No new round has been set"}),
        ('"round new"', set()),
        ("round new", {"No new round has been set"}),
        ("harbour detainees", {"We handed over our list of detainees"}),
        ("envoys lake round", {"No new round has been set"}),
        ("list OR round", set()),
        ("warship", set()),
        ("markets", set()),
        ("", set()),
        ("?!", set()),
    ],
)
def test_all_words_are_wanted(store: Store, asked: str, found: set[str]) -> None:
    store.keep(reading(), "c", MONDAY)
    assert {hit.words for hit in store.search(asked)} == found


def test_a_hit_says_who_and_where_and_marks_the_words(store: Store) -> None:
    page = reading()
    store.keep(page, "c", MONDAY)
    (hit,) = store.search("detainees handed", "c")
    assert [hit.words[start:stop] for start, stop in hit.highlights] == ["handed", "detainees"]
    assert (hit.statement, hit.holders, hit.party, hit.act) == (page.statements[1].id, ("Amal Deria",), "GOV", "assert")
    assert (hit.article, hit.version, hit.outlet) == ("lake", page.article.version, "Harbour Post")
    assert hit.current
    assert hit.score > 0


def test_what_was_said_comes_before_where_it_stood(store: Store) -> None:
    about = article("The ferry row goes on", "Boatmen said nothing.", name="1")
    saying = article("Harbour news of the week and some more of it", "Boatmen said the ferry was sold.", name="2")
    store.keep(Reading(about, (said(about, "Boatmen", None, "nothing"),)), "c", MONDAY)
    store.keep(Reading(saying, (said(saying, "Boatmen", None, "the ferry was sold"),)), "c", MONDAY)
    assert [hit.article for hit in store.search("ferry")] == ["2", "1"]


def test_accents_and_endings_do_not_matter(store: Store) -> None:
    page = article("Zölle", "Zoë said the agreements were signed.")
    store.keep(Reading(page, (said(page, "Zoë", None, "the agreements were signed"),)), "c", MONDAY)
    assert len(store.search("zoe agreement signing")) == 1


def test_a_case_is_searched_alone(store: Store) -> None:
    store.keep(reading(), "a", MONDAY)
    store.keep(reading(name="other"), "b", MONDAY)
    assert {hit.article for hit in store.search("detainees")} == {"lake", "other"}
    assert {hit.article for hit in store.search("detainees", "b")} == {"other"}
    with pytest.raises(UsageError, match="no case 'd'"):
        store.search("detainees", "d")


def test_two_versions_are_one_hit_of_the_newest(store: Store) -> None:
    store.keep(reading(), "c", MONDAY)
    newer = reading(HEADLINE, LEDE, QUOTE)
    store.keep(newer, "c", TUESDAY)
    assert [(h.version, h.current) for h in store.search("detainees")] == [(newer.article.version, True)]
    assert [h.current for h in store.search("received")] == [False]


def test_what_a_later_reading_dropped_is_not_found(store: Store) -> None:
    store.keep(reading(), "c", MONDAY)
    store.keep(replace(reading(), statements=(), assertions=()), "c", TUESDAY)
    assert store.search("detainees") == []


@pytest.mark.parametrize("limit", [0, 1, 2, 50])
def test_no_more_than_asked_for(store: Store, limit: int) -> None:
    for n in range(4):
        store.keep(reading(name=f"page {n}"), "c", MONDAY)
    assert len(store.search("detainees", limit=limit)) == min(limit, 4)


@pytest.mark.parametrize(
    "asked",
    [
        '"', '"""', 'list"', '"list', "NEAR(list, round)", "list NEAR", "AND", "NOT list", "list*", "^list", "(list",
        "words:list", "{words}: list", "list)", "-list", "list + round", "'; DROP TABLE found; --", "\x00", "list\x00",
        "\ud83d", "_", "__init__", "%", "list " * 500, "“list”", "🕊", "наш", "l" * 100_000, "don't", "a.b.c", "\n\t",
        "²", "①", "ª",
    ],
)  # fmt: skip
def test_no_text_is_an_operator_or_an_error(store: Store, asked: str) -> None:
    store.keep(reading(), "c", MONDAY)
    assert isinstance(store.search(asked, "c"), list)


def test_no_jumble_of_marks_raises(store: Store) -> None:
    store.keep(reading(), "c", MONDAY)
    draw, pieces = random.Random(7), [*"\"'()*^:-+{}, ", "list", "NEAR", "OR"]
    for _ in range(500):
        store.search("".join(draw.choices(pieces, k=draw.randint(1, 12))))


@pytest.mark.parametrize(
    ("typed", "sought"),
    [
        ("a b", '"a" "b"'),
        ('a "b c" d', '"a" "b c" "d"'),
        ('a "b', '"a" "b"'),
        ('"" -', ""),
        ("x " * 40, " ".join(['"x"'] * 32)),
    ],
)
def test_expression(typed: str, sought: str) -> None:
    assert expression(typed) == sought


def test_unmark_counts_code_points() -> None:
    assert unmark("🕊 \x01we\x02 and \x01us\x02") == ("🕊 we and us", ((2, 4), (9, 11)))
