"""The table of bad input: a clear sentence, the right exit code, nothing kept lost, the others still read."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

import sayso as package
from tests.cli.conftest import PAGE

DEEP = 100_000
BOMB = "<!DOCTYPE x [" + "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "boom"}">' for n in range(12)
)  # ten to the twelfth "boom", if it is expanded

BAD_PAGES = {
    "empty": ("p.txt", b"", "empty"),
    "blank": ("p.txt", b" \n\t\n ", "empty"),
    "binary": ("p.txt", bytes(range(256)) * 64, "text"),
    "picture under another name": ("p.html", b"\x89PNG\r\n\x1a\n" + random.Random(1).randbytes(4096), "text"),
    "50 MB": ("p.txt", b"The talks went on, she said. " * 1_800_000, "MB"),
    "50 MB of markup": ("p.html", b"<p>The talks went on, she said.</p>" * 1_500_000, "MB"),
    "broken JSON line": ("p.jsonl", b'{"text": "The talks', "JSON"),
    "no text in the row": ("p.jsonl", b'{"title": "The talks"}\n', "text"),
}

ODD_PAGES = {
    "wrong UTF-8": ("p.txt", PAGE.replace("“", "\x93").encode("utf-8", "replace")[:-3] + b"\xff\xfe\xe9"),
    "Windows-1252": ("p.txt", PAGE.encode("cp1252")),
    "UTF-16": ("p.txt", PAGE.encode("utf-16")),
    "no date": ("p.txt", PAGE.replace("3 March 2025\n", "").replace(" on Monday", "").encode()),
    "no letter": ("p.txt", b"12 345 67!\n\n-- 8 --\n"),
    "one letter": ("p.txt", b"a"),
    "NUL and zero-width": ("p.txt", PAGE.replace(" ", " \x00\u200b").encode()),
    "a long line": ("p.txt", ("The talks failed, Anna Berg said. " * 3000).encode()),
    "nested markup": ("p.html", ("<div>" * DEEP + "The talks failed, she said." + "</div>" * DEEP).encode()),
    "unclosed markup": ("p.html", ("<p><b><i>" * 20_000 + "The talks failed, she said.").encode()),
    "attributes without end": ("p.html", b"<p " + b"a='b' " * 100_000),
    "entity bomb": ("p.html", f"{BOMB}]><html><body><p>&e11; The talks failed, she said.</p></body></html>".encode()),
    "a million quotation marks": ("p.txt", ("“" * 200_000 + "x said.").encode()),
}


@pytest.mark.parametrize("name", BAD_PAGES)
def test_a_bad_page_is_named_with_its_reason_and_the_others_are_kept(sayso, page, tmp_path, name):
    file, content, word = BAD_PAGES[name]
    (tmp_path / file).write_bytes(content)
    code, _, err = sayso("add", file, page, "--case", "north")
    assert code == 1
    assert "1 new" in err
    (reason,) = [line for line in err.splitlines() if line.startswith(f"  {file}")]
    assert word in reason
    assert "report it" not in reason


@pytest.mark.parametrize("name", ODD_PAGES)
def test_an_odd_page_is_read_or_refused_in_a_sentence(sayso, page, tmp_path, name):
    file, content = ODD_PAGES[name]
    (tmp_path / file).write_bytes(content)
    start = time.process_time()
    code, _, err = sayso("add", file, page, "--case", "north")
    assert code in (0, 1)
    assert ("2 new" if code == 0 else "1 new") in err
    assert "report it" not in err
    assert "Traceback" not in err
    assert time.process_time() - start < 60


def test_a_page_in_another_language_is_kept_and_says_so(sayso, tmp_path):
    (tmp_path / "p.txt").write_text(
        "Les négociations reprennent à Genève\n\nLe ministre a déclaré lundi que les délégations se "
        "retrouveraient la semaine prochaine. « Nous n'avons pas encore reçu de réponse », a-t-il ajouté. Selon "
        "lui, les discussions avancent lentement, mais personne ne souhaite les interrompre avant la fin de l'été.\n",
        "utf-8",
    )
    code, _, err = sayso("add", "p.txt", "--case", "geneva")
    assert code == 0
    assert "another language (fr)" in err
    assert "1 new" in err
    assert "0 statements" in err


def test_a_file_that_is_no_database(sayso, page, tmp_path):
    (tmp_path / "sayso.db").write_bytes(b"This is a letter, not a database. " * 100)
    code, _, err = sayso("add", page, "--case", "north")
    assert code == 1
    assert "not a Sayso database" in err


def test_a_damaged_database(sayso, page, tmp_path):
    sayso("add", page, "--case", "north", "-q")
    content = bytearray((tmp_path / "sayso.db").read_bytes())
    content[4096:] = b"\x5a" * (len(content) - 4096)
    (tmp_path / "sayso.db").write_bytes(content)
    for verb in (["cases"], ["add", page, "--case", "north"], ["search", "talks"]):
        code, _, err = sayso(*verb)
        assert code == 1
        assert "damaged" in err
        assert "Traceback" not in err


def test_a_database_that_another_process_holds(sayso, page, monkeypatch):
    sayso("add", page, "--case", "north", "-q")
    real = package.open_store
    monkeypatch.setattr("sayso.api.open_store", lambda path: real(path, 0.1))
    with closing(sqlite3.connect("sayso.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        page.write_text(PAGE + "\nTalks went on, Berg said.\n", "utf-8")
        code, _, err = sayso("add", page, "--case", "north")
    assert code == 1
    assert "held by another process" in err


def test_a_full_disk_loses_nothing_that_was_kept(sayso, page, tmp_path, monkeypatch):
    sayso("add", page, "--case", "north", "-q")
    (tmp_path / "long.txt").write_text(
        "Talks\n\n" + "".join(f"Round {n} of the talks failed, Anna Berg said.\n\n" for n in range(300)), "utf-8"
    )
    real = package.open_store

    def small(path):
        store = real(path)
        (used,) = store.db.execute("PRAGMA page_count").fetchone()
        store.db.execute(f"PRAGMA max_page_count = {used + 2}")
        return store

    with monkeypatch.context() as patch:
        patch.setattr("sayso.api.open_store", small)
        code, _, err = sayso("add", "long.txt", "--case", "north")
    assert code == 1
    assert "no room left" in err
    assert sayso("verify")[0] == 0
    assert "1 pages" in sayso("cases")[1]


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupt_loses_nothing_that_was_kept(sayso, tmp_path, end):
    for n in range(40):
        (tmp_path / f"{n:02}.txt").write_text(PAGE.replace("Norland", f"Norland {n}") * 5, "utf-8")
    command = [sys.executable, "-c", "import sys; from sayso.cli import main; sys.exit(main())"]
    arguments = ["add", str(tmp_path), "--case", "north", "--db", "kept.db", "--workers", "1"]
    environment = os.environ | {"PYTHONPATH": str(package.__path__[0] + "/..")}
    with subprocess.Popen([*command, *arguments], stderr=subprocess.PIPE, env=environment) as running:
        while _kept("kept.db") < 3:
            assert running.poll() is None, running.stderr.read().decode()
            time.sleep(0.05)
        running.send_signal(end)
        err = running.stderr.read().decode()
    assert "Traceback" not in err
    if end == signal.SIGINT:
        assert running.returncode == 130
        assert "what was kept stays kept" in err
    kept = _kept("kept.db")
    assert 3 <= kept < 40
    assert sayso("verify", "--db", "kept.db")[0] == 0
    assert sayso("add", tmp_path / "00.txt", "--case", "north", "--db", "kept.db")[2].startswith("0 new")


def _kept(path):
    if not os.path.exists(path):
        return 0
    with closing(sqlite3.connect(path)) as db:
        try:
            return db.execute("SELECT count(*) FROM readings").fetchone()[0]
        except sqlite3.OperationalError:
            return 0


def test_a_closed_pipe_is_silent(page):
    command = f"{sys.executable} -c 'from sayso.cli import main; main()' read {page} {page} {page} | head -n 1"
    environment = os.environ | {"PYTHONPATH": str(package.__path__[0] + "/..")}
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=environment, timeout=120)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ([], "--help"),
        (["rad"], "read"),
        (["read"], "PAGE"),
        (["add", "x.txt"], "--case"),
        (["read", "--colour", "x"], "--colour"),
        (["add", "x.txt", "--case", " "], "name"),
        (["add", "x.txt", "--case", "n", "--db", "no/such/folder.db"], "folder"),
    ],
)
def test_a_mistyped_command(sayso, arguments, word):
    code, out, err = sayso(*arguments)
    assert (code, out) == (2 if "folder" not in word else 1, "")
    assert word in err
    assert err.count("\n") <= 3
