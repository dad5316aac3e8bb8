"""Persons of one page: full names, surnames that mean them, and the titles they are given."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.actors.gazetteer import Actor, same_forename, spelt_out, surnamed
from sayso.actors.names import Name
from sayso.actors.phrase import Reading
from sayso.actors.pieces import PARTICLES, fold
from sayso.actors.senses import best_sense
from sayso.language import Parse

_NAMESAKES = 40
"""Persons of one surname compared on a page; a page of lists must not cost more than its length."""
_BRACKETS = str.maketrans("", "", "[]")


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
    return tuple(word for word in words if word not in PARTICLES and word[:1].isalnum())


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
    for held in by_surname.get(keys[-1], ())[:_NAMESAKES]:
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
        if held[0].first < name.first <= held[1].first:
            return held[0]
        return Person(_words(parse, name), name.first, None)
    actor = best_sense(known, on).actor if known else None
    words = _words(parse, name)
    person = Person(spelt_out(actor, words) if actor else words, name.first, actor)
    by_surname[key] = [person]
    return person


def _variant(keys: tuple[str, ...], on: str | None) -> Actor | None:
    """Find a known person in a longer or oddly spelt name: "Vladimir V. Putin", "Kiril Dmitriev"."""
    fits = [sense for sense in surnamed(keys[-1]) if same_forename(keys[0], sense.actor)]
    return best_sense(fits, on).actor if fits else None


def _words(parse: Parse, name: Name) -> str:
    words = parse.words((parse.tokens[name.first].start, parse.tokens[name.last - 1].end))
    return words.translate(_BRACKETS)
