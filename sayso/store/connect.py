"""A connection to the database file, its transactions, and SQLite's errors in plain words."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sayso.errors import NotText, StoreDamaged, StoreError, StoreFull, StoreLocked

PATIENCE = 5.0
"""Seconds to wait for another writer: one reading is written in milliseconds, so longer means it hangs."""


def connect(path: str, patience: float = PATIENCE) -> sqlite3.Connection:
    """Open the file, or make it, ready for many readers beside one writer; no table is looked at yet."""
    if os.path.isdir(path):
        raise StoreError(f"{path} is a folder: name a file in it, as in --db {os.path.join(path, 'sayso.db')}")
    folder = os.path.dirname(os.path.abspath(path))
    if not os.path.isdir(folder):
        raise StoreError(f"the folder {folder} does not exist: make it first, or name another file with --db")
    with translated(path):
        db = sqlite3.connect(path, timeout=patience, isolation_level=None)
        try:
            _configure(db)
        except BaseException:
            db.close()
            raise
    return db


def _configure(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")  # a kept page outlives a power cut; costs a few ms beside reading it
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA recursive_triggers = ON")  # else INSERT OR REPLACE would delete past the guards
    db.execute("PRAGMA cell_size_check = ON")
    db.execute("PRAGMA trusted_schema = OFF")  # a database from elsewhere must not call functions by its views
    db.execute("PRAGMA cache_size = -65536")


def check(db: sqlite3.Connection, path: str) -> None:
    """Raise StoreDamaged if the file fails SQLite's own check (a third of a second for 100,000 statements)."""
    (found,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise _damaged(path, " ".join(found.split()))


def _damaged(path: str, why: object) -> StoreDamaged:
    return StoreDamaged(f"{path} is damaged ({why}): put a copy of it back, or add the pages to a new file")


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Write all or nothing: any error, and an interrupt too, takes everything back."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(db: sqlite3.Connection) -> Iterator[None]:
    """Read one state of the database throughout, whatever a writer does meanwhile."""
    if db.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("ROLLBACK")


@contextmanager
def translated(path: str) -> Iterator[None]:
    """Turn SQLite's errors, and text that no file can hold, into sentences that say what to do."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise NotText(f"{error.object[:40]!r} holds half a character: decode the page again") from error
    except sqlite3.Error as error:
        raise in_words(error, path) from error


def in_words(error: sqlite3.Error, path: str) -> Exception:
    """Return the StoreError for an error of SQLite, or the error itself where it is a mistake in the program."""
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreLocked(f"{path} is held by another process: wait for it to end, then run this again")
        case sqlite3.SQLITE_NOTADB:
            return StoreDamaged(f"{path} is not a Sayso database: name another file with --db")
        case sqlite3.SQLITE_CORRUPT:
            return _damaged(path, error)
        case sqlite3.SQLITE_FULL:
            return StoreFull(f"no room left for {path}: free some space, then run this again; what was kept is safe")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return StoreError(f"{path} cannot be written: copy it to a folder you may write in and name it with --db")
        case sqlite3.SQLITE_IOERR:
            return StoreError(f"{path} could not be read or written ({error}): check the disk, then run this again")
        case sqlite3.SQLITE_CONSTRAINT:
            return StoreError(f"{path} refused the change: {error}")
    return error
