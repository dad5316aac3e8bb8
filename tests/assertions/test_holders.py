from sayso.assertions.holders import holder_of
from sayso.records import Link, Statement


def statement(*links: tuple[str, str | None, str]) -> Statement:
    chain = tuple(Link(name, party, None, None, attitude) for name, party, attitude in links)  # type: ignore[arg-type]
    return Statement("s", chain, ((0, 1),), "indirect", "assert")


def test_the_innermost_sayer_vouches() -> None:
    found = holder_of(statement(("Tass", "TASS", "reports"), ("Ali Shamkhani", "IRN", "says")))
    assert (found.code, found.name, found.party) == ("IRN", "Ali Shamkhani", "IRN")


def test_anothers_mind_stands_on_the_word_of_who_tells_of_it() -> None:
    found = holder_of(statement(("Paul Kagame", "RWA", "says"), ("Kinshasa", "COD", "wants")))
    assert (found.code, found.name) == ("RWA", "Paul Kagame")


def test_ones_own_mind_stands_on_ones_own_word() -> None:
    assert holder_of(statement(("Kinshasa", "COD", "wants"))).code == "COD"


def test_who_speaks_for_nobody_is_unnamed_by_party_and_named_by_name() -> None:
    found = holder_of(statement(("Maria Lopez", None, "says")))
    assert (found.code, found.name, found.party) == ("unnamed", "Maria Lopez", None)


def test_without_a_statement_it_is_the_outlets_word() -> None:
    assert holder_of(None).code == "outlet"
