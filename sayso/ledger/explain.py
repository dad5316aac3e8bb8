"""Why an entry reads as it does, in plain words."""

from difflib import get_close_matches

from sayso.errors import UsageError
from sayso.ledger import order, values, wording
from sayso.ledger.roles import STANCES, stance_of
from sayso.records import Sourced
from sayso.records.ledger import Entry, Explanation, Held, Ledger, State, Step

_WHY = {
    "mutual": "all parties with a say on this say the same",
    "one-sided": "only {by} has spoken of those with a say on this",
    "contested": "holders with a say contradict each other, so no value stands",
    "third-party": "none of the parties has spoken, only others",
    "outlet's reading": "no party has spoken; an outlet says so in its own voice",
    "anonymous": "only unnamed sources say so",
    "unresolved": "it is not clear which matter is meant",
    "analyst": "a person decided so; what was read stays in view",
}
_SUFFIXES = {
    "stale": "nothing was heard of it for longer than the horizon",
    "order unknown": "two words of one day differ and their order is not known: the least done of them is shown",
    "no words shown": "an outlet tells of the party's act and shows no words of it",
    "implied": "the words imply it and do not say it outright",
    "date passed, no report": "the day set for it is past and no page tells what came of it",
    "accounts differ": "others of equal weight say otherwise: the least done is shown",
    "changed at source": "a passage it rested on is changed in the newest version of its page",
}


def explain(ledger: Ledger, entry_id: str) -> Explanation:
    """Return every assertion of an entry in order and the reason for each standing; the start of its id is enough.

    Raises UsageError for an unknown or ambiguous id, naming the nearest.
    """
    entry = find(ledger, entry_id)
    steps = tuple(_step(one, entry, ledger.names) for one in entry.assertions)
    why = [line for state in entry.states for line in _why(state, entry, ledger.names)]
    if not entry.states:
        why.append("nothing stands: every passage it rested on is changed or taken back")
    if entry.pending:
        why.append(f"{len(entry.pending)} more may speak of this or of another matter: they move nothing until decided")
    return Explanation(entry, steps, tuple(why))


def find(ledger: Ledger, entry_id: str) -> Entry:
    """Return the entry whose id starts so; raise UsageError naming the nearest where there is not exactly one."""
    wanted = entry_id.strip().lower()
    found = [entry for entry in ledger.entries if wanted and entry.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        some = ", ".join(entry.id for entry in found[:5])
        raise UsageError(f"{len(found)} entries begin with {entry_id!r}: {some}; give more of the id")
    ids = [entry.id for entry in ledger.entries]
    near = get_close_matches(wanted[:16], ids, n=3, cutoff=0.0) if ids else []
    hint = f"the nearest are {', '.join(near)}" if near else "the ledger is empty"
    raise UsageError(f"there is no entry {entry_id[:40]!r}; {hint}")


def _step(one: Sourced, entry: Entry, names: wording.Names) -> Step:
    day, basis = order.day_said(one)
    a = one.assertion
    quantity = wording.quantity_of(a.quantity, a.unit) if a.quantity is not None else ""
    value = quantity if a.kind == "figure" and quantity else " ".join(filter(None, (a.value, quantity)))
    return Step(
        assertion=a.id,
        day=day,
        day_basis=basis,
        who=wording.who(one, names),
        through=tuple(link.holder for link in one.chain[:-1]),
        value=f"{a.dimension}: {value}",
        rule=a.rule,
        trigger=a.trigger,
        sentence=one.passages[0].sentence if one.passages else "",
        words=tuple(passage.exact for passage in one.passages),
        outlet=one.outlet,
        url=one.url,
        published=one.published,
        effect=_effect(one, entry),
    )


def _effect(one: Sourced, entry: Entry) -> str:
    """Say what became of an assertion: stands, repeats, replaced, set aside."""
    if one.status != "active":
        return "not counted: changed in the newest version of its page"
    of = stance_of(one) if entry.kind in STANCES and one.assertion.dimension == "stance" else None
    state = next((s for s in entry.states if s.dimension == one.assertion.dimension and s.of == of), None)
    for held in state.held if state else ():
        if one.assertion.id in held.before:
            return f"replaced by a later word of the same holder ({held.value})"
        if one.assertion.id in held.assertions:
            return _counts(one, held, state)
    return "not counted"


def _counts(one: Sourced, held: Held, state: State | None) -> str:
    if state is not None and held in state.dissent:
        return "stands beside the value and does not move it"
    if held.latest.assertion.id != one.assertion.id:
        return "says the same as the holder's latest word"
    if state is not None and held.holder in state.by:
        return "decides the value"
    return "kept beside those that decide"


def _why(state: State, entry: Entry, names: wording.Names) -> list[str]:
    whose = f" of {wording.name(state.of, names)}" if state.of else ""
    by = ", ".join(wording.name(party, names) for party in state.by)
    lines = [f"{state.dimension}{whose}: {state.standing}, because {_WHY[state.standing].format(by=by or 'one')}"]
    if state.standing == "contested":
        reasons = {
            reason
            for one in state.held
            for other in state.held
            if (reason := values.excludes((entry.kind, state.dimension), one.value, other.value))
        }
        lines += [f"  {reason}" for reason in sorted(reasons)]
    for suffix in state.suffixes:
        lines.append(f"  {suffix}: {_SUFFIXES[suffix]}" if suffix in _SUFFIXES else f"  {suffix}")
    return lines
