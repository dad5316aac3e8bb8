"""The day of what is asserted: the clause's own time, else the day it was said, else its sentence's."""

from sayso.assertions.clause import Clause
from sayso.assertions.page import Page
from sayso.language import TimeExpression

_PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "over", "across", "outside"})


def date_of(clause: Clause, evidence: tuple[tuple[int, int], ...], page: Page) -> str | None:
    """Return an ISO 8601 date of any precision, or None where the page gives none."""
    for span in evidence:
        for time in page.times_in(span):
            if _dates(time):
                return _start(time)
    for time in _hung_on(clause, page):
        return _start(time)
    return clause.statement.said if clause.statement else None


def _dates(time: TimeExpression) -> bool:
    return time.kind == "date" and time.value is not None


def _start(time: TimeExpression) -> str | None:
    """Return the first day of an interval, the value itself otherwise."""
    return time.value.split("/")[0] if time.value else None


def _hung_on(clause: Clause, page: Page) -> list[TimeExpression]:
    """Return the dates of the sentence that the parser ties to the clause's own words."""
    own = set(clause.tokens)
    found = []
    for time in page.times_in(page.sentence_span(clause.sentence)):
        first = page.parse.first_at(time.start)
        if _dates(time) and first < len(page.parse.tokens) and page.parse.tokens[first].head in own | {clause.head}:
            found.append(time)
    return found


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
