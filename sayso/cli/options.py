"""The options that several commands share, and the checks on what is typed for them."""

import os
from datetime import UTC, date, datetime
from typing import Annotated

import typer

import sayso
from sayso.errors import UsageError

DATABASE = "sayso.db"

Pages = Annotated[
    list[str],
    typer.Argument(metavar="PAGE", help="Files, folders, .jsonl or .csv of many pages, or - for standard input."),
]
Case = Annotated[str, typer.Option("--case", "-c", metavar="NAME", help="The case: one negotiation, one conflict.")]
AnyCase = Annotated[
    str | None, typer.Option("--case", "-c", metavar="NAME", help="The case; not needed where there is only one.")
]
Database = Annotated[
    str, typer.Option("--db", metavar="FILE", envvar="SAYSO_DB", help="The SQLite file that holds the record.")
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="As things stood on that day (2025-05-22); today if not given."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on standard error but what went wrong.")]
Careful = Annotated[
    bool, typer.Option("--careful", help="Ask the trained reader as well: finds more, at half the speed.")
]
Workers = Annotated[
    int, typer.Option("--workers", min=0, metavar="N", help="Processes that read; 0 for as many as there are cores.")
]


def iso_day(text: str) -> str:
    """Return a day typed as YYYY-MM-DD; raise UsageError for any other."""
    try:
        if len(text) == len("2025-05-22"):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise UsageError(f"{text!r} is not a date: write it as 2025-05-22")


def as_of_day(text: str | None) -> str:
    """Return the day asked for, or today."""
    return iso_day(text) if text else date.today().isoformat()


def moment() -> str:
    """Return this moment in UTC, to the second (ISO 8601)."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def kept(database: str) -> "sayso.Store":
    """Open a database that must be there already."""
    if not os.path.exists(database):
        raise UsageError(
            f"there is no database {database}: name one with --db, or make one with sayso add PAGE... --case NAME"
        )
    return sayso.open_store(database)


def only_case(store: "sayso.Store", case: str | None) -> str:
    """Return the case asked for or, where there is only one, that one."""
    names = [one.name for one in sayso.cases(store)]
    if case:
        return case
    if len(names) == 1:
        return names[0]
    listed = ", ".join(names) or "none is kept yet"
    raise UsageError(f"say which case with --case NAME: {listed}")
