"""The computer households offered to people: each has its taste, each level plays better."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from game.bots import styles
from game.bots.decide import STYLED
from game.bots.deeds import deed
from game.bots.player import Player
from game.bots.search import Budget
from game.core.actions import Action
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.scoring import score
from game.core.state import State, acting_seat
from game.core.view import view
from game.session.seats import LEVELS, STYLES, computer
from game.text.phrases import french
from tests.bots.arena import QUICK, decide_quickly, game, quick_players
from tests.core.tables import first_year, real


def test_the_names_are_those_that_saved_games_hold() -> None:
    assert set(STYLED) == {computer(style, level) for style in STYLES for level in LEVELS}
    for level in LEVELS:
        with pytest.raises(KeyError):
            styles.household("nobody", level)
    with pytest.raises(KeyError):
        styles.household("repairer", "perfect")


def test_every_style_and_level_has_its_words() -> None:
    phrases = french()
    for style in styles.STYLES:
        assert {f"style.{style}", f"style.{style}.hint"} <= set(phrases)
    assert {f"level.{level}" for level in LEVELS} <= set(phrases)


def lead(first: str, second: str, games: int, quick: Mapping[str, Player] = QUICK) -> float:
    """Points that a household of the first kind has more than one of the second, a game."""
    ahead = 0.0
    for seed in range(games):
        seated = [first, second] if seed % 2 else [second, first]
        end = game(real(), seated, 100 + seed, lambda who, *rest: quick[who](*rest))[-1]
        for seat, who in enumerate(seated):
            ahead += score(real(), end, seat).total * (1 if who == first else -1)
    return ahead / games


@pytest.mark.parametrize("style", sorted(styles.STYLES))
def test_whoever_is_used_to_the_game_beats_a_beginner(style: str) -> None:
    assert lead(f"{style}.sure", f"{style}.easy", 20) > 0


def test_an_expert_beats_a_beginner_even_with_little_time() -> None:
    quick = quick_players(Budget(steps=700))
    assert lead("repairer.sharp", "repairer.easy", 8, quick) > 0


def deeds(player: str) -> Counter[str]:
    """What a household does in a few games, by kind."""
    done: Counter[str] = Counter()

    def noted(who: str, ruleset: Ruleset, shown: State, whim: int) -> Action:
        action = decide_quickly(who, ruleset, shown, whim)
        done[deed(action)] += 1
        return action

    for seed in range(4):
        game(real(), [player] * 4, seed, noted)
    return done


def test_each_style_does_more_of_what_it_likes() -> None:
    done = {style: deeds(f"{style}.sure") for style in styles.STYLES}
    assert max(done, key=lambda style: done[style]["repair"]) == "repairer"
    assert max(done, key=lambda style: done[style]["support"]) == "campaigner"
    assert max(done, key=lambda style: done[style]["new"]) == "hurried"
    assert done["neighbour"]["give"] >= done["hurried"]["give"]
    assert done["neighbour"]["join"] >= done["thrifty"]["join"]


def test_a_beginner_varies_with_its_whims_and_does_what_is_allowed() -> None:
    state = first_year(real(), 3)
    shown = view(state, acting_seat(state))
    taken = {decide_quickly("thrifty.easy", real(), shown, whim) for whim in range(40)}
    assert len(taken) >= 2
    assert taken <= set(legal(real(), state))
