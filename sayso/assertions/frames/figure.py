"""Figures: the number, what is counted, and in whose count. "105 drones, including 35 over Moscow region" is two."""

from collections.abc import Iterator

from sayso.assertions.clauses import Clause
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft
from sayso.assertions.words import word_set
from sayso.language import Quantity
from sayso.records import Span


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield a draft for each counted thing in a clause; a range counts by its lower bound."""
    found = [q for span in clause.evidence for q in page.quantities_in(span) if _counts(q)]
    for quantity in found:
        yield Draft(
            rule="figure.count",
            trigger=page.parse.words((quantity.start, quantity.end)),
            kind="figure",
            dimension="count",
            value="count",
            clause=clause,
            evidence=clause.evidence if len(found) == 1 else (_own_words(quantity, clause, page),),
            quantity=quantity.low,
            unit=_unit(quantity, clause),
        )


def _counts(quantity: Quantity) -> bool:
    """Return whether a quantity is a count for the ledger: no measure of time, and a number at all."""
    words = quantity.unit.lower().split()
    return quantity.low is not None and bool(words) and not word_set("figure", "not_counted") & set(words)


def _own_words(quantity: Quantity, clause: Clause, page: Page) -> Span:
    """Return the words of one count among several: its own noun phrase within the clause."""
    own = set(clause.tokens)
    under = [i for i in page.parse.subtree(quantity.head) if i in own]
    words = page.parse.span(under) if under else (quantity.start, quantity.end)
    return min(words[0], quantity.start), max(words[1], quantity.end)


def _unit(quantity: Quantity, clause: Clause) -> str:
    """Return what is counted with what befell it: "people killed", "drones shot down"."""
    fate = sorted(clause.verbs & word_set("figure", "fates"))
    return f"{quantity.unit} {word_past(fate[0])}" if fate else quantity.unit


def word_past(lemma: str) -> str:
    """Return a fate as the ledger words it ("kill" → "killed")."""
    irregular = {"shoot_down": "shot down", "die": "killed", "wound": "wounded", "lose": "lost"}
    return irregular.get(lemma, lemma + ("d" if lemma.endswith("e") else "ed"))

