"""Does everything that is kept still hold? Nothing else would notice a changed byte."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import msgspec

from sayso.errors import SaysoError
from sayso.records import Article, Assertion, Statement
from sayso.store.connect import snapshot
from sayso.store.findings import seal
from sayso.store.kept_findings import Row, assertions, statements
from sayso.store.migrations import MIGRATIONS, applied
from sayso.store.naming import case_key
from sayso.store.pack import ARTICLE_COLUMNS, digest, inflate, seal_of, unpack
from sayso.store.rows import Problem

MOST_FAULTS = 100
"""Faults of the file itself that are listed: a damaged file would name every page of it."""


def verify(db: sqlite3.Connection, case: str | None = None) -> Iterator[Problem]:
    """Yield what no longer holds: in the file as a whole, and in the versions and findings of a case or of all.

    Every text is hashed again, every passage read again in it, every finding's seal and every edition's hash computed
    again. One state of the database is checked throughout.
    """
    yield from _index(db)
    with snapshot(db):
        key = None if case is None else case_key(db, case)
        yield from _file(db)
        yield from _schema(db)
        yield from _versions(db, key)
        yield from _editions(db, key)


def _file(db: sqlite3.Connection) -> Iterator[Problem]:
    for (fault,) in db.execute(f"PRAGMA quick_check({MOST_FAULTS})"):
        if fault != "ok":
            yield Problem("file", "database", fault)
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield Problem("reference", f"{table} row {row}", f"points to a row of {parent} that is not there")


def _index(db: sqlite3.Connection) -> Iterator[Problem]:
    """Let FTS5 compare its index with what it indexes: formally a write, though it changes nothing."""
    try:
        db.execute("INSERT INTO found (found, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        yield Problem("index", "search", "does not match what is kept: search may miss statements")


def _schema(db: sqlite3.Connection) -> Iterator[Problem]:
    """Compare tables, indexes and guards with those the migrations make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        had = applied(db)
        for migration in MIGRATIONS:
            if migration.__name__ in had:
                migration(fresh)
        wanted, found = _objects(fresh), _objects(db)
    for name in sorted(wanted):
        if name not in found:
            yield Problem("schema", name, "is missing: what is kept could have been changed")
        elif found[name] != wanted[name]:
            yield Problem("schema", name, "is not as Sayso made it")


def _objects(db: sqlite3.Connection) -> dict[str, str | None]:
    rows = db.execute("SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    return dict(rows.fetchall())


def _versions(db: sqlite3.Connection, case: int | None) -> Iterator[Problem]:
    keys = db.execute(
        'SELECT key FROM versions WHERE ?1 IS NULL OR key IN (SELECT version FROM sightings WHERE "case" = ?1) '
        "ORDER BY key",
        (case,),
    ).fetchall()
    for (key,) in keys:
        try:
            yield from _version(db, key)
        except (SaysoError, msgspec.DecodeError, ValueError) as error:
            yield Problem("text", f"version row {key}", str(error))


def _version(db: sqlite3.Connection, key: int) -> Iterator[Problem]:
    row = db.execute(f"SELECT {ARTICLE_COLUMNS} FROM versions WHERE key = ?", (key,)).fetchone()
    article, where = unpack(row), f"{row[0]} version {row[1]}"
    *_, sha256, _, seal_ = row
    if digest(article.text) != sha256:
        yield Problem("text", where, "its text is not the one that was kept")
    if seal_of(article) != seal_:
        yield Problem("page", where, "its outlet, address, dates or blocks are not those that were kept")
    yield from _original(db, key, where)
    for statement in statements(db, key):
        yield from _finding(article, statement, where)
    for assertion in assertions(db, key):
        yield from _finding(article, assertion, where)


def _original(db: sqlite3.Connection, key: int, where: str) -> Iterator[Problem]:
    row = db.execute("SELECT bytes, sha256 FROM originals WHERE version = ?", (key,)).fetchone()
    if row and hashlib.sha256(inflate(row[0], where)).digest() != row[1]:
        yield Problem("original", where, "the bytes it was read from are not those that were kept")


def _finding(article: Article, kept: Row[Statement] | Row[Assertion], where: str) -> Iterator[Problem]:
    finding = kept.finding
    spans = finding.content if isinstance(finding, Statement) else finding.evidence
    name = f"{type(finding).__name__.lower()} {finding.id} of {where}"
    for span, words in zip(spans, kept.words, strict=True):
        if article.text[slice(*span)] != words:
            yield Problem("passage", name, f"the words {words[:40]!r} do not stand at {span[0]}–{span[1]}")
    if seal(finding, kept.words, kept.basis) != kept.seal:
        yield Problem("finding", name, "is not as it was kept")


def _editions(db: sqlite3.Connection, case: int | None) -> Iterator[Problem]:
    query = """
        SELECT c.name, e.number, e.body, e.sha256 FROM editions e JOIN cases c ON c.key = e."case"
         WHERE ?1 IS NULL OR c.key = ?1 ORDER BY c.name, e.number
    """
    for name, number, body, sha256 in db.execute(query, (case,)):
        if hashlib.sha256(body.encode()).digest() != sha256:
            yield Problem("edition", f"{name} edition {number}", "is not as it was published")
