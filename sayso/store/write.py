"""Keep a reading: one transaction, nothing twice.

A reading of a version that finds what the last one found adds nothing, whatever found it. One that finds something else
supersedes: what it no longer finds is marked with its key and stays, what is new is added, the rest is left as it was.
Decisions bind to words and never to a row, so they hold through all of this.
"""

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Sequence

import msgspec

from sayso.records import Article, Assertion, Reading, Span, Statement
from sayso.store.connect import transaction
from sayso.store.findings import Checked, Place, examine
from sayso.store.naming import case_key, instant
from sayso.store.pack import ARTICLE_COLUMNS, LEVEL, digest, pack, version_of
from sayso.store.rebuild import ASSERTION_COLUMNS, LINK_COLUMNS, PLACE_COLUMNS, STATEMENT_COLUMNS
from sayso.store.rows import Kept, Status


def keep(db: sqlite3.Connection, reading: Reading, case: str, recorded: str, original: bytes | None = None) -> Kept:
    """Keep a reading in a case; `recorded` is when (ISO 8601, UTC), `original` the bytes the page was read from."""
    at, found = instant(recorded), examine(reading)
    with transaction(db):
        of = case_key(db, case, make=True)
        page, version = _version(db, reading.article)
        status = _sight(db, of, page, version, at)
        _keep_original(db, version, original)
        notes = (*reading.notes, *found.refused)
        added, superseded = _renew(db, version, at, notes, found.statements, found.assertions)
        (page_id,) = db.execute("SELECT id FROM pages WHERE key = ?", (page,)).fetchone()
    return Kept(status, page_id, version_of(reading.article), *added, superseded, found.refused)


def _version(db: sqlite3.Connection, article: Article) -> tuple[int, int]:
    """Return the keys of the article's page and version, made where they are not there."""
    page = _page(db, article)
    row = db.execute(
        "SELECT key FROM versions WHERE page = ? AND version = ? AND sha256 = ?",
        (page, version_of(article), digest(article.text)),
    ).fetchone()
    return page, row[0] if row else _insert(db, "versions", f"page, {ARTICLE_COLUMNS}", (page, *pack(article)))


def _page(db: sqlite3.Connection, article: Article) -> int:
    """Find the page by the article's id, then by its address; else make one."""
    for query, value in (
        ("SELECT page FROM versions WHERE article = ? ORDER BY key LIMIT 1", article.id),
        ("SELECT page FROM versions WHERE url = ? ORDER BY key LIMIT 1", article.url),
    ):
        row = db.execute(query, (value,)).fetchone()
        if row:
            return int(row[0])
    return _insert(db, "pages", "id", (article.id,))


def _sight(db: sqlite3.Connection, case: int, page: int, version: int, at: str) -> Status:
    """Note that the case saw this version, unless it is the one it saw last."""
    last = db.execute(
        """
        SELECT s.version FROM sightings s JOIN versions v ON v.key = s.version
         WHERE s."case" = ? AND v.page = ? ORDER BY s.key DESC LIMIT 1
        """,
        (case, page),
    ).fetchone()
    if last and last[0] == version:
        return "same"
    _insert(db, "sightings", '"case", version, recorded', (case, version, at))
    return "version" if last else "new"


def _keep_original(db: sqlite3.Connection, version: int, original: bytes | None) -> None:
    if original is not None:
        db.execute(
            "INSERT INTO originals (version, sha256, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (version, hashlib.sha256(original).digest(), zlib.compress(original, LEVEL)),
        )


def _renew(
    db: sqlite3.Connection,
    version: int,
    at: str,
    notes: Sequence[str],
    statements: Sequence[Checked[Statement]],
    assertions: Sequence[Checked[Assertion]],
) -> tuple[tuple[int, int], int]:
    """Make these the findings of a version; returns (statements, assertions) added and how many were superseded."""
    had = {table: _in_force(db, table, version) for table in ("statements", "assertions")}
    new_statements = [c for c in statements if c.seal not in had["statements"]]
    new_assertions = [c for c in assertions if c.seal not in had["assertions"]]
    gone = {
        "statements": had["statements"].keys() - {c.seal for c in statements},
        "assertions": had["assertions"].keys() - {c.seal for c in assertions},
    }
    read = db.execute("SELECT 1 FROM readings WHERE version = ?", (version,)).fetchone()
    if read and not (new_statements or new_assertions or any(gone.values())):
        return (0, 0), 0
    reading = _insert(db, "readings", "version, recorded, notes", (version, at, _json(notes)))
    for table, seals in gone.items():
        _supersede(db, table, [had[table][seal] for seal in sorted(seals)], reading)
    keys = {c.finding.id: had["statements"].get(c.seal) for c in statements}
    for new in new_statements:
        keys[new.finding.id] = _add_statement(db, version, reading, new)
    for fresh in new_assertions:
        _add_assertion(db, version, reading, fresh, keys.get(fresh.finding.statement or ""))
    return (len(new_statements), len(new_assertions)), sum(map(len, gone.values()))


def _in_force(db: sqlite3.Connection, table: str, version: int) -> dict[bytes, int]:
    rows = db.execute(f"SELECT seal, key FROM {table} WHERE version = ? AND superseded IS NULL", (version,))
    return dict(rows.fetchall())


def _supersede(db: sqlite3.Connection, table: str, keys: Iterable[int], reading: int) -> None:
    db.executemany(f"UPDATE {table} SET superseded = ? WHERE key = ?", ((reading, key) for key in keys))


def _add_statement(db: sqlite3.Connection, version: int, reading: int, new: Checked[Statement]) -> int:
    s = new.finding
    key = _insert(
        db,
        "statements",
        f"version, reading, seal, {STATEMENT_COLUMNS}",
        (
            version, reading, new.seal, s.id, s.form, s.act, s.polarity, s.time, s.addressee, s.channel, s.said,
            s.targets, s.finder, s.confidence,
        ),
    )  # fmt: skip
    db.executemany(
        f"INSERT INTO links (statement, n, {LINK_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (key, n, link.holder, link.party, link.attitude, *_pair(link.holder_span), *_pair(link.cue_span))
            for n, link in enumerate(s.chain)
        ),
    )
    _add_places(db, "contents", "statement", key, new.places)
    db.execute("INSERT INTO found (rowid, words, holders, outlet, title) SELECT * FROM findable WHERE key = ?", (key,))
    return key


def _add_assertion(
    db: sqlite3.Connection, version: int, reading: int, new: Checked[Assertion], statement: int | None
) -> None:
    a = new.finding
    key = _insert(
        db,
        "assertions",
        f"version, reading, seal, statement, {ASSERTION_COLUMNS}",
        (
            version, reading, new.seal, statement, a.id, a.kind, a.label, a.issue, _json(a.parties), a.dimension,
            a.value, a.holder, a.holder_name, a.strength, a.date, a.place, a.quantity, a.unit, a.owed_by, a.owed_to,
            a.rule, a.trigger,
        ),
    )  # fmt: skip
    _add_places(db, "evidence", "assertion", key, new.places)


def _add_places(db: sqlite3.Connection, table: str, owner: str, finding: int, places: Iterable[Place]) -> None:
    db.executemany(
        f"INSERT INTO {table} ({owner}, n, {PLACE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((finding, n, p.start, p.stop, p.words, *p.sentence) for n, p in enumerate(places)),
    )


def _insert(db: sqlite3.Connection, table: str, columns: str, values: tuple[object, ...]) -> int:
    marks = ", ".join("?" * len(values))
    row = db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks}) RETURNING key", values).fetchone()
    return int(row[0])


def _pair(span: Span | None) -> tuple[int | None, int | None]:
    return span or (None, None)


def _json(texts: Iterable[str]) -> str:
    return msgspec.json.encode(list(texts)).decode()
