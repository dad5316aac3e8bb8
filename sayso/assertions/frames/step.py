"""Steps of delivery: said done by who owes them, received by who is owed, or not done."""

from collections.abc import Iterator

from sayso.assertions.clause import Clause
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft, drafts


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield the step a clause says was, or was not, taken."""
    yield from drafts("step", clause)
