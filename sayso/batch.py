"""Many pages: workers read, the caller keeps. One page that cannot be read stops no other.

Pages come back in the order they went in, so that what is kept never depends on which worker was quick.
"""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context

from sayso import api
from sayso.api import Reading, Refused, Source
from sayso.errors import PageError

FEW = 8
"""So many pages are read without workers: each worker takes about two seconds to load the language model."""

IN_HAND = 4
"""Pages handed out for each worker: enough to keep it busy, few enough that a batch of any size fits in memory."""

MOST_WORKERS = 8
"""Each worker holds the language model, about 300 MB."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one page: its reading, or the reason why there is none.

    `defect` marks a reason that lies with Sayso and not with the page.
    """

    name: str
    page: Source | None = None
    reading: Reading | None = None
    reason: str | None = None
    defect: bool = False


def workers_for(cores: int | None = None) -> int:
    """Return how many workers to use with so many cores (by default, those there are)."""
    return max(1, min(MOST_WORKERS, cores or os.cpu_count() or 1))


def read_all(pages: Iterable[Source | Refused], workers: int, *, careful: bool = False) -> Iterator[Outcome]:
    """Read all pages, in their order; a few are read in this process, more by `workers` processes.

    `careful` is handed to `api.read`.
    """
    pending = iter(pages)
    first = list(islice(pending, FEW + 1))
    if workers < 2 or len(first) <= FEW:
        return map(partial(_outcome, careful=careful), chain(first, pending))
    return _in_workers(chain(first, pending), workers, careful)


def _outcome(page: Source | Refused, *, careful: bool) -> Outcome:
    """Read one page, whatever happens: the one place where a defect is turned into a reason."""
    if isinstance(page, Refused):
        return Outcome(page.name, reason=page.reason)
    try:
        return Outcome(page.name, page, api.read(page, careful=careful))
    except PageError as error:
        return Outcome(page.name, page, reason=str(error).removeprefix(f"{page.name}: "))
    except MemoryError:
        return Outcome(page.name, page, reason="there is not enough memory for this page")
    except Exception as error:
        return Outcome(page.name, page, reason=_blame(error), defect=True)


def _blame(error: Exception) -> str:
    """Name a defect by its class and by the line of ours it came from."""
    at, trace = "", error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if f"{os.sep}sayso{os.sep}" in file:
            at = f" at {file.rpartition(f'{os.sep}sayso{os.sep}')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"this page could not be read: {type(error).__name__}{at}; please report it with the page"


def _in_workers(pages: Iterator[Source | Refused], workers: int, careful: bool) -> Iterator[Outcome]:
    """Hand pages out and take the outcomes back in order, with a new pool where a page ended its worker."""
    pool = _pool(workers)
    in_hand: deque[tuple[Source | Refused, Future[Outcome]]] = deque()
    try:
        while True:
            for page in islice(pages, workers * IN_HAND - len(in_hand)):
                in_hand.append((page, _hand(page, pool, careful)))
            if not in_hand:
                return
            page, future = in_hand.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                yield _alone(page, careful)
                pool = _pool(workers)
                in_hand = deque((waiting, _hand(waiting, pool, careful)) for waiting, _ in in_hand)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _hand(page: Source | Refused, pool: ProcessPoolExecutor, careful: bool) -> Future[Outcome]:
    """Hand a page to a pool; to one that broke meanwhile, as a page that is to be read again."""
    try:
        return pool.submit(_outcome, page, careful=careful)
    except BrokenProcessPool as error:
        future = Future[Outcome]()
        future.set_exception(error)
        return future


def _alone(page: Source | Refused, careful: bool) -> Outcome:
    """Read a page in a process of its own, so that what ends the process ends nothing else."""
    with _pool(1) as pool:
        try:
            return pool.submit(_outcome, page, careful=careful).result()
        except BrokenProcessPool:
            return Outcome(
                page.name, reason="this page ended the reader (out of memory?); please report it with the page"
            )


def _pool(workers: int) -> ProcessPoolExecutor:
    # spawn: a forked child would share the parent's database connection and the language model's threads
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_quiet)


def _quiet() -> None:
    """Leave an interrupt to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
