"""`sayso read` and `sayso add`: pages in."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

import sayso
from sayso.cli.options import DATABASE, Careful, Case, Database, Pages, Quiet, Workers, moment
from sayso.cli.page import lines
from sayso.cli.screen import err, out
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.batch import Outcome

Format = Annotated[
    Literal["text", "json", "record"],
    typer.Option("--format", "-f", help="text to read, json one record a line, record one file a page in --out."),
]
Out = Annotated[Path | None, typer.Option("--out", "-o", metavar="DIR", help="Where record files go: DIR/<id>.json.")]


def read(
    pages: Pages,
    format: Format = "text",
    out_dir: Out = None,
    careful: Careful = False,
    workers: Workers = 0,
    quiet: Quiet = False,
) -> int:
    """Show what is read on each page: blocks, who is said to say what through whom, what that lets a ledger say.

    Nothing is kept. With --format record --out DIR each page becomes
    DIR/<id>.json, its offsets counted in the text as it was given.
    """
    if (format == "record") != (out_dir is not None):
        raise UsageError("--format record needs --out DIR, and --out needs --format record")
    if out_dir:
        out_dir.mkdir(parents=True, exist_ok=True)
    missed: list[Outcome] = []
    for outcome in _outcomes(pages, workers, quiet or format == "text", careful):
        if outcome.reading is None or outcome.page is None:
            missed.append(outcome)
        elif out_dir:
            _write(out_dir, outcome.reading.article.id, sayso.record(outcome.page, outcome.reading))
        elif format == "json":
            sys.stdout.buffer.write(_one_line(sayso.record(outcome.page, outcome.reading)))
        else:
            out().print(*lines(outcome.reading), sep="\n", end="\n\n")
    return _report(missed)


def add(
    pages: Pages,
    case: Case,
    database: Database = DATABASE,
    careful: Careful = False,
    workers: Workers = 0,
    quiet: Quiet = False,
) -> int:
    """Read pages and keep them in a case.

    The same page twice adds nothing; a page whose words changed is kept as a
    new version. Each page is kept on its own: an interrupt or a full disk loses
    nothing that was kept before it, and the same command goes on from there.
    """
    missed: list[Outcome] = []
    done: list[sayso.api.Kept] = []
    with sayso.open_store(database) as store:
        for outcome in _outcomes(pages, workers, quiet, careful):
            if outcome.reading is None:
                store.skip(case, outcome.name, outcome.reason or "", moment())
                missed.append(outcome)
                continue
            done.append(sayso.keep(store, outcome.reading, case, moment()))
            if not quiet:
                _notes(outcome)
    if not quiet:
        err().print(Text(f"{_counted(done)} to {case!r} in {database}"), soft_wrap=True)
    return _report(missed)


def _notes(outcome: "Outcome") -> None:
    for note in outcome.reading.notes if outcome.reading else ():
        err().print(Text(f"{outcome.name}: {note}"), soft_wrap=True)


def _counted(done: "list[sayso.api.Kept]") -> str:
    status = Counter(kept.status for kept in done)
    pages = f"{status['new']} new, {status['version']} changed, {status['same']} known already"
    added = f"{sum(k.statements for k in done)} statements and {sum(k.assertions for k in done)} assertions"
    return f"{pages}; {added} added"


def _outcomes(paths: Iterable[str], workers: int, quiet: bool, careful: bool) -> Iterator["Outcome"]:
    """Read the pages, with a count on standard error where somebody is looking."""
    from sayso import batch  # loads the reader, which --help must not

    stdin = sys.stdin.buffer if sys.stdin else None
    outcomes = batch.read_all(sayso.pages(list(paths), stdin), workers or batch.workers_for(), careful=careful)
    if quiet or not sys.stderr.isatty():
        yield from outcomes
        return
    columns = (SpinnerColumn(), MofNCompleteColumn(), TextColumn("pages"), TimeElapsedColumn())
    with Progress(*columns, console=err(), transient=True) as progress:
        yield from progress.track(outcomes, total=None)


def _report(missed: list["Outcome"]) -> int:
    """List what was not read and why; 1 if there is anything to list."""
    if not missed:
        return 0
    screen = err()
    screen.print(f"{len(missed)} page{'' if len(missed) == 1 else 's'} could not be read:")
    for outcome in missed:
        screen.print(Text(f"  {outcome.name}: {outcome.reason}"), soft_wrap=True)
    return 1


def _write(folder: Path, name: str, content: bytes) -> None:
    safe = name.replace(os.sep, "_").lstrip(".") or "page"
    (folder / f"{safe}.json").write_bytes(content)


def _one_line(record: bytes) -> bytes:
    """Put a record on one line: inside its strings a line end is written as \\n already."""
    return b"".join(line.strip() for line in record.splitlines()) + b"\n"


def add_to(app: typer.Typer) -> None:
    """Add these commands to the application."""
    app.command(rich_help_panel="Read")(read)
    app.command(rich_help_panel="Read")(add)
