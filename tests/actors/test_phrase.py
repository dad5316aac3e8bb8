import time

import pytest

from sayso.actors import actor_of, party_of, read_phrase

DAY = "2025-05-22"

SPEAKS = [
    ("Ukrainian President Volodymyr Zelenskyy", "UKR"),
    ("Volodymyr Zelensky", "UKR"),
    ("a senior Israeli official", "ISR"),
    ("Moscow’s troops", "RUS"),
    ("the U.S.", "USA"),
    ("The UK, France and Canada", "GBR"),
    ("Russia and Ukraine", "RUS"),
    ("Sudanese and Egyptian officials", "SDN"),
    ("Trump", "USA"),
    ("Trump administration officials", "USA"),
    ("Merz's spokesman", "DEU"),
    ("the Wall Street Journal", "WSJ"),
    ("Axios reporter Jane Roe", "AXIOS"),
    ("Iranian state media", "IRN"),
    ("European leaders", "EUROPE"),
    ("the Europeans", "EUROPE"),
    ("Kyiv's European allies", "EUROPE"),
    ("the Americans", "USA"),
    ("Israeli U.N. Ambassador Danny Danon", "ISR"),
    ("Tehran's envoy to the UN", "IRN"),
    ("the US ambassador to Israel", "USA"),
    ("Majid Takht-Ravanchi, Iran's deputy foreign minister", "IRN"),
    ("the head of the Colombian delegation", "COL"),
    ("a spokesman for the Rapid Support Forces", "RSF"),
    ("a spokesperson for Ethiopia's prime minister", "ETH"),
    ("the mayor of Kharkiv", "UKR"),
    ("the governor of the Belgorod region", "RUS"),
    ("officials in Khartoum", "SDN"),
    ("two members of the Knesset", "ISR"),
    ("the Qatar-based Al Jazeera channel", "ALJAZEERA"),
    ("Houthi leader Abdul-Malik al-Houthi", "HOUTHIS"),
    ("Pakistan's National Security Council", "PAK"),
    ("Ansar Allah", "HOUTHIS"),
    ("the Sudanese Armed Forces", "SDN"),
    ("the European Commission", "EU"),
    ("a majority of EU foreign ministers", "EU"),
    ("the International Committee of the Red Cross", "ICRC"),
    ("the president of the European Council, António Costa", "EU"),
    ("a Foreign Ministry spokesman in Beijing", "CHN"),
    ("his Armenian counterpart", "ARM"),
]

SILENT = [
    "three people familiar with the matter",
    "the two sides",
    "Gerald Steinberg, a political scientist at Bar-Ilan",
    "Ukrainian military analysts",
    "a former Israeli negotiator",
    "Asha Rao, a former high commissioner of India to Pakistan",
    "Iranian journalists",
    "residents of Gaza City",
    "Israeli media",
    "54 percent of Ukrainians",
    "Ukrainians",
    "thousands of Israeli reservists",
    "a European diplomat",
    "diplomatic sources",
    "the director of a hospital in Gaza",
    "officials",
    "the Independent Commission of Inquiry",
    "",
    "—",
]


@pytest.mark.parametrize(("words", "party"), SPEAKS)
def test_who_speaks_for_a_party(words: str, party: str) -> None:
    assert party_of(words, DAY) == party


@pytest.mark.parametrize("words", SILENT)
def test_who_speaks_for_nobody(words: str) -> None:
    assert party_of(words, DAY) is None


@pytest.mark.parametrize(
    ("words", "on", "party"),
    [
        ("Kaja Kallas", "2023-05-01", "EST"),
        ("Kaja Kallas", "2025-05-01", "EU"),
        ("Mark Rutte", "2020-05-01", "NLD"),
        ("Mark Rutte", "2025-05-01", "NATO"),
        ("Joe Biden", "2022-05-01", "USA"),
        ("Joe Biden", "2025-05-01", None),
        ("Donald Trump", "2022-05-01", None),
        ("Donald Trump", None, "USA"),
        ("Bashar al-Assad", "2024-06-01", "SYR"),
        ("Ahmed al-Sharaa", "2025-06-01", "SYR"),
        ("Ismail Haniyeh", "2024-01-01", "HAMAS"),
    ],
)
def test_a_person_speaks_for_whom_the_office_of_the_day_speaks(words: str, on: str | None, party: str | None) -> None:
    assert party_of(words, on) == party


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Kremlin spokesman Dmitry Peskov", "spokesman"),
        ("the Iranian foreign minister", "minister"),
        ("a Russian lawmaker", "lawmaker"),
        ("the Israeli army", "service"),
        ("Ukraine's chief negotiator", "negotiator"),
        ("the French president", "head"),
        ("a former Turkish minister", "former"),
    ],
)
def test_the_level_says_who_may_move_a_stance(words: str, level: str) -> None:
    assert read_phrase(words, DAY).level == level


def test_spellings_are_one_actor() -> None:
    spellings = ("Volodymyr Zelenskyy", "Volodymyr Zelensky", "Volodymyr Zelenskiy", "Zelenskiy")
    assert {actor_of(words, DAY) for words in spellings} == {"person:Volodymyr Zelenskyy"}
    assert actor_of("Abbas Araqchi", DAY) == actor_of("Abbas Araghchi", DAY) is not None


@pytest.mark.parametrize("words", ["Fadel el-Naim", "Dr Maria Trump", "Carlos Putin"])
def test_a_namesake_is_not_the_known_person(words: str) -> None:
    assert party_of(words, DAY) is None


def test_long_words_take_time_that_grows_with_their_length() -> None:
    def spent(words: str) -> float:
        start = time.process_time()
        read_phrase.__wrapped__(words)
        return time.process_time() - start

    short, long = "the United Nations of Ukraine-Russia, " * 300, "the United Nations of Ukraine-Russia, " * 3000
    assert spent(long) < 40 * max(spent(short), 0.005)
