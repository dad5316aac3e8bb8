"""Migrations: once each, after a copy; a newer database is left alone."""

import sqlite3
from pathlib import Path

import pytest

from sayso.errors import StoreError
from sayso.store import migrations, open_store
from tests.store.pages import MONDAY, reading


def m002_colours(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE colours (name TEXT)")


def m003_fails(db: sqlite3.Connection) -> None:
    db.execute("CREATE TABLE half (name TEXT)")
    db.execute("INSERT INTO nowhere VALUES (1)")


def tables(path: Path) -> set[str]:
    db = sqlite3.connect(path)
    try:
        return {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    finally:
        db.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "case.db"
    with open_store(str(path)) as store:
        store.keep(reading(), "c", MONDAY)
    return path


def test_an_older_database_is_migrated_after_a_copy(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", [*migrations.MIGRATIONS, m002_colours])
    for _ in range(2):
        with open_store(str(old)) as store:
            assert len(store.sourced("c")) == 3
            assert migrations.applied(store.db) == {"m001_initial", "m002_colours"}
    assert "colours" in tables(old)
    copy = old.with_name("case.db.before-m002_colours")
    assert sorted(old.parent.iterdir()) == [old, copy]
    assert "colours" not in tables(copy)
    monkeypatch.undo()
    with open_store(str(copy)) as store:
        assert len(store.sourced("c")) == 3


def test_a_new_database_needs_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", [*migrations.MIGRATIONS, m002_colours])
    with open_store(str(tmp_path / "case.db")):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["case.db"]


def test_a_migration_that_fails_changes_nothing(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tables(old)
    monkeypatch.setattr(migrations, "MIGRATIONS", [*migrations.MIGRATIONS, m003_fails])
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_store(str(old))
    assert tables(old) == before
    monkeypatch.undo()
    with open_store(str(old)) as store:
        assert len(store.sourced("c")) == 3


def test_a_newer_database_is_left_alone(old: Path) -> None:
    db = sqlite3.connect(old)
    with db:
        db.execute("INSERT INTO migrations VALUES ('m099_later')")
    db.close()
    before = old.read_bytes()
    with pytest.raises(StoreError, match=r"newer Sayso \(m099_later\): install that version"):
        open_store(str(old))
    assert old.read_bytes() == before
