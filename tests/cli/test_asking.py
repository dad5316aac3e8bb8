import re

import pytest

ENTRY = re.compile(r"\b[0-9a-f]{6,16}\b")


def test_the_brief_names_holders_dates_outlets_and_sentences(sayso, kept_sample):
    code, out, _ = sayso("brief", "--db", kept_sample, "--as-of", "2025-05-28", "--since", "2025-05-22")
    assert code == 0
    for wanted in ("Russia", "Ukraine", "2025", "Kestrel Radio", "one-sided"):
        assert wanted in out, wanted


@pytest.mark.parametrize(("format", "mark"), [("md", "## "), ("html", "<h")])
def test_the_brief_may_be_markdown_or_html(sayso, kept_sample, format, mark):
    code, out, _ = sayso("brief", "--db", kept_sample, "--as-of", "2025-05-28", "--format", format)
    assert (code, mark in out) == (0, True)


def test_the_beginning_of_an_entrys_id_is_enough(sayso, kept_sample):
    _, brief, _ = sayso("brief", "--db", kept_sample, "--as-of", "2025-05-28")
    entry = ENTRY.findall(brief)[0]
    code, out, _ = sayso("show", entry, "--db", kept_sample, "--as-of", "2025-05-28")
    assert code == 0
    assert "rule" in out


def test_an_unknown_entry_is_a_mistake_of_the_call(sayso, kept_sample):
    code, out, err = sayso("show", "zzzz", "--db", kept_sample)
    assert (code, out) == (2, "")
    assert "zzzz" in err


def test_words_are_found_with_who_said_them(sayso, kept_sample):
    code, out, _ = sayso("search", "received", "list", "--db", kept_sample)
    assert code == 0
    assert "Dmitry Peskov" in out


@pytest.mark.parametrize("words", ['"unbalanced', "NEAR(", "a AND", "*", "qzxqzx", "' OR 1=1 --"])
def test_any_words_may_be_sought(sayso, kept_sample, words):
    code, out, err = sayso("search", words, "--db", kept_sample)
    assert code in (0, 1)
    assert "no statement" in err if code else out


def test_cases_are_listed_with_what_they_hold(sayso, kept_sample):
    code, out, _ = sayso("cases", "--db", kept_sample)
    assert code == 0
    assert re.match(r"sample  6 pages, \d+ statements, \d+ assertions", out)


def test_an_unknown_case_names_the_nearest(sayso, kept_sample):
    code, _, err = sayso("brief", "--case", "sampel", "--db", kept_sample)
    assert code == 2
    assert "'sample'" in err


def test_with_two_cases_one_must_be_named(sayso, page):
    for case in ("north", "south"):
        sayso("add", page, "--case", case, "-q")
    code, _, err = sayso("brief")
    assert code == 2
    assert "north, south" in err


@pytest.mark.parametrize(
    "verb", [["brief"], ["show", "abc"], ["search", "x"], ["cases"], ["verify"], ["export", "-f", "csv"]]
)
def test_a_database_that_is_not_there_is_not_made(sayso, tmp_path, verb):
    code, _, err = sayso(*verb)
    assert code == 2
    assert "there is no database sayso.db" in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("day", ["22 May", "2025-13-01", "2025-02-30", "20250522", "yesterday", ""])
def test_a_wrong_date_says_how_to_write_one(sayso, kept_sample, day):
    code, _, err = sayso("brief", "--db", kept_sample, "--since", day or " ")
    assert code == 2
    assert "2025-05-22" in err


def test_a_brief_of_old_pages_says_how_to_ask_about_then(sayso, kept_sample):
    assert sayso("brief", "--db", kept_sample)[2] == (
        "the newest page is of 28 May 2025: --as-of 2025-05-28 shows how things stood then\n"
    )
    assert sayso("brief", "--db", kept_sample, "--as-of", "2025-06-20")[2] == ""


def test_since_must_not_be_later_than_as_of(sayso, kept_sample):
    code, _, err = sayso("brief", "--db", kept_sample, "--since", "2025-05-28", "--as-of", "2025-05-22")
    assert code == 2
    assert "later" in err
