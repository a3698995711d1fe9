"""Dates as the language writes them. The patterns are phrases: a translation has its own."""

from __future__ import annotations

from datetime import date, datetime

from game.text.words import Words


def minute(words: Words, seconds: float) -> str:
    """A moment of the system's clock, in local time: « 24 novembre 2026, 15 h 26 »."""
    from babel.dates import format_datetime  # heavy to import: only when a date is written

    return format_datetime(
        datetime.fromtimestamp(seconds), words("date.minute"), locale=words.language
    )


def month(words: Words, written: str) -> str:
    """The month of a date written 2027-11-01: « novembre 2027 »."""
    from babel.dates import format_date

    return format_date(date.fromisoformat(written), words("date.month"), locale=words.language)
