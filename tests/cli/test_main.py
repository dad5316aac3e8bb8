import pytest

import sayso as package
from sayso.cli import main
from sayso.errors import SaysoError, StoreLocked, UsageError


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (UsageError("say which case"), 2, "sayso: say which case\n"),
        (StoreLocked("held by another process"), 1, "sayso: held by another process\n"),
        (SaysoError("no"), 1, "sayso: no\n"),
        (KeyboardInterrupt(), 130, "sayso: stopped; what was kept stays kept\n"),
        (OSError(28, "No space left on device", "r/p.json"), 1, "sayso: No space left on device: r/p.json\n"),
        (ValueError("x"), 1, "sayso: Sayso met a fault of its own (ValueError: x); please report it\n"),
    ],
)
def test_whatever_happens_there_is_one_sentence(monkeypatch, capsys, kept_sample, error, code, words):
    def fails(_):
        raise error

    monkeypatch.setattr("sayso.api.cases", fails)
    assert main(["cases", "--db", str(kept_sample)]) == code
    assert capsys.readouterr() == ("", words)


def test_the_version_is_printed(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"sayso {package.__version__}\n"


@pytest.mark.parametrize("verb", ["read", "add", "brief", "show", "search", "cases", "verify", "export", "sample"])
def test_every_verb_has_help(capsys, verb):
    assert main([verb, "--help"]) == 0
    out = capsys.readouterr().out
    assert f"Usage: sayso {verb}" in out
    assert len(out.splitlines()) > 8
