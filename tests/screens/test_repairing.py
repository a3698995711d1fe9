"""The list of repairs: each fault for coins or, where it is played, for élan with others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core import sorting
from game.core.actions import Repair, RepairTogether
from game.screens import board, options, telling
from game.screens.commands import Act, Go
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, child, find
from tests.core.tables import changed, with_phone
from tests.screens import scenario_games
from tests.screens.tables import played


def broken(*, opens: int, coins: int, elan: int, scenario: str = "standard") -> Desk:
    """A desk whose viewer has a tired battery and a broken screen."""
    if scenario == "standard":
        desk = played(2, 1, lambda d: d.state.year == 1)
    else:
        shell = scenario_games.begun(scenario, 3)
        desk = scenario_games.played(shell, lambda s: s.desk.state.year == 1).desk
        assert desk.viewer == 0
    rules, seat = desk.ruleset, desk.viewer
    phone = desk.state.households[seat].phone
    assert phone is not None
    levels = list(phone.attributes)
    levels[rules.numbers.glued_attribute] = opens
    last = desk.playing.history.done[-1]
    state = changed(last.state, seat, coins=coins, elan=elan)
    state = with_phone(state, seat, attributes=tuple(levels), damage=("screen",))
    desk.playing.history.done[-1] = replace(last, state=state)
    return desk


def listed(desk: Desk) -> Node:
    return options.build(desk, Page("repair"))


def test_a_fault_can_be_repaired_both_ways_each_with_its_price_and_what_it_changes() -> None:
    desk = broken(opens=1, coins=9, elan=5)
    root = listed(desk)
    paid, shared = child(root, "option.screen"), child(root, "option.screen.together")
    assert paid.command == Act(Repair(desk.viewer, "screen"))
    assert shared.command == Act(RepairTogether(desk.viewer, "screen"))
    assert paid.value.endswith("pièces")
    assert shared.label.endswith("à plusieurs")
    assert shared.value.endswith("élan")
    assert "panne réparée" in shared.hint
    assert "pièce" not in shared.hint
    assert not shared.why_not


def test_what_is_not_broken_is_not_offered_twice() -> None:
    root = listed(broken(opens=1, coins=9, elan=5))
    assert child(root, "option.battery").why_not
    assert find(root, "option.battery.together") is None


def test_without_elan_the_list_says_how_much_it_takes() -> None:
    shared = child(listed(broken(opens=1, coins=9, elan=0)), "option.screen.together")
    assert "élan, tu en as 0" in shared.why_not


def test_a_glued_phone_is_refused_both_ways() -> None:
    root = listed(broken(opens=0, coins=9, elan=9))
    for key in ("option.screen", "option.screen.together"):
        assert "réparation" in child(root, key).why_not


def test_discovery_has_no_elan_and_never_speaks_of_it() -> None:
    desk = broken(opens=1, coins=9, elan=0, scenario="decouverte")
    root = listed(desk)
    assert find(root, "option.screen.together") is None
    told = [node.label + node.value + node.why_not for node in root.children]
    assert not [line for line in told if "élan" in line]


@pytest.mark.parametrize(("coins", "elan", "opens_list"), [(9, 9, True), (0, 9, False)])
def test_the_button_opens_the_list_when_there_is_a_choice(
    *, coins: int, elan: int, opens_list: bool
) -> None:
    desk = broken(opens=1, coins=coins, elan=elan)
    button = child(board.build(desk), "action.repair")
    assert not button.why_not
    only = Act(RepairTogether(desk.viewer, "screen"))
    assert button.command == (Go("repair") if opens_list else only)


@pytest.mark.parametrize(("cost", "told"), [(0, "Gratuit, panne réparée"), (2, "−2 pièces")])
def test_the_only_repair_says_on_its_button_what_it_takes(
    cost: int, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "repair_cost", lambda *_: cost)
    desk = broken(opens=1, coins=9, elan=0, scenario="decouverte")
    button = child(board.build(desk), "action.repair")
    assert button.command == Act(Repair(desk.viewer, "screen"))
    assert button.hint.replace("\u00a0", " ").startswith(told)


def test_the_button_says_what_is_missing_either_way() -> None:
    said = child(board.build(broken(opens=1, coins=0, elan=0)), "action.repair").why_not
    assert "pièce" in said
    assert "élan" in said


def test_the_log_tells_a_repair_together_from_one_that_is_paid() -> None:
    desk = broken(opens=1, coins=9, elan=9)
    together = desk.playing.act(RepairTogether(desk.viewer, "screen"))
    (event,) = [event for event in together if event.kind == "repaired"]
    said = telling.line(desk, event)
    assert "à plusieurs" in said
    assert f"{event.params['elan']}\u00a0élan" in said
