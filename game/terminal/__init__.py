"""The whole game as text: the same screens as the desktop edition, read line by line."""
