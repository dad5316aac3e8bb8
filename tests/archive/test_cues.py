import pytest

from sayso.archive.cues import cue_of, cuts


@pytest.mark.parametrize(
    ("unit", "kind", "match"),
    [
        ("Read more: Minister flies home", "teaser", "opens"),
        ("**ALSO READ** | Minister flies home", "teaser", "opens"),
        ("Related stories", "chrome", "head"),
        ("RELATED STORIES »", "chrome", "head"),
        ("* Share", "chrome", "is"),
        ("We use cookies to make this site better.", "chrome", "holds"),
        ("Correction: An earlier version gave the wrong day.", "correction", "opens"),
        ("Editor’s note: This article was corrected.", "correction", "opens"),
        ("Last updated 14:05 GMT", "dateline", "opens"),
        ("All rights reserved.", "chrome", "rest"),
        ("FILE PHOTO: Soldiers near the river", "caption", "opens"),
    ],
)
def test_set_phrases(unit: str, kind: str, match: str) -> None:
    cue = cue_of(unit)
    assert cue is not None
    assert (cue.kind, cue.match) == (kind, match)


@pytest.mark.parametrize(
    "unit",
    [
        "The editor of the paper said he had read more than a hundred letters.",
        "Related talks on grain went on in Istanbul.",
        "Shares fell after the talks.",
        "Live fire was heard near the border.",
        "Analysis of the debris pointed to a drone.",
    ],
)
def test_prose_that_begins_like_furniture(unit: str) -> None:
    assert cue_of(unit) is None


def test_phrases_are_cut_out_of_a_line_wherever_they_stand() -> None:
    line = "He left. CLICK HERE FOR MORE She stayed. Advertisement They talked."
    assert [(line[a:b], kind) for a, b, kind in cuts(line, 0, len(line))] == [
        ("CLICK HERE FOR MORE", "chrome"),
        ("Advertisement", "chrome"),
    ]
