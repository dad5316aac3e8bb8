import pytest

from sayso.actors.pieces import BREAK, fold, of_words


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Élysée", "Elysee"), ("U.S.", "US"), ("Sana’a", "Sanaa"), ("Al", "al"), ("Öcalan", "Ocalan"), ("us", "us")],
)
def test_spellings_fold_together(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("Takht-Ravanchi", ["Takht", "Ravanchi"]),
        ("Ukraine’s list", ["Ukraine", "list"]),
        ("Kyiv – Moscow", ["Kyiv", BREAK, "Moscow"]),
        ("54%", ["54", "%"]),
        ("", []),
    ],
)
def test_pieces_leave_out_hyphens_and_possessives(words: str, keys: list[str]) -> None:
    assert [piece.key for piece in of_words(words)] == keys


def test_a_piece_knows_its_possessive_and_its_hyphen() -> None:
    ukraine, qatar, based = of_words("Ukraine's Qatar-based")
    assert ukraine.owns
    assert not qatar.joined
    assert based.joined
