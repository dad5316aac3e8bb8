import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.language import Quantity, parse, quantities
from sayso.language.quantities_numbers import figure, number
from sayso.records import Article, Block


def read(text: str) -> tuple[Quantity, ...]:
    return quantities(parse(Article("x", text, (Block(0, len(text), "body"),), "")))


COUNTS = [
    ("They agreed to swap 1,000 prisoners of war each.", [(1000, "exact", "prisoners of war")]),
    ("Gunners downed 105 drones, including 35 over the capital.", [(105, "exact", "drones"), (35, "exact", "")]),
    ("Some 390 captives came home.", [(390, "about", "captives")]),
    ("Up to 1,000 captives may come home.", [(1000, "at-most", "captives")]),
    ("At least 12 people were killed.", [(12, "at-least", "people")]),
    ("More than 200 fighters surrendered.", [(200, "more-than", "fighters")]),
    ("Over 200 fighters surrendered.", [(200, "more-than", "fighters")]),
    ("Fewer than 40 lorries crossed.", [(40, "less-than", "lorries")]),
    ("No fewer than 40 lorries crossed.", [(40, "at-least", "lorries")]),
    ("As many as 40 lorries crossed.", [(40, "at-most", "lorries")]),
    ("Nearly 3,000 homes were destroyed.", [(3000, "nearly", "homes")]),
    ("About three thousand homes were destroyed.", [(3000, "about", "homes")]),
    ("An estimated 300 villagers fled.", [(300, "about", "villagers")]),
    ("Around 1.5 million people were displaced.", [(1_500_000, "about", "people")]),
    ("Two soldiers and three drivers were hurt.", [(2, "exact", "soldiers"), (3, "exact", "drivers")]),
    ("Twenty-five ships were sanctioned.", [(25, "exact", "ships")]),
    ("Two hundred and fifty men were freed.", [(250, "exact", "men")]),
    ("A dozen tanks were lost.", [(12, "exact", "tanks")]),
    ("Two dozen tanks were lost.", [(24, "exact", "tanks")]),
    ("A million refugees crossed the border.", [(1_000_000, "exact", "refugees")]),
    ("Half a million tonnes of grain rotted.", [(500_000, "exact", "tonnes of grain")]),
    ("One and a half million people depend on it.", [(1_500_000, "exact", "people")]),
    ("One person was killed.", [(1, "exact", "person")]),
    ("The blast killed one and wounded two.", [(1, "exact", ""), (2, "exact", "")]),
    ("Four Iranian oil tankers were seized.", [(4, "exact", "oil tankers")]),
    ("They fired 29 ballistic missiles.", [(29, "exact", "ballistic missiles")]),
    ("They fired 29 new missiles.", [(29, "exact", "missiles")]),
    ("Nine of the hostages are alive.", [(9, "exact", "hostages")]),
    ("The toll rose to 53,655.", [(53655, "exact", "")]),
    ("Eighty or more villagers fled.", [(80, "at-least", "villagers")]),
    ("Exactly 64 bodies were returned.", [(64, "exact", "bodies")]),
    ("The blast left 23 dead.", [(23, "exact", "dead")]),
    ("The army lost 2000 soldiers.", [(2000, "exact", "soldiers")]),
    ("Militants hold 58 hostages, of whom 20 are alive.", [(58, "exact", "hostages"), (20, "exact", "")]),
    ("The plan needs $60 billion.", [(60e9, "exact", "$")]),
    ("The plan needs €2.5bn.", [(2.5e9, "exact", "€")]),
    ("The plan needs about $400m.", [(400e6, "about", "$")]),
    ("The plan needs 38 billion euros.", [(38e9, "exact", "euros")]),
    ("Turnout was 61%.", [(61, "exact", "%")]),
    ("They hold 20 per cent of the territory.", [(20, "exact", "per cent of the territory")]),
    ("Support fell by 3 percentage points.", [(3, "exact", "percentage points")]),
    ("Troops advanced 15 kilometres.", [(15, "exact", "kilometres")]),
    ("Two-thirds of the members agreed.", [(2 / 3, "exact", "members")]),
    ("A quarter of the houses burned.", [(0.25, "exact", "houses")]),
    ("Half of the troops left.", [(0.5, "exact", "troops")]),
]

RANGES = [
    ("Between 100 and 150 lorries crossed.", 100, 150, "lorries"),
    ("Some 100-150 lorries crossed.", 100, 150, "lorries"),
    ("Some 100–150 lorries crossed.", 100, 150, "lorries"),
    ("From 500 to 600 lorries crossed.", 500, 600, "lorries"),
    ("Two or three lorries crossed.", 2, 3, "lorries"),
    ("It would cost 5-6 million euros.", 5e6, 6e6, "euros"),
    ("It would cost $5 to $6 billion.", 5e9, 6e9, "$"),
]

VAGUE = [
    ("Dozens were hurt.", ""),
    ("Hundreds of people fled.", "people"),
    ("Tens of thousands of people fled.", "people"),
    ("Several hundred captives were freed.", "captives"),
    ("Thousands of tonnes were lost.", "tonnes"),
]

NONE = [
    "They met on 16 May 2025 at 14:30.",
    "The war began in 2022.",
    "A 30-day ceasefire holds.",
    "They talked for two hours.",
    "A 35-year-old man was detained.",
    "Olena Marchenko, 34, fled the town.",
    "The girl, aged 12, fled the town.",
    "The second round ended.",
    "The 20th convoy left.",
    "Article 5 was invoked.",
    "Resolution 1701 stands.",
    "An S-300 battery was hit.",
    "A 14-point plan was tabled.",
    "The hotline is open 24/7.",
    "Version 1.2.3 was released.",
    "Call +380 44 123 4567 for help.",
    "Call 044 123 4567 for help.",
    "Dynamo won 3-2.",
    "They hate one another.",
    "It has zero tolerance for graft.",
    "The Group of 20 met.",
    "They want a deal, one that lasts.",
    "No one answered.",
    "Photo 2 of 5",
    "Part number 1000000000000000000000000000000",
    "The price is 10^30.",
    "Write to SW1A 2AA, London.",
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts(text, expected):
    assert [(q.low, q.approximator, q.unit) for q in read(text)] == [
        (pytest.approx(low), hedge, unit) for low, hedge, unit in expected
    ]
    assert all(q.low == q.high for q in read(text))


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_a_range_keeps_both_ends(text, low, high, unit):
    [one] = read(text)
    assert (one.low, one.high, one.unit) == (low, high, unit)


@pytest.mark.parametrize(("text", "unit"), VAGUE)
def test_dozens_are_no_figure(text, unit):
    [one] = read(text)
    assert (one.low, one.high, one.approximator, one.unit) == (None, None, "vague", unit)


@pytest.mark.parametrize("text", NONE)
def test_dates_names_and_numbers_to_call_are_no_quantities(text):
    assert [(text[q.start : q.end], q.unit) for q in read(text)] == []


@pytest.mark.parametrize(
    ("text", "each"),
    [("They freed 307 captives each.", True), ("They freed 307 each.", True), ("They freed 307 captives.", False)],
)
def test_each(text, each):
    assert [q.each for q in read(text)] == [each]


def test_percent_and_points_are_told_apart():
    assert [(q.percent, q.currency) for q in read("It rose from 4% by 3 percentage points to $9.")] == [
        (True, None),
        (False, None),
        (False, "USD"),
    ]


def test_head_is_the_noun_counted():
    text = "They freed 307 sick Sudanese prisoners of war."
    article = Article("x", text, (Block(0, len(text), "body"),), "")
    parsed = parse(article)
    [one] = quantities(parsed)
    assert parsed.tokens[one.head].text == "prisoners"
    assert one.unit_span is not None
    assert text[slice(*one.unit_span)] == one.unit


@pytest.mark.parametrize(
    ("word", "value"),
    [("1,000", 1000), ("1.5", 1.5), ("60bn", 60e9), ("1,23", None), ("1.2.3", None), ("", None), ("²", None),
     ("9" * 40, None), ("1,00,000", 100_000), ("12a", None), ("٣", None), ("1,000,000,000,000", 1e12)],
)  # fmt: skip
def test_figures(word, value):
    assert figure(word) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [("twenty - five", 25), ("two hundred and fifty thousand", 250_000), ("a hundred", 100), ("nine hundred", 900),
     ("one and a half million", 1_500_000), ("two dozen", 24), ("cat", None), ("a", None), ("", None),
     ("trillion trillion trillion", None)],
)  # fmt: skip
def test_numerals(words, value):
    assert number(words.split()) == value


WORDS = [
    "2",
    "1,000",
    "two",
    "hundred",
    "and",
    "a",
    "half",
    "million",
    "of",
    "the",
    "people",
    "-",
    "–",
    "to",
    "$",
    "€",
    "%",
    "per",
    "cent",
    "dozens",
    "between",
    "one",
    "each",
    "some",
    "up",
    "at",
    "least",
    "thirds",
    "tens",
    "9",
    "10^30",
    "men",
    "-",
    "3-2",
    ",",
    ".",
]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(WORDS),
            st.text(max_size=6),
        ),
        max_size=14,
    )
)
def test_any_text_is_read_without_error_and_spans_lie_inside(words):
    text = " ".join(words)
    for one in read(text):
        assert 0 <= one.start < one.end <= len(text)
        assert (one.low is None) == (one.high is None)
        assert one.low is None or one.high is None or one.low <= one.high
        assert one.unit_span is None or 0 <= one.unit_span[0] < one.unit_span[1] <= len(text)
