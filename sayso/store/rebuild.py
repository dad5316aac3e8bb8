"""Rows to records again: statements, assertions, links, and passages that are read once more in their text."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from sayso.errors import StoreDamaged
from sayso.records import Assertion, Link, Passage, Span, Statement

STATEMENT_COLUMNS = "id, form, act, polarity, time, addressee, channel, said, targets, finder, confidence"
ASSERTION_COLUMNS = (
    "id, kind, label, issue, parties, dimension, value, holder, holder_name, strength, date, place, quantity, unit, "
    'owed_by, owed_to, rule, "trigger"'
)
LINK_COLUMNS = "holder, party, attitude, holder_start, holder_stop, cue_start, cue_stop"
PLACE_COLUMNS = "start, stop, words, sentence_start, sentence_stop"


def columns(names: str, of: str) -> str:
    """Say of which table the columns are: "id, form" of s is "s.id, s.form"."""
    return ", ".join(f"{of}.{name}" for name in names.split(", "))


def statement(row: Sequence[Any], links: Iterable[Sequence[Any]], places: Iterable[Sequence[Any]]) -> Statement:
    """Return a statement from its STATEMENT_COLUMNS, its links and its places."""
    id_, form, act, polarity, time, addressee, channel, said, targets, finder, confidence = row
    return Statement(
        id=id_, chain=tuple(link(*fields) for fields in links), content=spans(places), form=form, act=act,
        polarity=polarity, time=time, addressee=addressee, channel=channel, said=said, targets=targets, finder=finder,
        confidence=confidence,
    )  # fmt: skip


def assertion(row: Sequence[Any], rests_on: str | None, places: Iterable[Sequence[Any]]) -> Assertion:
    """Return an assertion from its ASSERTION_COLUMNS, the id of its statement and its places."""
    id_, kind, label, issue, parties, dimension, value, holder, holder_name, strength, *rest = row
    date, place, quantity, unit, owed_by, owed_to, rule, trigger = rest
    return Assertion(
        id=id_, kind=kind, label=label, issue=issue, parties=texts(parties), dimension=dimension, value=value,
        holder=holder, holder_name=holder_name, strength=strength, evidence=spans(places), statement=rests_on,
        date=date, place=place, quantity=quantity, unit=unit, owed_by=owed_by, owed_to=owed_to, rule=rule,
        trigger=trigger,
    )  # fmt: skip


def link(
    holder: str, party: str | None, attitude: Any, start: int | None, stop: int | None, cue: int | None, end: int | None
) -> Link:
    """Return a link of a chain from its LINK_COLUMNS."""
    return Link(holder, party, _span(start, stop), _span(cue, end), attitude)


def _span(start: int | None, stop: int | None) -> Span | None:
    return None if start is None or stop is None else (start, stop)


def spans(places: Iterable[Sequence[Any]]) -> tuple[Span, ...]:
    """Return the spans of places, given as their PLACE_COLUMNS."""
    return tuple((start, stop) for start, stop, *_ in places)


def passages(text: str, places: Iterable[Sequence[Any]]) -> tuple[Passage, ...]:
    """Read places again in their text; words that no longer stand there raise StoreDamaged."""
    found = tuple(_passage(text, *place) for place in places)
    if not found:
        raise StoreDamaged("a finding has lost its words: run sayso verify to see all such")
    return found


def _passage(text: str, start: int, stop: int, words: str, first: int, last: int) -> Passage:
    if text[start:stop] != words:
        raise StoreDamaged(f"the words {words[:40]!r} no longer stand in their page: run sayso verify to see all such")
    return Passage(start, stop, words, text[first:last])


def texts(packed: str) -> tuple[str, ...]:
    """Return the texts of a JSON list."""
    return tuple(msgspec.json.decode(packed, type=list[str]))
