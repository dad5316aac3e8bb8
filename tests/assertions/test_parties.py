import pytest

from tests.assertions.pages import drawn, said


def parties(text: str, value: str, *statements: object) -> tuple[str, ...]:
    return next(a.parties for a in drawn(text, statements) if a.value == value)  # type: ignore[arg-type]


def test_a_meeting_is_of_those_its_clause_names() -> None:
    assert parties("Negotiators from Sudan and Egypt met in Geneva on Monday.", "held") == ("SDN", "EGY")


def test_a_place_is_no_party_where_others_act() -> None:
    assert "NOR" not in parties("Negotiators from Sudan and Egypt met in Norway on Monday.", "held")


def test_a_position_is_its_holders_first() -> None:
    text = "Nairobi demanded an immediate halt to Ethiopian shelling."
    statement = said(text, "Nairobi", "demanded", "an immediate halt to Ethiopian shelling", party="KEN", act="demand")
    assert parties(text, "for", statement) == ("KEN", "ETH")


@pytest.mark.parametrize("value", ["no-progress"])
def test_parties_left_out_are_looked_for_just_before(value: str) -> None:
    assert set(parties("Sudan met Egypt in Geneva on Monday. The negotiations made no progress.", value)) == {
        "SDN",
        "EGY",
    }
