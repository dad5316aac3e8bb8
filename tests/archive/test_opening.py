import pytest

from sayso.archive.bylines import byline_in
from sayso.archive.opening import clock, dateline, is_byline, is_stamp


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("MOSCOW, May 26. /TASS/. The ministry said", "MOSCOW, May 26. /TASS/."),
        ("KYIV (Reuters) - Ukraine said", "KYIV (Reuters) -"),
        ("KHARTOUM, Sudan (AP) — The army said", "KHARTOUM, Sudan (AP) —"),
        ("TEHRAN, May 26 (MNA) – The minister said", "TEHRAN, May 26 (MNA) –"),
        ("BEIJING, May 22 (Xinhua) -- China called", "BEIJING, May 22 (Xinhua) --"),
        ("Istanbul – The two delegations met", "Istanbul –"),
        ("LONDON -- Talks between the two", "LONDON --"),
        ("Addis Ababa: The government said", "Addis Ababa:"),
        ("London, IRNA – The envoy said", "London, IRNA –"),
        ("Hamas (Islamic Resistance) said", ""),
        ("Aid agencies (NGOs) The report", ""),
        ("However – and this matters – no one", ""),
        ("The envoy met both sides on Monday.", ""),
        ("EXCLUSIVE: The minister told us", ""),
    ],
)
def test_datelines(paragraph: str, expected: str) -> None:
    assert paragraph[: dateline(paragraph, 0, len(paragraph))] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("22 May 2025, 14:05", True),
        ("Thursday, May 22, 2025", True),
        ("Published: May 22, 2025 2:05 PM GMT", True),
        ("2 hours ago", True),
        ("14.35", True),
        ("27 February, 02:20 PM", True),
        ("The talks began on 22 May 2025.", False),
        ("1,000 for 1,000", False),
        ("", False),
    ],
)
def test_stamps(line: str, expected: bool) -> None:
    assert is_stamp(line) is expected


@pytest.mark.parametrize(
    ("line", "when"), [("14:05 GMT", "14:05 GMT"), ("3 minutes ago", "3 minutes ago"), ("22 May 2025", None)]
)
def test_printed_times(line: str, when: str | None) -> None:
    assert clock(line) == when


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Maria Oliveira", True),
        ("By Maria Oliveira and Tom O'Brien in Geneva", True),
        ("By then it was too late", False),
    ],
)
def test_bylines(line: str, expected: bool) -> None:
    assert is_byline(line) is expected


@pytest.mark.parametrize(
    ("sentence", "byline"),
    [
        ("By Maria Oliveira Reporting from Geneva The envoys met twice.", "By Maria Oliveira Reporting from Geneva"),
        ("By Maria Oliveira and Tom Reed The envoys met twice.", "By Maria Oliveira and Tom Reed"),
        ("By Monday Kyiv had not answered.", ""),
        ("By Ana Ruiz Ana Ruiz has covered talks for years.", "By Ana Ruiz Ana Ruiz has covered talks for years."),
        ("By all accounts the talks failed.", ""),
    ],
)
def test_bylines_run_into_a_paragraph(sentence: str, byline: str) -> None:
    assert sentence[: byline_in(sentence)].strip() == byline
