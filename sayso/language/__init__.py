"""English, without news: sentences, quotation marks, dependencies, time expressions, quantities."""

from sayso.language.parse import Parse, Sentence, Token, parse
from sayso.language.quotations import Quotation, quotations

__all__ = ["Parse", "Quotation", "Sentence", "Token", "parse", "quotations"]
