"""The brief as plain text of a given width: no colour, no control characters."""

import textwrap
from collections.abc import Iterator

from sayso.brief.lines import SHORT_ID
from sayso.records.brief import Brief, Citation, Line, Section
from sayso.records.ledger import Explanation, Step

_MARKS = frozenset('“”"')
_LONGEST = 240
"""Characters of a sentence shown under a line; `show` gives it whole."""


def render_text(brief: Brief, width: int = 100) -> str:
    """Return the brief as text, `width` columns wide, ending in a line break."""
    heading = " · ".join(filter(None, (brief.title, f"as of {brief.as_of}", brief.since and f"since {brief.since}")))
    sources = f"{brief.pages} page{'s' if brief.pages != 1 else ''}: {', '.join(brief.outlets) or 'no outlet named'}"
    parts = [*_wrapped(heading, width, ""), *_wrapped(sources, width, "")]
    for section in brief.sections:
        parts += ["", *_section(section, width)]
    parts += [part for note in brief.notes for part in ("", *_wrapped(f"Note: {note}", width, ""))]
    return "\n".join(parts) + "\n"


def render_explanation(found: Explanation, width: int = 100) -> str:
    """Return an explanation as text: every assertion in order, then why the standing is what it is."""
    entry = found.entry
    about = " · ".join(filter(None, (entry.kind, entry.issue, ", ".join(entry.parties), entry.place, entry.date)))
    parts = [*_wrapped(f"{entry.label}  [{entry.id}]", width, ""), *_wrapped(about, width, "")]
    for state in entry.states:
        parts += _wrapped(f"{state.dimension}: {state.wording}", width, "  ")
    parts += ["", "On whose word"]
    for number, step in enumerate(found.steps, 1):
        parts += _step(number, step, width)
    parts += ["", "Why it stands so"]
    parts += [part for why in found.why for part in _wrapped(why.strip(), width, "    " if why[:1] == " " else "  ")]
    return "\n".join(parts) + "\n"


def _section(section: Section, width: int) -> Iterator[str]:
    yield from _wrapped(section.heading.upper(), width, "")
    if section.note:
        yield from _wrapped(section.note, width, "  ")
    for line in section.lines:
        yield from _line(line, width)
    if section.hidden:
        yield f"  … and {section.hidden} more"


def _line(line: Line, width: int) -> Iterator[str]:
    yield from _wrapped(f"{line.label} ({line.entry[:SHORT_ID]})", width, "  ")
    yield from _wrapped("; ".join((line.wording, *line.marks)), width, "    ")
    for one in line.citations:
        yield from _wrapped(f"{source(one)}: {quoted(one.sentence)}", width, "      ")


def _step(number: int, step: Step, width: int) -> Iterator[str]:
    day = f"{step.day} ({step.day_basis})" if step.day else "day unknown"
    through = f", by way of {' and '.join(step.through)}" if step.through else ""
    rule = f"rule {step.rule}" if step.rule else "no rule named"
    trigger = f', on the words "{step.trigger}"' if step.trigger else ""
    yield from _wrapped(f"{number}. {day}: {step.who}{through}: {step.value}", width, "  ")
    yield from _wrapped(quoted(step.sentence), width, "     ")
    where = ", ".join(filter(None, (step.outlet, step.published, step.url)))
    yield from _wrapped(f"{where or 'source unknown'}; {rule}{trigger}; {step.effect}", width, "     ")


def source(one: Citation) -> str:
    """Return whose word it is, when and where, in one phrase."""
    outlet = one.outlet if one.outlet != one.holder else None
    return ", ".join(filter(None, (one.holder, one.said or "no date", outlet)))


def quoted(sentence: str) -> str:
    """Return a sentence for display: spaces made single, cut at a word where it is very long."""
    single = " ".join(sentence.split())
    if not single:
        return "(no passage)"
    short = textwrap.shorten(single, _LONGEST, placeholder=" …")
    return short if short[0] in _MARKS and short[-1] in _MARKS else f"“{short}”"


def printable(text: str) -> str:
    """Return the text without control characters, its spaces made single."""
    return "".join(character for character in " ".join(text.split()) if character.isprintable())


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    clean = printable(text)
    return textwrap.wrap(
        clean, max(width, 30), initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    ) or [indent.rstrip()]  # fmt: skip
