"""What crawlers put round a saved text: YAML or a list of "**URL**: ..." before it, the list of its links after it."""

import re

_YAML = re.compile(r"---\r?\n(.{0,4000}?)\r?\n---[ \t]*\r?\n", re.DOTALL)
_ENTRY = re.compile(r"^(title|source|url|date|published|site|outlet)[ \t]*:[ \t]*(.*)$", re.MULTILINE | re.IGNORECASE)
_LISTED = re.compile(r"^[-*] \*\*(URL|Title|Date|Published)\*\*: (.+)$", re.MULTILINE)
_OUTLINE = re.compile(r"^- # (.+)$", re.MULTILINE)
_CONTENT = re.compile(r"^## Content\s*$", re.MULTILINE)
_LINKS = re.compile(r"^## (?:Links|Images|Media)[ \t]*\r?\n\s*- !?\[", re.MULTILINE)
_NAMES = {"source": "url", "published": "date", "site": "outlet"}


def front_end(text: str) -> int:
    """Return where the head ends and the page begins (0 where there is no head)."""
    yaml = _YAML.match(text)
    if yaml:
        return yaml.end()
    listed = _LISTED.search(text, 0, 2000)
    content = _CONTENT.search(text) if listed else None
    return content.end() if content else 0


def back_start(text: str) -> int:
    """Return where the page ends and the crawler's list of its links begins (the text's end where there is none)."""
    links = _LINKS.search(text)
    return links.start() if links else len(text)


def front(text: str) -> dict[str, str]:
    """Return what the head says: any of title, url, date, outlet."""
    head = text[: front_end(text)]
    found: dict[str, str] = {}
    for pattern in (_ENTRY, _LISTED):
        for m in pattern.finditer(head):
            value = m.group(2).strip().strip("\"'")
            if value and value.lower() != "unknown":
                found.setdefault(_NAMES.get(m.group(1).lower(), m.group(1).lower()), value)
    outlined = _OUTLINE.search(head)
    if outlined:
        found.setdefault("title", outlined.group(1).strip())
    return found if found.get("url", "http").startswith("http") else {k: v for k, v in found.items() if k != "url"}
