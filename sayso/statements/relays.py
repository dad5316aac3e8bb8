"""Words that came through somebody: "Tass quoted him as saying", "Bloomberg reported, citing sources".

A relay adds an outer link to the chain and is no statement of its own: its words are the inner holder's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.language import Parse, Token
from sayso.records import Span
from sayso.statements.attribution import Attribution
from sayso.statements.clauses import noun_phrase, subject, verb_group

_RELAYING = frozenset({"quote", "cite"})


def relayed(parse: Parse, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Give every attribution that came through somebody its outer link; the rest stay as they are."""
    out: list[Attribution] = []
    used: set[tuple[Span, ...]] = set()
    for one in found:
        verb = _verb(parse, one)
        pair = (_as_saying(parse, one, verb) or _citing(parse, one, verb)) if verb is not None else None
        out.extend(pair or (one,))
        used.update(p.cue for p in pair or ())
    return tuple(one for one in out if one.relay or one.cue not in used or _is_paired(one, out))


def _is_paired(one: Attribution, out: Sequence[Attribution]) -> bool:
    """Whether this is the inner half of a relay rather than a second reading of its cue ("citing" with an object)."""
    return any(other.relay and set(one.content) <= set(other.content) for other in out)


def _verb(parse: Parse, one: Attribution) -> Token | None:
    verbs = [t for span in one.cue for t in parse.inside(span) if t.pos in {"VERB", "AUX"}]
    return verbs[-1] if verbs else None


def _as_saying(parse: Parse, one: Attribution, verb: Token) -> tuple[Attribution, Attribution] | None:
    """ "X quoted Y as saying", "Y was quoted by X as saying"."""
    bridge = parse.tokens[verb.head]
    quoting = parse.tokens[bridge.head]
    if verb.dep != "pcomp" or bridge.lower != "as" or quoting.lemma not in _RELAYING:
        return None
    speakers = parse.dependents(quoting.i, "dobj", "nsubjpass")
    outer = _by(parse, quoting, verb) if parse.dependents(quoting.i, "nsubjpass") else subject(parse, quoting)
    if not speakers or outer is None:
        return None
    inner_source, outer_source = noun_phrase(parse, speakers[0]), noun_phrase(parse, outer)
    if inner_source is None or outer_source is None:
        return None
    inner = replace(one, source=(inner_source,))
    return _relay(one, outer_source, verb_group(parse, quoting), inner.cue), inner


def _by(parse: Parse, *verbs: Token) -> Token | None:
    """Who did the quoting, where the one quoted is the subject."""
    for verb in verbs:
        for phrase in parse.dependents(verb.i, "agent", "prep"):
            if phrase.lower in {"by", "in"}:
                return next(iter(parse.dependents(phrase.i, "pobj")), None)
    return None


def _citing(parse: Parse, one: Attribution, verb: Token) -> tuple[Attribution, Attribution] | None:
    """ "X reported, citing Y, that …": the words are Y's, through X."""
    for cited in _citations(parse, verb):
        for noun in parse.dependents(cited.i, "dobj"):
            source = noun_phrase(parse, noun)
            if source is not None and one.source:
                inner = replace(one, source=(source,), cue=((cited.start, cited.end),), attitude="says")
                return _relay(one, one.source[0], one.cue[0], inner.cue), inner
    return None


def _citations(parse: Parse, verb: Token) -> Iterator[Token]:
    near = parse.dependents(verb.i, "advcl", "conj", "prep", "xcomp", "dep")
    return (t for t in near if t.lower == "citing")


def _relay(one: Attribution, source: Span, cue: Span, inner_cue: tuple[Span, ...]) -> Attribution:
    content = tuple(sorted({*one.content, *inner_cue}))
    return replace(one, source=(source,), cue=(cue,), content=content, relay=True, act="assert", attitude="reports")
