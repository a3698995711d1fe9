"""Real games of the Standard scenario for the tests of screens, played at random to a point."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from game.content.content import Content, load
from game.core.state import BANK
from game.core.view import SPECTATOR
from game.screens import moments
from game.screens.desk import Desk
from game.session.running import Origin, begin
from game.session.seats import Seat
from game.session.settings import Settings
from game.text.phrases import french_words

CONTENT = Path(__file__).resolve().parents[2] / "content" / "smartphone"
TEAMS = ("Cu", "Li", "Au", "Co", "Sn")

Stop = Callable[[Desk], bool]


@lru_cache(maxsize=1)
def content() -> Content:
    return load(CONTENT, draft=True)


def new_desk(seats: int, seed: int) -> Desk:
    """A desk with a game just begun, every seat a person's."""
    desk = Desk(content(), french_words(), Settings(), None, None)
    who = tuple(Seat(team) for team in TEAMS[:seats])
    origin = Origin("smartphone", "standard", "0" * 64, who, seed, "2026-01-31 14:00", "0.1.0")
    desk.game = begin(content().rulesets["standard"], origin, None)
    desk.viewer = SPECTATOR
    return desk


def played(seats: int, seed: int, stop: Stop | None = None) -> Desk:
    """A desk whose game stands where `stop` first holds, or at its end; moments of the last step.

    The viewer is the household that must act, or nobody at the end.
    """
    desk = new_desk(seats, seed)
    game = desk.playing
    chance = random.Random(seed)
    while game.acting != BANK and not (stop and stop(desk)):
        events = game.act(chance.choice(game.legal()))
        desk.moments.clear()
        desk.moments.extend(moments.of(game, events))
    desk.viewer = game.acting if game.acting != BANK else SPECTATOR
    return desk


def found(seats: int, stop: Stop) -> Desk:
    """The first game, seed after seed, that comes where `stop` holds."""
    for seed in range(1, 80):
        desk = played(seats, seed, stop)
        if desk.playing.acting != BANK and stop(desk):
            return desk
    raise AssertionError("no game comes there")


def finished(seats: int = 4, seed: int = 3) -> Desk:
    """A game played to its end."""
    return played(seats, seed)
