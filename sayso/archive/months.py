"""How English pages write the names of months, for the patterns of this room."""

from typing import Final

FULL: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
SHORT: Final = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
MONTH: Final = rf"(?:{FULL}|{SHORT})"
DAY: Final = rf"(?:{MONTH}\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} (?:{FULL})(?: \d{{4}})?)"
"""A day of a month, with or without its year: "May 26", "Feb. 5, 2026", "26 May 2025"."""
