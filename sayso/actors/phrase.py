"""A noun phrase → on whose behalf it speaks: "a senior Israeli official" → ISR, "Ukrainian analysts" → nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from sayso.actors.gazetteer import Actor, Match, Sense, same_forename, scan
from sayso.actors.lists import word_list
from sayso.actors.pieces import BREAK, PARTICLES, TITLES, Piece, of_words
from sayso.actors.roles import Role, level_of, scan_roles
from sayso.actors.senses import best_sense

_CLAUSE_BREAKS = frozenset(",;:()[]–—-")
_RELATIVES = word_list("relatives")
_PREPOSITIONS = word_list("prepositions")
_OWNING = word_list("owning")
_FORMER = word_list("former")
_ASIDE = word_list("aside")
"""After a hyphen these make a name a mere circumstance: "Qatar-based", "US-brokered"."""
_INSTITUTIONS = frozenset({"government", "ministry", "parliament", "service", "force"})
_COLLECTIVE = frozenset({"head", "ally"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase says of its bearer; `settled` when it says that nobody is spoken for."""

    party: str | None = None
    actor: Actor | None = None
    role: Role | None = None
    level: str | None = None
    kind: str = "unnamed"
    settled: bool = False


@dataclass(frozen=True, slots=True)
class _Item:
    first: Piece
    last: Piece
    match: Match | None = None
    role: Role | None = None
    aside: bool = False

    @property
    def word(self) -> str:
        return self.last.text.lower()

    @property
    def capital(self) -> bool:
        return self.first.text[:1].isupper()


UNKNOWN = Reading()


@lru_cache(maxsize=16_384)
def read_phrase(words: str, on: str | None = None) -> Reading:
    """Read a noun phrase, with offices as on a day (YYYY-MM-DD); appositions count where it is bare."""
    undecided = UNKNOWN
    for clause in _clauses(_items(of_words(words))):
        reading = _clause(clause, on)
        if reading.party or reading.settled:
            return reading
        if undecided is UNKNOWN:
            undecided = reading
    return undecided


def _items(pieces: Sequence[Piece]) -> list[_Item]:
    """Lay names and role nouns over the pieces, the longer first where they overlap."""
    found = [(m.first, m.last, m) for m in scan(pieces) if not _is_namesake(pieces, m)]
    taken = {i: last - first for first, last, _ in found for i in range(first, last)}
    roles = [r for r in scan_roles(pieces) if all(taken.get(i, 0) < r[1] - r[0] for i in range(r[0], r[1]))]
    covered = {i for first, last, _ in roles for i in range(first, last)}
    spans: dict[int, tuple[int, Match | None, Role | None]] = {f: (e, None, r) for f, e, r in roles}
    spans.update({f: (e, m, None) for f, e, m in found if not covered.intersection(range(f, e))})
    out, at = [], 0
    while at < len(pieces):
        end, match, role = spans.get(at, (at + 1, None, None))
        aside = end < len(pieces) and pieces[end].joined and pieces[end].key.lower() in _ASIDE
        out.append(_Item(pieces[at], pieces[end - 1], match, role, aside))
        at = end
    return out


def _is_namesake(pieces: Sequence[Piece], match: Match) -> bool:
    """Whether a known surname follows another person's first name: "Fadel el-Naim" is not Basem Naim."""
    if any(sense.form != "surname" for sense in match.senses):
        return False
    at = match.first - 1
    while at >= 0 and pieces[at].key in PARTICLES:
        at -= 1
    if at < 0 or pieces[at].owns or not pieces[at].text[:1].isupper() or pieces[at].key == BREAK:
        return False
    word = pieces[at].key.lower()
    if (
        word in TITLES
        or next(scan_roles(pieces[at : at + 1]), None)
        or next(scan(pieces[max(0, at - 2) : at + 1]), None)
    ):
        return False
    return not any(same_forename(word, sense.actor) for sense in match.senses)


def _clauses(items: list[_Item]) -> list[list[_Item]]:
    """Cut at commas, brackets and dashes; what follows a relative word is left out."""
    out: list[list[_Item]] = [[]]
    for item in items:
        if item.word in _CLAUSE_BREAKS:
            out.append([])
        elif item.word in _RELATIVES and out[-1]:
            return [clause for clause in out if clause]
        elif item.first.key != BREAK:
            out[-1].append(item)
    return [clause for clause in out if clause]


def _clause(items: list[_Item], on: str | None) -> Reading:
    core = list(takewhile(lambda item: item.word not in _PREPOSITIONS or item.match or item.role, items))
    tail = items[len(core) :]
    core = _first_joint(core)
    if not core:
        return UNKNOWN
    last = core[-1]
    if last.match and not last.aside:
        return _named(core, last.match, on)
    at = max((n for n, item in enumerate(core) if item.role), default=None)
    if at is not None:
        return _with_role(core, at, tail, on)
    return _bare(core, on)


def _first_joint(core: list[_Item]) -> list[_Item]:
    """Keep the first of joint holders: "Russia and Ukraine", not "Ukrainian and Russian officials"."""
    for n, item in enumerate(core):
        if n and item.word in ("and", "&", "or"):
            before = core[n - 1]
            if before.role or (before.match and best_sense(before.match.senses, None).form != "adjective"):
                return core[:n]
    return core


def _named(core: list[_Item], match: Match, on: str | None) -> Reading:
    sense = best_sense(match.senses, on, _offices(core))
    actor = sense.actor
    role = next((item.role for item in reversed(core) if item.role), None)
    if actor.kind == "person":
        return _person(core, sense, role, on)
    if sense.form == "people":
        collective = core[0].word == "the" and len(core) == 2
        return Reading(actor.party if collective else None, actor, None, None, "group", not collective)
    if sense.form == "adjective":
        return Reading(None, actor, role, None, "unnamed", core[-1].first.text[0].isupper())
    if actor.kind in _INSTITUTIONS:
        owner = _owner(core[:-1], None, on)
        if owner and owner.kind == "state" and owner.party != actor.party:
            return Reading(owner.party, None, None, "service", actor.kind)
    return Reading(actor.party, actor, role, None, actor.kind)


def _person(core: list[_Item], sense: Sense, role: Role | None, on: str | None) -> Reading:
    actor = sense.actor
    party = actor.party_on(on)
    if party is None or (_is_former(core) and not (on and actor.tenures_on(on))):
        return Reading(None, actor, role, "former", "person", True)
    held = actor.tenures_on(on)
    level = role.level if role else level_of(held[-1].office) if held else None
    return Reading(party, actor, role, level, "person")


def _with_role(core: list[_Item], at: int, tail: list[_Item], on: str | None) -> Reading:
    role = core[at].role
    assert role is not None
    if _is_former(core[:at]):
        return Reading(None, None, role, "former", "unnamed", True)
    if role.voice == "silent":
        if role.level == "ally" and any(_is_european(item) for item in core[:at]):
            return Reading("EUROPE", None, role, role.level, "group")
        return Reading(None, None, role, role.level, "unnamed", True)
    if role.voice == "part":
        rest = _clause(tail[1:], on) if tail and tail[0].word in _OWNING else UNKNOWN
        return rest if rest.party or rest.settled else Reading(None, None, role)
    owner = _owner(core[:at], role, on)
    if role.voice == "press":
        outlet = owner if owner and owner.kind == "media" else None
        return Reading(outlet.party if outlet else None, outlet, role, None, "media", outlet is None)
    kind = "ministry" if role.voice == "organ" else "unnamed"
    if owner:
        return Reading(owner.party_on(on) if owner.kind == "person" else owner.party, None, role, role.level, kind)
    return _from_tail(role, tail, kind, on)


def _from_tail(role: Role, tail: list[_Item], kind: str, on: str | None) -> Reading:
    """Read the owner after the noun: "spokesman for Hamas", "mayor of Moscow", "officials in Kyiv"."""
    if not tail or not (tail[0].word in _OWNING or tail[0].word in role.owner.split(",")):
        return Reading(None, None, role, role.level, kind)
    inner = _clause(tail[1:], on)
    for n in range(1, len(tail)):
        if inner.party or inner.settled:
            break
        if tail[n].word in _OWNING:
            inner = _clause(tail[n + 1 :], on)
    return Reading(inner.party, None, role, role.level, kind, inner.settled)


def _owner(items: list[_Item], role: Role | None, on: str | None) -> Actor | None:
    """Return the actor that owns what follows: the nearest named before, the first one for envoys and joined pairs."""
    owners: list[tuple[_Item, Actor]] = []
    for item in items:
        if item.match and not item.aside:
            sense = best_sense(item.match.senses, on)
            if not _is_european(item) or (role and role.level in _COLLECTIVE):
                owners.append((item, sense.actor))
    if not owners:
        return None
    if role and "first" in role.owner:
        return owners[0][1]
    at = len(owners) - 1
    while at and _is_paired(items, owners[at][0]):
        at -= 1
    return owners[at][1]


def _is_paired(items: list[_Item], item: _Item) -> bool:
    """Whether a name is the second of two: "Iran-Pakistan", "Iranian and Pakistani"."""
    at = items.index(item)
    return item.first.joined or (at > 0 and items[at - 1].word == "and")


def _bare(core: list[_Item], on: str | None) -> Reading:
    """Read a phrase whose last word is neither name nor role: "Ukraine's Beskrestnov", "an AFP tally"."""
    owner = _owner(core, None, on)
    if owner is None or not any(item.match and not item.aside for item in core):
        return UNKNOWN
    item = next(item for item in reversed(core) if item.match)
    named = core[-1].capital
    if named and not item.last.owns and not core[-1].last.text.isupper():
        return Reading(None, None, None, None, "person")
    return Reading(owner.party_on(on) if owner.kind == "person" else owner.party, None)


def _is_european(item: _Item) -> bool:
    sense = item.match.senses[0] if item.match else None
    return sense is not None and sense.actor.party == "EUROPE" and sense.form == "adjective"


def _is_former(items: list[_Item]) -> bool:
    return any(item.word in _FORMER for item in items)


def _offices(core: list[_Item]) -> frozenset[str]:
    return frozenset(item.role.office for item in core if item.role and item.role.office)
