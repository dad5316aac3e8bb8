"""Web addresses made alike, so that one article has one id."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from sayso.records.identity import make_id

_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "ocid", "xtor", "at_", "smid")


def plain_address(url: str) -> str:
    """Return an address without scheme, "www.", fragment, tracking and closing slash."""
    parts = urlsplit(url.strip())
    query = [(k, v) for k, v in parse_qsl(parts.query) if not k.lower().startswith(_TRACKING)]
    host = (parts.hostname or "").removeprefix("www.")
    return host + parts.path.rstrip("/") + ("?" + urlencode(sorted(query)) if query else "")


def address_id(url: str) -> str:
    """Return the id of the article at an address."""
    return make_id("address", plain_address(url))
