"""Which drafts of a clause are entered, and which assertions of a page are one."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.assertions.page import Page
from sayso.assertions.rule import DONE_VALUES, UNDONE_VALUES, Draft
from sayso.assertions.weigh import features, likelihood
from sayso.language import Parse
from sayso.records import Assertion

ENTERED, ENTERED_BESIDE = 0.275, 0.6
"""Likelihood from which a draft is entered, alone and beside a likelier one: where F1 peaks in cross-validation."""
SAME_WORDS = 0.7
"""Share of content words two evidences must have in common to be one assertion said twice."""

_ONE_A_SENTENCE = frozenset({"claim", "position", "forecast"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def choose(drafts: Sequence[Sequence[Draft]], page: Page) -> list[Draft]:
    """Keep, of all clauses' drafts, those a coder would likely enter, in the order given.

    Of one clause: the likeliest, every figure, and others that clear a higher bar. Of the claims, positions and
    forecasts that one statement makes in one sentence: the likeliest.
    """
    undone = {_place(d) for clause in drafts for d in clause if d.value in UNDONE_VALUES}
    kept = [pair for clause in drafts for pair in _of_clause(clause, page) if not _gainsaid(pair[1], undone)]
    best: dict[tuple[object, ...], float] = {}
    for score, draft in kept:
        best[_sentence_key(draft)] = max(score, best.get(_sentence_key(draft), 0.0))
    return [d for score, d in kept if d.kind not in _ONE_A_SENTENCE or score == best[_sentence_key(d)]]


def _gainsaid(draft: Draft, undone: set[tuple[object, ...]]) -> bool:
    """Return whether the same statement, or the same clause of the outlet's, holds words that say it was not done."""
    return draft.value in DONE_VALUES and _place(draft) in undone


def _place(draft: Draft) -> tuple[object, ...]:
    statement = draft.clause.statement
    return draft.kind, statement.id if statement else draft.clause.head


def _of_clause(drafts: Sequence[Draft], page: Page) -> list[tuple[float, Draft]]:
    """Return the drafts of one clause to enter, with their scores; what is sure leaves the vaguer kinds no room."""
    scored = [(1.0 if d.sure else likelihood(n), d) for n, d in zip(features(drafts, page), drafts, strict=True)]
    best = max((score for score, draft in scored if draft.kind != "figure"), default=0.0)
    return [
        (score, draft)
        for score, draft in scored
        if score >= (ENTERED if score == best or draft.kind == "figure" else ENTERED_BESIDE)
    ]


def _sentence_key(draft: Draft) -> tuple[object, ...]:
    return draft.kind, draft.clause.sentence, draft.clause.statement.id if draft.clause.statement else None


def join_repeats(parse: Parse, assertions: Sequence[Assertion]) -> tuple[Assertion, ...]:
    """Join what a page says twice into one assertion with both spans of evidence, in the order of the first.

    Only assertions that share one of their first words are compared (prefix filtering: Chaudhuri and others 2006).
    """
    kept: list[Assertion] = []
    words_of: list[frozenset[str]] = []
    sharing: dict[tuple[object, ...], list[int]] = {}
    for assertion in assertions:
        words = _content(parse, assertion)
        keys = [(*_key(assertion), word) for word in sorted(words)[: int(len(words) * (1 - SAME_WORDS)) + 1]]
        near = sorted({at for key in keys for at in sharing.get(key, ())})
        same = next((at for at in near if _alike(words, words_of[at])), None)
        if same is not None:
            kept[same] = _joined(kept[same], assertion)
            continue
        for key in keys:
            sharing.setdefault(key, []).append(len(kept))
        kept.append(assertion)
        words_of.append(words)
    return tuple(kept)


def _joined(first: Assertion, again: Assertion) -> Assertion:
    spans = (*first.evidence, *(span for span in again.evidence if span not in first.evidence))
    return replace(first, evidence=spans, date=first.date or again.date)


def _key(a: Assertion) -> tuple[object, ...]:
    return (a.kind, a.dimension, a.value, a.holder, a.quantity)


def _content(parse: Parse, assertion: Assertion) -> frozenset[str]:
    return frozenset(t.lemma for span in assertion.evidence for t in parse.inside(span) if t.pos in _CONTENT)


def _alike(words: frozenset[str], other: frozenset[str]) -> bool:
    union = words | other
    return not union or len(words & other) / len(union) >= SAME_WORDS
