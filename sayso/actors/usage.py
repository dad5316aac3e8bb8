"""City or government: "Kyiv said" and "talks with Kyiv" act; "in Kyiv" and "drones hit Kyiv" do not."""

from sayso.language import Parse

_LOCATIVE = frozenset(
    "in at near from over around outside across through via into inside toward towards throughout off".split()
)
_STRUCK = frozenset(
    "hit strike attack shell bomb pound target rock capture seize storm besiege reach leave visit enter near encircle "
    "liberate occupy evacuate flee tour defend take retake shake".split()
)
_MOTION = frozenset(
    "travel fly go come return arrive head drive visit trip journey flight move flee invite delegation envoy".split()
)


def is_city(parse: Parse, first: int, last: int) -> bool:
    """Whether the capital named by tokens [first, last) is the town here rather than the government."""
    tokens = parse.tokens
    head = next((i for i in range(first, last) if not first <= tokens[i].head < last), last - 1)
    token = tokens[head]
    governor = tokens[token.head]
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
