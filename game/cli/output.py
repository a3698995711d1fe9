"""Lines on the standard output, on any console."""

from __future__ import annotations

import sys
from typing import Final

_PLAIN: Final = str.maketrans(
    {"\u202f": " ", "\u00a0": " ", "’": "'", "œ": "oe", "…": "...", "−": "-"}
)


def tell(line: str) -> None:
    """Prints a line; characters that the console does not know become the nearest ones."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        line = line.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    print(line, flush=True)
