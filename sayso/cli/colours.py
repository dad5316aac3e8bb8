"""Colour for what the brief renders as plain text: headings, standings, sentences, ids. The words are not touched."""

from rich.highlighter import RegexHighlighter
from rich.text import Text
from rich.theme import Theme

THEME = Theme(
    {
        "brief.heading": "bold cyan",
        "brief.sentence": "italic",
        "brief.standing": "magenta",
        "brief.contested": "bold red",
        "brief.entry": "dim",
        "brief.number": "cyan",
    }
)


class _Brief(RegexHighlighter):
    base_style = "brief."
    highlights = [  # noqa: RUF012 (the base class declares it so)
        r"(?m)^(?P<heading>[A-Z][A-Z ,:;'’()0-9-]+)$",
        r"(?m)^(?P<heading>On whose word|Why it stands so)$",
        r"(?P<sentence>“[^”]{0,2000}”)",
        r"(?P<standing>\b(?:mutual|one-sided|third-party|outlet's reading|anonymous|unresolved|stale|split voice)\b)",
        r"(?P<contested>\b(?:contested|disputed)\b)",
        r"(?P<entry>[(\[][0-9a-f]{8,16}[)\]])",
        r"(?m)^ {2}(?P<number>\d{1,4}\.) ",
    ]


def coloured(rendered: str) -> Text:
    """Return rendered text with colour."""
    text = Text(rendered.rstrip("\n"))
    _Brief().highlight(text)
    return text
