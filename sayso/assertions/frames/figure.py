"""Figures: the number, what is counted, and in whose count. "105 drones, including 35 over Moscow region" is two."""

from collections.abc import Iterator

from sayso.assertions.clause import Clause
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft
from sayso.assertions.words import word_set
from sayso.language import Quantity
from sayso.records import Span


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield a draft for each counted thing in a clause; a range counts by its lower bound."""
    here = [(q, _what(q, clause, page)) for span in clause.evidence for q in page.quantities_in(span)]
    found = [(quantity, what) for quantity, what in here if quantity.low is not None and _counts(what)]
    for quantity, what in found:
        yield Draft(
            rule="figure.count",
            trigger=page.parse.words((quantity.start, quantity.end)),
            kind="figure",
            dimension="count",
            value="count",
            clause=clause,
            evidence=clause.evidence if len(found) == 1 else (_own_words(quantity, clause, page),),
            quantity=quantity.low,
            unit=_unit(what, clause),
        )


def _counts(what: str) -> bool:
    """Return whether it is a count for the ledger: of something, and no measure of time or turn of speech."""
    words = what.lower().split()
    return bool(words) and not word_set("figure", "not_counted") & set(words)


def _what(quantity: Quantity, clause: Clause, page: Page) -> str:
    """Return what is counted; a bare number counts what the one before it did ("105 drones, including 35 over ...")."""
    if quantity.unit:
        return quantity.unit
    start, _ = page.sentence_span(max(0, clause.sentence - 1))
    earlier = [q.unit for q in page.quantities_in((start, quantity.start)) if q.unit]
    return earlier[-1] if earlier else "people" if clause.verbs & word_set("figure", "fates") else ""


def _own_words(quantity: Quantity, clause: Clause, page: Page) -> Span:
    """Return the words of one count among several: its own noun phrase within the clause."""
    own = set(clause.tokens)
    under = [i for i in page.parse.subtree(quantity.head) if i in own]
    words = page.parse.span(under) if under else (quantity.start, quantity.end)
    return min(words[0], quantity.start), max(words[1], quantity.end)


def _unit(what: str, clause: Clause) -> str:
    """Return what is counted with what befell it: "people killed", "drones shot down"."""
    fate = sorted(clause.verbs & word_set("figure", "fates"))
    return f"{what} {_past(fate[0])}" if fate else what


def _past(lemma: str) -> str:
    """Return a fate as the ledger words it ("kill" → "killed")."""
    irregular = {"shoot_down": "shot down", "die": "killed", "free": "freed"}
    return irregular.get(lemma, lemma + ("d" if lemma.endswith("e") else "ed"))
