"""Captions that no credit closes: told by their present tense and their date, or by naming the show of a clip."""

import re
from functools import lru_cache

from sayso.archive.months import FULL, MONTH
from sayso.archive.words import words

_DAY = re.compile(rf"{MONTH}\.? \d{{1,2}}, (?:19|20)\d\d|\d{{1,2}} (?:{FULL}) (?:19|20)\d\d")
_SAID = re.compile(r"[\"“”]|\b(?:said|says|told|according to|announced|confirmed|denied|warned|reported)\b")
_SIDE = re.compile(r"(?:,|\() ?(?:left|right|centre|center|second left|second right|far left|far right|L|R|C)[,)]")
LONGEST = 70
"""Words of a caption without a credit; agency captions of one or two sentences stay below."""


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words('caption_verbs'))})\b")


@lru_cache(maxsize=1)
def _shows() -> re.Pattern[str]:
    verbs, shows = "|".join(words("clip_verbs")), "|".join(map(re.escape, words("shows")))
    return re.compile(rf"\b(?:{verbs})\b.{{0,200}}?['‘’\"“](?:{shows})|\b(?:{verbs})\b.{{0,60}}?\banchor\b")


def describes(sentence: str) -> bool:
    """Whether words describe a picture: what people do in it, in the present tense, and when it was taken."""
    if sentence.count(" ") > LONGEST or _SAID.search(sentence):
        return False
    return bool(_verbs().search(sentence) and _DAY.search(sentence, len(sentence) // 3))


def closes(sentence: str) -> bool:
    """Whether a line that stands right above a lone credit is its caption: no speech in it, and any of its signs."""
    if sentence.count(" ") > LONGEST or _SAID.search(sentence):
        return False
    return bool(_verbs().search(sentence) or _DAY.search(sentence) or _SIDE.search(sentence))


def is_clip(sentence: str) -> bool:
    """Whether a sentence announces a television clip ("... discusses the talks on 'Sunday Report.'")."""
    return sentence.count(" ") <= LONGEST and bool(_shows().search(sentence))
