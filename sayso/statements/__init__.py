"""Who is said to say, think, want or know what: one parsed article → its statements."""

from sayso.statements.attribution import Attribution
from sayso.statements.find import Finder, find
from sayso.statements.merge import merged as by_rules
from sayso.statements.opinions import both

__all__ = ["Attribution", "Finder", "both", "by_rules", "find"]
