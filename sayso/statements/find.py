"""The door of the statements room: one parsed article → its statements, with chains."""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from sayso.actors import Mentions
from sayso.language import Parse, Token, quotations, times
from sayso.records import Article, Link, Span, Statement
from sayso.records.identity import make_id
from sayso.records.vocabulary import Attitude, Form
from sayso.statements.acts import NO_COMMENT, act, cue_word, main_verb, polarity, time
from sayso.statements.attribution import Attribution
from sayso.statements.chains import Nested, nest
from sayso.statements.context import day_said, told
from sayso.statements.cues import frames_of
from sayso.statements.merge import merged
from sayso.statements.relays import relayed
from sayso.statements.speakers import Holder, Stage, can_hold

Finder = Callable[[Parse], Sequence[Attribution]]

FEWEST_WORDS = 2
"""Words a content needs to say something a ledger could hold: one is a scrap of the writer's own ("comment" apart)."""


SOFTENERS = frozenset({"effectively", "virtually", "essentially", "seemingly"})
"""Adverbs by which a writer says that it only looks so (E6, rule 2: the outlet's reading is no party's word)."""


def find(article: Article, parse: Parse, mentions: Mentions, finder: Finder = merged) -> tuple[Statement, ...]:
    """Return who is said to say, think, want or know what on a page, in the order of the page.

    `finder` gives the bare attributions: the rules by default, `opinions.both` for reader and rules together.
    Everything after it (chains, holders, acts, days) is the same for every finder.
    """
    if not parse.tokens:
        return ()
    found = [one for one in finder(parse) if _counts(parse, mentions, one)]
    return _Page(article, parse, mentions, nest(parse, relayed(parse, found))).statements()


def _counts(parse: Parse, mentions: Mentions, one: Attribution) -> bool:
    """Whether an attribution has somebody behind it, and words a ledger could hold."""
    if not one.source or not _says_something(parse, one) or _is_reading(parse, one):
        return False
    return can_hold(parse, mentions, one.source[0])


def _says_something(parse: Parse, one: Attribution) -> bool:
    words = [t for span in one.content for t in parse.inside(span) if t.pos != "PUNCT"]
    return len(words) >= FEWEST_WORDS or any(t.lemma in NO_COMMENT for t in words)


def _is_reading(parse: Parse, one: Attribution) -> bool:
    """Whether the cue is the writer's own reading of somebody's acts ("has effectively rejected"): nobody said it."""
    words = (t for span in one.cue for t in parse.inside(span))
    around = {t.lower for word in words for t in (word, *parse.dependents(word.i, "advmod"))}
    return bool(around & SOFTENERS)


class _Page:
    """The attributions of one page while their chains and holders are worked out."""

    def __init__(self, article: Article, parse: Parse, mentions: Mentions, nested: Sequence[Nested]) -> None:
        self.article, self.parse, self.mentions, self.nested = article, parse, mentions, nested
        marks = [q.span for q in quotations(parse)]
        self.stage = Stage(parse, mentions, article.published, marks)
        self.marks = marks
        self.times = times(parse, article.published)
        self.links: dict[int, tuple[tuple[Link, Holder], ...]] = {}
        self.made: dict[int, Statement] = {}

    def statements(self) -> tuple[Statement, ...]:
        """Resolve outer statements before inner ones, each in the order of the page."""
        for number in sorted(range(len(self.nested)), key=self._place):
            self._make(number)
        kept = [self.made[n] for n in sorted(self.made, key=lambda n: (self.made[n].content, len(self.made[n].chain)))]
        return tuple({statement.id: statement for statement in reversed(kept)}.values())[::-1]

    def _place(self, number: int) -> tuple[int, bool, int]:
        """Outer before inner, the body before the headline (which names people the body has yet to introduce)."""
        one = self.nested[number].attribution
        in_headline = self.parse.kind_at(one.source[0][0]) == "headline"
        return self._depth(number), in_headline, min(one.cue[0][0] if one.cue else one.content[0][0], one.source[0][0])

    def _depth(self, number: int) -> int:
        depth, parent = 0, self.nested[number].parent
        while parent is not None and depth <= len(self.nested):
            depth, parent = depth + 1, self.nested[parent].parent
        return depth

    def _make(self, number: int) -> None:
        nested = self.nested[number]
        outer = self.links.get(nested.parent, ()) if nested.parent is not None else ()
        one = nested.attribution
        holder = self.stage.holder(one.source[0], outer[-1][1] if outer else None)
        if outer and holder.name == outer[-1][1].name:
            self.links[number] = outer
            return
        cue = one.cue[0] if one.cue else None
        link = Link(holder.name, holder.party, one.source[0], cue, _attitude(one, holder, cue_word(self.parse, one)))
        chain = (*outer, (link, holder))
        self.links[number] = chain
        if one.relay:
            return
        self.made[number] = self._statement(number, one, tuple(link for link, _ in chain))

    def _statement(self, number: int, one: Attribution, chain: tuple[Link, ...]) -> Statement:
        head = main_verb(self.parse, one)
        done = act(self.parse, one, head)
        verb = cue_word(self.parse, one)
        addressee, channel = told(self.parse, self.mentions, verb) if verb is not None else (None, None)
        target = self.nested[number].targets
        return Statement(
            id=self._id(one, chain),
            chain=chain,
            content=one.content,
            form=self._form(one),
            act=done,
            polarity=polarity(self.parse, head),
            time=time(self.parse, one, head, done),
            addressee=addressee,
            channel=channel,
            said=day_said(self.parse, one.cue[0], one.content, self.times) if one.cue else None,
            targets=self._target_id(target) if target is not None else None,
            finder=one.finder,
            confidence=one.confidence,
        )

    def _id(self, one: Attribution, chain: tuple[Link, ...]) -> str:
        words = (self.parse.words(span) for span in (*one.cue, *one.content))
        return make_id(self.article.id, *(link.holder for link in chain), None, *words)

    def _target_id(self, number: int) -> str | None:
        """The id the targeted statement will have: its holder may stand on the stage only later."""
        self._make(number) if number not in self.links else None
        made = self.made.get(number)
        return made.id if made else None

    def _form(self, one: Attribution) -> Form:
        touching = [self._marks_on(span) for span in one.content]
        if all(
            any(a <= s and e <= b + 1 for a, b in marks) for (s, e), marks in zip(one.content, touching, strict=True)
        ):
            return "direct"
        return "mixed" if any(touching) else "indirect"

    def _marks_on(self, span: Span) -> list[Span]:
        """The quotations that touch a span."""
        at = max(0, bisect_left(self.marks, span) - 1)
        upto = bisect_left(self.marks, (span[1], 0))
        return [(a, b) for a, b in self.marks[at:upto] if a < span[1] and span[0] < b]


def _attitude(one: Attribution, holder: Holder, cue: Token | None) -> Attitude:
    stated = one.attitude or _known_attitude(cue)
    if stated == "says" and holder.kind == "media":
        return "reports"
    return stated  # type: ignore[return-value]


def _known_attitude(cue: Token | None) -> str:
    frames = frames_of(cue) if cue else {}
    return next((frame.attitude for frame in frames.values()), "says")
