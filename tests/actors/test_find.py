import pytest

from sayso.actors import KINDS
from tests.actors.page import at, read

PEOPLE = [
    ("Kremlin spokesman Dmitry Peskov ruled it out.", "Dmitry Peskov", "RUS", "spokesman"),
    ("Slovak Prime Minister Robert Fico flew home.", "Robert Fico", "SVK", "head"),
    ("Estonian Foreign Minister Jaan Tamm disagreed.", "Jaan Tamm", "EST", "minister"),
    ("Amal Idris, a spokeswoman for the Sudanese army, declined to comment.", "Amal Idris", "SDN", "spokesman"),
    ("Gerald Hale, a political scientist at Bar-Ilan University, doubts it.", "Gerald Hale", None, "analyst"),
    ("Senator John Doe of Ohio called for sanctions.", "John Doe", "USA", "lawmaker"),
    ("The head of the Russian delegation, Oleg Sidorov, arrived late.", "Oleg Sidorov", "RUS", "official"),
]


@pytest.mark.parametrize(("text", "name", "party", "level"), PEOPLE)
def test_a_person_speaks_for_the_title_beside_the_name(text: str, name: str, party: str | None, level: str) -> None:
    mention = at(read(text), name)
    assert (mention.name, mention.kind, mention.party, mention.level) == (name, "person", party, level)


@pytest.mark.parametrize(
    ("text", "words", "kind", "party"),
    [
        ("Kyiv said it was waiting for a list.", "Kyiv", "government", "UKR"),
        ("Drones hit Kyiv before dawn.", "Kyiv", "city", None),
        ("The envoys met in Moscow on Monday.", "Moscow", "city", None),
        ("Moscow rejected the offer.", "Moscow", "government", "RUS"),
        ("The plan raised concerns in Kyiv.", "Kyiv", "government", "UKR"),
        ("The talks with Tehran will go on.", "Tehran", "government", "IRN"),
        ("The delegation arrived in Doha.", "Doha", "city", None),
        ("Brussels extended the sanctions.", "Brussels", "government", "EU"),
        ("The Kremlin denied the report.", "The Kremlin", "government", "RUS"),
        ("Hamas accepted the outline.", "Hamas", "group", "HAMAS"),
        ("Reuters reported the deal.", "Reuters", "media", "REUTERS"),
        ("A senior Israeli official denied it.", "A senior Israeli official", "unnamed", "ISR"),
        ("Russia's defence ministry claimed the village.", "Russia's defence ministry", "ministry", "RUS"),
        ("Three people familiar with the talks said so.", "Three people", "unnamed", None),
        ("TURKEY and the US agreed.", "US", "state", "USA"),
        ("The turkey fed all of us well.", "us", None, None),
    ],
)
def test_kinds(text: str, words: str, kind: str | None, party: str | None) -> None:
    mention = at(read(text), words)
    assert (mention and mention.kind, mention and mention.party) == (kind, party)


def test_a_surname_is_the_person_named_in_full_before() -> None:
    found = read("Norwegian envoy Kari Holm spoke first. Later Holm left.")
    assert at(found, "Holm left").name == "Kari Holm"
    assert at(found, "Holm", 2).party == "NOR"


def test_a_surname_in_the_headline_is_the_person_named_in_full_later() -> None:
    found = read("Holm urges a truce\nNorwegian envoy Kari Holm spoke on Monday.")
    assert at(found, "Holm").name == "Kari Holm"


def test_a_known_surname_alone_is_spelt_out_as_the_page_spells_it() -> None:
    assert at(read("Zelenskiy agreed."), "Zelenskiy").name == "Volodymyr Zelenskiy"


def test_an_acronym_of_the_page_is_its_long_form() -> None:
    found = read("Ukraine's River Rescue Service (RRS) went out. The RRS saved two.")
    assert at(found, "RRS saved").party == "UKR"


@pytest.mark.parametrize("text", ["Michael Jordan signed it.", "Jordan Peterson signed it."])
def test_a_place_inside_a_name_is_no_state(text: str) -> None:
    assert {m.party for m in read(text)} == {None}


def test_two_persons_of_one_surname_are_not_guessed() -> None:
    found = read("Anna Berg and her rival Lars Berg debated. Berg won the vote.")
    assert at(found, "Berg", 3).name == "Berg"


@pytest.mark.parametrize(
    ("day", "name"),
    [("2023-06-01", "Dmytro Kuleba"), ("2025-06-01", "Andrii Sybiha"), (None, "The Ukrainian foreign minister")],
)
def test_a_title_alone_is_who_held_it_on_the_day(day: str | None, name: str) -> None:
    assert at(read("The Ukrainian foreign minister wrote to them.", day), "The Ukrainian foreign minister").name == name


def test_a_title_alone_is_who_bears_it_on_the_page() -> None:
    found = read("Kenyan Foreign Minister Joan Njoroge met them. The foreign minister promised help.")
    mention = at(found, "The foreign minister")
    assert (mention.name, mention.party, mention.kind) == ("Joan Njoroge", "KEN", "office")


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("Israeli troops entered the town. The army denied it.", "The army", "ISR"),
        ("Sudan's foreign ministry objected. The ministry cited the law.", "The ministry", "SDN"),
        ("The Gaza-based movement Hamas replied. The movement wants guarantees.", "The movement", "HAMAS"),
        ("Bloomberg was first. According to the news agency, a deal is near.", "the news agency", "BLOOMBERG"),
        ("The Iranian embassy issued a statement. The statement denied it.", "The statement", "IRN"),
        ("An officer denied it. The army was silent.", "The army", None),
    ],
)
def test_a_description_takes_up_a_name(text: str, words: str, party: str | None) -> None:
    assert at(read(text), words).party == party


@pytest.mark.parametrize(
    ("text", "words", "gender", "number"),
    [
        ("White House spokeswoman Karoline Leavitt agreed.", "Karoline Leavitt", "f", "singular"),
        ("Mr Okello agreed with Asha Okello.", "Mr Okello", None, "singular"),
        ("Mrs Okello agreed.", "Okello", "f", "singular"),
        ("Emmanuel Macron agreed.", "Emmanuel Macron", "m", "singular"),
        ("Iranian officials agreed.", "Iranian officials", None, "plural"),
    ],
)
def test_gender_and_number_help_pronouns(text: str, words: str, gender: str | None, number: str) -> None:
    mention = at(read(text), words)
    assert mention.number == number
    assert gender is None or mention.gender == gender


def test_spans_hold_their_words_and_come_in_order() -> None:
    text = "US envoy Steve Witkoff met Vladimir Putin in Moscow. Witkoff called it useful, the Kremlin said."
    found = read(text)
    assert [m.first for m in found] == sorted(m.first for m in found)
    for mention in found:
        assert mention.kind in KINDS
        assert text[slice(*mention.span)]
        assert mention.phrase[1] >= mention.span[1] - 1
        assert mention.first <= mention.head < mention.last
        assert found.covering(mention.head) is not None


def test_resolve_finds_a_name_before_a_place_in_the_text() -> None:
    found = read("US envoy Steve Witkoff met Vladimir Putin. Witkoff and Putin talked.")
    end = len(found.parse.tokens)
    assert found.resolve("Putin", end).party == "RUS"
    assert found.resolve("Mr Witkoff", end).name == "Steve Witkoff"
    assert found.resolve("Macron", end) is None


def test_the_same_page_reads_the_same_twice() -> None:
    text = "Polish Foreign Minister Radoslaw Sikorski told Reuters that Kyiv had agreed. Sikorski left Warsaw."
    assert read(text).found == read(text).found


def test_an_empty_page_has_no_mentions() -> None:
    assert len(read(" ")) == 0
