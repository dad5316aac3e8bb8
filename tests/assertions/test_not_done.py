"""Sentences that speak of a deed without saying it was done: nothing done may come of them."""

import pytest

from sayso.actors import mentions
from sayso.assertions import draw
from sayso.language import parse
from sayso.statements import find
from tests.pages import page

DONE = {
    "held", "delivered", "partly-delivered", "received", "said-done", "accepted", "signed", "in-force", "adopted",
    "met", "confirmed", "agreement", "announced", "progress", "answered",
}  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "The spokesman said such a summit was possible only after the delegations reached agreements.",
        "The mediator outlined a possible timeline for reaching a peace deal.",
        "The two armies are yet to make significant progress in the truce talks.",
        "The negotiations have yet to produce a breakthrough.",
        "Once a treaty is signed, the captives will go home.",
        "Before the sides signed the treaty, the shelling grew heavier.",
        "Neither side accepted the proposal.",
        "The president refused to say whether the hostages had been released.",
        "The rebels would accept the offer if the siege were lifted.",
        "The minister denied that the ministers had met in Doha.",
        "Talks may be held next week, the envoy said.",
        "The hostages could be freed within days, officials said.",
    ],
)
def test_nothing_done_comes_of(sentence: str) -> None:
    article = page(sentence)
    parsed = parse(article)
    named = mentions(article, parsed)
    drawn = draw(article, parsed, named, find(article, parsed, named))
    assert [(one.kind, one.value) for one in drawn if one.value in DONE] == []
