"""The gate itself: floors break on the right side, and are not lowered by accident."""

import json

import pytest

from benchmarks import score


@pytest.mark.parametrize(
    ("name", "value", "floor", "is_broken"),
    [
        ("dev.statements.found_f1", 0.5, 0.5, False),
        ("dev.statements.found_f1", 0.4999, 0.5, True),
        ("dev.statements.found_f1", None, 0.5, True),
        ("dev.assertions.flips", 0, 0, False),
        ("dev.assertions.flips", 1, 0, True),
        ("read.peak_memory_mb", 601, 600, True),
        ("read.peak_memory_mb", 300, 600, False),
        ("read.words_per_cpu_second", 2499, 2500, True),
    ],
)
def test_a_floor_breaks_on_its_own_side(name, value, floor, is_broken):
    assert score.broken(name, value, floor) is is_broken


@pytest.mark.parametrize(
    ("measured", "allowed", "floor"), [(0.6, False, 0.6), (0.4, False, 0.5), (0.4, True, 0.4), (0.5, False, 0.5)]
)
def test_a_floor_is_lowered_only_on_demand(measured, allowed, floor):
    assert score.raised({"dev.found_f1": 0.5}, {"dev.found_f1": measured}, allowed) == {"dev.found_f1": floor}


def test_figures_that_hang_on_the_hardware_keep_a_margin():
    floors = score.raised({"read.words_per_cpu_second": 2500}, {"read.words_per_cpu_second": 4000}, False)
    assert floors == {"read.words_per_cpu_second": 3200}


def test_a_changed_page_changes_the_fingerprint(tmp_path):
    (tmp_path / "a.json").write_text("{}")
    before = score.fingerprint(tmp_path)
    assert score.fingerprint(tmp_path) == before
    (tmp_path / "a.json").write_text('{"id": 1}')
    assert score.fingerprint(tmp_path) != before


def test_without_the_gold_pages_it_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(score, "SHARED", tmp_path)
    monkeypatch.setattr("sys.argv", ["score", "--check"])
    assert score.main() == 0
    assert "skipped" in capsys.readouterr().out


def test_every_floor_has_a_number_and_every_corpus_a_fingerprint():
    kept = json.loads(score.FLOORS.read_text("utf-8"))
    assert set(kept["corpora"]) == set(score.GOLD | score.PAGES)
    assert all(isinstance(floor, (int, float)) for floor in kept["floors"].values())
    assert {name for name in kept["floors"] if name.endswith("flips")} == {
        "dev.assertions.flips",
        "model-page.assertions.flips",
    }
