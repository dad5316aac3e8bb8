"""Forecasts: predicted, warned, expected."""

from collections.abc import Iterator

from sayso.assertions.clause import Clause
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft, drafts


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield what a clause says will or may come."""
    yield from drafts("forecast", clause)
