import pytest

from sayso.archive import Source, read
from sayso.errors import EmptyPage, NotText, PageTooLarge

LEAD = (
    "The two delegations met for two hours in Geneva and set no date for another round, both foreign ministries said."
)
MORE = (
    "An adviser to the delegation said that a list of prisoners had been handed over but that no answer had come yet."
)
LAST = "Neither side would say on Thursday whether the ceasefire in the east would hold through the coming weekend."
HTML = f"""<!DOCTYPE html><html lang="en"><head><title>No date for talks | Valley Times</title>
<meta property="og:site_name" content="Valley Times"><link rel="canonical" href="https://valley.example/world/talks">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "No date for talks",
"datePublished": "2025-03-06T18:00:00Z", "isAccessibleForFree": true}}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav><main><article>
<h1>No date for talks</h1><p class="standfirst">Ministries of both sides speak of a useful day but no more.</p>
<span class="byline">By Maria Oliveira</span><time datetime="2025-03-06">6 March 2025</time>
<figure><img src="a.jpg"><figcaption>Delegates leave the hall in Geneva on Thursday. <span>Photo: Ana Ruiz/AFP</span>
</figcaption></figure>
<p>{LEAD}</p><p>{MORE}</p>
<figure><img src="b.jpg"><figcaption>A border guard looks on near the river.</figcaption></figure>
<p>{LAST}</p></article></main>
<footer><p>Valley Times uses cookies. All rights reserved.</p></footer></body></html>"""


def test_a_page_of_html() -> None:
    page = read(Source("p.html", data=HTML.encode(), form="html"))
    found = [(b.kind, page.text[b.start : b.end]) for b in page.blocks]
    assert found == [
        ("headline", "No date for talks"),
        ("standfirst", "Ministries of both sides speak of a useful day but no more."),
        ("byline", "By Maria Oliveira"),
        ("dateline", "6 March 2025"),
        ("caption", "Delegates leave the hall in Geneva on Thursday."),
        ("credit", "Photo: Ana Ruiz/AFP"),
        ("body", LEAD),
        ("body", MORE),
        ("caption", "A border guard looks on near the river."),
        ("body", LAST),
    ]
    assert (page.title, page.outlet, page.url) == (
        "No date for talks",
        "Valley Times",
        "https://valley.example/world/talks",
    )
    assert (page.published, page.language, page.completeness) == ("2025-03-06", "en", "full")


def test_a_page_no_extractor_knows_still_gives_its_words() -> None:
    html = f"<html><body><div>{LEAD}<br>{MORE}</div><table><tr><td>{LAST}</td></tr></table></body></html>"
    page = read(Source("p.html", data=html.encode(), form="html"))
    body = " ".join(page.text[b.start : b.end] for b in page.blocks if b.is_evidence)
    assert LEAD in body
    assert MORE in body


def test_live_posts_of_html_carry_their_time() -> None:
    words = (LEAD, MORE, LAST, LEAD.replace("two hours", "three hours"))
    posts = "".join(f"<div><time>1{i}:30</time><p>{sentence}</p></div>" for i, sentence in enumerate(words))
    html = (
        f"<html><head><title>Talks live</title></head><body><article><h1>Talks live</h1>{posts}</article></body></html>"
    )
    page = read(Source("p.html", data=html.encode(), form="html"))
    assert [b.when for b in page.blocks if b.kind == "live-post"] == ["10:30", "11:30", "12:30", "13:30"]


def test_a_page_saved_whole_by_a_browser() -> None:
    mhtml = (
        "From: <Saved>\r\nSnapshot-Content-Location: https://valley.example/world/talks\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\n'
        f"Content-Transfer-Encoding: 8bit\r\n\r\n{HTML}\r\n--b--\r\n"
    )
    page = read(Source("p.mht", data=mhtml.encode(), form="mhtml"))
    assert page.title == "No date for talks"
    assert LEAD in page.text
    with pytest.raises(NotText, match="save it again"):
        read(Source("p.mht", data=b"From: x\r\n\r\nnothing", form="mhtml"))


@pytest.mark.parametrize(
    ("html", "error"),
    [
        ("<div>" * 5_000 + "x", PageTooLarge),
        ("<b>" * 450_000, PageTooLarge),
        ("<html><body><script>var a = 1;</script></body></html>", EmptyPage),
    ],
)
def test_bombs_and_empty_pages_are_refused(html: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        read(Source("p.html", data=html.encode(), form="html"))


def test_entities_of_its_own_are_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    page = read(Source("p.html", data=(bomb + HTML.partition(">")[2].replace("Geneva", "&b;")).encode(), form="html"))
    assert len(page.text) < 2 * len(HTML)
