"""A page small enough to check by hand, read by nobody but us."""

from sayso.records import Article, Assertion, Block, Link, Passage, Reading, Sourced, Statement

TEXT = "List handed over\n\n“We sent our list,” Anna Berg said. Kyle denied it."
CHAIN = (Link("Anna Berg", "NOR", (38, 47), (48, 52)),)
ARTICLE = Article(
    id="page-1",
    text=TEXT,
    blocks=(Block(0, 16, "headline"), Block(18, 68, "body")),
    version="v1",
    outlet="The Test",
    title="List handed over",
    published="2025-05-22",
    published_basis="text",
)
SENT = Statement("deadbeef", CHAIN, ((19, 36),), "direct", "assert", time="past", said="2025-05-22")
DENIED = Statement(
    "cafe0001", (Link("Kyle", None, (54, 58), (59, 65), "denies"),), ((66, 68),), "indirect", "deny", targets="deadbeef"
)
HANDED = Assertion(
    id="a-hash", kind="step", label="the list", issue="prisoners", parties=("NOR",), dimension="delivery",
    value="said-done", holder="NOR", holder_name="Anna Berg", strength="explicit", evidence=((19, 36),),
    statement="deadbeef", quantity=1000.0, unit="prisoners", rule="step.said-done",
)  # fmt: skip
READING = Reading(ARTICLE, (SENT, DENIED), (HANDED,))


def sourced(label: str = "the list", outlet: str = "The Test") -> Sourced:
    assertion = Assertion(**{name: getattr(HANDED, name) for name in HANDED.__slots__ if name != "label"}, label=label)
    return Sourced(
        assertion, CHAIN, "assert", "+", "2025-05-22", (Passage(19, 36, "We sent our list,", TEXT[18:53]),), "page-1",
        "v1", outlet, None, "List handed over", "2025-05-22", "text", recorded="2025-05-23T00:00:00Z",
    )  # fmt: skip
