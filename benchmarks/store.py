"""Speed and size of the store on synthetic pages: `python -m benchmarks.store [STATEMENTS]` (100,000 by default).

Bars: search p95 ≤ 50 ms, database ≤ 6 KB a statement. Pages have the length, the share of statements and the skewed
word frequencies of news; the words themselves are made up, from a fixed seed.
"""

import os
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import accumulate

from sayso.records import Article, Assertion, Block, Link, Reading, Statement
from sayso.records.identity import make_id
from sayso.store import Store, open_store

STATEMENTS_A_PAGE = 8
SENTENCES_A_PAGE = 30
VOCABULARY = 30_000
KEPT_AT = "2025-05-24T10:00:00Z"


def vocabulary(seed: int = 1) -> tuple[list[str], list[float]]:
    """Made-up words and their summed frequencies (Zipf)."""
    draw, syllables = random.Random(seed), re.findall("..", "karominteltasaveduprinolarchebogannitususer")
    words = sorted({"".join(draw.choices(syllables, k=draw.randint(1, 4))) for _ in range(VOCABULARY * 3)})
    draw.shuffle(words)
    words = words[:VOCABULARY]
    return words, list(accumulate(1 / (rank + 5) for rank in range(len(words))))


def readings(statements: int, seed: int = 2) -> Iterator[Reading]:
    """Yield pages until they hold so many statements."""
    draw, (words, weights) = random.Random(seed), vocabulary()
    people = [(" ".join(draw.choices(words, k=2)).title(), f"P{n % 12:02}") for n in range(400)]
    for number in range(-(-statements // STATEMENTS_A_PAGE)):
        yield _page(number, draw, words, weights, people)


def _page(
    number: int, draw: random.Random, words: list[str], weights: list[float], people: list[tuple[str, str]]
) -> Reading:
    lines = [" ".join(draw.choices(words, cum_weights=weights, k=8)).capitalize()]
    statements, assertions, at, blocks = [], [], len(lines[0]) + 1, [Block(0, len(lines[0]), "headline")]
    said = set(draw.sample(range(SENTENCES_A_PAGE), STATEMENTS_A_PAGE))
    for n in range(SENTENCES_A_PAGE):
        content = " ".join(draw.choices(words, cum_weights=weights, k=draw.randint(10, 30)))
        name, party = draw.choice(people)
        line = f"{name} said {content}." if n in said else f"{content.capitalize()}."
        if n in said:
            start = at + len(name) + 6
            span = (start, start + len(content))
            id_ = make_id(str(number), name, content)
            chain = (Link(name, party, (at, at + len(name)), (start - 5, start - 1)),)
            statements.append(Statement(id_, chain, (span,), "indirect", "assert", finder="synthetic 1"))
            assertions.append(
                Assertion(
                    make_id("claim", id_), "claim", content[:60], "talks", (party,), "truth", "asserted", party, name,
                    "explicit", (span,), statement=id_, rule="claim.said", trigger="said",
                )
            )  # fmt: skip
        blocks.append(Block(at, at + len(line), "body"))
        lines.append(line)
        at += len(line) + 1
    text = "\n".join(lines)
    day = f"2025-05-{number % 28 + 1:02}"
    article = Article(
        make_id("page", str(number)), text, tuple(blocks), make_id(text), f"https://example.org/{number}",
        f"Outlet {number % 50}", lines[0], day, "metadata",
    )  # fmt: skip
    return Reading(article, tuple(statements), tuple(assertions))


def queries(count: int = 200, seed: int = 3) -> list[str]:
    """Searches of one to four words, half of them drawn as often as the words occur, half evenly."""
    draw, (words, weights) = random.Random(seed), vocabulary()
    common = [" ".join(draw.choices(words, cum_weights=weights, k=1 + n % 4)) for n in range(count // 2)]
    return common + [" ".join(draw.choices(words[:2000], k=1 + n % 2)) for n in range(count - len(common))]


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def figures(folder: str, statements: int) -> dict[str, float]:
    """Fill a database in a folder and return what was measured."""
    path, made = os.path.join(folder, "bench.db"), list(readings(statements))
    with open_store(path) as store:
        keeping = [_timed(lambda page=page: store.keep(page, "case", KEPT_AT)) for page in made]
        again = [_timed(lambda page=page: store.keep(page, "case", KEPT_AT)) for page in made[:200]]
    with open_store(path) as store:
        searching = [_timed(lambda words=words: store.search(words, "case")) for words in queries()]
        return {
            "statements": float(sum(case.statements for case in store.cases())),
            "bytes per statement": os.path.getsize(path) / sum(len(page.statements) for page in made),
            "keep, ms a page, median": 1000 * percentile(keeping, 0.5),
            "keep, ms a page, p95": 1000 * percentile(keeping, 0.95),
            "keep again, ms a page, median": 1000 * percentile(again, 0.5),
            "search, ms, median": 1000 * percentile(searching, 0.5),
            "search, ms, p95": 1000 * percentile(searching, 0.95),
            "search, ms, slowest": 1000 * max(searching),
            "sourced, s": _timed(lambda: store.sourced("case")),
            "pages, s": _timed(lambda: store.pages("case")),
            "cases, s": _timed(store.cases),
            "verify, s": _timed(lambda: _none_wrong(store)),
            "quick check, s": _timed(lambda: store.db.execute("PRAGMA quick_check").fetchall()),
        }


def _none_wrong(store: Store) -> None:
    wrong = list(store.verify())
    if wrong:
        raise SystemExit(f"the store does not hold: {wrong[0]}")


def _timed(act) -> float:  # type: ignore[no-untyped-def]
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for name, value in figures(folder, int(sys.argv[1]) if len(sys.argv) > 1 else 100_000).items():
            print(f"{name:32} {value:12,.2f}")
