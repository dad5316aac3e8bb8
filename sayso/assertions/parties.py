"""Whom an assertion is about: the parties its words name, and its holder's own where it speaks of itself."""

from collections.abc import Iterable

from sayso.actors import Mention
from sayso.assertions.clause import Clause
from sayso.assertions.holders import Voucher
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft
from sayso.records import Span

_OWN = frozenset({"position", "proposal", "condition", "linkage", "awaited"})
"""Kinds that are about their holder too: whose position, whose condition."""
_ACTS = frozenset({"meeting", "agreement", "step"})
"""Kinds of acts between parties: whom the clause leaves out, its sentence names."""
_FIRST = frozenset({"we", "us", "our", "ours", "i", "my", "me"})
_THIRD = frozenset({"it", "its", "he", "his", "she", "her", "they", "their"})
_PLACED = frozenset({"in", "into", "over", "near", "inside", "across", "within", "at", "through", "outside"})
_LOOK_BACK = 3
"""Sentences before the clause's own in which an act's parties are looked for."""


def parties_of(draft: Draft, holder: Voucher, page: Page) -> tuple[str, ...]:
    """Return the party codes an assertion is about, the holder of an own stance first, else as the text names them."""
    named = _named(page, draft.evidence)
    own = _holders(draft.clause, holder, page)
    if own and _speaks_of_itself(draft.clause, page):
        named = _once([*own, *named])
    if draft.kind in _OWN:
        return _once([*own, *named])
    if draft.kind in _ACTS:
        return named if len(named) > 1 else _once([*named, *_around(draft.clause, page, 2, ())]) or own
    if draft.kind == "figure":
        return named or _around(draft.clause, page, 1, own, back=0) or own or _around(draft.clause, page, 1, ())
    return named or own or _around(draft.clause, page, 1, ())


def _holders(clause: Clause, holder: Voucher, page: Page) -> tuple[str, ...]:
    """Return the holder's party, with those he speaks jointly with ("Britain, France and Canada said")."""
    if not holder.party:
        return ()
    span = clause.statement.speaker.holder_span if clause.statement else None
    joint = _named(page, [span]) if span and clause.statement and clause.statement.speaker.party == holder.party else ()
    return _once([holder.party, *joint])


def _named(page: Page, spans: Iterable[Span]) -> tuple[str, ...]:
    """Return the parties that act or are acted on in some spans; those that are mere places only where no other is."""
    found = [m for m in page.named_in(*spans) if m.party and m.kind != "media"]
    acting = [m for m in found if not _is_place(m, page)]
    return _once(m.party for m in acting or found if m.party)


def _is_place(mention: Mention, page: Page) -> bool:
    """Return whether a mention only says where: "in Lebanon", "over Ukraine"."""
    head = page.parse.tokens[mention.head]
    return head.dep == "pobj" and page.parse.tokens[head.head].lower in _PLACED


def _around(clause: Clause, page: Page, wanted: int, but: tuple[str, ...], back: int = _LOOK_BACK) -> tuple[str, ...]:
    """Return the parties the sentence names, and those just before it until there are as many as wanted."""
    found: tuple[str, ...] = ()
    for sentence in range(clause.sentence, max(-1, clause.sentence - 1 - back), -1):
        found = _once([*found, *(c for c in _named(page, [page.sentence_span(sentence)]) if c not in but)])
        if len(found) >= wanted:
            break
    return found


def _speaks_of_itself(clause: Clause, page: Page) -> bool:
    words = {page.parse.tokens[i].lower for i in clause.tokens}
    indirect = clause.statement is not None and clause.statement.form != "direct"
    return bool(words & _FIRST) or (indirect and bool(words & _THIRD))


def _once(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))
