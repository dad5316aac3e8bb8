"""Pages a browser saved whole (.mht, .mhtml): the HTML part and its address."""

from dataclasses import replace
from email import message_from_string
from email.message import Message

from sayso.archive.decode import decode
from sayso.archive.source import Source
from sayso.errors import NotText


def unpack(words: str, source: Source) -> tuple[str, Source]:
    """Return the HTML of a saved page, and its source with the address the browser noted.

    Raises NotText where the file has no HTML part. Format: RFC 2557.
    """
    message = message_from_string(words)
    part = next((p for p in message.walk() if p.get_content_type() in ("text/html", "application/xhtml+xml")), None)
    if part is None:
        raise NotText(f"{source.name}: no HTML in this saved page; save it again as HTML.")
    html = decode(_bytes(part), source.name)
    address = source.url or message.get("Snapshot-Content-Location") or part.get("Content-Location")
    return html, replace(source, form="html", url=str(address).strip() if address else None)


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
