"""Every figure beside its floor: `python -m benchmarks.score [--check] [--update [--allow-regression]]`.

The gold pages lie in ../shared, beside this checkout, and are not part of it; without them there is nothing to score,
and this says so. `--check` exits 1 where a floor is broken. `--update` raises floors to what was measured, less a
margin for speed and memory; to lower one takes `--allow-regression` and a reason in the change.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks import predict

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
FLOORS = HERE / "floors.json"
WORKERS = 2
GOLD = {"dev": "record/dev", "model-page": "record/model-page", "polnear": "bench/attribution/dev.jsonl"}
PAGES = {"fundus": "corpora/fundus_pages", "trafilatura": "corpora/trafilatura_eval"}

UPPER = ("flips", "peak_memory_mb")
"""Figures that must not rise; all others must not fall."""

HARDWARE = {"words_per_cpu_second": 0.8, "pages_per_cpu_second": 0.8, "peak_memory_mb": 1.2}
"""How far other hardware may be from the one that measured: floors on these are set so much looser."""

Figures = dict[str, float]


def fingerprint(path: Path) -> str:
    """Hash a gold set: names and bytes of its files, in order."""
    files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
    seal = hashlib.sha256()
    for file in files:
        seal.update(file.name.encode() + b"\0" + file.read_bytes())
    return seal.hexdigest()


def measure(shared: Path) -> Figures:
    """Read the gold pages once and return all figures by name."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        found = {gold: predict.pages(work, shared / where) for gold, where in GOLD.items()}
        figures = dict(_page_figures(shared))
        for gold in ("dev", "model-page"):
            predict.write_records(predict.readings(found[gold], WORKERS), work / f"{gold}-read")
            scored = _run(shared / "record" / "score_record.py", shared / GOLD[gold], work / f"{gold}-read")
            figures |= dict(_flat(gold, scored))
        predict.write_attributions(predict.readings(found["polnear"], WORKERS), work / "read.jsonl")
        scorer = shared / "bench" / "attribution" / "score.py"
        scored = _run(scorer, shared / GOLD["polnear"], work / "read.jsonl", "--outermost", "--resamples", "0")
        figures |= dict(_flat("polnear", scored["headline"]))
        figures |= dict(_flat("read", _run("-m", "benchmarks.speed", work / "dev.jsonl")))
    return figures


def _page_figures(shared: Path) -> Iterator[tuple[str, float]]:
    from benchmarks import pages

    yield from _flat("pages", pages.figures(shared))


def _run(*command: object) -> dict[str, object]:
    done = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, cwd=HERE.parent)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def _flat(name: str, value: object) -> Iterator[tuple[str, float]]:
    """Turn nested figures into dotted names; lists (intervals, names) are left out."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(f"{name}.{key}", inner)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield name, value


def broken(name: str, value: float | None, floor: float) -> bool:
    """Say whether a figure is on the wrong side of its floor (a ceiling, for what must not rise)."""
    if value is None:
        return True
    return value > floor if name.rpartition(".")[2] in UPPER else value < floor


def raised(floors: Figures, figures: Figures, allow_regression: bool) -> Figures:
    """Return the floors moved to what was measured; one that would be lowered stays, unless that is allowed."""
    moved = {}
    for name, floor in floors.items():
        value = round(figures[name] * HARDWARE.get(name.rpartition(".")[2], 1), 4)
        moved[name] = value if allow_regression or not broken(name, value, floor) else floor
    return moved


def show(figures: Figures, floors: Figures) -> None:
    """Print all figures, those with a floor first."""
    table = Table("figure", "measured", "floor", "", box=None)
    for name in sorted(figures.keys() | floors.keys(), key=lambda name: (name not in floors, name)):
        value, floor = figures.get(name), floors.get(name)
        verdict = "" if floor is None else "BROKEN" if broken(name, value, floor) else "holds"
        table.add_row(name, "none" if value is None else f"{value:g}", "" if floor is None else f"{floor:g}", verdict)
    Console(width=100).print(table)


def main() -> int:
    """Score, print, and check or move the floors."""
    asked = _arguments()
    kept = json.loads(FLOORS.read_text("utf-8"))
    if not (SHARED / "record" / "dev").is_dir():
        print("scores skipped: the gold pages are not beside this checkout (../shared)")
        return 0
    prints = {gold: fingerprint(SHARED / where) for gold, where in (GOLD | PAGES).items()}
    if changed := sorted(gold for gold in prints if kept["corpora"].get(gold) not in (None, prints[gold])):
        print(
            f"the floors were set on other gold pages: {', '.join(changed)} changed since; --update notes the new ones"
        )
    start = time.perf_counter()
    figures, floors = measure(SHARED), kept["floors"]
    show(figures, floors)
    print(f"scored in {time.perf_counter() - start:.0f} s")
    if asked.update:
        moved = raised(floors, figures, asked.allow_regression)
        FLOORS.write_text(json.dumps({"corpora": prints, "floors": moved}, indent=2) + "\n", "utf-8")
    failed = sorted(name for name, floor in floors.items() if broken(name, figures.get(name), floor))
    for name in failed:
        print(f"floor broken: {name} is {figures.get(name)}, the floor is {floors[name]}", file=sys.stderr)
    return 1 if asked.check and failed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="exit 1 where a floor is broken")
    parser.add_argument("--update", action="store_true", help="raise the floors to what was measured")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower them too")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
