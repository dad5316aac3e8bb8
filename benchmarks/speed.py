"""How fast a page is read, and in how much memory: `python -m benchmarks.speed PAGES.jsonl` prints JSON.

Run in a process of its own, so that the peak is this run's and nobody else's.
"""

import json
import os
import resource
import sys

import sayso

WARM = 3
"""Pages read before the clock starts: the language model, the word lists and the caches are loaded by then."""

AT_MOST = 60
"""Pages in the measure: some 40,000 words, enough for a steady figure."""


def figures(path: str) -> dict[str, float]:
    """Read the pages of a file one after another and count words and pages per CPU-second, and the peak in MB."""
    found = [page for page in sayso.pages([path]) if isinstance(page, sayso.Source)][: WARM + AT_MOST]
    for page in found[:WARM]:
        sayso.read(page)
    before = sum(os.times()[:2])
    words = sum(len(sayso.read(page).article.text.split()) for page in found[WARM:])
    spent = sum(os.times()[:2]) - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "words_per_cpu_second": round(words / spent, 1),
        "pages_per_cpu_second": round((len(found) - WARM) / spent, 2),
        "peak_memory_mb": round(peak, 1),
    }


if __name__ == "__main__":
    json.dump(figures(sys.argv[1]), sys.stdout)
