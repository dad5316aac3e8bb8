import pytest

from sayso.language import parse
from sayso.language.wrapping import is_wrapped, units
from tests.pages import page

WRAPPED = (
    "The minister told reporters in the capital that the second round of\n"
    "talks would not begin before both delegations had exchanged the lists\n"
    "they promised each other in the spring, and that no date had been set\n"
    "for it."
)
LINES = "Related\nMore on this story\nThe bridge reopened on Monday after the truce held for a week, officials said."


@pytest.mark.parametrize(("words", "wrapped"), [(WRAPPED, True), (LINES, False), ("One line.", False), ("", False)])
def test_a_paragraph_broken_at_a_width_is_told_from_lines(words: str, wrapped: bool) -> None:
    assert is_wrapped(words) is wrapped


def test_wrapped_paragraphs_are_units_and_lines_are_lines() -> None:
    text = f"{WRAPPED}\n\n{LINES}"
    assert [text[a:b] for a, b in units(text, 0, len(text))] == [WRAPPED, *LINES.split("\n")]


def test_a_wrapped_sentence_is_parsed_as_one() -> None:
    parsed = parse(page(WRAPPED))
    assert len(parsed.sentences) == 1
    assert [t.text for t in parsed.tokens if t.lower == "talks"] == ["talks"]
