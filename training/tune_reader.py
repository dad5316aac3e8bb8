"""Choose thresholds and fit the confidence on the articles held out of training; never on a dev set.

python training/tune_reader.py --shared ../shared: tunes the weights in sayso/weights and writes into their manifest.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path

import numpy as np
from corpora import Example, polnear, records
from score_reader import MANIFEST, as_dicts, found_statements, links, load_items, outermost, scorer
from train_reader import split

from sayso.records import Span
from sayso.statements.attribution import Attribution
from sayso.statements.tagger import load
from sayso.statements.tagger_decode import Floats, Thresholds
from sayso.statements.tagger_read import Network, Scores, read
from sayso.statements.tagger_windows import Window

GRID = {
    "keep": (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55),
    "cue": (0.4, 0.5, 0.55, 0.6, 0.65, 0.7),
    "inner": (0.2, 0.3, 0.4, 0.5, 0.6),
    "content": (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55),
    "source": (0.05, 0.1, 0.2, 0.3, 0.4, 0.5),
    "split": (0.45, 0.6),
    "jump": (0.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0),
    "quotation": (0.3, 0.5, 0.7, 1.0),
}
"""Tried one threshold at a time, twice through."""
WANTED = {
    "attribution_f1": 1.0,
    "attribution_strict_f1": 0.3,
    "content_token_f1": 0.3,
    "source_token_f1": 0.3,
    "found_f1": 0.5,
    "links_f1": 0.5,
}
"""What is tuned for: a weighted sum, so that no one figure is bought at the price of the others."""


class Remembered:
    """A network whose answers are kept, so that every threshold can be tried on the same scores."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.scores: dict[tuple[int, ...], Scores] = {}
        self.roles: dict[bytes, Floats] = {}

    def words(self, window: Window) -> Scores:
        """Encode a window once."""
        if window.ids not in self.scores:
            self.scores[window.ids] = self.network.words(window)
        return self.scores[window.ids]

    def pairs(self, words: Floats, cues: Floats, places: np.ndarray) -> Floats:
        """Read roles off each cue once."""
        out = []
        for n in range(len(cues)):
            key = cues[n].tobytes() + places[n].tobytes()
            if key not in self.roles:
                self.roles[key] = self.network.pairs(words, cues[n : n + 1], places[n : n + 1])[0]
            out.append(self.roles[key])
        return np.stack(out)


def chosen(value: Callable[[Thresholds], float], start: Thresholds) -> tuple[Thresholds, float]:
    """Climb: try each threshold's values in turn and keep the best."""
    best, top = start, value(start)
    for name, values in chain(GRID.items(), GRID.items()):
        for candidate in values:
            tried = replace(best, **{name: candidate})
            if tried != best and (found := value(tried)) > top + 1e-4:
                best, top = tried, found
    return best, top


def calibration(raw: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    """Fit slope and offset of a logistic on the logit of the raw confidence (Platt 1999), by Newton's method."""
    p = np.clip(np.asarray(raw), 1e-6, 1 - 1e-6)
    x = np.stack([np.log(p / (1 - p)), np.ones(len(p))], axis=1)
    y, w = np.asarray(right, float), np.zeros(2)
    for _ in range(30):
        q = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x * (q * (1 - q))[:, None]).T @ x + 1e-6 * np.eye(2), x.T @ (y - q))
    return round(float(w[0]), 4), round(float(w[1]), 4)


def judged(examples: Sequence[Example], find: Callable[..., Sequence[Attribution]], score) -> tuple[list, list]:
    """Return raw confidences of findings, and whether each pairs with a marked attribution, source included."""
    raw, right = [], []
    for x in examples:
        article = score.Article(x.text)
        found = list(find(x.text, x.paragraphs))
        if not x.nested:
            outer = score.drop_nested([d | {"at": n} for n, d in enumerate(as_dicts(found))])
            found = [found[d["at"]] for d in outer]
        sides = [
            [{r: article.words(a[r]) for r in score.ROLES} for a in as_dicts(side)] for side in (x.attributions, found)
        ]
        hits = {j for _, j in score.pair(*sides, score.overlap)}
        raw += [a.confidence for a in found]
        right += [n in hits for n in range(len(found))]
    return raw, right


def main() -> None:
    """Tune and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", required=True, help="folder that holds bench/ and record/")
    shared = Path(parser.parse_args().shared)
    _, flat = split(polnear(shared / "bench/attribution/train.jsonl"))
    _, marked = split(records(shared / "record/train"))
    _, items = split(load_items(shared / "record/train"))
    score, record = scorer(shared / "bench/attribution/score.py"), scorer(shared / "record/score_record.py")
    _, pieces, shipped = load()
    network = Remembered(shipped)

    def finder(t: Thresholds) -> Callable[[str, Sequence[Span]], tuple[Attribution, ...]]:
        return lambda text, paragraphs: read(text, paragraphs, pieces, network, t)

    def scores(t: Thresholds) -> dict[str, float]:
        found = outermost(flat, finder(t), score)["headline"]
        nested = links(marked, finder(t), score)["headline"]["attribution_f1"]
        return found | {"found_f1": found_statements(items, marked, finder(t), record)["found_f1"], "links_f1": nested}

    def value(t: Thresholds) -> float:
        found = scores(t)
        return sum(share * found[name] for name, share in WANTED.items())

    best, _ = chosen(value, Thresholds())
    raw, right = judged([*flat, *marked], finder(best), score)
    found = {"thresholds": asdict(best), "calibration": calibration(raw, right), "held_out_scores": scores(best)}
    print(json.dumps(found))
    described = json.loads(MANIFEST.read_text("utf-8")) | found
    MANIFEST.write_text(json.dumps(described, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
