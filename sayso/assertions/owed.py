"""Who owes and who is owed: the parties at the clause's subject and at the others it names."""

from sayso.assertions.clause import Clause
from sayso.assertions.holders import holder_of
from sayso.assertions.page import Page

_FIRST = frozenset({"we", "us", "i", "me", "our"})


def subject_party(clause: Clause, page: Page) -> str | None:
    """Return the party of a clause's subject; "we" is the holder's."""
    return _party(clause, page, "nsubj", "nsubjpass")


def other_party(clause: Clause, page: Page) -> str | None:
    """Return the party a clause names as recipient, origin or owner ("to Kyiv", "from Kyiv", "Kyiv's list")."""
    return _party(clause, page, "pobj", "dobj", "dative", "poss")


def _party(clause: Clause, page: Page, *roles: str) -> str | None:
    for i in clause.tokens:
        token = page.parse.tokens[i]
        if token.dep not in roles:
            continue
        if token.lower in _FIRST:
            return holder_of(clause.statement).party
        mention = page.mentions.covering(i)
        party = mention.party if mention else _of_adjective(i, page)
        if party:
            return party
    return None


def _of_adjective(i: int, page: Page) -> str | None:
    """Return the party of a noun's adjective: "the Sudanese side"."""
    before = [page.mentions.covering(t.i) for t in page.parse.dependents(i, "amod", "compound", "poss")]
    return next((mention.party for mention in before if mention and mention.party), None)
