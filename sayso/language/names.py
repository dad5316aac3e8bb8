"""Which capitalised words name a person, a body or a place: by their run, their place in the sentence and a word list.

Labels are those of OntoNotes: PERSON, ORG, LOC, GPE, NORP, DATE; "" for everything else. A first guess for names that
no gazetteer knows: the actors room decides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from sayso.language.token import Token
from sayso.lexicon import rows

LONGEST_PERSON = 4
"""Words of a person's name; longer runs of capitals are titles of bodies and events."""

LONGEST_PLACE = 3
"""Words of a place's name behind "in" or "near"."""

_WHERE = frozenset({"in", "at", "near", "outside", "across"})
_MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"}
    | {"december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    return dict(rows("name_words.tsv"))


def labelled(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens with what their names are written into `entity`."""
    at = 0
    while at < len(tokens):
        upto = _run_end(tokens, at)
        label = _label(tokens, at, upto) if upto > at else _single(tokens[at])
        for token in tokens[at : max(upto, at + 1)]:
            yield replace(token, entity=label) if label else token
        at = max(upto, at + 1)


def _run_end(tokens: Sequence[Token], at: int) -> int:
    """Where an unbroken run of capitalised proper nouns in one sentence ends."""
    upto = at
    while upto < len(tokens) and _is_name(tokens[upto]) and tokens[upto].sentence == tokens[at].sentence:
        upto += 1
    return upto


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper() and token.lower not in _MONTHS


def _single(token: Token) -> str:
    if token.lower in _MONTHS and token.pos == "PROPN":
        return "DATE"
    return "NORP" if token.pos == "ADJ" and token.text[:1].isupper() and token.dep == "amod" else ""


def _label(tokens: Sequence[Token], at: int, upto: int) -> str:
    run = tokens[at:upto]
    known = [_words()[t.lower] for t in run if t.lower in _words()]
    if known:
        return known[-1]
    last = run[-1]
    if last.dep == "pobj" and tokens[last.head].lower in _WHERE and len(run) <= LONGEST_PLACE:
        return "GPE"
    if any(t.text.isupper() and len(t.text) > 1 for t in run):
        return "ORG"
    return "PERSON" if 2 <= len(run) <= LONGEST_PERSON else ""
