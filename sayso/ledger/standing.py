"""Where a dimension stands: whose word decides it, and whether those with a say agree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from sayso.ledger import clock, holders, order, values, wording
from sayso.ledger.roles import STANCES, vouching
from sayso.records import Sourced
from sayso.records.ledger import Entry, Held, Relation, Standing, State

_OWN = frozenset({"self", "obligor", "beneficiary"})
_SAYS_NOTHING = frozenset({"no-comment"})
_BOUND = frozenset({"step", "awaited"})
_WITHOUT_A_SAY: Final[tuple[tuple[Relation, Standing], ...]] = (
    ("counterparty", "one-sided"),
    ("third", "third-party"),
)
_SPLIT_DAYS = 3
"""Speakers of one party that contradict each other within so many days are a split voice; later, a change of mind."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The day it is, and after how many days without a word a matter is stale."""

    now: str
    horizon_days: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """The value that stands, on whose word, and how."""

    value: str | None
    values: tuple[str, ...]
    standing: Standing
    by: tuple[Held, ...]
    suffixes: tuple[str, ...] = ()


def state(
    entry: Entry, dimension: str, of: str | None, said: Sequence[Sourced], ticking: Clock, names: wording.Names
) -> State:
    """Return the state of one dimension of an entry from all that was said on it (never empty)."""
    spoken = holders.voices(said)
    held = sorted((holders.held(one, of, entry.parties, names) for one in spoken), key=_weight)
    key: values.Dimension = (entry.kind, dimension)
    verdict = judge(key, entry, of, held)
    suffixes = (
        *verdict.suffixes,
        *_split(key, said, names),
        *_depth(verdict.by),
        *_origins(verdict, said),
        *clock.suffixes(entry, dimension, verdict.value, held, ticking.now, ticking.horizon_days, names),
    )
    deciding = {id(h) for h in verdict.by}
    by = tuple(sorted({_vouched(h) for h in verdict.by}))
    label = _label(verdict, of, names, suffixes)
    dissent = tuple(h for h in held if id(h) not in deciding and _against(key, entry, h, verdict))
    shown = sorted(held, key=lambda h: (id(h) not in deciding, h not in dissent))
    return State(
        dimension=dimension,
        of=of,
        value=verdict.value,
        values=verdict.values,
        standing=verdict.standing,
        label=label,
        by=by,
        held=tuple(held),
        dissent=dissent,
        wording=wording.wording(
            entry.kind, dimension, of, list(verdict.by) if verdict.by else shown, label, names, verdict.standing
        ),
        last_affirmed=_last(h for h in held if verdict.value in (None, h.value)),
        suffixes=suffixes,
        moves=tuple(move for one in spoken for move in holders.moves(one, said)),
    )


def judge(key: values.Dimension, entry: Entry, of: str | None, held: Sequence[Held]) -> Verdict:
    """Return what stands. The strongest voices that have spoken decide; the weaker never move what they say."""
    own = [h for h in held if h.relation in _OWN and h.strength != "outlet-reading"]
    if own:
        return _denied(_among(key, entry, of, own), key, held)
    stance = entry.kind in STANCES and key[1] == "stance"
    reported = [h for h in held if h.relation == "outlet" and h.strength != "outlet-reading"]
    if stance and [h for h in reported if h.holder == "outlet"]:
        return _weaker(key, [h for h in reported if h.holder == "outlet"], "one-sided", ("no words shown",))
    for relation, standing in _WITHOUT_A_SAY:
        if layer := [h for h in held if h.relation == relation and h.strength != "outlet-reading"]:
            return _denied(_weaker(key, layer, standing, ()), key, held)
    if reported:
        return _denied(_weaker(key, reported, "outlet's reading", ()), key, held)
    if unnamed := [h for h in held if h.relation == "unnamed" and h.strength != "outlet-reading"]:
        return _denied(_weaker(key, unnamed, "anonymous", ()), key, held)
    if stance:
        return Verdict(None, tuple(sorted({h.value for h in held})), "outlet's reading", (), ())
    return _weaker(key, list(held), "outlet's reading", ())


def _among(key: values.Dimension, entry: Entry, of: str | None, own: Sequence[Held]) -> Verdict:
    """Judge between those with a say: all agree, some speak, or two exclude each other."""
    live = [h for h in own if not any(_overtaken(key, h, other) for other in own)]
    live = [h for h in live if h.value not in _SAYS_NOTHING] or live
    doubt = ("order unknown",) if any(h.doubtful for h in live) else ()
    if quarrel := _quarrel(key, entry, live):
        disputed = "disputed" if key == ("awaited", "delivery") else None
        return Verdict(disputed, _values(live), "contested", tuple(quarrel), doubt)
    common = values.shared(key, (h.value for h in live))
    concerned = _concerned(entry, of)
    if len(concerned) > 1 and concerned <= {h.holder for h in live} and common and not doubt:
        implied = ("implied",) if any(h.strength == "implied" for h in live) else ()
        return Verdict(common, _values(live), "mutual", tuple(live), implied)
    latest = max(live, key=lambda h: order.sort_key(h.latest))
    value = common or latest.value
    by = [h for h in live if common or h.value == value]
    return Verdict(value, _values(live), "one-sided", tuple(by), doubt)


def _weaker(key: values.Dimension, layer: Sequence[Held], standing: Standing, suffixes: tuple[str, ...]) -> Verdict:
    """Judge among voices without a say: their last word, its doubts said; the least done where they differ that day."""
    doubt = ("order unknown",) if any(h.doubtful for h in layer) else ()
    last = max(layer, key=lambda h: order.sort_key(h.latest))
    rivals = [h for h in layer if values.excludes(key, h.value, last.value) and not _overtaken(key, h, last)]
    least = min([*rivals, last], key=lambda h: values.doneness(key, h.value)) if rivals else last
    differ = ("accounts differ",) if rivals else ()
    by = tuple(h for h in layer if h.value == least.value)
    return Verdict(least.value, _values(layer), standing, by, (*suffixes, *differ, *doubt))


def _denied(verdict: Verdict, key: values.Dimension, held: Sequence[Held]) -> Verdict:
    """A denial beside an assertion contests a claim, whoever makes the one or the other; it removes nothing."""
    if key != ("claim", "truth") or verdict.standing == "contested" or verdict.value is None:
        return verdict
    against = [h for h in held if values.excludes(key, verdict.value, h.value) and h.strength != "outlet-reading"]
    if not against:
        return verdict
    both = (*verdict.by, *against)
    return replace(verdict, value=None, values=_values(both), standing="contested", by=both)


def _quarrel(key: values.Dimension, entry: Entry, live: Sequence[Held]) -> list[Held]:
    """Return the holders that exclude one another, in order; empty where all can be right."""
    found: list[Held] = []
    for one, other in combinations(live, 2):
        if contradicts(key, entry, one, other):
            found += [h for h in (one, other) if h not in found]
    return found


def contradicts(key: values.Dimension, entry: Entry, one: Held, other: Held) -> str | None:
    """Return why two holders cannot both be right, None where they can: figures only within one window."""
    if key != ("figure", "count"):
        return values.excludes(key, one.value, other.value)
    same_window = entry.date or (one.said and order.ordinal(one.said) == order.ordinal(other.said))
    return "two numbers for one thing" if same_window and one.value != other.value else None


def _overtaken(key: values.Dimension, one: Held, other: Held) -> bool:
    """Whether a "not yet" was said before another's word that it is done: time passed, nobody is contradicted."""
    if one is other or not values.excludes(key, one.value, other.value):
        return False
    earlier = order.ordinal(one.said), order.ordinal(other.said)
    if earlier[0] is None or earlier[1] is None or earlier[0] >= earlier[1]:
        return False
    return values.overtakes(key, one.value, other.value)


def _concerned(entry: Entry, of: str | None) -> set[str]:
    """Return the parties whose word counts: of a stance that party alone, of a debt its two ends, else all parties."""
    if of is not None:
        return {of}
    ends = {end for end in (entry.owed_by, entry.owed_to) if end}
    return ends if entry.kind in _BOUND and len(ends) > 1 else set(entry.parties)


def _against(key: values.Dimension, entry: Entry, held: Held, verdict: Verdict) -> bool:
    if held.strength == "outlet-reading":
        return held.value != verdict.value
    return any(contradicts(key, entry, held, other) is not None for other in verdict.by)


def _split(key: values.Dimension, said: Sequence[Sourced], names: wording.Names) -> tuple[str, ...]:
    """Name the parties two of whose speakers contradict each other within a few days."""
    split: set[str] = set()
    by_party: dict[str, list[Sourced]] = {}
    for one in said:
        if one.assertion.holder_name and one.assertion.holder not in ("outlet", "unnamed") and len(one.chain) < 2:
            by_party.setdefault(one.assertion.holder, []).append(one)
    for party, spoken in by_party.items():
        if any(split_voice(key, one, other) for one, other in combinations(spoken, 2)):
            split.add(party)
    return tuple(f"split voice ({wording.name(party, names)})" for party in sorted(split))


def split_voice(key: values.Dimension, one: Sourced, other: Sourced) -> bool:
    """Return whether two speakers of one party contradict each other on what time does not change."""
    if _same_speaker(one.assertion.holder_name or "", other.assertion.holder_name or ""):
        return False
    first, second = order.ordinal(order.day_said(one)[0]), order.ordinal(order.day_said(other)[0])
    if first is None or second is None or abs(first - second) > _SPLIT_DAYS:
        return False
    earlier, later = sorted((one, other), key=order.sort_key)
    moved = first != second and values.overtakes(key, earlier.assertion.value, later.assertion.value)
    progress = values.one_way(earlier.assertion.value, later.assertion.value)
    return not moved and not progress and values.excludes(key, one.assertion.value, other.assertion.value) is not None


def _same_speaker(one: str, other: str) -> bool:
    """Whether two names may be one speaker's: one holds the other, or they end alike ("Peskov", "Dmitry Peskov")."""
    first, second = one.lower().split(), other.lower().split()
    return (
        not first
        or not second
        or one.lower() in other.lower()
        or other.lower() in one.lower()
        or first[-1] == second[-1]
    )


def _depth(by: Sequence[Held]) -> tuple[str, ...]:
    deepest = min((h.depth for h in by), default=0)
    return (f"via chain depth {deepest}",) if deepest > 1 else ()


def _origins(verdict: Verdict, said: Sequence[Sourced]) -> tuple[str, ...]:
    if verdict.standing in ("mutual", "contested"):
        return ()
    deciding = {assertion for h in verdict.by for assertion in h.assertions}
    count = holders.origins([one for one in said if one.assertion.id in deciding])
    return (f"{count} independent origins",) if count > 1 else ()


def _label(verdict: Verdict, of: str | None, names: wording.Names, suffixes: tuple[str, ...]) -> str:
    whose = ""
    if verdict.standing == "one-sided":
        parties = [of] if of and "no words shown" in verdict.suffixes else sorted({_vouched(h) for h in verdict.by})
        whose = f" ({', '.join(wording.name(party, names) for party in parties if party)})"
    return "; ".join((verdict.standing + whose, *suffixes))


def _vouched(held: Held) -> str:
    """Return on whose word it is: the holder's, or, of what A says that B said, A's."""
    vouched, own = vouching(held.latest)
    return held.holder if own else vouched


def _values(held: Sequence[Held]) -> tuple[str, ...]:
    return tuple(sorted({value for h in held for value in (h.value, *h.doubtful)}))


def _weight(held: Held) -> tuple[object, ...]:
    return (held.said or "9999", order.sort_key(held.latest))


def _last(held: Iterable[Held]) -> str | None:
    return max((h.said for h in held if h.said), default=None)
