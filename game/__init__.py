"""Terre en poche: a serious card and board game on the life of a smartphone."""

__version__ = "0.1.0"
