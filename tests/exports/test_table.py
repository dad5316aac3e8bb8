import csv
import io

import pytest

from sayso.exports import table
from sayso.exports.table import COLUMNS
from tests.exports.readings import sourced


def rows(*args, **kwargs):
    return list(csv.DictReader(io.StringIO(table([sourced(*args, **kwargs)]).decode(), newline="")))


def test_a_row_says_who_what_and_where():
    (row,) = rows()
    assert row["chain"] == "Anna Berg (says)"
    assert (row["value"], row["evidence"], row["published"]) == ("said-done", "We sent our list,", "2025-05-22")
    assert list(row) == list(COLUMNS)


@pytest.mark.parametrize("label", ['a "quoted" word', "a, comma", "two\nlines", "“curly” – dash", ""])
def test_any_words_come_back(label):
    assert rows(label)[0]["label"] == label


@pytest.mark.parametrize("label", ["=1+1", "@sum(a1)", "+49 30", "-2", "\tcmd"])
def test_no_cell_is_run_by_a_spreadsheet(label):
    assert rows(label)[0]["label"] == f"'{label}"


def test_polarity_is_left_as_the_record_has_it():
    assert rows()[0]["polarity"] == "+"
