"""Descriptions that stand alone, resolved: by who bore them on the page, else by who held the office on the day."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sayso.actors.families import class_of, family_of, posts_of
from sayso.actors.gazetteer import holders
from sayso.actors.lists import word_list
from sayso.actors.mention import Mention
from sayso.language import Parse

_REACH = 120
"""Mentions looked back over: about twenty paragraphs, so that long live blogs cost no more than their length."""
_LOCAL = word_list("local")
_LOCAL_OFFICES = frozenset({"governor", "mayor"})
_DESCRIBED = ("office", "ministry", "media", "unnamed")


def resolve_titles(parse: Parse, found: Sequence[Mention], on: str | None) -> Iterator[Mention]:
    """Yield the mentions with each description given the name, actor and party it stands for, where that is clear."""
    done: list[Mention] = []
    for n, mention in enumerate(found):
        if mention.role and mention.kind in _DESCRIBED:
            mention = _resolved(parse, mention, done[-_REACH:], found[n + 1 : n + 1 + _REACH], on)
        done.append(mention)
        yield mention


def _resolved(
    parse: Parse, mention: Mention, before: Sequence[Mention], after: Sequence[Mention], on: str | None
) -> Mention:
    if _is_definite(mention):
        for rule in _RULES:
            meant = rule(parse, mention, before, on)
            if meant is not None:
                return _as(mention, meant)
        if mention.kind == "office" or _is_bare(mention):
            later = next((m for m in after if m.kind == "person" and _same_bearer(mention, m, on)), None)
            if later is not None:
                return _as(mention, later)
    if mention.party is None and (place := _local_place(parse, mention, before)):
        return replace(mention, party=place.country or place.party)
    return _by_date(mention, on)


def _is_definite(mention: Mention) -> bool:
    """Whether a description can point back: with "the", without any article, or as an office of a named party."""
    first = mention.name.split()[0].lower()
    if first in ("the", "this", "that", "its", "his", "her", "their"):
        return True
    if first in ("a", "an", "another", "some", "one", "two", "three", "several", "many", "no"):
        return False
    return _is_bare(mention) or (mention.party is not None and mention.office is not None)


def _is_bare(mention: Mention) -> bool:
    """Whether a title stands without article and owner, as headlines put it: "— Deputy Secretary General"."""
    return mention.number == "singular" and mention.party is None and mention.name.lower() == mention.role


def _earlier_bearer(parse: Parse, mention: Mention, before: Sequence[Mention], on: str | None) -> Mention | None:
    return next((other for other in reversed(before) if _same_bearer(mention, other, on)), None)


def _same_bearer(mention: Mention, other: Mention, on: str | None) -> bool:
    """Whether another mention may bear this title: same office or noun, same number, no other owner."""
    collective = mention.kind == other.kind == "ministry"
    if (other.number != mention.number and not collective) or not other.acts or not (other.role or other.office):
        return False
    if mention.party is not None and other.party != mention.party:
        return False
    if mention.office and other.kind == "person":
        if mention.office in _LOCAL_OFFICES:
            return other.role is not None and other.role.split()[-1] == mention.office
        if other.office == mention.office or _held(mention.office, other, on):
            return True
    if other.kind == "person" and mention.party is not None and other.office in posts_of(_noun(mention)):
        return True
    if other.role is None or mention.role is None or other.kind == "media" != mention.kind:
        return False
    same = class_of(_noun(other)) == class_of(_noun(mention))
    return same and (other.kind == "person" or other.party is not None)


def _noun(mention: Mention) -> str:
    return (mention.role or "").split()[-1]


def _held(office: str, person: Mention, on: str | None) -> bool:
    """Whether the gazetteer has a person in an office on the day: a foreign minister may be met as a negotiator."""
    return person.party is not None and any(actor.id == person.actor for actor in holders(office, person.party, on))


def _by_family(parse: Parse, mention: Mention, before: Sequence[Mention], on: str | None) -> Mention | None:
    """Find "the movement", "the agency", "the newspaper": the nearest earlier name of such a kind."""
    if mention.party is not None or mention.number == "plural":
        return None
    kinds = family_of(mention.role or "")
    return next(
        (m for m in reversed(before) if m.kind in kinds and m.party and m.form == "name" and not m.locative), None
    )


def _described_person(parse: Parse, mention: Mention, before: Sequence[Mention], on: str | None) -> Mention | None:
    """Find "the expert", "the analyst": the nearest earlier person who is no known office-holder."""
    if mention.level != "analyst" or mention.number == "plural" or mention.kind != "unnamed":
        return None
    return next((m for m in reversed(before) if m.kind == "person" and m.actor is None), None)


def _author(parse: Parse, mention: Mention, before: Sequence[Mention], on: str | None) -> Mention | None:
    """Find whose "the statement" is: the subject of the sentence that spoke of it before."""
    if mention.party is not None or mention.form != "document":
        return None
    noun = parse.tokens[mention.head].lemma
    anchor = next(
        (
            m
            for m in reversed(before)
            if m.form == "document" and parse.tokens[m.head].lemma == noun and m.head < mention.first
        ),
        None,
    )
    if anchor is None:
        return None
    if anchor.party is not None:
        return anchor
    sentence = parse.tokens[anchor.head].sentence
    return next((m for m in before if _is_subject(parse, m) and parse.tokens[m.head].sentence == sentence), None)


def _is_subject(parse: Parse, mention: Mention) -> bool:
    return mention.acts and mention.party is not None and parse.tokens[mention.head].dep in ("nsubj", "agent")


def _by_pronoun(parse: Parse, mention: Mention, before: Sequence[Mention], on: str | None) -> Mention | None:
    """Find the owner of "its defence ministry", "his office": the nearest earlier state or person that acts."""
    pronoun = parse.tokens[mention.first].lower
    kinds = {"its": ("state", "government", "body", "group"), "his": ("person",), "her": ("person",)}.get(pronoun)
    if kinds is None or mention.party is not None or mention.level in (None, "analyst", "ally"):
        return None
    sentence = parse.tokens[mention.first].sentence
    near = [m for m in before if m.party and parse.tokens[m.head].sentence in (sentence - 1, sentence)]
    owner = next((m for m in near if pronoun == "its" and _is_subject(parse, m)), None) or next(
        (m for m in reversed(before) if m.kind in kinds and m.acts and m.party and not m.locative), None
    )
    return replace(mention, party=owner.party) if owner else None


_RULES: tuple[Callable[[Parse, Mention, Sequence[Mention], str | None], Mention | None], ...] = (
    _by_pronoun, _author, _earlier_bearer, _by_family, _described_person,
)  # fmt: skip


def _local_place(parse: Parse, mention: Mention, before: Sequence[Mention]) -> Mention | None:
    """Return the place that "the regional governor" or "local officials" belong to, or "in Lebanon, the army"."""
    words = set(mention.name.lower().split())
    if mention.office in _LOCAL_OFFICES or (words & _LOCAL and mention.level in ("service", "official")):
        return next((m for m in reversed(before) if m.country), None)
    if not _is_definite(mention) or class_of(_noun(mention)) != "government":
        return None
    sentence = parse.tokens[mention.first].sentence
    here = (m for m in reversed(before) if parse.tokens[m.head].sentence == sentence)
    return next((m for m in here if m.country or (m.locative and m.kind == "state")), None)


def _as(mention: Mention, other: Mention) -> Mention:
    if mention.party is not None and other.kind != "person":
        return mention
    return replace(
        mention,
        name=other.name,
        actor=other.actor,
        party=other.party,
        level=other.level or mention.level,
        gender=other.gender or mention.gender,
    )


def _by_date(mention: Mention, on: str | None) -> Mention:
    """Name the holder of an office of a named party on the day of the page, where there is one and only one."""
    if not mention.office or mention.party is None or mention.number == "plural" or mention.kind != "office":
        return mention
    posts = (mention.office, *posts_of(_noun(mention)))
    held = {actor.id: actor for post in posts for actor in holders(post, mention.party, on)}
    if len(held) != 1:
        return mention
    actor = next(iter(held.values()))
    return replace(mention, name=actor.name, actor=actor.id, gender=actor.gender or mention.gender)
