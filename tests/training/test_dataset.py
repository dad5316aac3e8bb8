import random

import pytest

torch = pytest.importorskip("torch", reason="training only: pip install torch==2.13.0")

TEXT = "Ann said that Bob had denied that it rains."


def made(nested):
    from corpora import Example, Marked
    from dataset import items

    def at(words):
        return ((TEXT.index(words), TEXT.index(words) + len(words)),)

    outer = Marked(at("Ann"), at("said"), at("that Bob had denied that it rains"))
    inner = Marked(at("Bob"), at("had denied"), at("that it rains"))
    attributions = (outer, inner) if nested else (outer,)
    example = Example("x", TEXT, ((0, len(TEXT)),), attributions, nested)
    (found,) = items([example], lambda word: [1000 + len(word)], 250)
    return found


def test_targets_of_nested_attributions():
    from dataset import CONTENT, CUE, SOURCE

    found = made(nested=True)
    assert found.tags.tolist() == [0, 1, 0, 0, 1, 2, 0, 0, 0, 0]
    assert found.cues == [1, 4]
    assert found.roles[0].tolist() == [SOURCE, CUE, *[CONTENT] * 7, 0]
    assert found.roles[1].tolist() == [0, 0, 0, SOURCE, CUE, CUE, *[CONTENT] * 3, 0]
    assert found.outer.tolist() == [1, 5, 3, *[4] * 6, 0]


def test_where_nesting_is_not_marked_nothing_is_asked_inside_a_content():
    from dataset import IGNORED

    assert made(nested=False).tags.tolist() == [0, 1, *[IGNORED] * 7, 0]


def test_collate_pads_and_hides_the_same_words_for_the_same_seed():
    from dataset import collate

    found = made(nested=True)
    one, other = (collate([found, found], random.Random(5)) for _ in range(2))
    assert all(torch.equal(one[key], other[key]) for key in one)
    assert one["roles"].shape == (4, 10)
    assert one["row"].tolist() == [0, 0, 1, 1]
    assert collate([found])["ids"].tolist() == [list(found.window.ids)]
