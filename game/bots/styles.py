"""How computer households like to play, and how well: five styles at three levels.

A style is a taste, points by which a household likes some deeds more than they are worth, and
weights that lean the same way. None of them is foolish: a taste decides between things that are
nearly as good.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from game.bots import greedy, search
from game.bots.deeds import card_of, coins, deed
from game.bots.player import Player
from game.bots.weights import Weights
from game.core import rng
from game.core.actions import Action
from game.core.ruleset import Ruleset
from game.core.state import State
from game.session.seats import (
    CAMPAIGNER,
    EASY,
    HURRIED,
    NEIGHBOUR,
    REPAIRER,
    SHARP,
    SURE,
    THRIFTY,
)

_OVERLOOKED: Final = 4
"""A beginner overlooks one option in so many."""

_BLUR: Final = 3.0
"""Points between the luckiest and the unluckiest guess of a beginner."""

_CALM: Final = 0.5
"""The share of its taste that an expert keeps: it knows what it costs."""

_SAME: Final = 1e-9


@dataclass(frozen=True)
class Style:
    """A taste. ``likes``: points by deed (see ``deeds``); ``scales``: factors on the weights.

    ``pillar_of``: deeds whose pillar it likes on cards too, with ``pillar`` points; ``appeal``
    and ``price``: points for each level of appeal and each coin of what it takes.
    """

    likes: Mapping[str, float] = field(default_factory=dict)
    scales: Mapping[str, float] = field(default_factory=dict)
    pillar_of: frozenset[str] = frozenset()
    pillar: float = 0.0
    appeal: float = 0.0
    price: float = 0.0

    def weights(self, base: Weights) -> Weights:
        """The weights that lean as the style does."""
        return replace(base, **{name: getattr(base, name) * by for name, by in self.scales.items()})

    def taste(self, ruleset: Ruleset, view: State, action: Action) -> float:
        """Points by which it likes an action more than it is worth."""
        liked = self.likes.get(deed(action), 0.0) - self.price * coins(ruleset, view, action)
        card = ruleset.cards.get(card_of(view, action))
        if card is None:
            return liked
        bonus = ruleset.numbers.bonus_attribute
        if self.appeal and card.attributes and bonus >= 0:
            liked += self.appeal * card.attributes[bonus]
        pillars = {ruleset.action_pillars.get(each, -1) for each in self.pillar_of} - {-1}
        return liked + (self.pillar if card.pillar in pillars else 0.0)


STYLES: Final[Mapping[str, Style]] = {
    HURRIED: Style(
        likes={"new": 1.2, "play": 0.3, "rent": 0.3, "support": -0.2, "give": -0.2},
        scales={"later": 0.6, "lever_hope": 0.8},
        appeal=0.4,
    ),
    THRIFTY: Style(
        likes={"used": 0.4, "repair": 0.3, "new": -0.5, "rent": -0.3},
        scales={"coin": 1.25, "scarce_coin": 1.5},
        price=0.1,
    ),
    REPAIRER: Style(
        likes={"repair": 1.0, "refurbished": 0.2, "new": -0.8, "rent": -0.5},
        scales={"repair": 1.25},
        pillar_of=frozenset({"repair"}),
        pillar=0.3,
    ),
    NEIGHBOUR: Style(
        likes={"give": 0.5, "join": 0.25, "used": 0.2, "refurbished": 0.2, "new": -0.4},
        pillar_of=frozenset({"give", "second_hand"}),
        pillar=0.1,
    ),
    CAMPAIGNER: Style(
        likes={"support": 0.3, "engage": 0.1, "new": -0.4},
        scales={"lever_hope": 1.1},
    ),
}
"""The styles by id, all those that are offered to people."""


def easy(style: Style, ruleset: Ruleset, view: State, whim: int) -> Action:
    """Overlooks some options and guesses what the others promise: mistakes that people make."""
    options = _liked(style, ruleset, view, whim)
    chance = rng.seeded(whim)
    best, most = options[0][0], float("-inf")
    for action, points in options:
        seen, chance = rng.below(chance, _OVERLOOKED)
        guess, chance = rng.below(chance, 1_000)
        felt = points + _BLUR * guess / 1_000
        if seen and felt > most:
            best, most = action, felt
    return best


def sure(style: Style, ruleset: Ruleset, view: State, whim: int) -> Action:
    """Takes what promises most, its taste counted; ``whim`` decides between equals."""
    options = _liked(style, ruleset, view, whim)
    most = max([points for _, points in options])
    equal = [action for action, points in options if points > most - _SAME]
    pick, _ = rng.below(rng.seeded(whim), len(equal))
    return equal[pick]


def sharp(
    style: Style, ruleset: Ruleset, view: State, whim: int, budget: search.Budget | None = None
) -> Action:
    """Plays its options out as ``search`` does, half its taste counted."""

    def bias(action: Action) -> float:
        return _CALM * style.taste(ruleset, view, action)

    weights = style.weights(search.far(ruleset))
    return search.compare(ruleset, view, whim, budget, weights, bias)[0].action


def _liked(style: Style, ruleset: Ruleset, view: State, whim: int) -> list[tuple[Action, float]]:
    weighed = greedy.weigh(ruleset, view, whim, style.weights(Weights()))
    if len(weighed) == 1:
        return weighed
    return [(action, points + style.taste(ruleset, view, action)) for action, points in weighed]


def household(style: str, level: str) -> Player:
    """The household of a style at a level. Raises ``KeyError`` for one that does not exist."""
    play = {EASY: easy, SURE: sure, SHARP: sharp}[level]
    return partial(play, STYLES[style])
