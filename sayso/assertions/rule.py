"""What a rule is: the words that fire it, the guards that hold it back, and the value it yields."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sayso.assertions.clause import Clause
from sayso.assertions.words import table, word_set
from sayso.records import Span
from sayso.records.vocabulary import Kind, Strength

DONE_VALUES = word_set("values", "done")
"""Values that say a thing was done: they need flat past or perfect words (a wrong "done" is the worst error)."""
UNDONE_VALUES = word_set("values", "undone")
"""Values that say a thing was not done."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a frame's table in `lexicon/assertions/`.

    All that is given must fit: the lemma of the clause's head in `verbs`, one of its nouns in `nouns`, one of the
    head's subjects or objects in `arguments`, one of its phrases in `phrases`, the statement's act in `acts`, the
    mood in `moods`, its polarity in `negated` (None: either). `voice` is "said", "told" (the outlet's own) or "" for
    both; a word or phrase of `without` holds the rule back. A `sure` rule is not weighed: its words leave no doubt.
    """

    id: str
    kind: Kind
    dimension: str
    value: str
    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    arguments: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    moods: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    negated: bool | None = False
    voice: str = ""
    strength: Strength = "explicit"
    sure: bool = False

    def trigger(self, clause: Clause) -> str | None:
        """Return the words that fire the rule in a clause ("" for its act alone), None where it does not."""
        if not self._allows(clause):
            return None
        fired = []
        for wanted, there in (
            (self.verbs, clause.verbs),
            (self.nouns, clause.nouns),
            (self.arguments, clause.arguments),
            (self.phrases, clause.phrases),
        ):
            if wanted:
                hits = sorted(wanted & there)
                if not hits:
                    return None
                fired.append(hits[0])
        return " ".join(fired)

    def _may_be_done(self, clause: Clause) -> bool:
        """Return whether a clause may say that a thing was done: not what is denied, asked, demanded or foretold."""
        statement = clause.statement
        if statement is None or self.value == "scheduled":
            return True
        return clause.act not in word_set("mood", "irrealis_acts") and statement.time not in ("future", "hypothetical")

    def _allows(self, clause: Clause) -> bool:
        if self.acts and clause.act not in self.acts:
            return False
        if self.voice and self.voice != clause.voice:
            return False
        if self.moods and clause.mood.name not in self.moods:
            return False
        if self.negated is not None and clause.mood.negated != self.negated:
            return False
        if self.value in DONE_VALUES and (clause.mood.hedged or not self._may_be_done(clause)):
            return False
        return not (self.without and self.without & (clause.phrases | clause.verbs | clause.nouns))


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule proposes for a clause, before it is known on whose word and about whom."""

    rule: str
    trigger: str
    kind: Kind
    dimension: str
    value: str
    clause: Clause
    evidence: tuple[Span, ...]
    strength: Strength = "explicit"
    sure: bool = False
    quantity: float | None = None
    unit: str | None = None
    owed_by: str | None = None
    owed_to: str | None = None

    def at(self, *evidence: Span) -> "Draft":
        """Return the same draft on other words."""
        return replace(self, evidence=evidence)


@lru_cache(maxsize=32)
def rules(frame: str) -> tuple[Rule, ...]:
    """Load a frame's table, in order of precedence."""
    sheet = table(frame)
    return tuple(_rule(row, sheet) for row in sheet["rule"])


def drafts(frame: str, clause: Clause) -> Iterator[Draft]:
    """Yield, for each dimension of a frame's table, the draft of the first rule that fires in a clause."""
    settled = set()
    for rule in rules(frame):
        if rule.dimension not in settled and (words := rule.trigger(clause)) is not None:
            settled.add(rule.dimension)
            yield Draft(
                rule=rule.id,
                trigger=words,
                kind=rule.kind,
                dimension=rule.dimension,
                value=rule.value,
                clause=clause,
                evidence=clause.evidence,
                strength=rule.strength,
                sure=rule.sure,
            )


def _rule(row: dict[str, Any], sheet: dict[str, Any]) -> Rule:
    sets = {
        key: _words(row.get(key, ""), sheet)
        for key in ("verbs", "nouns", "arguments", "phrases", "acts", "moods", "without")
    }
    kind = row["id"].split(".")[0]
    return Rule(
        id=row["id"],
        kind=kind,
        dimension=row["dimension"],
        value=row["value"],
        negated={"yes": True, "no": False, "either": None}[row.get("negated", "no")],
        voice=row.get("voice", ""),
        strength=row.get("strength", "explicit"),
        sure=row.get("sure", False),
        **sets,
    )


def _words(value: str, sheet: dict[str, Any]) -> frozenset[str]:
    """Split a row's words: separated by spaces, phrases by semicolons; "@name" stands for a list of the sheet."""
    out: set[str] = set()
    for word in value.split(";") if ";" in value else value.split():
        word = word.strip()
        if word.startswith("@"):
            out |= _words(sheet["words"][word[1:]], sheet)
        elif word:
            out.add(word)
    return frozenset(out)
