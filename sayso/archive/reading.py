"""The door of the room: a source → an article, whatever form it came in."""

from sayso.archive.address import address_id
from sayso.archive.blocks import text_blocks
from sayso.archive.dates import day_in_address, day_in_text, day_of_file
from sayso.archive.decode import decode
from sayso.archive.freeze import freeze
from sayso.archive.front import front, front_end
from sayso.archive.html import read_html
from sayso.archive.limits import LARGEST_PAGE, LONGEST_TITLE
from sayso.archive.metadata import agency_of, completeness_of, language_of, outlet_of
from sayso.archive.mhtml import unpack
from sayso.archive.page import Page
from sayso.archive.source import Source
from sayso.errors import EmptyPage, PageTooLarge
from sayso.records import Article, Block
from sayso.records.identity import make_id


def read(source: Source) -> Article:
    """Read one page: frozen text in typed blocks, with its dates and what is known beside it.

    Raises EmptyPage, NotText or PageTooLarge where there is no page to read; each says what to do.
    """
    words = source.text if source.text is not None else decode(source.data or b"", source.name)
    if len(words) > LARGEST_PAGE:
        raise PageTooLarge(f"{source.name}: over {LARGEST_PAGE // 1_000_000} million characters; split it into pages.")
    if source.form == "mhtml":
        words, source = unpack(words, source)
    page = read_html(words, source.url, source.name) if source.form == "html" else _plain(words, source)
    if not page.text.strip():
        raise EmptyPage(f"{source.name}: there is no text in the page; save it again once it has loaded.")
    return _article(source, page)


def _plain(words: str, source: Source) -> Page:
    text, shifts = freeze(words)
    known = front(text)
    title = source.title or known.get("title")
    return Page(
        text=text, blocks=text_blocks(text, title), title=title, url=known.get("url"), published=known.get("date"),
        outlet=known.get("outlet"),
        shifts=shifts,
    )  # fmt: skip


def _article(source: Source, page: Page) -> Article:
    text, blocks = page.text, page.blocks
    url = source.url or page.url
    title = source.title or page.title or _printed(text, blocks)
    published, basis = _published(source, page, url)
    evidence = "\n".join(text[b.start : b.end] for b in blocks if b.is_evidence)
    return Article(
        id=source.id or (address_id(url) if url else make_id(source.name, text)),
        text=text,
        blocks=blocks,
        version=make_id(text, *(f"{b.start} {b.end} {b.kind} {b.when or ''}" for b in blocks)),
        url=url,
        outlet=source.outlet or page.outlet or outlet_of(url),
        title=title[:LONGEST_TITLE] if title else None,
        published=published,
        published_basis=basis,
        language=language_of(evidence, page.language),
        completeness=completeness_of(text, blocks, page.free),
        agency=agency_of(text, blocks),
        shifts=page.shifts,
    )


def _printed(text: str, blocks: tuple[Block, ...]) -> str | None:
    return next((" ".join(text[b.start : b.end].strip("#* ").split()) for b in blocks if b.kind == "headline"), None)


def _published(source: Source, page: Page, url: str | None) -> tuple[str | None, str]:
    """Return the day of publication and its basis.

    What a page's markup states comes first (right on 138 of 140 pages of fundus, its printed stamps, which may be
    another story's, on 135); then the page's own text, its address, a search of its markup, and last the file.
    """
    address, file = day_in_address(url), day_of_file(source.published) or day_of_file(page.published)
    others = (address, page.day, page.guess, file)
    found = (
        (page.day, "metadata"),
        (day_in_text(page.text, page.blocks, others, front_end(page.text)), "text"),
        (address, "address"),
        (page.guess, "metadata"),
        (file, "file"),
    )
    return next(((day, basis) for day, basis in found if day), (None, "unknown"))
