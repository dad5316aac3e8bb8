"""Whose stance it is, on whose word, and what the one is to the other."""

from collections.abc import Collection

from sayso.records import Assertion, Sourced
from sayso.records.ledger import Relation

OUTSIDE = frozenset({"outlet", "unnamed"})
"""Holders that are no party."""

STANCES = frozenset({"proposal", "condition", "position"})
_OWN_ACTS = frozenset({
    "accept", "accept-with-condition", "reject", "defer", "withdraw", "set-condition", "demand", "propose", "promise",
})  # fmt: skip


def stance_of(sourced: Sourced) -> str | None:
    """Return the party whose stance an assertion tells: its holder's own, or, on another's word, the first party's.

    None where a person who speaks for no party acts for himself. A holder named among the parties but not first speaks
    of himself where the act is one that only he can do.
    """
    assertion = sourced.assertion
    parties, holder = assertion.parties, assertion.holder
    own_act = sourced.act in _OWN_ACTS
    if holder == "unnamed":
        return None if own_act or not parties else parties[0]
    if holder != "outlet" and (not parties or holder == parties[0] or (own_act and holder in parties)):
        return holder
    return parties[0] if parties else None


def vouching(sourced: Sourced) -> tuple[str, bool]:
    """Return who vouches for it ("unnamed" for nobody known), and whether in the holder's own voice.

    A newspaper or agency that relays a speaker's words, or a colleague of the same party, leaves the voice his own;
    "A says that B said" is A's word; one link that speaks for nobody makes the whole anonymous.
    """
    holder = sourced.assertion.holder
    outer = [link for link in sourced.chain[:-1] if link.attitude != "reports" and link.party != holder]
    if not outer:
        return holder, True
    return ("unnamed" if any(link.party is None for link in outer) else outer[0].party or "unnamed"), False


def by_the_press(sourced: Sourced) -> bool:
    """Return whether the innermost holder is a paper or agency reporting on its own account."""
    chain = sourced.chain
    return bool(chain) and chain[-1].attitude == "reports" and chain[-1].party == sourced.assertion.holder


def relation(sourced: Sourced, of: str | None, parties: Collection[str]) -> Relation:
    """Return what the one who vouches is to the thing spoken of; `parties` are all the entry's."""
    who, own = vouching(sourced)
    assertion = sourced.assertion
    if who == "unnamed" or who == "outlet" or by_the_press(sourced):
        return "unnamed" if who == "unnamed" else "outlet"
    if own and who in (assertion.owed_by, assertion.owed_to):
        return "obligor" if who == assertion.owed_by else "beneficiary"
    if own and _concerns(assertion, who, of, parties):
        return "self"
    about_one = len(set(parties) - {who}) <= 1
    return "counterparty" if who in parties or about_one else "third"


def _concerns(assertion: Assertion, who: str, of: str | None, parties: Collection[str]) -> bool:
    if assertion.kind in STANCES and assertion.dimension == "stance":
        return who == of
    if assertion.kind in ("claim", "forecast", "figure", "linkage"):
        return who in parties or len(set(parties)) <= 1
    return who in parties or not parties
