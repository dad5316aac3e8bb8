"""Text → attributions with any network that scores words and pairs: windows in, spans out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from sayso.records import Span
from sayso.statements.attribution import Attribution
from sayso.statements.tagger_arcs import Ints, places
from sayso.statements.tagger_decode import Floats, Thresholds, find_cues, read_roles
from sayso.statements.tagger_windows import Pieces, Window, windows

FINDER = "reader-1"
OPENER, SEPARATOR = 101, 102
"""[CLS] and [SEP] in BERT's uncased vocabulary."""


@dataclass(frozen=True, slots=True)
class Scores:
    """One window's words: cue tag probabilities [W, 3] and what the pair head needs, as word and as cue [W, D]."""

    tags: Floats
    as_word: Floats
    as_cue: Floats


class Network(Protocol):
    """Anything that scores a window's words, and then the roles of all words for some cues."""

    def words(self, window: Window) -> Scores:
        """Score the words of one window."""

    def pairs(self, words: Floats, cues: Floats, places: Ints) -> Floats:
        """Return role probabilities [cues, W, 4] from words [W, D], cues [C, D] and places [C, W]."""


def read(
    text: str, paragraphs: Sequence[Span], pieces: Pieces, network: Network, thresholds: Thresholds
) -> tuple[Attribution, ...]:
    """Find all attributions of a text, outer and inner, in the order of their cues.

    Windows are scored one at a time: int8 activations are scaled by what is scored together, and an answer must not
    depend on its company.
    """
    found: dict[Span, Attribution] = {}
    for window in windows(text, paragraphs, pieces, opener=OPENER, separator=SEPARATOR):
        for one in _in_window(window, network, thresholds):
            found.setdefault(one.cue[0], one)
    return tuple(found[cue] for cue in sorted(found))


def _in_window(window: Window, network: Network, thresholds: Thresholds) -> Iterator[Attribution]:
    scores = network.words(window)
    cues = find_cues(scores.tags, window.scored, thresholds)
    if not cues:
        return
    at = [cue.first for cue in cues]
    roles = network.pairs(scores.as_word, scores.as_cue[at], places(window.words, at))
    for one in read_roles(window.words, cues, roles, thresholds):
        span = window.words[one.cue.first].start, window.words[one.cue.last - 1].end
        yield Attribution(one.source, (span,), one.content, one.confidence, FINDER)
