"""How large and how deep a page may be, and why."""

from typing import Final

LARGEST_PAGE: Final = 50_000_000
"""Bytes. The longest live blogs seen are near 5 MB of HTML; ten times that is a dump, not a page."""

DEEPEST_MARKUP: Final = 1_000
"""Open tags within each other: news pages stay under 60, and tree walkers recurse once per level."""

MOST_TAGS: Final = 200_000
"""Tags in one page: the busiest news page measured (fundus, 142 pages) has under 20,000."""

MOST_ENTITIES: Final = 2_000
"""Bytes of an internal DTD: HTML pages declare no entities of their own, so a longer one is a bomb."""

SNIFFED: Final = 65_536
"""Bytes looked at to guess an encoding: the guess costs time that grows with the length and gains nothing after."""

LONGEST_TITLE: Final = 500
"""Code points of a title taken from metadata; longer ones are descriptions put into the wrong field."""
