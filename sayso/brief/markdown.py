"""The brief as Markdown: what pages say is escaped, so that it shows as it was written."""

import re
from collections.abc import Iterator

from sayso.brief.lines import SHORT_ID
from sayso.brief.text import printable, quoted, source
from sayso.records.brief import Brief, Citation, Line, Section

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+!|~])")
_ADDRESS = re.compile(r"https?://[^\s()<>]+")


def render_markdown(brief: Brief) -> str:
    """Return the brief as Markdown (CommonMark), ending in a line break."""
    since = f", since {brief.since}" if brief.since else ""
    parts = [f"# {_plain(brief.title or 'Brief')}", f"As of {brief.as_of}{since}. {_sources(brief)}."]
    for section in brief.sections:
        parts += _section(section)
    parts += [f"Note: {_plain(note)}" for note in brief.notes]
    return "\n\n".join(parts) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"## {_plain(section.heading)}"
    if section.note:
        yield _plain(section.note)
    if section.lines:
        yield "\n".join(_line(line) for line in section.lines)
    if section.hidden:
        yield f"… and {section.hidden} more"


def _line(line: Line) -> str:
    said = _plain("; ".join((line.wording, *line.marks)))
    cited = "".join(f"\n  - {_citation(one)}" for one in line.citations)
    return f"- **{_plain(line.label)}** (`{line.entry[:SHORT_ID]}`): {said}{cited}"


def _citation(one: Citation) -> str:
    where = _plain(source(one))
    linked = f"[{where}]({one.url})" if one.url and _ADDRESS.fullmatch(one.url) else where
    return f"{linked}: {_plain(quoted(one.sentence))}"


def _sources(brief: Brief) -> str:
    pages = f"{brief.pages} page{'s' if brief.pages != 1 else ''}"
    return f"{pages}: {_plain(', '.join(brief.outlets))}" if brief.outlets else pages


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", printable(text))
