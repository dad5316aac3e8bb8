"""What waits on what: this only after that, and the circles such waits form."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.ledger import wording, words
from sayso.records.ledger import Entry, Linkage

_AFTER_FIRST = re.compile(
    r"\b(?:only after|not before|only once|only if|after|once|until|unless|requires?|depends? on|in exchange for|"
    r"in return for|if|provided that)\b"
)
_BEFORE_FIRST = re.compile(r"\b(?:before|first, then|opens? the way (?:for|to)|to open the way for|then)\b")
_LIMIT = 400
"""Labels are short; characters beyond this are not read for an order."""


def linkages(entries: Iterable[Entry], names: wording.Names) -> tuple[Linkage, ...]:
    """Return each linkage with its two ends, and for those that wait in a circle the others of the circle."""
    found = [_linkage(entry) for entry in entries if entry.kind == "linkage" and entry.states]
    after = {one.id: words.telling(one.after) for one in found}
    before = {one.id: words.telling(one.before) for one in found}
    waits = {
        one.id: [other.id for other in found if other.id != one.id and _same(before[one.id], after[other.id])]
        for one in found
    }
    circles = _circles(waits)
    return tuple(replace(one, cycle=circles.get(one.id, ())) for one in found)


def ends(label: str) -> tuple[str, str]:
    """Return (what comes first, what only after it) of a label: "trade only after peace" gives ("peace", "trade").

    Where the label shows no order the first is unknown, the empty string.
    """
    text = label[:_LIMIT]
    if found := _AFTER_FIRST.search(text):
        return text[found.end() :].strip(" ,:;"), text[: found.start()].strip(" ,:;")
    if found := _BEFORE_FIRST.search(text):
        return text[: found.start()].strip(" ,:;"), text[found.end() :].strip(" ,:;")
    return "", text.strip()


def _linkage(entry: Entry) -> Linkage:
    before, after = ends(entry.label)
    state = entry.states[0]
    own = state.standing in ("mutual", "one-sided", "contested")
    return Linkage(id=entry.id, entry=entry.id, before=before, after=after, by=state.by, own_voice=own)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)


def _circles(waits: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return for each linkage in a circle all that are in it: the strongly connected parts, found without recursion."""
    reach = {start: _reached(start, waits) for start in waits}
    circles = {}
    for start, found in reach.items():
        if start in found:
            circles[start] = tuple(sorted(other for other in found if start in reach[other]))
    return circles


def _reached(start: str, waits: Mapping[str, Sequence[str]]) -> set[str]:
    seen: set[str] = set()
    ahead = list(waits[start])
    while ahead:
        one = ahead.pop()
        if one not in seen:
            seen.add(one)
            ahead += waits[one]
    return seen
