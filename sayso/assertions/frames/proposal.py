"""Proposals: their life, and each party's stance."""

from collections.abc import Iterator

from sayso.assertions.clause import Clause
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft, drafts


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield what a clause says of a proposal."""
    yield from drafts("proposal", clause)
