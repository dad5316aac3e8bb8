"""Reading back: cases, pages, articles, single findings."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from sayso.errors import UsageError
from sayso.records import Article, Reading, Sourced
from sayso.store import kept_findings, rebuild
from sayso.store.connect import snapshot
from sayso.store.naming import case_key, nearest
from sayso.store.pack import ARTICLE_COLUMNS, inflate, unpack
from sayso.store.rebuild import STATEMENT_COLUMNS, columns, texts
from sayso.store.rows import Case, KeptStatement, Page
from sayso.store.sourced import sourced

_CASES = """
    SELECT c.name, count(DISTINCT v.page), count(DISTINCT v.key),
           (SELECT count(*) FROM statements s WHERE s.superseded IS NULL
              AND s.version IN (SELECT version FROM sightings WHERE "case" = c.key)),
           (SELECT count(*) FROM assertions a WHERE a.superseded IS NULL
              AND a.version IN (SELECT version FROM sightings WHERE "case" = c.key)),
           min(s.recorded), max(s.recorded)
      FROM cases c LEFT JOIN sightings s ON s."case" = c.key LEFT JOIN versions v ON v.key = s.version
     GROUP BY c.key ORDER BY c.name
"""
_PAGES = """
      WITH seen AS (SELECT max(t.key) AS last, count(DISTINCT t.version) AS versions
                      FROM sightings t JOIN versions w ON w.key = t.version WHERE t."case" = ?1 GROUP BY w.page)
    SELECT p.id, v.version, seen.versions, v.outlet, v.title, v.url, v.published, v.published_basis, v.language,
           v.agency, s.recorded,
           (SELECT count(*) FROM statements f WHERE f.version = v.key AND f.superseded IS NULL),
           (SELECT count(*) FROM assertions a WHERE a.version = v.key AND a.superseded IS NULL),
           (SELECT r.notes FROM readings r WHERE r.version = v.key ORDER BY r.key DESC LIMIT 1)
      FROM seen JOIN sightings s ON s.key = seen.last JOIN versions v ON v.key = s.version
      JOIN pages p ON p.key = v.page
     ORDER BY coalesce(v.published, ''), p.id
"""
_STATEMENT = f"""
    SELECT s.key, {columns(STATEMENT_COLUMNS, "s")},
           s.superseded IS NULL, p.id, v.version, v.outlet, v.url, v.title, v.published, v.text, r.recorded
      FROM statements s JOIN versions v ON v.key = s.version JOIN pages p ON p.key = v.page
      JOIN readings r ON r.key = s.reading
     WHERE s.id = ?1 ORDER BY s.superseded IS NULL DESC, s.version DESC, s.key DESC LIMIT 1
"""


def cases(db: sqlite3.Connection) -> list[Case]:
    """Return all cases by name, with what they hold."""
    return [Case(*row) for row in db.execute(_CASES)]


def pages(db: sqlite3.Connection, case: str) -> list[Page]:
    """Return the pages of a case in their current versions, by date and id."""
    rows = db.execute(_PAGES, (case_key(db, case),))
    return [Page(*(*row[:-1], texts(row[-1]))) for row in rows]


def readings(db: sqlite3.Connection, case: str) -> Iterator[Reading]:
    """Yield the readings in force of the current versions of a case's pages, by date and id."""
    for page in pages(db, case):
        with snapshot(db):
            yield _reading(db, page)


def _reading(db: sqlite3.Connection, page: Page) -> Reading:
    (key,) = db.execute(
        "SELECT v.key FROM versions v JOIN pages p ON p.key = v.page WHERE p.id = ? AND v.version = ?",
        (page.article, page.version),
    ).fetchone()
    return Reading(
        article(db, page.version, page.article),
        tuple(row.finding for row in kept_findings.statements(db, key) if row.in_force),
        tuple(row.finding for row in kept_findings.assertions(db, key) if row.in_force),
        page.notes,
    )


def article(db: sqlite3.Connection, version: str, page: str | None = None) -> Article:
    """Return the article of a version; `page` tells copies apart that two pages print word for word."""
    row = db.execute(
        f"SELECT {ARTICLE_COLUMNS} FROM versions v WHERE version = ?1 AND "
        "(?2 IS NULL OR article = ?2 OR page = (SELECT key FROM pages WHERE id = ?2)) ORDER BY key LIMIT 1",
        (version, page),
    ).fetchone()
    if row is None:
        raise UsageError(f"there is no version {version!r}{f' of {page!r}' if page else ''} in this database")
    return unpack(row)


def original(db: sqlite3.Connection, version: str) -> bytes | None:
    """Return the bytes a version was read from, or None where they were not kept."""
    row = db.execute(
        "SELECT o.bytes FROM originals o JOIN versions v ON v.key = o.version WHERE v.version = ? ORDER BY v.key",
        (version,),
    ).fetchone()
    return inflate(row[0], version) if row else None


def statement(db: sqlite3.Connection, id_: str) -> KeptStatement:
    """Return a statement with the page it stands on: of its newest version, and of the last reading that found it."""
    with snapshot(db):
        row = db.execute(_STATEMENT, (id_,)).fetchone()
        if row is None:
            raise _unknown(db, "statements", id_)
        return _statement(db, row)


def _statement(db: sqlite3.Connection, row: tuple[Any, ...]) -> KeptStatement:
    key, *fields, current, article_id, version, outlet, url, title, published, packed, recorded = row
    links, places = kept_findings.parts(db, key)
    passages = rebuild.passages(inflate(packed, version).decode(), places)
    return KeptStatement(
        rebuild.statement(fields, links, places), passages, article_id, version, outlet, url, title, published,
        recorded, bool(current),
    )  # fmt: skip


def assertion(db: sqlite3.Connection, id_: str, case: str | None = None) -> Sourced:
    """Return an assertion in force as a case has it; without a case, as the first case by name that holds its page."""
    with snapshot(db):
        rows = db.execute(
            """
            SELECT DISTINCT c.name, v.page
              FROM assertions a JOIN versions v ON v.key = a.version
              JOIN sightings s ON s.version = v.key JOIN cases c ON c.key = s."case"
             WHERE a.id = ? ORDER BY c.name, v.page
            """,
            (id_,),
        ).fetchall()
        for name, page in rows:
            if case is None or case_key(db, case) == case_key(db, name):
                for found in sourced(db, name, page=page):
                    if found.assertion.id == id_:
                        return found
        raise _unknown(db, "assertions", id_)


def _unknown(db: sqlite3.Connection, table: str, id_: str) -> UsageError:
    close = db.execute(f"SELECT DISTINCT id FROM {table} WHERE id >= ? ORDER BY id LIMIT 3", (id_[:4],)).fetchall()
    return UsageError(f"there is no {table[:-1]} {id_!r}; {nearest(id_, [name for (name,) in close], 'none is near')}")
