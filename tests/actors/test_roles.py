import pytest

from sayso.actors.pieces import of_words
from sayso.actors.roles import level_of, scan_roles


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the deputy foreign minister", ["deputy foreign minister"]),
        ("Secretary of State", ["secretary of state"]),
        ("a spokesman for the air force", ["spokesman", "air force"]),
        ("nothing here", []),
    ],
)
def test_the_longest_role_noun_is_read(words: str, found: list[str]) -> None:
    assert [role.words for *_, role in scan_roles(of_words(words))] == found


@pytest.mark.parametrize(
    ("office", "level"),
    [("president", "head"), ("foreign minister", "minister"), ("rapporteur of nothing", "official")],
)
def test_a_post_has_a_level(office: str, level: str) -> None:
    assert level_of(office) == level
