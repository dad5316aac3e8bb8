"""Where a word stands as seen from a cue: distance, paragraph and quotation, as one number.

Features of a pair scorer in the manner of Almeida, Almeida and Martins (EACL 2014): distance in words, whether a
paragraph ends between, and whether the two share a quotation.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.statements.tagger_windows import Word

_EDGES = np.array([1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 40, 60, 90], dtype=np.int64)
"""Distances in words where a new bucket begins, about half as far again each."""
_DISTANCES = 2 * len(_EDGES) + 1
_PARAGRAPHS = 5
"""Two or more before, one before, same, one after, two or more after."""
_QUOTATIONS = 5
"""Neither quoted; word alone; cue alone; both, same quotation; both, different ones."""
PLACES = _DISTANCES * _PARAGRAPHS * _QUOTATIONS

Ints = NDArray[np.int64]


def places(words: Sequence[Word], cues: Sequence[int]) -> Ints:
    """Return [cues, words] place numbers below PLACES."""
    at = np.arange(len(words), dtype=np.int64)[None, :]
    cue = np.asarray(cues, dtype=np.int64)
    offset = at - cue[:, None]
    distance = np.sign(offset) * np.searchsorted(_EDGES, np.abs(offset), side="right") + len(_EDGES)
    paragraph = np.asarray([w.paragraph for w in words], dtype=np.int64)
    across = np.clip(paragraph[None, :] - paragraph[cue][:, None], -2, 2) + 2
    quotation = np.asarray([w.quotation + 1000 * w.paragraph if w.quotation else 0 for w in words], dtype=np.int64)
    of_word, of_cue = quotation[None, :], quotation[cue][:, None]
    shared = np.where(of_word == of_cue, 3, 4)
    relation = np.where(of_word > 0, np.where(of_cue > 0, shared, 1), np.where(of_cue > 0, 2, 0))
    found: Ints = (distance * _PARAGRAPHS + across) * _QUOTATIONS + relation
    return found
