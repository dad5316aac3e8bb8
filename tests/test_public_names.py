import subprocess
import sys

import pytest

import sayso

NAMES = {
    "Reading", "Refused", "SaysoError", "Source", "Store", "build_ledger", "cases", "compose_brief", "explain",
    "export", "keep", "open_store", "pages", "read", "record", "render", "search", "verify",
}  # fmt: skip
VERBS = {
    "build_ledger", "cases", "compose_brief", "explain", "export", "keep", "read", "render", "search", "verify",
}  # fmt: skip


def test_the_public_names_are_these():
    assert set(sayso.__all__) == NAMES


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_of_them_is_there_and_documented(name):
    assert getattr(sayso, name).__doc__


def test_the_verbs_are_ten_or_fewer():
    assert len(VERBS) <= 10
    assert VERBS <= NAMES


def test_another_name_is_not_there():
    with pytest.raises(AttributeError, match="nonsense"):
        sayso.nonsense


@pytest.mark.parametrize("code", ["import sayso", "from sayso.cli import main; main(['--help'])"])
def test_no_reader_is_loaded_before_it_is_needed(code):
    probe = f"{code}\nimport sys; print(*(m for m in ('spacy', 'trafilatura', 'sayso.api') if m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1].strip() == ""
