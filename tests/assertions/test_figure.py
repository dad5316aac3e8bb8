import pytest

from tests.assertions.pages import drafts, drawn, said

COUNTED = [
    ("The army shot down 105 drones, including 35 over the capital.", [105, 35]),
    ("At least 12 people were killed in the shelling.", [12]),
    ("Between 400 and 600 trucks entered the strip.", [400]),
    ("Each side freed 1,000 prisoners of war.", [1000]),
    ("Hundreds of families fled the town.", []),
    ("The talks lasted two hours.", []),
    ("The two sides met for a third time in 2024.", []),
]


@pytest.mark.parametrize(("sentence", "numbers"), COUNTED)
def test_counts(sentence: str, numbers: list[int]) -> None:
    assert [d.quantity for d in drafts(sentence) if d.kind == "figure"] == numbers


def test_a_figure_stands_on_its_sayers_word() -> None:
    text = "Colombia's army said it freed 14 hostages."
    statement = said(text, "Colombia's army", "said", "it freed 14 hostages", party="COL")
    figure = next(a for a in drawn(text, [statement]) if a.kind == "figure")
    assert (figure.holder, figure.holder_name, figure.quantity) == ("COL", "Colombia's army", 14)
    assert figure.statement == statement.id
    assert "hostages" in (figure.unit or "")


def test_each_of_several_figures_has_its_own_words() -> None:
    text = "The army shot down 105 drones, including 35 over the capital."
    words = [text[a:b] for d in drafts(text) if d.kind == "figure" for a, b in d.evidence]
    assert len(set(words)) == 2
