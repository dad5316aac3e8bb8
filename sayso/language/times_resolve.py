"""What a matched expression says: one resolver a rule, from the parts of the match to a value.

A resolver returns None where the words are no time expression after all ("the 22nd brigade", the name April).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from sayso.language.parse import Parse
from sayso.language.times_calendar import Lean
from sayso.language.times_tense import lean

Precision = Literal["instant", "day", "week", "month", "year", "unknown"]
Basis = Literal["stated", "resolved", "unresolved"]
Kind = Literal["date", "duration", "set", "clock"]
Leaning = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of one expression come to; `leaning` overrides the lean of the clause."""

    value: str | None
    precision: Precision
    basis: Basis
    kind: Kind = "date"
    leaning: Leaning | None = None


@dataclass(frozen=True)
class Place:
    """Where an expression stands: tokens [first, last) of a parse, and the page's day of publication."""

    parse: Parse
    first: int
    last: int
    published: date | None

    @cached_property
    def lean(self) -> Lean:
        """The lean of the clause around it, worked out once and only where asked for."""
        return lean(self.parse, self.first, self.last)

    def word(self, offset: int) -> str:
        """Return a token's text by its distance: -1 the one before, 0 the one after; empty beyond the paragraph."""
        at = self.first + offset if offset < 0 else self.last + offset
        inside = 0 <= at < len(self.parse.tokens)
        return self.parse.tokens[at].text if inside and self._same_paragraph(at) else ""

    def pos(self, offset: int) -> str:
        """Return a token's part of speech by its distance, as `word` does."""
        at = self.first + offset if offset < 0 else self.last + offset
        return self.parse.tokens[at].pos if self.word(offset) else ""

    def _same_paragraph(self, at: int) -> bool:
        sentences, tokens = self.parse.sentences, self.parse.tokens
        return sentences[tokens[at].sentence].paragraph == sentences[tokens[self.first].sentence].paragraph


Match = re.Match[str]
Resolver = Callable[[Match, Place], Reading | None]


def resolved(value: str | None, precision: Precision, leaning: Leaning | None = None) -> Reading:
    """Make the reading of a date worked out from the day of publication; None is an unresolved one."""
    return Reading(value, precision, "resolved" if value else "unresolved", "date", leaning)


def stated(value: str | None, precision: Precision) -> Reading:
    """Make the reading of a date the words give in full; None (no such day) is an unresolved one."""
    return Reading(value, precision, "stated" if value else "unresolved")
