"""What happened and what would happen, in words that are true and read well."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

import pytest

from game.core.events import Event
from game.core.refusals import Refusal
from game.core.state import BANK, State
from game.screens import labels, moment, moments, options, telling
from game.screens.desk import Desk, Moment, Page
from game.screens.nodes import child, find, walk
from tests.core.tables import with_phone
from tests.screens.tables import new_desk, played


@pytest.fixture
def desk() -> Desk:
    return new_desk(2, 1)


def changed(rule: str, by: int, whom: str, lasts: str = "game") -> Event:
    return Event("rule_changed", 0, {"rule": rule, "by": by, "whom": whom, "lasts": lasts})


def stand(desk: Desk, state: State) -> None:
    """Puts the game at another state."""
    last = desk.playing.history.done[-1]
    desk.playing.history.done[-1] = replace(last, state=state)


def test_a_rule_that_is_on_or_off_is_told_without_a_number(desk: Desk) -> None:
    """Old bug: « Cette année : neuf impossible +1. »"""
    told = telling.line(desk, changed("new_forbidden", 1, "all", "year"))
    assert told == "Cette année\u00a0: neuf impossible."


def test_a_rule_that_changes_for_one_household_is_not_told_as_one_for_all(desk: Desk) -> None:
    own = telling.line(desk, changed("repair_cost", -1, "me"))
    assert own == "Foyer Cuivre\u00a0: prix d’une réparation −1."
    everybody = telling.line(desk, changed("repair_cost", -1, "all"))
    assert everybody == "Règle changée\u00a0: prix d’une réparation −1."


@pytest.mark.parametrize(("need", "said"), [(1, "1\u00a0pièce,"), (6, "6\u00a0pièces,")])
def test_a_price_agrees_with_its_number(desk: Desk, need: int, said: str) -> None:
    why = Refusal("too_few_coins", {"need": need, "have": 0})
    assert said in labels.refusal(desk, why)


def test_a_rent_paid_every_second_year_is_not_told_as_one_a_year() -> None:
    desk = played(2, 1, lambda d: d.state.year == 1 and d.playing.acting == 0)
    page = child(options.build(desk, Page("equip")), "option.rental.any")
    assert "l’an" in page.value
    rules = list(desk.playing.state.rules)
    rules[desk.ruleset.rule_index["rent_interval"]] += 1
    stand(desk, desk.playing.state._replace(rules=tuple(rules)))
    page = child(options.build(desk, Page("equip")), "option.rental.any")
    assert "tous les 2\u00a0ans" in page.value


def test_the_price_of_a_new_phone_tells_the_tokens_that_are_in_it() -> None:
    """Old bug: nothing on any screen told how many tokens of the urban mine one had."""
    desk = played(2, 1, lambda d: d.state.year == 1 and d.playing.acting == 0)
    state = desk.playing.state
    richer = state.households[0]._replace(tokens=2)
    stand(desk, state._replace(households=(richer, *state.households[1:])))
    option = child(options.build(desk, Page("equip")), "option.new.any")
    assert "2\u00a0jetons de mine urbaine déduits" in option.value


def test_the_end_of_a_year_that_an_alert_cuts_in_two_is_looked_at_once(desk: Desk) -> None:
    events = [
        Event("served", 0, {"points": 3}),
        Event("zone_entered", BANK, {"impact": "C", "zone": 1}),
        Event("alert_revealed", BANK, {"card": "canicule"}),
        Event("served", 1, {"points": 2}),
    ]
    found = moments.of(desk.playing, events)
    assert [each.kind for each in found] == ["year_end", "alert"]
    assert [e.seat for e in found[0].events if e.kind == "served"] == [0, 1]


def test_the_end_of_a_year_is_named_after_the_year_that_ends(desk: Desk) -> None:
    year = desk.playing.state.year
    events = [
        Event("served", 0, {"points": 3}),
        Event("year_began", BANK, {"year": year}),
        Event("news_revealed", BANK, {"card": "canicule"}),
    ]
    found = moments.of(desk.playing, events)
    assert [(each.kind, each.year) for each in found] == [
        ("year_end", year - 1),
        ("news", year),
    ]


def test_a_rent_is_told_once(desk: Desk) -> None:
    events = (
        Event("coins_changed", 0, {"by": 2}),
        Event("coins_changed", 0, {"by": -3}),
        Event("rent_paid", 0, {"coins": 3}),
    )
    desk.moments.clear()
    desk.moments.append(Moment("year_end", 1, events))
    told = [node.label for node in walk(child(moment.build(desk), "moment.row.0"))]
    desk.moments.clear()
    assert "Gagne 2\u00a0pièces." in told
    assert "Paie 3\u00a0pièces de loyer." in told
    assert not any("Perd" in line for line in told)


def test_a_year_end_that_a_choice_interrupts_is_one_moment() -> None:
    first, second = Event("hazard_drawn", 0, {"card": "a"}), Event("served", 0, {"points": 3})
    waiting = deque([Moment("lever", 2, ()), Moment("year_end", 2, (first,))])
    moments.add(waiting, [Moment("year_end", 2, (second,)), Moment("news", 3, ())])
    assert [each.kind for each in waiting] == ["lever", "year_end", "news"]
    assert waiting[1].events == (first, second)
    moments.add(waiting, [Moment("news", 3, ())])
    assert len(waiting) == 4


def test_a_hazard_that_does_nothing_is_not_said_to_strike(desk: Desk) -> None:
    """Old bug: « Rien à signaler frappe. »"""
    rules = desk.ruleset
    hazards = [card for card in rules.cards.values() if card.id in _hazards(desk)]
    calm = [card for card in hazards if not (card.now or card.now_worn)]
    assert calm
    for card in hazards:
        told = telling.line(desk, Event("hazard_struck", 0, {"card": card.id}))
        assert bool(told) == (card not in calm)


def _hazards(desk: Desk) -> frozenset[str]:
    return frozenset(desk.ruleset.deck_cards[desk.ruleset.deck_index["hazard"]])


def test_the_end_of_a_year_tells_what_wear_has_broken() -> None:
    """A year of use tires a battery without any event of its own."""
    desk = played(2, 1, lambda d: d.state.year == 1)
    state = desk.playing.state
    numbers = desk.ruleset.attributes
    tired = tuple([0 if attribute.wear else 3 for attribute in numbers])
    whole = tuple([3] * len(numbers))
    state = with_phone(with_phone(state, 0, attributes=tired), 1, attributes=whole)
    stand(desk, state)
    desk.moments = deque([Moment("year_end", 1, (Event("served", 0, {"points": 3}),))])
    shown = moment.build(desk)
    assert child(shown, "moment.row.0.state").label.startswith("Hors service")
    assert find(shown, "moment.row.1.state") is None


def test_what_happens_to_every_household_alike_takes_one_line(desk: Desk) -> None:
    lever = desk.ruleset.deck_cards[desk.ruleset.deck_index["lever"]][0]
    events = (
        Event("lever_passed", BANK, {"card": lever}),
        Event("elan_changed", 0, {"by": 1}),
        Event("elan_changed", 1, {"by": 1}),
        Event("coins_changed", 0, {"by": 2}),
    )
    desk.moments = deque([Moment("lever", 1, events)])
    told = [n.label for n in walk(moment.build(desk)) if n.key.startswith("moment.line.")]
    assert told[0].replace("\u00a0", " ") == "Chaque foyer gagne 1 élan."
    assert [line.startswith("Foyer ") for line in told] == [False, True]
