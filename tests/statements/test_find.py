"""Statements of small pages written for this suite: who, through whom, what words."""

import pytest

from sayso.actors import mentions
from sayso.language import parse
from sayso.records import Statement
from sayso.statements import find
from tests.pages import page


def read(*paragraphs: str, headline: str = "") -> tuple[list[Statement], str]:
    article = page(*paragraphs, headline=headline)
    parsed = parse(article)
    return list(find(article, parsed, mentions(article, parsed))), article.text


def told(statement: Statement, text: str) -> tuple[list[str], str]:
    return [link.holder for link in statement.chain], " ".join(text[a:b] for a, b in statement.content)


@pytest.mark.parametrize(
    ("words", "holders", "content"),
    [
        (
            "“The lists are being checked now,” Kremlin spokesman Dmitry Peskov said on Thursday.",
            ["Dmitry Peskov"],
            "“The lists are being checked now,”",
        ),
        (
            "Foreign Minister Hakan Fidan said Türkiye would host another round if both sides asked for it.",
            ["Hakan Fidan"],
            "Türkiye would host another round if both sides asked for it",
        ),
        (
            "The convoy left at dawn, according to two aid workers in the town.",
            ["two aid workers in the town"],
            "The convoy left at dawn",
        ),
        (
            "Russia denied shelling the crossing.",
            ["Russia"],
            "shelling the crossing",
        ),
        (
            "The mediators urged both armies to leave the bridge.",
            ["mediators"],
            "both armies to leave the bridge",
        ),
        (
            "Rebel commanders rejected the truce offer.",
            ["Rebel commanders"],
            "the truce offer",
        ),
    ],
)
def test_one_statement_with_its_holder_and_words(words: str, holders: list[str], content: str) -> None:
    statements, text = read(words)
    assert (holders, content) in [told(s, text) for s in statements]


def test_a_quotation_split_by_its_cue_is_one_statement_of_two_spans() -> None:
    statements, text = read("“We gave our answer,” Peskov told reporters. “We now expect theirs.”")
    direct = [s for s in statements if s.form == "direct"]
    assert [[text[a:b] for a, b in s.content] for s in direct] == [["“We gave our answer,”", "“We now expect theirs.”"]]


def test_a_speech_inside_a_speech_keeps_every_holder() -> None:
    statements, text = read("The minister said the rebels had promised to free the crew, according to Reuters.")
    chains = {tuple(told(s, text)[0]) for s in statements}
    assert ("Reuters", "minister") in chains
    assert any(len(chain) == 3 and chain[0] == "Reuters" for chain in chains)


def test_he_is_the_last_who_spoke() -> None:
    statements, text = read(
        "Volodymyr Zelenskyy said the exchange would go ahead.",
        "He added that the names had been agreed.",
    )
    assert [told(s, text)[0] for s in statements] == [["Volodymyr Zelenskyy"], ["Volodymyr Zelenskyy"]]


def test_a_denied_report_is_targeted_and_not_contained() -> None:
    statements, _ = read("Peskov disputed a Wall Street Journal report that said the talks had been called off.")
    denial = next(s for s in statements if s.act == "dispute")
    reported = next(s for s in statements if s.id == denial.targets)
    assert "Peskov" not in [link.holder for link in reported.chain]
    assert len(denial.chain) == 1


def test_a_headline_dash_names_the_speaker() -> None:
    statements, text = read("Nothing else.", headline="No date set for a third round — Kremlin")
    assert (["Kremlin"], "No date set for a third round") in [told(s, text) for s in statements]


@pytest.mark.parametrize(
    ("words", "act", "polarity", "time"),
    [
        ("Iran said it had not received any letter.", "assert", "-", "past"),
        ("Iran said it would answer the letter.", "promise", "+", "future"),
        ("The envoy said the army must leave the airport.", "demand", "+", "future"),
        ("Kyiv rejected the offer.", "reject", "+", "present"),
        ("The general warned that the truce could collapse.", "warn", "+", "future"),
        ("The ministry declined to comment.", "decline-to-comment", "+", "future"),
    ],
)
def test_act_polarity_and_time(words: str, act: str, polarity: str, time: str) -> None:
    statements, _ = read(words)
    assert (statements[0].act, statements[0].polarity, statements[0].time) == (act, polarity, time)


def test_told_an_outlet_is_a_channel_and_told_people_an_addressee() -> None:
    to_outlet, _ = read("Peskov told Interfax that the list was ready.")
    to_people, _ = read("The minister told senators that the list was ready.")
    assert (to_outlet[0].addressee, to_outlet[0].channel) == (None, "Interfax")
    assert to_people[0].addressee == "senators"


def test_the_day_said_is_the_cue_sentence_s_day() -> None:
    statements, _ = read("Peskov said on Wednesday that no third round had been agreed for June 10.")
    assert statements[0].said == "2025-05-21"


def test_ids_hold_still_when_the_page_moves() -> None:
    first, _ = read("Peskov said the list was ready.")
    moved, _ = read("It rained in the capital.", "Peskov said the list was ready.")
    assert {s.id for s in first} <= {s.id for s in moved}


@pytest.mark.parametrize(
    "text", ["", "“", "”””", "AAAA " * 400, "“" * 300, "said said said", "x" * 30_000, "— : — :", "according to"]
)
def test_odd_text_is_read_without_a_word(text: str) -> None:
    statements, _ = read(text)
    assert all(s.chain for s in statements)


@pytest.mark.parametrize(
    "words",
    ["The work continues on the final text.", "The swap went ahead according to the agreed formula on Monday."],
)
def test_what_cannot_speak_holds_nothing(words: str) -> None:
    statements, _ = read(words)
    assert statements == []


def test_polarity_follows_the_first_of_clauses_that_run_on() -> None:
    statements, _ = read("Russia has not yet sent the draft, the work is continuing, Peskov told reporters.")
    assert [(s.speaker.holder, s.polarity) for s in statements] == [("Dmitry Peskov", "-")]
