import json

import pytest

from sayso.exports import record
from tests.exports.readings import READING, TEXT

STATEMENT_KEYS = {
    "id", "chain", "content", "form", "act", "polarity", "time", "addressee", "channel", "said", "targets",
}  # fmt: skip
ASSERTION_KEYS = {
    "id", "kind", "label", "issue", "parties", "dimension", "value", "holder", "holder_name", "strength", "date",
    "place", "quantity", "unit", "owed_by", "owed_to", "evidence", "statement",
}  # fmt: skip


@pytest.fixture(scope="module")
def written():
    return json.loads(record(READING))


def test_the_page_comes_with_its_text_and_blocks(written):
    assert {key: written[key] for key in ("id", "url", "outlet", "title", "published", "text")} == {
        "id": "page-1", "url": None, "outlet": "The Test", "title": "List handed over", "published": "2025-05-22",
        "text": TEXT,
    }  # fmt: skip
    assert written["blocks"] == [{"start": 0, "end": 16, "kind": "headline"}, {"start": 18, "end": 68, "kind": "body"}]


def test_statements_have_the_formats_fields_and_local_ids(written):
    assert [set(s) for s in written["statements"]] == [STATEMENT_KEYS, STATEMENT_KEYS]
    assert [s["id"] for s in written["statements"]] == ["s1", "s2"]
    assert [s["targets"] for s in written["statements"]] == [None, "s1"]
    assert written["statements"][0]["chain"] == [
        {"holder": "Anna Berg", "party": "NOR", "holder_span": [38, 47], "cue_span": [48, 52], "attitude": "says"}
    ]


def test_assertions_name_the_statement_they_rest_on(written):
    (assertion,) = written["assertions"]
    assert set(assertion) == ASSERTION_KEYS
    assert (assertion["id"], assertion["statement"], assertion["quantity"]) == ("a1", "s1", 1000)


def test_every_span_is_placed_in_the_text_that_is_given():
    given = "\x00" * 5 + TEXT
    written = json.loads(record(READING, given, lambda span: (span[0] + 5, span[1] + 5)))
    spans = [written["statements"][0]["content"][0], written["assertions"][0]["evidence"][0]]
    assert [given[start:end] for start, end in spans] == ["We sent our list,"] * 2
    link = written["statements"][0]["chain"][0]
    assert [given[slice(*link[key])] for key in ("holder_span", "cue_span")] == ["Anna Berg", "said"]
    assert given[written["blocks"][0]["start"] : written["blocks"][0]["end"]] == "List handed over"


def test_the_same_reading_gives_the_same_bytes():
    assert record(READING) == record(READING)
