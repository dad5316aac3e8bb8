"""Sentences by their marks."""

import time

import pytest

from sayso.records import Article, Block
from sayso.store.sentences import around, sentences


def page(text: str) -> Article:
    return Article("a", text, (Block(0, len(text), "body"),), "v")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The road is open. Trucks wait.", ["The road is open.", "Trucks wait."]),
        ("Gen. Adan and Mr. Oru met J. K. Lind.", ["Gen. Adan and Mr. Oru met J. K. Lind."]),
        ("The U.S. Army left. It rained.", ["The U.S. Army left.", "It rained."]),
        ("It fell by 3.5 percent. Why? No one knows!", ["It fell by 3.5 percent.", "Why?", "No one knows!"]),
        ('"Stay." He left. “Go.” She came.', ['"Stay."', "He left.", "“Go.”", "She came."]),
        ("One line\nAnother line. 12 came.", ["One line", "Another line.", "12 came."]),
        ("He paused ... then left. Éva stayed.", ["He paused ... then left.", "Éva stayed."]),
        ("  \n \n", []),
        ("no end", ["no end"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:stop] for start, stop in sentences(page(text))] == expected


def test_only_evidence_has_sentences_and_none_crosses_a_block() -> None:
    text = "A head A body. A teaser"
    blocks = (Block(7, 14, "body"), Block(0, 6, "headline"), Block(15, 23, "teaser"))
    assert sentences(Article("a", text, blocks, "v")) == ((0, 6), (7, 14))


@pytest.mark.parametrize(
    ("span", "expected"),
    [((2, 5), (0, 9)), ((6, 12), (0, 19)), ((10, 11), (10, 19)), ((9, 10), (9, 10)), ((30, 31), (30, 31))],
)
def test_around(span: tuple[int, int], expected: tuple[int, int]) -> None:
    assert around(span, sentences(page("One came. Two left."))) == expected


@pytest.mark.parametrize("text", ["." * 300_000, '."' * 150_000, "A. " * 100_000, ". " * 150_000, "Mr." * 100_000])
def test_time_grows_with_the_text_alone(text: str) -> None:
    start = time.process_time()
    sentences(page(text))
    assert time.process_time() - start < 3
