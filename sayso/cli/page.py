"""One page's reading as lines for the screen."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.text import Text

from sayso.cli.screen import day, hang
from sayso.records import Assertion, Block, Reading, Span, Statement

SHOWN = 84
"""Code points of a block that are shown: one line, enough to recognise the paragraph."""

_MARKS = tuple('"“”‘„«')

MARGIN = Text(" " * 7)
"""What stands under a name: "   s1  "."""

_BASIS = {
    "text": "from the page's own words",
    "address": "from its address",
    "metadata": "from the page's metadata",
    "file": "as given with the file",
}


def lines(reading: Reading) -> Iterator[Text]:
    """Yield what was read from a page, line by line: head, blocks, statements, assertions, notes."""
    yield from _head(reading)
    yield from (_block(block, reading) for block in reading.article.blocks)
    names = {s.id: f"s{n}" for n, s in enumerate(reading.statements, 1)}
    yield Text(f"\n{_count(len(reading.statements), 'statement')}", "bold")
    for statement in reading.statements:
        yield from _statement(statement, names, reading)
    yield Text(f"\n{_count(len(reading.assertions), 'assertion')}", "bold")
    for number, assertion in enumerate(reading.assertions, 1):
        yield from _assertion(f"a{number}", assertion, names, reading)
    yield from (Text(f"note: {note}", "yellow") for note in reading.notes)


def _head(reading: Reading) -> Iterator[Text]:
    article = reading.article
    kinds = Counter(block.kind for block in article.blocks if not block.is_evidence)
    left_out = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    dated = f"{day(article.published)} ({_BASIS.get(article.published_basis, 'basis unknown')})"
    yield Text(article.title or article.id, "bold")
    yield Text(
        " · ".join(
            filter(None, (article.outlet, (article.published and dated) or "undated", article.agency, article.url))
        ),
        "dim",
    )
    yield Text(f"no evidence taken from: {left_out}" if left_out else "all of it is evidence", "dim")


def _block(block: Block, reading: Reading) -> Text:
    words = " ".join(reading.article.text[block.start : block.end].split())
    short = words if len(words) <= SHOWN else words[: SHOWN - 1].rstrip() + "…"
    return Text.assemble(
        (f"{block.kind:>10}  ", "cyan" if block.is_evidence else "dim"), (short, "" if block.is_evidence else "dim")
    )


def _statement(statement: Statement, names: dict[str, str], reading: Reading) -> Iterator[Text]:
    label, chain = Text(f"{names[statement.id]:>5}  ", "cyan"), Text()
    for link in statement.chain:
        chain.append(link.holder, "bold").append(f" ({link.party})" if link.party else "", "green")
        chain.append(f" {link.attitude} → ")
    yield hang(label, chain.append(_quoted(statement.content, reading)))
    traits = (
        statement.form, statement.act, "negated" if statement.polarity == "-" else "",
        statement.time if statement.time != "present" else "",
        f"said {day(statement.said)}" if statement.said else "",
        f"to {statement.addressee}" if statement.addressee else "",
        f"through {statement.channel}" if statement.channel else "",
        f"answers {names[statement.targets]}" if statement.targets in names else "",
    )  # fmt: skip
    yield hang(MARGIN, Text(" · ".join(filter(None, traits)), "dim"))


def _assertion(name: str, assertion: Assertion, names: dict[str, str], reading: Reading) -> Iterator[Text]:
    number = "" if assertion.quantity is None else f" {assertion.quantity:g} {assertion.unit or ''}".rstrip()
    value = "" if assertion.kind == "figure" else f" {assertion.value}"
    head = Text(f"{assertion.kind} {assertion.dimension}:", "magenta").append(f"{value}{number}", "bold not magenta")
    yield hang(Text(f"{name:>5}  ", "cyan"), head.append(f"  {assertion.label}", "not magenta"))
    traits = (
        f"on the word of {_holder(assertion)}",
        assertion.strength if assertion.strength != "explicit" else "",
        ", ".join(assertion.parties), assertion.issue, day(assertion.date) if assertion.date else "",
        assertion.place or "", f"owed by {assertion.owed_by}" if assertion.owed_by else "",
        f"owed to {assertion.owed_to}" if assertion.owed_to else "",
        f"from {names[assertion.statement]}" if assertion.statement in names else "",
    )  # fmt: skip
    yield hang(MARGIN, Text(" · ".join(filter(None, traits)), "dim"))
    yield hang(MARGIN, Text(_quoted(assertion.evidence, reading)))


def _holder(assertion: Assertion) -> str:
    if assertion.holder == "outlet":
        return "the outlet"
    if assertion.holder == "unnamed":
        return assertion.holder_name or "unnamed sources"
    return f"{assertion.holder} ({assertion.holder_name})" if assertion.holder_name else assertion.holder


def _quoted(spans: Iterable[Span], reading: Reading) -> str:
    """Join the words of spans, in quotation marks where they bring none of their own."""
    words = " … ".join(" ".join(reading.article.text[start:end].split()) for start, end in spans)
    return words if words[:1] in _MARKS else f"“{words}”"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
