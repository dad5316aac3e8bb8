"""Score `sayso.assertions.draw` on hand-marked pages: how much is located, how much fully right, no flips, how fast.

    python benchmarks/assertions.py ../shared/record/dev [--statements gold|found] [--kinds]

Gold statements show this room alone; found ones the whole of floor 2. The scorer of the record format stands beside
the marked pages (`score_record.py`). Prints one JSON object.
"""

import argparse
import importlib.util
import json
import sys
import time
from collections import Counter
from pathlib import Path
from types import ModuleType

from sayso.actors import mentions
from sayso.assertions import draw
from sayso.language import parse
from sayso.records import Article, Assertion, Block, Link, Span, Statement
from sayso.statements import find


def scorer(records: Path) -> ModuleType:
    """Load the scorer that stands beside the folder of marked pages."""
    spec = importlib.util.spec_from_file_location("score_record", records.parent / "score_record.py")
    if spec is None or spec.loader is None:
        sys.exit(f"no score_record.py beside {records}: give a folder of marked pages that has one")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def article(record: dict) -> Article:
    blocks = tuple(Block(b["start"], b["end"], b["kind"]) for b in record["blocks"])
    return Article(record["id"], record["text"], blocks, "", published=record["published"])


def statement(s: dict) -> Statement:
    def span(value: list[int] | None) -> Span | None:
        return (value[0], value[1]) if value else None

    chain = tuple(
        Link(k["holder"], k["party"], span(k["holder_span"]), span(k["cue_span"]), k["attitude"]) for k in s["chain"]
    )
    return Statement(
        s["id"], chain, tuple((a, b) for a, b in s["content"]), s["form"], s["act"], s["polarity"], s["time"],
        s["addressee"], s["channel"], s["said"], s["targets"],
    )  # fmt: skip


def record_of(assertion: Assertion) -> dict:
    keys = ("kind", "dimension", "value", "holder", "quantity", "date", "rule", "trigger", "statement")
    return {key: getattr(assertion, key) for key in keys} | {
        "parties": list(assertion.parties),
        "evidence": [list(span) for span in assertion.evidence],
    }


def predict(record: dict, statements: str) -> tuple[dict, float]:
    """Return the record of one page with what is drawn from it, and the CPU-seconds `draw` took."""
    page = article(record)
    parsed = parse(page)
    named = mentions(page, parsed)
    given = find(page, parsed, named) if statements == "found" else tuple(map(statement, record["statements"]))
    start = time.process_time()
    drawn = draw(page, parsed, named, given)
    spent = time.process_time() - start
    return {"id": record["id"], "text": record["text"], "assertions": [record_of(a) for a in drawn]}, spent


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("records", type=Path)
    arguments.add_argument("--statements", choices=("gold", "found"), default="gold")
    arguments.add_argument("--kinds", action="store_true", help="count gold and predicted assertions by kind")
    given = arguments.parse_args()
    score = scorer(given.records)
    gold = [json.loads(f.read_text("utf-8")) for f in sorted(given.records.glob("*.json"))]
    predicted = [predict(record, given.statements) for record in gold]
    figures = score.figures([score.count(g, p) for g, (p, _) in zip(gold, predicted, strict=True)])["assertions"]
    words = sum(len(record["text"].split()) for record in gold)
    figures["words_per_cpu_second"] = round(words / sum(spent for _, spent in predicted))
    if given.kinds:
        figures["gold_kinds"] = dict(Counter(a["kind"] for r in gold for a in r["assertions"]).most_common())
        figures["kinds"] = dict(Counter(a["kind"] for p, _ in predicted for a in p["assertions"]).most_common())
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
