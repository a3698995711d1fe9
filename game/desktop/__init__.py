"""The desktop edition: a window drawn with pygame-ce."""
