import pytest

import sayso
from sayso import pipeline
from sayso.records import Article, Block, Reading

WORDS = "“We have not yet received a list from Ukraine,” Kremlin spokesman Dmitry Peskov said on Thursday."


def article(text=WORDS, kind="body", **fields):
    return Article("p", text, (Block(0, len(text), kind),), "v", published="2025-05-22", **fields)


def test_a_page_gives_statements_and_assertions_on_its_words():
    reading = pipeline.read_article(article())
    assert [s.speaker.holder for s in reading.statements] == ["Dmitry Peskov"]
    assert reading.statements[0].speaker.party == "RUS"
    assert ("awaited", "open", "RUS") in {(a.kind, a.value, a.holder) for a in reading.assertions}
    assert reading.notes == ()


@pytest.mark.parametrize(
    ("page", "note"),
    [
        (article(language="fr"), "another language (fr)"),
        (article(kind="caption"), "no headline and no body"),
        (article(kind="chrome"), "no headline and no body"),
        (article(text=" \n "), "no headline and no body"),
        (Article("p", "", (), "v"), "no headline and no body"),
    ],
)
def test_a_page_without_anything_to_read_is_returned_with_a_note(page, note):
    reading = pipeline.read_article(page)
    assert (reading.article, reading.statements, reading.assertions) == (page, (), ())
    assert note in reading.notes[0]


def test_every_span_lies_in_the_text():
    reading = pipeline.read_article(article(text=f"{WORDS}\n\nUkraine’s air force said it shot down 40 of 60 drones."))
    length = len(reading.article.text)
    spans = [span for s in reading.statements for span in s.content] + [
        e for a in reading.assertions for e in a.evidence
    ]
    assert len(spans) > 3
    assert all(0 <= start < end <= length for start, end in spans)


def test_the_same_page_gives_the_same_reading():
    assert pipeline.read_article(article()) == pipeline.read_article(article())


def test_a_fault_in_a_room_is_not_hidden(monkeypatch):
    def fails(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("sayso.statements.find", fails)
    with pytest.raises(ZeroDivisionError):
        pipeline.read_article(article())
    assert pipeline.read_article(article(language="ru")) == Reading(
        article(language="ru"), notes=pipeline.read_article(article(language="ru")).notes
    )


def test_careful_asks_the_reader_too():
    page = sayso.Source(
        "p.txt", text="“The lists are being checked,” Anna Berg told reporters on Monday. “We wait for theirs.”"
    )
    plain, careful = sayso.read(page), sayso.read(page, careful=True)
    assert {s.finder.split("-")[0] for s in plain.statements} == {"rules"}
    assert "reader" in {s.finder.split("-")[0] for s in careful.statements}
