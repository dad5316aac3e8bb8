"""The lines of a page in reading order: the extractor's body with headline, standfirst, captions and times put in."""

import re
from dataclasses import dataclass

from sayso.archive.headline import bare_title
from sayso.archive.linked import Head
from sayso.archive.outline import Element
from sayso.records.vocabulary import BlockKind

_LETTERS = re.compile(r"[\W_]+")

LIVE_POSTS = 4
"""Times between the paragraphs of one page that make it a live blog: an article has two, published and updated."""

SHORTEST_CAPTION = 12
"""Code points: shorter ones are "Getty" or an icon's name."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the composed text; `kind` where the markup tells it, `when` the printed time of a live post."""

    words: str
    kind: BlockKind | None = None
    when: str | None = None


def compose(body: list[str], elements: list[Element], head: Head) -> list[Line]:
    """Put a page's lines in reading order: opening, body, and each caption where its picture stands."""
    places = _places(body, elements)
    first = min((at for at, _ in places), default=len(elements))
    captions = _captions(elements, places)
    shut = {key(words) for _, words in captions}
    whens = _times(elements, places)
    out = _opening(body, elements[: first + 1], head)
    said = {key(line.words) for line in out}
    placed: dict[int, list[str]] = {}
    for at, words in captions:
        placed.setdefault(at, []).append(words)
    out += [Line(words, "caption") for words in placed.get(-1, ())]
    for i, words in enumerate(body):
        if key(words) not in said:
            out += [] if key(words) in shut else [Line(words, None, whens.get(i))]
        out += [Line(caption, "caption") for caption in placed.get(i, ())]
    return out


def key(words: str) -> str:
    """Return a line's letters and digits alone, for comparing what two readers found."""
    return _LETTERS.sub("", words).lower()


def _places(body: list[str], elements: list[Element]) -> list[tuple[int, int]]:
    """Return pairs (index of the element, index of the body's line) for the paragraphs found in both, ascending."""
    lines = {key(words): i for i, words in reversed(list(enumerate(body)))}
    found, last = [], -1
    for at, element in enumerate(elements):
        line = lines.get(key(element.words)) if element.role == "paragraph" else None
        if line is not None and line > last:
            found.append((at, line))
            last = line
    return found


def _captions(elements: list[Element], places: list[tuple[int, int]]) -> list[tuple[int, str]]:
    """Return pairs (line of the body it follows, -1 for before all; words) of the captions between headline and end."""
    if not places:
        return []
    start = max((i for i, e in enumerate(elements[: places[0][0]]) if e.role == "h1"), default=0)
    found: list[tuple[int, str]] = []
    seen: set[str] = set()
    following, line = iter([*places, (len(elements), -1)]), -1
    upcoming = next(following)
    for at, element in enumerate(elements[: places[-1][0] + 3]):
        while at >= upcoming[0]:
            line, upcoming = upcoming[1], next(following)
        if element.role == "caption" and at > start and len(element.words) >= SHORTEST_CAPTION:
            if key(element.words) not in seen:
                found.append((line, element.words))
            seen.add(key(element.words))
    return found


def _times(elements: list[Element], places: list[tuple[int, int]]) -> dict[int, str]:
    """Return for each line of a live blog the printed time above it; nothing for other pages."""
    found: dict[int, str] = {}
    when: str | None = None
    line_of = dict(places)
    for at, element in enumerate(elements):
        if element.role == "time":
            when = element.words
        elif at in line_of and when:
            found[line_of[at]] = when
    return found if len(set(found.values())) >= LIVE_POSTS else {}


def _opening(body: list[str], elements: list[Element], head: Head) -> list[Line]:
    """Return the lines above the body: headline, standfirst, byline and time, each once, in the page's words."""
    inside = {key(words) for words in body}
    out = [Line(words, "headline") for words in _headline(elements, head)]
    standfirst = next((e.words for e in elements if e.role == "standfirst" and len(e.words) > 30), None)
    shown = {key(e.words) for e in elements}
    if standfirst is None and head.description and key(head.description) in shown:
        standfirst = head.description
    if standfirst and key(standfirst) not in {key(line.words) for line in out} | set(map(key, body[2:])):
        out.append(Line(standfirst, "standfirst"))
    for role, kind in (("byline", "byline"), ("time", "dateline")):
        words = next((e.words for e in elements if e.role == role and 2 < len(e.words) < 160), None)
        if words and key(words) not in inside:
            out.append(Line(words, "byline" if kind == "byline" else "dateline"))
    return out


def _headline(elements: list[Element], head: Head) -> list[str]:
    heads = [e.words for e in elements if e.role == "h1" and len(e.words) > 8]
    title = bare_title(head.title) if head.title else None
    if title:
        wanted = set(title.lower().split())
        heads.sort(key=lambda words: -len(wanted & set(words.lower().split())))
    return heads[:1] or ([title] if title else [])
