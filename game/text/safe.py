"""Filling placeholders: ``{name}`` and nothing else, whatever a catalogue holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

PLACEHOLDER: Final = re.compile(r"\{([a-z_][a-z0-9_.-]*)\}", re.IGNORECASE)


def fill(template: str, params: Mapping[str, object]) -> str:
    """The template with its placeholders filled; an unknown one stays visible as it is.

    No attribute, index or format specification is ever evaluated.
    """
    return PLACEHOLDER.sub(lambda m: str(params.get(m[1], m[0])), template)


def names(template: str) -> frozenset[str]:
    """The names of the placeholders in a template."""
    return frozenset(PLACEHOLDER.findall(template))
