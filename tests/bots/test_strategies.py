"""The households with one idea do what their name says, whenever they can."""

from __future__ import annotations

from typing import NamedTuple

from game.bots.deeds import EQUIPS, coins, deed
from game.bots.strategies import IDEAS
from game.core import devices
from game.core.actions import Action
from game.core.legal import legal
from game.core.ruleset import Ruleset, YearsPhase
from game.core.state import Device, State, acting_seat
from tests.bots.arena import decide_quickly, game
from tests.core.tables import real


class Step(NamedTuple):
    """A decision: the seat's view, what it could do and what it did."""

    shown: State
    options: list[Action]
    action: Action

    @property
    def phone(self) -> Device | None:
        return self.shown.households[acting_seat(self.shown)].phone

    @property
    def out(self) -> bool:
        return self.phone is None or devices.is_dead(real(), self.phone)

    @property
    def did(self) -> str:
        return deed(self.action)

    def could(self, *what: str) -> bool:
        return any(deed(option) in what for option in self.options)


def played(idea: str, games: int = 3) -> list[Step]:
    """The decisions of the years of use in games of four households with an idea."""
    steps: list[Step] = []

    def noted(who: str, ruleset: Ruleset, shown: State, whim: int) -> Action:
        action = decide_quickly(who, ruleset, shown, whim)
        if isinstance(ruleset.phases[shown.phase], YearsPhase):
            steps.append(Step(shown, legal(ruleset, shown), action))
        return action

    for seed in range(games):
        game(real(), [f"strategy.{idea}"] * 4, seed, noted)
    return steps


def test_new_often_buys_new_about_every_second_year() -> None:
    steps = played("new_often")
    bought = sum(step.did == "new" for step in steps)
    assert bought >= 2.5 * 3 * 4, "two or three times a household and game"
    for step in steps:
        if step.could("new") and step.did != "new":
            assert step.phone is not None
            assert step.phone.age < 2
        assert step.did not in (EQUIPS - {"new"}) | {"repair"}


def test_cheapest_never_pays_more_than_it_must() -> None:
    for step in played("cheapest"):
        if step.did in EQUIPS:
            ways = [o for o in step.options if deed(o) in {"repair", *EQUIPS}]
            prices = [coins(real(), step.shown, way) for way in ways]
            assert step.out
            assert coins(real(), step.shown, step.action) == min(prices)


def test_renter_rents_and_goes_on_renting() -> None:
    steps = played("renter")
    assert sum(step.did == "rent" for step in steps) >= 3 * 4
    assert not any(step.did in (EQUIPS - {"rent"}) | {"repair"} for step in steps)


def test_keeper_replaces_nothing_that_can_be_kept() -> None:
    steps = played("keeper")
    assert any(step.did == "repair" for step in steps)
    for step in steps:
        if step.did in EQUIPS:
            assert step.out
            assert not step.could("repair")


def test_refurbished_takes_from_the_pool_and_repairs_nothing() -> None:
    steps = played("refurbished")
    assert sum(step.did == "refurbished" for step in steps) >= 2 * 3 * 4
    assert not any(step.did == "repair" for step in steps)
    for step in steps:
        if step.did in EQUIPS - {"refurbished"}:
            assert step.out
            assert not step.shown.pool


def test_levers_puts_its_elan_on_levers() -> None:
    steps = played("levers")
    supported = sum(step.did == "support" for step in steps)
    assert supported >= 3 * 3 * 4
    assert not any(step.did == "join" for step in steps)
    assert supported > sum(step.did == "support" for step in played("keeper"))


def test_durable_buys_one_new_phone_and_repairs_it() -> None:
    steps = played("durable")
    bought = sum(step.did == "new" for step in steps)
    assert 3 * 4 * 0.7 <= bought <= 3 * 4 * 1.3, "one a household and game"
    assert any(step.did == "repair" for step in steps)


def test_every_idea_is_tried_here() -> None:
    tried = {name.removeprefix("test_") for name in globals() if name.startswith("test_")}
    assert all(any(name.startswith(idea) for name in tried) for idea in IDEAS)
