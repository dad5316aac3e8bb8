import pytest
from rich.text import Text

from sayso.cli.colours import coloured
from sayso.cli.screen import day, hang


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2025-05-22", "22 May 2025"),
        ("2025-05-22T10:00:00Z", "22 May 2025"),
        ("2025-05", "May 2025"),
        ("2025", "2025"),
        (None, "undated"),
        ("", "undated"),
    ],
)
def test_a_date_is_written_as_precisely_as_it_is_known(iso, written):
    assert day(iso) == written


def test_long_text_hangs_beside_its_label():
    lines = hang(Text("  s1  "), Text("word " * 60)).plain.splitlines()
    assert len(lines) > 2
    assert lines[0].startswith("  s1  word")
    assert all(line.startswith("      word") for line in lines[1:])
    assert all(len(line) <= 100 for line in lines)


def test_colour_changes_no_word():
    rendered = (
        "WHAT CHANGED\n  A list  (0123abcd)\n    Russia says it was sent (one-sided)\n      “We sent it.” [bold]\n"
    )
    text = coloured(rendered)
    assert text.plain == rendered.rstrip("\n")
    assert {span.style for span in text.spans} >= {"brief.heading", "brief.entry", "brief.standing", "brief.sentence"}
