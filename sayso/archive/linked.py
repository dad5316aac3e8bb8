"""What a page says of itself in its head: JSON-LD (schema.org), Open Graph and plain meta elements."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser

ARTICLES = ("article", "posting", "report", "blogposting", "webpage", "videoobject")


@dataclass(frozen=True, slots=True)
class Head:
    """The head's own words; None where it is silent."""

    title: str | None = None
    description: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    free: bool | None = None


def head_of(tree: LexborHTMLParser) -> Head:
    """Read a page's head: the article's JSON-LD before Open Graph before the rest."""
    article = next(_articles(tree), {})
    meta = _metas(tree)
    html = tree.css_first("html")
    canonical = tree.css_first("link[rel=canonical]")
    language = (html.attributes.get("lang") if html else None) or meta.get("og:locale") or ""
    publisher = article.get("publisher")
    return Head(
        title=_words(article.get("headline")) or meta.get("og:title") or meta.get("twitter:title") or _title(tree),
        description=_words(article.get("description")) or meta.get("og:description") or meta.get("description"),
        url=_http(canonical.attributes.get("href") if canonical else None) or _http(meta.get("og:url")),
        outlet=meta.get("og:site_name") or _words(publisher.get("name") if isinstance(publisher, dict) else publisher),
        published=_words(article.get("datePublished")) or meta.get("article:published_time") or meta.get("date"),
        language=language[:2].lower() or None,
        free={"true": True, "false": False}.get(str(article.get("isAccessibleForFree")).lower()),
    )


def _articles(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects that describe an article, the most special first."""
    found = [item for script in tree.css('script[type="application/ld+json"]') for item in _items(script.text())]
    typed = [(str(item.get("@type", "")).lower(), item) for item in found]
    for wanted in ARTICLES:
        yield from (item for kind, item in typed if wanted in kind)


def _items(words: str) -> list[dict[str, Any]]:
    try:
        data = json.loads(words, strict=False)
    except (ValueError, RecursionError):
        return []
    stack: list[Any] = [data]
    found: list[dict[str, Any]] = []
    while stack and len(found) < 200:
        item = stack.pop(0)
        if isinstance(item, list):
            stack = item[:200] + stack
        elif isinstance(item, dict):
            found.append(item)
            stack += [item["@graph"]] if "@graph" in item else []
    return found


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        name = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop")
        words = _words(node.attributes.get("content"))
        if name and words:
            found.setdefault(name.lower(), words)
    return found


def _title(tree: LexborHTMLParser) -> str | None:
    node = tree.css_first("title")
    return _words(node.text()) if node else None


def _words(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _http(value: str | None) -> str | None:
    return value if value and value.startswith(("http://", "https://")) else None
