import pytest

from sayso.archive import Source, given_span, read
from sayso.archive.address import plain_address
from sayso.errors import EmptyPage

LEAD = (
    "The two delegations met for two hours in Geneva and set no date for another round, both foreign ministries said."
)
MORE = (
    "An adviser to the delegation said that a list of prisoners had been handed over but that no answer had come yet."
)
FRENCH = (
    "Les deux délégations se sont rencontrées pendant deux heures à Genève et n'ont fixé aucune date pour la suite, "
    "ont déclaré jeudi les ministères des affaires étrangères des deux pays. Un conseiller a dit qu'une liste de "
    "prisonniers avait été remise, mais qu'aucune réponse n'était encore venue de la part de l'autre camp."
)


def page(text: str, **known: str) -> Source:
    return Source("p.txt", text=text, **known)  # type: ignore[arg-type]


def test_the_same_page_has_the_same_id_and_version_wherever_it_lies() -> None:
    one = read(Source("a.txt", text=f"Talks end\n\n{LEAD}", url="https://www.e.org/a/?utm_source=x#top"))
    two = read(Source("b.txt", text=f"Talks end\n\n{LEAD}", url="http://e.org/a"))
    assert (one.id, one.version) == (two.id, two.version)
    changed = read(Source("b.txt", text=f"Talks go on\n\n{LEAD}", url="http://e.org/a"))
    assert changed.id == one.id
    assert changed.version != one.version


def test_a_given_id_is_kept() -> None:
    assert read(page(LEAD, id="row-7")).id == "row-7"


@pytest.mark.parametrize("words", ["", "   \n", "\x00"])
def test_a_page_without_words_is_refused(words: str) -> None:
    with pytest.raises(EmptyPage, match="no text"):
        read(page(words))


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"Talks end\n\nMOSCOW, May 26. /TASS/. {LEAD}\n\n{MORE}", "TASS"),
        (f"Talks end\n\nKYIV (Reuters) - {LEAD}\n\n{MORE}", "Reuters"),
        (f"Talks end\n\nBy The Associated Press\n\n{LEAD}\n\n{MORE}", "AP"),
        (f"Talks end\n\n{LEAD}\n\n{MORE} (AFP)", "AFP"),
        (f"Talks end\n\n{LEAD}\n\n{MORE}\n\nReuters contributed to this report.", "Reuters"),
        (f"Talks end\n\n{LEAD}\n\nDelegates leave the hall, March 6, 2025. (Ana Ruiz/AFP)\n\n{MORE}", None),
    ],
)
def test_agencies(text: str, agency: str | None) -> None:
    assert read(page(text, title="Talks end")).agency == agency


@pytest.mark.parametrize(("words", "language"), [(f"{LEAD} {MORE}", "en"), (FRENCH, "fr"), ("Oui, non.", "en")])
def test_languages(words: str, language: str) -> None:
    assert read(page(words)).language == language


@pytest.mark.parametrize(
    ("text", "completeness"),
    [
        (f"Talks end\n\n{LEAD}\n\n{MORE}\n\n{LEAD}\n\n{MORE}", "full"),
        (f"Talks end\n\n{LEAD}\n\n{MORE} The minister then…", "partial"),
        (f"Talks end\n\n{LEAD}\n\nAlready a subscriber? Log in.", "paywalled"),
        ("Talks end", "unknown"),
    ],
)
def test_completeness(text: str, completeness: str) -> None:
    assert read(page(text, title="Talks end")).completeness == completeness


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.bbc.co.uk/news/1", "BBC"),
        ("https://abcnews.go.com/x", "ABC News"),
        ("https://paper.example/x", "paper.example"),
        ("no address", None),
    ],
)
def test_outlets_by_address(url: str, outlet: str | None) -> None:
    assert read(page(LEAD, url=url)).outlet == outlet


def test_what_the_file_says_of_the_outlet_stands() -> None:
    assert read(page(LEAD, url="https://bbc.com/x", outlet="bbc-world")).outlet == "bbc-world"


def test_every_block_leads_back_to_the_words_as_given() -> None:
    given = f"Talks end\r\n\r\nThe cafe\u0301 talks\x00 ended. {LEAD}\r\n\r\n{MORE}"
    article = read(page(given, title="Talks end"))
    for block in article.blocks:
        start, end = given_span(article, (block.start, block.end))
        words = given[start:end].replace("\x00", "").replace("e\u0301", "é")
        assert words == article.text[block.start : block.end]


def test_addresses_are_made_alike() -> None:
    assert plain_address("HTTPS://www.E.org/a/?b=2&utm_x=1&a=1#f") == "e.org/a?a=1&b=2"
