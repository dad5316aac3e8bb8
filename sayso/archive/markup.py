"""HTML that could choke a reader is refused before any library sees it."""

import re

from sayso.archive.limits import DEEPEST_MARKUP, MOST_ENTITIES, MOST_TAGS
from sayso.errors import PageTooLarge

_NESTING = re.compile(
    r"<(/?)(?:div|span|section|article|table|td|ul|ol|blockquote|font|b|i|em|strong|a|form|main)\b", re.I
)
_ENTITY = re.compile(r"<!ENTITY[^>]*>", re.IGNORECASE)


def checked(html: str, name: str) -> str:
    """Return the markup, without entities of its own; raises PageTooLarge where it is too deep or too busy."""
    if html.count("<") > 2 * MOST_TAGS:
        raise PageTooLarge(f"{name}: over {MOST_TAGS:,} tags; save the article alone, or its text.")
    if _depth(html) > DEEPEST_MARKUP:
        raise PageTooLarge(f"{name}: tags nested over {DEEPEST_MARKUP:,} deep; save the page's text instead.")
    return _ENTITY.sub("", html) if "<!ENTITY" in html[:MOST_ENTITIES].upper() else html


def _depth(html: str) -> int:
    depth = deepest = 0
    for tag in _NESTING.finditer(html):
        depth = max(0, depth - 1) if tag.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest
