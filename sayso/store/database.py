"""The door: one database file, opened for reading and keeping."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from types import TracebackType
from typing import Concatenate, ParamSpec, TypeVar, cast

from sayso.records import Article, Decision, Reading, Sourced
from sayso.store import query, review
from sayso.store.connect import PATIENCE, check, connect, translated
from sayso.store.migrations import migrate
from sayso.store.rows import Case, Edition, Hit, Kept, KeptStatement, Page, Problem, Skipped
from sayso.store.search import search
from sayso.store.sourced import sourced
from sayso.store.verify import verify
from sayso.store.write import keep

P = ParamSpec("P")
R = TypeVar("R")


def _in_words(method: "Callable[Concatenate[Store, P], R]") -> "Callable[Concatenate[Store, P], R]":
    """Let a method raise SQLite's errors as StoreErrors that name the file."""

    @wraps(method)
    def call(self: "Store", /, *args: P.args, **kwargs: P.kwargs) -> R:
        with translated(self.path):
            return method(self, *args, **kwargs)

    return cast("Callable[Concatenate[Store, P], R]", call)


@dataclass(frozen=True, slots=True)
class Store:
    """An open database. Every time is given by the caller (ISO 8601, UTC); unknown cases and ids raise UsageError.

    Use it in a `with` block, in the thread that opened it. Any number may read while one writes.
    """

    path: str
    db: sqlite3.Connection

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self.db.close()

    @_in_words
    def keep(self, reading: Reading, case: str, recorded: str, original: bytes | None = None) -> Kept:
        """Keep a reading in a case, whole or not at all; see `write` for what a second reading does."""
        return keep(self.db, reading, case, recorded, original)

    @_in_words
    def skip(self, case: str, name: str, reason: str, at: str) -> None:
        """Note a page that was not read, and why."""
        review.skip(self.db, case, name, reason, at)

    @_in_words
    def skipped(self, case: str) -> list[Skipped]:
        """Return the pages of a case that were not read, in the order they were met."""
        return review.skipped(self.db, case)

    @_in_words
    def sourced(self, case: str, known_by: str | None = None) -> list[Sourced]:
        """Return a case's assertions with the pages they stand on, as known by a day (to its end) or a moment."""
        return sourced(self.db, case, known_by)

    @_in_words
    def search(self, words: str, case: str | None = None, limit: int = 50) -> list[Hit]:
        """Return the statements that hold all these words, best first; any text may be asked for."""
        return search(self.db, words, case, limit)

    def verify(self, case: str | None = None) -> Iterator[Problem]:
        """Yield what no longer holds, nothing if all does: passages, texts, findings, references, the file itself."""
        with translated(self.path):
            yield from verify(self.db, case)

    @_in_words
    def cases(self) -> list[Case]:
        """Return all cases by name, with what they hold."""
        return query.cases(self.db)

    @_in_words
    def pages(self, case: str) -> list[Page]:
        """Return the pages of a case in their current versions, by date."""
        return query.pages(self.db, case)

    def readings(self, case: str) -> Iterator[Reading]:
        """Yield what stands read in the current version of each page of a case, by date."""
        with translated(self.path):
            yield from query.readings(self.db, case)

    @_in_words
    def page(self, version: str, article: str | None = None) -> Article:
        """Return the article of a version; `article` tells apart two pages that print the same words."""
        return query.article(self.db, version, article)

    @_in_words
    def original(self, version: str) -> bytes | None:
        """Return the bytes a version was read from, or None where they were not kept."""
        return query.original(self.db, version)

    @_in_words
    def statement(self, id_: str) -> KeptStatement:
        """Return a statement with the page it stands on."""
        return query.statement(self.db, id_)

    @_in_words
    def assertion(self, id_: str, case: str | None = None) -> Sourced:
        """Return an assertion as a case has it; without a case, as the first that holds its page."""
        return query.assertion(self.db, id_, case)

    @_in_words
    def decide(self, decision: Decision, case: str) -> None:
        """Keep a decision; it binds to words (`records.decision.target_of`) and outlives every reading."""
        review.decide(self.db, decision, case)

    @_in_words
    def undo(self, decision: str, at: str) -> None:
        """Withdraw a decision; it stays in the record with the time it was withdrawn."""
        review.undo(self.db, decision, at)

    @_in_words
    def decisions(self, case: str) -> list[Decision]:
        """Return all decisions of a case in the order they were made, the withdrawn ones too."""
        return review.decisions(self.db, case)

    @_in_words
    def publish(self, case: str, as_of: str, body: str, at: str) -> Edition:
        """Freeze a brief (a JSON object, as text) as the next edition of its case."""
        return review.publish(self.db, case, as_of, body, at)

    @_in_words
    def editions(self, case: str) -> list[Edition]:
        """Return the published editions of a case, the first one first."""
        return review.editions(self.db, case)


def open_store(path: str, patience: float = PATIENCE) -> Store:
    """Open a database file, making or migrating it as needed; `patience` is how long to wait for a lock, in seconds.

    Raises StoreLocked, StoreDamaged (no database, or not Sayso's), StoreFull, or StoreError (a folder, not writable,
    written by a newer Sayso). A file that a process left open is checked before it is used.
    """
    left_open = os.path.exists(f"{path}-wal")
    db = connect(path, patience)
    try:
        with translated(path):
            migrate(db, path)
            if left_open:
                check(db, path)
    except BaseException:
        db.close()
        raise
    return Store(path, db)
