"""What a numeral counts: the noun over it, the phrase as said, percent and currency."""

from dataclasses import dataclass

from sayso.language.parse import Parse
from sayso.language.quantities_numbers import quantity_words
from sayso.language.quantities_spans import Numeral
from sayso.language.token import Token
from sayso.records import Span

FARTHEST_NOUN = 6
"""Tokens after a numeral within which its noun stands: "four badly damaged Soviet-built fighter jets"."""
_COUNTING = frozenset({"nummod", "quantmod", "compound", "amod", "npadvmod", "nmod", "advmod"})
_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun counted: its token (the numeral's last where there is none) and its phrase as said."""

    head: int
    span: Span | None
    percent: bool = False
    currency: str | None = None

    @property
    def is_bare(self) -> bool:
        """Whether the numeral stands without any word for what it counts."""
        return self.span is None


def counted(parse: Parse, one: Numeral, end: int) -> Counted:
    """Find what the numeral before token `end` counts."""
    tokens = parse.tokens
    after = tokens[one.last].lower if one.last < end else ""
    two = f"{after} {tokens[one.last + 1].lower}" if one.last + 1 < end else ""
    before = tokens[one.first - 1] if one.first else None
    words = quantity_words()["percent"]["words"]
    if after in words or two in words:
        return _percent(parse, one, end, 1 if after in words else 2)
    if before and before.lower in quantity_words()["currencies"] and before.sentence == tokens[one.first].sentence:
        code: str = quantity_words()["currencies"][before.lower]
        return Counted(one.last - 1, (before.start, before.end), currency=code)
    noun = _noun(parse, one, end)
    if noun is None:
        return Counted(one.last - 1, None)
    code = quantity_words()["currencies"].get(noun.lemma) or quantity_words()["currencies"].get(noun.lower)
    return Counted(noun.i, _phrase(parse, one, noun, end), currency=code)


def _percent(parse: Parse, one: Numeral, end: int, length: int) -> Counted:
    """Take "% of Israelis" whole: the share and what it is of."""
    first, last = parse.tokens[one.last], parse.tokens[one.last + length - 1]
    whole = _of(parse, last.i + 1, end)
    return Counted(whole.i if whole else last.i, (first.start, whole.end if whole else last.end), percent=True)


def _noun(parse: Parse, one: Numeral, end: int) -> Token | None:
    """Return the noun counted: over the numeral, after "of", or next to it."""
    partitive = _of(parse, one.last, end)
    if partitive:
        return partitive
    token = parse.tokens[one.last - 1]
    for _ in range(3):
        over = parse.tokens[token.head]
        if token.dep not in _COUNTING or over.i == token.i:
            break
        if one.last <= over.i < min(end, one.last + FARTHEST_NOUN) and _is_noun(over):
            return _last_of_compound(parse, over, end)
        token = over
    return _adjacent(parse, one, end)


def _is_noun(token: Token) -> bool:
    return token.pos in _NOUNS and token.text[0].isalpha()


def _last_of_compound(parse: Parse, noun: Token, end: int) -> Token:
    while noun.dep == "compound" and noun.i < noun.head < end:
        noun = parse.tokens[noun.head]
    return noun


def _adjacent(parse: Parse, one: Numeral, end: int) -> Token | None:
    """Return the plural noun after the numeral and its adjectives, where the parser hung the numeral elsewhere."""
    for token in parse.tokens[one.last : min(end, one.last + FARTHEST_NOUN)]:
        if token.tag in ("NNS", "NNPS") or (
            token.i == one.last and token.lower in quantity_words()["phrases"]["fates"]
        ):
            return token
        if token.pos not in ("ADJ", "NOUN", "PROPN"):
            break
    return None


def _of(parse: Parse, at: int, end: int) -> Token | None:
    """Return the noun after an "of" at this token: "of the hostages", "of its 10 children"."""
    if at + 1 >= end or parse.tokens[at].lower != "of":
        return None
    return next((t for t in parse.dependents(at, "pobj") if _is_noun(t) and at < t.i < end), None)


def _phrase(parse: Parse, one: Numeral, noun: Token, end: int) -> Span:
    """Return the noun with what narrows it: "oil tankers", "prisoners of war"; peoples and "new" fall away."""
    first = noun.i
    while first - 1 >= one.last and _narrows(parse.tokens[first - 1]):
        first -= 1
    tail = _of(parse, noun.i + 1, end)
    bare = tail is not None and tail.i == noun.i + 2 and tail.tag == "NN"
    return parse.tokens[first].start, tail.end if bare and tail else noun.end


def _narrows(token: Token) -> bool:
    if (
        token.entity == "NORP"
        or (token.pos == "ADJ" and token.text[0].isupper())
        or token.lower in quantity_words()["phrases"]["dropped"]
    ):
        return False
    return token.pos in ("NOUN", "PROPN", "ADJ") or (token.tag in ("VBN", "VBG") and token.dep in ("amod", "compound"))
