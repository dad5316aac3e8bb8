"""Statements whose content is no clause ("demanded a truce and the release of captives"): the act carries them."""

from collections.abc import Iterator, Sequence

from sayso.assertions.clause import Clause, make_clause, words_of
from sayso.assertions.mood import Mood, mood_of
from sayso.language import Parse
from sayso.records import Span, Statement


def phrase_clauses(parse: Parse, statements: Sequence[Statement]) -> Iterator[Clause]:
    """Yield the clauses of statements whose content is no clause: the cue with the first thing said, then each other.

    "demanded a truce, the release of captives and an end to the siege" holds three.
    """
    for statement in statements:
        inside = {t.i for span in statement.content for t in parse.inside(span)}
        heads = (i for i in sorted(inside) if parse.tokens[i].head not in inside or parse.tokens[i].head == i)
        root = next(heads, None)
        if root is not None:
            yield from _of_statement(parse, statement, root, inside)


def _of_statement(parse: Parse, statement: Statement, root: int, inside: set[int]) -> Iterator[Clause]:
    (_, first), *others = _items(parse, root, inside)
    cue = [i for i in cue_tokens(parse, statement) if parse.tokens[i].sentence == parse.tokens[root].sentence]
    mood = mood_of(parse, cue[0]) if cue else Mood("now")
    for head, tokens in others:
        yield make_clause(parse, head, tokens, words_of(parse, tokens, statement.content), mood, statement, phrase=True)
    words = words_of(parse, first, statement.content)
    if words:
        head = next((i for i in cue if parse.tokens[i].pos in ("VERB", "AUX")), root)
        evidence = (_reach(parse, cue, statement, words[0]), *words[1:])
        yield make_clause(parse, head, sorted({*cue, *first}), evidence, mood, statement, phrase=True)


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


def cue_tokens(parse: Parse, statement: Statement) -> list[int]:
    """Return the indices of the tokens of a statement's innermost cue, none where it has no cue of its own."""
    span = statement.speaker.cue_span
    return [t.i for t in parse.inside(span)] if span else []
