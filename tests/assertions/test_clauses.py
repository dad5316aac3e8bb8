import pytest

from sayso.assertions.clauses import clauses
from tests.assertions.pages import page, said


def words(text: str, *statements: object) -> list[str]:
    parse = page(text).parse
    found = clauses(parse, statements)  # type: ignore[arg-type]
    return [" … ".join(text[a:b] for a, b in clause.evidence) for clause in found]


CUT = [
    ("The army left the town and the rebels took it.", ["The army left the town", "the rebels took it"]),
    ("The envoy who fled met the king.", ["The envoy who fled met the king", "who fled"]),
    ("The siege ends if the army withdraws.", ["The siege ends if the army withdraws"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CUT)
def test_cut(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_what_is_said_lies_in_the_content_and_bare_saying_is_no_clause() -> None:
    text = "The junta said the border would stay closed."
    content = said(text, "The junta", "said", "the border would stay closed", party="NER")
    found = clauses(page(text).parse, [content])
    assert [text[a:b] for c in found for a, b in c.evidence] == ["the border would stay closed"]
    assert found[0].statement is content
    assert found[0].voice == "said"


def test_a_demand_of_several_things_is_several_clauses() -> None:
    text = "Addis Ababa demanded a full truce and the return of heavy weapons."
    content = "a full truce and the return of heavy weapons"
    found = words(text, said(text, "Addis Ababa", "demanded", content, party="ETH", act="demand"))
    assert found == ["Addis Ababa demanded a full truce", "the return of heavy weapons"]


def test_a_quotation_split_by_its_cue_keeps_its_spans() -> None:
    text = "“The corridor,” he said, “is open.”"
    statement = said(text, "he", "said", "The corridor")
    start = text.index("is open")
    split = type(statement)(
        statement.id, statement.chain, (*statement.content, (start, start + 7)), "direct", "assert"
    )  # fmt: skip
    assert set(" ".join(words(text, split)).split(" … ")) & {"The corridor", "is open"}
