"""From a ledger to a brief: what changed, what stands, what is awaited, where accounts differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from sayso.brief.lines import citation, line, marks, once, weight
from sayso.errors import UsageError
from sayso.records import ISSUES, Sourced
from sayso.records.brief import Brief, Citation, Line, Section
from sayso.records.ledger import Entry, Ledger, State

_SHOWN = 8
"""Lines of one section before the rest is counted: about a screen."""
_MERE_SHOWN = 3
"""Claims and positions in a section before the rest is counted: most entries are these, and they move least."""
_MERE = frozenset({"claim", "position", "forecast", "figure"})
_APART = frozenset({"awaited", "figure", "forecast"})
"""Kinds with a section of their own."""

Lined = tuple[Entry, list[State]]


def compose(ledger: Ledger, since: str | None = None, as_of: str | None = None, *, title: str = "") -> Brief:
    """Compose the brief of a ledger: changed after a day (YYYY-MM-DD), standing now, awaited, in dispute.

    `as_of` is the day printed on it, the ledger's own by default. Nothing is judged here: every line is a state of the
    ledger with its holder, standing, day, outlet and sentence. Raises UsageError where a day is none.
    """
    start = _day(since, "since")
    sections = (
        *_changed(ledger, start),
        *_stands(ledger),
        _of_kind(ledger, "awaited", "Awaited"),
        _differ(ledger),
        _delivered(ledger),
        _of_kind(ledger, "figure", "Figures, as claimed"),
        _of_kind(ledger, "forecast", "Forecasts and warnings"),
        _readings(ledger),
        _unresolved(ledger),
        _gone(ledger),
        *_nothing_new(ledger, start),
    )
    pages = {one.article: one.outlet for one in _all(ledger)}
    return Brief(
        title=title,
        since=start,
        as_of=_day(as_of, "as of") or ledger.as_of or ledger.now,
        sections=tuple(section for section in sections if section.lines or section.note),
        pages=len(pages),
        outlets=tuple(sorted({outlet for outlet in pages.values() if outlet})),
        notes=(*ledger.notes, *(f"decision {one.id} meets nothing any more" for one in ledger.unmatched)),
    )


def _changed(ledger: Ledger, start: str | None) -> Iterator[Section]:
    """What was first told after the day: new states, new holders, changed words; late news marked."""
    if start is None:
        return
    found = []
    for entry in ledger.entries:
        fresh = [(state, [m for m in state.moves if (m.known or "") > start]) for state in entry.states]
        states = [state for state, moves in fresh if moves]
        if states:
            moved = [move for _, moves in fresh for move in moves]
            found.append(((entry, states), line(entry, states, marks(moved))))
    note = None if found else f"Nothing new after {start}."
    yield _section("changed", f"Changed after {start}", found, ledger.now, note)


def _stands(ledger: Ledger) -> Iterator[Section]:
    """What stands, issue by issue."""
    by_issue: dict[str, list[Lined]] = defaultdict(list)
    for entry in ledger.entries:
        states = [state for state in entry.states if state.value is not None or state.standing == "contested"]
        if states and entry.kind not in _APART:
            by_issue[entry.issue].append((entry, states))
    for issue in sorted(by_issue, key=lambda issue: (ISSUES.index(issue) if issue in ISSUES else len(ISSUES), issue)):
        lines = [(lined, line(*lined)) for lined in by_issue[issue]]
        yield _section(f"stands:{issue}", f"Stands: {issue.replace('-', ' ')}", lines, ledger.now)


def _of_kind(ledger: Ledger, kind: str, heading: str) -> Section:
    lined = [(entry, list(entry.states)) for entry in ledger.entries if entry.kind == kind and entry.states]
    return _section(kind, heading, [(one, line(*one)) for one in lined], ledger.now, shown=_SHOWN)


def _differ(ledger: Ledger) -> Section:
    """Where accounts differ: each with the sentences that do."""
    entries = {entry.id: entry for entry in ledger.entries}
    told = {one.assertion.id: one for one in _all(ledger)}
    lines = []
    for found in ledger.discrepancies:
        entry = entries[found.entries[0]]
        words = once(_cited(ledger, told[i]) for i in found.assertions if i in told)[:3]
        lines.append(Line(entry.id, entry.kind, found.kind, found.wording, found.kind, words))
    return Section("differ", "Where accounts differ", tuple(lines[:_SHOWN]), max(0, len(lines) - _SHOWN))


def _delivered(ledger: Ledger) -> Section:
    """What each side counts as delivered, side by side."""
    told = {one.assertion.id: one for one in _all(ledger)}
    lines = []
    for found in ledger.deliveries:
        ids = [i for tranche in found.tranches if tranche.counted for i in tranche.assertions[:1]]
        words = tuple(_cited(ledger, told[i]) for i in ids if i in told)
        label = f"{found.issue}: {found.value.replace('-', ' ')}, as counted"
        lines.append(Line(found.entries[0], "step", label, found.wording, f"counted by {found.claimant}", words))
    return Section("delivered", "Delivered, as counted by each", tuple(lines[:_SHOWN]), max(0, len(lines) - _SHOWN))


def _readings(ledger: Ledger) -> Section:
    """Stances that outlets read into events, apart from what the parties say."""
    found = []
    for entry in ledger.entries:
        states = [s for s in entry.states if s.of and any(h.strength == "outlet-reading" for h in s.held)]
        if states:
            found.append(((entry, states), line(entry, states)))
    note = "These move no party's stance." if found else None
    return _section("readings", "Outlets' own readings", found, ledger.now, note)


def _unresolved(ledger: Ledger) -> Section:
    lines = tuple(
        Line(u.candidates[0], u.sourced.assertion.kind, u.sourced.assertion.label, u.wording, "unresolved",
             (_cited(ledger, u.sourced),))
        for u in ledger.unresolved
    )  # fmt: skip
    return Section("unresolved", "Not clear which is meant", lines[:_SHOWN], max(0, len(lines) - _SHOWN))


def _gone(ledger: Ledger) -> Section:
    lines = [
        Line(entry.id, entry.kind, entry.label, "its words are gone from the newest version of the page",
             "changed at source", tuple(_cited(ledger, one) for one in entry.assertions[:1]))
        for entry in ledger.entries
        if not entry.states
    ]  # fmt: skip
    return Section("gone", "Changed at source", tuple(lines[:_SHOWN]), max(0, len(lines) - _SHOWN))


def _nothing_new(ledger: Ledger, start: str | None) -> Iterator[Section]:
    """The issues on which no page said anything new, with the last day each was heard of."""
    if start is None:
        return
    heard: dict[str, str] = {}
    for entry in ledger.entries:
        known = max((one.published or "" for one in entry.assertions), default="")
        heard[entry.issue] = max(heard.get(entry.issue, ""), known)
    quiet = [f"{issue.replace('-', ' ')} (last {day})" for issue, day in sorted(heard.items()) if day and day <= start]
    if quiet:
        yield Section("nothing-new", "Nothing new", (), note=", ".join(quiet))


def _section(
    key: str,
    heading: str,
    lines: Iterable[tuple[Lined, Line]],
    now: str,
    note: str | None = None,
    shown: int = _SHOWN,
) -> Section:
    """Sort lines by weight and keep the first, mere claims and positions fewer; the rest is counted."""
    ordered = sorted(lines, key=lambda pair: weight(pair[0][0], pair[0][1], now))
    binding = [made for (entry, _), made in ordered if entry.kind not in _MERE]
    mere = [made for (entry, _), made in ordered if entry.kind in _MERE]
    room = shown if key in _APART else _MERE_SHOWN
    kept = (*binding[:shown], *mere[:room])
    return Section(key, heading, kept, len(binding) + len(mere) - len(kept), note)


def _all(ledger: Ledger) -> Iterator[Sourced]:
    yield from (one for entry in ledger.entries for one in entry.assertions)
    yield from (one.sourced for one in ledger.unresolved)


def _cited(ledger: Ledger, sourced: Sourced) -> Citation:
    holder = ledger.speakers.get(sourced.assertion.id, sourced.assertion.holder)
    return citation(sourced, holder, sourced.said or sourced.published)


def _day(day: str | None, what: str) -> str | None:
    """Return the day as given; raise UsageError where it is none."""
    try:
        return day if day is None else date.fromisoformat(day).isoformat()
    except ValueError:
        raise UsageError(f"{what} must be a day written YYYY-MM-DD, not {day!r}") from None
