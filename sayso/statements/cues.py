"""The lexicon of reporting cues: which words take which complement as the words of someone."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue word with one frame: the act it performs and the attitude it reports."""

    lemma: str
    part: str
    frame: str
    act: str
    attitude: str


@lru_cache(maxsize=1)
def cues() -> dict[tuple[str, str], dict[str, Cue]]:
    """Load the lexicon: (lemma, part of speech "v", "n" or "a") → frame → cue."""
    text = (files("sayso.lexicon") / "statements" / "cues.tsv").read_text("utf-8")
    found: dict[tuple[str, str], dict[str, Cue]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            cue = Cue(*line.split("\t"))
            found.setdefault((cue.lemma, cue.part), {})[cue.frame] = cue
    return found
