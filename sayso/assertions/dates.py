"""The day of what is asserted: the clause's own time, else the day it was said, else its sentence's."""

from collections.abc import Iterable, Sequence

from sayso.assertions.clause import Clause
from sayso.assertions.page import Page
from sayso.language import TimeExpression
from sayso.records import Span

_PRECISIONS = ("instant", "day", "week", "month", "year")
_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "over", "across", "outside"})


def date_of(clause: Clause, evidence: Sequence[Span], page: Page) -> str | None:
    """Return an ISO 8601 date of any precision, or None where the page gives none."""
    own = _finest(time for span in evidence for time in page.times_in(span))
    if own or (own := _finest(_hung_on(clause, page))):
        return own
    return (clause.statement.said if clause.statement else None) or _only_one(clause, page)


def _finest(times: Iterable[TimeExpression]) -> str | None:
    """Return the first of the finest dates: the day before the year in "the first since 2022 was held on Friday"."""
    known = [(_PRECISIONS.index(t.precision), t.value) for t in times if t.value and _is_known_date(t)]
    finest = min(known, key=lambda pair: pair[0], default=None)
    return _as_date(*finest) if finest else None


def _as_date(precision: int, value: str) -> str | None:
    """Return a value as one date: a range of days by its first, a week by its month where that is one."""
    first, _, last = value.partition("/")
    if _PRECISIONS[precision] != "week":
        return first
    return first[:7] if first[:7] == last[:7] else None


def _is_known_date(time: TimeExpression) -> bool:
    return time.kind == "date" and time.value is not None and time.precision in _PRECISIONS


def _hung_on(clause: Clause, page: Page) -> list[TimeExpression]:
    """Return the times of the sentence that the parser ties to the clause's own words."""
    own = {*clause.tokens, clause.head}
    times = page.times_in(page.sentence_span(clause.sentence))
    return [time for time in times if page.parse.tokens[time.first].head in own]


def _only_one(clause: Clause, page: Page) -> str | None:
    """Return the sentence's date where it has but one, and that no mere year ("since the war of 2022")."""
    times = [t for t in page.times_in(page.sentence_span(clause.sentence)) if _is_known_date(t)]
    return _finest(times) if len({t.value for t in times}) == 1 and times[0].precision != "year" else None


def place_of(clause: Clause, page: Page) -> str | None:
    """Return the place a clause says it happened in: a named place after "in", "at", "near", "over"."""
    for i in clause.tokens:
        token = page.parse.tokens[i]
        above = page.parse.tokens[token.head]
        if token.dep == "pobj" and above.lower in _PLACE_PREPOSITIONS and token.entity in ("GPE", "LOC", "FAC"):
            first = i
            while first and page.parse.tokens[first - 1].entity == token.entity and first - 1 in clause.tokens:
                first -= 1
            return page.parse.words((page.parse.tokens[first].start, token.end))
    return None
