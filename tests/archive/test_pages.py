from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


@pytest.mark.skipif(
    not (SHARED / "record" / "dev").exists(), reason="the hand-marked pages are not beside the repository"
)
def test_pages_nobody_wrote_a_rule_for_are_split_well() -> None:
    from benchmarks.pages import records

    found = records(SHARED / "record" / "dev")
    assert found["evidence_f1"] >= 0.98
    assert found["kind_accuracy"] >= 0.90
