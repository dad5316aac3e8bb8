"""Persons of one page: full names, surnames that mean them, and the titles they are given."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.actors.gazetteer import Actor, Sense, surnamed
from sayso.actors.names import Name
from sayso.actors.phrase import Reading
from sayso.actors.pieces import fold
from sayso.actors.senses import best_sense
from sayso.language import Parse

_PARTICLES = frozenset({"al", "el", "bin", "van", "von", "de", "del", "abu"})


@dataclass(slots=True)
class Person:
    """One person of the page while it is read: the fullest name so far and what titles say."""

    name: str
    first: int
    actor: Actor | None
    readings: list[Reading] = field(default_factory=list)

    @property
    def offices(self) -> set[str]:
        """The offices the page gives this person."""
        return {r.role.office for r in self.readings if r.role and r.role.office}


def name_keys(parse: Parse, name: Name) -> tuple[str, ...]:
    """Return the folded words of a name, hyphens and particles left out."""
    words = (fold(parse.tokens[i].text).lower() for i in range(name.first, name.last))
    return tuple(word for word in words if word not in _PARTICLES and word[:1].isalnum())


def identify(parse: Parse, names: Sequence[Name], on: str | None) -> dict[Name, Person]:
    """Tell which names mean the same person: full names first, then surnames alone, by the nearest full name before."""
    out: dict[Name, Person] = {}
    by_surname: dict[str, list[Person]] = {}
    persons = [(name, keys) for name in names if name.is_person and (keys := name_keys(parse, name))]
    for name, keys in persons:
        if len(keys) > 1:
            out[name] = _full(parse, name, keys, by_surname, on)
    for name, keys in persons:
        if len(keys) == 1:
            out[name] = _alone(parse, name, keys[0], by_surname, on)
    return out


def _full(
    parse: Parse, name: Name, keys: tuple[str, ...], by_surname: dict[str, list[Person]], on: str | None
) -> Person:
    words = _words(parse, name)
    actor = best_sense(name.senses, on).actor if name.senses else _variant(keys, on)
    for held in by_surname.get(keys[-1], ()):
        same_words = {fold(w).lower() for w in held.name.split()} & set(keys[:-1])
        if (actor and actor is held.actor) or (same_words and actor is held.actor):
            return held
    person = Person(words, name.first, actor)
    by_surname.setdefault(keys[-1], []).append(person)
    return person


def _alone(parse: Parse, name: Name, key: str, by_surname: dict[str, list[Person]], on: str | None) -> Person:
    held = by_surname.get(key, [])
    known = tuple(sense for sense in name.senses if sense.actor.kind == "person")
    if len(held) == 1:
        return held[0]
    if held:
        earlier = [person for person in held if person.first < name.first]
        chosen = {id(person): person for person in earlier or held}
        if len(chosen) == 1:
            return next(iter(chosen.values()))
        return Person(_words(parse, name), name.first, None)
    actor = best_sense(known, on).actor if known else None
    person = Person(_words(parse, name), name.first, actor)
    by_surname[key] = [person]
    return person


def _variant(keys: tuple[str, ...], on: str | None) -> Actor | None:
    """Find a known person in a longer or oddly spelt name: "Vladimir V. Putin", "Kiril Dmitriev"."""
    fits = [sense for sense in surnamed(keys[-1]) if _same_forename(keys[0], sense)]
    return best_sense(fits, on).actor if fits else None


def _same_forename(forename: str, sense: Sense) -> bool:
    other = fold(sense.actor.name.split()[0]).lower()
    return forename[:3] == other[:3] or (len(forename) == 1 and forename == other[:1])


def _words(parse: Parse, name: Name) -> str:
    return parse.words((parse.tokens[name.first].start, parse.tokens[name.last - 1].end))
