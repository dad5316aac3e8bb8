"""Picture credits and the captions they close, alone on a line or run into a paragraph."""

import re

from sayso.archive.sentences import sentences
from sayso.records import Span

_BUREAU = (
    r"(?:AP|AFP|EPA|EPA-EFE|Reuters|REUTERS|Getty(?: Images)?|Alamy|Shutterstock|Anadolu|TASS|Sputnik|Xinhua|Bloomberg|"
    r"NurPhoto|SIPA|Sipa|ZUMA|IMAGO|imago|Flash ?90|WANA|UPI|dpa|DPA|Kyodo|Yonhap|Ukrinform|Maxar|Planet Labs|iStock)"
)
_PAREN = re.compile(
    r"[(\[](?:(?i:image |picture |photo |file )?(?i:credits?|photo|picture|image|source|file|illustrative)\s*:"
    r"[^()\[\]]{2,120}(?:\([^()]{2,40}\)[^()]{0,60})?"
    rf"|[^()\[\]]{{0,90}}\b(?:via|for)\s+{_BUREAU}(?:/File|, File)?\.?"
    rf"|(?:[^()\[\]/]{{2,60}}/\s?)?{_BUREAU}(?:\s?/[^()\[\]]{{2,60}})?"
    r"|(?:AP |EPA |AFP |Reuters |File |Pool )(?:Photo|photo|Picture|Image)s?[^()\[\]]{0,110}"
    r"|(?:Image|Photo|Picture|Video|Handout|Courtesy)s?\s(?:by|provided|courtesy|from|of|:)[^()\[\]]{2,100}(?:\([^()]{2,30}\)[^()]{0,20})?"
    r"|[^()\[\]]{0,60}\b(?:[Pp]hoto|PHOTO)\s?/[^()\[\]]{2,80}"
    r"|[^()\[\]]{2,80}(?:Getty Images|via REUTERS|Pool Photo|/Handout|Press Service|Presidency)[^()\[\]]{0,40}"
    r")[)\]](?:\.(?= |$))?"
)
_NAME = re.compile(
    r"(?<=[.!?”\"] )\((?:(?:[A-Z][\w'’.-]*|and|of|to|the|for|via|/|&|'s)[ /]){1,9}[A-Z][\w'’-]+\)(?=\s+[A-Z“\"]|$)"
)
"""A name alone in brackets between two sentences signs a picture."""

_TAIL = re.compile(
    r"(?:(?:Photo|Picture|Image|Photograph)s?(?:\s(?:by|credit|courtesy of))?\s?:\s|"
    r"(?:Photo|Image) (?:by|courtesy of) |Credit:\s|Credit\.{3}\s?|Credits:\s|©\s?)[^.!?\n]{2,120}\.?$"
)
_NAMED = re.compile(r"(?<=[.!?”\"] )(?:Photo )?Credits?: [A-Z][^.!?\n]{2,110}(?=\. |\.?$)")
_DOTTED = re.compile(
    r"Credit\.{3} ?[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}?"
    r"(?:(?: for |/|, via )(?:The New York Times|[A-Z][\w'’.-]+(?: [A-Z][a-z]+)?)|$)"
)
_SLASH = re.compile(
    rf"(?:[A-Z][\w'’.-]+ ){{0,4}}[A-Z][\w'’.-]+\s?/\s?{_BUREAU}\b(?:\s(?:[A-Z][\w'’-]+ ?){{1,3}}/\s?{_BUREAU}\b)?"
)
_AGENCY_TAIL = re.compile(r"(?:REUTERS|AFP|EPA|AP)\s?/\s?[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3}(?:/[\w ]+)?\.?$")
_ALONE = re.compile(
    rf"^(?:(?:[\w'’,&/| ()-]|\b[A-Z]\.){{2,90}}(?:/|\bvia |, |\| ?| – )\s?)?{_BUREAU}"
    rf"(?:\s?/\s?(?!\d)[\w'’ ,-]{{2,50}})?(?: (?:via|/) {_BUREAU})?$"
)
_HINT = re.compile(
    rf"{_BUREAU}|[Cc]redit|CREDIT|[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Hh]andout|"
    r"[Cc]ourtesy|[Vv]ideo|Press Service|Presidency|©"
)

_BARE = re.compile(rf"[(\[]{_BUREAU}[)\]]")
_PICTURES = re.compile(r"[(\[](?:Getty(?: Images)?|Alamy|Shutterstock|iStock|NurPhoto|Anadolu|EPA)[)\]]")
_CLOSED = tuple('.!?”"’')

LONGEST_CAPTION = 90
"""Words: agency captions run to 60; a longer paragraph that ends in a credit is prose that names a picture."""


def is_credit(words: str) -> bool:
    """Whether a line of its own is nothing but a credit ("Genya Savilov/AFP via Getty Images")."""
    words = words.strip(" *_|")
    return len(words) <= 140 and bool(_PAREN.fullmatch(words) or _ALONE.match(words) or _TAIL.match(words))


def is_bare(words: str) -> bool:
    """Whether a credit is nothing but an agency's name in brackets: it signs an article as often as a picture."""
    return bool(_BARE.fullmatch(words.rstrip(". "))) and not _PICTURES.fullmatch(words.rstrip(". "))


def credits_in(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of the credits that stand in a line, in order and without overlap."""
    found = [m.span() for m in _NAME.finditer(text, start, end)]
    if _HINT.search(text, start, end):
        for pattern in (_PAREN, _DOTTED, _NAMED, _SLASH):
            found += [m.span() for m in pattern.finditer(text, start, end)]
        tail = max(start, end - 160)
        found += [m.span() for pattern in (_TAIL, _AGENCY_TAIL) if (m := pattern.search(text, tail, end))]
    kept: list[Span] = []
    for span in sorted(set(found), key=lambda s: (s[0], -s[1])):
        if not (kept and span[0] < kept[-1][1]) and not _dateline(text, start, span):
            kept.append(span)
    return kept


def _dateline(text: str, start: int, span: Span) -> bool:
    """Whether the brackets sign a dateline ("KYIV (Reuters) -"), or stand inside a sentence that goes on."""
    after = text[span[1] : span[1] + 3].lstrip("* ")
    if _PICTURES.fullmatch(text, *span):
        return after[:1].islower()
    if _BARE.fullmatch(text, *span) and after and text[max(start, span[0] - 3) : span[0]].rstrip()[-1:] not in _CLOSED:
        return True
    if after[:1] in ("-", "–", "—", ",", ";", ":") or after[:1].islower():
        return True
    return span[0] - start < 45 and text[start : span[0]].strip(" *").isupper()


def caption_before(text: str, start: int, credit: int) -> int:
    """Return where the caption that a credit closes begins: the last sentence before it, from `start` on."""
    before = sentences(text, start, credit)
    return before[-1][0] if before else credit
