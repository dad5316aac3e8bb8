"""The noun phrase around a name, read off the tags: robust where the parse of a title is not."""

from collections.abc import Set

from sayso.language import Parse

_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PART"})
_LEFT = 14
"""Tokens a title may run before a name ("Russian International Affairs Council Director General ...")."""
_RIGHT = 14
"""Tokens an apposition or a "of ..." tail may run after."""
_TAIL_PREPOSITIONS = frozenset({"of", "for", "in", "to", "at", "from", "with", "on", "within", "inside"})


def left_edge(parse: Parse, first: int) -> int:
    """Return the first token of the noun phrase that ends with this name: titles, owners and article before it."""
    at, tokens = first, parse.tokens
    while at > 0 and first - at < _LEFT and tokens[at - 1].sentence == tokens[first].sentence:
        before = tokens[at - 1]
        if not (before.pos in _INSIDE or before.tag in ("POS", "VBG", "VBN", "PRP$") or before.text == "-"):
            break
        if before.tag in ("VBG", "VBN") and not _is_adjectival(parse, at - 1):
            break
        if before.tag == "PRP$" or before.pos == "DET":
            return at - 1
        if before.lower in ("not", "to"):
            break
        at -= 1
    return at


def right_edge(parse: Parse, last: int) -> int:
    """Return the end of the phrase with its prepositions: "officials [in Kyiv]", "mayor [of the city]"."""
    at, tokens = last, parse.tokens
    sentence = tokens[last - 1].sentence
    end = last
    while at < len(tokens) and at - last < _RIGHT and tokens[at].sentence == sentence:
        token = tokens[at]
        if token.lower in _TAIL_PREPOSITIONS or token.pos in _INSIDE or token.text in ("-", "and") or token.tag == "POS":
            at += 1
            if token.pos in ("NOUN", "PROPN", "NUM") or token.tag == "POS":
                end = at
        else:
            break
        if at == last + 1 and token.lower not in _TAIL_PREPOSITIONS:
            return last
    return end


def phrase_of(parse: Parse, first: int, last: int, titles: Set[int]) -> str:
    """Return a person's name with the title before it, or the apposition after or before, as one string."""
    tokens = parse.tokens
    start, end = left_edge(parse, first), last
    if not any(start <= i <= first for i in titles if i != first or start != first):
        end = _apposition_after(parse, last, titles)
        if end == last:
            start = _apposition_before(parse, start, titles)
        elif end == last and start == first:
            start = first
    if end == last and last < len(tokens) and tokens[last].lower == "of":
        end = right_edge(parse, last)
    return parse.words((tokens[start].start, tokens[end - 1].end))


def _apposition_after(parse: Parse, last: int, titles: Set[int]) -> int:
    """Return the end of ", Iran's deputy foreign minister": after a comma, a noun phrase with a title, then a mark."""
    tokens = parse.tokens
    if last + 1 >= len(tokens) or tokens[last].text not in (",", "(", "–", "—"):
        return last
    at = last + 1
    while at < len(tokens) and at - last < _RIGHT + 4 and tokens[at].sentence == tokens[last].sentence:
        token = tokens[at]
        if token.pos in ("VERB", "AUX") and token.tag in ("VBD", "VBZ", "VBP", "MD") or token.text in (",", ".", ")", ";", ":"):
            break
        if token.lower in ("who", "which", "that"):
            break
        at += 1
    return at if any(last < i <= at for i in titles) and tokens[last + 1].pos in (*_INSIDE, "ADV", "PRON") else last


def _apposition_before(parse: Parse, start: int, titles: Set[int]) -> int:
    """Return the start of "the head of the delegation, X" where the parser ties the two together."""
    tokens = parse.tokens
    name = tokens[start]
    if start < 2 or tokens[start - 1].text != "," or name.dep != "appos" or name.head >= start:
        return start
    edge = left_edge(parse, name.head)
    return edge if any(edge <= i <= start for i in titles) else start


def _is_adjectival(parse: Parse, i: int) -> bool:
    token = parse.tokens[i]
    return token.dep in ("amod", "compound", "nmod") or (i > 0 and parse.tokens[i - 1].text == "-")
