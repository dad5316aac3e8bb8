"""One page in, one Reading out: pure; no database, no network, and no file but the one that the source names.

A defect in a room (an error that is no SaysoError) is let through: half a reading, kept, would look like a page on
which nobody said anything. Whoever reads many pages says so for the one page and goes on (`sayso.batch`).
"""

from sayso import actors, archive, assertions, language, statements
from sayso.archive import Source
from sayso.records import Article, Reading

LANGUAGE = "en"
"""The language the reader knows (ISO 639-1)."""


def read(source: Source, *, careful: bool = False) -> Reading:
    """Read one page: what it is, who is said to say what on it, and what that lets a ledger say.

    `careful` asks the trained reader as well as the rules: it finds more and knows more speakers, at half the speed.

    A page in another language, or without a word of evidence, is returned with a note and no statement. Raises
    PageError where the page itself cannot be read.
    """
    return read_article(archive.read(source), careful=careful)


def read_article(article: Article, *, careful: bool = False) -> Reading:
    """Read a page whose text stands in typed blocks already."""
    if note := _unreadable(article):
        return Reading(article, notes=(note,))
    parse = language.parse(article)
    mentions = actors.mentions(article, parse)
    found = statements.find(article, parse, mentions, statements.both if careful else statements.by_rules)
    drawn = assertions.draw(article, parse, mentions, found)
    return Reading(article, found, drawn)


def _unreadable(article: Article) -> str | None:
    if article.language != LANGUAGE:
        return f"the page is in another language ({article.language}): it is kept, and no statement was read from it"
    if not any(block.is_evidence and article.text[block.start : block.end].strip() for block in article.blocks):
        return "the page has no headline and no body: it is kept, and no statement was read from it"
    return None
