from dataclasses import replace

from sayso.language import parse
from sayso.records import Block
from tests.pages import page


def test_tokens_stand_where_the_text_has_them() -> None:
    article = page("Zelen\u200bskyy said\u00a0no.", headline="No deal")
    parsed = parse(article)
    assert [article.text[t.start : t.end].replace("\u200b", "") for t in parsed.tokens] == [
        t.text for t in parsed.tokens
    ]
    assert [t.text for t in parsed.tokens] == ["No", "deal", "Zelenskyy", "said", "no", "."]


def test_only_evidence_is_parsed() -> None:
    article = page("A caption here.", "A body here.")
    captioned = replace(article, blocks=(Block(*_span(article.blocks[0]), "caption"), article.blocks[1]))
    assert {t.text for t in parse(captioned).tokens} == {"A", "body", "here", "."}


def _span(block: object) -> tuple[int, int]:
    return block.start, block.end  # type: ignore[attr-defined]


def test_a_very_long_line_is_cut_and_nothing_is_lost() -> None:
    article = page("word " * 9_000)
    assert sum(t.text == "word" for t in parse(article).tokens) == 9_000


def test_children_and_subtrees_agree_with_heads() -> None:
    parsed = parse(page("The envoy who came from Doha said little."))
    for token in parsed.tokens:
        assert token.head == token.i or token.i in parsed.children[token.head]
        assert token.i in parsed.subtree(token.i)
