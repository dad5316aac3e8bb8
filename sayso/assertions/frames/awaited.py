"""Awaited things: owed by one, to another, and open, answered or disputed."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.assertions.clause import Clause
from sayso.assertions.owed import other_party, subject_party
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft, drafts

_WAITING = frozenset({"receive", "get", "wait", "wait_for", "await", "hear", "see", "obtain", "seek", "expect"})
"""Who does this is owed; who is named beside him owes ("a list from Kyiv")."""


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield the thing a clause says has not come, with who owes it to whom where the clause names them."""
    subject, other = subject_party(clause, page), other_party(clause, page)
    debtor, creditor = (other, subject) if clause.verbs & _WAITING else (subject, other)
    for draft in drafts("awaited", clause):
        yield replace(draft, owed_by=debtor, owed_to=creditor)
