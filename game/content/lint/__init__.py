"""Everything wrong with content that types cannot tell: texts, figures, cards, frozen ids."""

from game.content.lint.run import lint

__all__ = ["lint"]
