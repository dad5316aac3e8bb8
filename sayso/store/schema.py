"""The tables of the first version, written out as SQL.

Times are ISO 8601 text in UTC. Spans are half-open code points of the version's frozen text, as `start` and `stop`.
Long text is deflated (zlib, whose checksum also guards it). What is kept is never changed nor deleted: triggers refuse.
"""

APPLICATION_ID = 0x53617973
""""Says" in ASCII: tells a Sayso database from any other SQLite file (PRAGMA application_id)."""

ARCHIVE = (
    # A page is one address or one file, whatever its words; its id is that of the first article seen there.
    """
    CREATE TABLE pages (
        key     INTEGER PRIMARY KEY,
        id      TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    # A version is one frozen text of a page. Where two pages print the same text (a copy), it is kept for each.
    """
    CREATE TABLE versions (
        key             INTEGER PRIMARY KEY,
        page            INTEGER NOT NULL REFERENCES pages,
        article         TEXT NOT NULL,
        version         TEXT NOT NULL,
        url             TEXT,
        outlet          TEXT,
        title           TEXT,
        published       TEXT,
        published_basis TEXT NOT NULL,
        language        TEXT NOT NULL,
        completeness    TEXT NOT NULL,
        agency          TEXT,
        text            BLOB NOT NULL,
        sha256          BLOB NOT NULL,
        layout          BLOB NOT NULL,
        seal            BLOB NOT NULL,
        UNIQUE (page, version, sha256)
    ) STRICT
    """,
    "CREATE INDEX versions_by_version ON versions (version)",
    "CREATE INDEX versions_by_article ON versions (article)",
    "CREATE INDEX versions_by_url ON versions (url) WHERE url IS NOT NULL",
    # The bytes a version was read from, where the caller gives them.
    """
    CREATE TABLE originals (
        version INTEGER PRIMARY KEY REFERENCES versions,
        sha256  BLOB NOT NULL,
        bytes   BLOB NOT NULL
    ) STRICT
    """,
    "CREATE TABLE cases (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
    # A case saw a version at a time. The last sighting of a page says which version is current; a page that changes
    # back gets a sighting of its old version, not a copy of it.
    """
    CREATE TABLE sightings (
        key      INTEGER PRIMARY KEY,
        "case"   INTEGER NOT NULL REFERENCES cases,
        version  INTEGER NOT NULL REFERENCES versions,
        recorded TEXT NOT NULL
    ) STRICT
    """,
    'CREATE INDEX sightings_by_case ON sightings ("case", version)',
    "CREATE INDEX sightings_by_version ON sightings (version)",
    # Pages that were not read, and why.
    """
    CREATE TABLE skips (
        key    INTEGER PRIMARY KEY,
        "case" INTEGER NOT NULL REFERENCES cases,
        name   TEXT NOT NULL,
        reason TEXT NOT NULL,
        at     TEXT NOT NULL,
        UNIQUE ("case", name, reason)
    ) STRICT
    """,
)

FINDINGS = (
    # One row for every reading of a version that found something else than the one before it.
    """
    CREATE TABLE readings (
        key      INTEGER PRIMARY KEY,
        version  INTEGER NOT NULL REFERENCES versions,
        recorded TEXT NOT NULL,
        notes    TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX readings_by_version ON readings (version)",
    # `superseded` is the reading that no longer found it; `seal` hashes the finding and the words it stands on.
    """
    CREATE TABLE statements (
        key        INTEGER PRIMARY KEY,
        version    INTEGER NOT NULL REFERENCES versions,
        reading    INTEGER NOT NULL REFERENCES readings,
        superseded INTEGER REFERENCES readings,
        id         TEXT NOT NULL,
        form       TEXT NOT NULL,
        act        TEXT NOT NULL,
        polarity   TEXT NOT NULL,
        time       TEXT NOT NULL,
        addressee  TEXT,
        channel    TEXT,
        said       TEXT,
        targets    TEXT,
        finder     TEXT NOT NULL,
        confidence REAL NOT NULL,
        seal       BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX statements_by_version ON statements (version)",
    "CREATE INDEX statements_by_id ON statements (id)",
    """
    CREATE TABLE links (
        statement    INTEGER NOT NULL REFERENCES statements,
        n            INTEGER NOT NULL,
        holder       TEXT NOT NULL,
        party        TEXT,
        attitude     TEXT NOT NULL,
        holder_start INTEGER,
        holder_stop  INTEGER,
        cue_start    INTEGER,
        cue_stop     INTEGER,
        PRIMARY KEY (statement, n)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE contents (
        statement      INTEGER NOT NULL REFERENCES statements,
        n              INTEGER NOT NULL,
        start          INTEGER NOT NULL,
        stop           INTEGER NOT NULL,
        words          TEXT NOT NULL,
        sentence_start INTEGER NOT NULL,
        sentence_stop  INTEGER NOT NULL,
        PRIMARY KEY (statement, n)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE assertions (
        key         INTEGER PRIMARY KEY,
        version     INTEGER NOT NULL REFERENCES versions,
        reading     INTEGER NOT NULL REFERENCES readings,
        superseded  INTEGER REFERENCES readings,
        id          TEXT NOT NULL,
        statement   INTEGER REFERENCES statements,
        kind        TEXT NOT NULL,
        label       TEXT NOT NULL,
        issue       TEXT NOT NULL,
        parties     TEXT NOT NULL,
        dimension   TEXT NOT NULL,
        value       TEXT NOT NULL,
        holder      TEXT NOT NULL,
        holder_name TEXT,
        strength    TEXT NOT NULL,
        date        TEXT,
        place       TEXT,
        quantity    REAL,
        unit        TEXT,
        owed_by     TEXT,
        owed_to     TEXT,
        rule        TEXT NOT NULL,
        "trigger"   TEXT NOT NULL,
        seal        BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX assertions_by_version ON assertions (version)",
    "CREATE INDEX assertions_by_id ON assertions (id)",
    """
    CREATE TABLE evidence (
        assertion      INTEGER NOT NULL REFERENCES assertions,
        n              INTEGER NOT NULL,
        start          INTEGER NOT NULL,
        stop           INTEGER NOT NULL,
        words          TEXT NOT NULL,
        sentence_start INTEGER NOT NULL,
        sentence_stop  INTEGER NOT NULL,
        PRIMARY KEY (assertion, n)
    ) STRICT, WITHOUT ROWID
    """,
    # Every passage that anything stands on, with the version it must be found in.
    """
    CREATE VIEW passages AS
        SELECT s.version, 'statement' AS finding, s.id, c.start, c.stop, c.words
          FROM contents c JOIN statements s ON s.key = c.statement
        UNION ALL
        SELECT a.version, 'assertion', a.id, e.start, e.stop, e.words
          FROM evidence e JOIN assertions a ON a.key = e.assertion
    """,
    # What is searched: the index keeps no words of its own and reads them here.
    """
    CREATE VIEW findable AS
        SELECT s.key AS key,
               (SELECT group_concat(words, ' … ') FROM (SELECT words FROM contents WHERE statement = s.key ORDER BY n))
                   AS words,
               (SELECT group_concat(holder, ' → ') FROM (SELECT holder FROM links WHERE statement = s.key ORDER BY n))
                   AS holders,
               v.outlet AS outlet,
               v.title AS title
          FROM statements s JOIN versions v ON v.key = s.version
    """,
    """
    CREATE VIRTUAL TABLE found USING fts5 (
        words, holders, outlet, title,
        content = 'findable', content_rowid = 'key', tokenize = "porter unicode61 remove_diacritics 2"
    )
    """,
    # What was said weighs most, then who said it; a word of the headline is shared by all statements of its page.
    "INSERT INTO found (found, rank) VALUES ('rank', 'bm25(4.0, 3.0, 1.0, 1.0)')",
)

REVIEW = (
    """
    CREATE TABLE decisions (
        key     INTEGER PRIMARY KEY,
        "case"  INTEGER NOT NULL REFERENCES cases,
        id      TEXT NOT NULL UNIQUE,
        target  TEXT NOT NULL,
        action  TEXT NOT NULL,
        before  TEXT NOT NULL,
        after   TEXT NOT NULL,
        reason  TEXT NOT NULL,
        by      TEXT NOT NULL,
        at      TEXT NOT NULL
    ) STRICT
    """,
    'CREATE INDEX decisions_by_case ON decisions ("case")',
    # A decision is withdrawn by a row of its own.
    "CREATE TABLE withdrawals (decision INTEGER PRIMARY KEY REFERENCES decisions, at TEXT NOT NULL) STRICT",
    """
    CREATE TABLE editions (
        "case" INTEGER NOT NULL REFERENCES cases,
        number INTEGER NOT NULL,
        at     TEXT NOT NULL,
        as_of  TEXT NOT NULL,
        body   TEXT NOT NULL,
        sha256 BLOB NOT NULL,
        PRIMARY KEY ("case", number)
    ) STRICT
    """,
)

KEPT_FOR_GOOD = (
    "pages", "versions", "originals", "cases", "sightings", "skips", "readings", "links", "contents", "evidence",
    "decisions", "withdrawals", "editions",
)  # fmt: skip
"""Rows here are written once; statements and assertions may be marked superseded, once, and nothing else."""

FINDING_COLUMNS = {
    "statements": "key, version, reading, id, form, act, polarity, time, addressee, channel, said, targets, finder, "
    "confidence, seal",
    "assertions": "key, version, reading, id, statement, kind, label, issue, parties, dimension, value, holder, "
    'holder_name, strength, date, place, quantity, unit, owed_by, owed_to, rule, "trigger", seal',
}


def guards() -> tuple[str, ...]:
    """Return the triggers that refuse to change or delete what is kept."""
    refuse = "BEGIN SELECT RAISE (ABORT, 'what is kept is never changed or deleted'); END"
    frozen = [f"CREATE TRIGGER {table}_stay BEFORE UPDATE ON {table} {refuse}" for table in KEPT_FOR_GOOD]
    frozen += [
        f"CREATE TRIGGER {table}_stay BEFORE UPDATE OF {columns} ON {table} {refuse}"
        for table, columns in FINDING_COLUMNS.items()
    ]
    frozen += [
        f"CREATE TRIGGER {table}_superseded_once BEFORE UPDATE OF superseded ON {table} "
        f"WHEN old.superseded IS NOT NULL {refuse}"
        for table in FINDING_COLUMNS
    ]
    lasting = [
        f"CREATE TRIGGER {table}_last BEFORE DELETE ON {table} {refuse}" for table in (*KEPT_FOR_GOOD, *FINDING_COLUMNS)
    ]
    return (*frozen, *lasting)
