"""Where words go: results to standard output, everything about the work to standard error."""

import sys
from contextlib import suppress
from datetime import date

from rich.console import Console
from rich.text import Text

from sayso.cli.colours import THEME

WIDTH = 100
"""Columns where the output is no terminal: wide enough for a sentence, narrow enough to read in a diff."""


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Let `main` deal with a reader that has gone."""
        raise BrokenPipeError


def out() -> Console:
    """Return the console for results."""
    return _console(stderr=False)


def err() -> Console:
    """Return the console for everything else."""
    return _console(stderr=True)


def _console(*, stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    return _Console(stderr=stderr, highlight=False, emoji=False, theme=THEME, width=None if stream.isatty() else WIDTH)


def complain(sentence: str, code: int) -> int:
    """Print one sentence on standard error and return the exit code."""
    with suppress(BrokenPipeError):
        err().print(Text(f"sayso: {sentence}"), soft_wrap=True)
    return code


def hang(label: Text, text: Text) -> Text:
    """Set a text beside its label, its further lines under its first."""
    screen, margin = out(), label.cell_len
    first, *more = text.wrap(screen, screen.width - margin) or [Text()]
    indented = [Text(" " * margin) + line for line in more]
    return Text("\n").join([label + first, *indented])


def day(text: str | None) -> str:
    """Write an ISO date of any precision for a person: "22 May 2025", "May 2025", "2025"; "undated" for None."""
    if not text:
        return "undated"
    match text[:10].split("-"):
        case [year, month, number]:
            return f"{int(number)} {date(int(year), int(month), int(number)):%B} {year}"
        case [year, month]:
            return f"{date(int(year), int(month), 1):%B} {year}"
    return text
