from collections import Counter
from typing import get_args

import pytest

from sayso.assertions.clause import LONGEST_PHRASE
from sayso.assertions.mood import MoodName
from sayso.assertions.rule import rules
from sayso.records import VALUES
from sayso.records.vocabulary import Act

TABLES = (
    "meeting", "agreement", "step", "awaited", "proposal", "condition", "linkage", "position", "forecast", "claim",
)  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
def test_every_row_speaks_the_record_formats_vocabulary(table: str) -> None:
    for rule in rules(table):
        assert rule.kind == table
        assert rule.value in VALUES[rule.kind, rule.dimension], rule.id
        assert rule.acts <= set(get_args(Act)), rule.id
        assert rule.moods <= set(get_args(MoodName)), rule.id
        assert all(len(phrase.split()) <= LONGEST_PHRASE for phrase in rule.phrases), rule.id


def test_ids_are_unique() -> None:
    ids = Counter(rule.id for table in TABLES for rule in rules(table))
    assert [name for name, count in ids.items() if count > 1] == []
