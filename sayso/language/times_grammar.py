"""The patterns of time expressions, over a tape: a paragraph's tokens, each one space apart.

One scan with the patterns joined finds each expression and its rule (the first that fits at the leftmost place); the
rule's own pattern then gives the parts by name. Every repetition is bounded, so the scan is linear in the text.
"""

import re
from functools import lru_cache

from sayso.language.quantities_numbers import quantity_words
from sayso.language.times_lexicon import time_words

_DASH = "(?: ?[-–—‑] ?)"
_TO = f"(?:{_DASH}| to | and | or | through | until | till | into ?the ?| / ?|/)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?i:st|nd|rd|th)?"
_DAYNUM = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_NEAR = "(?i:earlier|later|early|late|mid|the end of|the start of|the beginning of|the middle of)"
_NOT_NUMBER = r"(?! ?[,.]?\d)"


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _cased(words: list[str]) -> str:
    """Return an alternation of names as printed and in capitals."""
    return _either(words + [word.upper() for word in words])


@lru_cache(maxsize=1)
def rules() -> dict[str, re.Pattern[str]]:
    """Return the rules in order of precedence: name → pattern with named parts."""
    return {name: re.compile(pattern) for name, pattern in _patterns().items()}


@lru_cache(maxsize=1)
def scanner() -> re.Pattern[str]:
    """Return all rules joined, each a group of its own name, from token start to token end."""
    bare = {name: re.sub(r"\(\?P<\w+>", "(?:", pattern) for name, pattern in _patterns().items()}
    joined = "|".join(f"(?P<{name}>(?:{pattern})(?!\\S))" for name, pattern in bare.items())
    return re.compile(rf"(?<!\S)(?=\w)(?:{joined})")


def _patterns() -> dict[str, str]:
    return {**_dates(), **_clocks(), **_weekdays(), **_calendar(), **_spans(), **_years()}


def _month() -> str:
    return rf"(?:{_cased([n for names in time_words()['months'].values() for n in names])})\.?"


def _weekday(short: bool) -> str:
    names = [n for names in time_words()["weekdays"].values() for n in (names if short else names[:1])]
    return f"(?:{_cased(names)})" + (r"\.?" if short else "")


def _dates() -> dict[str, str]:
    month, wd = _month(), rf"(?:(?P<wd>{_weekday(True)})(?: ?, ?| )(?:(?i:the|on) )?)?"
    year = rf"(?:(?: ?, ?| of | )(?P<year>{_YEAR}){_NOT_NUMBER})?"
    tail = r"(?:(?: ?, ?| of | )(?P<rel>(?i:last|this|next)) (?i:year))?"
    days = rf"(?:(?P<d1>{_DAY})(?:(?: , {_DAY}){{0,3}}(?: ,)?{_TO}(?P<d2>{_DAY}))?)"
    second = (
        rf"(?: and (?P<d3>{_DAYNUM})(?= (?:[,.;:)(—–]|in|at|on|last|this|{_YEAR})(?!\S)|$)"
        rf"|{_DASH}(?P<d2>{_DAYNUM})| (?:to|through) (?P<d4>{_DAYNUM}))?"
    )
    return {
        "iso": rf"(?P<year>{_YEAR}) ?[-‑] ?(?P<m1>0[1-9]|1[0-2]) ?[-‑] ?(?P<d1>[0-3]\d)(?:T[\d:.Z+-]{{1,20}})?",
        "numeric": rf"(?P<a>{_DAYNUM})(?P<sep>[./]| ?- ?)(?P<b>{_DAYNUM})(?:[./]| ?- ?)(?P<year>{_YEAR})",
        "nine_eleven": r"9/11",
        "day_month_range": (
            rf"{wd}(?P<d1>{_DAY}) (?:of )?(?P<m1>{month})(?: ?,? (?P<y1>{_YEAR}))?{_TO}"
            rf"(?:the )?(?P<d2>{_DAY}) (?:of )?(?P<m2>{month}){year}"
        ),
        "month_day_range": (
            rf"{wd}(?P<m1>{month}) (?P<d1>{_DAY})(?: ?,? (?P<y1>{_YEAR}))?{_TO}(?P<m2>{month}) (?P<d2>{_DAY}){year}"
        ),
        "day_month": rf"{wd}{days} (?:of )?(?P<m1>{month})(?!{_DASH}?\d{{1,2}}(?!\S)){year}{tail}",
        "month_day": rf"{wd}(?P<m1>{month}) (?:the )?(?P<d1>{_DAY}){second}{year}{tail}",
        "month_range_year": rf"(?P<m1>{month}){_TO}(?P<m2>{month})(?: ?,? (?P<year>{_YEAR}))",
        "month_year": (
            rf"(?:{_NEAR}{_DASH}? ?)?(?P<m1>{month})(?: ?,? (?:of )?(?P<year>{_YEAR}){_NOT_NUMBER}"
            rf"| (?:of )?(?P<rel>(?i:last|this|next|that)) (?i:year))"
        ),
    }


def _clocks() -> dict[str, str]:
    zones = _either(list(time_words()["zones"]))
    zone = (
        rf"(?: \(?(?P<zone>{zones})(?!\S)(?: \))?"
        rf"| (?:(?i:local)|[A-Z][\w'’.]{{1,20}}(?: [A-Z][\w'’.]{{1,20}})?) (?i:time))?"
    )
    half = r"(?P<half>(?i:[ap])\.? ?(?i:m)\.?)"
    return {
        "clock_half": rf"(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<min>[0-5]\d))? ?{half}{zone}",
        "clock": rf"(?P<h>[01]?\d|2[0-4])[:](?P<min>[0-5]\d)(?::[0-5]\d)?(?: ?(?i:h|hrs|hours))?{zone}",
        "clock_flat": (
            rf"(?P<h>[01]\d|2[0-4])[.]?(?P<min>[0-5]\d) ?(?:(?P<zone>{zones})(?!\S)|(?i:hrs|hours|local time))"
        ),
        "clock_word": rf"(?P<word>(?i:noon|midnight|midday)){zone}",
    }


def _weekdays() -> dict[str, str]:
    part = rf"(?P<part>(?: (?i:early|late))?(?: (?i:{_either(time_words()['words']['parts_of_day'])}|overnight)))?"
    full = _weekday(False)
    return {
        "weekday_of_week": rf"(?P<wd>{full}){part}(?: ?,? (?:of )?)(?P<rel>(?i:last|this|next)) (?i:week)",
        "week_weekday": rf"(?P<rel>(?i:last|this|next)) (?i:week)(?: ?,? (?:on )?|'s |’s )(?P<wd>{full}){part}",
        "week_from_weekday": rf"(?:(?i:a|one|two|three|\d) )?(?i:weeks?) (?:(?i:on|from|before|after) )?{full}",
        "weekdays": (
            rf"(?:(?i:every|each)(?: (?i:other|second))? {full}|(?i:{full}s))(?: (?i:mornings?|evenings?|nights?))?"
        ),
        "weekday": (
            rf"(?:(?P<rel>(?i:last|next|this coming|this past|this|the previous|the following|the next)) )?"
            rf"(?P<wd>{full}){part}"
        ),
        "overnight_weekday": rf"(?i:overnight)(?: (?i:on|into|to|from))? (?P<wd>{full})",
    }


def _calendar() -> dict[str, str]:
    words = time_words()["words"]
    part = f"(?i:{_either(words['parts_of_day'])})"
    rel = (
        "(?P<rel>(?i:last|next|this|the past|past|the previous|previous|the coming|coming|the following|the same|that))"
    )
    unit = f"(?P<unit>(?i:week|month|year|weekend|decade|century|quarter|{_either(words['seasons'])}))"
    return {
        "day_word": (
            rf"(?:(?i:earlier|later|late|early) )?(?P<word>(?i:{_either(list(time_words()['days']))}))"
            rf"(?: (?:(?i:early|late) )?{part})?"
        ),
        "this_part": rf"(?:(?i:earlier|later|late|early) )?(?i:this) {part}",
        "overnight": r"(?i:overnight)",
        "shifted": rf"(?P<near>(?i:earlier|later|early|late|mid){_DASH}? ?)?(?:in )?{rel} {unit}",
        "weekend": r"(?:(?i:over|at|on|during|by|before|after|for) )(?P<core>(?i:the weekend))",
        "edge": (
            r"(?P<near>(?i:earlier|later|early|late)) (?i:in|on) (?i:the) (?P<unit>(?i:day|week|month|year))"
            r"|(?:(?i:the) )?(?P<edge>(?i:end|close|start|beginning|middle)) (?i:of) (?i:the|this|that)"
            r" (?P<unit2>(?i:day|week|month|year|decade))"
        ),
        "eve": r"(?i:on the|the) (?i:eve)(?: (?i:of))?",
        "ordinal_day": r"(?P<prep>(?i:on|by|until|since|from|before|after))"
        r" (?P<core>(?i:the) (?P<d1>[1-3]?\d(?i:st|nd|rd|th)))"
        rf"(?! (?:of )?{_month()})",
    }


def _spans() -> dict[str, str]:
    numerals = _either([w for w in quantity_words()["numerals"] if w != "zero"])
    one = (
        rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,2}}|\d{{1,5}}(?:\.\d)?|"
        rf"(?i:half an|half a|an|a few|a couple of|a number of|a|several|many|few|couple of|"
        rf"(?:dozens|hundreds|thousands|scores) of|(?:{numerals})(?: ?- ?(?:{numerals}))?"
        rf"(?: (?:hundred|thousand))?(?: and a half)?))"
    )
    bare = rf"{one}(?:(?: to | or |{_DASH}){one})?"
    count = rf"(?P<n>{one})(?:(?: to | or |{_DASH})(?P<n2>{one}))?"
    unit = (
        rf"(?:(?i:full|consecutive|straight|whole|long|calendar|working) )?"
        rf"(?P<unit>(?i:{_either(list(time_words()['units']))}))(?i:s)?(?:'|’)?(?!-)"
    )
    counted = rf"{count}(?: |{_DASH}){unit}(?: (?i:and a half))?"
    these = r"(?:(?i:the|these|those|his|her|its|their|our) )?"
    rel = r"(?P<rel>(?i:past|last|next|coming|recent|following|previous|preceding|first|final))"
    return {
        "age": rf"{bare}(?: |{_DASH})(?i:years?|months?|weeks?|days?)(?: |{_DASH})(?i:olds?|of age)",
        "ago": rf"{counted} (?P<how>(?i:ago|from now|hence|from today))",
        "anaphor": (
            rf"(?:{counted}|(?i:the) (?P<unit2>(?i:day|night|evening|morning|week|month|year)))"
            rf" (?i:earlier|later|before|after|afterwards|afterward|prior|previously|into|ahead)(?! ?-)"
            r"|(?i:the (?:same|previous|next|following|very same)|that(?: same)?)"
            r" (?P<unit3>(?i:day|night|evening|morning|afternoon))"
        ),
        "window": rf"{these}{rel} (?:{count} )?(?P<unit>(?i:hour|day|week|month|year|decade|night)s?)",
        "in_time": rf"(?P<prep>(?i:in)) (?P<core>{counted}(?P<time> (?i:time))?)",
        "half_hour": r"(?i:half an hour|half hour|half-hour|an hour and a half|a year and a half|a?round the clock)",
        "rate": (
            r"(?:(?i:per|each|every)(?: (?:other|single))?)"
            r" (?i:second|minute|hour|day|night|week|month|quarter|year)"
        ),
        "duration": counted,
        "bare_duration": r"(?P<prep>(?i:for|in|after|of|over|within))"
        r" (?P<core>(?i:minutes|hours|days|weeks|months|years|decades|centuries))",
        "set": r"(?:almost )?(?:daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|hourly)",
    }


def _years() -> dict[str, str]:
    near = rf"(?:(?P<near>{_NEAR}){_DASH}? ?)?"
    return {
        "month": rf"(?:(?P<rel>(?i:last|next|this)) )?{near}(?P<m1>{_month()})",
        "year_range": rf"(?P<y1>{_YEAR})(?:{_DASH}|/| to | and | or | through )(?P<y2>{_YEAR}|\d\d)",
        "decade": rf"{near}(?P<y1>{_YEAR[:-2]}0)['’]?s",
        "year": rf"{near}(?P<y1>{_YEAR})",
    }
