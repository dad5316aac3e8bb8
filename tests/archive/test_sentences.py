import pytest

from sayso.archive.sentences import sentences


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("The talks ended. No date was set.", 2),
        ("Gov. Ana Ruiz met Lt. Gen. Tom Reed in the U.S. on Feb. 5, 2026.", 1),
        ("“We wait.” She left. 1,000 men came home.", 3),
        ("He asked for “more time.”Delegates leave the hall in Geneva.", 2),
        ("They met at 3 p.m. on Monday at the U.N. The talks failed.", 1),
        ("Shares fell. — Ana Ruiz contributed to this report.", 2),
        ("J. K. Reed spoke first… Then no one spoke.", 2),
    ],
)
def test_sentences_of_a_line(line: str, count: int) -> None:
    found = sentences(line, 0, len(line))
    assert len(found) == count
    assert "".join(line[a:b] for a, b in found).replace(" ", "") == line.replace(" ", "")
