"""`sayso brief`, `show`, `search` and `cases`: answers out of what is kept."""

from datetime import date
from typing import Annotated, Literal

import typer
from rich.text import Text

import sayso
from sayso.cli.colours import coloured
from sayso.cli.options import DATABASE, AnyCase, AsOf, Database, as_of_day, iso_day, kept, only_case
from sayso.cli.screen import day, err, out
from sayso.errors import UsageError

OLD = 30
"""Days after which a case without a new page is asked about as it was, and not as of today."""

BriefFormat = Annotated[Literal["text", "md", "html"], typer.Option("--format", "-f", help="How it is written.")]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="What changed since that day comes first (2025-05-20).")
]


def brief(
    case: AnyCase = None,
    since: Since = None,
    as_of: AsOf = None,
    format: BriefFormat = "text",
    database: Database = DATABASE,
) -> None:
    """Print the brief of a case: what changed, what stands, what is awaited, where accounts differ, and on whose word.

    Each line has the id of its entry: sayso show ID prints all it rests on.
    """
    until, start = as_of_day(as_of), iso_day(since) if since else None
    if start and start > until:
        raise UsageError(f"--since {start} is later than --as-of {until}")
    with kept(database) as store:
        name = only_case(store, case)
        if not as_of:
            _say_how_old(store, name, until)
        composed = sayso.compose_brief(sayso.build_ledger(store, name, now=until), until, start, title=name)
    screen = out()
    rendered = sayso.render(composed, format, screen.width)
    screen.print(coloured(rendered) if format == "text" else Text(rendered.rstrip("\n")), soft_wrap=True)


def _say_how_old(store: "sayso.Store", case: str, today: str) -> None:
    """Tell whoever asks about today that the pages are of long ago, and how to ask about then."""
    newest = max((page.published for page in store.pages(case) if page.published), default=today)
    if (date.fromisoformat(today) - date.fromisoformat(newest)).days > OLD:
        err().print(f"the newest page is of {day(newest)}: --as-of {newest} shows how things stood then")


def show(
    entry: Annotated[str, typer.Argument(metavar="ENTRY", help="An entry's id, or the beginning of it.")],
    case: AnyCase = None,
    as_of: AsOf = None,
    database: Database = DATABASE,
) -> None:
    """Print everything an entry rests on, in order: on whose word, in which words, and by which rule."""
    with kept(database) as store:
        ledger = sayso.build_ledger(store, only_case(store, case), now=as_of_day(as_of))
    screen = out()
    screen.print(coloured(sayso.render(sayso.explain(ledger, entry), width=screen.width)), soft_wrap=True)


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="All are sought; put a phrase in double quotes.")],
    case: AnyCase = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="So many at most.")] = 20,
    database: Database = DATABASE,
) -> int:
    """Find statements by their words, their speaker or their outlet, best first. Exit code 1 where there is none."""
    with kept(database) as store:
        hits = sayso.search(store, " ".join(words), case, limit)
    screen = out()
    for hit in hits:
        screen.print(_hit(hit), end="\n\n")
    if not hits:
        raise sayso.SaysoError("no statement holds all these words: try fewer of them")
    return 0


def cases(database: Database = DATABASE) -> None:
    """List the cases in the database with what they hold."""
    with kept(database) as store:
        found = sayso.cases(store)
    for case in found:
        held = f"{case.pages} pages, {case.statements} statements, {case.assertions} assertions"
        out().print(Text.assemble((case.name, "bold"), f"  {held}"), soft_wrap=True)


def _hit(hit: "sayso.api.Hit") -> Text:
    line = Text(" → ".join(hit.holders), "bold").append(f" ({hit.party})" if hit.party else "", "green")
    line.append(" → ")
    words = Text(f"“{hit.words}”", "not bold")
    for start, end in hit.highlights:
        words.stylize("bold yellow", start + 1, end + 1)
    when = f"said {day(hit.said)}" if hit.said else f"published {day(hit.published)}" if hit.published else "undated"
    where = " · ".join(filter(None, (hit.act, when, hit.outlet, hit.title, hit.statement)))
    return line.append(words).append(f"\n    {where}", "dim not bold")


def add_to(app: typer.Typer) -> None:
    """Add these commands to the application."""
    for command in (brief, show, search, cases):
        app.command(rich_help_panel="Ask")(command)
