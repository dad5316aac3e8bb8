"""One page in the record format (docs/record.md): text, blocks, statements, assertions, marked to the character."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import msgspec

from sayso.records import Assertion, Link, Reading, Span, Statement

Place = Callable[[Span], Span]
"""From a span of the frozen text to the same words in the text that is written beside it."""


def record(reading: Reading, text: str | None = None, place: Place = lambda span: span) -> bytes:
    """Write a reading as one JSON record, UTF-8, two spaces deep.

    `text` is the text the offsets count in and `place` maps spans into it; without them it is the frozen text. Ids are
    the record's own: "s1", "s2" for statements and "a1", "a2" for assertions, in the order of the reading.
    """
    given = _Names({s.id: f"s{n}" for n, s in enumerate(reading.statements, 1)}, place)
    article = reading.article
    fields = {
        "id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "text": article.text if text is None else text,
        "blocks": [_block(place((b.start, b.end)), b.kind) for b in article.blocks],
        "statements": [_statement(s, given) for s in reading.statements],
        "assertions": [_assertion(f"a{n}", a, given) for n, a in enumerate(reading.assertions, 1)],
    }
    return msgspec.json.format(msgspec.json.encode(fields), indent=2) + b"\n"


@dataclass(frozen=True, slots=True)
class _Names:
    """How this record calls its statements, and where its text has their words."""

    statements: dict[str, str] = field(default_factory=dict)
    place: Place = lambda span: span

    def spans(self, spans: Iterable[Span]) -> list[Span]:
        return [self.place(span) for span in spans]

    def span(self, span: Span | None) -> Span | None:
        return self.place(span) if span else None

    def statement(self, name: str | None) -> str | None:
        return self.statements.get(name) if name else None


def _block(span: Span, kind: str) -> dict[str, object]:
    return {"start": span[0], "end": span[1], "kind": kind}


def _link(link: Link, given: _Names) -> dict[str, object]:
    return {
        "holder": link.holder,
        "party": link.party,
        "holder_span": given.span(link.holder_span),
        "cue_span": given.span(link.cue_span),
        "attitude": link.attitude,
    }


def _statement(statement: Statement, given: _Names) -> dict[str, object]:
    return {
        "id": given.statement(statement.id),
        "chain": [_link(link, given) for link in statement.chain],
        "content": given.spans(statement.content),
        "form": statement.form,
        "act": statement.act,
        "polarity": statement.polarity,
        "time": statement.time,
        "addressee": statement.addressee,
        "channel": statement.channel,
        "said": statement.said,
        "targets": given.statement(statement.targets),
    }


def _assertion(name: str, assertion: Assertion, given: _Names) -> dict[str, object]:
    return {
        "id": name,
        "kind": assertion.kind,
        "label": assertion.label,
        "issue": assertion.issue,
        "parties": assertion.parties,
        "dimension": assertion.dimension,
        "value": assertion.value,
        "holder": assertion.holder,
        "holder_name": assertion.holder_name,
        "strength": assertion.strength,
        "date": assertion.date,
        "place": assertion.place,
        "quantity": assertion.quantity,
        "unit": assertion.unit,
        "owed_by": assertion.owed_by,
        "owed_to": assertion.owed_to,
        "evidence": given.spans(assertion.evidence),
        "statement": given.statement(assertion.statement),
    }
