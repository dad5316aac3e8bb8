"""Marked corpora → examples: attributions as spans over a text, whatever file they came from."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.records import EVIDENCE_KINDS, Span

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as marked: who (source), by which words (cue), says what (content)."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class Example:
    """One text with all its attributions; `nested` tells whether those inside a content are marked too."""

    id: str
    text: str
    paragraphs: Spans
    attributions: tuple[Marked, ...]
    nested: bool


def polnear(path: Path) -> list[Example]:
    """Read a JSONL file of PolNeAR (Newell et al., LREC 2018): outermost attributions only."""
    with path.open(encoding="utf-8") as lines:
        return [_polnear(json.loads(line)) for line in lines if line.strip()]


def _polnear(item: dict) -> Example:
    text = item["text"]
    marked = tuple(Marked(*(_spans(a[role]) for role in ("source", "cue", "content"))) for a in item["attributions"])
    return Example(item["id"], text, tuple(lines_of(text, [(0, len(text))])), marked, nested=False)


def records(folder: Path) -> list[Example]:
    """Read a folder of hand-marked pages in the record format: every link of a chain is an attribution."""
    return [record(json.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.json"))]


def record(item: dict) -> Example:
    """Turn one record into an example over its evidence-bearing lines."""
    text = item["text"]
    blocks = [(b["start"], b["end"]) for b in item["blocks"] if b["kind"] in EVIDENCE_KINDS]
    return Example(item["id"], text, tuple(lines_of(text, blocks)), tuple(_links(item["statements"])), nested=True)


def _links(statements: Iterable[dict]) -> Iterator[Marked]:
    """Merge the links that share a cue; a relay's content is all that it passes on, its own words left out."""
    holders: dict[Span, set[Span]] = defaultdict(set)
    contents: dict[Span, list[Span]] = defaultdict(list)
    for statement in statements:
        inside = _spans(statement["content"])
        for link in reversed(statement["chain"]):
            cue, holder = (link[key] and tuple(link[key]) for key in ("cue_span", "holder_span"))
            own = tuple(span for span in (cue, holder) if span)
            inside = tuple(minus(inside, own))
            if cue:
                contents[cue].extend(inside)
                holders[cue].update({holder} if holder else ())
            inside = hull((*inside, *own))
    for cue, content in sorted(contents.items()):
        yield Marked(tuple(sorted(holders[cue]))[:1], (cue,), tuple(merged(content)))


def hull(spans: Iterable[Span]) -> Spans:
    """Return the one span from the first to the last of these."""
    found = list(spans)
    return ((min(s for s, _ in found), max(e for _, e in found)),) if found else ()


def minus(spans: Iterable[Span], holes: Iterable[Span]) -> Iterator[Span]:
    """Yield what is left of spans when the holes are cut out."""
    holes = sorted(holes)
    for start, end in spans:
        for s, e in holes:
            if s < end and e > start:
                if s > start:
                    yield start, s
                start = max(start, e)
        if start < end:
            yield start, end


def merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the union of spans, in order."""
    current: Span | None = None
    for start, end in sorted(spans):
        if current and start <= current[1]:
            current = current[0], max(end, current[1])
        else:
            if current:
                yield current
            current = start, end
    if current:
        yield current


def lines_of(text: str, blocks: Iterable[Span]) -> Iterator[Span]:
    """Yield the lines of each block that are not blank."""
    for start, end in blocks:
        for line in re.compile(r"[^\n\r\u2028\u2029]+").finditer(text, start, end):
            if line.group().strip():
                yield line.span()


def _spans(pairs: Iterable[Iterable[int]]) -> Spans:
    return tuple(sorted((start, end) for start, end in pairs))
