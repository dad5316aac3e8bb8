"""The command line: one face of `sayso.api`."""

from sayso.cli.main import main

__all__ = ["main"]
