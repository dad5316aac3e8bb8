"""`sayso verify` and `sayso export`: the record proved, and taken elsewhere."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.text import Text

import sayso
from sayso.cli.options import DATABASE, AnyCase, Database, kept, only_case
from sayso.cli.screen import err, out
from sayso.errors import UsageError

Format = Annotated[
    Literal["record", "jsonl", "csv"],
    typer.Option("--format", "-f", help="record: one JSON file a page; jsonl, csv: one line an assertion."),
]
Out = Annotated[
    Path | None, typer.Option("--out", "-o", metavar="PATH", help="The folder for record, the file for jsonl and csv.")
]


def verify(case: AnyCase = None, database: Database = DATABASE) -> int:
    """Read every passage again from its frozen page and say what no longer holds (exit code 1 if any)."""
    problems = 0
    screen = out()
    with kept(database) as store:
        for problem in sayso.verify(store, case):
            problems += 1
            screen.print(Text(f"{problem.check}: {problem.where}: {problem.what}"), soft_wrap=True)
    if not problems:
        screen.print("every passage stands where it is said to stand")
    return 1 if problems else 0


def export(format: Format = "record", out_path: Out = None, case: AnyCase = None, database: Database = DATABASE) -> int:
    """Write a case to files: pages as JSON records, or assertions as JSON lines or CSV.

    Without --out, JSON lines and CSV go to standard output.
    """
    if format == "record" and out_path is None:
        raise UsageError("--format record writes one file a page: name a folder with --out DIR")
    with kept(database) as store:
        for name, content in sayso.export(store, only_case(store, case), format):
            _write(content, out_path / name if out_path and format == "record" else out_path)
    return 0


def _write(content: bytes, path: Path | None) -> None:
    if path is None:
        sys.stdout.buffer.write(content)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    err().print(Text(f"wrote {path}"), soft_wrap=True)


def add_to(app: typer.Typer) -> None:
    """Add these commands to the application."""
    for command in (verify, export):
        app.command(rich_help_panel="Keep")(command)
