"""Rows beside the findings: decisions and their withdrawal, pages not read, brief editions. All written once."""

import hashlib
import sqlite3
from collections.abc import Iterable

import msgspec

from sayso.errors import UsageError
from sayso.records import Decision
from sayso.store.connect import transaction
from sayso.store.naming import case_key, case_name, instant, nearest
from sayso.store.rows import Edition, Skipped

ALWAYS = "9"
"""A time after every other: what is known by it is all that is known."""


def decide(db: sqlite3.Connection, decision: Decision, case: str) -> None:
    """Keep a decision in a case; the same one twice adds nothing, another one under its id raises UsageError."""
    row = (
        decision.id, decision.target, decision.action, _object(decision.before), _object(decision.after),
        decision.reason, decision.by, instant(decision.at),
    )  # fmt: skip
    with transaction(db):
        key = case_key(db, case)
        had = db.execute(
            'SELECT id, target, action, before, after, reason, by, at FROM decisions WHERE "case" = ? AND id = ?',
            (key, decision.id),
        ).fetchone()
        if had == row:
            return
        if db.execute("SELECT 1 FROM decisions WHERE id = ?", (decision.id,)).fetchone():
            raise UsageError(f"decision {decision.id} is kept already and says something else: give this one a new id")
        db.execute(
            'INSERT INTO decisions ("case", id, target, action, before, after, reason, by, at) '
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (key, *row),
        )


def undo(db: sqlite3.Connection, decision: str, at: str) -> None:
    """Withdraw a decision; it stays in the record with the time it was withdrawn."""
    moment = instant(at)
    with transaction(db):
        row = db.execute("SELECT key FROM decisions WHERE id = ?", (decision,)).fetchone()
        if row is None:
            known = [name for (name,) in db.execute("SELECT id FROM decisions ORDER BY key")]
            raise UsageError(f"there is no decision {decision!r}; {nearest(decision, known, 'none is kept yet')}")
        if db.execute("SELECT 1 FROM withdrawals WHERE decision = ?", row).fetchone():
            raise UsageError(f"decision {decision} is withdrawn already: decide anew to bring it back")
        db.execute("INSERT INTO withdrawals (decision, at) VALUES (?, ?)", (*row, moment))


def decisions(db: sqlite3.Connection, case: str) -> list[Decision]:
    """Return all decisions of a case in the order they were made, the withdrawn ones too."""
    rows = db.execute(
        """
        SELECT d.id, d.target, d.action, d.before, d.after, d.reason, d.by, d.at, w.at
          FROM decisions d LEFT JOIN withdrawals w ON w.decision = d.key
         WHERE d."case" = ? ORDER BY d.key
        """,
        (case_key(db, case),),
    )
    return [Decision(*row) for row in rows]


def rejected(made: Iterable[Decision], known_by: str = ALWAYS) -> frozenset[str]:
    """Return the targets whose last verdict in force by then is a rejection."""
    verdicts = {
        decision.target: decision.action
        for decision in made
        if decision.action in ("accept", "reject")
        and known(decision.at, known_by)
        and not (decision.undone and known(decision.undone, known_by))
    }
    return frozenset(target for target, action in verdicts.items() if action == "reject")


def known(at: str, by: str) -> bool:
    """Say whether something kept at a time was known by another; a day counts to its end."""
    return at[: len(by)] <= by


def skip(db: sqlite3.Connection, case: str, name: str, reason: str, at: str) -> None:
    """Note a page that was not read, and why; the same page for the same reason is noted once."""
    moment = instant(at)
    with transaction(db):
        db.execute(
            'INSERT INTO skips ("case", name, reason, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
            (case_key(db, case, make=True), *map(_whole, (name, reason)), moment),
        )


def _whole(text: str) -> str:
    """Return a text with a question mark for each half character, as a file's name may hold."""
    return text.encode("utf-8", "replace").decode()


def skipped(db: sqlite3.Connection, case: str) -> list[Skipped]:
    """Return the pages of a case that were not read, in the order they were met."""
    rows = db.execute('SELECT name, reason, at FROM skips WHERE "case" = ? ORDER BY key', (case_key(db, case),))
    return [Skipped(*row) for row in rows]


def publish(db: sqlite3.Connection, case: str, as_of: str, body: str, at: str) -> Edition:
    """Freeze a brief (a JSON object, as text) as the next edition of its case."""
    moment, until, text = instant(at), instant(as_of), _object(body)
    seal = hashlib.sha256(text.encode()).digest()
    with transaction(db):
        key = case_key(db, case)
        (last,) = db.execute('SELECT coalesce(max(number), 0) FROM editions WHERE "case" = ?', (key,)).fetchone()
        db.execute(
            'INSERT INTO editions ("case", number, at, as_of, body, sha256) VALUES (?, ?, ?, ?, ?, ?)',
            (key, last + 1, moment, until, text, seal),
        )
    return Edition(case_name(case), last + 1, moment, until, text, seal.hex())


def editions(db: sqlite3.Connection, case: str) -> list[Edition]:
    """Return the published editions of a case, the first one first."""
    rows = db.execute(
        'SELECT number, at, as_of, body, sha256 FROM editions WHERE "case" = ? ORDER BY number', (case_key(db, case),)
    )
    name = case_name(case)
    return [Edition(name, number, at, as_of, body, seal.hex()) for number, at, as_of, body, seal in rows]


def _object(text: str) -> str:
    """Return a text that is a JSON object as it is; raise UsageError for any other."""
    try:
        msgspec.json.decode(text, type=dict[str, object])
    except msgspec.DecodeError as error:
        raise UsageError(f"a JSON object is wanted, not {text[:40]!r} ({error})") from error
    return text
