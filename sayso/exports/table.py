"""A case as a table (CSV, RFC 4180): one assertion a row, its evidence in words."""

import csv
import io
from collections.abc import Iterable

from sayso.records import Sourced

COLUMNS = (
    "id", "kind", "label", "issue", "parties", "dimension", "value", "holder", "holder_name", "strength", "date",
    "place", "quantity", "unit", "owed_by", "owed_to", "chain", "act", "polarity", "said", "evidence", "status",
    "article", "version", "outlet", "title", "url", "published", "published_basis", "agency", "recorded", "rule",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by spreadsheet programs (OWASP, CSV injection): it gets an apostrophe before it."""


def table(sourced: Iterable[Sourced]) -> bytes:
    """Write assertions as CSV (UTF-8) under a header; lists joined by "; ", chains by " > ", passages by " ... "."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in _row(one)] for one in sourced)
    return out.getvalue().encode()


def _row(one: Sourced) -> list[object]:
    a = one.assertion
    chain = " > ".join(f"{link.holder} ({link.attitude})" for link in one.chain)
    evidence = " ... ".join(passage.exact for passage in one.passages)
    return [
        a.id, a.kind, a.label, a.issue, "; ".join(a.parties), a.dimension, a.value, a.holder, a.holder_name, a.strength,
        a.date, a.place, a.quantity, a.unit, a.owed_by, a.owed_to, chain, one.act, one.polarity, one.said, evidence,
        one.status, one.article, one.version, one.outlet, one.title, one.url, one.published, one.published_basis,
        one.agency, one.recorded, a.rule,
    ]  # fmt: skip


def _cell(value: object) -> object:
    guarded = isinstance(value, str) and len(value) > 1 and value.startswith(_FORMULA)
    return f"'{value}" if guarded else value
