"""Meetings, calls and rounds of talks: their schedule, whether they took place, and their outcome."""

from collections.abc import Iterator

from sayso.assertions.clause import Clause
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft, drafts
from sayso.assertions.words import word_set
from sayso.language import Token
from sayso.records import Span


def propose(clause: Clause, page: Page) -> Iterator[Draft]:
    """Yield what a clause says of a meeting, then the meetings it only names ("after Friday's talks in Istanbul")."""
    found = list(drafts("meeting", clause))
    yield from found
    if not clause.mood.negated and not any(draft.dimension == "occurrence" for draft in found):
        yield from _named(clause, page)


def _named(clause: Clause, page: Page) -> Iterator[Draft]:
    for i in clause.tokens:
        token = page.parse.tokens[i]
        if token.pos == "NOUN" and token.lemma in word_set("meeting_names", "nouns") and i != clause.head:
            words = _noun_phrase(token, clause, page)
            rule = _tense_of(token, words, page)
            if rule:
                value = rule.split(".")[1]
                dimension = "schedule" if value == "scheduled" else "occurrence"
                yield Draft(rule, token.lower, "meeting", dimension, value, clause, (words,))


def _noun_phrase(noun: Token, clause: Clause, page: Page) -> Span:
    own = set(clause.tokens)
    return page.parse.span([i for i in page.parse.subtree(noun.i) if i in own])


def _tense_of(noun: Token, words: Span, page: Page) -> str | None:
    """Return the rule for a meeting that is named, by the day or the word that places it before or after the page."""
    published = page.article.published
    inside = {t.lower for t in page.parse.inside(words)}
    modifiers = {t.lower for t in page.parse.dependents(noun.i)}
    days = [t for t in page.times_in(words) if t.kind == "date" and t.value and t.precision == "day"]
    if modifiers & word_set("meeting_names", "unreal") or not published:
        return None
    if modifiers & word_set("meeting_names", "current"):
        return "meeting.under-way.named"
    if any(t.value is not None and t.value > published for t in days) or modifiers & word_set(
        "meeting_names", "coming"
    ):
        return "meeting.scheduled.named" if days else None
    if days or modifiers & word_set("meeting_names", "past") or inside & {"held", "earlier"}:
        return "meeting.held.named"
    return None
