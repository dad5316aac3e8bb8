"""What a person decided: rows of their own, withdrawn and never erased."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """One act of a reviewer, bound to words.

    `target` is a passage's words joined with its kind, or an entry's id; `action` one of "accept", "reject", "edit",
    "merge", "split", "override"; `before` and `after` are JSON objects. `undone` is when it was withdrawn.
    """

    id: str
    target: str
    action: str
    before: str
    after: str
    reason: str
    by: str
    at: str
    undone: str | None = None


def target_of(kind: str, words: Iterable[str]) -> str:
    """Return the target of a decision on a finding: its kind and its passages' words, their spaces made single."""
    return f"{kind}: {' … '.join(' '.join(passage.split()) for passage in words)}"
