"""How likely an uncertain quantity is to reach a bound."""

from __future__ import annotations

import math


def likely(margin: float, need: int, left: float) -> float:
    """The chance to reach a bound of size ``need`` that one is expected to pass by ``margin``.

    ``left`` is the share of the game still to come: the more, the less sure.
    """
    spread = (0.1 + 0.9 * left) * max(0.6, 0.3 * math.sqrt(max(1, need)) + 0.1 * need)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, 1.7 * margin / spread))))
