"""Claims of fact that matter: asserted, denied, disputed, confirmed, or met with no comment."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.assertions.clause import Clause
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft, drafts


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield the claim a clause makes, or what its speaker makes of another's."""
    for draft in drafts("claim", clause):
        yield _confirmed(draft, clause) if _answers(clause) and draft.value == "asserted" else draft


def _answers(clause: Clause) -> bool:
    """Return whether a clause is said to confirm what another said."""
    statement = clause.statement
    return statement is not None and statement.targets is not None and clause.act in ("confirm", "acknowledge")


def _confirmed(draft: Draft, clause: Clause) -> Draft:
    return replace(draft, rule="claim.confirmed.target", value="confirmed") if clause.mood.done else draft
