"""What the store hands out besides the records themselves."""

from dataclasses import dataclass
from typing import Literal

from sayso.records import Passage, Span, Statement

Status = Literal["new", "same", "version"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeping one reading did.

    `status` is "new" (the case had no such page), "version" (the page's words changed, or changed back) or "same".
    `statements` and `assertions` count the rows added, `superseded` those an earlier reading of the same version held
    and this one does not, `refused` says of each finding that was not kept, why.
    """

    status: Status
    page: str
    version: str
    statements: int
    assertions: int
    superseded: int
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A case and how much it holds; `first` and `last` are when its first and its latest page were kept."""

    name: str
    pages: int
    versions: int
    statements: int
    assertions: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a case as it stands now: its current version, how many versions there are, what was read from it."""

    article: str
    version: str
    versions: int
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    published_basis: str
    language: str
    agency: str | None
    recorded: str
    statements: int
    assertions: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptStatement:
    """A statement with the page it stands on; `current` is False once a later reading of the version dropped it."""

    statement: Statement
    passages: tuple[Passage, ...]
    article: str
    version: str
    outlet: str | None
    url: str | None
    title: str | None
    published: str | None
    recorded: str
    current: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that matches a search.

    `highlights` are the matching stretches, in code points of `words`; `score` is BM25 (higher is better). `current` is
    False where the page was later seen in another version, in the case or the cases that were searched.
    """

    statement: str
    words: str
    highlights: tuple[Span, ...]
    holders: tuple[str, ...]
    party: str | None
    act: str
    said: str | None
    article: str
    version: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    current: bool
    score: float


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that no longer holds: what kind of check failed, on which row, and what was found."""

    check: str
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A page that was not read, and why."""

    name: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A brief as it was published: numbered from 1 in its case, frozen; `body` is JSON, `sha256` its hash in hex."""

    case: str
    number: int
    at: str
    as_of: str
    body: str
    sha256: str
