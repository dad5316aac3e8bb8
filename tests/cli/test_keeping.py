import csv
import json
import sqlite3
from contextlib import closing

from tests.cli.conftest import PAGE


def test_a_record_that_holds_is_verified(sayso, kept_sample):
    assert sayso("verify", "--db", kept_sample)[:2] == (0, "every passage stands where it is said to stand\n")


def test_a_changed_byte_is_found(sayso, page):
    sayso("add", page, "--case", "north", "-q")
    with closing(sqlite3.connect("sayso.db")) as db:
        for (trigger,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            db.execute(f'DROP TRIGGER "{trigger}"')
        db.execute("UPDATE contents SET words = replace(words, 'reply', 'rebuff')")
        db.commit()
    code, out, _ = sayso("verify")
    assert code == 1
    assert "contents" in out or "passage" in out or "words" in out


def test_a_case_is_exported_as_records(sayso, page, tmp_path):
    sayso("add", page, "--case", "north", "-q")
    assert sayso("export", "--out", "records")[0] == 0
    (file,) = (tmp_path / "records").iterdir()
    record = json.loads(file.read_text("utf-8"))
    assert record["text"] == PAGE
    assert record["statements"]


def test_a_case_is_exported_as_lines(sayso, kept_sample):
    code, out, _ = sayso("export", "--format", "jsonl", "--db", kept_sample)
    assert code == 0
    assert {"assertion", "chain", "passages", "outlet"} <= json.loads(out.splitlines()[0]).keys()


def test_a_case_is_exported_as_a_table(sayso, kept_sample, tmp_path):
    assert sayso("export", "--format", "csv", "--out", "table.csv", "--db", kept_sample)[0] == 0
    with (tmp_path / "table.csv").open(newline="", encoding="utf-8") as file:
        assert any("Peskov" in row["holder_name"] for row in csv.DictReader(file))


def test_records_need_a_folder(sayso, kept_sample):
    code, _, err = sayso("export", "--db", kept_sample)
    assert code == 2
    assert "--out" in err
