import numpy as np
import pytest

from sayso.statements.tagger_decode import CONTENT, NONE, SOURCE, Cue, Thresholds, find_cues, read_roles
from sayso.statements.tagger_windows import words_of

T = Thresholds(cue=0.5, inner=0.3, split=0.6, keep=0.3)


def tags(*rows):
    return np.array(rows, np.float32)


OUT, BEGIN, MORE = (0.9, 0.05, 0.05), (0.1, 0.8, 0.1), (0.1, 0.1, 0.8)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([OUT, OUT], []),
        ([OUT, BEGIN, OUT], [(1, 2)]),
        ([BEGIN, MORE, MORE, OUT], [(0, 3)]),
        ([BEGIN, BEGIN, MORE], [(0, 1), (1, 3)]),
        ([OUT, MORE, OUT], [(1, 2)]),
        ([(0.1, 0.45, 0.45), (0.1, 0.45, 0.45)], [(0, 2)]),
    ],
)
def test_cues_are_runs_of_likely_words(rows, expected):
    assert [(c.first, c.last) for c in find_cues(tags(*rows), 0, T)] == expected


def test_cues_in_the_context_are_left_to_the_window_before():
    assert [c.first for c in find_cues(tags(BEGIN, OUT, BEGIN), 1, T)] == [2]


def read(text, cues, marks, thresholds=T, confidences=None):
    """`marks` is a string per cue: s, c or . for each word."""
    words = words_of(text, (0, len(text)), 0, lambda w: [1])
    roles = np.full((len(cues), len(words), 4), 0.02, np.float32)
    for n, line in enumerate(marks):
        for at, mark in enumerate(line):
            roles[n, at, {"s": SOURCE, "c": CONTENT, ".": NONE, "?": NONE}[mark]] = 0.94 if mark != "?" else 0.5
            if mark == "?":
                roles[n, at, CONTENT] = 0.4
    given = [Cue(a, b, p) for (a, b), p in zip(cues, confidences or [0.9] * len(cues), strict=True)]
    cut = lambda spans: [text[s:e] for s, e in spans]  # noqa: E731
    return [(cut(r.source), cut(r.content)) for r in read_roles(words, given, roles, thresholds)]


def test_roles_become_spans():
    assert read("Ann said it rains", [(1, 2)], ["s.cc"]) == [(["Ann"], ["it rains"])]


def test_a_content_split_by_its_cue_stays_split():
    assert read("It rains Ann said and pours", [(3, 4)], ["ccs.cc"]) == [(["Ann"], ["It rains", "and pours"])]


def test_short_gaps_are_closed():
    assert read("Ann said it really rains", [(1, 2)], ["s.c?c"]) == [(["Ann"], ["it really rains"])]


def test_only_the_likeliest_source_is_kept():
    assert read("Ann Lee said Bob it rains", [(2, 3)], ["ss.scc"])[0][0] == ["Ann Lee"]


def test_cues_without_content_are_dropped():
    assert read("Ann said", [(1, 2)], ["s."]) == []
    assert read("Ann said .", [(1, 2)], ["s.c"]) == []


def test_most_of_a_quotation_is_all_of_it():
    assert read('Ann said "it rains now" .', [(1, 2)], ["s..ccc.."]) == [(["Ann"], ['"it rains now"'])]


def test_two_cues_do_not_share_a_content():
    found = read("Ann said it rains Bob said", [(1, 2), (5, 6)], ["s.cc..", "..cc?."])
    assert [content for _, content in found] == [["it rains"]]


def test_one_source_serves_two_cues():
    found = read("Ann said yes and denied no", [(1, 2), (4, 5)], ["s.c...", "s....c"])
    assert found == [(["Ann"], ["yes"]), (["Ann"], ["no"])]


def test_an_attribution_stands_inside_another():
    found = read("Ann said Bob thinks it rains", [(1, 2), (3, 4)], ["s.cccc", "..s.cc"])
    assert found == [(["Ann"], ["Bob thinks it rains"]), (["Bob"], ["it rains"])]


def test_an_unsure_cue_counts_inside_a_content_only():
    text, cues = "Ann said Bob thinks it rains", [(1, 2), (3, 4)]
    nested = ["s.cccc", "..s.cc"]
    assert len(read(text, cues, nested, confidences=[0.9, 0.4])) == 2
    assert len(read(text, cues, ["s.c...", "..s.cc"], confidences=[0.9, 0.4])) == 1


def test_a_cue_inside_a_quotation_does_not_take_all_of_it():
    found = read('"Bob thinks it rains," said Ann', [(2, 3), (7, 8)], [".s.cc....", "cccccc..s"])
    assert found == [(["Bob"], ["it rains"]), (["Ann"], ['"Bob thinks it rains,"'])]


def test_findings_below_the_least_confidence_are_dropped():
    assert read("Ann said it rains", [(1, 2)], ["s.cc"], Thresholds(keep=0.95)) == []
