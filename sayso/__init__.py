"""Sayso reads the news about a negotiation or a conflict and keeps the record: who said what, on whose word.

import sayso

with sayso.open_store("sayso.db") as store:
    for page in sayso.pages(["page.html"]):
        sayso.keep(store, sayso.read(page), case="istanbul", recorded="2025-05-28T09:00:00Z")
    ledger = sayso.build_ledger(store, "istanbul", now="2025-05-28")
    print(sayso.render(sayso.compose_brief(ledger, as_of="2025-05-28")))
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.api import (
        Reading,
        Refused,
        Source,
        Store,
        build_ledger,
        cases,
        compose_brief,
        explain,
        export,
        keep,
        open_store,
        pages,
        read,
        record,
        render,
        search,
        verify,
    )
    from sayso.errors import SaysoError

__version__ = "0.1.0"

__all__ = [
    "Reading", "Refused", "SaysoError", "Source", "Store", "build_ledger", "cases", "compose_brief", "explain",
    "export", "keep", "open_store", "pages", "read", "record", "render", "search", "verify",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """Load the verbs when the first one is asked for: `import sayso` and `sayso --help` load no reader."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("sayso.errors" if name == "SaysoError" else "sayso.api"), name)
