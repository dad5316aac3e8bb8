"""Conditions: set, eased, dropped, met, refused."""

from collections.abc import Iterator

from sayso.assertions.clause import Clause
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft, drafts


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield the condition a clause sets or answers."""
    yield from drafts("condition", clause)
