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
    found = [d for d in drafts("meeting", clause) if not (d.value == "held" and _is_interview(clause, page))]
    yield from found
    if not clause.mood.negated and not any(draft.dimension == "occurrence" for draft in found):
        yield from _named(clause, page)


def _is_interview(clause: Clause, page: Page) -> bool:
    """Return whether it is an outlet that was spoken to: "spoke to the BBC" is no meeting."""
    return any(mention.kind == "media" for mention in page.named_in(*clause.evidence))


def _named(clause: Clause, page: Page) -> Iterator[Draft]:
    for i in clause.tokens:
        token = page.parse.tokens[i]
        if token.pos == "NOUN" and token.lemma in word_set("meeting_names", "nouns") and i != clause.head:
            words = _noun_phrase(token, clause, page)
            rule = _rule_for(token, words, clause, page)
            if rule:
                value = rule.split(".")[1]
                dimension = "schedule" if value == "scheduled" else "occurrence"
                yield Draft(rule, token.lower, "meeting", dimension, value, clause, (words,))


def _noun_phrase(noun: Token, clause: Clause, page: Page) -> Span:
    own = set(clause.tokens)
    return page.parse.span([i for i in page.parse.subtree(noun.i) if i in own])


def _rule_for(noun: Token, words: Span, clause: Clause, page: Page) -> str | None:
    """Return the rule for a meeting that is named, by the day or the word that places it before or after the page."""
    published = page.article.published
    inside = {t.lower for t in page.parse.inside(words)}
    modifiers = {t.lower for t in page.parse.dependents(noun.i)}
    above = _above(noun, clause, page)
    days = [t for t in page.times_in(words) if t.kind == "date" and t.precision == "day"]
    if not published or (modifiers | above) & word_set("meeting_names", "unreal"):
        return None
    if modifiers & word_set("meeting_names", "current"):
        return "meeting.under-way.named"
    ahead = bool(above & word_set("meeting_names", "coming")) or any(
        t.value is not None and t.value > published for t in days
    )
    if ahead or modifiers & word_set("meeting_names", "coming"):
        return "meeting.scheduled.named" if days else None
    if any(t.value for t in days) or modifiers & word_set("meeting_names", "past") or inside & {"held", "earlier"}:
        return "meeting.held.named"
    if clause.mood.done and (days or "between" in modifiers):
        return "meeting.held.named-in-past"
    return None


def _above(noun: Token, clause: Clause, page: Page) -> set[str]:
    """Return the words a noun hangs on up to the clause's head, with their modifiers: "the next round of talks"."""
    found: set[str] = set()
    at = noun.head
    while at in clause.tokens and at != clause.head and page.parse.tokens[at].head != at:
        found.add(page.parse.tokens[at].lemma)
        found.update(t.lower for t in page.parse.dependents(at, "amod", "det", "compound"))
        at = page.parse.tokens[at].head
    return found
