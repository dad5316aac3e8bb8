import dataclasses
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.actors import mentions
from sayso.assertions import draw
from sayso.language import parse
from sayso.records import VALUES, Article, Block
from tests.assertions.pages import article, drawn, said

TEXT = (
    "Negotiators from Rwanda and Congo met in Doha on Tuesday. The talks ended without an agreement. "
    "At least 30 people were killed in shelling near Goma, the army said. "
    "Kinshasa demanded the withdrawal of all Rwandan troops."
)
STATEMENTS = (
    said(TEXT, "the army", "said", "At least 30 people were killed in shelling near Goma", party="COD"),
    said(TEXT, "Kinshasa", "demanded", "the withdrawal of all Rwandan troops", party="COD", act="demand"),
)


def test_what_a_page_lets_the_ledger_say() -> None:
    found = {(a.kind, a.value, a.holder) for a in drawn(TEXT, STATEMENTS)}
    assert {("meeting", "held", "outlet"), ("meeting", "no-agreement", "outlet"), ("figure", "count", "COD")} <= found
    assert any(kind in ("position", "condition") and holder == "COD" for kind, _, holder in found)


def test_every_assertion_stands_on_words_of_the_page_and_names_its_rule() -> None:
    for one in drawn(TEXT, STATEMENTS):
        assert one.evidence
        assert all(0 <= a < b <= len(TEXT) and TEXT[a:b].strip() == TEXT[a:b] for a, b in one.evidence)
        assert one.rule.startswith(one.kind)
        assert one.value in VALUES[one.kind, one.dimension] or one.kind == "figure"


def test_a_meeting_has_its_day_place_and_parties() -> None:
    held = next(a for a in drawn(TEXT, STATEMENTS) if a.value == "held")
    assert (held.date, held.place, held.parties) == ("2025-05-20", "Doha", ("RWA", "COD"))


def test_the_same_page_gives_the_same_assertions() -> None:
    assert drawn(TEXT, STATEMENTS) == drawn(TEXT, STATEMENTS)


@pytest.mark.parametrize("kind", ["caption", "teaser", "chrome", "credit"])
def test_captions_and_teasers_give_none(kind: str) -> None:
    assert drawn(TEXT, STATEMENTS, kind) == ()


def test_a_headline_gives_none_beside_a_body() -> None:
    headline, body = "Congo and Rwanda met in Doha", "Negotiators from Rwanda and Congo met in Doha on Tuesday."
    text = f"{headline}\n{body}"
    split = len(headline) + 1
    made = Article(
        "a", text, (Block(0, split - 1, "headline"), Block(split, len(text), "body")), "v", published="2025-05-22"
    )
    parsed = parse(made)
    found = draw(made, parsed, mentions(made, parsed), ())
    assert found
    assert all(a >= split for one in found for a, _ in one.evidence)


def test_said_twice_is_one_assertion_on_two_spans() -> None:
    text = "The negotiations made no progress. Later the page says it again: the negotiations made no progress."
    found = [a for a in drawn(text) if a.value == "no-progress"]
    assert len(found) == 1
    assert len(found[0].evidence) == 2


NOT_FACTS = [
    ("There are no new talks scheduled.", "meeting", "none-scheduled"),
    ("No date has been set for the next round.", "meeting", "none-scheduled"),
    ("The two sides failed to reach an agreement.", "meeting", "no-agreement"),
    ("The army refused to attend the talks.", "meeting", "refused"),
    ("The summit was cancelled.", "meeting", "cancelled"),
    ("The ministry has not received the list.", "awaited", "open"),
    ("The rebels have yet to respond.", "awaited", "open"),
    ("Ankara rejected the proposal.", "proposal", "rejected"),
]


@pytest.mark.parametrize(("text", "kind", "value"), NOT_FACTS)
def test_a_not_is_a_fact(text: str, kind: str, value: str) -> None:
    """Words that leave no doubt are entered whatever the weights say."""
    assert (kind, value) in {(a.kind, a.value) for a in drawn(text)}


def test_what_is_owed_names_debtor_and_creditor() -> None:
    text = "Khartoum has not received the list from Egypt."
    awaited = next(a for a in drawn(text) if a.kind == "awaited")
    assert (awaited.owed_by, awaited.owed_to) == ("EGY", "SDN")
    text = "Khartoum handed over the list of prisoners to Egypt."
    step = next(a for a in drawn(text) if a.value == "said-done")
    assert (step.owed_by, step.owed_to) == ("SDN", "EGY")


SWAP = {"Armenia": "Azerbaijan", "Azerbaijan": "Armenia", "ARM": "AZE", "AZE": "ARM"}
MIRRORED = [
    "Armenia rejected the proposal of Azerbaijan.",
    "Armenia released twelve prisoners on Monday.",
    "Armenia and Azerbaijan signed a treaty in March.",
    "Armenia condemned the shelling by Azerbaijan.",
    "Armenia has not received a reply from Azerbaijan.",
]


@pytest.mark.parametrize("text", MIRRORED)
def test_swapped_parties_give_the_mirror(text: str) -> None:
    mirror = " ".join(SWAP.get(word.strip("."), word.strip(".")) for word in text.split()) + "."
    here = [(a.kind, a.value, a.holder, tuple(SWAP.get(p, p) for p in a.parties)) for a in drawn(text)]
    there = [(a.kind, a.value, a.holder, a.parties) for a in drawn(mirror)]
    assert here == there


DENIED = [
    ("Tehran denied that talks had been held in Muscat.", "Tehran", "denied", "talks had been held in Muscat", "deny"),
    ("Asmara promised it had freed captives.", "Asmara", "promised", "it had freed captives", "promise"),
    ("Oslo urged that the treaty be signed.", "Oslo", "urged", "the treaty be signed", "demand"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "holder", "cue", "content", "act"), DENIED)
def test_what_is_denied_or_asked_is_not_entered_as_done(
    text: str, holder: str, cue: str, content: str, act: str
) -> None:
    found = drawn(text, [said(text, holder, cue, content, party="XXX", act=act)])
    assert not {a.value for a in found} & {"held", "signed", "said-done", "delivered", "received"}


def test_hearsay_without_anyone_is_an_unnamed_ones_word() -> None:
    found = drawn("The two sides reportedly met in Geneva on Monday and the army killed 20 people.")
    assert all(a.holder in ("unnamed", "outlet") for a in found)
    assert not [a for a in found if a.value == "held" and a.holder == "outlet"]


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    made = dataclasses.replace(article(text), published=None)
    parsed = parse(made)
    for one in draw(made, parsed, mentions(made, parsed), ()):
        assert all(0 <= a < b <= len(text) for a, b in one.evidence)


def test_time_grows_with_the_text_alone() -> None:
    def seconds(times: int) -> float:
        made = article("\n".join([TEXT.replace("30", str(n + 10)) for n in range(times)]))
        parsed = parse(made)
        named = mentions(made, parsed)
        start = time.process_time()
        draw(made, parsed, named, ())
        return time.process_time() - start

    seconds(5)
    assert seconds(80) < 12 * max(seconds(20), 0.02)
