"""What a statement does with its words: act, polarity and time, from the cue and the content's first main clause."""

from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from sayso.language import Parse, Token
from sayso.lexicon import rows
from sayso.records.vocabulary import Act, Polarity, Time
from sayso.statements.attribution import Attribution
from sayso.statements.cues import frames_of

_NEGATIONS = frozenset(
    {"not", "n't", "n’t", "never", "no", "nobody", "none", "nothing", "neither", "nor", "without", "hardly"}
)
_SELF = frozenset({"i", "we", "he", "she", "they", "it"})
_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_WOULD = frozenset({"would", "could", "might", "'d", "’d"})
_MUST = frozenset({"must", "should", "ought"})
_PLAIN = frozenset({"assert", "announce", "confirm"})
"""Acts so general that the content's own verb tells more."""

_LATER = frozenset({"promise", "demand", "propose", "threaten", "predict", "ask", "set-condition"})
"""Acts whose content, where it has no tense of its own, lies ahead."""

NO_COMMENT = ("comment", "confirm", "verify", "say", "elaborate", "answer", "disclose")


@lru_cache(maxsize=1)
def _own_acts() -> dict[str, Act]:
    """First-person verbs that perform the act they name ("we reject …"): lemma → act."""
    return {lemma: cast(Act, act) for lemma, act in rows("statements", "performatives.tsv")}


def main_verb(parse: Parse, one: Attribution) -> Token | None:
    """Return the head of the content's first clause: the first token whose head lies outside its span."""
    tokens = list(parse.inside(one.content[0]))
    inside = {t.i for t in tokens}
    roots = [t for t in tokens if (t.head not in inside or t.head == t.i) and t.pos != "PUNCT"]
    verbs = [t for t in roots if t.pos in {"VERB", "AUX"}]
    return _first_clause(parse, verbs[0]) if verbs else next(iter(roots), None)


def _first_clause(parse: Parse, verb: Token) -> Token:
    """The first of clauses that run on with a mere comma ("the list has not come, the work continues")."""
    return next((t for t in parse.dependents(verb.i, "ccomp", "parataxis") if t.i < verb.i), verb)


def act(parse: Parse, one: Attribution, head: Token | None) -> Act:
    """Return which of the 21 acts the statement performs."""
    cue = cue_word(parse, one)
    stated: Act = _known(one, cue)
    if cue is not None and cue.lemma == "decline" and head is not None and head.lemma in NO_COMMENT:
        return "decline-to-comment"
    if stated == "decline-to-comment":
        return "reject"
    if cue is not None and _negated(parse, cue):
        return _turned(stated, cue, head)
    return _by_content(parse, one, head, stated) if stated in _PLAIN and head is not None else stated


def _turned(stated: Act, cue: Token, head: Token | None) -> Act:
    """The act of a negated cue: "did not confirm" says nothing, "does not want" rejects, "did not rule out" asserts."""
    if stated == "confirm" or (cue.lemma in {"say", "comment", "disclose", "elaborate", "specify"}):
        return "decline-to-comment"
    refuses = stated in {"accept", "promise"} or cue.lemma in {"want", "support", "agree", "intend"}
    return "reject" if refuses else "assert"


def _known(one: Attribution, cue: Token | None) -> Act:
    if one.act:
        return one.act  # type: ignore[return-value]
    frames = frames_of(cue) if cue else {}
    return next(iter(frames.values())).act if frames else "assert"  # type: ignore[return-value]


def cue_word(parse: Parse, one: Attribution) -> Token | None:
    """Return the last verb, noun or adjective of the cue, None where it has none (a dash, "according to")."""
    for span in one.cue:
        tokens = [t for t in parse.inside(span) if t.pos in {"VERB", "NOUN", "ADJ", "AUX"}]
        if tokens:
            return tokens[-1]
    return None


def _by_content(parse: Parse, one: Attribution, head: Token, stated: Act) -> Act:
    """Refine a plain saying by what is said: question, demand, promise, forecast, or an act in the first person."""
    words = parse.words(one.content[-1]).rstrip("”\"’' ")
    if words.endswith("?"):
        return "ask"
    helpers = {t.lower for t in parse.dependents(head.i, "aux", "auxpass")}
    subject = next(iter(parse.dependents(head.i, "nsubj", "nsubjpass")), None)
    own = subject is not None and subject.lower in _SELF
    named = _own_acts().get(head.lemma)
    if named and own and head.tag in {"VBP", "VBZ", "VBD", "VB"} and not helpers & (_WOULD | _MUST):
        return named
    if helpers & _MUST or _has_to(parse, head):
        return "demand"
    if helpers & _FUTURE:
        return "promise" if own else "predict"
    if "would" in helpers and stated == "assert":
        return "promise" if own and subject is not None and subject.lower in {"he", "she", "they", "it"} else "predict"
    return stated


def _has_to(parse: Parse, head: Token) -> bool:
    return head.lemma in {"have", "need"} and bool(parse.dependents(head.i, "xcomp"))


def polarity(parse: Parse, head: Token | None) -> Polarity:
    """Return "-" where the content's first main clause is negated ("there is no agreement", "have not received")."""
    return "-" if head is not None and (_negated(parse, head) or _negated_inside(parse, head)) else "+"


def _negated(parse: Parse, head: Token) -> bool:
    return any(t.lower in _NEGATIONS for t in parse.dependents(head.i, "neg", "advmod", "det", "cc"))


def _negated_inside(parse: Parse, head: Token) -> bool:
    """A "no" on the main verb's subject, object or complement, or a main verb that leads on ("is yet to be agreed")."""
    for child in parse.dependents(head.i, "nsubj", "nsubjpass", "attr", "dobj", "acomp"):
        if child.lower in _NEGATIONS or any(t.lower in {"no", "not"} for t in parse.dependents(child.i, "det", "neg")):
            return True
    return any(t.lower == "yet" for t in parse.dependents(head.i, "advmod")) and bool(parse.dependents(head.i, "xcomp"))


def time(parse: Parse, one: Attribution, head: Token | None, done: Act) -> Time:
    """Return where in time the content lies, by the tense of its first main clause."""
    if head is None or head.pos not in {"VERB", "AUX"}:
        return "future" if done in _LATER else "present"
    helpers = parse.dependents(head.i, "aux", "auxpass")
    words = {t.lower for t in helpers}
    if words & _FUTURE or (head.lemma == "go" and parse.dependents(head.i, "xcomp") and head.tag == "VBG"):
        return "future"
    if words & _WOULD:
        return "hypothetical" if _has_condition(parse, head) else "future"
    if "to" in words or words & _MUST:
        return "future"
    return _by_tense(head, helpers, done)


def _has_condition(parse: Parse, head: Token) -> bool:
    return any(
        t.lower in {"if", "unless"} for c in parse.dependents(head.i, "advcl") for t in parse.dependents(c.i, "mark")
    ) or any(t.lower == "have" for t in parse.dependents(head.i, "aux"))


def _by_tense(head: Token, helpers: Sequence[Token], done: Act) -> Time:
    finite = helpers[0] if helpers else head
    if finite.tag == "VBD" or (finite.lemma == "have" and head.tag in {"VBN", "VBD"}):
        return "past"
    if head.tag == "VBG" and not helpers:
        return "future" if done in _LATER else "present"
    return "future" if done in {"predict", "promise"} and head.tag == "VB" else "present"
