"""Which issue of the talks a clause is about, by its words; else by its sentence's."""

from sayso.assertions.clause import Clause
from sayso.assertions.page import Page
from sayso.assertions.words import table

OTHER = "other"


def issue_of(clause: Clause, kind: str, page: Page) -> str:
    """Return the issue whose words come first in the list of `issues.toml`, "talks" for a meeting on none of them."""
    sentence = page.parse.sentences[clause.sentence]
    around = {t.lemma for t in page.parse.tokens[sentence.first : sentence.last]}
    found = _first(clause.phrases) or _first(around)
    return found or ("talks" if kind == "meeting" else OTHER)


def _first(words: frozenset[str] | set[str]) -> str | None:
    for issue, listed in table("issues").items():
        if any(word.strip() in words for word in listed.split(";")):
            return issue
    return None
