"""A checkpoint as a finder: the same decoding as the shipped weights, on torch."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from network import Reader
from score_reader import Finder
from train_reader import MODEL, pieces

from sayso.records import Span
from sayso.statements.attribution import Attribution
from sayso.statements.tagger_decode import Floats, Thresholds
from sayso.statements.tagger_read import Scores, read
from sayso.statements.tagger_windows import Window


class Torch:
    """Scores from a network in memory."""

    def __init__(self, net: Reader) -> None:
        self.net = net.eval()

    def words(self, window: Window) -> Scores:
        """Encode one window."""
        with torch.inference_mode():
            ids, features, positions = (torch.tensor([x]) for x in (window.ids, window.features, window.positions))
            words = self.net.words(ids, torch.ones_like(ids), features, positions)
            found = (self.net.cues(words).softmax(-1), self.net.as_word(words), self.net.as_cue(words))
            return Scores(*(x[0].numpy() for x in found))

    def pairs(self, words: Floats, cues: Floats, places: np.ndarray) -> Floats:
        """Read roles off cues."""
        with torch.inference_mode():
            w = torch.from_numpy(words)[None].expand(len(cues), -1, -1)
            return self.net.pairs(w, torch.from_numpy(cues), torch.from_numpy(places)).softmax(-1).numpy()


def load(path: Path) -> Reader:
    """Load the averaged weights of a checkpoint, or a finished file."""
    net = Reader(MODEL)
    state = torch.load(path)
    net.load_state_dict(state.get("average", state))
    return net


def finder(path: Path, thresholds: Thresholds | None = None) -> Finder:
    """Return attributions(text, paragraphs) over a checkpoint."""
    scorer = Torch(load(path))

    def find(text: str, paragraphs: Sequence[Span]) -> tuple[Attribution, ...]:
        return read(text, paragraphs, pieces, scorer, thresholds or Thresholds())

    return find
