"""The trained finder: attributions by a small encoder (MiniLM-L6, int8) and a head that reads roles off each cue.

Cue first, then source and content for that cue, all cues of a window in one encoder pass: one source may serve several
cues and one attribution may stand within another's content. How it was trained: training/README.md.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np

from sayso.records import Span
from sayso.statements.attribution import Attribution
from sayso.statements.tagger_arcs import Ints
from sayso.statements.tagger_decode import Floats, Thresholds
from sayso.statements.tagger_read import Network, Scores, read
from sayso.statements.tagger_windows import Pieces, Window
from sayso.weights import Weights, verified

KNOWN_WORDS = 100_000
"""Words whose pieces are remembered: a month of news has fewer."""


def attributions(text: str, paragraphs: Sequence[Span]) -> tuple[Attribution, ...]:
    """Find who is said to say what in these paragraphs (spans of code points), inner attributions too.

    In the order of their cues; raises WeightsError where the weights are missing or damaged.
    """
    weights, pieces, network = load()
    thresholds = Thresholds(**weights.manifest["thresholds"])
    found = read(text, paragraphs, pieces, network, thresholds)
    return tuple(replace(a, confidence=_calibrated(a.confidence, weights), finder=finder()) for a in found)


def finder() -> str:
    """Return the name and version that stand on everything this finder finds."""
    return f"reader-{load()[0].version}"


def _calibrated(raw: float, weights: Weights) -> float:
    """Turn the network's own confidence into the share of such findings that were right (Platt 1999)."""
    slope, offset = weights.manifest["calibration"]
    inner = min(max(raw, 1e-6), 1 - 1e-6)
    return round(1 / (1 + math.exp(-(slope * math.log(inner / (1 - inner)) + offset))), 4)


class _Onnx:
    """The network on onnxruntime: one thread, so that many pages can be read side by side."""

    def __init__(self, weights: Weights) -> None:
        self._words = _session(weights, "words.int8.onnx")
        self._pairs = _session(weights, "pairs.onnx")

    def words(self, window: Window) -> Scores:
        """Encode one window."""
        arrays = (np.asarray(x, dtype=np.int64) for x in (window.ids, window.features, window.positions))
        return Scores(*self._words.run(None, dict(zip(("ids", "features", "positions"), arrays, strict=True))))

    def pairs(self, words: Floats, cues: Floats, places: Ints) -> Floats:
        """Read roles off cues."""
        (found,) = self._pairs.run(None, {"words": words, "cues": cues, "places": places})
        return np.asarray(found, dtype=np.float32)


def _session(weights: Weights, name: str) -> Any:
    import onnxruntime  # type: ignore[import-untyped]

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(weights.file(name)), options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def load() -> tuple[Weights, Pieces, Network]:
    """Load the reader once: its checked weights, word pieces and network; raises WeightsError."""
    weights = verified("reader")
    return weights, _pieces(weights), _Onnx(weights)


def _pieces(weights: Weights) -> Pieces:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(weights.file("tokenizer.json")))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    unknown = [int(tokenizer.token_to_id("[UNK]") or 0)]

    @lru_cache(maxsize=KNOWN_WORDS)
    def pieces(word: str) -> list[int]:
        return list(tokenizer.encode(word, add_special_tokens=False).ids) or unknown

    return pieces
