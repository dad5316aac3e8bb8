"""The finder by rules: parse, cue lexicon, quotation marks → attributions.

First version and second opinion of the reader: every cue in the lexicon that has one of its frames gives a source and
a content; "according to", headlines and quotations are looked for by place, since the parser is weakest there.
"""

from collections.abc import Iterator

from sayso.language import Parse, Token
from sayso.records import Span
from sayso.statements.attribution import Attribution, touch
from sayso.statements.clauses import noun_phrase, spans_of, subject, verb_group
from sayso.statements.cues import PARTS, Cue, cues, frames_of

FINDER = "rules-1"

_CLAUSES = ("ccomp", "xcomp", "parataxis")
_SAYING_CONFIDENCE = 0.8
_THINKING_CONFIDENCE = 0.6


def by_cues(parse: Parse) -> Iterator[Attribution]:
    """Yield one attribution for each verb, adjective or noun of the lexicon that stands in one of its frames."""
    for token in parse.tokens:
        frames = frames_of(token) if token.pos in PARTS else None
        if frames:
            yield from _by_cue(parse, token, frames)


def _by_cue(parse: Parse, token: Token, frames: dict[str, Cue]) -> Iterator[Attribution]:
    for frame, cue in sorted(frames.items(), key=lambda item: _ORDER.index(item[0].split(":")[0])):
        content = _content(parse, token, frame)
        if content:
            source = _source(parse, token, content)
            if source is None and cue.attitude != "says":
                return
            yield Attribution(
                source=(source,) if source else (),
                cue=(_cue_span(parse, token),),
                content=content,
                confidence=_SAYING_CONFIDENCE if cue.attitude in {"says", "denies"} else _THINKING_CONFIDENCE,
                finder=FINDER,
                act=cue.act,
                attitude=cue.attitude,
            )
            return


_ORDER = ("c", "oprd", "as", "ox", "o2", "x", "a", "p", "prt", "o", "q")
"""Frames from the most telling complement to the least: a clause says more than an object."""


def _content(parse: Parse, token: Token, frame: str) -> tuple[Span, ...]:
    name, _, word = frame.partition(":")
    indices = _FRAMES[name](parse, token, word) if name in _FRAMES else []
    return spans_of(parse, indices)


def _clause(parse: Parse, token: Token, _: str) -> list[int]:
    clauses = [c for c in parse.dependents(token.i, "ccomp") if c.tag != "VBG" or parse.dependents(c.i, *_FINITE)]
    if clauses:
        said = sorted({i for c in clauses for i in _less(parse, c, token)})
        return _trimmed(parse, clauses, _to_clause_end(parse, token, said))
    for child in parse.dependents(token.i, "parataxis"):
        return _less(parse, child, token)
    if token.dep == "parataxis" and parse.tokens[token.head].pos in {"VERB", "AUX"}:
        return _less(parse, parse.tokens[token.head], token)
    return []


_FINITE = ("nsubj", "nsubjpass", "mark")
_ASIDE = frozenset({"while", "whereas", "although", "though", "even"})


def _less(parse: Parse, clause: Token, cue: Token) -> list[int]:
    """The clause without the cue's own words (a cue may hang inside the clause it reports)."""
    whole = parse.subtree(clause.i)
    own = set(parse.subtree(cue.i)) if cue.i in whole else {cue.i}
    return [i for i in whole if i not in own]


def _trimmed(parse: Parse, clauses: list[Token], content: list[int]) -> list[int]:
    """Leave out what the writer hangs on behind a comma: ", while Britain …", ", accusing it …", ", according to …"."""
    for clause in clauses:
        cited = [i for i in content if i > clause.i and _cites(parse, i)]
        content = [i for i in content if not cited or i < cited[0]]
        for aside in parse.dependents(clause.i, "advcl"):
            words = parse.subtree(aside.i)
            if words[0] > clause.i and parse.tokens[words[0] - 1].text == "," and _is_aside(parse, aside):
                content = [i for i in content if i < words[0]]
    return content


def _cites(parse: Parse, i: int) -> bool:
    """Whether ", according to" stands here: the whole sentence is then somebody else's word."""
    return parse.tokens[i].lower == "according" and parse.tokens[i - 1].text == ","


def _is_aside(parse: Parse, clause: Token) -> bool:
    if any(t.lower in _ASIDE for t in parse.dependents(clause.i, "mark")):
        return True
    return clause.tag == "VBG" and (clause.lemma, "v") in cues() and not parse.dependents(clause.i, "nsubj")


def _to_clause_end(parse: Parse, cue: Token, content: list[int]) -> list[int]:
    """Carry a content that follows its cue on to the end of the cue's clause, where only loose modifiers are left.

    The parser hangs a trailing modifier on the reporting verb as often as on the reported one; readers do not.
    """
    if not content or content[0] < cue.i:
        return content
    others = [t.i for t in parse.dependents(cue.i, "conj", "cc", "advcl", "agent", "parataxis") if t.i > content[-1]]
    blocked = {k for o in others for k in parse.subtree(o)}
    for i in parse.subtree(cue.i):
        if i > content[-1]:
            if i in blocked:
                break
            content.append(i)
    return content


def _infinitive(parse: Parse, token: Token, _: str) -> list[int]:
    for child in parse.dependents(token.i, "xcomp"):
        if child.pos in {"VERB", "AUX"}:
            return parse.subtree(child.i)
    return []


def _object(parse: Parse, token: Token, _: str) -> list[int]:
    for child in parse.dependents(token.i, "dobj"):
        if child.pos != "PRON" or child.lower in {"that", "this", "it"}:
            return _with_following(parse, token, parse.subtree(child.i))
    for child in parse.dependents(token.i, "nsubjpass"):
        return parse.subtree(child.i)
    return []


def _with_following(parse: Parse, token: Token, content: list[int]) -> list[int]:
    """An object with the prepositions that lean on the verb right after it ("blamed Kyiv for the delay")."""
    for child in parse.dependents(token.i, "prep"):
        if child.i == content[-1] + 1 and child.lower in {"for", "of", "as", "against", "to", "on"}:
            content = content + parse.subtree(child.i)
    return content


def _object_and_infinitive(parse: Parse, token: Token, _: str) -> list[int]:
    inner = parse.dependents(token.i, "xcomp", "ccomp")
    if not inner:
        return []
    objects = [c for c in parse.dependents(token.i, "dobj") if c.i < inner[0].i]
    return [i for t in (*objects, inner[0]) for i in parse.subtree(t.i)]


def _predicative(parse: Parse, token: Token, _: str) -> list[int]:
    inner = parse.dependents(token.i, "oprd") or [
        c for c in parse.dependents(token.i, "ccomp", "xcomp") if c.pos in {"NOUN", "ADJ", "PROPN"}
    ]
    if not inner:
        return []
    objects = parse.dependents(token.i, "dobj")[:1]
    return [i for t in (*objects, inner[0]) for i in parse.subtree(t.i)]


def _as_phrase(parse: Parse, token: Token, _: str) -> list[int]:
    phrases = [c for c in parse.dependents(token.i, "prep") if c.lower == "as"]
    objects = parse.dependents(token.i, "dobj", "nsubjpass")[:1]
    if not phrases or not objects:
        return []
    return [i for t in (objects[0], phrases[0]) for i in parse.subtree(t.i)]


def _prepositional(parse: Parse, token: Token, word: str) -> list[int]:
    for child in parse.dependents(token.i, "prep"):
        if child.lower == word:
            return [i for i in parse.subtree(child.i) if i != child.i]
    return []


def _particle(parse: Parse, token: Token, word: str) -> list[int]:
    if any(c.lower == word for c in parse.dependents(token.i, "prt")):
        return _object(parse, token, word) or [
            i for c in parse.dependents(token.i, "xcomp", "pcomp", "ccomp") for i in parse.subtree(c.i)
        ]
    return []


def _noun_clause(parse: Parse, token: Token, _: str) -> list[int]:
    for child in parse.dependents(token.i, "acl", "ccomp", "xcomp"):
        if child.tag in {"VB", "VBZ", "VBD", "VBP", "MD"}:
            return parse.subtree(child.i)
    return []


_FRAMES = {
    "c": _clause,
    "o2": _clause,
    "x": _infinitive,
    "o": _object,
    "ox": _object_and_infinitive,
    "oprd": _predicative,
    "as": _as_phrase,
    "p": _prepositional,
    "prt": _particle,
    "a": _noun_clause,
}


def _source(parse: Parse, token: Token, content: tuple[Span, ...]) -> Span | None:
    head = _noun_source(parse, token) if token.pos == "NOUN" else subject(parse, _carrier(parse, token))
    if head is None or head.lower in {"it", "there", "this", "that"}:
        return None
    banned = {t.i for span in content for t in parse.inside(span)}
    own = parse.subtree(token.i)
    banned.update(own if head.i not in own else [token.i])
    return noun_phrase(parse, head, without=banned) if head.i not in banned else None


def _carrier(parse: Parse, token: Token) -> Token:
    """The verb whose subject holds an adjective's attitude ("is confident that")."""
    head = parse.tokens[token.head]
    return head if token.pos == "ADJ" and token.dep in {"acomp", "oprd"} else token


def _noun_source(parse: Parse, noun: Token) -> Token | None:
    """Whose claim, demand or fear: the possessor, "by" or "from" someone, or the subject that makes it."""
    for owner in parse.dependents(noun.i, "poss"):
        return owner
    for phrase in parse.dependents(noun.i, "prep"):
        if phrase.lower in {"by", "from", "of"} and parse.dependents(phrase.i, "pobj"):
            holder = parse.dependents(phrase.i, "pobj")[0]
            if holder.pos in {"PROPN"} or holder.entity:
                return holder
    head = parse.tokens[noun.head]
    return subject(parse, head) if noun.dep == "dobj" and head.pos == "VERB" else None


def _cue_span(parse: Parse, token: Token) -> Span:
    return verb_group(parse, token) if token.pos in {"VERB", "AUX"} else (token.start, token.end)


def lexicon_reading(parse: Parse, cue: tuple[Span, ...], content: tuple[Span, ...]) -> Cue | None:
    """Return the lexicon's reading of a cue found by somebody else: the frame whose complement is that content.

    Where no complement fits, the cue's first frame; None for a cue the lexicon does not hold.
    """
    for token in (t for span in cue for t in parse.inside(span)):
        frames = frames_of(token)
        if frames:
            ordered = sorted(frames.items(), key=lambda item: _ORDER.index(item[0].split(":")[0]))
            fits = (entry for frame, entry in ordered if touch(_content(parse, token, frame), content))
            return next(fits, ordered[0][1])
    return None
