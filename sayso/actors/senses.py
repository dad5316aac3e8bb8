"""One name, several actors: which one is meant."""

from collections.abc import Sequence

from sayso.actors.gazetteer import Sense

_ORDER = ("name", "capital", "adjective", "people", "surname", "place")
"""What a name means first where nothing else decides: "Georgia" the state before the place."""


def best_sense(senses: Sequence[Sense], on: str | None, offices: frozenset[str] = frozenset()) -> Sense:
    """Return the likeliest sense: by form, then the person whose office was named, then who held one on the day."""
    if len(senses) == 1:
        return senses[0]

    def rank(sense: Sense) -> tuple[int, bool, bool, int]:
        held = sense.actor.tenures_on(on)
        return (
            _ORDER.index(sense.form),
            not any(tenure.office in offices for tenure in held),
            not held,
            -max((int(tenure.start[:4] or 0) for tenure in held), default=0),
        )

    return min(senses, key=rank)
