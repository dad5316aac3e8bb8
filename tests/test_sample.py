"""What must be read on the sample pages, and what must not: the shape of the story, on whose word."""

from pathlib import Path

import pytest

import sayso

PAGES = Path(__file__).resolve().parents[1] / "sayso" / "sample" / "pages"


@pytest.fixture(scope="module")
def readings():
    return {Path(page.name).stem: sayso.read(page) for page in sayso.pages([str(PAGES)])}


@pytest.mark.parametrize(
    ("page", "outlet", "published"),
    [
        ("16-may-agency", "Northgate Press", "2025-05-16"),
        ("20-may-newspaper", "The Harbour Gazette", "2025-05-20"),
        ("22-may-radio", "Kestrel Radio", "2025-05-22"),
        ("22-may-live", "Meridian Live", "2025-05-22"),
        ("25-may-state-agency", "Volga Press Agency", "2025-05-25"),
        ("28-may-newspaper", "Dnipro Courier", "2025-05-28"),
    ],
)
def test_each_page_has_its_outlet_and_its_day(readings, page, outlet, published):
    article = readings[page].article
    assert (article.outlet, article.published) == (outlet, published)


@pytest.mark.parametrize(
    ("page", "kind", "value", "holder", "words"),
    [
        ("16-may-agency", "agreement", "announced", "UKR", "We have agreed on an exchange of 1,000 prisoners"),
        ("22-may-radio", "awaited", "open", "RUS", "We have not received a list from Ukraine"),
        ("22-may-radio", "meeting", "none-scheduled", "RUS", "a second round of direct talks had not been agreed"),
        ("22-may-radio", "proposal", "rejected", "outlet", "in effect turned down a ceasefire"),
        ("22-may-radio", "figure", "105", "RUS", "105 Ukrainian drones"),
        ("22-may-radio", "figure", "128", "UKR", "128 drones"),
        ("28-may-newspaper", "meeting", "proposed", "RUS", "second round of direct talks"),
        ("28-may-newspaper", "awaited", "open", "UKR", "has not yet received the Russian memorandum"),
    ],
)
def test_the_page_lets_the_ledger_say(readings, page, kind, value, holder, words):
    reading = readings[page]
    found = {
        (a.kind, f"{a.quantity:g}" if a.kind == "figure" and a.quantity is not None else a.value, a.holder)
        for a in reading.assertions
        if any(words in reading.article.text[start:end] for start, end in a.evidence)
    }
    assert (kind, value, holder) in found


@pytest.mark.parametrize(
    ("page", "speaker", "party", "words"),
    [
        ("16-may-agency", "Vladimir Medinsky", "RUS", "On the whole we are satisfied"),
        ("20-may-newspaper", "Volodymyr Zelensky", "UKR", "When we receive the document"),
        ("22-may-radio", "Dmitry Peskov", "RUS", "We have handed over our list"),
        ("22-may-live", "Volodymyr Zelensky", "UKR", "Our services are checking every name"),
        ("25-may-state-agency", "Sergey Lavrov", "RUS", "We will be ready to give the Ukrainian side"),
        ("28-may-newspaper", "Rustem Umerov", "UKR", "We are waiting for theirs"),
    ],
)
def test_words_are_their_speakers(readings, page, speaker, party, words):
    reading = readings[page]
    (statement,) = [
        s
        for s in reading.statements
        if s.form == "direct" and any(words in reading.article.text[start:end] for start, end in s.content)
    ]
    assert statement.speaker.holder.split()[-1] == speaker.split()[-1]
    assert statement.speaker.party == party


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("20-may-newspaper", "Markets rise"),
        ("20-may-newspaper", "spoke to reporters in Sochi after the call"),
        ("22-may-radio", "kills nine"),
        ("22-may-radio", "Families of Ukrainian prisoners"),
        ("28-may-newspaper", "Air raid alert"),
        ("28-may-newspaper", "Subscribe to our newsletter"),
    ],
)
def test_furniture_and_captions_say_nothing(readings, page, words):
    reading = readings[page]
    evidence = [reading.article.text[b.start : b.end] for b in reading.article.blocks if b.is_evidence]
    assert not [block for block in evidence if words in block]


def test_nobody_says_that_the_second_round_will_take_place(readings):
    reading = readings["28-may-newspaper"]
    text = reading.article.text
    on_the_round = [a for a in reading.assertions if any("second round" in text[s:e] for s, e in a.evidence)]
    assert on_the_round
    assert "scheduled" not in {a.value for a in on_the_round}
