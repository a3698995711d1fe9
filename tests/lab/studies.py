"""Small studies for the tests: two lines of households that act by chance, in a short scenario."""

from __future__ import annotations

import os
import signal
from functools import cache
from pathlib import Path

from game import paths
from game.bots.decide import decide
from game.content.content import Content, load
from game.core.actions import Action
from game.core.ruleset import Ruleset
from game.core.state import State
from game.lab.batch import code_digest, rules_digest
from game.lab.folder import About
from game.lab.study import Ask, Line, Plan, Target
from game.lab.subject import subject_of

SCENARIO = "decouverte"

LINES = (
    Line("pair", "Two by chance", ("random", "random")),
    Line("three", "Three by chance", ("random", "random", "random"), games_at_most=25),
)

TARGETS = (
    Target("equal", "Seats are equal", "pair", Ask("seat_gap"), -0.5, 0.5),
    Target("long", "It takes <some> time", "three", Ask("decisions"), 1, None),
    Target("never", "Nobody ends & all lose", "pair", Ask("years"), None, 1),
    Target("cards", "Every card is used", "pair", Ask("card_use"), 0.03, None),
)

PLAN = Plan("smartphone", SCENARIO, LINES, TARGETS, weigh_every=1000)


@cache
def content() -> Content:
    """The real content; what only readers of cards need may be unfinished."""
    return load(paths.content_dir() / "smartphone", draft=True)


def rules() -> Ruleset:
    """The rules of the short scenario."""
    return content().rulesets[SCENARIO]


def about(games: int = 30, seed: int = 1, plan: Plan = PLAN) -> About:
    """What a study of so many games a line is."""
    subject = subject_of(content(), SCENARIO)
    digests = (content().digest, rules_digest(rules()), code_digest())
    return About(plan, games, seed, *digests, "0", "balance …", subject)


def killing(flag: str, player: str, ruleset: Ruleset, view: State, whim: int) -> Action:
    """A player that ends its process the first time it is asked, and leaves the file ``flag``."""
    if not Path(flag).exists():
        Path(flag).touch()
        os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    return decide(player, ruleset, view, whim)


def deadly(player: str, ruleset: Ruleset, view: State, whim: int) -> Action:
    """A player that always ends its process."""
    os._exit(9)
