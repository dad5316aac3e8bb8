"""Sayso reads the news about a negotiation or a conflict and keeps the record: who said what, on whose word."""

__version__ = "0.1.0"
