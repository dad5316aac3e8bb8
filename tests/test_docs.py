"""What the documents say, checked."""

import re
import runpy
from pathlib import Path

import pytest

from sayso.cli.main import app

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = [command.callback.__name__ for command in app.registered_commands]
ROOMS = sorted(path.name for path in (ROOT / "sayso").iterdir() if path.is_dir() and not path.name.startswith("_"))


def read(name):
    return (ROOT / name).read_text("utf-8")


def test_the_manual_is_what_the_program_says():
    written = runpy.run_path(str(ROOT / "docs" / "write_cli.py"))["manual"]()
    assert read("docs/cli.md") == written, "the help has changed: make manual"


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_shows_every_command(command):
    assert f"sayso {command}" in read("README.md")


@pytest.mark.parametrize("room", ROOMS)
def test_the_architecture_names_every_room(room):
    assert f"`{room}/`" in read("ARCHITECTURE.md")


def test_the_readme_names_every_public_verb():
    from sayso import __all__

    missing = [name for name in __all__ if name not in read("README.md")]
    assert missing == []


@pytest.mark.parametrize(
    "name", ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CREDITS.md", "docs/decisions.md", "docs/record.md"]
)
def test_links_lead_somewhere(name):
    folder = (ROOT / name).parent
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", read(name)) if "://" not in link]
    assert [link for link in links if not (folder / link).exists()] == []


def test_the_changelog_names_this_version():
    from sayso import __version__

    assert f"## {__version__}" in read("CHANGELOG.md")
