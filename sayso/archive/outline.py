"""The elements of a page in reading order: where paragraphs, captions, times and bylines stand to each other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

Role = Literal["paragraph", "caption", "time", "byline", "standfirst", "h1"]

_CAPTION = re.compile(r"caption|media-info|image-description|img-desc|photo-desc", re.IGNORECASE)
_NOT_CAPTION = re.compile(r"video|player|subtitle|closed|related|teaser|gallery-thumb|hidden|sr-only", re.IGNORECASE)
_BYLINE = re.compile(r"\bbyline|author-?name|article[-_]author|c-author\b|__author\b", re.IGNORECASE)
_STANDFIRST = re.compile(
    r"standfirst|sub-?head|subtitle|\bdek\b|\bdeck\b|article[-_]?(?:intro|lead|summary|description)|\bchapo\b|teaser-?text|strapline",
    re.IGNORECASE,
)
_OUTSIDE = frozenset({"nav", "footer", "form", "noscript", "script", "style", "template", "svg", "iframe"})
_PARAGRAPHS = frozenset({"p", "li", "h2", "h3", "h4", "blockquote", "td", "pre"})
_SPACES = re.compile(r"\s+")

LONGEST_CAPTION = 900
"""Code points; longer "captions" are whole articles in a wrapper of that class."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element's role and words, spaces made single."""

    role: Role
    words: str


def outline(tree: LexborHTMLParser) -> list[Element]:
    """Return the page's elements in reading order, outside navigation, footers and forms."""
    return list(_walk(tree.body)) if tree.body else []


def _walk(root: LexborNode) -> Iterator[Element]:
    """Go down the tree without recursion; an element whose role is told is not entered."""
    stack: list[LexborNode] = [root]
    while stack:
        node = stack.pop()
        if node.tag in _OUTSIDE or node.tag == "-text":
            continue
        role = _role(node)
        if role:
            words = shown(node)
            if words and not (role == "caption" and len(words) > LONGEST_CAPTION):
                yield Element(role, words)
                if role != "paragraph" or node.css_first("figcaption, time") is None:
                    continue
        stack.extend(reversed(list(node.iter(include_text=False))))


def _role(node: LexborNode) -> Role | None:
    tag = node.tag or ""
    named = f"{node.attributes.get('class') or ''} {node.attributes.get('itemprop') or ''}"
    if tag == "figcaption" or (_CAPTION.search(named) and not _NOT_CAPTION.search(named)):
        return "caption"
    if tag in ("h1", "time"):
        return "h1" if tag == "h1" else "time"
    if _BYLINE.search(named) or node.attributes.get("rel") == "author":
        return "byline"
    if tag not in ("div", "section", "article", "header", "main") and _STANDFIRST.search(named):
        return "standfirst"
    return "paragraph" if tag in _PARAGRAPHS else None


def shown(node: LexborNode) -> str:
    """Return an element's words as a reader sees them, without scripts, spaces made single."""
    return _SPACES.sub(" ", node.text(separator=" ")).strip()
