import gzip
import io
import json
from pathlib import Path

import pytest

from sayso.archive import Refused, Source, read, sources


def found(*paths: Path | str) -> list[Source | Refused]:
    return list(sources([str(path) for path in paths], None))


def test_a_folder_is_read_in_order_and_its_hidden_files_left_alone(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.html", "b/d.md", ".hidden.txt"):
        (tmp_path / name).write_text("Words of a page.", "utf-8")
    names = [Path(item.name).name for item in found(tmp_path)]
    assert names == ["a.html", "d.md", "c.txt"]


def test_a_bad_file_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    (tmp_path / "b.txt").write_text("Words.", "utf-8")
    (tmp_path / "c.txt.gz").write_bytes(b"not packed")
    kinds = [type(item) for item in found(tmp_path, tmp_path / "missing.txt")]
    assert kinds == [Refused, Source, Refused, Refused]


@pytest.mark.parametrize(
    ("name", "form"), [("p.html", "html"), ("p.xhtml", "html"), ("p.txt", "text"), ("p.mht", "mhtml")]
)
def test_forms_by_name(tmp_path: Path, name: str, form: str) -> None:
    (tmp_path / (name + ".gz")).write_bytes(gzip.compress(b"<p>Words</p>"))
    assert [item.form for item in found(tmp_path) if isinstance(item, Source)] == [form]


def test_rows_of_json_lines(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "one", "text": "First.", "published": "2025-05-22"}),
        "{broken",
        json.dumps({"url": "https://example.org/a", "title": "No words"}),
        json.dumps({"link": "https://example.org/b", "source": "wire", "html": "<p>Second.</p>"}),
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), "utf-8")
    one, broken, empty, two = found(tmp_path / "rows.jsonl")
    assert isinstance(one, Source)
    assert (one.id, one.text, one.published) == ("one", "First.", "2025-05-22")
    assert isinstance(broken, Refused)
    assert broken.name.endswith(":2")
    assert isinstance(empty, Refused)
    assert "no text" in empty.reason
    assert isinstance(two, Source)
    assert (two.form, two.outlet, two.url) == ("html", "wire", "https://example.org/b")


@pytest.mark.parametrize(("name", "mark"), [("rows.csv", ","), ("rows.tsv", "\t")])
def test_tables(tmp_path: Path, name: str, mark: str) -> None:
    lines = [
        mark.join(("id", "Title", "text")),
        mark.join(("a", "Talks", '"Two lines,\nof one page."')),
        mark.join("b"),
    ]
    (tmp_path / name).write_text("\n".join(lines), "utf-8")
    first, second = found(tmp_path / name)
    assert isinstance(first, Source)
    assert (first.id, first.title, first.text) == ("a", "Talks", "Two lines,\nof one page.")
    assert isinstance(second, Refused)


def test_a_record_is_a_page_with_its_text_as_given(tmp_path: Path) -> None:
    text = "Talks end\r\n\r\nThe café talks ended without a date, the ministry said on Monday.\n"
    (tmp_path / "r.json").write_text(json.dumps({"id": "r", "text": text, "url": None, "blocks": []}), "utf-8")
    (source,) = found(tmp_path)
    assert isinstance(source, Source)
    assert read(source).text == text


def test_standard_input_is_one_page_or_json_lines() -> None:
    page = io.BufferedReader(io.BytesIO(b"Talks end\n\nNo date was set."))
    rows = io.BufferedReader(io.BytesIO(b'{"text": "One."}\n{"text": "Two."}\n[]\n'))
    (one,) = sources(["-"], page)
    assert isinstance(one, Source)
    assert one.data == b"Talks end\n\nNo date was set."
    assert [(type(item), item.name) for item in sources(["-"], rows)] == [
        (Source, "-:1"),
        (Source, "-:2"),
        (Refused, "-:3"),
    ]


def test_nothing_on_standard_input_is_said() -> None:
    (refused,) = sources(["-"], None)
    assert isinstance(refused, Refused)
