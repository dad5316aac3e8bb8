"""One clause: its words, its mood, and what the rules look up in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.assertions.mood import Mood
from sayso.assertions.words import word_set
from sayso.language import Parse, Token
from sayso.records import Span, Statement

LONGEST_PHRASE = 4
"""Words in the longest phrase of the lexicon: the runs of words kept for look-up grow with it."""

_TRIMMED = frozenset(",;:-–—.\"“”'‘’«»()[]…")
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "xcomp", "acomp", "oprd", "compound", "agent"})
_ARGUMENT_PREPOSITIONS = frozenset({"of", "in", "to", "at", "with"})
_JOINTS = frozenset({"and", "but"})
_OPENING = word_set("mood", "implicative") | word_set("mood", "failing") | word_set("mood", "planning") | {"be", "go"}


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: `head` and `tokens` are indices of the parse, `evidence` its words in the frozen text.

    `voice` is "said" for what a statement holds and "told" for the outlet's own words; `phrase` where a statement's
    content is no clause ("demanded a ceasefire") and the evidence reaches from its cue. `verbs` are the lemmas that
    head it, `nouns` those of its nouns, `arguments` those of what the head is done to ("two days of talks were held":
    day, talk), `phrases` its runs of one to four words, lower case, as lemma and as written.
    """

    head: int
    tokens: tuple[int, ...]
    evidence: tuple[Span, ...]
    sentence: int
    mood: Mood
    statement: Statement | None
    voice: Literal["said", "told"]
    phrase: bool
    verbs: frozenset[str]
    nouns: frozenset[str]
    arguments: frozenset[str]
    phrases: frozenset[str]

    @property
    def act(self) -> str:
        """The act of the statement that holds it, "" in the outlet's own voice."""
        return self.statement.act if self.statement else ""


def make_clause(
    parse: Parse,
    head: int,
    tokens: Sequence[int],
    evidence: tuple[Span, ...],
    mood: Mood,
    statement: Statement | None,
    *,
    phrase: bool,
) -> Clause:
    """Return a clause on some tokens, with what the rules look up in it."""
    own = [parse.tokens[i] for i in tokens]
    return Clause(
        head=head,
        tokens=tuple(tokens),
        evidence=evidence,
        sentence=parse.tokens[head].sentence,
        mood=mood,
        statement=statement,
        voice="said" if statement else "told",
        phrase=phrase,
        verbs=_verbs(parse, head),
        nouns=frozenset(t.lemma for t in own if t.pos in ("NOUN", "PROPN")),
        arguments=_arguments(parse, head),
        phrases=_runs(own),
    )


def _verbs(parse: Parse, head: int) -> frozenset[str]:
    """Return the lemmas that head a clause: the head's, alone and with its particle or preposition ("call_for").

    An infinitive counts as a head of its own under a verb that makes it real or planned ("failed to reach", "is due to
    meet": the clause's mood is its mood), else marked as an infinitive ("to_meet").
    """
    if parse.tokens[head].pos in ("NOUN", "PROPN"):
        return frozenset()
    out: set[str] = {f"after_{parse.tokens[head].lemma}"} if _is_after(parse, head) else set()
    stack = [(head, "")]
    while stack:
        at, mark = stack.pop()
        lemma = parse.tokens[at].lemma
        out.add(mark + lemma)
        for child in parse.dependents(at):
            if child.dep in ("prt", "prep"):
                out.add(f"{mark}{lemma}_{child.lemma}")
            if child.dep == "prep" and child.lemma == "in":
                out.update(f"{mark}{lemma}_{noun.lemma}" for noun in parse.dependents(child.i, "pobj"))
            if child.dep == "dobj":
                out.add(f"{mark}{lemma}_{child.lemma}")
            if child.dep == "xcomp" or (child.dep in ("acomp", "oprd") and parse.dependents(child.i, "xcomp")):
                opens = lemma in _OPENING or child.dep != "xcomp" or _is_yet(parse, at)
                stack.append((child.i, mark if opens else "to_"))
    return frozenset(out)


def _arguments(parse: Parse, head: int) -> frozenset[str]:
    """Return the lemmas of what a predicate is done to: its objects and its infinitive's, else its subject."""
    out, stack = set(), [head]
    while stack:
        at = stack.pop()
        token = parse.tokens[at]
        if token.dep in ("acl", "relcl"):
            out.add(parse.tokens[token.head].lemma)
        for child in parse.dependents(at):
            acts = child.dep == "nsubj" and bool(parse.dependents(at, "dobj"))
            inner = (child.dep in _ARGUMENTS and not acts) or (child.dep == "conj" and token.pos not in ("VERB", "AUX"))
            placed = child.dep == "prep" and child.i > at and child.lower in _ARGUMENT_PREPOSITIONS
            if inner or (placed and (token.pos in ("VERB", "AUX") or child.lower == "of")):
                stack.append(child.i)
            if inner and child.pos in ("NOUN", "PROPN"):
                out.add(child.lemma)
    return frozenset(out)


def _is_after(parse: Parse, head: int) -> bool:
    """Return whether a predicate is put in the past by "after" or "following": "after meeting the king"."""
    token = parse.tokens[head]
    marks = {t.lower for t in parse.dependents(head, "mark", "prep")}
    above = parse.tokens[token.head].lower if token.dep == "pcomp" else ""
    return token.tag == "VBG" and bool({"after", "following"} & {*marks, above})


def _is_yet(parse: Parse, head: int) -> bool:
    return any(t.lower == "yet" for t in parse.dependents(head, "advmod"))


def _runs(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the runs of one to four words, once as written and once as lemmas, in lower case."""
    out: set[str] = set()
    for words in ([t.lower for t in tokens], [t.lemma for t in tokens]):
        for length in range(1, LONGEST_PHRASE + 1):
            out.update(" ".join(words[i : i + length]) for i in range(len(words) - length + 1))
    return frozenset(out)


def words_of(parse: Parse, tokens: Sequence[int], within: Sequence[Span]) -> tuple[Span, ...]:
    """Return the words from the first to the last token inside each span, without the marks around them."""
    out = []
    for start, end in within:
        inside = [parse.tokens[i] for i in tokens if start <= parse.tokens[i].start and parse.tokens[i].end <= end]
        kept = [n for n, t in enumerate(inside) if t.text not in _TRIMMED and t.lower not in _JOINTS]
        if kept:
            out.append((inside[kept[0]].start, inside[kept[-1]].end))
    return tuple(out)
