"""Bylines and notes on the writer that have run into a paragraph."""

import re

_NAME = r"[A-Z][\w'’-]+(?: [A-Z]\.)?(?: (?:van|von|de|del|al|el|bin|da|la|di))? [A-Z][a-z][\w'’-]*"
_NO_NAME = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|The |Then |Now |All |Any |Some |That |This |Its |His |Her |Our )"
)
_BYLINE = re.compile(
    rf"By {_NO_NAME}(?P<first>{_NAME})(?:(?:,| and|, and|\s)? ?{_NAME}(?=,| and|\s[A-Z])){{0,4}}?"
    r"(?P<place> Reporting from (?:[A-Z][\w.'’-]+(?:,? and |, )?){1,4})?(?=\s|$)"
)
_MORE = re.compile(rf"(?:,| and|, and) {_NAME}")
_NOTE = re.compile(r"(?:He|She|They|The reporters?) (?:reported|reports|has covered|covers|wrote|was based) ")


def byline_in(sentence: str) -> int:
    """Return where a byline at the head of a sentence ends (0: there is none): "By Ana Ruiz and Tom Lee The ceasefire".

    A sentence that merely begins with "By" has no two capitalised words and a third after them.
    """
    if _NOTE.match(sentence) and "report" in sentence[:40] and len(sentence) < 160:
        return len(sentence)
    found = _BYLINE.match(sentence)
    if not found:
        return 0
    end = found.end()
    while more := _MORE.match(sentence, end):
        end = more.end()
    rest = sentence[end:].lstrip()
    first = found["first"]
    if (
        " reported from " in rest[:200]
        or " has covered " in rest[:200]
        or rest.startswith(first)
        or rest.startswith(f"and {first}")
    ):
        return len(sentence)
    return end if not rest or rest[0].isupper() or rest[0] in "“\"‘'" else 0
