"""What an action is called and what it costs, for all that households say and like."""

from __future__ import annotations

from typing import get_args

import pytest

from game.bots.deeds import coins, deed
from game.core.actions import FATES, Action, Sort
from game.core.legal import legal
from game.core.preview import preview
from game.core.state import acting_seat
from game.core.view import view
from tests.core.tables import random_walk, real


def test_every_kind_of_action_has_its_word() -> None:
    plain = [kind for kind in get_args(Action) if kind is not Sort]
    words = [deed(kind.__new__(kind)) for kind in plain]
    assert all(words)
    assert [deed(Sort(0, 1, fate)) for fate in FATES] == list(FATES)


@pytest.mark.parametrize("scenario", ["standard", "decouverte"])
def test_the_price_is_what_is_paid(scenario: str) -> None:
    """Where coins are paid, the first coins that change hands are the price."""
    ruleset, checked = real(scenario), set()
    for step in random_walk(ruleset, 3, 8)[:-1]:
        shown = view(step.state, acting_seat(step.state))
        for action in legal(ruleset, shown):
            price = coins(ruleset, shown, action)
            seen = preview(ruleset, shown, action)
            assert seen is not None
            paid = [e.params["by"] for e in seen.events if e.kind == "coins_changed"]
            if price and not (deed(action) == "new" and ruleset.new_from_catalogue):
                assert paid[0] == -price, action
                checked.add(deed(action))
    assert {
        "repair",
        "refurbished",
        "used",
        "rent",
        "take" if scenario == "standard" else "choose",
    } <= checked
