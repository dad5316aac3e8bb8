"""Titles that stand alone, resolved: by who bore them on the page, else by who held the office on the day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.actors.gazetteer import holders
from sayso.actors.mention import Mention

_PLAIN = frozenset({"official", "officials", "sources", "source", "people", "man", "woman", "members", "member"})
"""Nouns too plain to mean someone named before without an article."""


def resolve_titles(found: Sequence[Mention], on: str | None) -> Iterator[Mention]:
    """Yield the mentions with each title alone given the name, actor and party it stands for, where that is clear."""
    done: list[Mention] = []
    for n, mention in enumerate(found):
        if mention.role and mention.kind in ("office", "ministry", "media", "unnamed"):
            meant = _meant(mention, done, found[n + 1 :], on)
            mention = _as(mention, meant) if meant else _by_date(mention, on)
        done.append(mention)
        yield mention


def _meant(mention: Mention, before: Sequence[Mention], after: Sequence[Mention], on: str | None) -> Mention | None:
    if not _is_definite(mention):
        return None
    for other in reversed(before):
        if _same_bearer(mention, other):
            return other
    if mention.office and mention.kind == "office":
        return next((other for other in after if other.kind == "person" and _same_bearer(mention, other)), None)
    return None


def _is_definite(mention: Mention) -> bool:
    first = mention.name.split()[0].lower()
    return first in ("the", "this", "that") or (mention.party is not None and mention.office is not None and first not in ("a", "an"))


def _same_bearer(mention: Mention, other: Mention) -> bool:
    """Whether an earlier mention may bear this title: same office or noun, same number, no other owner."""
    if other.number != mention.number or other.form in ("adjective", "people") or not (other.role or other.office):
        return False
    if mention.party is not None and other.party != mention.party:
        return False
    if mention.office and other.kind == "person":
        return other.office == mention.office
    if other.role is None or mention.role is None:
        return False
    same = other.role.split()[-1] == mention.role.split()[-1]
    return same and (other.kind == "person" or other.party is not None or len(other.name) > len(mention.name))


def _as(mention: Mention, other: Mention) -> Mention:
    if other.kind != "person" and mention.party is not None:
        return mention
    return replace(
        mention,
        name=other.name,
        actor=other.actor,
        party=other.party,
        level=other.level,
        gender=other.gender or mention.gender,
    )


def _by_date(mention: Mention, on: str | None) -> Mention:
    """Name the holder of an office of a named party on the day of the page, where there is one and only one."""
    if not mention.office or mention.party is None or mention.number == "plural" or mention.kind != "office":
        return mention
    held = holders(mention.office, mention.party, on)
    if len(held) != 1:
        return mention
    return replace(mention, name=held[0].name, actor=held[0].id, gender=held[0].gender or mention.gender)
