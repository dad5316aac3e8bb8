"""One file per object kind: a clause and its page in, drafts of assertions out."""

from collections.abc import Callable, Iterator
from typing import Final

from sayso.assertions.clause import Clause
from sayso.assertions.frames import (
    agreement,
    awaited,
    claim,
    condition,
    figure,
    forecast,
    linkage,
    meeting,
    position,
    proposal,
    step,
)
from sayso.assertions.page import Page
from sayso.assertions.rule import Draft

Frame = Callable[[Clause, Page], Iterator[Draft]]

FRAMES: Final[dict[str, Frame]] = {
    "figure": figure.propose,
    "meeting": meeting.propose,
    "agreement": agreement.propose,
    "awaited": awaited.propose,
    "step": step.propose,
    "linkage": linkage.propose,
    "condition": condition.propose,
    "proposal": proposal.propose,
    "forecast": forecast.propose,
    "position": position.propose,
    "claim": claim.propose,
}
"""Kind → frame, the most specific first: that order decides between kinds that claim one clause."""
