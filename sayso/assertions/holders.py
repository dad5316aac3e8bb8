"""On whose word: the party of the innermost sayer who vouches for it."""

from dataclasses import dataclass

from sayso.records import Link, Statement

OUTLET, UNNAMED = "outlet", "unnamed"
_MINDS = frozenset({"believes", "wants", "fears", "knows"})


@dataclass(frozen=True, slots=True)
class Voucher:
    """`code` is a party, "outlet" or "unnamed"; `name` the holder as the page names him."""

    code: str
    name: str | None

    @property
    def party(self) -> str | None:
        """The party code, None for the outlet and the unnamed."""
        return None if self.code in (OUTLET, UNNAMED) else self.code


def holder_of(statement: Statement | None) -> Voucher:
    """Return on whose word a statement's content stands; the outlet's where there is no statement.

    What one says of another's mind stands on the word of the one who says it.
    """
    if statement is None:
        return Voucher(OUTLET, None)
    link = _vouching(statement)
    return Voucher(link.party or UNNAMED, link.holder)


def _vouching(statement: Statement) -> Link:
    chain = statement.chain
    return chain[-2] if len(chain) > 1 and chain[-1].attitude in _MINDS else chain[-1]
