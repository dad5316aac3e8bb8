"""Which way a clause leans from the day of publication: tense and modality of the verb over a time expression.

Labels are ClearNLP dependencies and Penn tags; the climb follows heads, so it is linear in the depth of the sentence.
"""

from typing import Literal

from sayso.language.parse import Parse
from sayso.language.times_calendar import Lean
from sayso.language.times_lexicon import word_set
from sayso.language.token import Token

Leaning = Literal[Lean, "present"]
"""What a verb alone says; a present tense leans ahead unless a noun stands between."""
HIGHEST = 40
"""Heads climbed before giving up: deeper trees are lists, not clauses."""
DEEPEST = 8
"""Clauses climbed from verb to verb."""

_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall", "sha"})
_WOULD = frozenset({"would", "'d", "’d", "could", "might"})
_POINTING = frozenset({"for", "until", "till", "by", "before", "to"})
"""Prepositions that, after a verb such as "set" or "agreed", give the time of what is set."""
_NOMINAL = frozenset({"NOUN", "PROPN"})


def lean(parse: Parse, first: int, last: int) -> Lean:
    """Return the lean of the clause that holds tokens [first, last), by the nearest verb over them."""
    at = _root(parse, first, last)
    things: list[Token] = []
    pointing = backward = forward = False
    for _ in range(HIGHEST):
        token = parse.tokens[at]
        if token.pos in ("VERB", "AUX") and not _is_preposition(token):
            return _combined(_verb(parse, token, DEEPEST, pointing), things, backward, forward)
        if not things:
            pointing = pointing or token.lower in _POINTING
            backward = backward or token.lower in word_set("words", "backward_signals")
            forward = forward or token.lower in word_set("words", "forward_signals")
        if not first <= at < last and token.pos in _NOMINAL | {"ADJ"}:
            things.append(token)
        if token.head == at:
            break
        at = token.head
    return _without_verb(things, backward)


def _root(parse: Parse, first: int, last: int) -> int:
    """Return the token of the expression whose head lies outside it."""
    for at in range(first, last):
        if not first <= parse.tokens[at].head < last:
            return at
    return first


def _is_preposition(token: Token) -> bool:
    return token.dep == "prep"


def _combined(verb: Leaning, things: list[Token], backward: bool, forward: bool) -> Lean:
    """Weigh the verb against the noun or adjective between it and the expression."""
    if any(_is_ahead(t) for t in things):
        return "intended" if verb == "past" else "future" if verb == "present" else verb
    planned = any(t.lemma in word_set("ahead", "planned") for t in things[:1])
    if verb == "past":
        return "either" if planned or (forward and not backward) else "past"
    if verb == "present":
        told = backward or (things and things[0].pos in _NOMINAL)
        return "either" if planned else "past" if told else "future"
    return "past" if backward and verb != "future" and not planned else verb


def _without_verb(things: list[Token], backward: bool) -> Lean:
    if any(_is_ahead(t) for t in things):
        return "future"
    return "past" if backward else "either"


def _is_ahead(token: Token) -> bool:
    return token.lemma in word_set("ahead", "words")


def _verb(parse: Parse, verb: Token, depth: int, pointing: bool) -> Leaning:
    """Return the lean of one verb with its auxiliaries; a verb without tense takes that of the verb over it."""
    aux = parse.dependents(verb.i, "aux", "auxpass")
    modal = next((t.lower for t in aux if t.tag == "MD"), None)
    if modal:
        return _modal(modal, any(t.lemma == "have" for t in aux))
    if any(t.tag == "TO" for t in aux):
        return _infinitive(parse, verb, depth)
    ahead = pointing and _is_ahead(verb)
    finite = next((t for t in (*aux, verb) if t.tag in ("VBD", "VBZ", "VBP")), None)
    if finite is None:
        return _unfinished(parse, verb, depth, ahead)
    if finite.tag == "VBD" or (finite.lemma == "have" and finite is not verb):
        return "intended" if ahead else "past"
    return _present(parse, verb)


def _modal(modal: str, perfect: bool) -> Lean:
    if modal in _WILL:
        return "future"
    if perfect:
        return "either"
    return "backshifted" if modal in _WOULD else "future"


def _infinitive(parse: Parse, verb: Token, depth: int) -> Leaning:
    """Lean of "to meet": that of what it hangs on, ahead where that is a word of planning or nothing."""
    over = parse.tokens[verb.head]
    if over.i == verb.i or (verb.dep in ("acl", "relcl") and (over.pos == "PROPN" or _is_ahead(over))):
        return "future"
    if over.pos not in ("VERB", "AUX", "ADJ") or depth == 0:
        return "future" if _is_ahead(over) else "either"
    if over.pos == "ADJ" and over.head != over.i:
        base = _verb(parse, parse.tokens[over.head], depth - 1, False)
    else:
        base = _verb(parse, over, depth - 1, False)
    if not _is_ahead(over):
        return base
    return "intended" if base == "past" else "future"


def _unfinished(parse: Parse, verb: Token, depth: int, ahead: bool) -> Leaning:
    """Lean of a participle or bare form."""
    if verb.tag == "VBN" and verb.dep in ("acl", "relcl", "amod"):
        return "intended" if ahead else "past"
    over = parse.tokens[verb.head]
    for _ in range(HIGHEST):
        if over.pos in ("VERB", "AUX") or over.head == over.i:
            break
        over = parse.tokens[over.head]
    if over.i != verb.i and over.pos in ("VERB", "AUX") and depth:
        return _verb(parse, over, depth - 1, ahead)
    if verb.tag == "VBN":
        return "future" if ahead else "past"
    return "future" if ahead else "either"


def _present(parse: Parse, verb: Token) -> Leaning:
    """Lean of a present tense: words of saying tell what was said, a headline's present is history or plan."""
    if verb.lemma in word_set("ahead", "saying"):
        return "past"
    return "either" if parse.sentences[verb.sentence].kind == "headline" and not _is_ahead(verb) else "present"
