"""HTML → page: the body from Trafilatura, and round it what the page shows beside: headline, captions, times."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from sayso.archive.blocks import text_blocks
from sayso.archive.composition import Line, compose
from sayso.archive.dates import day_of_file
from sayso.archive.layout import blocks
from sayso.archive.lines import lines
from sayso.archive.linked import Head, head_of
from sayso.archive.markup import checked
from sayso.archive.outline import Element, outline
from sayso.archive.page import Page
from sayso.archive.prose import Layout
from sayso.records import Block
from sayso.records.vocabulary import BlockKind

SHORTEST_BODY = 250
"""Code points: below this the extractor most likely missed the body, and the plainer readers are asked too."""

_DROPPED = re.compile("[\x00\ud800-\udfff]")


def read_html(html: str, url: str | None, name: str) -> Page:
    """Read a page of HTML; `url` is where it came from, where that is known beside the page.

    Raises PageTooLarge for markup too deep or too busy. The text is composed of the page's blocks, one a line,
    with an empty line between.
    """
    html = checked(html, name)
    tree = LexborHTMLParser(html)
    head, elements = head_of(tree), outline(tree)
    body = _body(html, elements)
    if body is None:
        return _plain(tree, head, html, url)
    composed = compose(body, elements, head)
    text = _DROPPED.sub("", unicodedata.normalize("NFC", "\n\n".join(line.words for line in composed)))
    return _page(text, composed, head, html, url)


def _page(text: str, composed: list[Line], head: Head, html: str, url: str | None) -> Page:
    found = lines(text)
    known: dict[int, BlockKind] = {i: line.kind for i, line in enumerate(composed) if line.kind}
    when = {i: line.when for i, line in enumerate(composed) if line.when}
    told = blocks(Layout(text, found, head.title, trusted=True, known=known, times=when))
    return _described(text, told, head, html, url)


def _described(text: str, told: tuple[Block, ...], head: Head, html: str, url: str | None) -> Page:
    day, guess = _days(html, head, url)
    return Page(text, told, head.title, head.url, head.outlet, day, guess, language=head.language, free=head.free)


def _plain(tree: LexborHTMLParser, head: Head, html: str, url: str | None) -> Page:
    """Read what the page shows as plain text: the last chance, where no extractor finds an article."""
    for node in tree.css("script, style, noscript, template, svg, nav, footer"):
        node.decompose()
    words = tree.body.text(separator="\n") if tree.body else ""
    shown = "\n".join(line for line in (" ".join(part.split()) for part in words.split("\n")) if line)
    text = _DROPPED.sub("", unicodedata.normalize("NFC", shown))
    return _described(text, text_blocks(text, head.title), head, html, url)


def _body(html: str, elements: list[Element]) -> list[str] | None:
    """Return the paragraphs of the body: Trafilatura's, or its baseline's, or the page's own, or None."""
    import trafilatura

    found = _split(_extracted(html))
    if sum(map(len, found)) >= SHORTEST_BODY:
        return found
    chances: tuple[Callable[[], list[str]], ...] = (
        lambda: _split(trafilatura.baseline(html)[1]),
        lambda: [e.words for e in elements if e.role == "paragraph" and len(e.words) > 60],
    )
    best = max([found, *(chance() for chance in chances)], key=lambda body: sum(map(len, body)))
    return best or None


def _extracted(html: str) -> str:
    import trafilatura

    document: Any = trafilatura.bare_extraction(html, fast=True, include_comments=False, with_metadata=False)
    return (document.text or "") if document is not None else ""


def _split(words: str | None) -> list[str]:
    return [line for line in (" ".join(part.split()) for part in (words or "").split("\n")) if line]


def _days(html: str, head: Head, url: str | None) -> tuple[str | None, str | None]:
    """Return the day of publication that the markup states, and, where it states none, what htmldate finds."""
    from htmldate import find_date

    stated = day_of_file(head.published)
    found = None if stated else find_date(html, extensive_search=False, original_date=True, url=url)
    return stated, str(found) if found else None
