"""Small pages for tests: one paragraph of text, the statements it holds, and what the rules make of it."""

from collections.abc import Sequence

from sayso.actors import mentions
from sayso.assertions.draw import draw, evidence, propose
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft
from sayso.language import parse, quantities, times
from sayso.records import Article, Assertion, Block, Link, Statement

PUBLISHED = "2025-05-22"


def article(text: str, kind: str = "body", published: str | None = PUBLISHED) -> Article:
    return Article("a", text, (Block(0, len(text), kind),), "v1", published=published)  # type: ignore[arg-type]


def said(
    text: str,
    holder: str,
    cue: str,
    content: str,
    *,
    party: str | None = None,
    act: str = "assert",
    form: str = "indirect",
    day: str | None = None,
) -> Statement:
    def span(words: str) -> tuple[int, int]:
        start = text.index(words)
        return start, start + len(words)

    link = Link(holder, party, span(holder), span(cue))
    return Statement(f"s:{content}", (link,), (span(content),), form, act, said=day)  # type: ignore[arg-type]


def page(text: str, statements: Sequence[Statement] = (), published: str | None = PUBLISHED) -> Page:
    made = article(text, published=published)
    parsed = parse(made)
    named = mentions(made, parsed)
    return Page(made, parsed, named, times(parsed, published), quantities(parsed), tuple(statements))


def drafts(text: str, statements: Sequence[Statement] = ()) -> list[Draft]:
    made = page(text, statements)
    return [draft for clause in evidence(made) for draft in propose(clause, made)]


def drawn(text: str, statements: Sequence[Statement] = (), kind: str = "body") -> tuple[Assertion, ...]:
    made = article(text, kind)
    parsed = parse(made)
    return draw(made, parsed, mentions(made, parsed), statements)
