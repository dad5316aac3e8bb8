"""The verbs of Sayso. The command line and the web are two faces of this file."""

import os
from collections.abc import Iterator, Sequence
from typing import BinaryIO, Literal

from sayso import archive, brief, exports, ledger, pipeline
from sayso.archive import Refused, Source
from sayso.archive.decode import decode
from sayso.brief import Brief
from sayso.errors import UsageError
from sayso.ledger import Explanation, Ledger
from sayso.lexicon.parties import party_names
from sayso.records import Reading
from sayso.store import Case, Hit, Kept, Problem, Store, open_store

__all__ = [
    "Brief", "Case", "Explanation", "Hit", "Kept", "Ledger", "Problem", "Reading", "Refused", "Source", "Store",
    "build_ledger", "cases", "compose_brief", "explain", "export", "keep", "open_store", "pages", "read", "record",
    "render", "search", "verify",
]  # fmt: skip

BriefFormat = Literal["text", "md", "html"]
ExportFormat = Literal["record", "jsonl", "csv"]

WIDTH = 100
"""Columns of plain text: a sentence fits, and a mail shows it unbroken."""

HORIZON_DAYS = 14
"""After so many days without a word a position is called stale (two weeks: the rhythm of rounds of talks)."""


def pages(paths: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Source | Refused]:
    """List the pages in files and folders ("-" is `stdin`); what cannot be read is among them, with the reason."""
    return archive.sources(paths, stdin)


def read(page: Source | str | os.PathLike[str], *, careful: bool = False) -> Reading:
    """Read one page, given as a Source or as a path; raises PageError where it cannot be read.

    `careful` asks the trained reader as well as the rules: it finds more, at half the speed.
    """
    if isinstance(page, Source):
        return pipeline.read(page, careful=careful)
    found = list(archive.sources([os.fspath(page)], None))
    match found:
        case [Source() as source]:
            return pipeline.read(source, careful=careful)
        case [Refused() as refused]:
            raise UsageError(f"{refused.name}: {refused.reason}")
    raise UsageError(f"{page} holds {len(found)} pages: go through them with pages()")


def record(page: Source, reading: Reading) -> bytes:
    """Write what was read from a page as a JSON record, its offsets counted in the page's text as it was given."""
    article = reading.article
    if page.form != "text":
        return exports.record(reading)  # the frozen text is the only one there is: markup has no offsets of its own
    given = page.text if page.text is not None else decode(page.data or b"", page.name)
    return exports.record(reading, given, lambda span: archive.given_span(article, span))


def keep(store: Store, reading: Reading, case: str, recorded: str) -> Kept:
    """Keep a reading in a case; `recorded` is the moment (ISO 8601, UTC). The same page twice adds nothing."""
    return store.keep(reading, case, recorded)


def cases(store: Store) -> list[Case]:
    """List the cases in a store with what they hold."""
    return store.cases()


def build_ledger(store: Store, case: str, now: str) -> Ledger:
    """Build the ledger of a case as it stood on a day (YYYY-MM-DD): pages published after it are left out."""
    return ledger.build(
        store.sourced(case),
        store.decisions(case),
        now=now,
        horizon_days=HORIZON_DAYS,
        known_by=now,
        names=party_names(),
    )


def compose_brief(ledger: Ledger, as_of: str, since: str | None = None, title: str = "") -> Brief:
    """Compose the brief of a ledger: what changed since a day, what stands, what is awaited, where accounts differ."""
    return brief.compose(ledger, since, as_of, title=title)


def render(found: Brief | Explanation, format: BriefFormat = "text", width: int = WIDTH) -> str:
    """Write a brief as plain text, Markdown or HTML, or an explanation as plain text; `width` is in columns."""
    if isinstance(found, Explanation):
        return brief.render_explanation(found, width)
    if format == "text":
        return brief.render_text(found, width)
    return brief.render_markdown(found) if format == "md" else brief.render_html(found)


def explain(ledger_of_case: Ledger, entry: str) -> Explanation:
    """Say everything an entry rests on, in order, with the rule that fired; the beginning of its id is enough."""
    return ledger.explain(ledger_of_case, entry)


def search(store: Store, words: str, case: str | None = None, limit: int = 20) -> list[Hit]:
    """Find the statements that hold all these words, best first; a part in double quotes is sought as it stands."""
    return store.search(words, case, limit)


def verify(store: Store, case: str | None = None) -> Iterator[Problem]:
    """Read every passage again from its source and yield what no longer holds."""
    return store.verify(case)


def export(store: Store, case: str, format: ExportFormat = "record") -> Iterator[tuple[str, bytes]]:
    """Yield the files of a case as (name, content): one JSON record a page, or one file of JSON lines or of CSV."""
    if format == "record":
        for reading in store.readings(case):
            yield f"{reading.article.id}.json", exports.record(reading)
    else:
        write = {"jsonl": exports.jsonl, "csv": exports.table}[format]
        yield f"{case}.{format}", write(store.sourced(case))
