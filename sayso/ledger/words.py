"""The words of a label that tell one object from another of its kind."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_TOKEN = re.compile(r"[^\W_]+(?:[-.,'’][^\W_]+)*")
_ROUND = re.compile(r"\b(\w+)[ -](?:\w+ ){0,3}?(?:round|meeting|session)\b")


@dataclass(frozen=True, slots=True)
class _Lists:
    plain: frozenset[str]
    generic: frozenset[str]
    named: frozenset[str]
    things: frozenset[str]
    call: frozenset[str]
    negation: frozenset[str]
    same: dict[str, str]
    numbers: dict[str, int]


@cache
def _lists() -> _Lists:
    read = tomllib.loads(files("sayso.ledger").joinpath("labels.toml").read_text("utf-8"))
    return _Lists(
        plain=frozenset(read["plain"].split()),
        generic=frozenset(read["generic"].split()),
        named=frozenset(read["named"].split()),
        things=frozenset(read["things"].split()),
        call=frozenset(read["call"].split()),
        negation=frozenset(read["negation"].split()),
        same=read["same"],
        numbers=read["numbers"],
    )


@lru_cache(maxsize=1 << 16)
def words(label: str) -> frozenset[str]:
    """Return the label's words in plain form: lower case, singular, near-synonyms made one, numbers kept whole."""
    plain = _lists().plain
    return frozenset(word for token in _TOKEN.findall(label) for word in _plain(token) if word not in plain)


def telling(label: str) -> frozenset[str]:
    """Return the words that tell it from others of its kind: without "proposal", "talks", "agreement" and the like."""
    return words(label) - _lists().generic


def strong(label: str) -> frozenset[str]:
    """Return the words that are enough to know it by: numbers ("30-day"), names, "memorandum"."""
    lists = _lists()
    tokens = _TOKEN.findall(label)[1:]
    names = {word for token in tokens if token[0].isupper() and len(token) > 3 for word in _plain(token)}
    known = names | lists.named
    return frozenset(w for w in words(label) if w in known or any(c.isdigit() for c in w)) - lists.generic


def core(label: str, things: bool = False) -> frozenset[str]:
    """Return the words to tell an object by: of a name all telling ones; of a whole clause only those that identify.

    In "Moscow turned down the 30-day truce in a statement late on Monday" that is "30-day"; with `things` also what is
    handed over ("list", "prisoner"). A clause without any keeps all its words, so that it meets only its own like.
    """
    found = telling(label)
    if len(found) <= _NAME_WORDS:
        return found
    lists = _lists()
    keys = lists.named | (lists.things if things else frozenset())
    return frozenset(w for w in found if w in keys or ("-" in w and any(c.isdigit() for c in w))) or found


_NAME_WORDS = 6
"""Telling words in the longest names of proposals and agreements; more make a clause."""


def negations(found: frozenset[str]) -> frozenset[str]:
    """Return those of the words that turn a sentence round."""
    return found & _lists().negation


def round_number(label: str) -> int | None:
    """Return which round or meeting of a series the label names ("second round" is 2), None where it names none."""
    found = _ROUND.search(label.lower())
    for token in re.findall(r"\w+", found[0]) if found else ():
        if token in _lists().numbers:
            return _lists().numbers[token]
        if digits := re.fullmatch(r"(\d{1,3})(?:st|nd|rd|th)", token):
            return int(digits[1])
    return None


def is_call(label: str) -> bool:
    """Return whether the meeting is held at a distance."""
    return bool(words(label) & _lists().call)


@lru_cache(maxsize=1 << 16)
def _plain(token: str) -> tuple[str, ...]:
    lowered = re.sub(r"['’]s?$", "", token.lower().replace(",", ""))
    if any(character.isdigit() for character in lowered):
        return (lowered,)
    return tuple(_singular(part) for part in re.split(r"[-.'’]", lowered) if part)


def _singular(word: str) -> str:
    same = _lists().same
    if word not in same and len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return same.get(word, word)
