import pytest

from sayso.archive import Source, read
from sayso.archive.dates import day_in, day_in_address, day_of_file


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Published 22 May 2025", "2025-05-22"),
        ("Feb. 5, 2026, 3:10 PM", "2026-02-05"),
        ("Thursday, 1st of March 2018", "2018-03-01"),
        ("2026-02-18T09:30:00Z", "2026-02-18"),
        ("18.02.2026", "2026-02-18"),
        ("22/05/2025", "2025-05-22"),
        ("05/22/2025", "2025-05-22"),
        ("05/06/2025", None),
        ("31 February 2025", None),
        ("in May 2025", None),
    ],
)
def test_days_in_words(words: str, day: str | None) -> None:
    assert day_in(words) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2025/05/22/world/talks.html", "2025-05-22"),
        ("https://example.org/news/2026/2/8/talks-end", "2026-02-08"),
        ("https://example.org/world/2025/may/22/talks", "2025-05-22"),
        ("https://example.org/talks-2025-05-22-end", "2025-05-22"),
        ("https://example.org/20250522/talks-1.html", "2025-05-22"),
        ("https://example.org/report-february-21-2026", "2026-02-21"),
        ("https://example.org/world/1963605", None),
        ("https://example.org/2025/13/45/", None),
        (None, None),
    ],
)
def test_days_in_addresses(url: str | None, day: str | None) -> None:
    assert day_in_address(url) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Wed, 21 May 2025 23:49:06 +0300", "2025-05-21"),
        ("2025-05-21T18:11:00Z", "2025-05-21"),
        ("soon", None),
        (None, None),
    ],
)
def test_days_of_files(words: str | None, day: str | None) -> None:
    assert day_of_file(words) == day


BODY = (
    "\n\nThe two delegations met for two hours and set no date for another round, the ministry said in a statement.\n"
)


@pytest.mark.parametrize(
    ("text", "url", "file", "expected"),
    [
        (
            "Talks end\n\nPublished 22 May 2025, 14:05" + BODY,
            "https://e.org/2025/05/20/a",
            "2025-05-19",
            ("2025-05-22", "text"),
        ),
        ("Talks end" + BODY, "https://e.org/2025/05/20/a", "2025-05-19", ("2025-05-20", "address")),
        ("Talks end" + BODY, None, "2025-05-19", ("2025-05-19", "file")),
        ("Talks end" + BODY, None, None, (None, "unknown")),
        (
            "Talks end\n\nMOSCOW, May 26. /TASS/. The two sides set no date." + BODY,
            None,
            "2025-05-27",
            ("2025-05-26", "text"),
        ),
        ("Talks end\n\nMOSCOW, May 26. /TASS/. The two sides set no date." + BODY, None, None, (None, "unknown")),
        (
            "Talks end\n\nDelegates attend a session, May 3, 2024. (Photo: Ana Ruiz)" + BODY,
            None,
            "2025-05-19",
            ("2025-05-19", "file"),
        ),
        ("---\ntitle: Talks end\ndate: 2025-05-01\n---\n\nTalks end" + BODY, None, None, ("2025-05-01", "file")),
    ],
)
def test_the_day_of_publication_and_its_basis(
    text: str, url: str | None, file: str | None, expected: tuple[str | None, str]
) -> None:
    page = read(Source("p", text=text, url=url, published=file))
    assert (page.published, page.published_basis) == expected
