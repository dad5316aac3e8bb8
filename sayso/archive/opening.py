"""How articles open: datelines at the head of a paragraph, bylines and time stamps on lines of their own."""

import re
from functools import lru_cache

from sayso.archive.months import DAY
from sayso.archive.words import table, words

_PLACE = r"[A-Z][\w.'’-]+(?:[ /](?:(?:of|and|de|the) )?(?:al-|el-|ad-|as-)?[A-Z][\w.'’-]*){0,4}"
_SIGN = r"(?:/[A-Z][\w. -]{1,30}/|\([A-Z][\w./ &-]{1,40}\))"
_DASH = r"(?:--|[-–—])"

_DATELINES = (
    # MOSCOW, May 26. /TASS/.   KYIV, Ukraine (AP) —   TEHRAN, May 26 (MNA) –   LONDON, May 2, 2025 (Reuters) -
    re.compile(rf"{_PLACE}(?:, {_PLACE})?(?:, {DAY}\.?)?,? ?{_SIGN}\s?(?:{_DASH}(?=\s)|[.:])?(?=\s|$)"),
    # May 22 (Reuters) -   (Reuters) -   /TASS/.
    re.compile(rf"(?:{DAY} )?{_SIGN}\s?(?:{_DASH}|\.|:)(?=\s)"),
    # London, May 22, IRNA –   KYIV, May 22 -   ANKARA, Oct 2 —
    re.compile(rf"{_PLACE}(?:, {_PLACE})?, {DAY}(?:, [A-Z]{{2,12}})?\s?{_DASH}(?=\s)"),
    re.compile(rf"{_PLACE}, [A-Z]{{2,12}}\s?[–—-]+(?=\s)"),
    # LONDON --   ISTANBUL –   Istanbul –   GENEVA:
    re.compile(rf"[A-Z][A-Z.'’ -]{{2,30}}(?:, {_PLACE})?\s?(?:--|[–—]|-(?=\s))(?=\s)"),
    re.compile(r"[A-Z][A-Z.'’-]{2,20}(?: [A-Z][A-Z.'’-]{1,20}){0,2}:(?=\s)"),
    re.compile(r"[A-Z][a-z'’-]{2,15}(?: [A-Z][a-z'’-]{2,15})?(?:, [A-Z][A-Za-z]+)? (?:--|[–—])(?=\s[A-Z\"“])"),
)
LONGEST_DATELINE = 90
"""Code points: "CANBERRA, Australian Capital Territory, September 22, 2025 (Associated Press) --" has 80."""

_NAMES = r"[A-Z][\w.'’-]+(?: (?:van|von|de|da|al|el|bin|ben|der|la|Mc)?-?[ ]?[A-Z][\w.'’-]*){0,4}"
_BYLINE = re.compile(
    rf"(?:By|BY|by|From|Story by|Text by|Words by|Authors?:?) {_NAMES}"
    r"(?:(?:,| and| &| in|\s?\||,? [A-Z])\s?[^.!?\n]{0,160})?\.?$"
)
_NAMES_ONLY = re.compile(rf"{_NAMES}(?:,? (?:and|&) {_NAMES}|, {_NAMES}){{0,5}}$")
_ZONE = (
    r"(?:GMT|UTC|BST|CES?T|E[SD]?T|P[SD]?T|EES?T|MSK|I[SD]T|JST|AST|TRT|Z|local time|(?:GMT|UTC)?[+-]\d{1,4}(?::\d\d)?)"
)
_HOUR = r"\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?"
_AGO = r"\d{1,2} (?:secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?) ago"
_STAMP = re.compile(
    r"(?:(?:first published|published|last updated|updated|posted|modified|created|issued|on|at|date)[:\s]*)*"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+)?"
    rf"(?:{DAY}(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|today|yesterday|{_AGO}|{_HOUR})",
    re.IGNORECASE,
)
_CLOCK = re.compile(rf"(?:at )?(?:{_HOUR}|\d{{1,2}}\s?[ap]\.?m\.?)(?:\s?\(?{_ZONE}\)?)?", re.IGNORECASE)
_BETWEEN = r"[\s,.|•·–—()\[\]:-]*"
_REST = re.compile(
    rf"{_BETWEEN}(?:(?:at|on|updated|published|last|modified|ago|(?:\d{{1,2}} )?min(?:ute)?s?(?: read)?|read|"
    rf"{_ZONE}|\d{{4}}){_BETWEEN})*",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _city() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words('dateline_cities'))}):(?=\s[A-Z\"“])")


@lru_cache(maxsize=1)
def _no_place() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words('no_places'))})\b")


@lru_cache(maxsize=1)
def _agencies() -> dict[str, str]:
    return table("agencies")


def dateline(text: str, start: int, end: int) -> int:
    """Return where the dateline at the head of a paragraph ends, or `start` where there is none."""
    stop = min(end, start + LONGEST_DATELINE)
    if not text[start].isupper() and text[start] not in "(/":
        return start
    head = text[start:stop]
    if _no_place().match(head):
        return start
    for pattern in (*_DATELINES, _city()):
        found = pattern.match(head)
        if found and _signed(found.group()):
            return start + found.end()
    return start


def _signed(words: str) -> bool:
    """Whether a bracketed signature, where there is one, is an agency's: "Hamas (Islamic Resistance)." is none."""
    sign = re.search(r"[/(]([^/()]+)[/)]", words)
    if not sign or agency_in(sign.group(1)):
        return True
    return bool(re.fullmatch(r"[A-Z]{2,8}", sign.group(1)) and re.search(r"[–—-]", words[sign.end() :]))


def agency_in(words: str) -> str | None:
    """Return the agency that signs with these words, or None."""
    found = _agencies()
    parts = (part.strip().removeprefix("The ") for part in re.split(r"[/,;&]| and | via ", words))
    return next((found[part] for part in parts if part in found), None)


def is_byline(words: str) -> bool:
    """Whether a line is "By" and names."""
    words = words.strip(" *_#|>")
    return len(words) < 220 and bool(_BYLINE.match(words))


def is_names(words: str) -> bool:
    """Whether a line is nothing but two or more capitalised words that can be names."""
    words = words.strip(" *_#|>")
    return 5 < len(words) < 160 and " " in words and bool(_NAMES_ONLY.match(words))


def is_stamp(words: str) -> bool:
    """Whether a line is nothing but a date, a time or both."""
    words = words.strip(" *_#|>-–—•·()")
    if not words or len(words) > 120:
        return False
    at = 0
    while at < len(words):
        step = _STAMP.match(words, at) or _CLOCK.match(words, at)
        if not step or step.end() == at:
            return False
        at = step.end()
        rest = _REST.match(words, at)
        at = rest.end() if rest else at
    return True


def clock(words: str) -> str | None:
    """Return the printed time that heads a live post, where the line is nothing else."""
    words = words.strip(" *_#|>-–—•·()")
    return words if is_stamp(words) and (_CLOCK.match(words) or " ago" in words or _CLOCK.search(words)) else None
