"""Common nouns that may stand for a name: "the movement" for Hamas, "the Russian diplomat" for a foreign minister."""

from functools import lru_cache

from sayso.lexicon import rows


@lru_cache(maxsize=3)
def _table(name: str) -> dict[str, tuple[str, ...]]:
    return {noun: tuple(cell.split("|")) for noun, cell in rows("actors", name)}


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    return {noun: name for name, nouns in _table("synonyms.tsv").items() for noun in nouns}


def family_of(noun: str) -> tuple[str, ...]:
    """Return the kinds of mention a common noun may stand for, none for other nouns."""
    return _table("families.tsv").get(noun, ())


def class_of(noun: str) -> str:
    """Return the class of nouns that may be used for one another ("army", "troops" → "force"), else the noun itself."""
    return _classes().get(noun, noun)


def posts_of(noun: str) -> tuple[str, ...]:
    """Return the posts whose holder a noun may take up ("leader" → president, chancellor ...), none for other nouns."""
    return _table("takes_up.tsv").get(noun, ())
