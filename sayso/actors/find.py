"""All mentions of one page: names, persons with their titles, and people without a name."""

from collections.abc import Iterator, Sequence

from sayso.actors.acronyms import spell_out
from sayso.actors.gazetteer import Actor, Tenure
from sayso.actors.mention import Mention, Mentions
from sayso.actors.names import Name, Title, find_names, find_titles
from sayso.actors.page import Person, identify
from sayso.actors.phrase import Reading, read_phrase
from sayso.actors.pieces import of_tokens
from sayso.actors.resolve import resolve_titles
from sayso.actors.roles import Role, level_of
from sayso.actors.senses import best_sense
from sayso.actors.usage import is_city
from sayso.actors.window import left_edge, right_edge, title_of
from sayso.language import Parse
from sayso.records import Article

_GENDERS = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "madam": "f"}
_APPOSED = frozenset({"media", "group", "body"})
"""Names that a common noun may stand right before: "the movement Hamas"."""
_KINDS = {
    "state": "state", "government": "government", "body": "body", "group": "group", "media": "media",
    "ministry": "ministry", "parliament": "ministry", "service": "ministry", "force": "ministry", "place": "city",
}  # fmt: skip


def mentions(article: Article, parse: Parse) -> Mentions:
    """Find everyone named on a page, and every title or group of people that may speak, in the order of the text."""
    pieces = of_tokens(parse.tokens)
    titles = find_titles(pieces)
    names = find_names(parse, pieces, titles)
    on = article.published
    persons = identify(parse, names, on)
    readings = _read_titles(parse, names, titles, persons, on)
    titled = {title.last: title.role for title in titles}
    found = [
        *(_person(parse, name, persons[name], readings[name], on) for name in names if name in persons),
        *(_thing(parse, name, titled, on) for name in names if not name.is_person),
        *_unnamed(parse, names, titles, on),
    ]
    found.extend(spell_out(parse, found))
    found.sort(key=lambda mention: (mention.first, -mention.last))
    return Mentions(parse, tuple(resolve_titles(parse, found, on)))


def _read_titles(
    parse: Parse, names: Sequence[Name], titles: Sequence[Title], persons: dict[Name, Person], on: str | None
) -> dict[Name, Reading]:
    """Read the title each person is given here, and remember it for the whole page."""
    ends = {title.last for title in titles} | {title.first for title in titles}
    out = {}
    for name, person in persons.items():
        reading = read_phrase(title_of(parse, name.first, name.last, ends), on)
        out[name] = reading
        if person.actor and not name.senses and reading.role and _contradicts(reading, person.actor):
            person.actor = None
        if reading.role:
            person.readings.append(reading)
    return out


def _contradicts(title: Reading, actor: Actor) -> bool:
    """Whether a title shows that an odd spelling is a namesake's: it speaks for a party the known person never did."""
    parties = {actor.party, *(tenure.party for tenure in actor.tenures)}
    return title.party is not None and title.party not in parties and title.level != "ally"


def _person(parse: Parse, name: Name, person: Person, here: Reading, on: str | None) -> Mention:
    actor = person.actor
    titled = next((r for r in [here, *person.readings] if r.role and (r.party or r.settled)), None)
    held = actor.tenures_on(on) if actor else ()
    party, level = _speaks_for(person, titled, on)
    role = here.role or (titled.role if titled else None)
    span = (parse.tokens[name.first].start, parse.tokens[name.last - 1].end)
    start = left_edge(parse, name.first)
    return Mention(
        span=span,
        phrase=(parse.tokens[start].start, span[1]),
        first=name.first,
        last=name.last,
        head=_head(parse, name.first, name.last),
        name=person.name,
        kind="person",
        party=party,
        actor=actor.id if actor else None,
        office=next((r.role.office for r in person.readings if r.role and r.role.office), _main_office(held)),
        level=level,
        gender=(actor.gender if actor else None) or _gender(parse, name, role.words if role else ""),
        role=role.words if role else None,
    )


def _main_office(held: Sequence[Tenure]) -> str | None:
    """Return the post a person is known by: a negotiator is first of all a minister."""
    posts = [tenure.office for tenure in held]
    return next((post for post in reversed(posts) if post != "negotiator"), posts[-1] if posts else None)


def _speaks_for(person: Person, titled: Reading | None, on: str | None) -> tuple[str | None, str | None]:
    """Return party and level: the gazetteer's by date where the person is known, else the page's title."""
    actor = person.actor
    if actor and (party := actor.party_on(on)) and (on or not (titled and titled.level == "former")):
        post = _main_office(actor.tenures_on(on))
        return party, (titled.level if titled and titled.party else None) or level_of(post or "")
    if titled:
        return titled.party, titled.level
    return None, "former" if actor else None


def _thing(parse: Parse, name: Name, titled: dict[int, Role], on: str | None) -> Mention:
    sense = best_sense([s for s in name.senses if s.actor.kind != "person"], on)
    actor, form = sense.actor, sense.form
    head = _head(parse, name.first, name.last)
    place = form == "place" or (form in ("name", "capital") and is_city(parse, name.first, name.last))
    kind = _KINDS[actor.kind]
    if form in ("capital", "place"):
        kind = "city" if place else "government"
    span = (parse.tokens[name.first].start, parse.tokens[name.last - 1].end)
    start = left_edge(parse, name.first)
    role = titled.get(name.first) if kind in _APPOSED else None
    return Mention(
        span=span,
        phrase=(parse.tokens[start].start, span[1]),
        first=name.first,
        last=name.last,
        head=head,
        name=parse.words(span),
        kind=kind,
        party=None if kind == "city" or not _is_collective(parse, name, form) else actor.party,
        actor=actor.id,
        form=form,
        number="plural" if form == "people" else "singular",
        role=role.words if role else None,
        country=actor.party if kind == "city" else None,
        locative=place and kind != "city",
    )


def _is_collective(parse: Parse, name: Name, form: str) -> bool:
    """Whether a name means the party and not persons of it: "the Americans", "Iranian officials", not "an American"."""
    before = parse.tokens[name.first - 1].lower if name.first else ""
    token = parse.tokens[name.last - 1]
    if form == "people":
        return before == "the"
    return form != "adjective" or token.dep in ("amod", "compound", "nmod", "poss", "conj", "acomp", "npadvmod")


def _unnamed(parse: Parse, names: Sequence[Name], titles: Sequence[Title], on: str | None) -> Iterator[Mention]:
    """Yield titles that stand for their bearer: "the foreign minister", "a senior Israeli official", "the ministry"."""
    begins = {name.first for name in names if name.is_person or _KINDS[name.senses[0].actor.kind] in _APPOSED}
    named = {i for name in names for i in range(name.first, name.last)}
    for title in titles:
        token = parse.tokens[title.last - 1]
        if title.last in begins or title.first in named or token.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            continue
        if title.role.voice == "part" or token.dep in ("compound", "amod", "nmod"):
            continue
        start, end = left_edge(parse, title.first), right_edge(parse, title.last)
        reading = read_phrase(parse.words((parse.tokens[start].start, parse.tokens[end - 1].end)), on)
        span = (parse.tokens[start].start, token.end)
        yield Mention(
            span=span,
            phrase=(span[0], parse.tokens[end - 1].end),
            first=start,
            last=title.last,
            head=title.last - 1,
            name=parse.words(span),
            kind=_unnamed_kind(title, parse.tokens[start].lower),
            party=reading.party,
            office=title.role.office,
            level=reading.level or title.role.level,
            gender="f" if "woman" in title.role.words else "m" if title.role.words.endswith("man") else None,
            number="plural" if title.role.plural else "singular",
            role=title.role.words,
            form="document" if title.role.voice == "document" else "name",
        )


def _unnamed_kind(title: Title, article: str) -> str:
    if title.role.voice == "organ":
        return "ministry"
    if title.role.voice == "press":
        return "media"
    return "office" if title.role.office and article not in ("a", "an") else "unnamed"


def _head(parse: Parse, first: int, last: int) -> int:
    """Return the token that governs the others of a run; the last where the parser ties them otherwise."""
    return next((i for i in range(first, last) if not first <= parse.tokens[i].head < last), last - 1)


def _gender(parse: Parse, name: Name, role: str) -> str | None:
    before = parse.tokens[name.first - 1].lower.rstrip(".") if name.first else ""
    if before in _GENDERS:
        return _GENDERS[before]
    return "f" if "woman" in role else "m" if role.endswith("man") else None
