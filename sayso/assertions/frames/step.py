"""Steps of delivery: said done by who owes them, received by who is owed, or not done."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.assertions.clause import Clause
from sayso.assertions.owed import other_party, subject_party
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft, drafts


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield the step a clause says was, or was not, taken, with its giver and taker where it names them."""
    subject, other = subject_party(clause, page), other_party(clause, page)
    for draft in drafts("step", clause):
        giver, taker = (other, subject) if draft.value == "received" else (subject, other)
        yield replace(draft, owed_by=giver, owed_to=taker if taker != giver else None)
