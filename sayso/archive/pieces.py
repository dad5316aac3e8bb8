"""One line → its stretches: datelines, credits with their captions, blurbs and teasers that run into a paragraph."""

import re
from collections.abc import Iterator

from sayso.archive.furniture import furniture
from sayso.records.vocabulary import BlockKind

Cut = tuple[int, int, BlockKind | None]

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_CITY = r"[A-Z][A-Z'’-]+(?:[ /-][A-Z][A-Z'’-]*){0,3}"
_PLACE = rf"{_CITY}(?:, (?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}|{_CITY}))?"
_WIRE = "(?:AP|Reuters|REUTERS|AFP|UPI|dpa|DPA|Xinhua|CNN|ANI|PTI|IPS)"
_DASH = r"(?:--|–|—|-|:)"
DATELINE = re.compile(
    rf"\s*(?:{_PLACE},? {_DAY}\.? ?/[A-Z][\w. -]{{1,20}}/\.?"
    rf"|{_PLACE},? {_DAY},? ?\([A-Z][\w. -]{{1,20}}\) ?{_DASH}"
    rf"|(?:{_PLACE}|[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){{0,2}}(?:, [A-Z][\w .]{{1,30}})?),? ?(?:{_DAY},? ?)?\({_WIRE}\) ?{_DASH}"
    rf"|{_PLACE},? ?(?:{_DAY})? ?(?:--|–|—)(?= ))"
)
"""How agencies open a story: "MOSCOW, May 26. /TASS/.", "KYIV, Ukraine (AP) —", "LONDON --"."""

_CAPITALS = re.compile(
    r"(?<![\w/])(?:[A-Z0-9][A-Z0-9'’.&$-]*[,:;]? |['‘“\"][A-Z][A-Z'’,.-]*['’”\"]?,? ){4,30}['‘“\"]?[A-Z0-9][A-Z0-9'’.&-]+['’”\"]?(?![a-z])"
)
"""Five or more words in capitals in the middle of a paragraph: a headline that leads to another story."""

_BOUNDARY = re.compile(r"(?<=[.!?”\"’)\]])\s+(?=[A-Z“\"‘(\[])|\s{2,}")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|No|vs|Prof|Maj|Capt|Rev|Adm)\.|\b(?:[A-Z]\.)+)$"
)
LONGEST_CAPTION = 500
"""Code points before a credit that may belong to its caption."""


def cut(text: str, start: int, end: int) -> Iterator[Cut]:
    """Yield the stretches of the line [start, end) in order, trimmed, each with its kind where that is plain."""
    found = sorted(_found(text, start, end))
    at = start
    for low, high, kind in found:
        if low < at:
            continue
        yield from _trimmed(text, at, low, None)
        yield from _trimmed(text, low, high, kind)
        at = high
    yield from _trimmed(text, at, end, None)


def _found(text: str, start: int, end: int) -> Iterator[tuple[int, int, BlockKind]]:
    dateline = DATELINE.match(text, start, end)
    if dateline:
        yield dateline.start(), dateline.end(), "dateline"
    known = furniture()
    for match in known.inline.finditer(text, start, end):
        yield match.start(), match.end(), "chrome"
    for credit in known.credit.finditer(text, start, end):
        begins = _caption_start(
            text, max(start, credit.start() - LONGEST_CAPTION, dateline.end() if dateline else 0), credit.start()
        )
        if begins < credit.start() and text[begins : credit.start()].strip():
            yield begins, credit.start(), "caption"
        yield credit.start(), credit.end(), "credit"
    for shout in _CAPITALS.finditer(text, start, end):
        if shout.start() > start and (dateline is None or shout.start() >= dateline.end()):
            yield shout.start(), shout.end(), "teaser"
    for lead in known.teaser.finditer(text, start, end):
        if lead.start() > start and text[: lead.start()].rstrip()[-1:] in {".", "!", "?", "”", '"', "’"}:
            yield lead.start(), _title_end(text, lead.end(), end), "teaser"
    for name in known.byline.finditer(text, start, end):
        if name.start() > start and _is_byline_tail(text, name, end):
            yield name.start(), name.end(), "byline"


def _is_byline_tail(text: str, name: re.Match[str], end: int) -> bool:
    """Whether a byline that stands inside a paragraph is one: after a sentence's end, and near the paragraph's own."""
    before = text[max(0, name.start() - 3) : name.start()]
    return (
        before.rstrip()[-1:] in {".", "”", '"', "’", "!"}
        and end - name.end() < LONGEST_CAPTION
        and text[name.start()].isupper()
    )


def _title_end(text: str, at: int, end: int) -> int:
    """Where another story's title stops: at a wide space or a sentence's end, else with the line."""
    stop = re.compile(r"\s{2,}|[.!?]['\"”’]?(?=\s)").search(text, at, end)
    return stop.end() if stop else end


def _caption_start(text: str, low: int, high: int) -> int:
    """Where the sentence before a credit begins (a caption is one sentence, full stop or not)."""
    body_end = high
    while body_end > low and text[body_end - 1] in " .\u00a0":
        body_end -= 1
    begins = low
    for gap in _BOUNDARY.finditer(text, low, body_end):
        if not _ABBREVIATION.search(text, max(low, gap.start() - 6), gap.start()):
            begins = gap.end()
    shouts = [shout.end() for shout in _CAPITALS.finditer(text, begins, high)]
    return shouts[-1] if shouts else begins


def _trimmed(text: str, start: int, end: int, kind: BlockKind | None) -> Iterator[Cut]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end, kind
