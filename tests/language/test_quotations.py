import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.language import parse, quotations
from tests.pages import page


def marked(text: str) -> list[str]:
    article = page(text)
    return [article.text[q.start : q.end] for q in quotations(parse(article))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “yes, we can” and left.", ["“yes, we can”"]),
        ('He said "yes" and then "no" again.', ['"yes"', '"no"']),
        ("“It is over,” she said. “We are", ["“It is over,”", "“We are"]),
        ('A mixed “mark" closes it.', ['“mark"']),
        ("They spoke of a ‘final offer’ on Monday.", ["‘final offer’"]),
        ("The ministers’ plan and Kyiv’s answer", []),
        ("“He told me ‘never again’ twice,” she said.", ["“He told me ‘never again’ twice,”"]),
        ("«Мы готовы» — said the envoy.", ["«Мы готовы»"]),
    ],
)
def test_quotations_of_a_paragraph(text: str, found: list[str]) -> None:
    assert marked(text) == found


def test_an_open_quotation_stops_at_its_paragraph() -> None:
    article = page("“We are ready.", "The army denied it.")
    assert [article.text[q.start : q.end] for q in quotations(parse(article))] == ["“We are ready."]


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="“”\"'‘’ ab,.\n", max_size=80))
def test_any_marks_give_spans_inside_the_text_in_order(text: str) -> None:
    article = page(text)
    spans = [q.span for q in quotations(parse(article))]
    assert spans == sorted(spans)
    assert all(0 <= a < b <= len(article.text) for a, b in spans)
