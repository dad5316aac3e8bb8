import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.language import TimeExpression, parse, times
from sayso.records import Article, Block

THURSDAY = "2025-05-22"


def read(text: str, published: str | None = THURSDAY, kind: str = "body") -> tuple[TimeExpression, ...]:
    article = Article("x", text, (Block(0, len(text), kind),), "")  # type: ignore[arg-type]
    return times(parse(article), published)


def found(text: str, published: str | None = THURSDAY, kind: str = "body") -> list[tuple[str, str | None]]:
    return [(text[t.start : t.end], t.value) for t in read(text, published, kind)]


STATED = [
    ("The truce was signed on 22 May 2025.", [("22 May 2025", "2025-05-22")]),
    ("The truce was signed on May 22, 2025.", [("May 22, 2025", "2025-05-22")]),
    ("They met on Thursday, 22 May 2025, in Doha.", [("Thursday, 22 May 2025", "2025-05-22")]),
    ("The decree is dated 22.05.2025.", [("22.05.2025", "2025-05-22")]),
    ("The entry for 2025-05-22 was removed.", [("2025-05-22", "2025-05-22")]),
    ("The letter was sent on the 3rd of March 2024.", [("3rd of March 2024", "2024-03-03")]),
    ("The form is stamped 05/22/2025.", [("05/22/2025", "2025-05-22")]),
    ("The form is stamped 05/06/2025.", [("05/06/2025", None)]),
    ("The form is stamped 31.02.2025.", [("31.02.2025", None)]),
    ("It ran from 16–28 May 2025.", [("16–28 May 2025", "2025-05-16/2025-05-28")]),
    ("Envoys met on 23 and 24 January 2026.", [("23 and 24 January 2026", "2026-01-23/2026-01-24")]),
    ("The lull held from 30 April to 2 May 2025.", [("30 April to 2 May 2025", "2025-04-30/2025-05-02")]),
    ("It held from December 30 to January 2, 2025.", [("December 30 to January 2, 2025", "2024-12-30/2025-01-02")]),
    ("The Minsk accord dates from February 2015.", [("February 2015", "2015-02")]),
    ("Fighting began in early March 2023.", [("early March 2023", "2023-03")]),
    ("The war has gone on since 2022.", [("2022", "2022")]),
    ("The deal of 2014–2015 collapsed.", [("2014–2015", "2014-01-01/2015-12-31")]),
    ("A pact from the 1990s still binds both.", [("1990s", "1990-01-01/1999-12-31")]),
    ("The towers fell on 9/11.", [("9/11", "2001-09-11")]),
    ("Hamas-led gunmen carried out the October 7 attack.", [("October 7", "2023-10-07")]),
    ("The hostages were taken on Oct. 7, 2023.", [("Oct. 7, 2023", "2023-10-07")]),
]  # fmt: skip

RESOLVED = [
    ("The minister said on Thursday that the list was ready.", [("Thursday", "2025-05-22")]),
    ("The minister said on Wednesday that the list was ready.", [("Wednesday", "2025-05-21")]),
    ("The minister spoke on Friday in Khartoum.", [("Friday", "2025-05-16")]),
    ("Delegates will meet on Friday in Geneva.", [("Friday", "2025-05-23")]),
    ("Delegates will meet on Thursday in Geneva.", [("Thursday", "2025-05-22")]),
    ("Delegates are expected to meet on Tuesday.", [("Tuesday", "2025-05-27")]),
    ("He plans to visit Ankara on Sunday.", [("Sunday", "2025-05-25")]),
    ("The foreign ministers spoke last Thursday.", [("last Thursday", "2025-05-15")]),
    ("The foreign ministers spoke last Friday.", [("last Friday", "2025-05-16")]),
    ("The foreign ministers spoke last Tuesday.", [("last Tuesday", None)]),
    ("The foreign ministers will speak next Monday.", [("next Monday", "2025-05-26")]),
    ("The foreign ministers will speak next Saturday.", [("next Saturday", None)]),
    ("The parliament votes this Friday.", [("this Friday", "2025-05-23")]),
    ("Shells fell on the town on Wednesday night.", [("Wednesday night", "2025-05-21")]),
    ("The envoy arrived on Tuesday morning.", [("Tuesday morning", "2025-05-20")]),
    ("Rebels shelled the port on Tuesday last week.", [("Tuesday last week", "2025-05-13")]),
    ("They will sign on Wednesday next week.", [("Wednesday next week", "2025-05-28")]),
    ("Moscow said talks would begin on Monday.", [("Monday", "2025-05-26")]),
    ("Kyiv condemned Tuesday's attack.", [("Tuesday", "2025-05-20")]),
    ("He left Riyadh yesterday.", [("yesterday", "2025-05-21")]),
    ("He leaves Riyadh tomorrow.", [("tomorrow", "2025-05-23")]),
    ("He spoke to reporters today.", [("today", "2025-05-22")]),
    ("The cabinet meets tonight.", [("tonight", "2025-05-22")]),
    ("Drones hit the depot last night.", [("last night", "2025-05-21")]),
    ("Drones hit the depot overnight.", [("overnight", "2025-05-22")]),
    ("They quarrelled the day before yesterday.", [("the day before yesterday", "2025-05-20")]),
    ("The two spoke by phone this morning.", [("this morning", "2025-05-22")]),
    ("Earlier this week the army withdrew.", [("Earlier this week", "2025-05-19/2025-05-22")]),
    ("Envoys will meet later this week.", [("later this week", "2025-05-22/2025-05-25")]),
    ("The army withdrew last week.", [("last week", "2025-05-12/2025-05-18")]),
    ("The army will withdraw next week.", [("next week", "2025-05-26/2025-06-01")]),
    ("The army withdrew two days ago.", [("two days ago", "2025-05-20")]),
    ("The army withdrew a week ago.", [("a week ago", "2025-05-12/2025-05-18")]),
    ("The army withdrew three months ago.", [("three months ago", "2025-02")]),
    ("The army withdrew 10 years ago.", [("10 years ago", "2015")]),
    ("The two armies clashed in February.", [("February", "2025-02")]),
    ("The two armies clashed in July.", [("July", "2024-07")]),
    ("Voters will go to the polls in September.", [("September", "2025-09")]),
    ("Voters will go to the polls in February.", [("February", "2026-02")]),
    ("The ceasefire ended last month.", [("last month", "2025-04")]),
    ("The ceasefire ended earlier this month.", [("earlier this month", "2025-05")]),
    ("The ceasefire ended last year.", [("last year", "2024")]),
    ("Elections will be held next year.", [("next year", "2026")]),
    ("The two sides met on 16 May in Istanbul.", [("16 May", "2025-05-16")]),
    ("The two sides will meet on June 2 in Istanbul.", [("June 2", "2025-06-02")]),
    ("The two sides met on November 3.", [("November 3", "2024-11-03")]),
    ("All captives must be freed by 1 June.", [("1 June", "2025-06-01")]),
    ("The two sides met on Friday, May 16.", [("Friday, May 16", "2025-05-16")]),
    ("The lists were swapped on May 20 and 21.", [("May 20 and 21", "2025-05-20/2025-05-21")]),
    ("The convoy left on the 20th.", [("the 20th", "2025-05-20")]),
    ("The convoy will leave on the 3rd.", [("the 3rd", "2025-06-03")]),
    ("It hit 200 targets over the past 24 hours.", [("the past 24 hours", "2025-05-21/2025-05-22")]),
    ("The monitors will arrive in two weeks.", [("two weeks", "2025-06-02/2025-06-08")]),
    ("The front moved over the weekend.", [("the weekend", "2025-05-17/2025-05-18")]),
    ("The accord fell apart in February of last year.", [("February of last year", "2024-02")]),
    ("A report is due by the end of the month.", [("the end of the month", "2025-05")]),
]  # fmt: skip

OPEN = [
    ("They had met a week earlier in Muscat.", [("a week earlier", None)]),
    ("The remarks come nearly a week after the first session.", [("a week after", None)]),
    ("He resigned three weeks later.", [("three weeks later", None)]),
    ("He resigned the next day.", [("the next day", None)]),
    ("He spoke on the eve of the summit.", [("on the eve of", None)]),
    ("They will settle it in the coming days.", [("the coming days", None)]),
    ("Officials have met in recent weeks.", [("recent weeks", None)]),
    ("He left several days ago.", [("several days ago", None)]),
    ("Nothing has changed since October 7.", [("October 7", None)]),
]  # fmt: skip

OTHER = [
    ("Kyiv backs a 30-day ceasefire.", "30-day", "P30D", "duration"),
    ("They talked for two hours.", "two hours", "PT2H", "duration"),
    ("The truce will last for 60 days.", "60 days", "P60D", "duration"),
    ("The siege went on for months.", "months", None, "duration"),
    ("He took the city in three days.", "three days", "P3D", "duration"),
    ("A three-year programme was cut.", "three-year", "P3Y", "duration"),
    ("The talks may take two to three weeks.", "two to three weeks", None, "duration"),
    ("They fire at each other daily.", "daily", None, "set"),
    ("The council convenes every Tuesday.", "every Tuesday", None, "set"),
    ("About 500 lorries a day are needed.", "a day", None, "set"),
    ("The lull begins at 14:30 GMT.", "14:30 GMT", "T14:30Z", "clock"),
    ("The lull begins at 2 p.m. Kyiv time.", "2 p.m. Kyiv time", "T14:00", "clock"),
    ("The lull begins at 10.30am.", "10.30am", "T10:30", "clock"),
    ("The lull begins at 1945 GMT.", "1945 GMT", "T19:45Z", "clock"),
    ("The lull begins at midnight.", "midnight", "T00:00", "clock"),
    ("The lull begins at 12:15 p.m. EDT.", "12:15 p.m. EDT", "T12:15-04:00", "clock"),
    ("The lull begins at 09:00 MSK.", "09:00 MSK", "T09:00+03:00", "clock"),
]

NONE = [
    "Theresa May spoke to reporters.",
    "Protesters may march on the palace.",
    "The 22nd brigade held the bridge.",
    "The Sunday Times carried the interview.",
    "Relatives recalled Bloody Sunday.",
    "A 35-year-old man was arrested.",
    "Some 2025 soldiers were freed.",
    "The army fired 24 missiles.",
    "Resolution 1701 stands.",
    "USA Today ran the story.",
    "April Jones reported the story.",
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_full_dates_need_no_publication_day(text, expected):
    assert found(text, None) == expected
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), RESOLVED)
def test_relative_dates_count_from_the_publication_day(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), RESOLVED)
def test_without_a_publication_day_nothing_is_worked_out(text, expected):
    undated = [t for t in read(text, None) if t.kind == "date"]
    assert {(t.value, t.basis) for t in undated} <= {(None, "unresolved")}
    assert undated or "in two weeks" in text


@pytest.mark.parametrize(("text", "expected"), OPEN)
def test_what_counts_from_another_time_stays_open(text, expected):
    assert found(text) == expected
    assert read(text)[0].basis == "unresolved"


@pytest.mark.parametrize(("text", "words", "value", "kind"), OTHER)
def test_durations_sets_and_clocks_are_no_dates(text, words, value, kind):
    [one] = read(text)
    assert (text[one.start : one.end], one.value, one.kind) == (words, value, kind)


@pytest.mark.parametrize("text", NONE)
def test_names_ages_and_counts_are_no_times(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("published", "value"),
    [
        ("2025-05-23", "2025-05-16"),
        ("2025-05-26", "2025-05-23"),
        ("2025-01-02", "2024-12-27"),
        ("2024-02-29", "2024-02-23"),
    ],
)
def test_a_past_weekday_lies_within_the_week_before(published, value):
    text = "The army left the town on Friday." if published != "2025-05-23" else "The army left the town last Friday."
    assert found(text, published)[0][1] == value


@pytest.mark.parametrize(
    ("text", "precision", "direction", "signal"),
    [
        ("All captives must be freed by 1 June.", "day", "future", "by"),
        ("It has been shut since 2022.", "year", "past", "since"),
        ("They met last week.", "week", "past", ""),
        ("They will meet in July.", "month", "future", "in"),
        ("They spoke ahead of Friday.", "day", "future", "ahead of"),
    ],
)
def test_precision_direction_and_signal(text, precision, direction, signal):
    [one] = read(text)
    assert (one.precision, one.direction, one.signal) == (precision, direction, signal)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "today" in a mouth is the day of speaking: of its sentence's one day, else unknown
        ("“We signed today,” the envoy said.", [("today", None)]),
        ("“We signed yesterday,” the envoy said on Tuesday.", [("yesterday", "2025-05-19"), ("Tuesday", "2025-05-20")]),
        ("The “war” ended yesterday.", [("yesterday", "2025-05-21")]),
        ("He left around 10 days ago.", [("10 days ago", None)]),
        # a bare date in a tale of another year may be of that year
        (
            "In July 2022 a deal was struck. It was renewed on 3 November.",
            [("July 2022", "2022-07"), ("3 November", None)],
        ),
        ("In July 2022 a deal was struck. It lapsed on 3 May.", [("July 2022", "2022-07"), ("3 May", "2025-05-03")]),
        # events on a calendar may lie ahead of a past verb, others not
        ("Officials discussed Friday's summit.", [("Friday", "2025-05-23")]),
        ("Officials discussed Saturday's explosion.", [("Saturday", "2025-05-17")]),
        ("He called on them to free the captives on Sunday.", [("Sunday", "2025-05-25")]),
        ("He had urged them to meet on Monday.", [("Monday", None)]),
    ],
)
def test_the_words_around_decide(text, expected):
    assert found(text) == expected


def test_a_bare_headline_leans_neither_way():
    assert found("Envoys meet Friday", kind="headline") == [("Friday", "2025-05-23")]
    assert found("Envoys meet Monday", kind="headline") == [("Monday", None)]


def test_spaces_that_do_not_break_and_marks_without_width_are_no_obstacle():
    text = "They met on 22\u00a0May\u202f2025 and on \u200b3 June\u00a02025."
    assert [v for _, v in found(text, None)] == ["2025-05-22", "2025-06-03"]


def test_token_range_and_span_agree():
    text = "On Thursday, 22 May 2025, they met."
    article = Article("x", text, (Block(0, len(text), "body"),), "")
    parsed = parse(article)
    [one] = times(parsed, None)
    assert (parsed.tokens[one.first].start, parsed.tokens[one.last - 1].end) == (one.start, one.end)


WORDS = [
    "May",
    "22",
    "2025",
    "-",
    "–",
    "to",
    "and",
    ",",
    "Thursday",
    "last",
    "next",
    "week",
    "14:30",
    "p.m.",
    "GMT",
    "on",
    "the",
    "31st",
    "of",
    "February",
    "ago",
    "two",
    "9999",
    "years",
    "in",
    "05/06/2025",
    "9/11",
    "every",
    "day",
    "Sept.",
    "eve",
    "00",
    "24:00",
    "the",
    "past",
    "hours",
    "1990s",
    "29",
    "Friday's",
]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(WORDS),
            st.text(max_size=6),
        ),
        max_size=14,
    ),
    st.sampled_from([None, "2025-05-22", "0001-01-01", "9999-12-31", "2024-02-29"]),
)
def test_any_text_is_read_without_error_and_spans_lie_inside(words, published):
    text = " ".join(words)
    for one in read(text, published):
        assert 0 <= one.start < one.end <= len(text)
        assert (one.value is None) == (one.basis == "unresolved") or one.kind in ("set", "clock")


def test_time_grows_with_the_text_alone():
    text = "two weeks to three 22 May and 23 24 June 1 2 3 - the last the past May 1 " * 60
    parsed = [parse(Article("x", text * n, (Block(0, len(text) * n, "body"),), "")) for n in (1, 8)]
    times(parsed[0], None)
    spent = []
    for one in parsed:
        begun = time.process_time()
        times(one, THURSDAY)
        spent.append(time.process_time() - begun)
    assert spent[1] < 30 * max(spent[0], 0.005)
