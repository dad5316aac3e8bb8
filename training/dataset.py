"""Examples → batches of tensors: windows, cue tags, and for each cue the role of every word."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from corpora import Example, Marked
from torch import Tensor

from sayso.records import Span
from sayso.statements.tagger_arcs import places
from sayso.statements.tagger_windows import Window, Word, windows

IGNORED = -100
NONE, SOURCE, CONTENT, CUE = range(4)
OPENER, SEPARATOR, MASK = 101, 102, 103
"""[CLS], [SEP] and [MASK] of BERT's uncased vocabulary."""
HIDDEN = 0.06
"""Share of the word pieces hidden in training, so that the reader leans on the sentence and not on known names."""


@dataclass(frozen=True, slots=True)
class Item:
    """One window with its targets: tags and outer tags [W], cues (word indices), roles [cues, W]."""

    window: Window
    tags: np.ndarray
    outer: np.ndarray
    cues: list[int]
    ends: list[int]
    roles: np.ndarray


def items(examples: Sequence[Example], pieces: Callable[[str], list[int]], limit: int) -> Iterator[Item]:
    """Yield every window of the examples with its targets."""
    for example in examples:
        found = windows(example.text, example.paragraphs, pieces, opener=OPENER, separator=SEPARATOR, limit=limit)
        for window in found:
            yield item(window, example)


def item(window: Window, example: Example) -> Item:
    """Lay an example's attributions over one window's words."""
    words = window.words
    starts = np.array([w.start for w in words])
    ends = np.array([w.end for w in words])
    tags, outer = np.zeros(len(words), np.int64), np.zeros(len(words), np.int64)
    cues, lasts, roles = [], [], []
    low, high = (words[0].start, words[-1].end) if words else (0, 0)
    for a in example.attributions:
        if not a.cue or a.cue[0][1] <= low or a.cue[0][0] >= high:
            continue
        cue = _inside(a.cue[:1], starts, ends)
        if not cue.any():
            continue
        at = np.flatnonzero(cue)
        role = np.zeros(len(words), np.int64)
        role[_inside(a.content, starts, ends)] = CONTENT
        role[_inside(a.source, starts, ends)] = SOURCE
        role[cue] = CUE
        tags[at] = 2
        tags[at[0]] = 1
        cues.append(int(at[0]))
        lasts.append(int(at[-1]))
        roles.append(role)
    _outer(outer, roles, cues)
    if not example.nested:
        for role in roles:
            tags[(role == CONTENT) & (tags == 0)] = IGNORED
    return Item(window, tags, outer, cues, lasts, np.array(roles, np.int64).reshape(len(cues), len(words)))


def _inside(spans: Sequence[Span], starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
    found = np.zeros(len(starts), bool)
    for start, end in spans:
        found |= (starts < end) & (ends > start)
    return found


def _outer(outer: np.ndarray, roles: Sequence[np.ndarray], cues: Sequence[int]) -> None:
    """Mark the outermost attributions as begin and inside tags of one layer (0 none; 1, 2 source; 3, 4 content ...)."""
    for n, role in enumerate(roles):
        if any(m != n and other[cues[n]] == CONTENT for m, other in enumerate(roles)):
            continue
        for kind in (CONTENT, SOURCE, CUE):
            mine = (role == kind) & ((outer == 0) if kind == CONTENT else True)
            begins = mine & ~np.concatenate([[False], mine[:-1]])
            outer[mine] = 2 * kind
            outer[begins] = 2 * kind - 1


def batches(found: Sequence[Item], size: int, rng: random.Random) -> list[list[Item]]:
    """Shuffle into batches of windows of like length."""
    order = [x for x in found if x.window.words]
    rng.shuffle(order)
    out = []
    for at in range(0, len(order), size * 50):
        run = sorted(order[at : at + size * 50], key=lambda x: len(x.window.ids))
        out += [run[n : n + size] for n in range(0, len(run), size)]
    rng.shuffle(out)
    return out


def collate(batch: Sequence[Item], rng: random.Random | None = None) -> dict[str, Tensor]:
    """Pad a batch; with `rng`, some cues are seen from a later word and some word pieces are hidden."""
    long, wide = max(len(x.window.ids) for x in batch), max(len(x.window.words) for x in batch)
    out = {k: torch.zeros(len(batch), long, dtype=torch.long) for k in ("ids", "mask", "features")}
    out["positions"] = torch.zeros(len(batch), wide, dtype=torch.long)
    out["tags"] = torch.full((len(batch), wide), IGNORED)
    out["outer"] = torch.full((len(batch), wide), IGNORED)
    row, cue, role, place = [], [], [], []
    for n, x in enumerate(batch):
        length, width = len(x.window.ids), len(x.window.words)
        out["ids"][n, :length] = torch.tensor(_hidden(x.window.ids, rng) if rng else x.window.ids)
        out["mask"][n, :length] = 1
        out["features"][n, :length] = torch.tensor(x.window.features)
        out["positions"][n, :width] = torch.tensor(x.window.positions)
        out["tags"][n, :width] = torch.from_numpy(x.tags)
        out["outer"][n, :width] = torch.from_numpy(x.outer)
        seen = [rng.randint(a, b) if rng and rng.random() < 0.33 else a for a, b in zip(x.cues, x.ends, strict=True)]
        if seen:
            row += [n] * len(seen)
            cue += seen
            role.append(np.pad(x.roles, ((0, 0), (0, wide - width)), constant_values=IGNORED))
            place.append(np.pad(places(x.window.words, seen), ((0, 0), (0, wide - width))))
    out["row"], out["cue"] = torch.tensor(row, dtype=torch.long), torch.tensor(cue, dtype=torch.long)
    out["roles"] = torch.from_numpy(np.concatenate(role) if role else np.zeros((0, wide), np.int64))
    out["places"] = torch.from_numpy(np.concatenate(place) if place else np.zeros((0, wide), np.int64))
    return out


def _hidden(ids: Sequence[int], rng: random.Random) -> list[int]:
    return [MASK if i > MASK and rng.random() < HIDDEN else i for i in ids]


__all__ = ["CONTENT", "CUE", "IGNORED", "SOURCE", "Item", "Marked", "Word", "batches", "collate", "item", "items"]
