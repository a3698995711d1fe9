"""The choice of a ready-made model: what each can do, its whole journey, and taking it."""

from __future__ import annotations

from dataclasses import replace

from game.core import making
from game.core.actions import BuyNew, Choose
from game.core.state import pending
from game.screens import catalogue
from game.screens.commands import Act, Do, Go
from game.screens.looks import CardLook, ModelLook
from game.screens.nodes import Node, child, find, walk
from game.screens.shell import Shell

from .scenario_games import begun, content, played, shows

SCENARIO = "decouverte"


def choosing() -> Shell:
    return played(begun(SCENARIO, 3), shows("catalogue"))


def cards_of(root: Node) -> list[str]:
    found = [n for n in walk(root) if n.key.startswith("catalogue.stop.")]
    return [node.look.id for node in found if isinstance(node.look, CardLook)]


def test_each_model_shows_what_it_can_do_costs_and_weighs() -> None:
    shell = choosing()
    desk = shell.desk
    for model in content().scenarios[SCENARIO].catalogue:
        node = child(shell.tree(), f"catalogue.model.{model.id}")
        device = catalogue.made(desk, desk.viewer, model.id)
        assert isinstance(node.look, ModelLook)
        assert sum(count for _, count in node.look.cubes) == sum(device.cubes)
        assert [level for _, level, _, _ in node.look.device.attributes] == list(device.attributes)
        for name in node.look.names:
            assert name in node.value
        price = making.model_price(desk.ruleset, model.id)
        assert (f"{price}\u00a0pièce" in node.value) or (not price and "Gratuit" in node.value)


def test_the_journey_of_the_model_considered_shows_every_card_it_is_made_of() -> None:
    shell = choosing()
    for model in content().scenarios[SCENARIO].catalogue:
        shell.perform(Do("pick", model.id))
        root = shell.tree()
        assert sorted(cards_of(root)) == sorted(model.parts)
        assert child(root, "catalogue.trip").value == model.easy
        assert child(root, f"catalogue.model.{model.id}").chosen


def test_the_text_of_a_journey_follows_the_setting() -> None:
    shell = choosing()
    model = content().scenarios[SCENARIO].catalogue[0]
    shell.perform(Do("set", "level", "text"))
    shell.perform(Do("pick", model.id))
    assert child(shell.tree(), "catalogue.trip").value == model.text


def test_without_a_model_considered_all_journeys_are_compared_and_nothing_can_be_taken() -> None:
    root = choosing().tree()
    assert find(root, "catalogue.take") is None
    lines = child(root, "catalogue.trips").children
    assert len(lines) == len(content().scenarios[SCENARIO].catalogue)


def test_taking_a_model_puts_into_use_what_was_shown() -> None:
    shell = choosing()
    desk = shell.desk
    seat, model = desk.viewer, content().scenarios[SCENARIO].catalogue[1]
    shown = catalogue.made(desk, seat, model.id)
    shell.perform(Do("pick", model.id))
    take = child(shell.tree(), "catalogue.take")
    assert take.command == Act(Choose(seat, model.id))
    assert take.command is not None
    shell.perform(take.command)
    phone = desk.playing.state.households[seat].phone
    assert phone is not None
    assert (phone.attributes, phone.cubes, phone.parts) == (
        shown.attributes,
        shown.cubes,
        shown.parts,
    )


def test_a_model_one_cannot_pay_says_what_is_missing() -> None:
    shell = choosing()
    desk = shell.desk
    state = desk.playing.state
    seat = desk.viewer
    poor = state.households[seat]._replace(coins=1)
    households = tuple([poor if at == seat else own for at, own in enumerate(state.households)])
    owed = pending(state)
    assert owed is not None
    models = desk.ruleset.catalogue
    payable = tuple([m for m in models if making.model_price(desk.ruleset, m) <= 1])
    agenda = (*state.agenda[:-1], owed._replace(options=payable))
    step = desk.playing.history.done[-1]
    changed = replace(step, state=state._replace(households=households, agenda=agenda))
    desk.playing.history.done[-1] = changed
    dear = max(models, key=lambda m: making.model_price(desk.ruleset, m))
    node = child(shell.tree(), f"catalogue.model.{dear}")
    assert node.why_not == f"Il te manque {making.model_price(desk.ruleset, dear) - 1}\u00a0pièces."


def test_buying_new_later_asks_on_the_same_screen() -> None:
    def can_buy(shell: Shell) -> bool:
        desk = shell.desk
        ready = shows("board", 1)(shell)
        return ready and desk.playing.refusal(BuyNew(desk.viewer)) is None

    shell = played(begun(SCENARIO, 2), can_buy)
    shell.act(BuyNew(shell.desk.viewer))
    root = shell.tree()
    assert root.key == "catalogue"
    assert child(root, "catalogue.models").children


def test_while_another_household_chooses_one_may_look_but_not_take() -> None:
    shell = begun(SCENARIO, 3)
    desk = shell.desk
    played(shell, lambda s: not s.desk.may_act and catalogue.due(s.desk))
    shell.perform(Do("pick", content().scenarios[SCENARIO].catalogue[0].id))
    root = shell.tree()
    assert root.key == "catalogue"
    assert child(root, "catalogue.take").why_not
    assert desk.playing.acting != desk.viewer


def test_the_log_calls_a_model_by_its_name() -> None:
    shell = played(begun(SCENARIO, 2), shows("board", 1))
    shell.perform(Go("log"))
    shell.perform(Do("pick", "log.tour"))
    told = "\n".join(node.label for node in walk(shell.tree()))
    titles = [model.title for model in content().scenarios[SCENARIO].catalogue]
    assert any(f"«\u00a0{title}\u00a0»" in told for title in titles)
