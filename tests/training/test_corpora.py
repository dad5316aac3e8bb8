import pytest
from corpora import hull, lines_of, merged, minus, record

TEXT = "Talks fail, says ministry\nThe paper reported that Ann told Bob that it rains.\nPhoto: an agency"


def at(words):
    start = TEXT.index(words)
    return [start, start + len(words)]


def link(holder, cue):
    return {"holder": holder, "holder_span": at(holder), "cue_span": at(cue)}


def example(*statements):
    blocks = [(0, 25, "headline"), (26, TEXT.index("Photo"), "body"), (TEXT.index("Photo"), len(TEXT), "credit")]
    return record(
        {
            "id": "x",
            "text": TEXT,
            "blocks": [{"start": s, "end": e, "kind": k} for s, e, k in blocks],
            "statements": list(statements),
        }
    )


def words(spans):
    return [TEXT[s:e] for s, e in spans]


def test_only_evidence_is_seen():
    assert words(example().paragraphs) == [
        "Talks fail, says ministry",
        "The paper reported that Ann told Bob that it rains.",
    ]


def test_each_link_of_a_chain_is_an_attribution():
    chain = [link("The paper", "reported"), link("Ann", "told")]
    outer, inner = example({"chain": chain, "content": [at("it rains")]}).attributions
    assert [words(x) for x in (outer.source, outer.cue, outer.content)] == [
        ["The paper"],
        ["reported"],
        ["Ann told Bob that it rains"],
    ]
    assert [words(x) for x in (inner.source, inner.cue, inner.content)] == [["Ann"], ["told"], ["it rains"]]


def test_links_with_one_cue_are_one_attribution():
    said = {"chain": [link("ministry", "says")], "content": [at("Talks")]}
    more = {"chain": [link("ministry", "says")], "content": [at("fail")]}
    (found,) = example(said, more).attributions
    assert words(found.content) == ["Talks", "fail"]


def test_a_link_without_cue_is_left_out():
    chain = [{"holder": "someone", "holder_span": None, "cue_span": None}]
    assert example({"chain": chain, "content": [at("it rains")]}).attributions == ()


@pytest.mark.parametrize(
    ("spans", "holes", "left"),
    [
        ([(0, 10)], [], [(0, 10)]),
        ([(0, 10)], [(3, 5)], [(0, 3), (5, 10)]),
        ([(0, 10)], [(0, 4), (8, 12)], [(4, 8)]),
        ([(0, 4)], [(0, 4)], []),
    ],
)
def test_minus(spans, holes, left):
    assert list(minus(spans, holes)) == left


def test_merged_and_hull():
    assert list(merged([(5, 7), (0, 3), (2, 4)])) == [(0, 4), (5, 7)]
    assert hull([(5, 7), (0, 3)]) == ((0, 7),)
    assert hull([]) == ()


def test_blank_lines_are_no_paragraphs():
    assert list(lines_of("a\n\n \nb", [(0, 6)])) == [(0, 1), (5, 6)]
