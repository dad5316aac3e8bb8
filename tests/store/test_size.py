"""The bar on size, on synthetic pages; speed is measured by benchmarks/store.py, where nothing else runs beside."""

from pathlib import Path

from benchmarks.store import figures

BYTES_A_STATEMENT = 6 * 1024


def test_a_statement_takes_less_than_six_kilobytes(tmp_path: Path) -> None:
    measured = figures(str(tmp_path), 800)
    assert measured["statements"] == 800
    assert measured["bytes per statement"] <= BYTES_A_STATEMENT
