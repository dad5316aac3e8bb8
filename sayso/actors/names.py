"""Where names stand on a page: known ones by the gazetteer, unknown persons by the parser and by their titles."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from sayso.actors.gazetteer import Sense, scan, surnamed
from sayso.actors.pieces import PARTICLES, TITLES, Piece
from sayso.actors.roles import Role, scan_roles
from sayso.language import Parse, Token

_LINKS = PARTICLES | {"-", "la"}
_QUOTES = frozenset("\"“”'‘’")
_NAMED_AFTER = frozenset({"head", "spokesman", "negotiator", "minister", "lawmaker", "service", "official"})


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens [first, last) that are a name; `senses` what the gazetteer knows by it, none for an unknown person."""

    first: int
    last: int
    senses: tuple[Sense, ...]
    is_person: bool


@dataclass(frozen=True, slots=True)
class Title:
    """Tokens [first, last) that are a role noun."""

    first: int
    last: int
    role: Role


def find_titles(pieces: Sequence[Piece]) -> list[Title]:
    """Return the role nouns of a page."""
    return [Title(pieces[f].token, pieces[e - 1].token + 1, role) for f, e, role in scan_roles(pieces)]


def find_names(parse: Parse, pieces: Sequence[Piece], titles: Sequence[Title]) -> list[Name]:
    """Return the names of a page in order, none overlapping; the gazetteer wins over the parser's labels."""
    known = [_known(parse, pieces, match.first, match.last, match.senses) for match in scan(pieces)]
    surnames = {parse.tokens[n.first].text for n in known if n and n.is_person and n.last - n.first == 1}
    things = [name for name in known if name and not name.is_person and not _is_forename(parse, name, surnames)]
    barred = {i for name in things for i in range(name.first, name.last)}
    other = barred | {i for title in titles for i in range(title.first, title.last)}
    full = [(n.first, n.last) for n in known if n and n.is_person and n.last - n.first > 1]
    alone = [(_forename(parse, n.first, other), n.last) for n in known if n and n.is_person and n.last - n.first == 1]
    whole = {i for first, last in full for i in range(first, last)}
    runs = _merge([*_labelled(parse, barred | whole, titles), *alone])
    spans = sorted([*(run for run in runs if whole.isdisjoint(range(*run))), *full])
    by_place = {(name.first, name.last): name.senses for name in known if name and name.is_person}
    persons = [Name(f, e, by_place.get((f, e), ()), True) for f, e in spans]
    persons += _surnames_again(parse, persons, other)
    return sorted([*things, *persons], key=lambda name: name.first)


def _surnames_again(parse: Parse, persons: Sequence[Name], barred: set[int]) -> Iterator[Name]:
    """Yield bare surnames of persons the page names in full, where the parser does not see a person in them."""
    surnames = {parse.tokens[name.last - 1].text for name in persons if name.last - name.first > 1}
    taken = barred | {i for name in persons for i in range(name.first, name.last)}
    for token in parse.tokens:
        if (
            token.text in surnames
            and token.i not in taken
            and token.text[:1].isupper()
            and token.pos in ("PROPN", "NOUN")
        ):
            yield Name(token.i, token.i + 1, (), True)


def _known(parse: Parse, pieces: Sequence[Piece], first: int, last: int, senses: tuple[Sense, ...]) -> Name | None:
    start, end = pieces[first].token, pieces[last - 1].token + 1
    if parse.tokens[start].sentence != parse.tokens[end - 1].sentence:
        return None
    return Name(start, end, senses, all(sense.actor.kind == "person" for sense in senses))


def _is_forename(parse: Parse, name: Name, known: Set[str]) -> bool:
    """Whether a one-word place is part of a person's name: "Michael Jordan", not "Ukraine's Sybiha"."""
    if name.last - name.first > 1 or name.senses[0].form not in ("name", "capital", "place"):
        return False
    token = parse.tokens[name.first]
    if token.entity != "PERSON" or not token.text.istitle():
        return False
    beside = [parse.tokens[i] for i in (name.first - 1, name.last) if 0 <= i < len(parse.tokens)]
    return any(
        each.entity == "PERSON" and each.sentence == token.sentence and _is_name(each) and each.text not in known
        for each in beside
    )


def _labelled(parse: Parse, barred: set[int], titles: Sequence[Title]) -> Iterator[tuple[int, int]]:
    """Yield runs of tokens the parser calls a person, and capitalised runs that follow a title."""
    title_tokens = {i for title in titles for i in range(title.first, title.last)}
    barred = barred | title_tokens
    at, count = 0, len(parse.tokens)
    after_title = {t.last for t in titles if t.role.level in _NAMED_AFTER and not t.role.plural}
    while at < count:
        token = parse.tokens[at]
        if at in barred or not _is_name(token) or not (token.entity == "PERSON" or at in after_title):
            at += 1
            continue
        end = _run_end(parse, at, barred)
        if end > at and not (end == at + 1 and token.entity != "PERSON" and token.tag not in ("NNP", "NNPS")):
            yield at, end
        at = max(end, at + 1)


def _run_end(parse: Parse, start: int, barred: set[int]) -> int:
    end, at = start, start
    sentence = parse.tokens[start].sentence
    while at < len(parse.tokens) and at not in barred and parse.tokens[at].sentence == sentence:
        token = parse.tokens[at]
        if _is_name(token):
            end = at + 1
        elif token.lower not in _LINKS and not _is_nickname(parse, at):
            break
        at += 1
    return end


def _is_nickname(parse: Parse, at: int) -> bool:
    """Whether a mark stands inside a name: Serhiy “Flash” Beskrestnov, [Donald] Trump."""
    tokens = parse.tokens
    if tokens[at].text == "]" and at + 1 < len(tokens):
        return _is_name(tokens[at + 1])
    if tokens[at].text not in _QUOTES or at + 1 >= len(tokens) or not _is_name(tokens[at + 1]):
        return False
    return any(tokens[i].text in _QUOTES for i in (at - 2, at + 2) if 0 <= i < len(tokens))


def _is_name(token: Token) -> bool:
    return (
        token.text[:1].isupper()
        and token.tag in ("NNP", "NNPS", "NN", "JJ", "FW", "VBG", "NNS", "RB", "VB")
        and token.lower.rstrip(".") not in TITLES
    )


def _forename(parse: Parse, surname: int, other: Set[int]) -> int:
    """Return where a name begins whose last word is a known surname: "Fadel el-Naim" is a name of its own."""
    tokens, at = parse.tokens, surname - 1
    while at > 0 and (tokens[at].lower in PARTICLES or tokens[at].text == "-"):
        at -= 1
    before = tokens[max(at, 0)]
    named = before.pos == "PROPN" and before.dep == "compound" and before.head == surname and before.text.istitle()
    return at if named and _is_name(before) and at not in other and not surnamed(before.text.lower()) else surname


def _merge(runs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    held: tuple[int, int] | None = None
    for first, last in sorted(runs):
        if held is None or first >= held[1]:
            if held is not None:
                yield held
            held = (first, last)
        else:
            held = (held[0], max(held[1], last))
    if held is not None:
        yield held
