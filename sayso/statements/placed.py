"""Attributions told by place rather than by grammar: "according to", headlines, and words in quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.language import Parse, Quotation, Sentence, Token, quotations
from sayso.records import Span
from sayso.statements.attribution import Attribution
from sayso.statements.clauses import noun_phrase, spans_of, subject, verb_group
from sayso.statements.cues import cues
from sayso.statements.rules import FINDER

REACH = 30
"""Tokens between a quotation and its reporting verb: a name with a long title takes about twenty."""

FULL_QUOTATION = 4
"""Words from which a quotation is taken for speech of its own; shorter ones are scraps of a writer's sentence."""

_SIGN = re.compile(r"\s[—–-]\s|:\s")
_STOP = frozenset(".!?")


def by_citation(parse: Parse) -> Iterator[Attribution]:
    """Yield "according to X": all the rest of the sentence is X's."""
    for token in parse.tokens:
        if token.lower == "according":
            following = parse.tokens[token.i + 1 : token.i + 2]
            if following and following[0].lower == "to":
                yield from _citation(parse, token, following[0])


def _citation(parse: Parse, token: Token, to: Token) -> Iterator[Attribution]:
    nouns = parse.dependents(to.i, "pobj") or parse.dependents(token.i, "pobj")
    if not nouns:
        return
    source = noun_phrase(parse, nouns[0])
    if source is None:
        return
    sentence = parse.sentences[token.sentence]
    left_out = {t.i for t in parse.inside((token.start, source[1]))}
    content = spans_of(parse, _clause_beside(parse, sentence, left_out))
    if content:
        yield Attribution((source,), ((token.start, to.end),), content, 0.85, FINDER, "assert", "says")


def _clause_beside(parse: Parse, sentence: Sentence, left_out: set[int]) -> list[int]:
    """The longer side of the sentence around the citation (both, where it stands in the middle of a clause)."""
    first, last = min(left_out), max(left_out)
    before = list(range(sentence.first, first))
    after = list(range(last + 1, sentence.last))
    words = [sum(1 for i in side if parse.tokens[i].pos != "PUNCT") for side in (before, after)]
    if words[0] >= 3 and (words[1] < 3 or _new_clause(parse, after)):
        return before
    return after if words[0] < 3 else before + after


def _new_clause(parse: Parse, side: list[int]) -> bool:
    """Whether what follows the citation is a clause of the writer's own ("..., according to X, who ...")."""
    words = [parse.tokens[i] for i in side if parse.tokens[i].pos != "PUNCT"]
    return bool(words) and words[0].lower in {
        "who",
        "which",
        "and",
        "but",
        "while",
        "although",
        "as",
        "adding",
        "after",
    }


def by_headline(parse: Parse) -> Iterator[Attribution]:
    """Yield "… — Kremlin" and "Kremlin: …" of headlines: the short side that names someone speaks the other."""
    for sentence in _headlines(parse):
        marks = list(_SIGN.finditer(parse.text, sentence[0], sentence[1]))
        for mark in (marks[:1] + marks[-1:])[: len(marks)]:
            left, right = (sentence[0], mark.start()), (mark.end(), sentence[1])
            found = _speaker_side(parse, left, right, mark.group().strip())
            if found:
                source, content = found
                sign = mark.start() + len(mark.group()) - len(mark.group().lstrip())
                yield Attribution((source,), ((sign, sign + 1),), (content,), 0.7, FINDER, "assert", "says")
                break


def _headlines(parse: Parse) -> Iterator[Span]:
    seen: set[int] = set()
    for sentence in parse.sentences:
        if sentence.kind == "headline" and sentence.paragraph not in seen:
            seen.add(sentence.paragraph)
            yield parse.paragraphs[sentence.paragraph]


def _speaker_side(parse: Parse, left: Span, right: Span, sign: str) -> tuple[Span, Span] | None:
    if _names_someone(parse, right):
        return right, left
    if sign == ":" and _names_someone(parse, left):
        return left, right
    return None


def _names_someone(parse: Parse, span: Span) -> bool:
    """Whether a side is short and holds a noun but no verb: "Kremlin", "Iran's top negotiator"."""
    tokens = list(parse.inside(span))
    return (
        0 < len(tokens) <= 6
        and any(t.pos in {"PROPN", "NOUN"} for t in tokens)
        and not any(t.pos in {"VERB", "AUX"} for t in tokens)
        and tokens[0].text[:1].isalpha()
    )


def by_quotation(parse: Parse) -> Iterator[Attribution]:
    """Yield each full quotation with the reporting verb beside it, and join those that run on without one."""
    current: Attribution | None = None
    previous: Quotation | None = None
    for quotation in quotations(parse):
        if quotation.words < FULL_QUOTATION:
            continue
        beside = _reporting_verb(parse, quotation)
        if beside is not None:
            if current is not None:
                yield current
            current = _spoken(parse, quotation, beside)
        elif current is not None and previous is not None and _runs_on(parse, previous, quotation):
            current = _joined(current, quotation)
        else:
            continue
        previous = quotation
    if current is not None:
        yield current


def _spoken(parse: Parse, quotation: Quotation, verb: Token) -> Attribution:
    head = subject(parse, verb)
    banned = [t.i for t in parse.inside(quotation.span)]
    source = noun_phrase(parse, head, without=[*banned, verb.i]) if head is not None and head.i not in banned else None
    frames = cues().get((verb.lemma, "v"), {})
    cue = frames.get("q") or frames.get("c")
    scrap = verb.i + 1 == parse.first_at(quotation.start)
    return Attribution(
        source=(source,) if source else (),
        cue=(verb_group(parse, verb),),
        content=(quotation.span,),
        confidence=(0.75 if scrap else 0.95) if source else 0.6,
        finder=FINDER,
        act=cue.act if cue else "assert",
        attitude="says",
    )


def _reporting_verb(parse: Parse, quotation: Quotation) -> Token | None:
    """The verb of speech right after the quotation, else right before it, within its own paragraph."""
    after = _scan(parse, quotation, range(parse.first_at(quotation.end), len(parse.tokens)), forward=True)
    if after is not None:
        return after
    return _scan(parse, quotation, range(parse.first_at(quotation.start) - 1, -1, -1), forward=False)


def _scan(parse: Parse, quotation: Quotation, places: range, *, forward: bool) -> Token | None:
    low, high = parse.paragraphs[quotation.paragraph]
    if not _open_to(parse, quotation, forward=forward):
        return None
    for i in places[:REACH]:
        token = parse.tokens[i]
        if not low <= token.start < high or (token.text in _STOP and not _abbreviation(parse, i)):
            return None
        if token.pos in {"VERB", "AUX"} and "q" in cues().get((token.lemma, "v"), {}):
            return token
    return None


def _abbreviation(parse: Parse, i: int) -> bool:
    return i > 0 and len(parse.tokens[i - 1].text) <= 2 and parse.tokens[i - 1].end == parse.tokens[i].start


def _open_to(parse: Parse, quotation: Quotation, *, forward: bool) -> bool:
    """Whether a reporting verb may stand on that side: a comma at its mark, a comma or colon before it."""
    text = parse.text
    if forward:
        inner = text[quotation.end - 2 : quotation.end - 1]
        outer = text[quotation.end : quotation.end + 2].strip()[:1]
        return inner in ",?!—–-…" or outer in {",", "—", "–", "-"} or (inner != "." and outer.islower())
    before = text[max(0, quotation.start - 3) : quotation.start].rstrip()
    return before[-1:] in {",", ":"} or _verb_touches(parse, quotation)


def _verb_touches(parse: Parse, quotation: Quotation) -> bool:
    """Whether the word right before the quotation is a verb of speech, or speech with its addressee."""
    at = parse.first_at(quotation.start) - 1
    return at >= 0 and "q" in cues().get((parse.tokens[at].lemma, "v"), {})


def _runs_on(parse: Parse, previous: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation without a verb goes on from the one before: next in its paragraph, or opening the next."""
    between = parse.text[previous.end : quotation.start]
    if quotation.paragraph == previous.paragraph:
        tail = between.rstrip()
        return len(between.split()) <= REACH and tail[-1:] in {".", "!", "?", ""} and tail.count(".") <= 2
    starts = quotation.start == parse.paragraphs[quotation.paragraph][0]
    return starts and quotation.paragraph == previous.paragraph + 1


def _joined(attribution: Attribution, quotation: Quotation) -> Attribution:
    return replace(attribution, content=(*attribution.content, quotation.span))
