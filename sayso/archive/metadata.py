"""Facts about a page beside its words: outlet, agency, language, completeness."""

import re
from urllib.parse import urlsplit

from sayso.archive.credits import is_bare
from sayso.archive.opening import agency_in
from sayso.archive.words import table
from sayso.records import Block

ENOUGH_TO_TELL = 200
"""Code points of evidence below which a language is not guessed: names alone mislead the identifier."""

FULL = 60
"""Words of evidence that make an unbroken page a full article: news in brief begins there."""

_SIGN = re.compile(r"[/(]([A-Za-z][\w .&-]{1,40})[/)]")
_WALL = re.compile(
    r"already a subscriber|subscribe to (?:continue|read|unlock)|to continue reading|subscribers only|"
    r"for subscribers|exclusively for .{0,20}subscribers|this article is for subscribers|log in to read|verify access",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(
    r"(?:\.\.\.|…|\[\+\d+ chars\]|\[…\]|continue reading|read (?:more|full).{0,12})\W*$", re.IGNORECASE
)
_CLOSED = re.compile(r"[.!?”\"’'»)\]]\W*$")
_FOOT = re.compile(r"\b(?:reporting by|contributed to this|source:|with inputs? from|via)\b", re.IGNORECASE)


def outlet_of(url: str | None) -> str | None:
    """Return the outlet that an address belongs to; its host without "www." where the name is not known."""
    host = (urlsplit(url).hostname or "") if url and "://" in url[:12] else ""
    parts = host.removeprefix("www.").split(".")
    known = table("outlets")
    for start in range(len(parts) - 1):
        if name := known.get(".".join(parts[start:])):
            return name
    return ".".join(parts) or None


def agency_of(text: str, blocks: tuple[Block, ...]) -> str | None:
    """Return the agency a page is credited to: in its dateline, its byline or a note at its foot; never a picture's."""
    for block in blocks:
        words = text[block.start : block.end]
        if block.kind == "dateline":
            for sign in _SIGN.finditer(words):
                if found := agency_in(sign.group(1)):
                    return found
            if found := _last_agency(words):
                return found
        elif block.kind == "byline" and len(words) < 250 and (found := _credited(words)):
            return found
    return _signed_off(text, blocks)


def _last_agency(words: str) -> str | None:
    return next((found for part in words.split(",")[1:] if (found := agency_in(part.strip(" -–—.:")))), None)


def _credited(words: str) -> str | None:
    found = (
        agency_in(part.strip(" .,()|:*_"))
        for part in re.split(r"\bby\b|\bfrom\b|,| and |[|/;]|\bin\b", words, flags=re.IGNORECASE)
    )
    return next((name for name in found if name), None)


def _signed_off(text: str, blocks: tuple[Block, ...]) -> str | None:
    """Look at the foot: "(AFP)", "Reuters contributed to this report.", "Source: Xinhua"."""
    last = max((i for i, b in enumerate(blocks) if b.kind in ("body", "live-post")), default=-1)
    for block in blocks[max(0, last) : last + 6]:
        words = text[block.start : block.end]
        sign = re.search(r"[(/]([A-Za-z][\w .]{1,30})[)/]\W*$", words[-40:])
        if sign and (block.kind == "body" or is_bare(words)) and (found := agency_in(sign.group(1))):
            return found
        if (
            block.kind in ("credit", "byline")
            and len(words) < 200
            and _FOOT.search(words)
            and (found := _credited(re.split(r"contributed|via", words)[0]))
        ):
            return found
    return None


def language_of(words: str, declared: str | None = None) -> str:
    """Return the ISO 639-1 code of the language of a page's evidence; English where there is too little to tell."""
    if len(words) < ENOUGH_TO_TELL:
        return declared or "en"
    import py3langid

    return str(py3langid.classify(words[:4000])[0])


def completeness_of(text: str, blocks: tuple[Block, ...], free: bool | None = None) -> str:
    """Return "full", "partial", "paywalled" or "unknown": whether the page holds the whole article."""
    evidence = [text[b.start : b.end] for b in blocks if b.kind in ("body", "live-post", "standfirst")]
    size = sum(len(words.split()) for words in evidence)
    rest = " ".join(text[b.start : b.end] for b in blocks if b.kind in ("chrome", "teaser"))
    if (free is False and size < 5 * FULL) or _WALL.search(rest):
        return "paywalled"
    if not evidence:
        return "unknown"
    if _CUT_OFF.search(evidence[-1][-60:]):
        return "partial"
    return "full" if size >= FULL and _CLOSED.search(evidence[-1][-20:]) else "unknown"
