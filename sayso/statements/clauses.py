"""Who a verb's subject is and what its complements are: dependency reading shared by the rules."""

from collections.abc import Iterable

from sayso.language import Parse, Token
from sayso.records import Span

_SUBJECTS = ("nsubj", "csubj")
_RELATIVES = frozenset({"who", "which", "that"})
_MARKS = frozenset({"that", "if", "whether"})
_VERBS = frozenset({"VERB", "AUX"})
_EDGE = frozenset(",;:-–—.!?…")

_CLIMB = frozenset({"xcomp", "conj", "advcl", "pcomp", "ccomp", "dep", "prep"})
"""A verb without a subject of its own takes the subject of the verb it hangs on by one of these."""

LONGEST_CLIMB = 4
"""Verbs climbed in search of a subject: deeper than that the parse, not the sentence, says so."""


def subject(parse: Parse, verb: Token) -> Token | None:
    """Return the head word of who does the saying, or None; a relative pronoun gives its antecedent."""
    at = verb
    for _ in range(LONGEST_CLIMB):
        own = parse.dependents(at.i, *_SUBJECTS)
        if own:
            return _antecedent(parse, at, own[0])
        agent = _agent(parse, at)
        if agent is not None:
            return agent
        passive = parse.dependents(at.i, "nsubjpass")
        if passive:
            return passive[0] if at.i != verb.i else None
        head = parse.tokens[at.head]
        if at.dep in {"acl", "relcl"} and head.pos in {"NOUN", "PROPN", "PRON"}:
            return head
        if at.dep not in _CLIMB or head.i == at.i:
            return None
        at = head
    return None


def _antecedent(parse: Parse, verb: Token, found: Token) -> Token:
    if found.lower in _RELATIVES and verb.dep == "relcl":
        return parse.tokens[verb.head]
    return found


def _agent(parse: Parse, verb: Token) -> Token | None:
    for by in parse.dependents(verb.i, "agent"):
        for noun in parse.dependents(by.i, "pobj"):
            return noun
    return None


def noun_phrase(parse: Parse, head: Token, without: Iterable[int] = ()) -> Span | None:
    """Return the span of a noun phrase around its head: its whole run of words, less any part that holds `without`."""
    banned = set(without)
    kept = [i for i in parse.subtree(head.i) if i not in banned]
    run = _run_around(kept, head.i)
    run = _strip(parse, run)
    return parse.span(run) if run else None


def _run_around(indices: list[int], centre: int) -> list[int]:
    """Return the unbroken run of indices that holds the centre."""
    if centre not in indices:
        return []
    at = indices.index(centre)
    low = high = at
    while low > 0 and indices[low - 1] == indices[low] - 1:
        low -= 1
    while high + 1 < len(indices) and indices[high + 1] == indices[high] + 1:
        high += 1
    return indices[low : high + 1]


def _strip(parse: Parse, run: list[int]) -> list[int]:
    while run and parse.tokens[run[-1]].text in _EDGE:
        run = run[:-1]
    while run and parse.tokens[run[0]].text in _EDGE:
        run = run[1:]
    return run


def spans_of(parse: Parse, indices: Iterable[int]) -> tuple[Span, ...]:
    """Turn token indices into spans: unbroken runs, joined over bare punctuation, without a leading "that"."""
    out: list[Span] = []
    for run in _runs(parse, sorted(set(indices))):
        run = _strip(parse, run)
        if len(run) > 1 and _is_mark(parse.tokens[run[0]], parse.tokens[run[1]]):
            run = _strip(parse, run[1:])
        if run:
            out.append(parse.span(run))
    return tuple(out)


def _is_mark(word: Token, following: Token) -> bool:
    """Whether a clause's first word only opens it: a conjunction, or a "that" before anything but its verb."""
    return word.lower in _MARKS and (word.dep == "mark" or (word.lower == "that" and following.pos not in _VERBS))


def _runs(parse: Parse, indices: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for i in indices:
        between = range(runs[-1][-1] + 1, i) if runs else range(0)
        if runs and all(parse.tokens[k].pos in {"PUNCT", "SPACE"} for k in between):
            runs[-1].extend([*between, i])
        else:
            runs.append([i])
    return runs


def verb_group(parse: Parse, verb: Token) -> Span:
    """Return the verb with the auxiliaries, negation and adverbs that stand unbroken before it."""
    kin = {t.i for t in parse.dependents(verb.i, "aux", "auxpass", "neg", "advmod")}
    first = verb.i
    while first - 1 in kin:
        first -= 1
    while parse.tokens[first].dep == "advmod" and first < verb.i:
        first += 1
    return parse.tokens[first].start, verb.end
