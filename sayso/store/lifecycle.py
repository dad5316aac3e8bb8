"""What has become of a finding since its page was first kept (product rule: source edit).

A page may have several versions in a case; the one seen last is current. An assertion of the current version is
active. One that only an earlier version carries is active too while every sentence it rests on (its evidence, its
holders, its cues) still stands word for word in the current version, and else "changed-at-source". The same claim on
the same words in several versions is one assertion: it points to the newest, and was recorded when the first was.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Article, Assertion, Span
from sayso.store.sentences import sentences, touched

Claim = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sightings:
    """The versions of a case's pages: for each page its versions by the time last seen, for each version its first."""

    versions: Mapping[int, tuple[int, ...]]
    first: Mapping[int, str]

    def current(self, page: int) -> int:
        """Return the version of a page that was seen last."""
        return self.versions[page][-1]


def sightings(rows: Iterable[tuple[int, int, str]]) -> Sightings:
    """Order a case's sightings, given as (page, version, recorded) in the order they were kept."""
    versions: dict[int, dict[int, None]] = {}
    first: dict[int, str] = {}
    for page, version, recorded in rows:
        seen = versions.setdefault(page, {})
        seen.pop(version, None)
        seen[version] = None
        first[version] = min(recorded, first.get(version, recorded))
    return Sightings({page: tuple(seen) for page, seen in versions.items()}, first)


def claim(assertion: Assertion, words: Sequence[str]) -> Claim:
    """Return what makes an assertion the same in two versions of a page."""
    return (assertion.kind, assertion.dimension, assertion.value, assertion.holder, *words)


def sentence_set(article: Article) -> frozenset[str]:
    """Return the sentences of an article's evidence, their spaces made single."""
    return frozenset(_single(article.text[start:stop]) for start, stop in sentences(article))


def stands(text: str, lines: Sequence[Span], spans: Iterable[Span], now: frozenset[str]) -> bool:
    """Say whether every sentence these spans touch in an earlier version is among those of the current one."""
    return all(_single(text[slice(*line)]) in now for span in spans for line in touched(span, lines))


def _single(words: str) -> str:
    return " ".join(words.split())
