from pathlib import Path

import pytest

from sayso.cli import main

SAMPLE = Path(__file__).resolve().parents[2] / "sayso" / "sample" / "pages"

PAGE = """Ministers agree to meet again

By Jo Novak
3 March 2025

Norland has accepted the proposal of a ceasefire, its foreign minister, Anna Berg, said on Monday.

“We have not received a reply from Sudan,” Berg told Reuters.

Russia's Defence Ministry said it had shot down 12 drones overnight.
"""


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SAYSO_DB", raising=False)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


@pytest.fixture
def sayso(capsys):
    """Run a command; returns (exit code, standard output, standard error)."""

    def run(*arguments):
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture(scope="session")
def kept_sample(tmp_path_factory):
    """The sample case in a database, read once for all tests of a process; to be read only."""
    path = tmp_path_factory.mktemp("kept") / "sample.db"
    assert main(["add", str(SAMPLE), "--case", "sample", "--db", str(path), "--quiet"]) == 0
    return path
