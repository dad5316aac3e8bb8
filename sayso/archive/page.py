"""What a reader of one format hands to the door: the page's text and blocks, and what it says of itself."""

from dataclasses import dataclass

from sayso.records import Block


@dataclass(frozen=True, slots=True)
class Page:
    """One page as read; `day` is the metadata's own day, `published` a file's words; `free` False behind a paywall."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    day: str | None = None
    published: str | None = None
    language: str | None = None
    free: bool | None = None
    shifts: tuple[tuple[int, int], ...] = ()
