"""Acronyms a page makes for itself: "the State Emergency Service (SES)", later "the SES"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.actors.mention import Mention
from sayso.language import Parse

_LONGEST = 7
"""Letters an acronym may have."""
_NAMED = frozenset({"ministry", "body", "group", "media", "unnamed", "office"})


def spell_out(parse: Parse, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield mentions for acronyms explained in brackets after a name, wherever else they stand unnamed."""
    ends = {m.last: m for m in found if m.kind in _NAMED and m.party}
    tokens = parse.tokens
    known: dict[str, Mention] = {}
    for i in range(len(tokens) - 2):
        if tokens[i].text == "(" and tokens[i + 2].text == ")" and _is_acronym(tokens[i + 1].text) and i in ends:
            known.setdefault(tokens[i + 1].text, ends[i])
    if not known:
        return
    named = {i for m in found if m.actor for i in range(m.first, m.last)}
    for token in tokens:
        if token.text in known and token.i not in named:
            span = (token.start, token.end)
            whole = known[token.text]
            yield replace(whole, span=span, phrase=span, first=token.i, last=token.i + 1, head=token.i, role=None)


def _is_acronym(text: str) -> bool:
    return 2 <= len(text) <= _LONGEST and text.isupper() and text.isalpha()
