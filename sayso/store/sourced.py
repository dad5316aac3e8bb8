"""Every assertion of a case with the page it stands on: what the ledger is built from."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sayso.records import Article, Link, Sourced, Span
from sayso.records.decision import target_of
from sayso.store import rebuild
from sayso.store.connect import snapshot
from sayso.store.findings import beside
from sayso.store.lifecycle import Claim, Sightings, claim, sentence_set, sightings, stands
from sayso.store.naming import case_key, instant
from sayso.store.pack import ARTICLE_COLUMNS, inflate, unpack
from sayso.store.rebuild import ASSERTION_COLUMNS, LINK_COLUMNS, PLACE_COLUMNS, columns
from sayso.store.review import ALWAYS, decisions, known, rejected
from sayso.store.sentences import sentences

_SIGHTINGS = """
    SELECT v.page, s.version, s.recorded FROM sightings s JOIN versions v ON v.key = s.version
     WHERE s."case" = ?1 AND (?2 IS NULL OR v.page = ?2) ORDER BY s.key
"""
_VERSIONS = """
    SELECT v.key, p.id, v.version, v.outlet, v.url, v.title, v.published, v.published_basis, v.agency, v.text
      FROM versions v JOIN pages p ON p.key = v.page
     WHERE (?2 IS NULL OR v.page = ?2) AND v.key IN (SELECT version FROM sightings WHERE "case" = ?1)
"""
_ASSERTIONS = f"""
    SELECT v.page, a.version, a.key, a.statement, s.act, s.polarity, s.said, r.recorded, u.recorded,
           CASE WHEN r.key = (SELECT min(key) FROM readings WHERE version = a.version) THEN r.recorded
                ELSE (SELECT min(e.recorded) FROM assertions b JOIN readings e ON e.key = b.reading
                       WHERE b.id = a.id AND b.version = a.version) END,
           s.id, {columns(ASSERTION_COLUMNS, "a")}
      FROM assertions a
      JOIN versions v ON v.key = a.version
      JOIN readings r ON r.key = a.reading
      LEFT JOIN readings u ON u.key = a.superseded
      LEFT JOIN statements s ON s.key = a.statement
     WHERE (?2 IS NULL OR v.page = ?2) AND a.version IN (SELECT version FROM sightings WHERE "case" = ?1)
     ORDER BY v.page, a.version, a.key
"""
_EVIDENCE = f"""
    SELECT e.assertion, {columns(PLACE_COLUMNS, "e")}
      FROM assertions a JOIN evidence e ON e.assertion = a.key JOIN versions v ON v.key = a.version
     WHERE (?2 IS NULL OR v.page = ?2) AND a.version IN (SELECT version FROM sightings WHERE "case" = ?1)
     ORDER BY e.assertion, e.n
"""
_LINKS = f"""
    SELECT l.statement, {columns(LINK_COLUMNS, "l")}
      FROM statements s JOIN links l ON l.statement = s.key JOIN versions v ON v.key = s.version
     WHERE (?2 IS NULL OR v.page = ?2) AND s.version IN (SELECT version FROM sightings WHERE "case" = ?1)
     ORDER BY l.statement, l.n
"""


# The case, and one page of it or None for all.
Scope = tuple[int, int | None]


class Row(NamedTuple):
    """One assertion of one version, by the keys of its rows; it is "active" until its page's versions are compared."""

    page: int
    version: int
    key: int
    found: Sourced

    @property
    def claim(self) -> Claim:
        """What makes it the same in two versions."""
        return claim(self.found.assertion, [passage.exact for passage in self.found.passages])


def sourced(db: sqlite3.Connection, case: str, known_by: str | None = None, page: int | None = None) -> list[Sourced]:
    """Return a case's assertions as known by a day or a moment, in the order of date, page and place on the page.

    An assertion that was rejected, and whose rejection stands, is there as "rejected"; see `lifecycle` for the others.
    """
    by = instant(known_by) if known_by else ALWAYS
    with snapshot(db):
        scope = (case_key(db, case), page)
        seen = sightings(row for row in db.execute(_SIGHTINGS, scope) if known(row[2], by))
        rows = groupby(_rows(db, scope, seen, by), key=itemgetter(0))
        found = [one for page_key, of_page in rows for one in _settled(db, of_page, seen.versions[page_key])]
        off = rejected(decisions(db, case), by)
    return sorted(_judged(found, off), key=_order)


def _judged(found: list[Sourced], off: frozenset[str]) -> list[Sourced]:
    """Mark what was rejected."""
    if not off:
        return found
    return [replace(one, status="rejected") if _target(one) in off else one for one in found]


def _target(sourced: Sourced) -> str:
    return target_of(sourced.assertion.kind, (passage.exact for passage in sourced.passages))


def _order(sourced: Sourced) -> tuple[str, str, int, str, str]:
    first = sourced.passages[0].start
    return sourced.published or "", sourced.article, first, sourced.assertion.id, sourced.version


def _rows(db: sqlite3.Connection, scope: Scope, seen: Sightings, by: str) -> Iterator[Row]:
    """Yield the assertions in force by then, version by version."""
    heads = {row[0]: row[1:] for row in db.execute(_VERSIONS, scope)}
    chains, places = _chains(db, scope), _places(db, scope)
    at, text = 0, ""
    for row in db.execute(_ASSERTIONS, scope):
        page_key, version, key, statement, act, polarity, said, found, dropped, recorded, rests_on, *fields = row
        if version not in seen.first or not known(found, by) or (dropped and known(dropped, by)):
            continue
        page, name, outlet, url, title, published, basis, agency, packed = heads[version]
        if version != at:
            at, text = version, inflate(packed, name).decode()
        spots = places.get(key, ())
        one = Sourced(
            rebuild.assertion(fields, rests_on, spots), chains.get(statement, ()), act, polarity or "+", said,
            rebuild.passages(text, spots), page, name, outlet, url, title, published, basis, agency,
            max(seen.first[version], recorded),
        )  # fmt: skip
        yield Row(page_key, version, key, one)


def _chains(db: sqlite3.Connection, scope: Scope) -> dict[int, tuple[Link, ...]]:
    rows = groupby(db.execute(_LINKS, scope), key=itemgetter(0))
    return {statement: tuple(rebuild.link(*row[1:]) for row in links) for statement, links in rows}


def _places(db: sqlite3.Connection, scope: Scope) -> dict[int, list[tuple[Any, ...]]]:
    rows = groupby(db.execute(_EVIDENCE, scope), key=itemgetter(0))
    return {assertion: [row[1:] for row in places] for assertion, places in rows}


def _settled(db: sqlite3.Connection, of_page: Iterable[Row], versions: tuple[int, ...]) -> Iterator[Sourced]:
    """Yield each claim of one page once, from its newest version, with what has become of it."""
    if len(versions) == 1:
        yield from (row.found for row in of_page)
        return
    rows, told, first = list(of_page), set[Claim](), dict[Claim, str]()
    for row in rows:
        first[row.claim] = min(str(row.found.recorded), first.get(row.claim, ALWAYS))
    for version in reversed(versions):
        here = [row for row in rows if row.version == version and row.claim not in told]
        gone = _gone(db, here, versions[-1]) if version != versions[-1] else frozenset[int]()
        for row in here:
            status = "changed-at-source" if row.key in gone else "active"
            yield replace(row.found, status=status, recorded=first[row.claim])
        told.update(row.claim for row in here)


def _gone(db: sqlite3.Connection, rows: list[Row], current: int) -> frozenset[int]:
    """Return the keys of those rows of an earlier version whose sentences the current version no longer has."""
    if not rows:
        return frozenset()
    then, now = article(db, rows[0].version), sentence_set(article(db, current))
    lines = sentences(then)
    return frozenset(row.key for row in rows if not stands(then.text, lines, _rests_on(row.found), now))


def _rests_on(sourced: Sourced) -> list[Span]:
    return [*((passage.start, passage.end) for passage in sourced.passages), *beside(sourced.chain)]


def article(db: sqlite3.Connection, version: int) -> Article:
    """Return the article of a version by its key."""
    return unpack(db.execute(f"SELECT {ARTICLE_COLUMNS} FROM versions WHERE key = ?", (version,)).fetchone())
