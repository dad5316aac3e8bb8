"""Awaited things: owed by one, to another, and open, answered or disputed."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.assertions.clause import Clause
from sayso.assertions.holders import holder_of
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft, drafts


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield the thing a clause says has not come, with who owes it to whom where the clause names them."""
    for draft in drafts("awaited", clause):
        debtor, creditor = _owed(clause, page)
        yield replace(draft, owed_by=debtor, owed_to=creditor)


def _owed(clause: Clause, page: Page) -> tuple[str | None, str | None]:
    """Return debtor and creditor: who waits is owed; who is named beside him owes ("a list from Kyiv")."""
    subject = _party(clause, page, "nsubj", "nsubjpass")
    other = _party(clause, page, "pobj", "dobj", "poss")
    waits = clause.verbs & {"receive", "get", "wait", "wait_for", "await", "hear", "see", "obtain", "seek", "expect"}
    return (other, subject) if waits else (subject, other)


def _party(clause: Clause, page: Page, *deps: str) -> str | None:
    for i in clause.tokens:
        token = page.parse.tokens[i]
        if token.dep not in deps:
            continue
        if token.lower in ("we", "us", "i", "me", "our"):
            holder = holder_of(clause.statement).code
            return holder if holder not in ("outlet", "unnamed") else None
        mention = page.mentions.covering(i)
        if mention and mention.party:
            return mention.party
    return None
