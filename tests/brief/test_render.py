"""The brief on the page: text within its width, Markdown and HTML that show what was written and run nothing."""

import re
from html.parser import HTMLParser

import pytest

from sayso.brief import compose, render_explanation, render_html, render_markdown, render_text
from sayso.ledger import build, explain
from sayso.records.brief import Brief, Citation, Line, Section
from tests.ledger.made import NAMES, said
from tests.ledger.story import STORY

LEDGER = build(STORY, now="2025-06-02", names=NAMES)
BRIEF = compose(LEDGER, "2025-05-24", title="Istanbul")
HOSTILE = '<script>alert(1)</script> & "quoted" *bold* [link](javascript:x) \x1b[31mred\x07'


def one_line(text: str, url: str | None = None) -> Brief:
    cited = Citation(text, "2025-05-22", text, text, url, "a1")
    line = Line("e" * 16, "claim", text, text, "one-sided", (cited,), (text,))
    return Brief(text, None, "2025-05-22", (Section("stands:talks", text, (line,), 3, text),), 1, (text,), (text,))


@pytest.mark.parametrize("width", [40, 80, 100])
def test_text_keeps_to_its_width(width: int) -> None:
    lines = render_text(BRIEF, width).splitlines()
    assert max(len(line) for line in lines) <= width
    assert " ".join(lines).startswith("Istanbul · as of 2025-06-02 · since 2025-05-24 17 pages: Daily Wire")


def test_text_shows_holder_standing_day_outlet_sentence_and_id() -> None:
    text = render_text(BRIEF, 300)
    entry = next(e for e in LEDGER.entries if e.label == "second round in Istanbul")
    sentence = entry.assertions[0].passages[0].sentence
    assert f"  second round in Istanbul ({entry.id[:8]})\n" in text
    assert "    Russia says it is proposed [one-sided (Russia)]\n" in text
    assert f"      Russia, 2025-05-28, Daily Wire: “{sentence}”\n" in text


def test_text_counts_what_is_hidden() -> None:
    assert "  … and 3 more\n" in render_text(one_line("plain"))


def test_no_control_character_reaches_the_terminal() -> None:
    assert not [c for c in render_text(one_line(HOSTILE)) if not c.isprintable() and c != "\n"]


def test_an_endless_sentence_is_cut_at_a_word() -> None:
    text = render_text(one_line("word " * 10_000))
    assert " …”" in text


def test_rendering_twice_gives_the_same() -> None:
    for render in (render_text, render_markdown, render_html):
        assert render(BRIEF) == render(compose(LEDGER, "2025-05-24", title="Istanbul"))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("brief", [BRIEF, one_line(HOSTILE), one_line("")], ids=["story", "hostile", "empty"])
def test_html_is_well_formed_and_runs_nothing(brief: Brief) -> None:
    tags = Tags()
    tags.feed(render_html(brief))
    assert tags.open == []
    assert {tag for tag, _ in tags.seen} <= {
        "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "section", "ul", "li", "strong", "code",
        "br", "span", "a", "q",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("url", "linked"),
    [("https://example.org/a?b=1&c=2", True), ("javascript:alert(1)", False), ("file:///etc", False), (None, False)],
)
def test_only_web_addresses_are_linked(url: str | None, linked: bool) -> None:
    tags = Tags()
    tags.feed(render_html(one_line("plain", url)))
    assert [attrs["href"] for tag, attrs in tags.seen if tag == "a"] == ([url] if linked else [])
    assert (f"]({url})" in render_markdown(one_line("plain", url))) is linked


def test_markdown_escapes_what_pages_say() -> None:
    text = render_markdown(one_line(HOSTILE))
    assert "<script>" not in text.replace("\\<", "")
    assert not re.search(r"(?<!\\)\]\(javascript", text)
    assert "\\*bold\\*" in text


def test_markdown_lists_lines_under_headings() -> None:
    text = render_markdown(BRIEF)
    assert text.startswith("# Istanbul\n\nAs of 2025-06-02, since 2025-05-24. ")
    assert "## Stands: ceasefire\n\n- **a 30-day ceasefire** (`" in text


def test_an_explanation_reads_in_order_with_rules_and_reasons() -> None:
    entry = next(e for e in LEDGER.entries if e.label == "Russian prisoner list")
    text = render_explanation(explain(LEDGER, entry.id))
    first, second = text.index("Ukraine: delivery: received"), text.index("Russia: delivery: said-done")
    assert first < second or second < first
    assert "rule step.delivery.received, on the words" in text
    assert "delivery: mutual, because all parties with a say on this say the same" in text
    assert max(len(line) for line in text.splitlines()) <= 100


def test_an_explanation_names_the_chain() -> None:
    chain = (("Interfax", "INTERFAX", "reports"), ("Peskov", "RUS", "says"))
    ledger = build([said("claim", "truth", "denied", "RUS", chain=chain)], now="2025-05-28", names=NAMES)
    assert "Russia, by way of Interfax: truth: denied" in render_explanation(explain(ledger, ledger.entries[0].id))
