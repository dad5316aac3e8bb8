"""The application and its manual page."""

from typing import Annotated

import typer

import sayso

MANUAL = """Sayso reads news about a negotiation or a conflict and keeps the record.

Who said what and through whom, what was offered, promised and delivered,
where accounts differ. Every entry stands on the exact words of a page and
says on whose word. Sayso has no voice of its own. It runs offline and sends
nothing anywhere.

[bold]See what it reads on one page[/bold]

  sayso read page.html
  sayso read - < page.txt

[bold]Keep a case and read its brief[/bold]

  sayso add saved-pages/ --case istanbul
  sayso brief --case istanbul --since 2025-05-20
  sayso show 3f2a --case istanbul
  sayso search '"counter list" Peskov'

[bold]Try it without pages of your own[/bold]

  sayso sample
"""

CLOSING = """A page is a .txt, .md or .html file, a saved page, a folder of these, a
.jsonl or .csv file of many pages (id, url, outlet, title, published, text or
html; all but the text optional), or - for standard input. The record is one
SQLite file: sayso.db in this folder, or what --db or SAYSO_DB name. Exit
codes: 0 done, 1 failed or some page was not read, 2 the command was not
understood."""

app = typer.Typer(
    name="sayso",
    help=MANUAL,
    epilog=CLOSING,
    add_completion=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sayso {sayso.__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _without_command(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        raise sayso.errors.UsageError("a command is wanted: sayso --help lists them, sayso sample shows one at work")
