"""Plain text saved from a page → typed blocks."""

from sayso.archive.front import back_start, front_end
from sayso.archive.layout import blocks
from sayso.archive.lines import lines
from sayso.archive.prose import Layout
from sayso.records import Block


def text_blocks(text: str, title: str | None = None) -> tuple[Block, ...]:
    """Tell headline, byline, dateline, standfirst, body, captions, credits, links, posts and chrome apart.

    `text` is frozen text; `title` what is known from beside the page. Spans are code points of `text`.
    """
    return blocks(Layout(text, lines(text), title, front=front_end(text), back=back_start(text)))
