"""What goes into which section, in which order, and what is counted instead of shown."""

from functools import partial

import pytest

from sayso.brief import compose
from sayso.errors import UsageError
from sayso.ledger import build
from sayso.records import Sourced
from sayso.records.brief import Brief, Section
from tests.ledger.made import NAMES, NOW, said
from tests.ledger.story import STORY

claim = partial(said, "claim", "truth", "asserted", "RUS")


def brief(*told: Sourced, since: str | None = None, now: str = NOW) -> Brief:
    return compose(build(told, now=now, names=NAMES), since)


def section(found: Brief, key: str) -> Section:
    (one,) = [part for part in found.sections if part.key == key]
    return one


def keys(found: Brief) -> list[str]:
    return [part.key for part in found.sections]


def test_the_story_s_sections() -> None:
    assert keys(brief(*STORY, since="2025-05-24", now="2025-06-02")) == [
        "changed", "stands:talks", "stands:ceasefire", "stands:prisoners", "awaited", "differ", "delivered", "figure",
        "readings", "nothing-new",
    ]  # fmt: skip


def test_changed_is_what_was_told_after_the_day() -> None:
    changed = section(brief(*STORY, since="2025-05-24", now="2025-06-02"), "changed")
    assert [line.label for line in changed.lines] == [
        "prisoner exchange",
        "second round in Istanbul",
        "a new meeting only after the text of the memorandum",
    ]
    assert "303 people (mutual)" in changed.lines[0].wording


def test_nothing_after_the_day_is_said_so() -> None:
    found = brief(*STORY, since="2025-06-02", now="2025-06-02")
    assert section(found, "changed").note == "Nothing new after 2025-06-02."
    assert "prisoners (last 2025-06-01)" in (section(found, "nothing-new").note or "")


def test_the_same_again_is_no_change() -> None:
    told = [claim(day="2025-05-20", published="2025-05-20"), claim(page="b")]
    assert section(brief(*told, since="2025-05-21"), "changed").lines == ()


def test_a_changed_word_says_what_was_before_and_when_within_a_day() -> None:
    turn = partial(said, "position", "stance")
    plain = brief(
        turn("for", "RUS", day="2025-05-20", published="2025-05-20"),
        turn("against", "RUS", page="b"),
        since="2025-05-21",
    )
    assert section(plain, "changed").lines[0].marks == ("for before",)
    step = partial(said, "awaited", "delivery", label="list", owed_by="UKR", owed_to="RUS")
    same = brief(step("open", "RUS"), step("answered", "RUS", page="b"), since="2025-05-21")
    assert section(same, "changed").lines[0].marks == ("revised the same day: open before",)


def test_late_news_is_marked() -> None:
    told = [
        claim(day="2025-05-20", published="2025-05-20", page="a"),
        said("claim", "truth", "denied", "UKR", day="2025-05-10"),
    ]
    assert section(brief(*told, since="2025-05-21"), "changed").lines[0].marks == ("learned late: of 2025-05-10",)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(said("agreement", "existence", "signed", "RUS"), claim(), id="agreements before claims"),
        pytest.param(
            said("meeting", "schedule", "scheduled", "RUS"),
            said("position", "stance", "for", "RUS"),
            id="meetings first",
        ),
        pytest.param(
            said("step", "delivery", "said-done", "RUS", date="2025-05-20"),
            said("step", "delivery", "said-done", "RUS", date="2022-05-20", label="an old matter"),
            id="background last",
        ),
        pytest.param(
            said("proposal", "lifecycle", "tabled", "RUS", label="new text"),
            said("proposal", "lifecycle", "tabled", "RUS", label="old text", day="2025-04-01"),
            id="the newest first",
        ),
    ],
)
def test_order(first: Sourced, second: Sourced) -> None:
    lines = section(brief(second, first), "stands:talks").lines
    assert [line.label for line in lines] == [first.assertion.label, second.assertion.label]


def test_what_is_not_shown_is_counted() -> None:
    many = [claim(label=f"event number {n}", page=f"p{n}") for n in range(40)]
    stands = section(brief(*many), "stands:talks")
    assert (len(stands.lines), stands.hidden) == (3, 37)


def test_a_large_ledger_stays_readable() -> None:
    issues = ("talks", "ceasefire", "prisoners", "territory", "arms")
    kinds = (("claim", "truth", "asserted"), ("position", "stance", "for"), ("step", "delivery", "said-done"))
    told = [
        said(*kinds[n % 3], "RUS", label=f"matter number {n}", issue=issues[n % 5], page=f"p{n % 40}")
        for n in range(800)
    ]
    found = brief(*told, since="2025-05-21")
    assert sum(len(part.lines) for part in found.sections) < 100
    assert sum(len(part.lines) + part.hidden for part in found.sections if part.key.startswith("stands")) == 800


def test_every_line_has_holder_standing_day_outlet_and_sentence() -> None:
    told = {one.passages[0].sentence for one in STORY}
    for part in brief(*STORY, since="2025-05-15", now="2025-06-02").sections:
        for line in part.lines:
            assert line.entry
            assert line.wording
            assert line.standing
            assert line.citations
            assert all(one.holder and one.said and one.outlet and one.sentence in told for one in line.citations)


def test_one_sentence_is_cited_once() -> None:
    both = [
        said("meeting", "outcome", "progress", party, words="the two sides called it useful")
        for party in ("RUS", "UKR")
    ]
    (line,) = section(brief(*both), "stands:talks").lines
    assert [one.holder for one in line.citations] == ["Russia and Ukraine"]


def test_a_citation_names_those_it_came_by_way_of() -> None:
    told = claim(chain=(("Interfax", "INTERFAX", "reports"), ("Peskov", "RUS", "says")))
    (line,) = section(brief(told), "stands:talks").lines
    assert [one.holder for one in line.citations] == ["Russia (by way of Interfax)"]


def test_what_changed_at_source_is_told() -> None:
    found = section(brief(claim(status="changed-at-source")), "gone")
    assert [line.label for line in found.lines] == ["the matter"]


def test_decisions_that_meet_nothing_are_noted() -> None:
    from sayso.records import Decision

    lost = Decision("d1", "claim: gone", "reject", "{}", "{}", "", "Ann", "2025-05-21T10:00:00Z")
    assert compose(build([claim()], [lost], now=NOW)).notes == ("decision d1 meets nothing any more",)


def test_an_empty_ledger_makes_an_empty_brief() -> None:
    found = brief()
    assert (found.sections, found.pages, found.outlets, found.as_of) == ((), 0, (), NOW)


@pytest.mark.parametrize("day", ["yesterday", "2025-5-1", "2025-02-30", ""])
def test_a_day_that_is_none_is_refused(day: str) -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        compose(build([], now=NOW), since=day)
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        compose(build([], now=NOW), as_of=day)
