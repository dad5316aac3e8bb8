"""Floor 1: what was published, exactly. Bytes or saved text become frozen articles in typed blocks."""

from sayso.archive.freeze import given_span
from sayso.archive.reading import read
from sayso.archive.source import Refused, Source
from sayso.archive.sources import sources

__all__ = ["Refused", "Source", "given_span", "read", "sources"]
