"""One page as the frames see it: its parse, who is named, when, how many."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.actors import Mention, Mentions
from sayso.language import Parse, Quantity, TimeExpression
from sayso.records import Article, Span, Statement


@dataclass(frozen=True)
class Page:
    """Everything known of a page before an assertion is drawn; times and quantities are in the order of the text."""

    article: Article
    parse: Parse
    mentions: Mentions
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    statements: tuple[Statement, ...]

    def times_in(self, span: Span) -> Sequence[TimeExpression]:
        """Return the time expressions that lie in a span."""
        first, last = bisect_left(self._time_starts, span[0]), bisect_left(self._time_starts, span[1])
        return [time for time in self.times[first:last] if time.end <= span[1]]

    def quantities_in(self, span: Span) -> Sequence[Quantity]:
        """Return the quantities that lie in a span."""
        first, last = bisect_left(self._quantity_starts, span[0]), bisect_left(self._quantity_starts, span[1])
        return [quantity for quantity in self.quantities[first:last] if quantity.end <= span[1]]

    def named_in(self, *spans: Span) -> list[Mention]:
        """Return the mentions in some spans, in the order of the text."""
        return [mention for span in spans for mention in self.mentions.within(span)]

    def sentence_span(self, sentence: int) -> Span:
        """Return the code points of a sentence."""
        return self.parse.sentences[sentence].start, self.parse.sentences[sentence].end

    def words(self, *spans: Span) -> str:
        """Return the words of some spans, with an ellipsis between them."""
        return " … ".join(self.parse.words(span) for span in spans)

    @cached_property
    def _time_starts(self) -> list[int]:
        return [time.start for time in self.times]

    @cached_property
    def _quantity_starts(self) -> list[int]:
        return [quantity.start for quantity in self.quantities]
