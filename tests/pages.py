"""Small articles for tests: plain words → Article, without the archive room."""

from sayso.records import Article, Block


def page(*paragraphs: str, headline: str = "", published: str | None = "2025-05-22") -> Article:
    """Build an article of one headline (where given) and body paragraphs."""
    pieces = ([(headline, "headline")] if headline else []) + [(words, "body") for words in paragraphs]
    text, blocks = "", []
    for words, kind in pieces:
        start = len(text)
        text += words
        blocks.append(Block(start, len(text), kind))  # type: ignore[arg-type]
        text += "\n\n"
    return Article(id="test", text=text, blocks=tuple(blocks), version="v1", published=published)
