"""Painters: each draws one idea of the game from plain data, in a given rectangle."""
