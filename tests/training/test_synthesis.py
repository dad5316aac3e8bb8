import random

from corpora import Example, Marked, lines_of
from synthesis import nested, sentences


def example(text, *attributions):
    def at(words):
        return ((text.index(words), text.index(words) + len(words)),) if words else ()

    marked = tuple(Marked(*(at(words) for words in one)) for one in attributions)
    return Example("x", text, tuple(lines_of(text, [(0, len(text))])), marked, nested=False)


SHELLS = example(
    "The envoy said that the truce would be over by the end of the week. "
    "“We shall never accept a line like that,” replied the rebels.",
    ("The envoy", "said", "that the truce would be over by the end of the week"),
    ("the rebels", "replied", "“We shall never accept a line like that,”"),
)


def test_sentences_come_with_their_attributions():
    assert [len(found) for _, found in sentences(SHELLS)] == [1, 1]


def test_one_attribution_is_put_inside_another_with_true_spans():
    made = nested([SHELLS], 30, random.Random(7))
    assert made.nested
    assert len(made.attributions) == 2 * len(made.paragraphs) > 0
    cut = [[made.text[s:e] for s, e in (*a.source, *a.cue)] for a in made.attributions]
    known = (["The envoy", "said"], ["the envoy", "said"], ["the rebels", "replied"])
    assert all(one in known for one in cut)
    for outer, inner in zip(made.attributions[::2], made.attributions[1::2], strict=True):
        (low, high), *_ = outer.content
        assert all(low <= s and e <= high for s, e in inner.cue + inner.source + inner.content)


def test_synthesis_is_seeded():
    assert nested([SHELLS], 5, random.Random(3)) == nested([SHELLS], 5, random.Random(3))
