"""The clauses of a page, each once: what is said (in a statement's content), the act of saying it, and what is told.

A clause is a finite predicate with its own words: clauses under it that stand for themselves are cut out, conditions
("if ...", "until ...") stay, for without them it would say something else.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.assertions.clause import Clause, make_clause, words_of
from sayso.assertions.contents import cue_tokens, phrase_clauses
from sayso.assertions.mood import mood_of
from sayso.assertions.words import word_set
from sayso.language import Parse, Token
from sayso.records import Statement

_OWN_CLAUSE = frozenset({"ROOT", "ccomp", "relcl", "parataxis", "csubj", "pcomp", "dep", "appos"})


def clauses(parse: Parse, statements: Sequence[Statement]) -> tuple[Clause, ...]:
    """Cut a page into clauses, in the order of the text, each under the innermost statement that covers its head."""
    over = _innermost(parse, statements)
    heads = [t.i for t in parse.tokens if is_predicate(parse, t)]
    wholes = {over[i].id for i in heads if i in over}
    found = [*phrase_clauses(parse, [s for s in statements if s.id not in wholes])]
    acts = _cue_heads(parse, statements)
    taken = {c.head for c in found} | {i for i in acts if _says(parse.tokens[i]) and i not in over}
    found += [_clause(parse, i, over.get(i), acts.get(i)) for i in heads if i not in taken]
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
    return token.dep == "acl" and token.tag in ("VBN", "VBG") and not _is_had(parse, token)


def _is_had(parse: Parse, token: Token) -> bool:
    """Return whether a participle says what is had or what there is: "have no talks scheduled" is one clause."""
    noun = parse.tokens[token.head]
    return noun.dep in ("attr", "dobj") and parse.tokens[noun.head].lemma in ("be", "have")


def _says(token: Token) -> bool:
    """Return whether a cue is a bare verb of saying, whose own clause holds nothing to enter."""
    return token.lemma in word_set("mood", "saying")


def _stays(parse: Parse, token: Token) -> bool:
    """Return whether an adverbial clause belongs to the clause above: conditions and purposes do."""
    marks = {t.lower for t in parse.dependents(token.i, "mark", "advmod", "aux")}
    if marks & {"after", "before"} and _is_after_only(parse, token):
        return True
    return "to" in marks or bool(marks & (word_set("mood", "conditional_marks") | word_set("mood", "temporal_marks")))


def _is_after_only(parse: Parse, token: Token) -> bool:
    """Return whether "only" stands before a clause: "only after the swap is complete" is a condition too."""
    first = parse.subtree(token.i)[0]
    return parse.tokens[first].lower == "only" or (first > 0 and parse.tokens[first - 1].lower == "only")


def own_tokens(parse: Parse, head: int) -> list[int]:
    """Return the tokens under a predicate without those of the clauses under it, ascending."""
    out, stack = [], [head]
    while stack:
        at = stack.pop()
        out.append(at)
        stack.extend(c for c in parse.children[at] if not is_predicate(parse, parse.tokens[c]))
    return sorted(out)


def _innermost(parse: Parse, statements: Sequence[Statement]) -> dict[int, Statement]:
    """Return, for each token of a content, the statement around it with the longest chain, then the shortest words."""
    out: dict[int, Statement] = {}
    for statement in sorted(statements, key=lambda s: (len(s.chain), -sum(b - a for a, b in s.content))):
        out.update((t.i, statement) for span in statement.content for t in parse.inside(span))
    return out


def _clause(parse: Parse, head: int, within: Statement | None, opened: Statement | None) -> Clause:
    """Build a clause that lies within a statement's content, or is itself the act that opens one ("condemned ...")."""
    tokens = sorted({*own_tokens(parse, head), *_antecedent(parse, head)})
    words = words_of(parse, tokens, within.content if within else ((0, len(parse.text)),))
    mood = mood_of(parse, head, _edge(parse, head, within))
    if within and within.form != "direct" and mood.name == "may" and _has_would(parse, head):
        mood = replace(mood, name="future")
    return make_clause(parse, head, tokens, words, mood, within or opened, phrase=False)


def _antecedent(parse: Parse, head: int) -> list[int]:
    """Return the noun a participle stands on, with its own words: "the deal" in "the deal signed in January"."""
    token = parse.tokens[head]
    if token.dep != "acl":
        return []
    modifiers = parse.dependents(token.head, "det", "amod", "compound", "poss", "nummod")
    before = [t.i for t in modifiers if t.i < token.head]
    return [i for start in before for i in parse.subtree(start)] + [token.head]


def _has_would(parse: Parse, head: int) -> bool:
    """Return whether a predicate stands with "would" and without "have": in reported speech that is "will"."""
    helpers = {t.lower for t in parse.dependents(head, "aux")}
    return "would" in helpers and "have" not in helpers


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


def _cue_heads(parse: Parse, statements: Sequence[Statement]) -> dict[int, Statement]:
    """Return, for each token of a speaker's cue, the statement it opens: the first, where a cue opens several."""
    out: dict[int, Statement] = {}
    for statement in statements:
        for i in cue_tokens(parse, statement):
            out.setdefault(i, statement)
    return out
