"""All that was read from one page, and the same as the ledger sees it."""

from dataclasses import dataclass

from sayso.records.assertion import Assertion
from sayso.records.page import Article
from sayso.records.statement import Link, Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """One page's article, statements and assertions; `notes` says in plain words what was left out and why."""

    article: Article
    statements: tuple[Statement, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """An anchor: the exact words of one evidence span in one version, with its sentence around it."""

    start: int
    end: int
    exact: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Sourced:
    """An assertion with the page it stands on: all that the ledger may know of it.

    `chain` is the statement's chain (empty in the outlet's own voice); `said` falls back to None, never to the
    publication date: the ledger decides what an unknown day means. `recorded` is when it was kept (ISO 8601, UTC).
    `status` is "active", "changed-at-source" or "rejected".
    """

    assertion: Assertion
    chain: tuple[Link, ...]
    act: str | None
    polarity: str
    said: str | None
    passages: tuple[Passage, ...]
    article: str
    version: str
    outlet: str | None
    url: str | None
    title: str | None
    published: str | None
    published_basis: str
    agency: str | None = None
    recorded: str | None = None
    status: str = "active"
