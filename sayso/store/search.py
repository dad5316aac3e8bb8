"""Full text search over what was said, by whom, where: FTS5, ranked by BM25."""

import re
import sqlite3
from collections.abc import Iterator

from sayso.records import Span
from sayso.store.connect import snapshot
from sayso.store.naming import case_key
from sayso.store.rebuild import texts
from sayso.store.rows import Hit

MOST_TERMS = 32
"""Terms of a query that are looked up: SQLite's own limit on an expression's depth is 256, a long quotation has 30."""

_TERM = re.compile(r'"([^"]*)"|(\S+)')
_OPEN, _CLOSE = "\x01", "\x02"
_MARK = re.compile("([\x01\x02])")
_FOUND = """
    SELECT s.id, highlight(found, 0, char(1), char(2)),
           (SELECT json_group_array(holder) FROM (SELECT holder FROM links WHERE statement = s.key ORDER BY n)),
           (SELECT party FROM links WHERE statement = s.key ORDER BY n DESC LIMIT 1),
           s.act, s.said, p.id, v.version, v.outlet, v.title, v.url, v.published,
           NOT EXISTS (SELECT 1 FROM sightings a JOIN versions w ON w.key = a.version
                        WHERE w.page = v.page AND w.key <> v.key AND (?2 IS NULL OR a."case" = ?2)
                          AND a.key > (SELECT max(b.key) FROM sightings b
                                        WHERE b.version = v.key AND (?2 IS NULL OR b."case" = ?2))),
           -found.rank
      FROM found CROSS JOIN statements s ON s.key = found.rowid
     CROSS JOIN versions v ON v.key = s.version
     CROSS JOIN pages p ON p.key = v.page
     WHERE found MATCH ?1 AND s.superseded IS NULL
       AND (?2 IS NULL OR EXISTS (SELECT 1 FROM sightings WHERE "case" = ?2 AND version = s.version))
     ORDER BY found.rank
"""


def search(db: sqlite3.Connection, words: str, case: str | None = None, limit: int = 50) -> list[Hit]:
    """Return the statements that hold all these words, best first; a part in double quotes is sought as it stands.

    Words are matched by their stem, without accents, in what was said, in the holders' names, in the outlet and the
    title. Any text may be asked for: nothing in it is an operator. A statement found in several versions is one hit.
    """
    query, hits = expression(words), dict[tuple[str, str], Hit]()
    if not query or limit < 1:
        return []
    with snapshot(db):
        key = None if case is None else case_key(db, case)
        for hit in _hits(db, query, key):
            name = hit.article, hit.statement
            had = hits.get(name)
            if had is None and len(hits) == limit:
                break
            if had is None or (hit.current and not had.current):
                hits[name] = hit
    return list(hits.values())


def expression(words: str) -> str:
    """Turn what a person typed into an FTS5 expression that cannot fail: quoted phrases, all of them wanted."""
    plain = words.replace("\x00", " ").encode("utf-8", "replace").decode()
    if plain.count('"') % 2:
        plain = plain.replace('"', " ")
    terms = (phrase or word for phrase, word in _TERM.findall(plain))
    cleaned = (term.replace('"', " ").strip() for term in terms)
    return " ".join(f'"{term}"' for term in [t for t in cleaned if any(map(str.isalnum, t))][:MOST_TERMS])


def _hits(db: sqlite3.Connection, query: str, case: int | None) -> Iterator[Hit]:
    for id_, marked, holders, *row in db.execute(_FOUND, (query, case)):
        party, act, said, article, version, outlet, title, url, published, current, score = row
        yield Hit(
            id_, *unmark(marked), holders=texts(holders), party=party, act=act, said=said, article=article,
            version=version, outlet=outlet, title=title, url=url, published=published, current=bool(current),
            score=score,
        )  # fmt: skip


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Take the marks out of highlighted words and say where they stood."""
    words, spans, at, start = list[str](), list[Span](), 0, 0
    for piece in _MARK.split(marked):
        if piece == _OPEN:
            start = at
        elif piece == _CLOSE:
            spans.append((start, at))
        else:
            words.append(piece)
            at += len(piece)
    return "".join(words), tuple(span for span in spans if span[0] < span[1])
