"""The glossary: terms with their meaning in columns, the alphabet at the side."""

from __future__ import annotations

from game.desktop.views.sources import view

__all__ = ["view"]
