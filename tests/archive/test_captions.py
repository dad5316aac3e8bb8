import pytest

from sayso.archive.captions import closes, describes, is_clip
from sayso.archive.credits import is_credit


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Soldiers stand guard at a checkpoint near Khartoum, Sudan, Monday, April 14, 2025.", True),
        ("Relatives of the freed men wait at the border crossing on 24 May 2025", True),
        ("The two sides signed the accord in Havana on 24 November 2016.", False),
        ("The ministry said that its soldiers stand guard there since May 3, 2025.", False),
        ("Soldiers stand guard at the border, and nobody knows for how long.", False),
    ],
)
def test_sentences_that_describe_a_picture(sentence: str, expected: bool) -> None:
    assert describes(sentence) is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mayor Ana Ruiz, left, and envoy Tom Reed in Bogota", True),
        ("Over 600 prisoners were released on Saturday in the first part of the exchange.", False),
        ("“We wait,” the envoy said.", False),
    ],
)
def test_lines_right_above_a_credit(sentence: str, expected: bool) -> None:
    assert closes(sentence) is expected


def test_announcements_of_television_clips() -> None:
    assert is_clip("Former envoy Tom Reed discusses the ceasefire on ‘Sunday Morning Futures.’")
    assert not is_clip("The envoy discusses the ceasefire with both sides on Sunday.")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ana Ruiz/AFP via Getty Images", True),
        ("Foreign Ministry via Reuters", True),
        ("(AP Photo/Ana Ruiz)", True),
        ("[File: Ana Ruiz/Anadolu]", True),
        ("Photo: Ana Ruiz", True),
        ("MOSCOW, May 26. /TASS/. The two sides set no date.", False),
        ("The minister spoke to Reuters.", False),
        ("He told AFP", False),
    ],
)
def test_credits_on_lines_of_their_own(line: str, expected: bool) -> None:
    assert is_credit(line) is expected
