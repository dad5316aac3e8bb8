"""Floor 2, second half: what a page lets the ledger say, and on whose word."""

from dataclasses import dataclass

from sayso.records.vocabulary import Kind, Span, Strength


@dataclass(frozen=True, slots=True)
class Assertion:
    """One candidate entry for the ledger, standing on the shortest words that carry it.

    `holder` is a party code, "outlet" for the page's own voice or "unnamed". `date` is ISO 8601 of any precision
    (YYYY, YYYY-MM, YYYY-MM-DD). `rule` is the id of the rule that fired and `trigger` the words that fired it.
    `id` hashes article, kind, dimension, value, holder and evidence words.
    """

    id: str
    kind: Kind
    label: str
    issue: str
    parties: tuple[str, ...]
    dimension: str
    value: str
    holder: str
    holder_name: str | None
    strength: Strength
    evidence: tuple[Span, ...]
    statement: str | None = None
    date: str | None = None
    place: str | None = None
    quantity: float | None = None
    unit: str | None = None
    owed_by: str | None = None
    owed_to: str | None = None
    rule: str = ""
    trigger: str = ""
