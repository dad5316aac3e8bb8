import time

import pytest

from sayso.archive.blocks import text_blocks

LEAD = (
    "The two delegations met for two hours in Geneva and set no date for another round, both foreign ministries said."
)
MORE = (
    "An adviser to the delegation said that a list of prisoners had been handed over but that no answer had come yet."
)
LAST = "Neither side would say on Thursday whether the ceasefire in the east would hold through the coming weekend."


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(b.kind, " ".join(text[b.start : b.end].split())) for b in text_blocks(text, title)]


def kind_of(line: str, text: str, title: str | None = None) -> str:
    return next(b.kind for b in text_blocks(text, title) if line in text[b.start : b.end])


PAGE = f"""Skip to main content
On Air Now

No date for new round of Geneva talks, ministries say

Delegates leave the hall in Geneva, Thursday, 6 March 2025. (Ana Ruiz, Pool Photo via AP)
Delegates leave the hall in Geneva, Thursday, 6 March 2025. (Ana Ruiz, Pool Photo via AP). Picture: Alamy

By Maria Oliveira

{LEAD}

Listen to this article

{MORE}

Read more: Minister flies home after a night of shelling that killed nine

What comes next

{LAST}

Reporting by Maria Oliveira; editing by Tom Reed

Related stories
Ten years of a frozen war in pictures
How the border villages live with the guns
© 2025 The Valley Times. All rights reserved.
"""


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Skip to main content", "chrome"),
        ("On Air Now", "chrome"),
        ("No date for new round", "headline"),
        ("Delegates leave the hall", "caption"),
        ("(Ana Ruiz, Pool Photo via AP)", "credit"),
        ("Picture: Alamy", "credit"),
        ("By Maria Oliveira", "byline"),
        (LEAD, "body"),
        ("Listen to this article", "chrome"),
        (MORE, "body"),
        ("Read more: Minister", "teaser"),
        ("What comes next", "body"),
        (LAST, "body"),
        ("Reporting by Maria", "byline"),
        ("Ten years of a frozen war", "teaser"),
        ("© 2025", "chrome"),
    ],
)
def test_a_page_saved_line_by_line(line: str, kind: str) -> None:
    assert kind_of(line, PAGE) == kind


def test_a_caption_printed_twice_is_two_captions() -> None:
    assert [kind for kind, _ in kinds(PAGE)].count("caption") == 2


ONE_LINE = (
    f"No date for talks\n\n{LEAD} {MORE} SENATOR SAYS DEAL IS DEAD AS SHELLS FALL ON BORDER TOWN "
    "A soldier stands guard near Lutsk, Ukraine, on March 4, 2025. (Photo by Ana Ruiz/AFP via Getty Images) "
    f"{LAST} To view this video please enable JavaScript, and consider upgrading to a web browser that supports "
    "HTML5 video "
    f"{LEAD} Edited by: Maria Oliveira Copyright 2025 Valley Times. All rights reserved. We use cookies on this site."
)


def test_a_page_that_is_one_long_paragraph() -> None:
    found = kinds(ONE_LINE, "No date for talks")
    assert [kind for kind, _ in found] == [
        "headline", "body", "teaser", "caption", "credit", "body", "chrome", "body", "byline", "chrome",
    ]  # fmt: skip
    assert found[3][1] == "A soldier stands guard near Lutsk, Ukraine, on March 4, 2025."
    assert found[5][1] == LAST


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        (f"MOSCOW, May 26. /TASS/. {LEAD}", "MOSCOW, May 26. /TASS/."),
        (f"KYIV (Reuters) - {LEAD}", "KYIV (Reuters) -"),
    ],
)
def test_a_dateline_is_cut_off_its_paragraph(paragraph: str, dateline: str) -> None:
    found = kinds(f"Talks end\n\n{paragraph}\n\n{MORE}", "Talks end")
    assert found[:3] == [("headline", "Talks end"), ("dateline", dateline), ("body", LEAD)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He said Ukraine would become a member of the alliance on the terms and conditions agreed in Geneva last year.",
        "The ministry urged men to sign up for the army, and thanked allies “for your support” in a post on Telegram.",
        "The agency (AP) said that it had seen a letter in which the envoy asked both sides for a pause of a month.",
        "Advertising for recruits has doubled since the truce, a spokesman for the general staff said on Monday.",
        "The US, the UK, the EU and the UN said in a joint statement that no date had been agreed for the next talks.",
    ],
)
def test_words_of_the_article_are_never_lost_to_furniture(sentence: str) -> None:
    text = f"Talks end\n\n{LEAD}\n\n{sentence}\n\n{LAST}\n"
    assert kind_of(sentence, text, "Talks end") == "body"
    assert kind_of(sentence, f"Talks end\n\n{LEAD} {sentence} {LAST} {MORE}", "Talks end") == "body"


def test_terms_in_a_list_are_body_and_rows_of_links_are_not() -> None:
    terms = "- a pause of thirty days\n- an exchange of all prisoners\n- monitors on the line"
    links = "Markets fall for a third day\nStorm closes two airports\nFive films to see this week\nCup draw in full"
    text = f"Talks end\n\n{LEAD}\n\n{terms}\n\n{MORE}\n\n{links}\n\n{LAST}\n"
    assert kind_of("an exchange of all prisoners", text, "Talks end") == "body"
    assert kind_of("Storm closes two airports", text, "Talks end") in ("teaser", "chrome")


def test_live_posts_carry_their_printed_time() -> None:
    posts = "\n\n".join(f"1{n}:05 GMT\n\n{sentence}" for n, sentence in enumerate((LEAD, MORE, LAST)))
    text = f"Geneva talks live\n\n{posts}\n"
    found = [(b.kind, b.when) for b in text_blocks(text, "Geneva talks live") if b.kind == "live-post"]
    assert found == [("live-post", "10:05 GMT"), ("live-post", "11:05 GMT"), ("live-post", "12:05 GMT")]


def test_links_and_heads_of_a_crawled_page() -> None:
    text = (
        f"---\ntitle: Talks end\nsource: https://example.org/a\n---\n\n* [Home](https://example.org)\n"
        f"* [Shells fall on border town again](https://example.org/b)\n# Talks end\n![](https://example.org/p.png)\n"
        f"{LEAD}\n{MORE} More in the [full text of the letter](https://example.org/c), the ministry said.\n"
    )
    assert kind_of("title: Talks end", text, "Talks end") == "chrome"
    assert kind_of("Shells fall", text, "Talks end") == "teaser"
    assert kind_of("# Talks end", text, "Talks end") == "headline"
    assert kind_of("p.png", text, "Talks end") == "chrome"
    assert kind_of("full text of the letter", text, "Talks end") == "body"


def test_blocks_are_in_order_and_apart_and_leave_no_word_out() -> None:
    for text in (PAGE, ONE_LINE):
        at = 0
        for block in text_blocks(text):
            assert not text[at : block.start].strip()
            assert block.start < block.end
            at = block.end
        assert not text[at:].strip()


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "A",
            "A ",
            "(",
            "((AP",
            "[x](",
            "Credit: ",
            "By A B ",
            "1:00 ",
            "* ",
            '."',
            "A/AP ",
            "May 2 ",
            "at on ",
            "\n",
            "é",
        ),
        *(
            "The talks ended. (Ana Ruiz) ",
            "Advertisement ",
            "We use cookies. The talks ended. ",
            "Copyright 2025 BBC. ",
        ),
    ],
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(count: int) -> float:
        began = time.process_time()
        text_blocks(unit * count)
        return time.process_time() - began

    seconds(100)
    assert seconds(40_000 // len(unit)) < max(8 * seconds(10_000 // len(unit)), 0.5)
