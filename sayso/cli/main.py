"""From what was typed to an exit code: 0 done, 1 failed, 2 the call's words are off, 130 interrupted. No traceback."""

import os
import sys
from collections.abc import Sequence

import typer

from sayso.cli import asking, keeping, reading, sample
from sayso.cli.app import app
from sayso.cli.screen import complain
from sayso.errors import SaysoError, UsageError

INTERRUPTED = 130
"""What a shell reports for a program that an interrupt ended (128 + SIGINT)."""

for family in (reading, sample, asking, keeping):
    family.add_to(app)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; `arguments` default to those of the process."""
    try:
        code = app(args=None if arguments is None else list(arguments), prog_name="sayso", standalone_mode=False)
        sys.stdout.flush()
        return _stopped() if code == INTERRUPTED else code or 0
    except BrokenPipeError:
        return _closed()
    except KeyboardInterrupt:
        return _stopped()
    except Exception as error:
        return _failed(error)


def _failed(error: Exception) -> int:
    if isinstance(error, SaysoError):
        return complain(str(error), error.exit_code)
    if callable(misuse := getattr(error, "format_message", None)):  # typer's own, which has no public class
        return complain(f"{misuse()} (sayso --help lists the commands)", UsageError.exit_code)
    if isinstance(error, typer.Abort):
        return _stopped()
    if isinstance(error, OSError):
        return complain(f"{error.strerror or error}: {error.filename or ''}".rstrip(": "), SaysoError.exit_code)
    return complain(f"Sayso met a fault of its own ({type(error).__name__}: {error}); please report it", 1)


def _stopped() -> int:
    return complain("stopped; what was kept stays kept", INTERRUPTED)


def _closed() -> int:
    """Whoever read our output has gone: say nothing, and let nothing more be flushed into the closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
