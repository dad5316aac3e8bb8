"""Mention → holder: pronouns, titles and descriptions are given the fullest name the page allows.

News prose keeps one speaker on the stage at a time, so "he" and "the analyst" are the last person who spoke, unless
somebody else has since become the subject (after O'Keefe et al., EMNLP 2012, and the running speaker of Citron).
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import itemgetter

from sayso.actors import Mention, Mentions, party_of, read_phrase
from sayso.language import Parse, Token
from sayso.lexicon import rows
from sayso.records import Span

REACH = 3
"""Paragraphs back in which a pronoun may find its bearer; farther back readers are given the name again."""

NEIGHBOURS = 200
"""Mentions looked at on either side for the bearer of a title: more than a long page of news has."""

_SINGULAR = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_PLURAL = frozenset({"they", "them", "their", "both"})
_THING = frozenset({"it", "its"})
_DEFINITE = frozenset({"the", "this", "that", "his", "her", "their", "its"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "some", "any", "two", "three", "several", "many"})
_FIRST = frozenset({"i", "we", "me", "us", "my", "our"})
_ARTICLE = re.compile(r"^(?:the|The|a|an|A|An)\s+")
_THINGS = frozenset({"state", "government", "body", "group", "media", "ministry"})


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a statement: the name in full, the party spoken for, what kind of actor, and a hint of gender."""

    name: str
    party: str | None
    kind: str
    gender: str | None = None


@lru_cache(maxsize=1)
def _bearers() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("statements", "bearers.tsv")}


@dataclass(slots=True)
class Stage:
    """The page as it is read: who spoke, in order, each with the place of the mention."""

    parse: Parse
    mentions: Mentions
    on: str | None
    quoted: Sequence[Span] = ()
    spoke: list[tuple[int, Holder]] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _headline_end: int = -1
    _full: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._starts = [m.span[0] for m in self.mentions]
        heads = [s for s in self.parse.sentences if s.kind == "headline"]
        self._headline_end = heads[-1].end if heads else -1
        self._full = _full_names(self.mentions)

    def holder(self, span: Span, outer: Holder | None) -> Holder:
        """Resolve the mention beside a cue and remember it as having spoken."""
        found = self._resolve(span, outer)
        insort(self.spoke, (span[0], found), key=itemgetter(0))
        return found

    def _resolve(self, span: Span, outer: Holder | None) -> Holder:
        tokens = list(self.parse.inside(span))
        words = _plain(self.parse.words(span))
        head = _head(tokens)
        if head is None:
            return Holder(words, party_of(words, self.on), "unnamed")
        if len(tokens) <= 2 and head.pos in {"PRON", "DET"}:
            return self._pronoun(head, span, outer) or Holder(words, None, "unnamed")
        mention = self.mentions.at(span)
        if mention is not None and _names(mention, head):
            return self._named(mention, span)
        return self._described(tokens, head, span, mention) or self._as_said(words)

    def _named(self, mention: Mention, span: Span) -> Holder:
        name = mention.name if mention.kind == "person" else _plain(self._phrase(mention, span))
        name = self._full.get(name, name)
        party = mention.party
        if mention.kind != "person":
            party = party_of(self.parse.words(span), self.on) or party
        return Holder(name, party, mention.kind, mention.gender)

    def _phrase(self, mention: Mention, span: Span) -> str:
        """A body keeps the words that narrow it ("Iranian state media"), not what hangs behind it."""
        start = min(span[0], mention.phrase[0]) if mention.phrase[0] < span[1] else span[0]
        return self.parse.words((max(start, span[0]), max(mention.phrase[1], mention.span[1])))

    def _pronoun(self, head: Token, span: Span, outer: Holder | None) -> Holder | None:
        word = head.lower
        if word in _FIRST:
            return outer
        if word in _SINGULAR:
            return self._last_person(span[0], _SINGULAR[word])
        if word in _PLURAL:
            return self._last(span[0], plural=True)
        if word in _THING:
            return self._last(span[0], plural=False)
        return None

    def _last_person(self, before: int, gender: str | None) -> Holder | None:
        """The last person who spoke, or the person who has since become a sentence's subject."""
        spoken = next(((p, h) for p, h in self._spoken(before) if h.kind == "person"), None)
        subject = self._last_subject(before, gender)
        if spoken and _may_be(spoken[1].gender, gender):
            newer = subject is not None and subject.span[0] > spoken[0] and subject.name != spoken[1].name
            if newer and subject is not None and self._fresh(subject, before):
                return Holder(subject.name, subject.party, "person", subject.gender)
            return spoken[1]
        if subject:
            return Holder(subject.name, subject.party, "person", subject.gender)
        return spoken[1] if spoken and _may_be(spoken[1].gender, gender) else None

    def _last_subject(self, before: int, gender: str | None) -> Mention | None:
        """The nearest earlier person outside quotations, a subject before others."""
        near = [
            m
            for m in self._recent(before)
            if m.kind == "person"
            and _may_be(m.gender, gender)
            and not self._in_quotation(m.span[0])
            and not self._asked_about(m, before)
        ]
        return next((m for m in near if self._is_subject(m)), near[0] if near else None)

    def _asked_about(self, mention: Mention, before: int) -> bool:
        """Whether somebody stands in the question that opens the sentence ("Asked whether X would come, he said")."""
        sentence = self.parse.sentences[self.parse.tokens[mention.head].sentence]
        return sentence.start <= before < sentence.end and self.parse.tokens[sentence.first].lower == "asked"

    def _recent(self, before: int) -> Iterator[Mention]:
        """The mentions that end before a place, nearest first, as far back as a pronoun reaches."""
        for at in range(bisect_left(self._starts, before) - 1, -1, -1):
            mention = self.mentions.found[at]
            if not self._near(mention.span[0], before):
                return
            if mention.span[1] <= before:
                yield mention

    def _is_subject(self, mention: Mention) -> bool:
        return self.parse.tokens[mention.head].dep in {"nsubj", "nsubjpass"}

    def _fresh(self, subject: Mention, before: int) -> bool:
        """Whether a subject stands in the sentence right before the pronoun, or in its own."""
        tokens = self.parse.tokens
        here = tokens[min(self.parse.first_at(before), len(tokens) - 1)].sentence
        return self._is_subject(subject) and here - tokens[subject.head].sentence <= 1

    def _in_quotation(self, place: int) -> bool:
        at = bisect_right(self.quoted, (place, place)) - 1
        return at >= 0 and self.quoted[at][0] <= place < self.quoted[at][1]

    def _last(self, before: int, *, plural: bool) -> Holder | None:
        for _, holder in self._spoken(before):
            if _is_plural(holder) == plural and holder.kind != "person":
                return holder
        wanted = [m for m in self._recent(before) if m.acts and m.kind in _THINGS and (m.number == "plural") == plural]
        best = next((m for m in wanted if self._is_subject(m)), wanted[0] if wanted else None)
        return Holder(_plain(best.name), best.party, best.kind) if best else None

    def _spoken(self, before: int) -> Iterator[tuple[int, Holder]]:
        """Who has spoken before a place, the last first, as far back as a pronoun reaches."""
        for at in range(bisect_left(self.spoke, before, key=itemgetter(0)) - 1, -1, -1):
            if not self._near(self.spoke[at][0], before):
                return
            yield self.spoke[at]

    def _near(self, place: int, before: int) -> bool:
        return self._paragraph(before) - self._paragraph(place) <= REACH

    def _paragraph(self, place: int) -> int:
        tokens = self.parse.tokens
        return self.parse.sentences[tokens[min(self.parse.first_at(place), len(tokens) - 1)].sentence].paragraph

    def _described(self, tokens: list[Token], head: Token, span: Span, mention: Mention | None) -> Holder | None:
        """ "The analyst", "India's top diplomat", "the statement": somebody who is named elsewhere on the page."""
        kind = _bearers().get(head.lower) or _bearers().get(head.lemma)
        if kind is None or tokens[0].lower in _INDEFINITE:
            return None
        if kind == "person" and head.tag in {"NN", "NNP"}:
            return self._person_described(tokens, span, mention)
        if kind == "document" and tokens[0].lower in _DEFINITE:
            return self._author(tokens, span)
        return None

    def _person_described(self, tokens: list[Token], span: Span, mention: Mention | None) -> Holder | None:
        party = mention.party if mention is not None else party_of(self.parse.words(span), self.on)
        if mention is not None and mention.actor and mention.name != self.parse.words(mention.span):
            return Holder(mention.name, mention.party, "person", mention.gender)
        titled = self._titled(mention, span[0]) if mention is not None and mention.office else None
        if titled is not None:
            return titled
        headline = span[1] <= self._headline_end
        if tokens[0].lower not in _DEFINITE and not headline:
            return None
        order = self.spoke if headline else list(self._spoken(span[0]))
        persons = (holder for _, holder in order if holder.kind == "person")
        return next((holder for holder in persons if party is None or holder.party == party), None)

    def _titled(self, title: Mention, before: int) -> Holder | None:
        """The person of the page who bears this very office for this party, the nearest before the title first."""
        at = bisect_left(self._starts, before)
        before_it = self.mentions.found[max(0, at - NEIGHBOURS) : at]
        around = [*reversed(before_it), *self.mentions.found[at : at + NEIGHBOURS]]
        for m in around:
            if m.kind == "person" and m.office == title.office and m.party == title.party:
                return Holder(m.name, m.party, "person", m.gender)
        return None

    def _author(self, tokens: list[Token], span: Span) -> Holder | None:
        """A document speaks for whoever issued it: its "from" or "by", else the last body that spoke."""
        for mention in self.mentions.within(span):
            if mention.acts:
                return Holder(_plain(mention.name), mention.party, mention.kind)
        if len(tokens) > 2:
            return None
        return next((holder for _, holder in self._spoken(span[0]) if holder.kind != "media"), None)

    def _as_said(self, words: str) -> Holder:
        return Holder(words, party_of(words, self.on), "unnamed")


def can_hold(parse: Parse, mentions: Mentions, source: Span) -> bool:
    """Return whether a phrase names someone, or what speaks for someone: "the work" and "the formula" do not."""
    head = _head(list(parse.inside(source)))
    if head is None or head.pos != "NOUN" or head.lower in _bearers() or head.lemma in _bearers():
        return True
    mention = mentions.at(source)
    if mention is not None and mention.first <= head.i < mention.last:
        return True
    return read_phrase(parse.words(source)).role is not None


def _full_names(mentions: Mentions) -> dict[str, str]:
    """Abbreviations of the page → the name it writes out for the same actor ("IDF" → "Israel Defense Forces")."""
    longest: dict[str, str] = {}
    for m in mentions:
        if m.actor and m.kind in _THINGS and m.form == "name" and len(m.name) > len(longest.get(m.actor, "")):
            longest[m.actor] = _plain(m.name)
    short = {m.name: longest[m.actor] for m in mentions if m.actor in longest and m.name.isupper()}
    return {name: full for name, full in short.items() if " " in full}


def _names(mention: Mention, head: Token) -> bool:
    """Whether a mention is what the phrase is about, and names it: a title alone does not."""
    if mention.kind in {"office", "unnamed"}:
        return False
    return mention.first <= head.i < mention.last or mention.kind == "person"


def _head(tokens: list[Token]) -> Token | None:
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head not in inside or t.head == t.i), tokens[0] if tokens else None)


def _plain(words: str) -> str:
    """A name without its article, in plain spaces."""
    return " ".join(_ARTICLE.sub("", words).split()).strip(" ,;:")


def _may_be(known: str | None, wanted: str | None) -> bool:
    return known is None or wanted is None or known == wanted


def _is_plural(holder: Holder) -> bool:
    last = holder.name.split()[-1:] or [""]
    return " and " in holder.name or (last[0].endswith("s") and holder.kind == "unnamed")
