"""Dates as the language writes them."""

from __future__ import annotations

from datetime import date
from functools import cache


@cache
def day(iso: str, language: str = "fr") -> str:
    """A date of the form ``2025-06-20``: « 20 juin 2025 ». Raises ``ValueError`` for another."""
    from babel.dates import format_date  # heavy to import: only when a date is written

    return format_date(date.fromisoformat(iso), format="long", locale=language)
