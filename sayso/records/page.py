"""Floor 1: one version of one page."""

from dataclasses import dataclass

from sayso.records.vocabulary import EVIDENCE_KINDS, BlockKind


@dataclass(frozen=True, slots=True)
class Block:
    """A typed stretch of the frozen text, [start, end) in code points; `when` is a live post's own time as printed."""

    start: int
    end: int
    kind: BlockKind
    when: str | None = None

    @property
    def is_evidence(self) -> bool:
        """Whether words in this block may carry a statement or an assertion."""
        return self.kind in EVIDENCE_KINDS


@dataclass(frozen=True, slots=True)
class Article:
    """One version of one page: frozen text (NFC, no NUL) in typed blocks.

    `published` is ISO 8601 (YYYY-MM-DD) or None; `published_basis` says where it was read: "text", "address",
    "metadata", "file" or "unknown". `shifts` maps the frozen text back to the text as given: pairs (position in the
    frozen text, what to add from there on), ascending; empty when both are equal.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    version: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    published_basis: str = "unknown"
    language: str = "en"
    completeness: str = "unknown"
    agency: str | None = None
    shifts: tuple[tuple[int, int], ...] = ()
