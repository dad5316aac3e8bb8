"""The mood of a predicate: did it happen, will it, must it, or is it only wished, feared, planned?

Tense, aspect and polarity are read from auxiliaries (Huddleston and Pullum 2002, ch. 3); whether an embedded clause is
said to be real follows its governor (FactBank: Saurí and Pustejovsky 2009; implicatives: Karttunen 1971).
"""

from dataclasses import dataclass
from typing import Final, Literal

from sayso.assertions.words import word_set
from sayso.language import Parse, Token

MoodName = Literal["done", "now", "ongoing", "future", "must", "may", "if", "wish", "order", "bare"]

_MODALS: Final[dict[str, MoodName]] = {
    "will": "future", "'ll": "future", "’ll": "future", "shall": "future", "wo": "future",
    "must": "must", "should": "must", "ought": "must", "shalt": "must",
    "would": "may", "'d": "may", "’d": "may", "could": "may", "may": "may", "might": "may", "can": "may", "ca": "may",
}  # fmt: skip
_NEGATED_DEPS = frozenset({"advmod", "preconj", "cc", "det", "nsubj", "nsubjpass", "dobj", "attr"})
_NOUGHTS = frozenset({"no", "neither", "zero", "little", "few"})
_NOUGHT_DEPS = frozenset({"det", "neg", "amod", "nummod", "preconj"})
_NEGATORS = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither", "none", "nobody", "nothing", "without"})


_AIMS = frozenset({"for", "toward", "towards", "of", "about"})
_ROLES = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep"})
"""How a noun hangs on the verb that says whether its event is real ("yet to make progress")."""


@dataclass(frozen=True, slots=True)
class Mood:
    """How real a predicate is; `hedged` where a word such as "apparently" or "nearly" stands between."""

    name: MoodName
    negated: bool = False
    hedged: bool = False

    @property
    def done(self) -> bool:
        """Whether it is said, flatly, to have happened: the only mood a value of done may rest on."""
        return self.name == "done" and not self.negated and not self.hedged


def mood_of(parse: Parse, head: int, edge: int | None = None) -> Mood:
    """Return the mood of the predicate at a token, seen within its sentence up to the governor at `edge` (exclusive).

    `edge` is the cue of the statement that holds the predicate: what is said to have happened counts as said.
    """
    name = _own(parse, parse.tokens[head])
    negated = is_negated(parse, head)
    hedged = any(parse.tokens[c].lemma in word_set("mood", "hedges") for c in parse.children[head])
    at = head
    while parse.tokens[at].head not in (at, edge):
        at, name, negated, hedged = _under(parse, at, name, negated, hedged)
    return Mood(name, negated, hedged)


def is_negated(parse: Parse, head: int) -> bool:
    """Return whether a predicate is denied: "not", "no talks are", "is yet to", "failed to"; not "did not fail to"."""
    token = parse.tokens[head]
    if token.dep == "acl" and _is_none(parse, token.head):
        return True
    fails = token.lemma in word_set("mood", "failing") and _has_infinitive(parse, head)
    return fails != any(_negates(parse, head, parse.tokens[child]) for child in parse.children[head])


def _negates(parse: Parse, head: int, token: Token) -> bool:
    if token.dep == "neg" or (token.lower in _NEGATORS and token.dep in _NEGATED_DEPS):
        return True
    if token.dep in ("nsubj", "nsubjpass", "dobj", "attr", "pobj") and _is_none(parse, token.i):
        return True
    return token.lower in ("yet", "unable") and _has_infinitive(parse, head)


def _is_none(parse: Parse, noun: int) -> bool:
    """Return whether a noun phrase counts nothing: "no agreement", "neither side", "not a single truck"."""
    return any(t.lower in _NOUGHTS and t.dep in _NOUGHT_DEPS for t in parse.dependents(noun))


def _has_infinitive(parse: Parse, head: int) -> bool:
    return any(parse.tokens[c].dep in ("xcomp", "ccomp", "acl", "prep") for c in parse.children[head])


def _own(parse: Parse, head: Token) -> MoodName:
    """Read tense and modality from the predicate's own auxiliaries."""
    helpers = parse.dependents(head.i, "aux", "auxpass")
    for aux in helpers:
        if aux.tag == "MD" and aux.lower in _MODALS:
            return _MODALS[aux.lower]
    if any(aux.lower == "to" for aux in helpers):
        return "wish"
    tense = _tense(parse, head, helpers)
    if _is_conditional(parse, head.i, tense):
        return "if"
    return _planned(parse, head.i, tense)


def _planned(parse: Parse, head: int, tense: MoodName) -> MoodName:
    """Read "was expected to", "is due to", "plans to" as future, "is ready to" as a wish: none says it happened."""
    for word in (parse.tokens[head], *parse.dependents(head, "acomp", "attr", "oprd", "prep")):
        if _infinitive(parse, word.i):
            if word.lemma in word_set("mood", "planning"):
                return "future"
            if word.lemma in word_set("mood", "readiness"):
                return "wish"
    return tense


def _tense(parse: Parse, head: Token, helpers: list[Token]) -> MoodName:
    lemmas = {aux.lemma for aux in helpers}
    if head.tag == "VBG":
        if "have" in lemmas:
            return "done"
        return _going(parse, head) if helpers else _gerund(parse, head)
    if "have" in lemmas or any(aux.tag == "VBD" for aux in helpers) or head.tag == "VBD":
        return _obliged(parse, head, "done")
    if head.tag == "VBN":
        return "now" if helpers else "bare"
    if head.tag in ("VBZ", "VBP") or helpers:
        return _obliged(parse, head, "now")
    if head.tag == "VB" and head.dep in ("ROOT", "conj", "ccomp") and not parse.dependents(head.i, "nsubj"):
        return "order"
    return "bare"


def _gerund(parse: Parse, head: Token) -> MoodName:
    """Read "a timeline for reaching a deal" as a wish; "after reaching", "by signing" stay bare."""
    above = parse.tokens[head.head]
    return "wish" if head.dep == "pcomp" and above.lower in _AIMS else "bare"


def _going(parse: Parse, head: Token) -> MoodName:
    return "future" if head.lemma == "go" and _infinitive(parse, head.i) else "ongoing"


def _obliged(parse: Parse, head: Token, otherwise: MoodName) -> MoodName:
    """Read "have to", "need to", "is to" as what they are, and "have yet to" as what was not done."""
    if not _infinitive(parse, head.i):
        return otherwise
    if any(t.lower == "yet" for t in parse.dependents(head.i, "advmod")):
        return "done"
    if head.lemma in ("have", "need"):
        return "must"
    if head.lemma == "be":
        return "future"
    return otherwise


def _infinitive(parse: Parse, head: int) -> bool:
    return any(any(a.lower == "to" for a in parse.dependents(x.i, "aux")) for x in parse.dependents(head, "xcomp"))


def _is_conditional(parse: Parse, head: int, tense: MoodName) -> bool:
    """Return whether a clause is a condition; "until" and "once" make none of what is past."""
    marks = {t.lower for t in parse.dependents(head, "mark", "advmod", "prep")}
    if marks & word_set("mood", "conditional_marks"):
        return True
    return tense != "done" and bool(marks & word_set("mood", "temporal_marks"))


def _under(parse: Parse, at: int, name: MoodName, negated: bool, hedged: bool) -> tuple[int, MoodName, bool, bool]:
    """Step to the governor and let it take reality away, never add it."""
    token = parse.tokens[at]
    above = parse.tokens[token.head]
    if name == "bare" and token.dep in _ROLES and above.pos in ("VERB", "AUX"):
        return above.i, _own(parse, above), negated or is_negated(parse, above.i), hedged
    if token.dep in ("xcomp", "acl") and name in ("wish", "bare"):
        if above.lemma in word_set("mood", "implicative"):
            inner = mood_of(parse, above.i)
            return above.i, inner.name, negated != inner.negated, hedged or inner.hedged
        if above.lemma in word_set("mood", "failing"):
            return above.i, "done" if _own(parse, above) == "done" else "wish", not negated, hedged
    if token.dep in ("ccomp", "xcomp", "acl") and above.lemma in word_set("mood", "denying"):
        return above.i, "may", negated, True
    if token.dep in ("ccomp", "xcomp") and above.lemma in word_set("mood", "opaque"):
        return above.i, "may" if name in ("done", "now", "ongoing", "bare") else name, negated, hedged
    return above.i, name, negated, hedged
