"""English, without news: sentences, quotation marks, dependencies, time expressions, quantities."""

from sayso.language.parse import Parse, Sentence, parse
from sayso.language.quantities import Quantity, quantities
from sayso.language.quotations import Quotation, quotations
from sayso.language.times import TimeExpression, times
from sayso.language.token import Token

__all__ = [
    "Parse", "Quantity", "Quotation", "Sentence", "TimeExpression", "Token", "parse", "quantities", "quotations",
    "times",
]  # fmt: skip
