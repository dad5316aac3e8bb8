"""Two opinions on one page: the trained reader's findings, and what the rules saw and it did not.

The rules stand alone where the reader's weights are missing or damaged.
"""

import logging
import re
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache

from sayso.errors import WeightsError
from sayso.language import Parse
from sayso.statements import tagger
from sayso.statements.attribution import Attribution, touch
from sayso.statements.merge import is_same, merged, shelves
from sayso.statements.rules import lexicon_reading

SECOND_OPINION = 0.8
"""Confidence of a rule from which its finding is added to the reader's: speech by a lexicon verb or in quotation marks.

On record/dev this lifts statements found from .71 to .78 of the gold at the same F1; attitudes (below) cost precision.
"""

_RELATIVE = re.compile(r"(?:,\s*)?\s+(?:that|who|which)$")
_log = logging.getLogger("sayso")


def both(parse: Parse) -> tuple[Attribution, ...]:
    """Find attributions with the reader and add the rules' sure findings that it missed; in the order of the page."""
    try:
        found = tagger.attributions(parse.text, parse.paragraphs)
    except WeightsError as error:
        _say_once(str(error))
        return merged(parse)
    named = tuple(_named(parse, one) for one in found)
    return tuple(sorted([*named, *_missed(parse, named)], key=lambda a: (a.content, a.cue)))


def _named(parse: Parse, one: Attribution) -> Attribution:
    """The reader's finding with the lexicon's act and attitude, its source without a trailing relative pronoun."""
    entry = lexicon_reading(parse, one.cue, one.content)
    source = tuple(_RELATIVE.sub("", parse.words(span)) for span in one.source)
    spans = tuple((start, start + len(words)) for (start, _), words in zip(one.source, source, strict=True) if words)
    if entry is None:
        return replace(one, source=spans)
    return replace(one, source=spans, act=entry.act, attitude=entry.attitude)


@lru_cache(maxsize=8)
def _say_once(why: str) -> None:
    _log.warning("%s; pages are read by rules alone", why)


def _missed(parse: Parse, found: tuple[Attribution, ...]) -> list[Attribution]:
    near: defaultdict[int, list[Attribution]] = defaultdict(list)
    for one in found:
        for shelf in shelves(one):
            near[shelf].append(one)
    sure = (one for one in merged(parse) if one.source and one.confidence >= SECOND_OPINION)
    return [one for one in sure if not any(_seen(one, other) for shelf in shelves(one) for other in near[shelf])]


def _seen(one: Attribution, other: Attribution) -> bool:
    """Whether the reader has this finding, or another content for the same cue."""
    return is_same(one, other) or touch(one.cue, other.cue)
