"""The porch: a ledger composed into sections and lines, and rendered as text, Markdown or HTML."""

from sayso.brief.compose import compose
from sayso.brief.html import render_html
from sayso.brief.markdown import render_markdown
from sayso.brief.text import render_explanation, render_text
from sayso.records.brief import Brief

__all__ = ["Brief", "compose", "render_explanation", "render_html", "render_markdown", "render_text"]
