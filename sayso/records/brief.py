"""The brief: sections of lines, every line on somebody's word."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """Whose word, when, where, and the sentence itself."""

    holder: str
    said: str | None
    outlet: str | None
    sentence: str
    url: str | None
    assertion: str


@dataclass(frozen=True, slots=True)
class Line:
    """One entry's state in a section; `entry` is the id to ask for more, `marks` are such as "revised the same day"."""

    entry: str
    kind: str
    label: str
    wording: str
    standing: str
    citations: tuple[Citation, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading; `hidden` counts those left out for length."""

    key: str
    heading: str
    lines: tuple[Line, ...]
    hidden: int = 0
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """What changed, what stands, what is awaited, where accounts differ: as of a day, since another."""

    title: str
    since: str | None
    as_of: str
    sections: tuple[Section, ...]
    pages: int
    outlets: tuple[str, ...]
    notes: tuple[str, ...] = ()
