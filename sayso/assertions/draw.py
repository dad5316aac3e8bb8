"""The door: statements and narration in, assertions out."""

from collections.abc import Iterator, Sequence

from sayso.actors import Mentions
from sayso.assertions.choose import choose, join_repeats
from sayso.assertions.clause import Clause
from sayso.assertions.clauses import clauses
from sayso.assertions.dates import date_of, place_of
from sayso.assertions.frames import FRAMES
from sayso.assertions.holders import OUTLET, UNNAMED, Voucher, holder_of
from sayso.assertions.issues import issue_of
from sayso.assertions.page import Page
from sayso.assertions.parties import parties_of
from sayso.assertions.rule import Draft
from sayso.language import Parse, quantities, times
from sayso.records import Article, Assertion, Statement
from sayso.records.identity import make_id
from sayso.records.vocabulary import Strength

_LONGEST_LABEL = 120


def draw(article: Article, parse: Parse, mentions: Mentions, statements: Sequence[Statement]) -> tuple[Assertion, ...]:
    """Draw from one page what it lets a ledger say, in the order of the text, each on the words that carry it."""
    page = Page(article, parse, mentions, times(parse, article.published), quantities(parse), tuple(statements))
    chosen = choose([propose(clause, page) for clause in evidence(page)], page)
    return join_repeats(parse, [_assertion(draft, page) for draft in chosen])


def propose(clause: Clause, page: Page) -> list[Draft]:
    """Return what every frame makes of a clause, the most specific kind first."""
    return [draft for frame in FRAMES.values() for draft in frame(clause, page)]


def evidence(page: Page) -> Iterator[Clause]:
    """Yield the clauses of the body; those of a headline only where there is nothing else to stand on."""
    found = clauses(page.parse, page.statements)
    body = [c for c in found if page.parse.sentences[c.sentence].kind != "headline"]
    yield from body or found


def _assertion(draft: Draft, page: Page) -> Assertion:
    clause, article = draft.clause, page.article
    holder = _holder(draft)
    words = page.words(*draft.evidence)
    return Assertion(
        id=make_id(article.id, draft.kind, draft.dimension, draft.value, holder.code, words),
        kind=draft.kind,
        label=_label(draft, words),
        issue=issue_of(clause, draft.kind, page),
        parties=parties_of(draft, holder, page),
        dimension=draft.dimension,
        value=draft.value,
        holder=holder.code,
        holder_name=holder.name,
        strength=_strength(draft, holder),
        evidence=draft.evidence,
        statement=clause.statement.id if clause.statement else None,
        date=date_of(clause, draft.evidence, page),
        place=place_of(clause, page),
        quantity=draft.quantity,
        unit=draft.unit,
        owed_by=draft.owed_by,
        owed_to=draft.owed_to,
        rule=draft.rule,
        trigger=draft.trigger,
    )


def _holder(draft: Draft) -> Voucher:
    """Return on whose word; hearsay without anyone ("reportedly") in the outlet's voice is an unnamed one's."""
    holder = holder_of(draft.clause.statement)
    hearsay = draft.clause.phrases & {"reportedly", "allegedly", "are believed to", "is believed to"}
    return Voucher(UNNAMED, None) if holder.code == OUTLET and hearsay else holder


def _strength(draft: Draft, holder: Voucher) -> Strength:
    softened = draft.clause.mood.hedged or draft.clause.phrases & {"in effect", "appear to", "appears to", "seem to"}
    return "outlet-reading" if holder.code == OUTLET and softened else draft.strength


def _label(draft: Draft, words: str) -> str:
    """Return a short title in the page's own words: what is counted for a figure, else the evidence cut at a word."""
    title = draft.unit if draft.unit else words
    return title if len(title) <= _LONGEST_LABEL else title[:_LONGEST_LABEL].rsplit(" ", 1)[0] + " …"
