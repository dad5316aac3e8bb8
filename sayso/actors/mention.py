"""The names on one page, in order, and the questions the rooms above ask of them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.actors.pieces import BREAK, fold, of_words
from sayso.language import Parse
from sayso.records import Span

KINDS = (
    "person", "state", "government", "city", "body", "group", "media", "office", "ministry", "unnamed",
)  # fmt: skip
"""What a mention can be. "government" is a seat of power or a capital that acts; "city" one where things happen;
"office" a title alone; "ministry" any organ of a state or body; "unnamed" people without a name."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens [first, last) of a page that name someone, with `head` the token that stands for them in the parse.

    `span` covers the name alone, `phrase` the name with its titles. `name` is the name as fully as the page allows,
    `actor` an id of the gazetteer, `party` the code spoken for (None for people who speak for nobody, and for a city
    where things happen; `country` is then the state it lies in). `locative` marks a state or body that is only where
    something happens ("in Ukraine"). `form` is how the name was given: "name", "adjective", "people", "capital",
    "place", or "document" for words that stand for their author. `role` is the noun of the title, `office` its post
    and `level` its rank; where the page gives no title, the gazetteer's by date.
    """

    span: Span
    phrase: Span
    first: int
    last: int
    head: int
    name: str
    kind: str
    party: str | None = None
    actor: str | None = None
    office: str | None = None
    level: str | None = None
    gender: str | None = None
    number: str = "singular"
    form: str = "name"
    role: str | None = None
    country: str | None = None
    locative: bool = False

    @property
    def acts(self) -> bool:
        """Whether this can hold a view: no adjective and no city where things merely happen."""
        return self.form != "adjective" and self.kind != "city"


@dataclass(frozen=True)
class Mentions:
    """All mentions of one page, in the order of the text, the wider first where two begin together."""

    parse: Parse
    found: tuple[Mention, ...]

    def __iter__(self) -> Iterator[Mention]:
        return iter(self.found)

    def __len__(self) -> int:
        return len(self.found)

    def covering(self, token: int) -> Mention | None:
        """Return the mention whose own words hold a token; of several, the one it heads, else the shortest."""
        held = self._by_token.get(token, ())
        return min(held, key=lambda m: (m.head != token, m.last - m.first), default=None)

    def at(self, span: Span) -> Mention | None:
        """Return the mention that a span of text is about: the one that holds its head word, else the widest inside."""
        indices = [token.i for token in self.parse.inside(span)]
        if not indices:
            inner = next((t.i for t in self.parse.tokens if t.start <= span[0] < t.end), None)
            return self.covering(inner) if inner is not None else None
        root = self._root(indices)
        headed = self.covering(root)
        named = self._named_at_end(indices[-1], headed)
        if named is not None:
            return named
        if headed is not None and headed.acts:
            return headed
        inside = [m for m in self.within(span) if m.acts]
        return max(inside, key=lambda m: (m.kind == "person", m.last - m.first, -m.first), default=headed)

    def _named_at_end(self, last: int, headed: Mention | None) -> Mention | None:
        """Return the person named right after a title that the parser took for the head: "special envoy for X, Y"."""
        if headed is None or headed.kind not in ("office", "unnamed") or headed.level in (None, "analyst", "ally"):
            return None
        named = self.covering(last)
        if named is None or named.kind != "person" or named.party is None or named.first <= headed.head:
            return None
        before = self.parse.tokens[named.first - 1]
        return named if before.pos != "ADP" and before.tag != "POS" and before.text != "and" else None

    def within(self, span: Span) -> tuple[Mention, ...]:
        """Return the mentions whose own words lie in a span, in order."""
        start = bisect_left(self._starts, span[0])
        out = []
        for mention in self.found[start:]:
            if mention.span[0] >= span[1]:
                break
            if mention.span[1] <= span[1]:
                out.append(mention)
        return tuple(out)

    def resolve(self, words: str, before: int) -> Mention | None:
        """Return whom a bare name or description means at a token: the nearest earlier mention that bears its words.

        The whole name counts before a part of it; where nobody earlier is meant, the first later one is.
        """
        wanted = _keys(words)
        if not wanted:
            return None
        fits = [m for m in self.found if wanted <= self._words[m] and m.acts]
        earlier = [m for m in fits if m.first < before]
        return earlier[-1] if earlier else fits[0] if fits else None

    def _root(self, indices: Sequence[int]) -> int:
        inside = set(indices)
        return next((i for i in indices if self.parse.tokens[i].head not in inside or self._is_root(i)), indices[-1])

    def _is_root(self, i: int) -> bool:
        return self.parse.tokens[i].head == i

    @cached_property
    def _starts(self) -> list[int]:
        return [m.span[0] for m in self.found]

    @cached_property
    def _words(self) -> dict[Mention, frozenset[str]]:
        return {m: _keys(m.name) | _keys(self.parse.words(m.span)) for m in self.found}

    @cached_property
    def _by_token(self) -> dict[int, list[Mention]]:
        out: dict[int, list[Mention]] = {}
        for mention in self.found:
            for token in range(mention.first, mention.last):
                out.setdefault(token, []).append(mention)
        return out


def _keys(words: str) -> frozenset[str]:
    keys = (fold(piece.key).lower() for piece in of_words(words) if piece.key != BREAK)
    return frozenset(key for key in keys if key not in ("the", "a", "an", "mr", "mrs", "ms"))
