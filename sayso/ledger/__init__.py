"""Floor 3: what stands, on whose word, and where accounts differ. Records in, records out; no text, no parser."""

from sayso.ledger.build import build
from sayso.ledger.explain import explain, find
from sayso.records.ledger import Explanation, Ledger

__all__ = ["Explanation", "Ledger", "build", "explain", "find"]
