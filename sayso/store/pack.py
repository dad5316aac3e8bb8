"""Articles to rows and back: the text and its layout deflated, the rest as it is."""

import hashlib
import zlib
from dataclasses import replace
from typing import Any

import msgspec

from sayso.errors import StoreDamaged
from sayso.records import Article, Block
from sayso.records.identity import make_id

LEVEL = 6
"""zlib's own middle: level 9 takes twice as long to save one byte in a hundred on a news page."""

SEAL_LENGTH = 16
"""Bytes of SHA-256 kept of a row: enough to tell any two apart and to notice any change."""

ARTICLE_COLUMNS = (
    "article, version, url, outlet, title, published, published_basis, language, completeness, agency, "
    "text, sha256, layout, seal"
)


class Layout(msgspec.Struct, array_like=True):
    """Where the blocks of a text lie, and how it shifts to the text as given."""

    blocks: tuple[Block, ...]
    shifts: tuple[tuple[int, int], ...]


def version_of(article: Article) -> str:
    """Return the article's version, or a hash of its text where it has none."""
    return article.version or make_id(article.text)


def digest(text: str) -> bytes:
    """Hash a frozen text: SHA-256 of its UTF-8, 32 bytes."""
    return hashlib.sha256(text.encode()).digest()


def seal_of(article: Article) -> bytes:
    """Hash all that is kept of an article beside its text: its address, outlet, dates and blocks."""
    rest = replace(article, text="", version=version_of(article))
    return hashlib.sha256(msgspec.json.encode(rest)).digest()[:SEAL_LENGTH]


def pack(article: Article) -> tuple[Any, ...]:
    """Return the values of ARTICLE_COLUMNS for an article."""
    return (
        article.id, version_of(article), article.url, article.outlet, article.title, article.published,
        article.published_basis, article.language, article.completeness, article.agency,
        zlib.compress(article.text.encode(), LEVEL), digest(article.text),
        zlib.compress(msgspec.json.encode(Layout(article.blocks, article.shifts)), LEVEL), seal_of(article),
    )  # fmt: skip


def unpack(row: tuple[Any, ...]) -> Article:
    """Return the article whose ARTICLE_COLUMNS are given."""
    *fields, text, _, packed, _ = row
    article, version, url, outlet, title, published, basis, language, completeness, agency = fields
    layout = unpack_layout(packed, version)
    return Article(
        id=article, text=inflate(text, version).decode(), blocks=layout.blocks, version=version, url=url, outlet=outlet,
        title=title, published=published, published_basis=basis, language=language, completeness=completeness,
        agency=agency, shifts=layout.shifts,
    )  # fmt: skip


def unpack_layout(packed: bytes, version: str) -> Layout:
    """Return a version's blocks and shifts."""
    return msgspec.json.decode(inflate(packed, version), type=Layout)


def inflate(packed: bytes, version: str) -> bytes:
    """Undo zlib; a flipped bit raises StoreDamaged."""
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        raise StoreDamaged(f"version {version} is damaged ({error}): put a copy of the database back") from error
