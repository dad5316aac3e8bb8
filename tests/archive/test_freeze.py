import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.archive.freeze import freeze, given_span
from sayso.records import Article


def article(words: str) -> Article:
    text, shifts = freeze(words)
    return Article("a", text, (), "v", shifts=shifts)


@pytest.mark.parametrize(
    ("given_words", "found", "back"),
    [
        ("Plain words.", "Plain", "Plain"),
        ("Zelenskyi\u0306 said no.", "Zelenskyĭ", "Zelenskyi\u0306"),
        ("Zelenskyi\u0306 said no.", "said", "said"),
        ("a\x00b said", "said", "said"),
        ("a\x00b said", "ab", "a\x00b"),
        ("first\r\nsecond e\u0301t third", "third", "third"),
        ("\u0415\u0308лка и и\u0306од here", "here", "here"),
        ("क\u0958 then", "then", "then"),
    ],
)
def test_spans_lead_back_to_the_text_as_given(given_words: str, found: str, back: str) -> None:
    page = article(given_words)
    at = page.text.index(found)
    start, end = given_span(page, (at, at + len(found)))
    assert given_words[start:end] == back


def test_line_ends_stay_as_given() -> None:
    assert freeze("one\r\ntwo") == ("one\r\ntwo", ())


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    assert freeze("a\ud800b") == ("a\ufffdb", ())


@given(st.text(alphabet=st.sampled_from("ab é\u0301\u0306\u0308и\x00\u1100\u1161\u11a8\u0958\r\n"), max_size=40))
def test_every_frozen_text_is_normal_and_every_character_leads_back(words: str) -> None:
    page = article(words)
    assert page.text == unicodedata.normalize("NFC", words.replace("\x00", ""))
    for i in range(len(page.text)):
        start, end = given_span(page, (i, len(page.text)))
        assert end == len(words)
        assert unicodedata.normalize("NFC", words[start:end].replace("\x00", "")).endswith(page.text[i + 1 :])
