"""Write docs/cli.md from the help of every command: `make manual`."""

import os
from pathlib import Path

os.environ |= {"COLUMNS": "80", "TERM": "dumb", "NO_COLOR": "1", "TERMINAL_WIDTH": "80"}

HERE = Path(__file__).resolve().parent


def manual() -> str:
    """Return the manual: the help of the program, then of each command, as a terminal of 80 columns shows it."""
    import typer.testing

    from sayso.cli.main import app

    names = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
    parts = ["# The command line\n\nWritten by `make manual`; a test compares it with the program."]
    for call in ([], *([name] for name in names)):
        shown = typer.testing.CliRunner().invoke(app, [*call, "--help"], prog_name="sayso").output
        lines = "\n".join(line.rstrip() for line in shown.strip("\n").splitlines())
        parts.append(f"## {' '.join(['sayso', *call])}\n\n```\n{lines}\n```")
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    (HERE / "cli.md").write_text(manual(), "utf-8")
