"""Advice: an action that is allowed, and one true sentence, whatever the position."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots.deeds import card_of, coins, deed
from game.bots.determinise import determinise
from game.bots.search import Tried
from game.bots.why import figures, outcome
from game.bots.why.advice import Advice, advise, explain, kindest, worded
from game.bots.why.case import Case
from game.bots.why.reasons import reason_for
from game.content.content import Content, load
from game.core import devices
from game.core.actions import (
    Action,
    BuyUsed,
    Choose,
    Engage,
    Join,
    PlayCard,
    Repair,
    Sort,
    Support,
    TakeCard,
    TakeRefurbished,
)
from game.core.apply import apply
from game.core.legal import legal
from game.core.ruleset import DraftPhase, Ruleset
from game.core.setup import start
from game.core.state import Choice, State, acting_seat, pending
from game.core.view import view
from game.core.yearly import KEEP
from game.screens.naming import of_device
from game.text.phrases import french_words
from game.text.phrases.advice import PHRASES
from game.text.words import Words
from tests.core.tables import ROOT, changed, first_year, own, phone, random_walk, real, with_phone

SCENARIOS = ("standard", "cooperatif", "decouverte", "solo")


@cache
def smartphone() -> Content:
    """The game with the telephone."""
    return load(ROOT / "content" / "smartphone", draft=True)


@cache
def words() -> Words:
    """The phrases as the game with the telephone says them."""
    device = smartphone().device
    return french_words().about(of_device(device), device.phrases)


def said(found: Any) -> str:
    """The sentence of a piece of advice or of an explanation."""
    cards = smartphone().cards
    named = {
        key: cards[value].title if value in cards else value for key, value in found.params.items()
    }
    return words()(found.key, who="Foyer Cu", what="«\u00a0Carte\u00a0»", **named)


def reason(ruleset: Ruleset, state: State, action: Action) -> tuple[str, Any]:
    """The reason for an action and its number, 0 for none; the state is seen by who acts."""
    shown = view(state, acting_seat(state))
    others = [other for other in legal(ruleset, shown) if other != action]
    found = reason_for(Case(ruleset, shown, action, others))
    return found.key, found.params.get("n", 0)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_action_that_is_allowed_has_its_sentence(scenario: str) -> None:
    ruleset = real(scenario)
    kinds = set()
    for seed in range(2):
        for step in random_walk(ruleset, min(3, ruleset.seats[1]), seed)[:-1:2]:
            shown = view(step.state, acting_seat(step.state))
            for action in legal(ruleset, shown)[seed::3]:
                for found in (explain(ruleset, shown, action), _advised(ruleset, shown, action)):
                    sentence = said(found)
                    assert re.fullmatch(r"\w[^{}!]+\u00a0: [^{}!]+\.", sentence), sentence
                kinds.add(deed(action))
    assert len(kinds) >= 12


def _advised(ruleset: Ruleset, shown: State, action: Action) -> Advice:
    """What would be said to a person for whom this action is the best."""
    others = [other for other in legal(ruleset, shown) if other != action]
    return worded(ruleset, shown, action, others)


def test_advice_is_allowed_repeatable_and_ordered() -> None:
    for step in random_walk(real(), 3, 5)[:-1:23]:
        shown = view(step.state, acting_seat(step.state))
        found = advise(real(), shown, 7, seconds=0.02)
        assert found.action in legal(real(), shown)
        assert found.action not in [other.action for other in found.alternatives]
        assert said(found)
    assert advise(real(), shown, 7) == advise(real(), shown, 7)
    over = random_walk(real(), 3, 5)[-1].state
    with pytest.raises(ValueError, match="over"):
        advise(real(), view(over, 0), 1)


@settings(max_examples=8)
@given(seed=st.integers(0, 2**20), other=st.integers(0, 2**20))
def test_what_is_hidden_changes_no_sentence(seed: int, other: int) -> None:
    for step in random_walk(real(), 3, seed)[:-1:17]:
        seat = acting_seat(step.state)
        elsewhere = determinise(real(), view(step.state, seat), other)
        for action in legal(real(), step.state)[::4]:
            here = explain(real(), view(step.state, seat), action)
            assert explain(real(), view(elsewhere, seat), action) == here


def test_why_a_mission_was_kept_stays_a_secret() -> None:
    state = random_walk(real(), 2, 1)[0].state
    shown = view(state, acting_seat(state))
    found = [explain(real(), shown, option) for option in legal(real(), shown)]
    assert {each.key for each in found} == {"explain.mission.secret"}
    assert not any(each.params for each in found)


def broken(**fields: object) -> State:
    """The first year; the first household's telephone has a broken screen."""
    state = changed(first_year(real(), 3), 0, coins=9, elan=1, **fields)
    return with_phone(state._replace(order=(0, 0, 1, 1), turn=0), 0, damage=("screen",))


def test_a_repair_is_set_against_the_cubes_of_a_new_one() -> None:
    state = broken()
    key, cubes = reason(real(), state, Repair(0, "screen"))
    assert key == "new_cubes"
    built = [apply_new(seed) for seed in range(60)]
    assert abs(cubes - sum(built) / len(built)) < 1, "about what buying new really adds"
    sentence = said(_advised(real(), view(state, 0), Repair(0, "screen")))
    assert sentence == (
        f"Répare ton téléphone\u00a0: du neuf mettrait environ {cubes} cubes dans le sac."
    )


def apply_new(seed: int) -> int:
    """The cubes that a new telephone adds in one dealt world."""
    state = determinise(real(), view(broken(), 0), seed)
    before = sum(own(state).cubes)
    buying = next(action for action in legal(real(), state) if deed(action) == "new")
    state = apply(real(), state, buying).state
    answer = state.agenda[-1]
    assert isinstance(answer, Choice)
    state = apply(real(), state, Choose(0, answer.options[seed % len(answer.options)])).state
    return sum(own(state).cubes) - before


def test_a_dead_phone_is_repaired_for_the_year() -> None:
    state = with_phone(broken(), 0, damage=("screen",), attributes=(2, 2, 0, 0, 3))
    assert reason(real(), state, Repair(0, "screen")) == ("out", 0)


def test_other_ways_are_set_against_a_new_one() -> None:
    state = broken()
    used = next(action for action in legal(real(), state) if isinstance(action, BuyUsed))
    dearer = coins(real(), state, next(a for a in legal(real(), state) if deed(a) == "new"))
    assert dearer > coins(real(), state, used)
    assert reason(real(), state, used) == ("no_cube", figures.new_cubes(real(), state, 0))
    taken = next(action for action in legal(real(), state) if isinstance(action, TakeRefurbished))
    before = own(state).cubes
    added = sum(own(apply(real(), state, taken).state).cubes) - sum(before)
    assert reason(real(), state, taken) == ("lighter", figures.new_cubes(real(), state, 0) - added)


def test_figures_are_those_of_what_happens() -> None:
    """Whatever a sentence says an action brings, the household has afterwards."""
    fields = {"coins": "coins", "coins_others": "coins", "coins_later": "coins", "elan": "elan"}
    checked = set()
    for seed in range(4):
        for step in random_walk(real(), 3, seed)[:-1]:
            for action in legal(real(), step.state):
                key, n = reason(real(), step.state, action)
                if key not in fields or type(action) not in (PlayCard, Sort, Join, Engage):
                    continue
                before, after = carried(step.state, action)
                if after is None:
                    continue
                field = fields[key]
                assert getattr(after, field) - getattr(before, field) == n, (action, key)
                checked.add(key)
    assert checked >= {"coins", "coins_others", "coins_later", "elan"}


def carried(state: State, action: Action) -> tuple[Any, Any]:
    """The household before and after its action alone, nothing else happening in between.

    No household afterwards when an alert came: that is one of the things nobody can know.
    """
    again = state._replace(order=(action.seat, action.seat), turn=0)
    after = apply(real(), again, action).state
    calm = after.zones == state.zones
    return state.households[action.seat], after.households[action.seat] if calm else None


def test_support_names_the_elan_that_is_missing() -> None:
    state = changed(broken(), 0, elan=3)
    lever = state.rows[real().deck_index["lever"]][0]
    needed = 3 + real().numbers.lever_extra
    assert reason(real(), state, Support(0, lever, 1)) == ("missing", needed - 1)
    nearly = state._replace(support=((0, needed - 1, 0), *state.support[1:]))
    key, points = reason(real(), nearly, Support(0, lever, 1))
    assert key == "lever_points"
    assert points == carried(nearly, Support(0, lever, 1))[1].lever_points


def test_a_drawer_is_emptied_at_the_end_for_what_it_would_cost() -> None:
    states = [step.state for seed in range(5) for step in random_walk(real(), 3, seed)]
    last = next(s for s in states if s.phase == len(real().phases) - 1 and not s.agenda)
    sorting = next(action for action in legal(real(), last) if isinstance(action, Sort))
    assert reason(real(), last, sorting) == ("drawer", real().numbers.drawer_penalty)


def test_a_refurbished_phone_lasts_what_it_is_said_to_last() -> None:
    device = phone(broken())._replace(attributes=(2, 2, 3, 0, 3), damage=())
    served, years = device, 0
    while not devices.is_dead(real(), served):
        served, years = devices.aged(served, tuple(a.wear for a in real().attributes)), years + 1
    assert figures.lasts(real(), device) == years > 1
    assert figures.lasts(real(), device._replace(attributes=(2, 2, 0, 0, 0))) == 0


def test_no_points_are_spoken_of_where_only_awards_count() -> None:
    ruleset = real("cooperatif")
    for step in random_walk(ruleset, 3, 2)[:-1:3]:
        for action in legal(ruleset, step.state)[::3]:
            assert "point" not in said(explain(ruleset, view(step.state, action.seat), action))


def test_a_reason_told_to_all_does_not_depend_on_what_the_hand_held() -> None:
    """« The only thing to do » or « a whim » would tell whether a hidden gesture was as good."""
    state = first_year(real(), 3)
    seat = acting_seat(state)
    gestures = real().deck_cards[real().deck_index["gesture"]]
    poor = changed(state, seat, elan=0, coins=0, drawer=())
    for option in legal(real(), changed(poor, seat, hand=())):
        told = {
            explain(real(), view(changed(poor, seat, hand=(card,)), seat), option).key
            for card in gestures
        }
        assert len(told) == 1, (option, told)
        assert not next(iter(told)).endswith(".only")


def choosing_a_model(seed: int = 1) -> State:
    """The first choice of a ready-made model."""
    state, _, _ = start(real("decouverte"), 3, seed)
    while (owed := pending(state)) is None or owed.kind != "catalogue":
        state = apply(real("decouverte"), state, legal(real("decouverte"), state)[0]).state
    return state


@pytest.mark.parametrize("scenario", ["decouverte", "standard", "cooperatif"])
def test_a_card_or_model_is_praised_against_another_one_by_name(scenario: str) -> None:
    """Old bug: « 1 coin less than another choice », of a card with more cubes than that one."""
    rules, keys = real(scenario), set()
    for shown in part_choices(rules):
        for action in legal(rules, shown):
            found = _advised(rules, shown, action)
            card, other = card_of(shown, action), str(found.params.get("than", ""))
            if not other:
                continue
            keys.add(found.key.rpartition(".")[2])
            cubes = figures.part_cubes(rules, other) - figures.part_cubes(rules, card)
            saved = figures.part_coins(rules, other) - figures.part_coins(rules, card)
            assert cubes == found.params.get("n") or not found.key.endswith("part_lighter")
            assert (cubes, saved) == (0, found.params.get("n")) or "part_cheaper" not in found.key
            if cubes < 0:
                assert found.risk is not None
                assert found.risk.key == "advice.risk.more_cubes"
    assert keys >= {"part_lighter", "part_levels"}


def part_choices(rules: Ruleset) -> list[State]:
    """Where a person chooses a card or a model for a device, as that person sees it."""
    states = [step.state for seed in range(6) for step in random_walk(rules, 3, seed)[:-1]]
    shown = [view(state, acting_seat(state)) for state in states]
    return [each for each in shown if _chooses_a_part(rules, each)]


def _chooses_a_part(rules: Ruleset, shown: State) -> bool:
    owed = pending(shown)
    if owed is not None:
        return owed.kind in ("design", "catalogue")
    return all(isinstance(action, TakeCard) for action in legal(rules, shown))


def test_no_sentence_speaks_of_how_it_was_found() -> None:
    for key, phrase in PHRASES.items():
        for text in [phrase] if isinstance(phrase, str) else phrase:
            for word in ("suite possible", "suites possibles", "option", "autre choix", "promet"):
                assert word not in text, (key, text)


@pytest.mark.parametrize("scenario", ["cooperatif", "standard", "expert"])
def test_of_two_makings_that_cost_the_same_the_lighter_is_advised(scenario: str) -> None:
    """Old bug: « Contrats de passage » (4 cubes) was advised where « Eau qui ressert » (3) lay."""
    rules = real(scenario)
    heavy, light = "main-d-oeuvre-de-passage", "eau-qui-resservira"
    assert figures.part_cubes(rules, heavy) > figures.part_cubes(rules, light)
    assert figures.part_coins(rules, heavy) == figures.part_coins(rules, light)
    for seed in range(3):
        shown = offering(rules, drafting(rules, "making", seed, calm=True), heavy, light)
        found = advise(rules, shown, seed)
        assert found.action == TakeCard(acting_seat(shown), light)
        assert (found.key, found.params) == ("advice.take.part_lighter", {"n": 1, "than": heavy})
        assert said(found).endswith("1 cube de moins qu’avec «\u00a0Contrats de passage\u00a0».")


def test_a_gauge_that_the_other_card_would_overheat_is_named() -> None:
    rules = real("cooperatif")
    heavy, light = "main-d-oeuvre-de-passage", "eau-qui-resservira"
    state = drafting(rules, "making", 0, calm=True)
    water = rules.kinds.index("E")
    hot = rules.zone_levels(water, len(state.households))[1]
    gauges = tuple([hot - 1 if kind == water else 0 for kind in range(len(state.gauges))])
    zones = tuple([int(kind == water) for kind in range(len(state.zones))])
    shown = offering(rules, state._replace(gauges=gauges, zones=zones), heavy, light)
    found = _advised(rules, shown, TakeCard(acting_seat(shown), heavy))
    assert (found.key, found.params) == ("advice.take.cool", {"kind": "E", "than": light})
    assert found.risk == ("advice.risk.more_cubes", {"n": 1, "than": light})


def offering(rules: Ruleset, state: State, *makings: str) -> State:
    """The state as the acting seat sees it, with these makings to take."""
    rows = list(state.rows)
    rows[rules.deck_index["making"]] = makings
    return view(state._replace(rows=tuple(rows)), acting_seat(state))


def drafting(rules: Ruleset, deck: str, seed: int, *, calm: bool = False) -> State:
    """Where the first household takes its first card of a deck; ``calm``: with empty gauges."""
    for step in random_walk(rules, 3, seed):
        state, phase = step.state, rules.phases[step.state.phase]
        if isinstance(phase, DraftPhase) and rules.decks[phase.deck] == deck:
            empty = (0,) * len(state.gauges)
            return state._replace(gauges=empty, zones=empty) if calm else state
    raise AssertionError(f"nobody drafts {deck}")


def test_a_tie_goes_to_the_lighter_bag_and_a_clear_lead_does_not() -> None:
    state = drafting(real(), "making", 1)
    shown, seat = view(state, acting_seat(state)), acting_seat(state)
    light, heavy = TakeCard(seat, "longue-serie-sobre"), TakeCard(seat, "lancement-mondial")

    def chosen(gap: float, doubt: float, promise: float = 0.0) -> Action:
        tried = [Tried(heavy, 0.0, 0.0, 9), Tried(light, promise, 0.0, 9, gap, doubt)]
        return kindest(real(), shown, tried).action

    assert chosen(0.2, 0.0) == chosen(0.8, 1.0) == light
    assert chosen(0.8, 0.5) == chosen(0.8, 1.0, promise=-3.0) == heavy


def asked_about_a_hazard(year: int) -> State:
    """A household that may use a gesture against a hazard, in a year."""
    rules = real()
    for seed in range(30):
        for step in random_walk(rules, 3, seed)[:-1]:
            owed = pending(step.state)
            if owed is not None and owed.kind == "reaction" and step.state.year == year:
                return step.state
    raise AssertionError(f"nobody is asked in year {year}")


def test_nobody_is_told_to_keep_gestures_when_no_year_is_left() -> None:
    """Old bug: in the last year, « they stay in the hand for another time »."""
    rules = real()
    state = asked_about_a_hazard(rules.years)
    shown, seat = view(state, acting_seat(state)), acting_seat(state)
    kept = Choose(seat, KEEP)
    assert "keeps" not in _advised(rules, shown, kept).key
    used = next(each for each in legal(rules, state) if each != kept)
    even = [Tried(kept, 0.0, 0.0, 9), Tried(used, 0.0, 0.0, 9, 0.0, 0.0)]
    assert kindest(rules, shown, even).action == used
    early = asked_about_a_hazard(2)
    shown, seat = view(early, acting_seat(early)), acting_seat(early)
    keep = _advised(rules, shown, Choose(seat, KEEP))
    assert keep.key.endswith(("keeps", "harmless"))
    hurt = outcome.harm(rules, shown, seat)
    assert (keep.risk is not None) == (hurt != outcome.Harm())


def test_a_battery_that_the_year_will_wear_out_is_foretold() -> None:
    battery = [each.id for each in real().attributes].index("battery")
    state = broken()
    levels = list(phone(state).attributes)
    levels[battery] = 2
    state = with_phone(state, 0, damage=(), attributes=tuple(levels))
    found = _advised(real(), view(state, 0), Engage(0))
    assert found.risk is not None
    assert found.risk == ("advice.risk.year_end", {"fault": "battery"})
    last = state._replace(year=real().years)
    assert _advised(real(), view(last, 0), Engage(0)).risk is None


def test_coins_are_no_reason_to_fill_the_bag() -> None:
    for seed in range(4):
        for step in random_walk(real(), 3, seed)[:-1:2]:
            shown = view(step.state, acting_seat(step.state))
            for action in legal(real(), shown):
                found = _advised(real(), shown, action)
                if found.key.endswith((".coins", ".coins_later")) and deed(action) != "collect":
                    assert not outcome.gains(real(), shown, action).cubes, action


def test_a_battery_that_is_looked_after_is_not_foretold_to_fail() -> None:
    battery = [each.id for each in real().attributes].index("battery")
    levels = list(phone(broken()).attributes)
    levels[battery] = 2
    state = with_phone(broken(hand=("ni-vide-ni-pleine",)), 0, damage=(), attributes=tuple(levels))
    found = _advised(real(), view(state, 0), PlayCard(0, "ni-vide-ni-pleine"))
    assert (found.key, found.params["attribute"]) == ("advice.play.levels", "battery")
    assert found.risk is None or found.risk.key != "advice.risk.year_end"


@pytest.mark.parametrize(
    ("coins", "faults", "key"),
    [(9, ("screen",), "dies_soon"), (0, ("screen",), "dies_later"), (0, (), "dies_later")],
)
def test_a_device_about_to_stop_is_foretold_with_when_to_repair_it(
    coins: int, faults: tuple[str, ...], key: str
) -> None:
    """Old bug: « ne servira plus sans réparation », and something else advised, without a why."""
    battery = [each.id for each in real().attributes].index("battery")
    levels = list(phone(broken()).attributes)
    levels[battery] = 2 if faults else 1
    state = with_phone(broken(), 0, damage=faults, attributes=tuple(levels))
    state = changed(state, 0, coins=coins, elan=0)
    found = _advised(real(), view(state, 0), Engage(0))
    assert found.risk is not None
    assert found.risk.key == f"advice.risk.{key}"
    assert "réparation" in words()(found.risk.key, **found.risk.params)


def test_a_reason_alone_names_what_it_speaks_of() -> None:
    """Old bug: « Ils peuvent encore servir 2 ans », under the wheel that ran over a telephone."""
    assert words()("because.keeps", n=2).startswith("garde ses gestes\u00a0: ils peuvent")
    for key, phrase in PHRASES.items():
        alone = phrase if isinstance(phrase, str) else phrase[0]
        assert not (key.startswith("because.") and re.match(r"(ils|elles?) ", alone)) or (
            key in ("because.mission_points", "because.mission_worth")  # secret: never said alone
        )


def test_what_a_lever_still_needs_is_not_told_as_nearly_nothing() -> None:
    """Old bug: « il ne manquera plus que 5 élan pour le voter »."""
    assert "plus qu" not in words()("advice.support.missing", n=5, what="X")
