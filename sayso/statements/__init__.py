"""Who is said to say, think, want or know what: one parsed article → its statements."""

from sayso.statements.attribution import Attribution
from sayso.statements.find import Finder, find

__all__ = ["Attribution", "Finder", "find"]
