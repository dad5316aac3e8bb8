"""A case as JSON lines: one assertion a line with its chain, its passages and its page."""

from collections.abc import Iterable

import msgspec

from sayso.records import Sourced


def jsonl(sourced: Iterable[Sourced]) -> bytes:
    """Write assertions as JSON lines (UTF-8), in the order given; every field of `Sourced` under its own name."""
    return b"".join(msgspec.json.encode(one) + b"\n" for one in sourced)
