"""The record as files: one page as a JSON record, a case as JSON lines or as a table."""

from sayso.exports.jsonl import jsonl
from sayso.exports.record import record
from sayso.exports.table import table

__all__ = ["jsonl", "record", "table"]
