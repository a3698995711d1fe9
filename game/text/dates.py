"""Dates as the language writes them."""

from __future__ import annotations

from datetime import date
from functools import cache


@cache
def day(iso: str, language: str = "fr") -> str:
    """A date of the form ``2025-06-20``: « 20 juin 2025 ». Raises ``ValueError`` for another.

    French says « 1er » for the first day of a month, which the patterns of Babel cannot.
    """
    from babel.dates import format_date  # heavy to import: only when a date is written

    when = date.fromisoformat(iso)
    said = format_date(when, format="long", locale=language)
    return f"1er{said[1:]}" if when.day == 1 and language == "fr" else said
