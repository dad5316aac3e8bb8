import json

from sayso.exports import jsonl
from tests.exports.readings import sourced


def test_one_line_an_assertion_with_its_page_and_its_words():
    first, second = map(json.loads, jsonl([sourced(), sourced("another\nlist")]).decode().splitlines())
    assert first["assertion"]["value"] == "said-done"
    assert first["passages"][0]["exact"] == "We sent our list,"
    assert first["chain"][0]["holder"] == "Anna Berg"
    assert (second["assertion"]["label"], second["outlet"]) == ("another\nlist", "The Test")


def test_a_case_without_assertions_is_an_empty_file():
    assert jsonl([]) == b""
