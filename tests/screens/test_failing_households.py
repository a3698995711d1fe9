"""A computer household that fails, or is refused, plays more simply; the table is told once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.core.actions import Action, Pass
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.state import State
from game.screens.shell import Shell
from game.screens.thinking import Decide, decided
from game.session.seats import Seat
from tests.screens.menus_desk import first_legal, shell

ALL = (Seat("Cu", "search"), Seat("Li", "search"))


def raising(player: str, ruleset: Ruleset, state: State, whim: int) -> Action:
    raise KeyError("a card nobody knows")


def refused(player: str, ruleset: Ruleset, state: State, whim: int) -> Action:
    """What no household may do while the first devices are being made."""
    return Pass(0)


def spared(failing: Decide) -> Decide:
    """Fails unless the spare player is asked, which takes the last legal action."""

    def decide(player: str, ruleset: Ruleset, state: State, whim: int) -> Action:
        if player == "greedy":
            return legal(ruleset, state)[-1]
        return failing(player, ruleset, state, whim)

    return decide


@pytest.mark.parametrize("failing", [raising, refused])
@pytest.mark.parametrize("wrap", [spared, lambda failing: failing])
def test_it_acts_all_the_same_and_the_table_is_told_once(
    failing: Decide, wrap: Callable[[Decide], Decide]
) -> None:
    made = Shell(shell().desk, wrap(failing))
    made.begin("standard", ALL, 5)
    for _ in range(4):
        made.play_computer()
        made.desk.moments.clear()
    assert len(made.desk.playing.history.done) == 5
    (notice,) = made.desk.notices
    assert notice.startswith("Foyer ")
    assert "Détail à signaler" in notice


def test_the_next_game_tells_it_again() -> None:
    made = Shell(shell().desk, raising)
    for _ in range(2):
        made.begin("standard", ALL, 5)
        made.play_computer()
    assert len(made.desk.notices) == 2


def test_a_household_decides_for_itself_as_long_as_it_can() -> None:
    made = Shell(shell().desk, first_legal)
    made.begin("standard", ALL, 5)
    game = made.desk.playing
    assert decided(first_legal, "search", game.ruleset, game.state, 1) == (game.legal()[0], None)
    taken = decided(spared(raising), "search", game.ruleset, game.state, 1)
    assert taken.action == game.legal()[-1]
    assert isinstance(taken.trouble, KeyError)
    last = decided(refused, "search", game.ruleset, game.state, 1)
    assert last.action == game.legal()[0]
