"""Statements and narration → what a page lets the ledger say, and on whose word."""

from sayso.assertions.draw import draw

__all__ = ["draw"]
