"""How likely a coder would enter a draft: a linear model over readable features, its weights in a table.

A logistic regression (Cox 1958) trained by `training/train_assertions.py` on hand-marked pages. It only ranks what the
rules propose: it can keep an assertion out, never make one or change its value. No feature holds a word written
with a capital: who is spoken of must not matter to what is entered.
"""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from sayso.assertions.clause import Clause
from sayso.assertions.holders import holder_of
from sayso.assertions.issues import issue_of
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft

_LONG, _SHORT = 25, 6
"""Tokens from which a clause counts as long, up to which as short."""


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Load feature → weight from `lexicon/assertions/weights.tsv`."""
    lines = (files("sayso.lexicon") / "assertions" / "weights.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {feature: float(weight) for feature, weight in rows}


def likelihood(features: Sequence[str]) -> float:
    """Return the model's probability, 0 to 1, that a draft with these features would be entered."""
    table = weights()
    return 1 / (1 + math.exp(-sum(table.get(feature, 0.0) for feature in ("bias", *features))))


def features(drafts: Sequence[Draft], page: Page) -> list[tuple[str, ...]]:
    """Return, for each draft of one clause, what is known of it beside the others, as names of features."""
    if not drafts:
        return []
    general = tuple(_clause_features(drafts[0].clause, page))
    return [_draft_features(draft, drafts, general, page) for draft in drafts]


def _draft_features(draft: Draft, rivals: Sequence[Draft], general: tuple[str, ...], page: Page) -> tuple[str, ...]:
    value = f"value={draft.kind}.{draft.value}"
    beside = sorted({other.rule for other in rivals if other is not draft})
    own = (
        f"rule={draft.rule}",
        value,
        f"{value}|act={draft.clause.act or 'told'}",
        f"{value}|mood={draft.clause.mood.name}",
        f"{draft.kind}|issue={issue_of(draft.clause, draft.kind, page)}",
        f"{draft.kind}|parts={min(2, len({m.party for m in page.named_in(*draft.evidence) if m.party}))}",
    )
    return (
        *own,
        *(f"{draft.kind}|{name}" for name in general),
        *(f"{draft.kind}|beside={name}" for name in beside),
        *general,
        *_counted(draft),
    )


def _clause_features(clause: Clause, page: Page) -> Iterator[str]:
    head = page.parse.tokens[clause.head]
    sentence = page.parse.sentences[clause.sentence]
    yield f"act={clause.act or clause.voice}"
    yield f"mood={clause.mood.name}{'-' if clause.mood.negated else ''}"
    yield f"{clause.voice}-dep={head.dep}"
    yield f"phrase={clause.phrase}"
    yield f"length={'short' if len(clause.tokens) <= _SHORT else 'long' if len(clause.tokens) >= _LONG else 'middle'}"
    yield f"place={min(4, sentence.paragraph * 5 // max(1, len(page.parse.paragraphs)))}"
    own = [t for t in (page.parse.tokens[i] for i in clause.tokens) if t.text[:1].islower()]
    if head.pos in ("VERB", "AUX", "NOUN", "ADJ") and head.text[:1].islower():
        yield f"{clause.voice}-head={head.lemma}"
    yield from sorted({f"noun={t.lemma}" for t in own if t.pos == "NOUN" and t.lemma.isalpha()})
    yield from sorted({f"other={t.lemma}" for t in own if t.pos in ("VERB", "ADJ", "ADV") and t.i != head.i})
    yield from _people(clause, page)
    yield from _said(clause)


def _people(clause: Clause, page: Page) -> Iterator[str]:
    holder = holder_of(clause.statement)
    named = {m.party for m in page.named_in(*clause.evidence) if m.party}
    yield f"{clause.voice}-parties={min(3, len(named))}"
    yield f"holder={holder.code if holder.party is None else 'party'}"
    yield f"names-holder={holder.party in named}"
    yield f"{clause.voice}-dated={any(page.times_in(span) for span in clause.evidence)}"
    subject = next((t for t in page.parse.dependents(clause.head, "nsubj", "nsubjpass")), None)
    mention = page.mentions.covering(subject.i) if subject else None
    yield f"{clause.voice}-subject={_kind_of(subject.lower, subject.pos, mention is not None) if subject else None}"


def _kind_of(word: str, pos: str, named: bool) -> str:
    return "named" if named else word if pos in ("PRON", "DET") else pos


def _said(clause: Clause) -> Iterator[str]:
    statement = clause.statement
    if statement is None:
        return
    yield f"form={statement.form}"
    yield f"chain={min(3, len(statement.chain))}"
    yield f"attitude={statement.speaker.attitude}"
    yield f"time={statement.time}"
    yield f"first={statement.content[0][0] + 3 >= clause.evidence[0][0]}"
    yield f"targets={statement.targets is not None}"
    yield f"size={min(4, sum(b - a for a, b in statement.content) // 80)}"


def _counted(draft: Draft) -> Iterator[str]:
    if draft.quantity is not None and draft.unit:
        last = draft.unit.split()[-1]
        yield f"unit={last if last.islower() else 'named'}"
        yield f"magnitude={min(6, len(str(int(draft.quantity))))}"
        yield f"digits={draft.trigger[:1].isdigit()}"
