"""Awaited things meet the steps that answer them: "we sent it" disputes, a receipt answers."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from sayso.ledger import standing, wording, words
from sayso.ledger.entries import with_states
from sayso.ledger.order import sort_key
from sayso.records import Sourced
from sayso.records.ledger import Entry

_ANSWERS = {"received": "answered", "said-done": "answered", "not-done": "open"}


def settle(entries: Iterable[Entry], ticking: standing.Clock, names: wording.Names) -> list[Entry]:
    """Return the entries, each awaited thing with the steps between the same two parties that speak of it.

    Both ends of the debt must be known and one telling word shared; a step that fits two awaited things moves neither.
    """
    found = list(entries)
    waiting: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, entry in enumerate(found):
        if entry.kind == "awaited" and entry.owed_by and entry.owed_to:
            waiting[(entry.owed_by, entry.owed_to)].append(place)
    met: dict[int, list[Sourced]] = defaultdict(list)
    for step in found:
        if step.kind == "step" and step.owed_by and step.owed_to:
            fitting = [place for place in waiting[(step.owed_by, step.owed_to)] if _speaks_of(step, found[place])]
            if len(fitting) == 1:
                met[fitting[0]] += [_as_answer(one) for one in step.assertions]
    for place, answers in met.items():
        told = tuple(sorted([*found[place].assertions, *answers], key=sort_key))
        found[place] = with_states(replace(found[place], assertions=told), told, ticking, names)
    return found


def _speaks_of(step: Entry, awaited: Entry) -> bool:
    if step.issue != awaited.issue:
        return False
    common = words.telling(step.label) & words.telling(awaited.label)
    return bool(common - words.words(step.issue) - words.words(" ".join((step.owed_by or "", step.owed_to or ""))))


def _as_answer(one: Sourced) -> Sourced:
    answer = replace(one.assertion, kind="awaited", value=_ANSWERS[one.assertion.value])
    return replace(one, assertion=answer)
