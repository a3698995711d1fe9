"""The command ``terre-en-poche``: what it understands, and what it does."""

from game.cli.run import main

__all__ = ["main"]
