"""What happened and what would happen, in words that are true and read well."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

import pytest

from game.core import yearly
from game.core.events import Event
from game.core.refusals import Refusal
from game.core.state import BANK, State
from game.core.table import Table
from game.screens import handset, labels, moment, moments, options, telling
from game.screens.desk import Desk, Moment, Page
from game.screens.looks import OfferLook
from game.screens.nodes import child, find, walk
from game.text.phrases.log import PHRASES
from tests.core.tables import changed as changed_household
from tests.core.tables import phone, with_phone
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


def test_what_concerns_the_whole_table_bears_nobody_s_emblem(desk: Desk) -> None:
    """Old bug: « Règle changée » stood beside the emblem of whoever played last."""
    for whom, lasts in (("all", "game"), ("all", "year")):
        assert telling.team(desk, changed("repair_cost", -1, whom, lasts)) == ""
    assert telling.team(desk, changed("repair_cost", -1, "me")) == "Cu"
    assert telling.team(desk, Event("pool_grew", 1, {"count": 1})) == ""
    assert telling.team(desk, Event("engaged", 1, {})) == "Li"


def test_lines_without_a_household_are_those_of_the_table() -> None:
    nameless = {
        key.removeprefix("log.")
        for key, phrase in PHRASES.items()
        if key.startswith("log.")
        and "{who}" not in (phrase if isinstance(phrase, str) else phrase[0])
    }
    assert nameless - telling.OF_TABLE == {"crossing"}  # no event: an undoing that all agreed to
    assert not telling.OF_TABLE - nameless


def test_the_line_of_fading_says_how_much_is_kept(desk: Desk) -> None:
    kept = yearly.elan_kept(Table(desk.ruleset, desk.playing.state), 0)
    told = telling.line(desk, Event("elan_faded", 0, {"count": 4}))
    assert f"on en garde {kept} au plus" in told


def test_a_hazard_that_breaks_nothing_does_not_say_that_the_device_holds(desk: Desk) -> None:
    """Old bug: « le téléphone tient bon » before a shop window."""
    envy = telling.line(desk, Event("hazard_stopped", 0, {"card": "vitrine-illuminee"}))
    assert envy.endswith("rien ne se passe, attrait au-dessus de 0.")
    fall = telling.line(desk, Event("hazard_stopped", 0, {"card": "le-cable-tendu"}))
    assert fall.endswith("le téléphone tient bon.")


def test_cubes_that_cards_put_no_more_are_told_as_fewer(desk: Desk) -> None:
    """Old bug: « cube climat évité, fabrication et trajet +1 »."""
    told = telling.line(desk, changed("relief.making.C", 1, "all"))
    assert "1\u00a0cube climat de moins par carte" in told.replace(" cube", "\u00a0cube")
    assert "+1" not in told


def test_the_collection_shows_its_token_beside_what_other_ways_bring() -> None:
    """Old bug: the one good way out was the one that seemed to bring nothing."""
    desk = played(2, 1, lambda d: d.state.year == 1 and d.playing.acting == 0)
    spare = phone(desk.playing.state)._replace(id=77)
    stand(desk, changed_household(desk.playing.state, 0, drawer=(spare,)))
    row = child(options.build(desk, Page("sort")), "option.77.collect")
    assert isinstance(row.look, OfferLook)
    icons = [token.value for chip in row.look.chips for token in chip]
    assert "mine-urbaine" in icons
    assert "+1" in icons
    assert "jeton" in row.hint


def test_the_condition_says_why_one_fault_stops_a_device_and_not_another(desk: Desk) -> None:
    """Old bug: the same words for a battery at zero that stops it and one at 1 that does not."""
    state = played(2, 1, lambda d: d.state.year == 1 and d.playing.acting == 0).playing.state
    battery = [each.id for each in desk.ruleset.attributes].index("battery")
    told = []
    for level in (0, 1):
        levels = list(phone(state).attributes)
        levels[battery] = level
        stand(desk, with_phone(state, 0, attributes=tuple(levels), damage=()))
        told.append(handset.condition(desk, desk.playing.state.households[0].phone))
    assert told[0] == "Hors service\u00a0: batterie fatiguée (à 0)"
    assert "(à" not in told[1]
