"""Articles of one block, for the tests of this room."""

from sayso.actors import Mentions, mentions
from sayso.language import parse
from sayso.records import Article, Block


def read(text: str, published: str | None = "2025-05-22") -> Mentions:
    article = Article("page", text, (Block(0, len(text), "body"),), "v1", published=published)
    return mentions(article, parse(article))


def at(found: Mentions, words: str, occurrence: int = 1):
    """Return the mention that an occurrence of these words is about."""
    start = -1
    for _ in range(occurrence):
        start = found.parse.text.index(words, start + 1)
    return found.at((start, start + len(words)))
