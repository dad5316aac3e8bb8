"""One word or mark of a parsed text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark: offsets in the article's frozen text, `head` and `sentence` as indices into the parse."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str
    sentence: int

    @property
    def lower(self) -> str:
        """The token's text in lower case."""
        return self.text.lower()
