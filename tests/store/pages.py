"""Pages written for the store's tests, and readings of them."""

from sayso.records import Article, Assertion, Block, Link, Reading, Span, Statement
from sayso.records.identity import make_id

HEADLINE = "Envoys leave the lake without a date"
LEDE = "The two delegations left the lakeside hotel on Monday. No new round has been set, the host said."
QUOTE = '"We handed over our list of detainees," government envoy Amal Deria told reporters. "We wait for theirs."'
REPLY = "The front's spokesman, Col. Idris Tahar, denied that any list had been received."
TEASER = "Read more: Markets close higher"
PARAGRAPHS = (HEADLINE, LEDE, QUOTE, REPLY, TEASER)
MONDAY, TUESDAY, WEDNESDAY = "2025-03-03T09:00:00Z", "2025-03-04T09:00:00Z", "2025-03-05T09:00:00Z"


def article(*paragraphs: str, name: str = "lake", **fields: str | None) -> Article:
    """Set paragraphs under each other: the first is the headline, those that begin with "Read more" are teasers."""
    paragraphs = paragraphs or PARAGRAPHS
    blocks, at = [], 0
    for n, paragraph in enumerate(paragraphs):
        kind = "headline" if n == 0 else "teaser" if paragraph.startswith("Read more") else "body"
        blocks.append(Block(at, at + len(paragraph), kind))
        at += len(paragraph) + 1
    text = "\n".join(paragraphs)
    known = {"url": f"https://news.example/{name}", "outlet": "Harbour Post", "title": paragraphs[0]}
    known |= {"published": "2025-03-03", "published_basis": "metadata"}
    return Article(id=name, text=text, blocks=tuple(blocks), version=make_id(text), **(known | fields))  # type: ignore[arg-type]


def span(page: Article, words: str) -> Span:
    start = page.text.index(words)
    return start, start + len(words)


def said(page: Article, holder: str, party: str | None, words: str, cue: str = "said", **fields: object) -> Statement:
    beside = page.text.find(holder), page.text.find(cue)
    link = Link(
        holder,
        party,
        (beside[0], beside[0] + len(holder)) if beside[0] >= 0 else None,
        (beside[1], beside[1] + len(cue)) if beside[1] >= 0 else None,
    )
    known: dict[str, object] = {"form": "indirect", "act": "assert", "finder": "test 1"}
    id_ = make_id(page.id, holder, words)
    return Statement(id=id_, chain=(link,), content=(span(page, words),), **(known | fields))  # type: ignore[arg-type]


def claims(
    page: Article, kind: str, dimension: str, value: str, holder: str, words: str, **fields: object
) -> Assertion:
    known: dict[str, object] = {"label": words[:30], "issue": "prisoners", "parties": (holder,), "strength": "explicit"}
    known |= {"holder_name": None, "rule": "test.rule", "trigger": "", "evidence": (span(page, words),)}
    id_ = make_id(page.id, kind, dimension, value, holder, words)
    return Assertion(
        id=id_,
        kind=kind,
        dimension=dimension,
        value=value,
        holder=holder,
        **(known | fields),  # type: ignore[arg-type]
    )


def reading(*paragraphs: str, name: str = "lake", notes: tuple[str, ...] = (), **fields: str | None) -> Reading:
    """Read the page as a careful reader would: what of the passages below stands in these paragraphs."""
    page = article(*paragraphs, name=name, **fields)
    statements, assertions = [], []
    if "No new round has been set" in page.text:
        statements.append(said(page, "the host", "HOST", "No new round has been set"))
        assertions.append(
            claims(
                page, "meeting", "schedule", "none-scheduled", "HOST", "No new round has been set",
                statement=statements[-1].id,
            )
        )  # fmt: skip
    if "We handed over our list of detainees" in page.text:
        statements.append(
            said(page, "Amal Deria", "GOV", "We handed over our list of detainees", "told", form="direct")
        )
        assertions.append(
            claims(
                page, "step", "delivery", "said-done", "GOV", "We handed over our list of detainees",
                statement=statements[-1].id, quantity=1.0, unit="list", owed_by="GOV", owed_to="FRONT",
            )
        )  # fmt: skip
    if "any list had been received" in page.text:
        statements.append(said(page, "Idris Tahar", "FRONT", "any list had been received", "denied", act="deny"))
        assertions.append(
            claims(
                page, "awaited", "delivery", "disputed", "FRONT", "denied that any list had been received",
                statement=statements[-1].id,
            )
        )  # fmt: skip
    return Reading(page, tuple(statements), tuple(assertions), notes)
