"""Train the weights that rank drafts of assertions: hand-marked pages in, `weights.tsv` out.

    python training/train_assertions.py RECORDS [--out FILE] [--folds 6]

RECORDS is a folder of marked pages in the record format. A draft counts as right where a gold assertion of its kind and
dimension lies on its words. Logistic regression with an L2 penalty, full batches, no chance anywhere: the same pages
give the same file. Prints cross-validated F1 of located assertions by threshold.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sayso.actors import mentions
from sayso.assertions.draw import evidence, propose
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft
from sayso.assertions.weigh import features
from sayso.language import parse, quantities, times
from sayso.records import Article, Block, Link, Span, Statement

FEWEST = 4
"""Times a feature must be seen to be kept: rarer ones only remember their page."""
PENALTY = 6.0
STEPS, RATE = 400, 0.05
SIBLING = 0.5
"""What a draft counts that lies on a gold assertion's words while another draft is paired with it: either would do."""
SMALLEST = 0.02
"""Weights nearer to zero are left out of the file."""
OVERLAP = 0.3
"""Share of the shorter evidence that must be common, as in the scorer of the record format."""


@dataclass(frozen=True, slots=True)
class Example:
    """One draft: its features, and how right it is: 1 paired with a gold assertion, `SIBLING` on the words of one."""

    names: tuple[str, ...]
    right: float


@dataclass(frozen=True, slots=True)
class MarkedPage:
    gold: int
    examples: list[Example]


def read_page(record: dict) -> MarkedPage:
    article = Article(
        id=record["id"],
        text=record["text"],
        blocks=tuple(Block(b["start"], b["end"], b["kind"]) for b in record["blocks"]),
        version="",
        published=record["published"],
    )
    parsed = parse(article)
    named = mentions(article, parsed)
    statements = tuple(statement(s) for s in record["statements"])
    page = Page(article, parsed, named, times(parsed, article.published), quantities(parsed), statements)
    drafts, names = [], []
    for clause in evidence(page):
        proposed = propose(clause, page)
        drafts += proposed
        names += features(proposed, page)
    right = paired(drafts, record["assertions"], article.text)
    return MarkedPage(len(record["assertions"]), [Example(n, right.get(i, 0.0)) for i, n in enumerate(names)])


def statement(s: dict) -> Statement:
    def span(value: list[int] | None) -> Span | None:
        return (value[0], value[1]) if value else None

    chain = tuple(
        Link(k["holder"], k["party"], span(k["holder_span"]), span(k["cue_span"]), k["attitude"]) for k in s["chain"]
    )
    content = tuple((a, b) for a, b in s["content"])
    return Statement(
        s["id"], chain, content, s["form"], s["act"], s["polarity"], s["time"], s["addressee"], s["channel"], s["said"],
        s["targets"],
    )  # fmt: skip


def paired(drafts: Sequence[Draft], gold: Sequence[dict], text: str) -> dict[int, float]:
    """Return how right each draft is; drafts pair one to one with gold, the right value and best overlap first."""
    ranked = []
    for i, draft in enumerate(drafts):
        mine = letters(draft.evidence, text)
        for j, a in enumerate(gold):
            if (a["kind"], a["dimension"]) != (draft.kind, draft.dimension):
                continue
            theirs = letters(a["evidence"], text)
            common = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
            if common >= OVERLAP:
                same = a["value"] == draft.value or (draft.quantity is not None and a["quantity"] == draft.quantity)
                ranked.append((same, common, -i, -j))
    right = {-i: SIBLING for _, _, i, _ in ranked}
    used_gold: set[int] = set()
    for _, _, i, j in sorted(ranked, reverse=True):
        if right[-i] != 1.0 and -j not in used_gold:
            right[-i] = 1.0
            used_gold.add(-j)
    return right


def letters(spans: Sequence[Sequence[int]], text: str) -> set[int]:
    return {i for a, b in spans for i in range(a, b) if not text[i].isspace()}


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Minimise the log loss with an L2 penalty by Adam (Kingma and Ba 2015) over full batches."""
    seen = Counter(name for e in examples for name in set(e.names))
    index = {name: n for n, name in enumerate(sorted(n for n, c in seen.items() if c >= FEWEST), start=1)}
    rows = [(r, index[name]) for r, e in enumerate(examples) for name in e.names if name in index]
    row, column = np.array([r for r, _ in rows]), np.array([c for _, c in rows])
    target = np.array([e.right for e in examples])
    weight, first, second = np.zeros((3, len(index) + 1))
    weight[0] = math.log(target.mean() / (1 - target.mean()))
    for step in range(1, STEPS + 1):
        score = weight[0] + np.bincount(row, weight[column], len(examples))
        error = 1 / (1 + np.exp(-score)) - target
        slope = np.bincount(column, error[row], len(weight)) + PENALTY * weight
        slope[0] = error.sum()
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weight = weight - RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {"bias": float(weight[0]), **{name: float(weight[n]) for name, n in index.items()}}


def scores(weights: dict[str, float], examples: Sequence[Example]) -> Iterator[tuple[float, bool]]:
    for e in examples:
        total = weights["bias"] + sum(weights.get(name, 0.0) for name in e.names)
        yield 1 / (1 + math.exp(-total)), e.right == 1.0


def cross_validate(pages: Sequence[MarkedPage], folds: int) -> None:
    """Print precision, recall and F1 of drafts by threshold: a floor, for siblings of a right draft count as wrong."""
    found: list[tuple[float, bool]] = []
    for fold in range(folds):
        weights = fit([e for n, p in enumerate(pages) if n % folds != fold for e in p.examples])
        found += [s for n, p in enumerate(pages) if n % folds == fold for s in scores(weights, p.examples)]
    gold = sum(p.gold for p in pages)
    for threshold in (0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        kept = [right for score, right in found if score >= threshold]
        precision, recall = sum(kept) / max(1, len(kept)), sum(kept) / gold
        print(f"{threshold:.2f}  kept {len(kept)}  P {precision:.3f}  R {recall:.3f}")


def write(weights: dict[str, float], path: Path, pages: int) -> None:
    lines = [
        "# Feature, weight: how likely a coder enters a draft (logistic regression, see training/train_assertions.py).",
        f"# Source: learnt from {pages} news pages marked by hand; no text of theirs is here. Licence: Apache-2.0.",
        *(
            f"{name}\t{value:.2f}"
            for name, value in sorted(weights.items())
            if abs(value) >= SMALLEST or name == "bias"
        ),
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("records", type=Path)
    arguments.add_argument("--out", type=Path)
    arguments.add_argument("--folds", type=int, default=6)
    given = arguments.parse_args()
    records = [json.loads(f.read_text("utf-8")) for f in sorted(given.records.glob("*.json"))]
    pages = [read_page(record) for record in records]
    if given.folds > 1:
        cross_validate(pages, given.folds)
    if given.out:
        write(fit([e for p in pages for e in p.examples]), given.out, len(records))


if __name__ == "__main__":
    main()
