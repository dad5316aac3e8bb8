"""The gazetteer: who is known by which names, read once from `sayso/lexicon/actors`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

from sayso.actors.pieces import BREAK, Piece, fold, of_words

Form = Literal["name", "adjective", "people", "capital", "place", "surname"]


@dataclass(frozen=True, slots=True)
class Tenure:
    """One office held and the party it speaks for: ISO 8601 dates of any precision, "" where unknown or not over."""

    office: str
    start: str
    end: str
    party: str

    def holds(self, on: str) -> bool:
        """Whether the office was held on a day (YYYY-MM-DD)."""
        return (not self.start or self.start <= on) and (not self.end or on[: len(self.end)] <= self.end)


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, body, group, outlet, institution, city or person; `party` is the code it speaks for by default."""

    id: str
    kind: str
    name: str
    party: str
    gender: str | None = None
    tenures: tuple[Tenure, ...] = ()

    def tenures_on(self, on: str | None) -> tuple[Tenure, ...]:
        """Return the offices held on a day; where the day is unknown, those not known to be over."""
        return tuple(each for each in self.tenures if (each.holds(on) if on else not each.end))

    def party_on(self, on: str | None) -> str | None:
        """Return the party spoken for on a day: None for someone whose every office is over, or not yet begun."""
        held = self.tenures_on(on)
        return held[-1].party if held else None if self.tenures else self.party


@dataclass(frozen=True, slots=True)
class Sense:
    """What a name means: an actor, and by which form of its name."""

    actor: Actor
    form: Form
    spelt: str


@dataclass(frozen=True, slots=True)
class Match:
    """Pieces [first, last) that spell a known name, with every actor it may mean."""

    first: int
    last: int
    senses: tuple[Sense, ...]


@lru_cache(maxsize=1)
def trie() -> dict[str, Any]:
    """Return all names as nested dicts from piece to piece; the key "" holds the senses of a complete name."""
    root: dict[str, Any] = {}
    for sense in _senses():
        node = root
        for piece in of_words(sense.spelt):
            if piece.key != BREAK:
                node = node.setdefault(piece.key, {})
        held: list[Sense] = node.setdefault("", [])
        if sense.actor.id not in {each.actor.id for each in held}:
            held.append(sense)
    return root


@lru_cache(maxsize=1)
def people() -> tuple[Actor, ...]:
    """Return all persons of the gazetteer, in the order of the file."""
    return tuple(actor for actor, _ in _people())


@lru_cache(maxsize=1)
def _surnames() -> dict[str, tuple[Sense, ...]]:
    found: dict[str, list[Sense]] = {}
    for _, senses in _people():
        for sense in senses:
            if sense.form == "name":
                found.setdefault(fold(sense.spelt.split()[-1]).lower(), []).append(sense)
    return {key: tuple(senses) for key, senses in found.items()}


def surnamed(key: str) -> tuple[Sense, ...]:
    """Return the persons whose name ends with a folded word in lower case."""
    return _surnames().get(key, ())


def spelt_out(actor: Actor, surname: str) -> str:
    """Return a person's whole name in the spelling of a surname ("Zelensky" → "Volodymyr Zelensky")."""
    key = fold(surname.split()[-1]).lower()
    spellings = [s.spelt for s in surnamed(key) if s.actor is actor]
    return next((each for each in spellings if surname in each), surname)


def same_forename(forename: str, actor: Actor) -> bool:
    """Whether a first name in lower case may be another spelling, or the initial, of a known person's."""
    other = fold(actor.name.split()[0]).lower()
    return forename[:3] == other[:3] or (len(forename) == 1 and forename == other[:1])


@lru_cache(maxsize=4096)
def holders(office: str, party: str, on: str | None) -> tuple[Actor, ...]:
    """Return who held an office for a party on a day; none where the day is unknown."""
    if not on:
        return ()
    return tuple(
        actor
        for actor in people()
        if any(t.office == office and t.party == party and t.holds(on) for t in actor.tenures)
    )


def scan(pieces: Sequence[Piece]) -> Iterator[Match]:
    """Yield the longest known names from left to right, none overlapping."""
    root, at = trie(), 0
    while at < len(pieces):
        node = root.get(pieces[at].key)
        if node is None:
            at += 1
            continue
        match = _longest(pieces, at, node)
        if match is None or _runs_on(pieces, match):
            at += 1
        else:
            yield match
            at = match.last


def _runs_on(pieces: Sequence[Piece], match: Match) -> bool:
    """Whether a title like "the Independent" is only the start of another name ("the Independent Commission")."""
    if pieces[match.first].key != "the" or match.senses[0].actor.kind != "media" or match.last >= len(pieces):
        return False
    after = pieces[match.last]
    return after.key != BREAK and after.text[:1].isupper() and not pieces[match.last - 1].owns


def _longest(pieces: Sequence[Piece], first: int, node: dict[str, Any]) -> Match | None:
    best: Match | None = None
    at = first
    while True:
        if "" in node:
            best = Match(first, at + 1, tuple(node[""]))
        at += 1
        if at == len(pieces) or pieces[at].key not in node:
            return best
        if pieces[at - 1].owns and not _may_own(node, pieces[at]):
            return best
        node = node[pieces[at].key]


def _may_own(node: dict[str, Any], piece: Piece) -> bool:
    """Whether a name may run over a possessive ("Gaza's Health Ministry")."""
    return "s" in node or piece.key in node


def _rows(name: str) -> Iterator[list[str]]:
    text = (files("sayso.lexicon") / "actors" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _forms(cell: str) -> list[str]:
    return [form for form in cell.split("|") if form]


def _senses() -> Iterator[Sense]:
    yield from _metonyms()
    yield from _states()
    yield from _regions()
    for table in ("bodies.tsv", "groups.tsv", "institutions.tsv", "media.tsv"):
        yield from _named(table)
    for _, spellings in _people():
        yield from spellings
    yield from _places()


def _metonyms() -> Iterator[Sense]:
    for name, party, kind in _rows("metonyms.tsv"):
        yield Sense(Actor(f"{kind}:{name}", kind, name, party), "capital", name)


def _states() -> Iterator[Sense]:
    for code, name, others, adjectives, plurals, capitals in _rows("states.tsv"):
        state = Actor(f"state:{code}", "state", name, code)
        for form in (name, *_forms(others)):
            yield Sense(state, "name", form)
        for form in _forms(adjectives):
            yield Sense(state, "adjective", form)
            yield Sense(state, "people", form + "s")
        for form in _forms(plurals):
            yield Sense(state, "people", form)
        for form in _forms(capitals):
            yield Sense(state, "capital", form)


def _regions() -> Iterator[Sense]:
    for code, name, adjectives, plurals in _rows("regions.tsv"):
        region = Actor(f"region:{code}", "group", name, code)
        forms: tuple[tuple[Form, str], ...] = (("name", name), ("adjective", adjectives), ("people", plurals))
        yield from (Sense(region, form, spelt) for form, cell in forms for spelt in _forms(cell))


def _named(table: str) -> Iterator[Sense]:
    for code, kind, name, others in _rows(table):
        own = name if kind in ("government", "ministry", "parliament", "service", "force") else code
        actor = Actor(f"{kind}:{own}", kind, name, code)
        for form in (name, *_forms(others)):
            yield Sense(actor, "name", form)


def _places() -> Iterator[Sense]:
    for code, names in _rows("places.tsv"):
        for name in _forms(names):
            yield Sense(Actor(f"place:{name}", "place", name, code), "place", name)


@lru_cache(maxsize=1)
def _people() -> tuple[tuple[Actor, tuple[Sense, ...]], ...]:
    common = {row[0] for row in _rows("common_surnames.tsv")}
    return tuple(_person(row, common) for row in _rows("people.tsv"))


def _person(row: list[str], common: set[str]) -> tuple[Actor, tuple[Sense, ...]]:
    party, gender, name, alone, others, offices = row
    tenures = tuple(sorted((_tenure(cell, party) for cell in offices.split("; ") if cell), key=lambda t: t.start))
    actor = Actor(f"person:{name}", "person", name, party, gender or None, tenures)
    spellings = (name, *_forms(others))
    senses = [Sense(actor, "name", form) for form in spellings]
    surnames = _forms(alone) or [form.split()[-1] for form in spellings]
    senses += [Sense(actor, "surname", form) for form in dict.fromkeys(surnames) if form not in common and form != "-"]
    return actor, tuple(senses)


def _tenure(cell: str, party: str) -> Tenure:
    """Read "foreign minister 2020-03-04/2024-09-05", with "@EU" after it where the office speaks for another party."""
    cell, _, other = cell.partition(" @")
    office, _, dates = cell.rpartition(" ")
    start, _, end = dates.partition("/")
    return Tenure(office, start, end, other or party)
