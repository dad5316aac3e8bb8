import json

import pytest

import sayso
from sayso.errors import UsageError

TEXT = "Ministers meet\n\nNorland has not yet received the list, Foreign Minister Anna Berg said on Monday.\n"
DAY = "2025-03-03"


@pytest.fixture
def pages(tmp_path):
    path = tmp_path / "pages.jsonl"
    rows = [{"id": f"p{n}", "outlet": "The Test", "published": DAY, "text": TEXT} for n in range(2)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


@pytest.fixture
def store(tmp_path, pages):
    with sayso.open_store(str(tmp_path / "s.db")) as store:
        for page in sayso.pages([str(pages)]):
            sayso.keep(store, sayso.read(page), "north", f"{DAY}T12:00:00Z")
        yield store


def test_a_path_is_read_as_the_page_it_holds(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(TEXT, "utf-8")
    assert [s.speaker.holder for s in sayso.read(path).statements] == ["Anna Berg"]
    assert sayso.read(str(path)) == sayso.read(path)


def test_a_path_of_several_pages_is_a_mistake(pages):
    with pytest.raises(UsageError, match="holds 2 pages"):
        sayso.read(pages)


def test_a_path_that_is_not_there_says_so(tmp_path):
    with pytest.raises(UsageError, match="no such file"):
        sayso.read(tmp_path / "nowhere.txt")


def test_a_record_counts_in_the_text_it_holds(pages):
    page = next(iter(sayso.pages([str(pages)])))
    record = json.loads(sayso.record(page, sayso.read(page)))
    (start, end), *_ = record["statements"][0]["content"]
    assert record["text"] == TEXT
    assert "has not yet received the list" in record["text"][start:end]


def test_a_record_of_markup_counts_in_the_frozen_text(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><article><h1>Talks</h1><p>{TEXT[16:]}</p></article></body></html>", "utf-8")
    (page,) = sayso.pages([str(path)])
    reading = sayso.read(page)
    assert json.loads(sayso.record(page, reading))["text"] == reading.article.text


def test_a_ledger_knows_nothing_of_later_pages(store):
    assert sayso.build_ledger(store, "north", now="2025-03-02").entries == ()
    assert sayso.build_ledger(store, "north", now=DAY).entries


def test_codes_are_printed_as_names(tmp_path):
    page = tmp_path / "p.txt"
    page.write_text(
        "Talks\n\n3 March 2025\n\nRussia's Defence Ministry said it shot down 12 drones overnight.\n", "utf-8"
    )
    with sayso.open_store(str(tmp_path / "s.db")) as store:
        sayso.keep(store, sayso.read(page), "c", f"{DAY}T12:00:00Z")
        brief = sayso.compose_brief(sayso.build_ledger(store, "c", now=DAY), DAY)
    assert "Russia" in sayso.render(brief)
    assert "RUS" not in sayso.render(brief)


@pytest.mark.parametrize(("format", "mark"), [("text", "The Test"), ("md", "# "), ("html", "<")])
def test_a_brief_is_rendered_as_asked(store, format, mark):
    assert mark in sayso.render(sayso.compose_brief(sayso.build_ledger(store, "north", now=DAY), DAY), format)


def test_an_entry_is_explained_from_the_beginning_of_its_id(store):
    ledger = sayso.build_ledger(store, "north", now=DAY)
    found = sayso.explain(ledger, ledger.entries[0].id[:8])
    assert found.entry == ledger.entries[0]
    assert "Norland has not yet received the list" in sayso.render(found)


@pytest.mark.parametrize(
    ("format", "names"), [("record", ["p0.json", "p1.json"]), ("jsonl", ["north.jsonl"]), ("csv", ["north.csv"])]
)
def test_a_case_is_exported_as_files(store, format, names):
    files = dict(sayso.export(store, "north", format))
    assert sorted(files) == names
    assert all(b"Anna Berg" in content for content in files.values())


def test_what_is_kept_is_found_listed_and_proved(store):
    assert [case.name for case in sayso.cases(store)] == ["north"]
    assert sayso.search(store, "list Berg")[0].holders == ("Anna Berg",)
    assert list(sayso.verify(store)) == []
