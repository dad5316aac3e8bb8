"""City or government: "Kyiv said" and "talks with Kyiv" act; "in Kyiv" and "drones hit Kyiv" do not."""

from sayso.actors.lists import word_list
from sayso.language import Parse

_LOCATIVE = word_list("locative")
_STRUCK = word_list("struck")
_MOTION = word_list("motion")


_MINDS = word_list("minds")
"""What is "in Kyiv" when the government is meant: "concerns in Kyiv"."""


def is_city(parse: Parse, first: int, last: int) -> bool:
    """Whether the capital named by tokens [first, last) is the town here rather than the government."""
    tokens = parse.tokens
    head = next((i for i in range(first, last) if not first <= tokens[i].head < last), last - 1)
    token = tokens[head]
    governor = tokens[token.head]
    if token.dep == "pobj" and governor.lower == "in" and tokens[governor.head].lemma in _MINDS:
        return False
    before = tokens[first - 1] if first else None
    if before is not None and before.lower in _LOCATIVE and before.sentence == token.sentence:
        return True
    if token.dep == "pobj":
        if governor.lower == "to":
            return tokens[governor.head].lemma in _MOTION
        return governor.lower in _LOCATIVE
    if token.dep in ("dobj", "obj", "nsubjpass"):
        return governor.lemma in _STRUCK
    if token.dep == "conj":
        return governor.i < first and governor.i != head and tokens[governor.head].lower in _LOCATIVE
    return token.dep == "npadvmod"
