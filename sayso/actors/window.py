"""The noun phrase around a name, read off the tags: robust where the parse of a title is not."""

from collections.abc import Set

from sayso.actors.lists import word_list
from sayso.language import Parse

_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PART"})
_LEFT = 14
"""Tokens a title may run before a name ("Russian International Affairs Council Director General ...")."""
_RIGHT = 14
"""Tokens an apposition or a "of ..." tail may run after."""
_TAIL_PREPOSITIONS = word_list("tail")


def left_edge(parse: Parse, first: int) -> int:
    """Return the first token of the noun phrase that ends with this name: titles, owners and article before it."""
    at, tokens = first, parse.tokens
    while at > 0 and first - at < _LEFT and tokens[at - 1].sentence == tokens[first].sentence:
        before = tokens[at - 1]
        if _joins_adjectives(parse, at - 1):
            at -= 2
            continue
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
        if (
            token.lower in _TAIL_PREPOSITIONS
            or token.pos in _INSIDE
            or token.text in ("-", "and")
            or token.tag == "POS"
        ):
            at += 1
            if token.pos in ("NOUN", "PROPN", "NUM") or token.tag == "POS":
                end = at
        else:
            break
        if at == last + 1 and token.lower not in _TAIL_PREPOSITIONS:
            return last
    return end


def title_of(parse: Parse, first: int, last: int, titles: Set[int]) -> str:
    """Return the title before a person's name, or the apposition after or before it; "" where there is none."""
    tokens = parse.tokens
    start, end = left_edge(parse, first), last
    if start - 1 in titles and tokens[start - 1].lower in ("to", "for", "of"):
        start = left_edge(parse, start - 2)
    if not any(start <= i <= first for i in titles if i != first or start != first):
        end = _apposition_after(parse, last, titles)
        if end == last:
            start = _apposition_before(parse, start, titles)
    if end > last:
        return parse.words((tokens[last].end, tokens[end - 1].end)).lstrip(" ,(–—")
    before = parse.words((tokens[start].start, tokens[first].start)).rstrip(" ,")
    if last < len(tokens) and tokens[last].lower == "of" and before:
        return before + " " + parse.words((tokens[last].start, tokens[right_edge(parse, last) - 1].end))
    return before


def _apposition_after(parse: Parse, last: int, titles: Set[int]) -> int:
    """Return the end of ", Iran's deputy foreign minister": after a comma, a noun phrase with a title, then a mark."""
    tokens = parse.tokens
    if last + 1 >= len(tokens) or tokens[last].text not in (",", "(", "–", "—"):
        return last
    at = last + 1
    while at < len(tokens) and at - last < _RIGHT + 4 and tokens[at].sentence == tokens[last].sentence:
        token = tokens[at]
        if (token.pos in ("VERB", "AUX") and token.tag in ("VBD", "VBZ", "VBP", "MD")) or token.text in (
            ",",
            ".",
            ")",
            ";",
            ":",
        ):
            break
        if token.lower in ("who", "which", "that"):
            break
        at += 1
    return at if any(last < i <= at for i in titles) and tokens[last + 1].pos in (*_INSIDE, "ADV", "PRON") else last


def _apposition_before(parse: Parse, start: int, titles: Set[int]) -> int:
    """Return the start of "the head of the delegation, X" where the parser ties the two together."""
    tokens = parse.tokens
    if start < 2 or tokens[start - 1].text != "," or tokens[start - 1].sentence != tokens[start].sentence:
        return start
    name = tokens[start]
    edge = left_edge(parse, name.head) if name.dep == "appos" and name.head < start else _clause_start(parse, start - 1)
    return edge if any(edge <= i < start for i in titles) else start


def _clause_start(parse: Parse, comma: int) -> int:
    """Return where a bare noun phrase before a comma begins, the comma's own place where it is not one."""
    tokens, at = parse.tokens, comma
    while at > 0 and comma - at < _LEFT and tokens[at - 1].sentence == tokens[comma].sentence:
        before = tokens[at - 1]
        if before.pos == "PUNCT" and before.text != "-":
            break
        if not (before.pos in _INSIDE or before.tag == "POS" or before.lower in ("of", "for", "to", "and", "-")):
            return comma
        at -= 1
    return at if tokens[at].pos in ("DET", "PROPN", "ADJ", "NOUN") else comma


def _joins_adjectives(parse: Parse, i: int) -> bool:
    """Whether "and" ties two adjectives of one noun: "Iranian and Pakistani officials"."""
    tokens = parse.tokens
    if tokens[i].lower != "and" or not 0 < i < len(tokens) - 2:
        return False
    return tokens[i - 1].pos == "ADJ" and tokens[i + 1].pos == "ADJ" and tokens[i - 1].sentence == tokens[i].sentence


def _is_adjectival(parse: Parse, i: int) -> bool:
    token = parse.tokens[i]
    return token.dep in ("amod", "compound", "nmod") or (i > 0 and parse.tokens[i - 1].text == "-")
