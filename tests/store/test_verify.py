"""Verify: silent while all holds, and not one changed byte goes unseen."""

import sqlite3
import zlib
from pathlib import Path

import pytest

from sayso.store import Store, open_store
from tests.store.pages import MONDAY, TUESDAY, reading


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "case.db"
    with open_store(str(path)) as store:
        store.keep(reading(), "a", MONDAY, original=b"<html>")
        store.keep(reading(name="other"), "b", MONDAY)
        store.publish("a", "2025-03-03", '{"lines": []}', TUESDAY)
    return path


def raw(path: Path, *changes: str) -> None:
    """Change a database behind Sayso's back: without its guards, which are put back as they were."""
    db = sqlite3.connect(path, isolation_level=None)
    guards = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        db.execute(f"DROP TRIGGER {name}")
    db.create_function("deflated", 1, lambda text: zlib.compress(text.encode()))
    db.create_function("inflated", 1, lambda packed: zlib.decompress(packed).decode())
    for change in changes:
        assert db.execute(change).rowcount != 0
    for _, sql in guards:
        db.execute(sql)
    db.close()


def problems(path: Path, case: str | None = None) -> list[tuple[str, str]]:
    with open_store(str(path)) as store:
        return [(problem.check, problem.where + ": " + problem.what) for problem in store.verify(case)]


def test_all_holds(path: Path) -> None:
    assert problems(path) == problems(path, "a") == []


OTHER_WORDS = (
    "UPDATE versions SET text = deflated(replace(inflated(text), 'No new round', 'One new round'))"
    " WHERE article = 'lake'"
)  # fmt: skip


@pytest.mark.parametrize(
    ("change", "check", "words"),
    [
        (
            OTHER_WORDS,
            "text",
            "not the one that was kept",
        ),
        (
            OTHER_WORDS,
            "passage",
            "do not stand at",
        ),
        (
            "UPDATE versions SET text = cast(substr(text, 1, 40) || x'ff' || substr(text, 42) AS blob) WHERE key = 1",
            "text",
            "damaged",
        ),
        ("UPDATE versions SET layout = x'00' WHERE key = 1", "text", "damaged"),
        ("UPDATE versions SET published = '2025-03-04' WHERE key = 1", "page", "not those that were kept"),
        ("UPDATE versions SET outlet = 'Another Post' WHERE key = 1", "page", "not those that were kept"),
        ("UPDATE versions SET layout = (SELECT deflated('[[],[]]')) WHERE key = 1", "page", "not those that were kept"),
        ("UPDATE evidence SET start = start + 1 WHERE assertion = 1", "passage", "do not stand at"),
        ("UPDATE evidence SET words = 'A new round' WHERE assertion = 1", "passage", "do not stand at"),
        ("UPDATE contents SET words = 'A new round' WHERE statement = 1", "passage", "do not stand at"),
        ("UPDATE assertions SET value = 'scheduled' WHERE key = 1", "finding", "not as it was kept"),
        ("UPDATE assertions SET holder = 'FRONT' WHERE key = 2", "finding", "not as it was kept"),
        ("UPDATE assertions SET quantity = 2 WHERE key = 2", "finding", "not as it was kept"),
        ("UPDATE assertions SET statement = 2 WHERE key = 1", "finding", "not as it was kept"),
        ("UPDATE statements SET polarity = '-' WHERE key = 1", "finding", "not as it was kept"),
        ("UPDATE links SET holder = 'the guest' WHERE statement = 1", "finding", "not as it was kept"),
        ("DELETE FROM links WHERE statement = 1", "finding", "not as it was kept"),
        ("DELETE FROM evidence WHERE assertion = 1", "finding", "not as it was kept"),
        ("UPDATE originals SET bytes = deflated('<htm>')", "original", "not those that were kept"),
        ("UPDATE editions SET body = '{\"lines\": [1]}'", "edition", "not as it was published"),
        ("UPDATE assertions SET version = 77 WHERE key = 1", "reference", "points to a row of versions"),
        ("INSERT INTO found (found) VALUES ('delete-all')", "index", "does not match"),
    ],
)
def test_a_change_is_seen(path: Path, change: str, check: str, words: str) -> None:
    raw(path, change)
    found = problems(path)
    assert any(kind == check and words in what for kind, what in found), found
    assert {kind for kind, _ in problems(path, "b")} <= {"reference", "index"}


def test_one_flipped_byte_in_the_file_is_seen(path: Path) -> None:
    content = bytearray(path.read_bytes())
    at = content.rindex(b"No new round has been set")
    content[at + 1] ^= 1
    path.write_bytes(content)
    assert problems(path) != []


def test_a_missing_guard_is_seen(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("DROP TRIGGER evidence_stay")
    db.close()
    assert problems(path) == [("schema", "trigger evidence_stay: is missing: what is kept could have been changed")]


def test_every_page_of_a_case_is_looked_at(store: Store) -> None:
    for n in range(12):
        store.keep(reading(name=f"page {n}"), "c", MONDAY)
    store.db.execute("DROP TRIGGER versions_stay")
    store.db.execute("UPDATE versions SET sha256 = x'00'")
    assert len([problem for problem in store.verify("c") if problem.check == "text"]) == 12
