"""What of a reading may be kept: every finding checked against the frozen text it stands on."""

import hashlib
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

import msgspec

from sayso.records import VALUES, Article, Assertion, Link, Reading, Span, Statement
from sayso.store.pack import SEAL_LENGTH
from sayso.store.sentences import around, sentences

EVIDENCE, OTHER = b"\x01", b"\x02"

F = TypeVar("F", Statement, Assertion)


@dataclass(frozen=True, slots=True)
class Place:
    """The words of one span, cut from the frozen text, and where the sentence around them lies."""

    start: int
    stop: int
    words: str
    sentence: Span


@dataclass(frozen=True, slots=True)
class Checked(Generic[F]):
    """A finding that may be kept, the words it stands on, and the hash of both."""

    finding: F
    places: tuple[Place, ...]
    seal: bytes


@dataclass(frozen=True, slots=True)
class Examined:
    """The findings of a reading that hold; `refused` says of each of the others why it does not."""

    statements: tuple[Checked[Statement], ...]
    assertions: tuple[Checked[Assertion], ...]
    refused: tuple[str, ...]


def examine(reading: Reading) -> Examined:
    """Check every finding of a reading; the same id twice is kept once."""
    article, faults = reading.article, _Faults()
    cut, ground = _cutter(article), ground_of(article)
    statements: dict[str, Checked[Statement]] = {}
    for s in _once(reading.statements, lambda s: s.id):
        if faults.none(s, _statement_fault(s, ground) or _fault(article, ground, s.content)):
            statements[s.id] = _sealed(s, cut(s.content), b"")
    assertions: list[Checked[Assertion]] = []
    for a in _once(map(_plain, reading.assertions), lambda a: a.id):
        if faults.none(a, _assertion_fault(a, statements) or _fault(article, ground, a.evidence)):
            rests_on = statements.get(a.statement or "")
            assertions.append(_sealed(a, cut(a.evidence), rests_on.seal if rests_on else b""))
    return Examined(tuple(statements.values()), tuple(assertions), tuple(faults.told))


@dataclass(frozen=True, slots=True)
class _Faults:
    """Why findings were refused."""

    told: list[str] = field(default_factory=list)

    def none(self, finding: Statement | Assertion, fault: str | None) -> bool:
        if fault:
            self.told.append(f"{type(finding).__name__.lower()} {finding.id}: {fault}")
        return not fault


def _cutter(article: Article) -> Callable[[tuple[Span, ...]], tuple[Place, ...]]:
    """Return what cuts spans, and finds the sentences around them, in this article."""
    lines = sentences(article)
    return lambda spans: tuple(Place(*span, article.text[slice(*span)], around(span, lines)) for span in spans)


def _sealed(finding: F, places: tuple[Place, ...], basis: bytes) -> Checked[F]:
    return Checked(finding, places, seal(finding, (place.words for place in places), basis))


def seal(finding: Statement | Assertion, words: Iterable[str], basis: bytes = b"") -> bytes:
    """Hash a finding with the words it stands on; who found a statement, and how surely, is no part of it.

    `basis` is the seal of the statement that an assertion rests on, so that a new reading of the one renews the other.
    """
    plain = replace(finding, finder="", confidence=1.0) if isinstance(finding, Statement) else finding
    payload = msgspec.json.encode((plain, list(words))) + basis
    return hashlib.sha256(payload).digest()[:SEAL_LENGTH]


def _once(findings: Iterable[F], key: Callable[[F], str]) -> list[F]:
    return list({key(finding): finding for finding in reversed(list(findings))}.values())[::-1]


def _plain(assertion: Assertion) -> Assertion:
    """Make the quantity a float: a count of 7 and of 7.0 are the same finding."""
    return assertion if assertion.quantity is None else replace(assertion, quantity=float(assertion.quantity))


def _statement_fault(statement: Statement, ground: bytes) -> str | None:
    if not statement.chain:
        return "it has no holder"
    if any(not _inside(ground, span) for span in beside(statement.chain)):
        return "a holder or a cue lies outside the text"
    return None


def _assertion_fault(assertion: Assertion, statements: dict[str, Checked[Statement]]) -> str | None:
    if assertion.statement is not None and assertion.statement not in statements:
        return f"the statement {assertion.statement} that it rests on was not kept"
    if assertion.quantity is not None and not math.isfinite(assertion.quantity):
        return "its quantity is not a finite number"
    values = VALUES.get((assertion.kind, assertion.dimension))
    if values is None:
        return f"a {assertion.kind} has no dimension {assertion.dimension!r}"
    if values and assertion.value not in values:
        return f"{assertion.value!r} is no value of {assertion.kind}/{assertion.dimension}"
    return None


def _fault(article: Article, ground: bytes, spans: tuple[Span, ...]) -> str | None:
    if not spans:
        return "it stands on no words"
    for start, stop in spans:
        if not _inside(ground, (start, stop)) or not article.text[start:stop].strip():
            return f"there are no words at {start}–{stop}"
        if EVIDENCE not in ground[start:stop] or OTHER in ground[start:stop]:
            return f"the words at {start}–{stop} are not evidence"
    return None


def _inside(ground: bytes, span: Span) -> bool:
    return 0 <= span[0] < span[1] <= len(ground)


def ground_of(article: Article) -> bytes:
    """Say of every code point of a text whether it is in a block of evidence, in another block, or in none."""
    ground = bytearray(len(article.text))
    for block in sorted(article.blocks, key=lambda block: not block.is_evidence):
        start, stop = max(0, block.start), min(block.end, len(ground))
        ground[start:stop] = (EVIDENCE if block.is_evidence else OTHER) * max(0, stop - start)
    return bytes(ground)


def beside(chain: Iterable[Link]) -> list[Span]:
    """Return where a chain's holders and cues stand, outermost first."""
    return [span for link in chain for span in (link.holder_span, link.cue_span) if span is not None]
