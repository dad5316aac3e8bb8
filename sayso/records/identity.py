"""Ids hash what is claimed and by whom, so reading twice adds nothing (after followthemoney's Statement.make_key)."""

import hashlib

ID_LENGTH = 16
"""Hex digits kept: 64 bits make a clash among a hundred million records less likely than 1 in 3,000."""


def make_id(*parts: str | None) -> str:
    """Hash the parts, in order, into a short hex id; None and the empty string differ."""
    joined = "\x1f".join("\x00" if part is None else part for part in parts)
    return hashlib.sha256(joined.encode("utf-8")).hexdigest()[:ID_LENGTH]
