"""The clauses of a page, each once: what is said (in a statement's content), the act of saying it, and what is told.

A clause is a finite predicate with its own words: clauses under it that stand for themselves are cut out, conditions
("if ...", "until ...") stay, for without them it would say something else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.assertions.mood import Mood, mood_of
from sayso.assertions.words import word_set
from sayso.language import Parse, Token
from sayso.records import Span, Statement

LONGEST_PHRASE = 4
"""Words in the longest phrase of the lexicon: the runs of words kept for look-up grow with it."""

_TRIMMED = frozenset(",;:-–—.\"“”'‘’«»()[]…")
_OPENING = word_set("mood", "implicative") | word_set("mood", "failing") | word_set("mood", "planning") | {"be", "go"}
_OWN_CLAUSE = frozenset({"ROOT", "ccomp", "relcl", "parataxis", "csubj", "pcomp", "dep", "appos"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: `head` and `tokens` are indices of the parse, `evidence` its words in the frozen text.

    `voice` is "said" for what a statement holds and "told" for the outlet's own words; `phrase` where a statement's
    content is no clause ("demanded a ceasefire") and the evidence reaches from its cue. `verbs` are the lemmas that
    head it, `nouns` those of its nouns, `phrases` its runs of one to four words, lower case, as lemma and as written.
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
    phrases: frozenset[str]

    @property
    def act(self) -> str:
        """The act of the statement that holds it, "" in the outlet's own voice."""
        return self.statement.act if self.statement else ""


def clauses(parse: Parse, statements: Sequence[Statement]) -> tuple[Clause, ...]:
    """Cut a page into clauses, in the order of the text, each under the innermost statement that covers its head."""
    heads = [t.i for t in parse.tokens if is_predicate(parse, t)]
    covered = {i: _innermost(parse.tokens[i], statements) for i in heads}
    wholes = {s.id for s in covered.values() if s}
    found = [*_phrases(parse, [s for s in statements if s.id not in wholes])]
    acts = _cue_heads(parse, statements)
    taken = {c.head for c in found} | {i for i in acts if _says(parse.tokens[i]) and covered.get(i) is None}
    for i in heads:
        if i not in taken:
            found.append(_clause(parse, i, own_tokens(parse, i), covered[i], acts.get(i)))
    return tuple(sorted((c for c in found if c.evidence), key=lambda c: (c.evidence[0], c.head)))


def is_predicate(parse: Parse, token: Token) -> bool:
    """Return whether a token heads a clause that can stand for itself."""
    if token.dep == "ROOT":
        return any(t.pos in ("VERB", "AUX", "NOUN") for t in (token, *parse.dependents(token.i)))
    if token.pos not in ("VERB", "AUX"):
        return token.dep == "ccomp"
    if token.dep in _OWN_CLAUSE:
        return True
    if token.dep == "conj":
        return parse.tokens[token.head].pos in ("VERB", "AUX")
    if token.dep == "advcl":
        return not _stays(parse, token)
    return token.dep == "acl" and token.tag in ("VBN", "VBG")


def _says(token: Token) -> bool:
    """Return whether a cue is a bare verb of saying, whose own clause holds nothing to enter."""
    return token.lemma in word_set("mood", "saying")


def _stays(parse: Parse, token: Token) -> bool:
    """Return whether an adverbial clause belongs to the clause above: conditions and purposes do."""
    marks = {t.lower for t in parse.dependents(token.i, "mark", "advmod", "aux")}
    return "to" in marks or bool(marks & (word_set("mood", "conditional_marks") | word_set("mood", "temporal_marks")))


def own_tokens(parse: Parse, head: int) -> list[int]:
    """Return the tokens under a predicate without those of the clauses under it, ascending."""
    out, stack = [], [head]
    while stack:
        at = stack.pop()
        out.append(at)
        stack.extend(c for c in parse.children[at] if not is_predicate(parse, parse.tokens[c]))
    return sorted(out)


def _innermost(token: Token, statements: Sequence[Statement]) -> Statement | None:
    """Return the statement with the longest chain, then the shortest content, that covers a token."""
    over = [s for s in statements if any(a <= token.start and token.end <= b for a, b in s.content)]
    return max(over, key=lambda s: (len(s.chain), -sum(b - a for a, b in s.content)), default=None)


def _clause(
    parse: Parse, head: int, tokens: Sequence[int], within: Statement | None, opened: Statement | None
) -> Clause:
    """Build a clause that lies within a statement's content, or is itself the act that opens one ("condemned ...")."""
    edge = _edge(parse, head, within)
    pieces = _pieces(parse, tokens, within.content if within else ((0, len(parse.text)),))
    return _make(parse, head, tokens, pieces, mood_of(parse, head, edge), within or opened, phrase=False)


def _edge(parse: Parse, head: int, statement: Statement | None) -> int | None:
    """Return the first governor that lies outside the statement's content."""
    if statement is None:
        return None
    at = head
    while parse.tokens[at].head != at:
        at = parse.tokens[at].head
        if not any(a <= parse.tokens[at].start < b for a, b in statement.content):
            return at
    return None


def _pieces(parse: Parse, tokens: Sequence[int], within: Sequence[Span]) -> tuple[Span, ...]:
    """Return the words from the first to the last token inside each span, without the marks around them."""
    out = []
    for start, end in within:
        inside = [parse.tokens[i] for i in tokens if start <= parse.tokens[i].start and parse.tokens[i].end <= end]
        while inside and inside[0].text in _TRIMMED | {"and", "but"}:
            inside.pop(0)
        while inside and inside[-1].text in _TRIMMED | {"and", "but"}:
            inside.pop()
        if inside and any(t.pos not in ("PUNCT", "SPACE") for t in inside):
            out.append((inside[0].start, inside[-1].end))
    return tuple(out)


def _phrases(parse: Parse, statements: Sequence[Statement]) -> Iterator[Clause]:
    """Yield clauses for each statement whose content is no clause: the cue's words with the first thing said, then others.

    "demanded a truce, the release of captives and an end to the siege" holds three.
    """
    for statement in statements:
        inside = {t.i for span in statement.content for t in parse.inside(span)}
        root = next((i for i in sorted(inside) if parse.tokens[i].head not in inside or parse.tokens[i].head == i), None)
        if root is None:
            continue
        items = _items(parse, root, inside)
        near = [i for i in _cue_tokens(parse, statement) if parse.tokens[i].sentence == parse.tokens[root].sentence]
        mood = mood_of(parse, near[0]) if near else Mood("now")
        head = next((i for i in near if parse.tokens[i].pos in ("VERB", "AUX")), root)
        for item in items[1:]:
            yield _make(parse, item[0], item[1], _pieces(parse, item[1], statement.content), mood, statement, phrase=True)
        first = sorted({*near, *items[0][1]})
        pieces = _pieces(parse, items[0][1], statement.content)
        if pieces:
            evidence = (_reach(parse, near, statement, pieces[0]), *pieces[1:])
            yield _make(parse, head, first, evidence, mood, statement, phrase=True)


def _items(parse: Parse, root: int, inside: set[int]) -> list[tuple[int, list[int]]]:
    """Return the coordinated parts of a content, each with its head and tokens; the first takes all that is left."""
    heads, at = [], root
    while (joint := next((t.i for t in parse.dependents(at, "conj") if t.i in inside), None)) is not None:
        heads.append(joint)
        at = joint
    taken: set[int] = set()
    items = []
    for head in reversed(heads):
        own = [i for i in parse.subtree(head) if i in inside and i not in taken]
        taken.update(own)
        if len(own) > 1:
            items.append((head, own))
        else:
            taken.difference_update(own)
    return [(root, sorted(inside - taken)), *reversed(items)]


def _reach(parse: Parse, cue: Sequence[int], statement: Statement, content: Span) -> Span:
    """Return the content, from its holder or cue on where these stand just before it."""
    starts = [parse.tokens[i].start for i in cue if parse.tokens[i].start < content[0]]
    holder = statement.speaker.holder_span
    if starts and holder and holder[0] < min(starts):
        starts.append(holder[0])
    return (min([*starts, content[0]]), content[1])


def _cue_tokens(parse: Parse, statement: Statement) -> list[int]:
    span = statement.speaker.cue_span
    return [t.i for t in parse.inside(span)] if span else []


def _cue_heads(parse: Parse, statements: Sequence[Statement]) -> dict[int, Statement]:
    """Return, for each token of a speaker's cue, the statement it opens: the first, where a cue opens several."""
    out: dict[int, Statement] = {}
    for statement in statements:
        for i in _cue_tokens(parse, statement):
            out.setdefault(i, statement)
    return out


def _make(
    parse: Parse,
    head: int,
    tokens: Sequence[int],
    evidence: tuple[Span, ...],
    mood: Mood,
    statement: Statement | None,
    *,
    phrase: bool,
) -> Clause:
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
        phrases=_runs(own),
    )


def _verbs(parse: Parse, head: int) -> frozenset[str]:
    """Return the lemmas that head a clause: the head's, alone and with its particle or preposition ("call_for").

    An infinitive counts as a head of its own under a verb that makes it real or planned ("failed to reach", "is due to
    meet": the clause's mood is its mood), else marked as an infinitive ("to_meet").
    """
    out, stack = set(), [(head, "")]
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
                stack.append((child.i, mark if lemma in _OPENING or child.dep != "xcomp" else "to_"))
    return frozenset(out)


def _runs(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the runs of one to four words, once as written and once as lemmas, in lower case."""
    out = set()
    for words in ([t.lower for t in tokens], [t.lemma for t in tokens]):
        for length in range(1, LONGEST_PHRASE + 1):
            out.update(" ".join(words[i : i + length]) for i in range(len(words) - length + 1))
    return frozenset(out)
