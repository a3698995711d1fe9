"""One's own household can be looked at as closely as the others: initiatives and tokens too."""

from __future__ import annotations

from game.screens import household, panel
from game.screens.commands import Go
from game.screens.desk import Page
from game.screens.nodes import child, find
from tests.screens.tables import found, played


def test_ones_own_initiatives_are_one_press_away() -> None:
    desk = found(4, lambda desk: bool(desk.state.households[0].initiatives))
    seat = 0
    name = child(panel.build(desk, seat), "me.name")
    assert name.command == Go("household", str(seat))
    root = household.build(desk, Page("household", str(seat)))
    for card in desk.state.households[seat].initiatives:
        assert child(root, f"household.{card}").label == desk.content.cards[card].title


def test_tokens_show_only_when_there_are_any() -> None:
    desk = played(4, 3)
    own = desk.state.households[0]
    assert panel.tokens(desk, own._replace(tokens=0)) == ()
    (shown,) = panel.tokens(desk, own._replace(tokens=2))
    assert shown.value == "2\u00a0jetons de mine urbaine"
    assert find(shown, "me.tokens") is shown
