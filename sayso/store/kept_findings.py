"""The findings of one version, row by row, those of earlier readings too."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sayso.records import Assertion, Statement
from sayso.store import rebuild
from sayso.store.rebuild import ASSERTION_COLUMNS, LINK_COLUMNS, PLACE_COLUMNS, STATEMENT_COLUMNS, columns

F_co = TypeVar("F_co", Statement, Assertion, covariant=True)


@dataclass(frozen=True, slots=True)
class Row(Generic[F_co]):
    """A finding as its rows have it, unchecked; `basis` is the seal of the statement it rests on."""

    finding: F_co
    words: tuple[str, ...]
    seal: bytes
    basis: bytes
    in_force: bool


def statements(db: sqlite3.Connection, version: int) -> Iterator[Row[Statement]]:
    """Yield the statements of a version in the order they were kept."""
    query = f"SELECT key, seal, superseded IS NULL, {STATEMENT_COLUMNS} FROM statements WHERE version = ? ORDER BY key"
    for key, seal, in_force, *row in db.execute(query, (version,)):
        links, places = parts(db, key)
        yield Row(rebuild.statement(row, links, places), _words(places), seal, b"", bool(in_force))


def assertions(db: sqlite3.Connection, version: int) -> Iterator[Row[Assertion]]:
    """Yield the assertions of a version in the order they were kept."""
    query = f"""
        SELECT a.key, a.seal, a.superseded IS NULL, s.seal, s.id, {columns(ASSERTION_COLUMNS, "a")}
          FROM assertions a LEFT JOIN statements s ON s.key = a.statement WHERE a.version = ? ORDER BY a.key
    """
    evidence = f"SELECT {PLACE_COLUMNS} FROM evidence WHERE assertion = ? ORDER BY n"
    for key, seal, in_force, basis, rests_on, *row in db.execute(query, (version,)):
        places = db.execute(evidence, (key,)).fetchall()
        yield Row(rebuild.assertion(row, rests_on, places), _words(places), seal, basis or b"", bool(in_force))


def parts(db: sqlite3.Connection, statement: int) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """Return the links and the places of a statement, in order, as their columns."""
    links = db.execute(f"SELECT {LINK_COLUMNS} FROM links WHERE statement = ? ORDER BY n", (statement,))
    places = db.execute(f"SELECT {PLACE_COLUMNS} FROM contents WHERE statement = ? ORDER BY n", (statement,))
    return links.fetchall(), places.fetchall()


def _words(places: list[tuple[Any, ...]]) -> tuple[str, ...]:
    return tuple(words for _, _, words, *_ in places)
