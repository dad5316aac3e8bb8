"""Scores → attributions: cue tags become cues, roles per cue become source and content, boundaries are mended.

All thresholds were chosen on articles held out of training (training/tune_reader.py), never on a dev set.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from sayso.records import Span
from sayso.statements.tagger_windows import Word

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

NONE, SOURCE, CONTENT, CUE = range(4)

_NEVER = np.float32(1e3)
"""Log-odds that no sum of others makes up for."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What the decoder decides by: probabilities (0 to 1), and `jump`, the log-odds that a change of role must earn.

    `cue` is for outermost cues, `inner` for those inside another's content. `keep` is the least confidence, that of the
    cue times that of its content, with which a finding is handed on.
    """

    cue: float = 0.6
    inner: float = 0.4
    keep: float = 0.3
    split: float = 0.45
    content: float = 0.3
    source: float = 0.3
    jump: float = 4.0
    quotation: float = 0.3


@dataclass(frozen=True, slots=True)
class Cue:
    """Words [first, last) of a window that may report, with the probability that they do."""

    first: int
    last: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Roles:
    """One cue's reading of its window: spans of code points, and the network's own confidence."""

    cue: Cue
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


def find_cues(tags: Floats, scored: int, t: Thresholds) -> list[Cue]:
    """Return the runs of cue words that begin at or after word `scored`; `tags` [W, 3] are probabilities."""
    inside = 1.0 - tags[:, 0]
    likely = inside >= min(t.cue, t.inner)
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
    """Yield each cue's source and content; `roles` [cues, W, 4] are probabilities.

    Cues without content are dropped, and unsure ones that stand in no other's content.
    """
    quotations = np.asarray([w.quotation and w.quotation + 1000 * w.paragraph for w in words])
    sources = np.stack([_source(cue, row, t) for cue, row in zip(cues, roles, strict=True)])
    contents = _contents(cues, roles, t)
    for number, cue in enumerate(cues):
        allowed = ~sources[number] & (quotations != quotations[cue.first])
        contents[number] = _whole_quotations(contents[number] & ~sources[number], quotations, allowed, t.quotation)
        contents[number, cue.first : cue.last] = False
    sure = np.asarray([cue.confidence >= t.cue for cue in cues])
    for number, cue in enumerate(cues):
        if sure[number] or contents[sure, cue.first].any():
            yield from _roles(words, cue, sources[number], contents[number], roles[number], t)


def _roles(
    words: Sequence[Word], cue: Cue, source: Flags, content: Flags, roles: Floats, t: Thresholds
) -> Iterator[Roles]:
    kept = [(a, b) for a, b in _runs(content) if _lettered(words, a, b)]
    if kept:
        confidence = cue.confidence * float(np.concatenate([roles[a:b, CONTENT] for a, b in kept]).mean())
        spans = [tuple((words[a].start, words[b - 1].end) for a, b in runs) for runs in (_runs(source), kept)]
        if confidence >= t.keep:
            yield Roles(cue, spans[0], spans[1], confidence)


def _source(cue: Cue, roles: Floats, t: Thresholds) -> Flags:
    odds = _log_odds(roles[:, SOURCE], t.source)
    odds[cue.first : cue.last] = -_NEVER
    return _heaviest(odds)


def _contents(cues: Sequence[Cue], roles: Floats, t: Thresholds) -> Flags:
    """Return [cues, W] which words each cue reports.

    Of two that claim a word the surer keeps it, or both if nested; what loses most of its words loses all.
    """
    odds = _log_odds(roles[:, :, CONTENT], t.content)
    found: Flags = np.stack([_steady(row, t.jump) for row in odds])
    sure = [number for number, cue in enumerate(cues) if cue.confidence >= t.cue]
    for one, other in combinations(sure, 2):
        both = found[one] & found[other]
        if both.any() and not (found[one, cues[other].first] or found[other, cues[one].first]):
            loser = found[other if odds[one, both].sum() >= odds[other, both].sum() else one]
            loser[both if 2 * both.sum() < loser.sum() else slice(None)] = False
    return found


def _log_odds(probability: Floats, threshold: float) -> Floats:
    """Return log-odds, 0 where the probability is the threshold."""
    p = np.clip(probability, 1e-4, 1 - 1e-4)
    found: Floats = np.log(p / (1 - p)) - np.float32(np.log(threshold / (1 - threshold)))
    return found


def _steady(odds: Floats, jump: float) -> Flags:
    """Choose the words whose log-odds sum highest when each change between chosen and not costs half a `jump`.

    Viterbi's algorithm for two states (1967), over runs of one sign instead of words, of which there are few.
    """
    runs = _runs(odds > 0, both=True)
    gains = [float(odds[a:b].sum()) for a, b in runs]
    out, into, back = 0.0, -jump / 2, []
    for gain in gains:
        stay_out, stay_in = out >= into - jump / 2, into >= out - jump / 2
        back.append((stay_out, stay_in))
        out, into = max(out, into - jump / 2), max(into, out - jump / 2) + gain
    inside = into - jump / 2 > out
    if not inside and all(stay_out for stay_out, _ in back):
        return _heaviest(odds)  # a single word, as in "said no", never earns a jump
    chosen = np.zeros(len(odds), np.bool_)
    for (a, b), (stay_out, stay_in) in zip(reversed(runs), reversed(back), strict=True):
        chosen[a:b] = inside
        inside = inside if (stay_in if inside else stay_out) else not inside
    return chosen


def _heaviest(odds: Floats) -> Flags:
    """Keep the one run of words with the highest positive sum (Kadane's algorithm); a source is one noun phrase."""
    sums = np.concatenate([[0.0], np.cumsum(odds)])
    lowest = np.minimum.accumulate(sums)
    last = int(np.argmax(sums - lowest))
    first = int(np.argmin(sums[: last + 1]))
    out = np.zeros(len(odds), np.bool_)
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


def _runs(flags: Flags, *, both: bool = False) -> list[tuple[int, int]]:
    """Return the runs of true words [first, last), or with `both` the runs of either kind."""
    marked = np.concatenate([[0], flags.astype(np.int8), [0]])
    edges = np.flatnonzero(np.diff(marked)).tolist()
    if both:
        edges = sorted({0, *edges, len(flags)})
        return list(pairwise(edges))
    return list(zip(edges[::2], edges[1::2], strict=True))


def _lettered(words: Sequence[Word], first: int, last: int) -> bool:
    return any(word.feature % 8 < 4 for word in words[first:last])
