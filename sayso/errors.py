"""What can go wrong, as one tree: every message says what happened and what to do.

SaysoError              anything a user should read; exit code 1
├── UsageError          the call's words are off; exit code 2
├── PageError           one page could not be read; the others of the batch still are
│   ├── EmptyPage       nothing in it
│   ├── NotText         binary, or an encoding that cannot be told
│   ├── PageTooLarge    over the limit in archive.limits
│   └── ForeignPage     in a language the reader does not know (the page is kept, no statement read)
├── WeightsError        trained weights are missing or damaged (rules read on without them)
└── StoreError          the database could not be used
    ├── StoreLocked     another process holds it
    ├── StoreDamaged    the file is not a database, or fails its own check
    └── StoreFull       no room left on the disk
"""


class SaysoError(Exception):
    """Anything a user should read as one clear sentence."""

    exit_code = 1


class UsageError(SaysoError):
    """The call's words are off."""

    exit_code = 2


class PageError(SaysoError):
    """One page could not be read; the message says why and what to do."""


class EmptyPage(PageError):
    """There is no text in the page."""


class NotText(PageError):
    """The page is binary, or its encoding cannot be told."""


class PageTooLarge(PageError):
    """The page is larger than a news page can be."""


class ForeignPage(PageError):
    """The page is in a language the reader does not know."""


class WeightsError(SaysoError):
    """Trained weights are missing, or are not what their manifest says."""


class StoreError(SaysoError):
    """The database could not be used."""


class StoreLocked(StoreError):
    """Another process holds the database."""


class StoreDamaged(StoreError):
    """The file is not a Sayso database, or fails its own check."""


class StoreFull(StoreError):
    """The disk has no room left."""
