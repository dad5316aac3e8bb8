"""Where a numeral stands: runs of tokens that make one number, ranges of two, approximators around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.language.quantities_numbers import figure, number, quantity_words
from sayso.language.token import Token

LONGEST_RUN = 12
"""Tokens in one numeral: "one hundred and twenty - five thousand four hundred and two" is eleven."""
_DASHES = frozenset("-–—‑")
_VAGUE_OF = frozenset({"tens", "hundreds", "thousands", "dozens", "scores", "millions"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens [first, last) and the number they make, from low to high; both None for "dozens"."""

    first: int
    last: int
    low: float | None
    high: float | None
    fraction: bool = False


def numeral(tokens: Sequence[Token], i: int, end: int) -> Numeral | None:
    """Read the numeral or range that begins at token i and ends before `end`, or None."""
    found = _vague(tokens, i, end) or _fraction(tokens, i, end) or _split(tokens[i]) or _run(tokens, i, end)
    return found and (_range(tokens, found, end) if found.low is not None and not found.fraction else found)


def _vague(tokens: Sequence[Token], i: int, end: int) -> Numeral | None:
    """Read "dozens", "tens of thousands", "several hundred"."""
    words = [t.lower for t in tokens[i : min(end, i + 4)]]
    if words[0] in ("tens", *quantity_words()["vague"]["words"]):
        tens = len(words) > 2 and words[1] == "of" and words[2] in _VAGUE_OF
        return None if words[0] == "tens" and not tens else Numeral(i, i + (3 if tens else 1), None, None)
    if words[0] in quantity_words()["vague"]["openers"] and len(words) > 1 and words[1] in _large():
        return Numeral(i, i + 2, None, None)
    return None


@lru_cache(maxsize=1)
def _large() -> frozenset[str]:
    return frozenset(w for w in quantity_words()["multipliers"] if len(w) > 3)


def _fraction(tokens: Sequence[Token], i: int, end: int) -> Numeral | None:
    """Read "two-thirds", "one-fifth", "a quarter of", "half of its"; "a third round" is none."""
    words = [t.lower for t in tokens[i : min(end, i + 4)]] + [""] * 4
    at = 2 if words[1] in _DASHES else 1
    parts = quantity_words()["fractions"]
    if words[0] == "half" and words[1] in ("of", "the", "its", "their", "his", "her", "all"):
        return Numeral(i, i + 1, 0.5, 0.5, True)
    over = parts.get(words[at].removesuffix("s"))
    above = 1.0 if words[0] == "a" and words[at + 1] == "of" else quantity_words()["numerals"].get(words[0])
    if (
        not over
        or not above
        or (words[at] == "half" and at == 1)
        or above >= over
        or (at == 1 and above > 1 and words[1][-1] != "s")
    ):
        return None
    return Numeral(i, i + at + 1, above / over, above / over, True)


def _split(token: Token) -> Numeral | None:
    """Read a range inside one token: "100–150"."""
    for dash in _DASHES:
        low, found, high = token.lower.partition(dash)
        if found and (a := figure(low)) is not None and (b := figure(high)) is not None and a < b:
            return Numeral(token.i, token.i + 1, a, b)
    return None


def _run(tokens: Sequence[Token], i: int, end: int) -> Numeral | None:
    last = i
    while last < min(end, i + LONGEST_RUN) and _joins(tokens, i, last, end):
        last += 1
    while last > i and tokens[last - 1].lower in ("and", "a", "an", "-", "–"):
        last -= 1
    value = number([t.lower for t in tokens[i:last]]) if last > i else None
    return None if value is None else Numeral(i, last, value, value)


def _joins(tokens: Sequence[Token], i: int, at: int, end: int) -> bool:
    """Whether the token at `at` may stand in a numeral that began at i."""
    word, before = tokens[at].lower.rstrip("."), tokens[at - 1].lower if at > i else ""
    after = tokens[at + 1].lower if at + 1 < end else ""
    words: dict[str, float] = quantity_words()["numerals"]
    multipliers: dict[str, float] = quantity_words()["multipliers"]
    if word in multipliers:
        return at > i and (len(word) > 1 or word != "m" or tokens[i - 1].lower in quantity_words()["currencies"])
    if word in words:
        ten = words.get(before, 0) >= 20 or (before in _DASHES and words.get(tokens[at - 2].lower, 0) >= 20)
        return at == i or before in multipliers or before == "and" or (ten and words[word] < 10)
    if word in _DASHES:
        return words.get(before, 0) >= 20 and 0 < words.get(after, 0) < 10
    if word == "half":
        return (at > i and before == "a") or (
            at == i and after == "a" and at + 2 < end and tokens[at + 2].lower in multipliers
        )
    if word in ("a", "an"):
        return (at == i and after in _large()) or before in ("and", "half")
    if word == "and":
        return (before in multipliers and after in words) or (
            before in words and after == "a" and _is_half(tokens, at + 2, end)
        )
    return at == i and figure(word) is not None


def _is_half(tokens: Sequence[Token], at: int, end: int) -> bool:
    return at < end and tokens[at].lower == "half"


def _range(tokens: Sequence[Token], one: Numeral, end: int) -> Numeral:
    """Widen "100 - 150", "between 500 and 600", "two or three"; "5-6 million" counts both in millions."""
    if one.last + 1 >= end or one.low != one.high or one.low is None:
        return one
    between = one.first > 0 and tokens[one.first - 1].lower == "between"
    joints = {"-", "–", "—", "to", "or"} | ({"and"} if between else set())
    if tokens[one.last].lower not in joints:
        return one
    skip = 1 + (tokens[one.last + 1].lower in quantity_words()["currencies"])
    other = _run(tokens, one.last + skip, end) if one.last + skip < end else None
    if other is None or other.high is None:
        return one
    low = one.low * _shared(tokens, one, other)
    return Numeral(one.first, other.last, low, other.high) if low < other.high else one


def _shared(tokens: Sequence[Token], one: Numeral, other: Numeral) -> float:
    """Return the multiplier of the second number where the first goes without: 1 where it has its own."""
    times: dict[str, float] = quantity_words()["multipliers"]
    if one.last - one.first > 1 or one.low is None or one.low >= 1000:
        return 1.0
    word = tokens[other.last - 1].lower.lstrip("0123456789.,")
    return times.get(word, 1.0) if word not in ("hundred", "dozen") else times[word]


def approximator(tokens: Sequence[Token], one: Numeral, first: int, end: int) -> str:
    """Return how a figure is hedged by the words before or after it; "exact" where it is not."""
    at = one.first
    while at > first and tokens[at - 1].lower in ("a", "an", "the", "between", *quantity_words()["currencies"]):
        at -= 1
    for length in (4, 3, 2, 1):
        for stop in (at, one.first):
            words = " ".join(t.lower for t in tokens[max(first, stop - length) : stop])
            if words in quantity_words()["before"]:
                return str(quantity_words()["before"][words])
    after = " ".join(t.lower for t in tokens[one.last : min(end, one.last + 2)])
    return str(quantity_words()["after"].get(after, "exact"))
