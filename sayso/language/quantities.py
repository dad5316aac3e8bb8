"""Quantities: figures and number words with what they count.

    "up to 1,000 prisoners of war each" → 1000, at-most, unit "prisoners of war", each

Dates, times, durations, ages, ordinals, names with a number in them (Article 5, S-300) and telephone numbers are none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.language.parse import PAGES, Parse, Sentence
from sayso.language.quantities_numbers import figure, quantity_words
from sayso.language.quantities_spans import Numeral, approximator, numeral
from sayso.language.quantities_units import Counted, counted
from sayso.language.times import times

LARGEST_BARE = 1e10
"""Above the number of people alive a figure that names nothing it counts is a serial number."""
_ROLES = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr", "conj", "appos", "ROOT", "nummod", "dative", "oprd"})
_DASHES = frozenset("-–—‑")


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words that tell how many: code points [start, end) of the numeral, its currency sign and percent word included.

    `low` and `high` are equal for one figure, apart for a range, None for "dozens"; a bound ("up to 1,000") is that
    figure. `approximator` is exact, about, nearly, at-least, at-most, more-than, less-than or vague. Shares are of
    one ("two-thirds" is 0.667), percents of a hundred. `unit` is what is counted as said, empty where nothing is named;
    `head` the token of its noun, the numeral's last one without; `currency` an ISO 4217 code.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    approximator: str
    unit: str
    unit_span: tuple[int, int] | None
    head: int
    each: bool = False
    percent: bool = False
    currency: str | None = None


@lru_cache(maxsize=PAGES)
def quantities(parse: Parse) -> tuple[Quantity, ...]:
    """Find the quantities of a page, in order."""
    taken = {i for t in times(parse, None) for i in range(t.first, t.last)}
    return tuple(q for sentence in parse.sentences for q in _in_sentence(parse, sentence, taken))


def _in_sentence(parse: Parse, sentence: Sentence, taken: set[int]) -> Iterator[Quantity]:
    at = sentence.first
    while at < sentence.last:
        one = None if at in taken else numeral(parse.tokens, at, sentence.last)
        if one is None or any(i in taken for i in range(one.first, one.last)):
            at += 1
            continue
        what = counted(parse, one, sentence.last)
        if _is_count(parse, one, what, sentence):
            yield _quantity(parse, one, what, sentence)
        at = one.last


def _quantity(parse: Parse, one: Numeral, what: Counted, sentence: Sentence) -> Quantity:
    tokens = parse.tokens
    hedge = approximator(tokens, one, sentence.first, sentence.last)
    start, end = tokens[one.first].start, tokens[one.last - 1].end
    if what.currency and what.span and what.span[1] <= start:
        start = what.span[0]
    return Quantity(
        start=start,
        end=end,
        low=one.low,
        high=one.high,
        approximator=hedge if one.low is not None else "vague",
        unit=" ".join(parse.words(what.span).split()) if what.span else "",
        unit_span=what.span,
        head=what.head,
        each=_each(parse, max(what.head + 1, one.last), sentence),
        percent=what.percent,
        currency=what.currency,
    )


def _each(parse: Parse, at: int, sentence: Sentence) -> bool:
    """Whether "each", "apiece", "per side" or "from each side" follows within three words."""
    words = [t.lower for t in parse.tokens[at : min(sentence.last, at + 5)]]
    if words[:1] == ["of"]:
        words = words[2:]
    return any(w in quantity_words()["phrases"]["each"] for w in words[:2]) or words[:2] == ["per", "side"]


def _is_count(parse: Parse, one: Numeral, what: Counted, sentence: Sentence) -> bool:
    """Whether a numeral tells a quantity, and is no part of a name, a number to call, a score, a time or an age."""
    if _is_glued(parse, one, sentence) or _is_label(parse, one, sentence) or _is_among_figures(parse, one, sentence):
        return False
    if what.is_bare and one.low is not None and one.low > LARGEST_BARE:
        return False
    if what.percent or what.currency or one.low is None or one.fraction:
        return one.low is not None or not what.is_bare or parse.tokens[one.first].dep in _ROLES
    if one.last < sentence.last and parse.tokens[one.last].lemma in quantity_words()["phrases"]["times"]:
        return False
    return _is_plain_count(parse, one, what, sentence)


def _is_plain_count(parse: Parse, one: Numeral, what: Counted, sentence: Sentence) -> bool:
    first = parse.tokens[one.first]
    if one.low is not None and 1900 <= one.low < 2100 and first.text.isdigit() and len(first.text) == 4:
        return (not what.is_bare and one.low % 100 == 0) or parse.tokens[what.head].tag == "NNS"
    if first.lower == "zero" and parse.tokens[what.head].tag == "NN":
        return False
    if first.lower == "one" and one.last - one.first == 1:
        return _is_one(parse, one, what, sentence)
    if not what.is_bare:
        return True
    return parse.tokens[one.last - 1].dep in _ROLES and not _is_alone(parse, one, sentence)


def _is_one(parse: Parse, one: Numeral, what: Counted, sentence: Sentence) -> bool:
    """Whether "one" counts: "one person", "killed one and wounded two"; not "one another", "no one", "the one"."""
    before = parse.tokens[one.first - 1].lower if one.first > sentence.first else ""
    after = parse.tokens[one.last].lower if one.last < sentence.last else ""
    if before in ("no", "the", "this", "that", "any", "every", "each", "some", "which", "another") or after in (
        "another",
        "that",
        "who",
        "which",
    ):
        return False
    token = parse.tokens[one.first]
    over = parse.tokens[token.head]
    if what.is_bare:
        return token.dep == "dobj" and over.pos == "VERB"
    return parse.tokens[what.head].tag in ("NN", "NNP") and token.dep == "nummod"


def _is_glued(parse: Parse, one: Numeral, sentence: Sentence) -> bool:
    """Whether the numeral touches letters or a hyphen: S-300, 14-point, 155mm, +380; or begins with a nought."""
    first, last = parse.tokens[one.first], parse.tokens[one.last - 1]
    before = parse.text[first.start - 1] if first.start else " "
    after = parse.text[last.end] if last.end < len(parse.text) else " "
    if len(first.text) > 1 and first.text[0] == "0" and first.text[1].isdigit():
        return True
    near = parse.text[last.end + 1 : last.end + 2]
    compound = after in _DASHES and near.isalnum()
    open_before = before in "-‑+#/\\_@=^" or (before in "–:." and parse.text[max(0, first.start - 2)].isdigit())
    return open_before or compound or before.isalnum() or (after in "/:_@°^" and near.isalnum())


def _is_label(parse: Parse, one: Numeral, sentence: Sentence) -> bool:
    """Whether the word before makes the number a name's: Article 5, Resolution 1701, Boeing 737."""
    if one.first == sentence.first:
        return False
    before, token = parse.tokens[one.first - 1], parse.tokens[one.first]
    if before.lower in quantity_words()["labels"]["words"]:
        return token.head <= token.i or token.dep != "nummod"
    if before.lower == "of" and parse.tokens[one.first - 2].text == "Group":
        return True
    named = before.pos == "PROPN" and token.text[:1].isdigit() and parse.tokens[one.last - 1].head < one.first
    return named or _is_age(parse, one, sentence)


def _is_age(parse: Parse, one: Numeral, sentence: Sentence) -> bool:
    """Whether the number is an age: "aged 12", "Anna Kovalenko, 34, said"."""
    before = parse.tokens[one.first - 1]
    if before.lower in ("aged", "age", "ages"):
        return True
    comma = before.text == "," and one.first - 2 >= sentence.first and parse.tokens[one.first - 2].pos == "PROPN"
    closed = one.last >= sentence.last or parse.tokens[one.last].text in (",", ".")
    return comma and closed and one.low is not None and one.low < 120 and one.last - one.first == 1


def _is_among_figures(parse: Parse, one: Numeral, sentence: Sentence) -> bool:
    """Whether a bare figure touches another: a telephone number, a table, a score."""
    tokens = parse.tokens
    if one.low is None or not tokens[one.first].text[:1].isdigit():
        return False
    before = one.first > sentence.first and figure(tokens[one.first - 1].lower) is not None
    after = one.last < sentence.last and figure(tokens[one.last].lower) is not None
    score = one.last + 1 < sentence.last and tokens[one.last].text in _DASHES and figure(tokens[one.last + 1].lower)
    return before or after or bool(score)


def _is_alone(parse: Parse, one: Numeral, sentence: Sentence) -> bool:
    """Whether the sentence is a scrap without verb, where a bare number is furniture: "Photo 2", "1 of 5"."""
    inside = parse.tokens[sentence.first : sentence.last]
    return len(inside) <= 6 and not any(t.pos in ("VERB", "AUX") for t in inside)
