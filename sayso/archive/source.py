"""What is handed in: one page's text or bytes, with whatever is known about it."""

from dataclasses import dataclass
from typing import Literal

Form = Literal["text", "html", "mhtml"]


@dataclass(frozen=True, slots=True)
class Source:
    """One page as it came: `text` where it is known to be decoded, else `data`; what the file says of it beside.

    `name` is how messages call it (file name, with the row's number for a file of many pages). `published` is in the
    file's own words; it is read, and outranked, in `archive.dates`.
    """

    name: str
    text: str | None = None
    data: bytes | None = None
    form: Form = "text"
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A file or row that is no page, and in plain words why and what to do."""

    name: str
    reason: str
