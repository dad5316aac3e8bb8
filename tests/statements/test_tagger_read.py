import re

import numpy as np

from sayso.statements.tagger_decode import CONTENT, NONE, SOURCE, Thresholds
from sayso.statements.tagger_read import Scores, read


class Said:
    """A network that takes "said" for a cue, the word before for its source, the rest of the paragraph for content."""

    def words(self, window):
        text = [bytes(w.pieces).decode() for w in window.words]
        tags = np.array([(0.1, 0.8, 0.1) if word == "said" else (0.9, 0.05, 0.05) for word in text], np.float32)
        at = np.array([[n, w.paragraph] for n, w in enumerate(window.words)], np.float32)
        return Scores(tags.reshape(-1, 3), at, at)

    def pairs(self, words, cues, places):
        roles = np.zeros((len(cues), len(words), 4), np.float32)
        roles[:, :, NONE] = 1
        for n, (cue, paragraph) in enumerate(cues):
            for at, (_, own) in enumerate(words):
                role = SOURCE if at == cue - 1 else CONTENT if at > cue and own == paragraph else NONE
                roles[n, at] = np.eye(4)[role]
        return roles


def found(text):
    lines = [m.span() for m in re.finditer(r"[^\n]+", text)]
    pieces = lambda word: list(word.encode()[:8])  # noqa: E731
    cut = lambda spans: [text[s:e] for s, e in spans]  # noqa: E731
    return [(cut(a.source), cut(a.cue), cut(a.content)) for a in read(text, lines, pieces, Said(), Thresholds())]


def test_spans_are_in_the_text():
    assert found("Kyiv said talks failed\n\nMoscow said nothing") == [
        (["Kyiv"], ["said"], ["talks failed"]),
        (["Moscow"], ["said"], ["nothing"]),
    ]


def test_a_long_page_is_read_window_by_window_and_each_cue_once():
    assert found("\n".join(["Kyiv said talks failed"] * 80)) == [(["Kyiv"], ["said"], ["talks failed"])] * 80


def test_nothing_said_gives_nothing():
    assert found("") == found("Talks went on.") == []
