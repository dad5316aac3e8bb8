"""What stands on a page beside the article: patterns from the lexicon, compiled once."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Furniture:
    """Compiled patterns: `line` and `ending` fit a whole line, the others are searched for."""

    line: re.Pattern[str]
    phrase: re.Pattern[str]
    inline: re.Pattern[str]
    teaser: re.Pattern[str]
    ending: re.Pattern[str]
    byline: re.Pattern[str]
    credit: re.Pattern[str]
    credit_line: re.Pattern[str]


@lru_cache(maxsize=1)
def furniture() -> Furniture:
    """Load the patterns."""
    data = tomllib.loads((files("sayso.lexicon") / "archive_furniture.toml").read_text("utf-8"))
    any_case = {key: "|".join(f"(?:{p})" for p in data[key]) for key in data if key not in {"inline", "agencies"}}
    return Furniture(
        line=re.compile(any_case["lines"], re.IGNORECASE),
        phrase=re.compile(rf"\b(?:{any_case['phrases']})\b", re.IGNORECASE),
        inline=re.compile("|".join(f"(?:{p})" for p in data["inline"]), re.MULTILINE),
        teaser=re.compile(rf"(?<!\w)(?:{any_case['teasers']})", re.IGNORECASE),
        ending=re.compile(any_case["endings"], re.IGNORECASE),
        byline=re.compile(any_case["bylines"], re.IGNORECASE),
        credit=re.compile(_credit(data["agencies"])),
        credit_line=re.compile(_credit_line(data["agencies"])),
    )


def _credit(agencies: list[str]) -> str:
    """A credit inside a caption's line: "(AP Photo/…)", "[File: …/Reuters]", "(credit: …)", "Picture: Alamy"."""
    names = "|".join(re.escape(name) for name in agencies)
    signed = rf"(?:/|\bvia ) ?(?:{names})\b|(?:{names})/|AP Photo|Getty Images"
    named = r"(?i:credit|photo(?:graph)?(?: by)?|picture|handout|file photo)\b ?[:/by]"
    tail = r"[^()\[\]\n]{0,120}(?:\([^()\n]{0,60}\)[^()\n]{0,40})?"
    inside = rf"[^()\[\]\n]{{0,120}}?(?:{named}|{signed}){tail}"
    label = r"(?i:(?:picture|photo(?:graph)?(?: credit)?|image(?: credit)?|credit)s?: ?)"
    return (
        rf"\({inside}\)\.?|\[{inside}\]|{label}[^.\n]{{2,80}}?(?:{names})\b"
        rf"|Credit\.\.\.[^\n.]{{3,60}}?(?= Supported by| Advertisement|$|\.)"
    )


def _credit_line(agencies: list[str]) -> str:
    """A line that is nothing but a credit."""
    names = "|".join(re.escape(name) for name in agencies)
    return (
        rf"(?:(?i:picture|photo(?:graph)?(?: credit)?|image(?: credit)?|source|credit)s? ?(?:by)?: ?[^\n]{{2,100}}"
        rf"|[^\n.!?]{{0,80}}(?:/| via |, )\s?(?:{names})|(?:{names})|(?:{names})/[^\n.!?]{{2,60}}"
        rf"|\[[^\]\n]{{2,80}}/(?:{names})\])"
    )
