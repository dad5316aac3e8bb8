"""Migrations: plain functions in a list, each applied once in a transaction of its own and recorded in a table."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing

from sayso.errors import StoreDamaged, StoreError
from sayso.store.connect import transaction
from sayso.store.schema import APPLICATION_ID, ARCHIVE, FINDINGS, REVIEW, guards

Migration = Callable[[sqlite3.Connection], None]


def m001_initial(db: sqlite3.Connection) -> None:
    """Lay out the archive, the findings, the review and the guards over them."""
    for statement in (*ARCHIVE, *FINDINGS, *REVIEW, *guards()):
        db.execute(statement)


MIGRATIONS: list[Migration] = [m001_initial]
"""In order; append, never edit: a function that has run on somebody's database does not run again."""


def migrate(db: sqlite3.Connection, path: str) -> None:
    """Bring a database up to date, copying it beside itself first where it holds anything.

    Raises StoreError for a database that a newer Sayso wrote, StoreDamaged for one that is not Sayso's.
    """
    done = applied(db)
    _refuse_unknown(done, path)
    waiting = [migration for migration in MIGRATIONS if migration.__name__ not in done]
    if waiting and done:
        _copy_beside(db, path, waiting[0].__name__)
    for migration in waiting:
        _apply(db, migration)


def applied(db: sqlite3.Connection) -> set[str]:
    """Return the names of the migrations this database has had; none for an empty one."""
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if not tables:
        return set()
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID or "migrations" not in tables:
        raise StoreDamaged("the file is a SQLite database, but not one of Sayso's; name another file with --db")
    return {name for (name,) in db.execute("SELECT name FROM migrations")}


def _refuse_unknown(done: set[str], path: str) -> None:
    unknown = sorted(done - {migration.__name__ for migration in MIGRATIONS})
    if unknown:
        raise StoreError(
            f"{path} was written by a newer Sayso ({unknown[-1]}): install that version, or name another file with --db"
        )


def _copy_beside(db: sqlite3.Connection, path: str, migration: str) -> None:
    target = f"{path}.before-{migration}"
    with closing(sqlite3.connect(f"{target}.part")) as copy:
        db.backup(copy)
    os.replace(f"{target}.part", target)


def _apply(db: sqlite3.Connection, migration: Migration) -> None:
    with transaction(db):
        db.execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) STRICT")
        if migration.__name__ in applied_in(db):  # another process was quicker
            return
        migration(db)
        db.execute("INSERT INTO migrations (name) VALUES (?)", (migration.__name__,))
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def applied_in(db: sqlite3.Connection) -> set[str]:
    """Return the names in the migrations table, which must exist."""
    return {name for (name,) in db.execute("SELECT name FROM migrations")}
