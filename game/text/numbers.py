"""Numbers as the language writes them."""

from __future__ import annotations

from functools import cache


@cache
def decimal(value: float, language: str = "fr", digits: int = 1) -> str:
    """A number with at most this many decimals: ``8.2`` → « 8,2 », ``12000`` → « 12 000 »."""
    from babel.numbers import format_decimal  # heavy to import: only when a number is written

    pattern = "#,##0." + "#" * digits if digits else "#,##0"
    return format_decimal(value, format=pattern, locale=language)


@cache
def tenths(value: float, language: str = "fr") -> str:
    """A number with one decimal, always: ``2`` → « 2,0 »."""
    from babel.numbers import format_decimal  # heavy to import: only when a number is written

    return format_decimal(value, format="#,##0.0", locale=language)


def signed(value: int) -> str:
    """A whole number with its sign, the minus as U+2212: « +2 », « −1 », « 0 »."""
    return f"+{value}" if value > 0 else f"−{-value}" if value < 0 else "0"


def minus(value: int) -> str:
    """A whole number, the minus as U+2212."""
    return f"−{-value}" if value < 0 else str(value)
