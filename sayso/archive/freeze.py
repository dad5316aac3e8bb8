"""Text as given → frozen text (NFC, no NUL), and spans back again."""

import re
import unicodedata

from sayso.records import Article, Span

_RUN = re.compile(r"[\x01-\x7f]?[^\x01-\x7f]+")
"""Where normalisation can change something: a run beyond ASCII (or NUL) with the letter it may compose with."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def freeze(given: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Normalise a text once: NFC, NUL dropped, lone surrogates (no characters at all) made U+FFFD.

    Returns the frozen text and its shifts: pairs (position in the frozen text, what to add from there on).
    """
    given = _SURROGATE.sub("\ufffd", given)
    if "\x00" not in given and unicodedata.is_normalized("NFC", given):
        return given, ()
    out: list[str] = []
    shifts: list[tuple[int, int]] = []
    length = last = 0
    for run in _RUN.finditer(given):
        out.append(given[last : run.start()])
        length += run.start() - last
        last = run.end()
        for cluster in _clusters(run.group()):
            frozen = unicodedata.normalize("NFC", cluster.replace("\x00", ""))
            out.append(frozen)
            length += len(frozen)
            if len(frozen) != len(cluster):
                add = (shifts[-1][1] if shifts else 0) + len(cluster) - len(frozen)
                _note(shifts, length, add)
    return "".join(out) + given[last:], tuple(shifts)


def _clusters(run: str) -> list[str]:
    """Cut a run before every starter; keep it whole where its parts would not normalise on their own."""
    cuts = [i for i, ch in enumerate(run) if i == 0 or not unicodedata.combining(ch)]
    parts = [run[a:b] for a, b in zip(cuts, [*cuts[1:], len(run)], strict=True)]
    whole = unicodedata.normalize("NFC", run.replace("\x00", ""))
    apart = "".join(unicodedata.normalize("NFC", part.replace("\x00", "")) for part in parts)
    return parts if whole == apart else [run]


def _note(shifts: list[tuple[int, int]], position: int, add: int) -> None:
    if shifts and shifts[-1][0] == position:
        shifts.pop()
    shifts.append((position, add))


def given_span(article: Article, span: Span) -> Span:
    """Return the span of the text as given that froze into this span of the article's text."""
    return _given(article, span[0]), _given(article, span[1])


def _given(article: Article, position: int) -> int:
    add = 0
    for at, shift in article.shifts:
        if at > position:
            break
        add = shift
    return position + add
