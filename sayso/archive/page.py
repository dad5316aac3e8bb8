"""What a reader of one format hands to the door: the page's text and blocks, and what it says of itself."""

from dataclasses import dataclass

from sayso.records import Block


@dataclass(frozen=True, slots=True)
class Page:
    """One page as read; `free` is False behind a paywall.

    `day` is what the markup states as its day of publication, `guess` what a search of the markup found where it states
    none, `published` a crawler's words.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    day: str | None = None
    guess: str | None = None
    published: str | None = None
    language: str | None = None
    free: bool | None = None
    shifts: tuple[tuple[int, int], ...] = ()
