"""The only room that keeps anything: one SQLite file, and all SQL there is."""

from sayso.store.database import Store, open_store
from sayso.store.rows import Case, Edition, Hit, Kept, KeptStatement, Page, Problem, Skipped

__all__ = ["Case", "Edition", "Hit", "Kept", "KeptStatement", "Page", "Problem", "Skipped", "Store", "open_store"]
