import re
from collections.abc import Iterator
from typing import Any

import pytest

from sayso.actors.gazetteer import Sense, Tenure, holders, people, trie

CODE = re.compile(r"[A-Z0-9][A-Z0-9 /+\-&']*")
METONYMS = {"Brussels"}
"""Names that metonyms.tsv gives to another party than the seat's state; its sense comes first."""


def leaves(node: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, list[Sense]]]:
    for key, inner in node.items():
        if key == "":
            yield " ".join(path), inner
        else:
            yield from leaves(inner, (*path, key))


SENSES = dict(leaves(trie()))


def test_no_name_means_two_actors_but_by_a_rule() -> None:
    doubles = {name for name, senses in SENSES.items() if len({s.actor.id for s in senses}) > 1}
    assert doubles == METONYMS


def test_a_metonym_comes_before_the_city() -> None:
    assert SENSES["Brussels"][0].actor.party == "EU"


def test_every_state_has_name_demonym_and_capital() -> None:
    forms: dict[str, set[str]] = {}
    for senses in SENSES.values():
        for sense in senses:
            if sense.actor.kind == "state":
                forms.setdefault(sense.actor.party, set()).add(sense.form)
    same_as_name = {"LIE", "NZL", "VAT", "HKG", "BRB", "LUX", "SGP", "DJI", "MCO"}
    assert len(forms) >= 195
    for code, found in forms.items():
        assert re.fullmatch(r"[A-Z]{3}", code)
        wanted = {"name", "capital"} if code in same_as_name else {"name", "adjective", "capital"}
        assert wanted <= found, code


def test_parties_are_codes() -> None:
    for senses in SENSES.values():
        for sense in senses:
            assert CODE.fullmatch(sense.actor.party), sense


def test_tenures_run_forwards_and_are_dates() -> None:
    assert len(people()) > 700
    for person in people():
        assert person.gender in ("m", "f"), person
        for tenure in person.tenures:
            for day in (tenure.start, tenure.end):
                assert re.fullmatch(r"(\d{4}(-\d\d(-\d\d)?)?)?", day), person
            assert not tenure.end or tenure.start[: len(tenure.end)] <= tenure.end, person


@pytest.mark.parametrize("office", ["president", "prime minister", "foreign minister", "chancellor", "supreme leader"])
@pytest.mark.parametrize("day", ["2015-06-01", "2019-06-01", "2022-06-01", "2025-06-01"])
def test_one_office_has_one_holder_at_a_time(office: str, day: str) -> None:
    parties = {t.party for person in people() for t in person.tenures if t.office == office}
    for party in parties:
        assert len(holders(office, party, day)) <= 1, (office, party, day, holders(office, party, day))


@pytest.mark.parametrize(
    ("office", "party", "day", "name"),
    [
        ("foreign minister", "UKR", "2023-01-15", "Dmytro Kuleba"),
        ("foreign minister", "UKR", "2025-01-15", "Andrii Sybiha"),
        ("foreign minister", "IRN", "2015-07-14", "Mohammad Javad Zarif"),
        ("foreign minister", "USA", "2015-07-14", "John Kerry"),
        ("chancellor", "DEU", "2025-05-22", "Friedrich Merz"),
        ("president", "COL", "2016-08-24", "Juan Manuel Santos"),
        ("defence minister", "ISR", "2024-03-01", "Yoav Gallant"),
    ],
)
def test_who_held_an_office(office: str, party: str, day: str, name: str) -> None:
    assert [actor.name for actor in holders(office, party, day)] == [name]


@pytest.mark.parametrize(
    ("day", "holds"), [("2017-12-31", False), ("2018-01-01", True), ("2020-06-30", True), ("2020-07-01", False)]
)
def test_a_date_cut_to_the_month_covers_the_month(day: str, holds: bool) -> None:
    assert Tenure("envoy", "2018", "2020-06", "USA").holds(day) is holds
