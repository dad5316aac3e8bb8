"""Nouns for people and organs, read once from `sayso/lexicon/actors/roles.tsv`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sayso.actors.pieces import BREAK, Piece, of_words
from sayso.lexicon import rows


@dataclass(frozen=True, slots=True)
class Role:
    """A noun like "foreign minister": whether its bearer speaks for its owner, at what level, holding which office."""

    words: str
    voice: str
    level: str | None
    office: str | None
    owner: str

    @property
    def plural(self) -> bool:
        """Whether the noun is in the plural."""
        return self.words.endswith("s") and not self.words.endswith(("ss", "affairs", "headquarters"))


@lru_cache(maxsize=1)
def _roles() -> tuple[Role, ...]:
    return tuple(
        Role(words, voice, level or None, office or None, owner)
        for words, voice, level, office, owner in rows("actors", "roles.tsv")
    )


@lru_cache(maxsize=1)
def _levels() -> dict[str, str]:
    return {role.office: role.level for role in reversed(_roles()) if role.office and role.level}


def level_of(office: str) -> str:
    """Return the level of a post by its name, "official" for one that no role noun names."""
    return _levels().get(office, "official")


@lru_cache(maxsize=1)
def _trie() -> dict[str, Any]:
    root: dict[str, Any] = {}
    for role in _roles():
        node = root
        for piece in of_words(role.words):
            node = node.setdefault(piece.key.lower(), {})
        node[""] = role
    return root


def scan_roles(pieces: Sequence[Piece]) -> Iterator[tuple[int, int, Role]]:
    """Yield (first, last, role), last exclusive: the longest role nouns from left to right, in any case of letters."""
    root, at = _trie(), 0
    while at < len(pieces):
        node = root.get(pieces[at].key.lower())
        best: tuple[int, int, Role] | None = None
        end = at
        while node is not None:
            end += 1
            if "" in node:
                best = (at, end, node[""])
            node = node.get(pieces[end].key.lower()) if end < len(pieces) and pieces[end].key != BREAK else None
        if best is not None:
            yield best
        at = best[1] if best is not None else at + 1
