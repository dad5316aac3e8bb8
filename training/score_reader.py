"""Score a checkpoint or the shipped weights on a marked corpus, with the corpus's own scorer.

python training/score_reader.py --shared ../shared [--weights DIR/reader.pt] [--intervals] [--write]
"""

import argparse
import importlib.util
import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType

from corpora import Example, polnear, records

from sayso.records import Span
from sayso.statements.attribution import Attribution

MANIFEST = Path(__file__).resolve().parents[1] / "sayso" / "weights" / "reader" / "manifest.json"

Finder = Callable[[str, Sequence[Span]], Sequence[Attribution]]


def scorer(path: Path) -> ModuleType:
    """Load a scorer that stands outside the repository as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is not a scorer")
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def as_dicts(found: Iterable[Attribution]) -> list[dict]:
    """Turn attributions into the scorer's own form."""
    return [{"source": list(a.source), "cue": list(a.cue), "content": list(a.content)} for a in found]


def outermost(examples: Sequence[Example], finder: Finder, score: ModuleType, resamples: int = 0) -> dict:
    """Score outermost attributions as `score.py --outermost` does."""
    gold = {x.id: {"id": x.id, "text": x.text, "attributions": as_dicts(x.attributions)} for x in examples}
    predicted = {x.id: {"attributions": as_dicts(finder(x.text, x.paragraphs))} for x in examples}
    return score.score(gold, predicted, outermost=True, resamples=resamples)


def parents(found: Sequence[Attribution]) -> list[int | None]:
    """Return for each attribution the smallest content of another that holds its cue."""
    out: list[int | None] = []
    for n, one in enumerate(found):
        at = one.cue[0][0]
        fits = [
            m
            for m, other in enumerate(found)
            if m != n and any(s <= at < e for s, e in other.content) and size(other) > size(one)
        ]
        out.append(min(fits, key=lambda m: size(found[m]), default=None))
    return out


def size(one: Attribution) -> int:
    """Return the code points of a content."""
    return sum(e - s for s, e in one.content)


RELAYED = 0.6
"""A content of which another attribution covers this share is a relay and no statement of its own, unless quoted."""


def statements(text: str, found: Sequence[Attribution]) -> list[dict]:
    """Build statements of the record format, holders unresolved: the chain, and the innermost content."""
    above = parents(found)
    out = []
    for n, one in enumerate(found):
        inner = [m for m, parent in enumerate(above) if parent == n]
        covered = sum(_hull(found[m]) for m in inner)
        if inner and covered >= RELAYED * size(one) and text[one.content[0][0]] not in '“"':
            continue
        chain, at = [], n
        while at is not None:
            source = found[at].source
            chain.insert(0, {"holder": text[source[0][0] : source[-1][1]] if source else ""})
            at = above[at]
        out.append({"chain": chain, "content": [list(s) for s in one.content]})
    return out


def _hull(one: Attribution) -> int:
    spans = one.source + one.cue + one.content
    return max(e for _, e in spans) - min(s for s, _ in spans)


def found_statements(items: Sequence[dict], examples: Sequence[Example], finder: Finder, score: ModuleType) -> dict:
    """Score found statements as `score_record.py` does."""
    counts = []
    for item, x in zip(items, examples, strict=True):
        predicted = {"statements": statements(x.text, finder(x.text, x.paragraphs))}
        counts.append(score.count(item, predicted))
    return score.figures(counts)["statements"]


def links(examples: Sequence[Example], finder: Finder, score: ModuleType) -> dict:
    """Score every link, nested ones too, against the marked pages' links."""
    gold = {x.id: {"id": x.id, "text": x.text, "attributions": as_dicts(x.attributions)} for x in examples}
    predicted = {x.id: {"attributions": as_dicts(finder(x.text, x.paragraphs))} for x in examples}
    return score.score(gold, predicted, outermost=False, resamples=0)


def load_items(folder: Path) -> list[dict]:
    """Read a folder of records."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]


def dev_scores(shared: Path, finder: Finder, resamples: int) -> dict:
    """Score a finder on both dev sets, in their scorers' own terms, with its speed on the first."""
    attribution = scorer(shared / "bench/attribution/score.py")
    record = scorer(shared / "record/score_record.py")
    flat, pages = polnear(shared / "bench/attribution/dev.jsonl"), shared / "record/dev"
    clock = time.process_time()
    for x in flat:
        finder(x.text, x.paragraphs)
    taken = time.process_time() - clock
    report = outermost(flat, finder, attribution, resamples)
    found = found_statements(load_items(pages), records(pages), finder, record)
    return {
        "polnear_dev_outermost": {k: report[k] for k in ("headline", "ci95", "recall_by_kind") if k in report},
        "polnear_dev_precision_recall": {k: report["attributions"][k] for k in ("overlap", "strict", "content_only")},
        "words_per_cpu_second": round(sum(len(x.text.split()) for x in flat) / taken),
        "record_dev_statements": {k: found[k] for k in ("gold", "predicted", "precision", "recall", "found_f1")},
        "record_dev_links": links(records(pages), finder, attribution)["headline"],
    }


def main() -> None:
    """Score, print, and with --write keep the scores in the shipped manifest."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", required=True)
    parser.add_argument("--weights", help="checkpoint; the shipped weights when not given")
    parser.add_argument("--intervals", action="store_true")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    if arguments.write and arguments.weights:
        parser.error("--write keeps the scores of the shipped weights: leave --weights out")
    found = dev_scores(Path(arguments.shared), finder_of(arguments.weights), 1000 if arguments.intervals else 0)
    print(json.dumps(found, indent=1))
    if arguments.write:
        described = json.loads(MANIFEST.read_text("utf-8")) | {"scores": found}
        MANIFEST.write_text(json.dumps(described, indent=1, ensure_ascii=False) + "\n", "utf-8")


def finder_of(weights: str | None) -> Finder:
    """Return the shipped reader, or one that runs a checkpoint."""
    if weights is None:
        from sayso.statements.tagger import attributions

        return attributions
    from checkpoint import finder

    return finder(Path(weights))


if __name__ == "__main__":
    main()
