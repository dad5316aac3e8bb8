"""Set phrases of page furniture: which kind of block a line or sentence is by its words alone."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, cast

from sayso.records.vocabulary import BlockKind

Match = Literal["is", "opens", "holds", "cut", "head", "rest"]

LONGEST_HOLDER = 60
"""Words: a longer unit that merely holds a phrase of furniture is prose that speaks of it."""

_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u200b": None, "\ufeff": None})
_MARKUP = re.compile(r"^[\s*_#>|•·◾▪●■►▶»\-–—\[\]!()]+|[*_]{1,3}")
_WORD = re.compile(r"[^\W_]+|\S")


@dataclass(frozen=True, slots=True)
class Cue:
    """What a phrase tells: the kind of its unit, and how the phrase was matched."""

    kind: BlockKind
    match: Match


@dataclass(frozen=True, slots=True)
class _Cues:
    whole: dict[str, Cue]
    opening: dict[str, list[tuple[str, Cue]]]
    held: tuple[tuple[str, Cue], ...]
    cut: tuple[tuple[str, BlockKind], ...]


@lru_cache(maxsize=1)
def _load() -> _Cues:
    whole: dict[str, Cue] = {}
    opening: dict[str, list[tuple[str, Cue]]] = defaultdict(list)
    held: list[tuple[str, Cue]] = []
    cut: list[tuple[str, BlockKind]] = []
    for line in (files("sayso.lexicon") / "archive_cues.tsv").read_text("utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        kind, match, phrase = line.split("\t")
        furniture = cast("BlockKind", "chrome" if kind in ("head", "rest") else kind)
        cue = Cue(furniture, cast("Match", "rest" if kind == "rest" else match))
        if match == "cut":
            cut.append((phrase, furniture))
        elif match == "holds":
            held.append((phrase, cue))
        elif match == "opens":
            opening[_first(phrase)].append((phrase, cue))
        else:
            whole[phrase] = cue
    for phrases in opening.values():
        phrases.sort(key=lambda pair: -len(pair[0]))
    return _Cues(whole, dict(opening), tuple(held), tuple(cut))


def plain(words: str) -> str:
    """Return a unit's words for matching: lower case, straight marks, single spaces, no leading Markdown."""
    return " ".join(_MARKUP.sub("", words.translate(_MARKS)).lower().split())


def cue_of(words: str) -> Cue | None:
    """Return what the set phrases say of one line or sentence, or None: it may be anything."""
    low, cues = plain(words), _load()
    found = cues.whole.get(low.rstrip(" :.…!›»→>"))
    if found:
        return found
    for phrase, cue in cues.opening.get(_first(low), ()):
        if low.startswith(phrase) and not low[len(phrase) : len(phrase) + 1].isalpha():
            return cue
    if low.count(" ") < LONGEST_HOLDER:
        return next((cue for phrase, cue in cues.held if phrase in low), None)
    return None


def cuts(text: str, start: int, end: int) -> list[tuple[int, int, BlockKind]]:
    """Return the stretches of a line that are set phrases run into it, with their kinds, in order."""
    found: list[tuple[int, int, BlockKind]] = []
    for phrase, kind in _load().cut:
        at = text.find(phrase, start, end)
        while at >= 0:
            found.append((at, at + len(phrase), kind))
            at = text.find(phrase, at + len(phrase), end)
    found.sort(key=lambda stretch: (stretch[0], -stretch[1]))
    apart: list[tuple[int, int, BlockKind]] = []
    for stretch in found:
        if not apart or stretch[0] >= apart[-1][1]:
            apart.append(stretch)
    return apart


def _first(words: str) -> str:
    found = _WORD.search(words)
    return found.group() if found else ""
