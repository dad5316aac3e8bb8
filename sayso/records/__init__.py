"""Frozen dataclasses that every room speaks: fields and ids, nothing else."""

from sayso.records.assertion import Assertion
from sayso.records.decision import Decision
from sayso.records.page import Article, Block
from sayso.records.reading import Passage, Reading, Sourced
from sayso.records.statement import Link, Statement
from sayso.records.vocabulary import EVIDENCE_KINDS, ISSUES, VALUES, Span

__all__ = [
    "EVIDENCE_KINDS", "ISSUES", "VALUES", "Article", "Assertion", "Block", "Decision", "Link", "Passage", "Reading",
    "Sourced", "Span", "Statement",
]  # fmt: skip
