"""Scores → attributions: cue tags become cues, roles per cue become source and content, boundaries are mended.

All thresholds were chosen on articles held out of training (training/tune_reader.py), never on a dev set.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.records import Span
from sayso.statements.tagger_windows import Word

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

NONE, SOURCE, CONTENT, CUE = range(4)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What the decoder decides by; probabilities are 0 to 1, lengths in words."""

    cue: float = 0.4
    split: float = 0.6
    content: float = 0.5
    source: float = 0.4
    gap: int = 2
    least: int = 1
    quotation: float = 0.5


@dataclass(frozen=True, slots=True)
class Cue:
    """Words [first, last) of a window that may report, with the probability that they do."""

    first: int
    last: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Roles:
    """One cue's reading of its window: spans of code points, and the mean probability of the words chosen."""

    cue: Cue
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


def find_cues(tags: Floats, scored: int, t: Thresholds) -> list[Cue]:
    """Return the runs of cue words that begin at or after word `scored`; `tags` [W, 3] are probabilities."""
    inside = 1.0 - tags[:, 0]
    likely = inside >= t.cue
    begins = likely & ((tags[:, 1] >= t.split) | ~np.concatenate([[False], likely[:-1]]))
    out = []
    for first in np.flatnonzero(begins).tolist():
        last = first + 1
        while last < len(tags) and likely[last] and not begins[last]:
            last += 1
        if first >= scored:
            out.append(Cue(first, last, float(inside[first:last].max())))
    return out


def read_roles(words: Sequence[Word], cues: Sequence[Cue], roles: Floats, t: Thresholds) -> Iterator[Roles]:
    """Yield each cue's source and content; `roles` [cues, W, 4] are probabilities. Cues without content are dropped."""
    content = _contents(words, cues, roles, t)
    quotations = np.asarray([w.quotation and w.quotation + 1000 * w.paragraph for w in words])
    for number, cue in enumerate(cues):
        source = _longest(roles[number, :, SOURCE], t.source)
        source[cue.first : cue.last] = False
        said = content[number] & ~source
        said = _whole_quotations(said, quotations, ~source, t.quotation)
        said[cue.first : cue.last] = False
        pieces = [(a, b) for a, b in _runs(said) if _lettered(words, a, b)]
        kept = [(a, b) for a, b in pieces if b - a >= t.least] or pieces
        if kept:
            chosen = np.concatenate([roles[number, a:b, CONTENT] for a, b in kept])
            yield Roles(
                cue,
                tuple((words[a].start, words[b - 1].end) for a, b in _runs(source)),
                tuple((words[a].start, words[b - 1].end) for a, b in kept),
                float(chosen.mean()),
            )


def _contents(words: Sequence[Word], cues: Sequence[Cue], roles: Floats, t: Thresholds) -> Flags:
    """Return [cues, W] which words each cue reports; words that two claim go to the surer, unless one holds the other."""
    found: Flags = (roles[:, :, CONTENT] >= t.content) & (roles[:, :, CONTENT] >= roles[:, :, SOURCE])
    for number in range(len(cues)):
        _fill(found[number], roles[number], t.gap)
    for one in range(len(cues)):
        for other in range(one):
            both = found[one] & found[other]
            if both.any() and not (found[one, cues[other].first] or found[other, cues[one].first]):
                surer = roles[one, both, CONTENT].sum() >= roles[other, both, CONTENT].sum()
                found[other if surer else one][both] = False
    return found


def _fill(said: Flags, roles: Floats, gap: int) -> None:
    """Close gaps of at most `gap` words that are neither source nor cue."""
    free = roles[:, NONE] + roles[:, CONTENT] >= 0.5
    last = -1
    for at in np.flatnonzero(said).tolist():
        if last >= 0 and 1 < at - last <= gap + 1 and free[last + 1 : at].all():
            said[last + 1 : at] = True
        last = at


def _longest(probability: Floats, threshold: float) -> Flags:
    """Keep the run of words with the greatest summed probability; a source is one noun phrase."""
    likely = probability >= threshold
    runs = sorted(_runs(likely), key=lambda run: -float(probability[run[0] : run[1]].sum()))
    out = np.zeros(len(probability), np.bool_)
    for first, last in runs[:1]:
        out[first:last] = True
    return out


def _whole_quotations(said: Flags, quotations: NDArray[np.int64], allowed: Flags, share: float) -> Flags:
    """Take the whole of a quotation when more than a share of it is said: speakers do not change between two marks."""
    out = said.copy()
    for number in np.unique(quotations[said]).tolist():
        inside = quotations == number
        if number and said[inside].mean() > share:
            out |= inside & allowed
    return out


def _runs(flags: Flags) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], flags.astype(np.int8), [0]])))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _lettered(words: Sequence[Word], first: int, last: int) -> bool:
    return any(word.feature % 8 < 4 for word in words[first:last])
