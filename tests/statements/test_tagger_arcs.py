import numpy as np

from sayso.statements.tagger_arcs import PLACES, places
from sayso.statements.tagger_windows import words_of

TEXT = 'He said "we are ready" and left. “Not now,” she said.'


def found(cues):
    words = words_of(TEXT, (0, 32), 0, lambda w: [1]) + words_of(TEXT, (33, len(TEXT)), 1, lambda w: [1])
    return words, places(words, cues)


def test_one_row_per_cue_and_one_place_per_word():
    words, rows = found([1, 12])
    assert rows.shape == (2, len(words))
    assert rows.min() >= 0
    assert rows.max() < PLACES


def test_places_tell_side_quotation_and_paragraph_apart():
    words, rows = found([1])
    texts = [TEXT[w.start : w.end] for w in words]
    at = {text: rows[0, n] for n, text in enumerate(texts)}
    assert at["He"] != at["said"] != at["we"]
    assert at["we"] % 5 == 1
    assert at["and"] % 5 == 0
    assert (at["left"] // 5) % 5 == 2
    assert (at["now"] // 5) % 5 == 3


def test_a_place_depends_on_the_offset_alone_within_a_paragraph():
    words = words_of("a b c d e f g h", (0, 15), 0, lambda w: [1])
    rows = places(words, [0, 3])
    assert np.array_equal(rows[0, :5], rows[1, 3:8])


def test_no_cue_gives_no_row():
    assert found([])[1].shape[0] == 0
