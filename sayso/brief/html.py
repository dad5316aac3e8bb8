"""The brief as one HTML page: everything escaped, nothing fetched, no script."""

from collections.abc import Iterator
from html import escape

from sayso.brief.lines import SHORT_ID
from sayso.brief.text import quoted, source
from sayso.records.brief import Brief, Citation, Line, Section

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "h2{font-size:1.1rem;margin-top:2rem}li{margin:.6rem 0}q{color:#444}code,.by{color:#666;font-size:.85em}"
)


def render_html(brief: Brief) -> str:
    """Return the brief as a complete HTML page in UTF-8 that needs nothing beside itself."""
    title = escape(brief.title or "Brief")
    since = f", since {escape(brief.since)}" if brief.since else ""
    outlets = f": {escape(', '.join(brief.outlets))}" if brief.outlets else ""
    body = "\n".join(part for section in brief.sections for part in _section(section))
    notes = "".join(f"<p>Note: {escape(note)}</p>\n" for note in brief.notes)
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f"<p>As of {escape(brief.as_of)}{since}. {brief.pages} page{'s' if brief.pages != 1 else ''}{outlets}.</p>\n"
        f"{body}\n{notes}</body>\n</html>\n"
    )


def _section(section: Section) -> Iterator[str]:
    yield f'<section id="{escape(section.key)}">\n<h2>{escape(section.heading)}</h2>'
    if section.note:
        yield f"<p>{escape(section.note)}</p>"
    if section.lines:
        yield "<ul>"
        yield from (_line(line) for line in section.lines)
        yield "</ul>"
    if section.hidden:
        yield f"<p>… and {section.hidden} more</p>"
    yield "</section>"


def _line(line: Line) -> str:
    said = escape("; ".join((line.wording, *line.marks)))
    cited = "".join(f"<br>{_citation(one)}" for one in line.citations)
    return (
        f"<li><strong>{escape(line.label)}</strong> <code>{escape(line.entry[:SHORT_ID])}</code><br>{said}{cited}</li>"
    )


def _citation(one: Citation) -> str:
    where = escape(source(one))
    if one.url and one.url.startswith(("https://", "http://")):
        where = f'<a href="{escape(one.url)}" rel="noreferrer">{where}</a>'
    return f'<span class="by">{where}</span> <q>{escape(quoted(one.sentence)[1:-1])}</q>'
