"""`sayso sample`: the bundled case, read, kept and briefed in one go."""

from importlib.resources import as_file, files
from typing import Annotated

import typer

from sayso.cli.asking import brief
from sayso.cli.options import Quiet
from sayso.cli.reading import add

SampleDatabase = Annotated[str, typer.Option("--db", metavar="FILE", help="The SQLite file that the sample goes to.")]
"""Not the one that SAYSO_DB names: the sample does not belong among cases of one's own."""

CASE = "sample"
DATABASE = "sample.db"
SINCE, AS_OF = "2025-05-22", "2025-05-28"
"""The days of the sample's story that make a brief worth reading: the lists, the swap, the offer of a second round."""


def sample(database: SampleDatabase = DATABASE, quiet: Quiet = False) -> int:
    """Read the bundled sample case into a database and print its brief.

    Six pages about the talks and the prisoner exchange of 16 to 28 May 2025:
    real events, sentences of our own.
    """
    with as_file(files("sayso") / "sample" / "pages") as folder:
        code = add([str(folder)], CASE, database, workers=1, quiet=quiet)
    brief(CASE, SINCE, AS_OF, "text", database)
    return code


def add_to(app: typer.Typer) -> None:
    """Add this command to the application."""
    app.command(rich_help_panel="Read")(sample)
