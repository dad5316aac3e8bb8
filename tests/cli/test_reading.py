import io
import json

import pytest

from tests.cli.conftest import PAGE, SAMPLE


class Stdin:
    def __init__(self, data):
        self.buffer = io.BytesIO(data)


def test_a_page_is_shown_with_blocks_statements_and_assertions(sayso, page):
    code, out, _ = sayso("read", page)
    assert code == 0
    assert "headline  Ministers agree to meet again" in out
    assert "Anna Berg" in out
    assert "We have not received a reply from Sudan" in out
    assert "on the word of" in out


def test_standard_input_is_a_page(sayso, monkeypatch):
    monkeypatch.setattr("sys.stdin", Stdin(PAGE.encode()))
    code, out, _ = sayso("read", "-")
    assert (code, "Anna Berg" in out) == (0, True)


def test_json_is_one_record_a_line(sayso, page):
    code, out, _ = sayso("read", page, page, "--format", "json", "-q")
    first, second = map(json.loads, out.splitlines())
    assert code == 0
    assert first["text"] == second["text"] == PAGE


def test_records_point_into_the_text_as_given(sayso, tmp_path):
    given = "The minister spoke in Orléans\r\n\r\n“Cafés will not be closed,” Zoé Müller said on Monday.\r\n"
    decomposed = given.replace("é", "e\u0301")
    (tmp_path / "p.txt").write_bytes(decomposed.encode())
    code, _, _ = sayso("read", "p.txt", "--format", "record", "--out", "records", "-q")
    (file,) = (tmp_path / "records").iterdir()
    record = json.loads(file.read_text("utf-8"))
    assert (code, record["text"]) == (0, decomposed)
    (statement,) = [s for s in record["statements"] if s["form"] == "direct"]
    quoted = "".join(decomposed[start:end] for start, end in statement["content"])
    assert "Cafe\u0301s will not be closed" in quoted
    start, end = statement["chain"][-1]["holder_span"]
    assert decomposed[start:end] == "Zoe\u0301 Mu\u0308ller".replace("u\u0308", "ü")


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["--format", "record"], "--out"),
        (["--out", "x"], "--format record"),
        (["--format", "pdf"], "pdf"),
        (["--workers", "-1"], "workers"),
    ],
)
def test_options_that_make_no_sense(sayso, page, arguments, wanted):
    code, out, err = sayso("read", page, *arguments)
    assert (code, out) == (2, "")
    assert wanted in err


def test_a_page_kept_twice_adds_nothing(sayso, page):
    first = sayso("add", page, "--case", "north", "--db", "n.db")
    again = sayso("add", page, "--case", "north", "--db", "n.db")
    assert (first[0], again[0]) == (0, 0)
    assert first[2].startswith("1 new, 0 changed, 0 known already")
    assert again[2].startswith("0 new, 0 changed, 1 known already; 0 statements and 0 assertions added")


def test_a_changed_page_is_a_new_version(sayso, tmp_path):
    for drones in ("12 drones", "14 drones"):
        row = {"url": "https://news.example/1", "text": PAGE.replace("12 drones", drones)}
        (tmp_path / "p.jsonl").write_text(json.dumps(row), "utf-8")
        code, _, err = sayso("add", "p.jsonl", "--case", "north")
        assert code == 0
    assert err.startswith("0 new, 1 changed")


def test_quiet_says_nothing(sayso, page):
    assert sayso("add", page, "--case", "north", "--quiet") == (0, "", "")


def test_the_database_may_come_from_the_environment(sayso, page, monkeypatch, tmp_path):
    monkeypatch.setenv("SAYSO_DB", str(tmp_path / "named.db"))
    assert sayso("add", page, "--case", "north", "-q")[0] == 0
    assert (tmp_path / "named.db").exists()


def test_pages_that_cannot_be_read_are_listed_and_the_others_kept(sayso, page, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    code, _, err = sayso("add", "empty.txt", page, "nowhere.txt", "--case", "north")
    assert code == 1
    assert "1 new" in err
    assert "2 pages could not be read" in err
    assert "empty.txt" in err
    assert "nowhere.txt" in err


def test_many_pages_are_read_by_workers_in_their_order(sayso, tmp_path):
    rows = [
        {"id": f"p{n}", "title": f"Talks {n}", "text": f"Talks {n}\n\nThe talks failed, Anna Berg said."}
        for n in range(9)
    ]
    (tmp_path / "many.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    code, out, _ = sayso("read", "many.jsonl", "--format", "json", "--workers", "2", "-q")
    assert code == 0
    assert [json.loads(line)["id"] for line in out.splitlines()] == [row["id"] for row in rows]


def test_the_sample_is_read_kept_and_briefed(sayso):
    code, out, err = sayso("sample")
    assert code == 0
    assert "6 new" in err
    assert "Dmitry Peskov" in out


def test_the_sample_has_six_pages():
    assert len([path for path in SAMPLE.iterdir() if path.suffix in (".txt", ".html")]) == 6
