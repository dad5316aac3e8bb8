"""The lexicon of reporting cues: which words take which complement as the words of someone."""

from dataclasses import dataclass
from functools import lru_cache

from sayso.language import Token
from sayso.lexicon import rows

PARTS = {"VERB": "v", "AUX": "v", "ADJ": "a", "NOUN": "n"}
"""Universal POS → part of speech in the lexicon."""


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
    found: dict[tuple[str, str], dict[str, Cue]] = {}
    for row in rows("statements", "cues.tsv"):
        cue = Cue(*row)
        found.setdefault((cue.lemma, cue.part), {})[cue.frame] = cue
    return found


def frames_of(token: Token) -> dict[str, Cue]:
    """Return the frames of a cue word; a word that is no verb, noun or adjective is looked up as a verb."""
    return cues().get((token.lemma, PARTS.get(token.pos, "v")), {})
