"""Who is who: mention → actor, office, party, mandate."""

from sayso.actors.find import mentions
from sayso.actors.gazetteer import Actor
from sayso.actors.mention import KINDS, Mention, Mentions
from sayso.actors.phrase import Reading, read_phrase

__all__ = ["KINDS", "Actor", "Mention", "Mentions", "Reading", "actor_of", "mentions", "party_of", "read_phrase"]


def party_of(words: str, on: str | None = None) -> str | None:
    """Return the party code a noun phrase speaks for on a day (YYYY-MM-DD), or None where it speaks for nobody."""
    return read_phrase(words, on).party


def actor_of(words: str, on: str | None = None) -> str | None:
    """Return the id of the known actor a noun phrase names ("person:Volodymyr Zelenskyy"), or None."""
    actor = read_phrase(words, on).actor
    return actor.id if actor else None
