"""Opening: each thing that can be wrong with a file is one clear sentence, and an interrupt loses nothing kept."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from sayso.errors import StoreDamaged, StoreError, StoreFull, StoreLocked
from sayso.records import Reading
from sayso.store import Store, open_store
from tests.store.pages import MONDAY, article, reading

ROOT = Path(__file__).resolve().parents[2]


def test_a_new_file_is_made_and_found_again(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with open_store(str(path)) as store:
        assert store.cases() == []
        store.keep(reading(), "c", MONDAY)
    with open_store(str(path)) as store:
        assert [case.name for case in store.cases()] == ["c"]
    assert [p.name for p in tmp_path.iterdir()] == ["case.db"]


def test_an_empty_file_is_a_new_database(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    path.touch()
    with open_store(str(path)) as store:
        assert store.cases() == []


def _folder(path: Path) -> None:
    path.mkdir()


def _text(path: Path) -> None:
    path.write_text("This is a letter and no database. " * 100)


def _of_another(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE bookmarks (url TEXT)")
    db.close()


def _cut_short(path: Path) -> None:
    _kept(path)
    path.write_bytes(path.read_bytes()[:6000])


def _overwritten(path: Path) -> None:
    _kept(path)
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)


def _use(path: str) -> None:
    with open_store(path) as store:
        store.keep(Reading(article("A page", "More.", name="new")), "c", MONDAY)
        store.sourced("c")


def _fill(store: Store) -> None:
    for n in range(200):
        store.keep(reading(name=f"page {n}"), "c", MONDAY)


def _kept(path: Path) -> None:
    with open_store(str(path)) as store:
        for n in range(20):
            store.keep(reading(name=f"page {n}"), "c", MONDAY)


@pytest.mark.parametrize(
    ("make", "error", "words"),
    [
        (_folder, StoreError, "is a folder: name a file in it"),
        (_text, StoreDamaged, "is not a Sayso database: name another file"),
        (_of_another, StoreDamaged, "not one of Sayso's; name another file"),
        (_cut_short, StoreDamaged, "is damaged"),
        (_overwritten, StoreDamaged, "is damaged|not a Sayso database"),
    ],
)
def test_what_is_no_database_is_said_to_be_so(
    tmp_path: Path, make: object, error: type[StoreError], words: str
) -> None:
    path = tmp_path / "case.db"
    make(path)  # type: ignore[operator]
    with pytest.raises(error, match=words):
        _use(str(path))


def test_a_file_left_open_is_checked(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    _kept(path)
    content = bytearray(path.read_bytes())
    content[-4096:] = b"\xff" * 4096
    path.write_bytes(content)
    path.with_name("case.db-wal").touch()
    with pytest.raises(StoreDamaged, match=r"is damaged .* put a copy of it back"):
        open_store(str(path))


@pytest.mark.parametrize(
    ("path", "words"),
    [("/nowhere/at all/case.db", "the folder /nowhere/at all does not exist"), ("/proc/case.db", "cannot be written")],
)
def test_where_nothing_can_be_written(path: str, words: str) -> None:
    with pytest.raises(StoreError, match=words):
        open_store(path)


def test_a_file_that_may_only_be_read(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    _kept(path)
    with open_store(str(path)) as store:
        store.db.execute("PRAGMA query_only = ON")
        with pytest.raises(StoreError, match="cannot be written: copy it to a folder"):
            store.keep(reading(name="one more"), "c", MONDAY)
        assert len(store.pages("c")) == 20


def test_a_locked_database_is_waited_for_and_then_named(tmp_path: Path) -> None:
    path = str(tmp_path / "case.db")
    with open_store(path) as holder, open_store(path, patience=0.1) as other:
        holder.db.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLocked, match="held by another process: wait"):
            other.keep(reading(), "c", MONDAY)
        holder.db.execute("COMMIT")
        assert other.keep(reading(), "c", MONDAY).status == "new"


def test_a_database_locked_whole_cannot_be_opened(tmp_path: Path) -> None:
    path = str(tmp_path / "case.db")
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreLocked):
        open_store(path, patience=0.1)
    holder.close()


def test_a_writer_is_waited_for(tmp_path: Path) -> None:
    path = str(tmp_path / "case.db")
    with open_store(path) as holder, open_store(path) as other:
        holder.db.execute("BEGIN IMMEDIATE")
        # The lock is given back from here, while the other store waits in a thread of its own connection.
        done = threading.Event()

        def wait() -> None:
            with open_store(path) as third:
                third.keep(reading(), "c", MONDAY)
            done.set()

        waiting = threading.Thread(target=wait)
        waiting.start()
        assert not done.wait(0.2)
        holder.db.execute("COMMIT")
        waiting.join(10)
        assert done.is_set()
        assert len(other.pages("c")) == 1


def test_readers_see_what_was_kept_while_another_writes(tmp_path: Path) -> None:
    path = str(tmp_path / "case.db")
    with open_store(path) as writer, open_store(path) as reader:
        writer.keep(reading(), "c", MONDAY)
        writer.db.execute("BEGIN IMMEDIATE")
        writer.db.execute("INSERT INTO cases (name) VALUES ('unfinished')")
        assert [case.name for case in reader.cases()] == ["c"]
        assert len(reader.sourced("c")) == 3
        assert len(reader.search("detainees")) == 1
        writer.db.execute("ROLLBACK")


def test_a_full_disk_is_said_and_what_was_kept_stays(tmp_path: Path) -> None:
    path = str(tmp_path / "case.db")
    with open_store(path) as store:
        store.keep(reading(), "c", MONDAY)
        pages = store.db.execute("PRAGMA page_count").fetchone()[0]
        store.db.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(StoreFull, match=r"no room left .* free some space"):
            _fill(store)
        kept = len(store.pages("c"))
        store.db.execute("PRAGMA max_page_count = 1000000")
        store.keep(reading(name="with room again"), "c", MONDAY)
    with open_store(path) as store:
        assert len(store.pages("c")) == kept + 1
        assert list(store.verify()) == []


def test_an_interrupt_in_mid_write_takes_all_of_the_page_back(store: Store) -> None:
    store.keep(reading(), "c", MONDAY)
    before = list(store.db.iterdump())

    class Interrupted(sqlite3.Connection):
        def executemany(self, sql: str, rows: object) -> sqlite3.Cursor:  # type: ignore[override]
            if "INTO evidence" in sql:
                raise KeyboardInterrupt
            return super().executemany(sql, rows)  # type: ignore[arg-type]

    db = sqlite3.connect(store.path, factory=Interrupted, isolation_level=None)
    with Store(store.path, db) as interrupted, pytest.raises(KeyboardInterrupt):
        interrupted.keep(reading(name="second"), "c", MONDAY)
    assert list(store.db.iterdump()) == before


KILLED = """
import os, sys
from sayso.store import open_store
from tests.store.pages import MONDAY, reading

with open_store(sys.argv[1]) as store:
    for n in range(5):
        store.keep(reading(name=f"page {n}"), "c", MONDAY)
    store.db.execute("BEGIN IMMEDIATE")
    store.db.execute("INSERT INTO cases (name) VALUES ('half')")
    store.db.execute("PRAGMA cache_spill = 1")
    for n in range(400):
        store.db.execute("INSERT INTO pages (id) VALUES (?)", (f"half {n}" + "x" * 4000,))
    print("writing", flush=True)
    sys.stdin.read()
"""


def test_a_killed_process_loses_nothing_it_had_kept(tmp_path: Path) -> None:
    path = str(tmp_path / "case.db")
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "writing\n"
        os.kill(writer.pid, signal.SIGKILL)
    with open_store(path) as store:
        assert [(case.name, case.pages, case.assertions) for case in store.cases()] == [("c", 5, 15)]
        assert list(store.verify()) == []
        assert store.keep(reading(name="page 4"), "c", MONDAY).status == "same"


MIDWAY = """
import sys
from sayso.store import open_store
from tests.store.pages import MONDAY, reading

with open_store(sys.argv[1]) as store:
    n = 0
    while True:
        store.keep(reading(name=f"page {n}"), "c", MONDAY)
        print(n, flush=True)
        n += 1
"""


def test_killed_at_any_moment_the_pages_reported_are_there(tmp_path: Path) -> None:
    path = str(tmp_path / "case.db")
    with subprocess.Popen([sys.executable, "-c", MIDWAY, path], stdout=subprocess.PIPE, cwd=ROOT, text=True) as writer:
        assert writer.stdout is not None
        told = [int(writer.stdout.readline()) for _ in range(10)]
        os.kill(writer.pid, signal.SIGKILL)
        told += [int(line) for line in writer.stdout.read().split()]
    with open_store(path) as store:
        kept = {page.article for page in store.pages("c")}
        assert {f"page {n}" for n in told} <= kept
        assert len(kept) <= len(told) + 1
        assert list(store.verify()) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE versions SET title = 'other'", "DELETE FROM versions", "DELETE FROM pages", "DELETE FROM sightings",
        "UPDATE evidence SET words = 'other'", "DELETE FROM contents", "UPDATE links SET holder = 'other'",
        "UPDATE assertions SET value = 'held'", "DELETE FROM assertions", "UPDATE statements SET act = 'deny'",
        "DELETE FROM statements", "UPDATE readings SET notes = '[]'",
        "INSERT OR REPLACE INTO cases VALUES (1, 'other')",
        "UPDATE OR REPLACE cases SET name = 'other'",
    ],
)  # fmt: skip
def test_what_is_kept_is_never_changed(store: Store, change: str) -> None:
    store.keep(reading(), "c", MONDAY)
    with pytest.raises(sqlite3.IntegrityError, match="never changed or deleted"):
        store.db.execute(change)


def test_a_finding_is_superseded_once(store: Store) -> None:
    store.keep(reading(), "c", MONDAY)
    store.keep(Reading(reading().article), "c", MONDAY)
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        store.db.execute("UPDATE assertions SET superseded = NULL")
