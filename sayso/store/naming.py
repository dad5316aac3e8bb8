"""Names of cases and times of keeping, made uniform; and where a case is not known, the nearest names."""

import difflib
import sqlite3
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime

from sayso.errors import UsageError

LONGEST_NAME = 200
"""Code points in a case's name: it must fit on a line and in a file's name."""


def case_key(db: sqlite3.Connection, case: str, *, make: bool = False) -> int:
    """Return the key of a case, making it if asked; an unknown one raises UsageError with the nearest names."""
    name = case_name(case)
    row = db.execute("SELECT key FROM cases WHERE name = ?", (name,)).fetchone()
    if row is None and make:
        row = db.execute("INSERT INTO cases (name) VALUES (?) RETURNING key", (name,)).fetchone()
    if row is None:
        known = [name for (name,) in db.execute("SELECT name FROM cases ORDER BY name")]
        raise UsageError(f"there is no case {name!r}; {nearest(name, known, 'no case is kept yet')}")
    return int(row[0])


def case_name(case: str) -> str:
    """Return a case's name in NFC, its spaces single; an empty, long or unprintable one raises UsageError."""
    name = unicodedata.normalize("NFC", " ".join(case.split()))
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise UsageError(f"a case needs a name of 1 to {LONGEST_NAME} letters, not {case[:40]!r}")
    return name


def nearest(name: str, known: Iterable[str], none: str) -> str:
    """Name the known names that look most like this one."""
    names = list(known)
    if not names:
        return none
    close = difflib.get_close_matches(name, names, n=3, cutoff=0.4) or names[:3]
    return "the nearest: " + ", ".join(map(repr, close))


def instant(text: str) -> str:
    """Return an ISO 8601 day as it is and a moment in UTC to the second ("2025-05-22T10:00:00Z")."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is not a date: write it as 2025-05-22 or 2025-05-22T10:00:00Z") from error
    if len(text) == len("2025-05-22"):
        return moment.date().isoformat()
    moment = moment.replace(tzinfo=moment.tzinfo or UTC)
    return moment.astimezone(UTC).replace(tzinfo=None, microsecond=0).isoformat() + "Z"
