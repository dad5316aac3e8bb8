"""What each holder says on one dimension: the latest word, what it repeats, what it replaced."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from sayso.ledger import order, roles, wording
from sayso.ledger.values import Dimension, doneness, one_way
from sayso.records import Sourced
from sayso.records.ledger import Held, Move

Voice = tuple[str, ...]


def voice(sourced: Sourced) -> Voice:
    """Return whose word it is: a party speaks with one voice, unnamed sources and outlets each with their own."""
    vouched, own = roles.vouching(sourced)
    holder = sourced.assertion.holder
    reading = "reading" if sourced.assertion.strength == "outlet-reading" else ""
    if holder == "outlet":
        return (holder, reading, sourced.outlet or sourced.article)
    if holder == "unnamed":
        return (holder, reading, sourced.assertion.holder_name or sourced.outlet or sourced.article)
    return (holder, reading, "" if own else vouched)


def voices(sourced: Sequence[Sourced]) -> list[list[Sourced]]:
    """Split assertions by voice, each in order of saying, the voice heard first in front.

    Within a day of unknown order the least done comes first, as things go.
    """
    found: dict[Voice, list[Sourced]] = defaultdict(list)
    for one in sorted(sourced, key=_in_order):
        found[voice(one)].append(one)
    return list(found.values())


def held(said: Sequence[Sourced], of: str | None, parties: Collection[str], names: wording.Names) -> Held:
    """Return what one voice holds, given all it said on the dimension in order of saying."""
    latest, doubtful = _latest(said)
    value = value_of(latest)
    same = [one for one in said if value_of(one) == value]
    day, basis = order.day_said(latest)
    a = latest.assertion
    return Held(
        holder=a.holder,
        holder_name=a.holder_name,
        who=wording.who(latest, names),
        relation=roles.relation(latest, of, parties),
        value=value,
        strength=a.strength,
        said=day,
        said_basis=basis,
        published=latest.published,
        latest=latest,
        assertions=tuple(one.assertion.id for one in same),
        before=tuple(one.assertion.id for one in said if value_of(one) != value),
        doubtful=doubtful,
        quantity=a.quantity,
        unit=a.unit,
        depth=len(latest.chain),
        through=tuple(link.holder for link in latest.chain[:-1]),
        origins=origins(same),
        outlets=tuple(sorted({one.outlet for one in same if one.outlet})),
    )


def value_of(sourced: Sourced) -> str:
    """Return the value; of a figure the number itself, so that "1,000" and 1000 are one."""
    a = sourced.assertion
    return f"{a.quantity:.15g}" if a.kind == "figure" and a.quantity is not None else a.value


def origins(sourced: Sequence[Sourced]) -> int:
    """Count independent sources: pages of one agency or outlet, and pages printing the same words, are one."""
    label: dict[str, str] = {}
    for one in sourced:
        marks = [f"from {one.agency or one.outlet or one.article}", f"words {_words(one)}"]
        joined = {label.get(mark, mark) for mark in marks}
        first = min(joined)
        for mark in [*marks, *(m for m, head in label.items() if head in joined)]:
            label[mark] = first
    return len(set(label.values()))


def moves(said: Sequence[Sourced], all_said: Sequence[Sourced]) -> list[Move]:
    """Return the changes in one voice's word, marking news told late and changes within a day."""
    found: list[Move] = []
    before: Sourced | None = None
    for one in said:
        if before is None or value_of(one) != value_of(before):
            day, known = order.day_said(one)[0], order.day_known(one)
            found.append(
                Move(
                    holder=one.assertion.holder,
                    before=value_of(before) if before else None,
                    after=value_of(one),
                    day=day,
                    known=known,
                    assertion=one.assertion.id,
                    late=_late(one, all_said),
                    same_day=bool(before and order.ordinal(order.day_said(before)[0]) == order.ordinal(day) and day),
                    ordered=before is None or _ordered(before, one),
                )
            )
        before = one
    return found


def _in_order(sourced: Sourced) -> tuple[object, ...]:
    day, clock, *rest = order.sort_key(sourced)
    return day, clock, _done(sourced)[0], *rest


def _latest(said: Sequence[Sourced]) -> tuple[Sourced, tuple[str, ...]]:
    """Return the last word and, where its order is not known, the other values of that day.

    A change that can run one way only ("still waiting", "received") is in order by itself from page to page; within
    one page it may be two things, and the least done stands, as it does for all else.
    """
    last = said[-1]
    unsure = [one for one in said if one is last or not order.order_known(one, last)]
    days = {order.ordinal(order.day_said(one)[0]) for one in unsure}
    values = {value_of(one) for one in unsure}
    if len(values) == 1:
        return last, ()
    furthest = max(unsure, key=_done)
    if None not in days and all(one is furthest or _revised(one, furthest) for one in unsure):
        return furthest, ()
    least = min(unsure, key=_done)
    return least, tuple(sorted(values - {value_of(least)}))


def _revised(one: Sourced, furthest: Sourced) -> bool:
    before, after = value_of(one), value_of(furthest)
    return before == after or (one_way(before, after) and one.article != furthest.article)


def _done(sourced: Sourced) -> tuple[float, tuple[object, ...]]:
    a = sourced.assertion
    dimension: Dimension = (a.kind, a.dimension)
    rank = a.quantity or 0.0 if a.kind == "figure" else float(doneness(dimension, a.value))
    return rank, order.sort_key(sourced)


def _ordered(before: Sourced, after: Sourced) -> bool:
    return order.order_known(before, after) or one_way(value_of(before), value_of(after))


def _late(one: Sourced, all_said: Sequence[Sourced]) -> bool:
    """Whether something said later was known before this was."""
    day, known = order.ordinal(order.day_said(one)[0]), order.ordinal(order.day_known(one))
    if day is None or known is None:
        return False
    for other in all_said:
        said, told = order.ordinal(order.day_said(other)[0]), order.ordinal(order.day_known(other))
        if said is not None and told is not None and said > day and told < known:
            return True
    return False


def _words(sourced: Sourced) -> str:
    exact = " ".join(re.sub(r"\W+", " ", passage.exact.lower()).strip() for passage in sourced.passages)
    return exact if len(exact) >= _SAME_WORDS else f"{sourced.article} {exact}"


_SAME_WORDS = 40
"""Characters from which equal words mean a copy: shorter ones ("no agreement") two writers may hit upon."""
