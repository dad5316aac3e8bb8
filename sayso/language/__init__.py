"""English, without news: sentences, quotation marks, dependencies, time expressions, quantities."""

from sayso.language.parse import Parse, Sentence, Token, parse

__all__ = ["Parse", "Sentence", "Token", "parse"]
