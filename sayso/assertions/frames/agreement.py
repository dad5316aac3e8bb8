"""Agreements: rumoured, announced, signed, kept, broken."""

from collections.abc import Iterator

from sayso.assertions.clause import Clause
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft, drafts


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield what a clause says of an agreement."""
    yield from drafts("agreement", clause)
