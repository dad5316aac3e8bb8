import re
from itertools import pairwise

import pytest

from sayso.statements.tagger_windows import CHUNK, CONTEXT, WINDOW, windows, words_of

OPENER, SEPARATOR = 101, 102


def pieces(word: str) -> list[int]:
    return [ord(letter) for letter in word[::4]]


def lines(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\n]+", text)]


def cut(text: str):
    return windows(text, lines(text), pieces, opener=OPENER, separator=SEPARATOR)


def words(text: str):
    return [(text[w.start : w.end], w.feature % 8, w.quotation) for w in words_of(text, (0, len(text)), 0, pieces)]


def test_words_carry_case_digits_and_quotation():
    assert words('He said "no" to 5 NATO men') == [
        ("He", 3, 0),
        ("said", 0, 0),
        ('"', 4, 1),
        ("no", 0, 1),
        ('"', 4, 1),
        ("to", 0, 0),
        ("5", 1, 0),
        ("NATO", 2, 0),
        ("men", 0, 0),
    ]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Yes,” she said, “we will.”", ["“", "Yes", ",", "”", "“", "we", "will", ".", "”"]),
        ("“An open quotation", ["“", "An", "open", "quotation"]),
        ("It's a dog's life", []),
    ],
)
def test_words_inside_quotations(text, quoted):
    assert [word for word, _, quotation in words(text) if quotation] == quoted


def test_zero_width_characters_are_no_words():
    assert [w for w, _, _ in words("a\u200b b\ufeff c\u00ad")] == ["a", "b", "c"]


SENTENCE = "The envoy said on Monday that the talks in the capital had gone well. "
PAGE = "\n".join(SENTENCE * n for n in (1, 3, 12, 1, 2, 30, 1))


def test_every_word_is_scored_exactly_once_and_in_order():
    scored = [w.start for window in cut(PAGE) for w in window.words[window.scored :]]
    expected = [w.start for n, span in enumerate(lines(PAGE)) for w in words_of(PAGE, span, n, pieces)]
    assert scored == expected


def test_windows_keep_their_length_and_repeat_the_text_before():
    found = cut(PAGE)
    assert len(found) > 3
    assert all(len(w.ids) <= WINDOW + 4 for w in found)
    assert found[0].scored == 0
    for before, window in pairwise(found):
        context = window.words[: window.scored]
        assert 0 < sum(len(w.pieces) for w in context) <= CONTEXT
        assert context == before.words[-len(context) :]


def test_long_paragraphs_are_cut_after_sentences():
    text = SENTENCE * 40
    for window in cut(text):
        assert text[window.words[window.scored].start :].startswith("The envoy")
        assert text[window.words[-1].start] == "."


def test_positions_point_at_first_pieces():
    window = cut("Ceasefire negotiators met.\nNobody spoke.")[0]
    assert [window.ids[p] for p in window.positions] == [w.pieces[0] for w in window.words]
    assert window.ids.count(SEPARATOR) == 2
    assert len(window.features) == len(window.ids)


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u200b"])
def test_nothing_to_read_gives_no_window_or_an_empty_one(text):
    assert all(not window.words for window in cut(text))


@pytest.mark.parametrize("text", ["a" * 50_000, '"' * 50_000, "A B C " * 5_000, "。" * 3_000, "x." * 5_000])
def test_strange_paragraphs_are_cut_all_the_same(text):
    found = cut(text)
    assert all(len(w.ids) <= WINDOW + 4 for w in found)
    assert sum(len(w.words) - w.scored for w in found) == len(words_of(text, (0, len(text)), 0, pieces))
    assert CHUNK < WINDOW - CONTEXT
