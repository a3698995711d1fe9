"""The report: the count in words and figures, one year more, the life of phones, the scale."""

from __future__ import annotations

import re

import pytest

from game.core import scoring
from game.core.events import Event
from game.core.state import BANK, Household, State
from game.screens import card as card_dialog
from game.screens import labels, report
from game.screens.commands import Do, Go
from game.screens.desk import Desk, Page
from game.screens.looks import PerYearLook, StageBarsLook, TableLook
from game.screens.nodes import Node, Role, child, find, focusable, walk
from game.session.history import Step
from game.session.report import SPARE, Spell, kept_longer, one_year_more, spells_of, stories
from tests.screens.menus_desk import press
from tests.screens.scenario_games import begun, over, played
from tests.screens.tables import content, finished, new_desk

RULES = content().rulesets["standard"]
YEARS = 8


FIRST = {1: ("new", 0)}


def record(
    *years: str, cubes: int = 20, got: dict[int, tuple[str, int]] | None = None
) -> list[Step]:
    """The steps of one household: a mark a year, and the phones it got before some years.

    `got`: year → what kind of phone came in that year, and the cubes of its coming.
    """
    start = new_desk(1, 1).playing.state
    events: list[Event] = []
    for year, mark in enumerate(years, 1):
        if year in (got or FIRST):
            kind, added = (got or FIRST)[year]
            events.append(Event("cubes_added", 0, {"count": added}))
            name = "phone_made" if kind == "new" else "phone_received"
            events.append(Event(name, 0, {"device": 90 + year, "origin": kind}))
        events.append(Event(mark, 0, {}))
    served = sum(mark != "went_without" for mark in years)
    own = start.households[0]._replace(
        years_served=served, cubes=(cubes,) + (0,) * (RULES.cube_count - 1)
    )
    end = start._replace(households=(own,), year=len(years))
    return [Step(None, start, (), ()), Step(None, end, tuple(events), ())]


S, W = "served", "went_without"


def test_a_phone_bought_in_the_last_year_is_not_needed_when_each_lasts_one_more() -> None:
    steps = record(*[S] * YEARS, cubes=24, got={1: ("new", 0), 8: ("new", 9)})
    more = one_year_more(RULES, steps)
    assert more is not None
    assert (more.years, more.cubes) == (8, 24)
    assert (more.years_after, more.cubes_after) == (8, 15)
    assert (more.new_fewer, more.others_fewer) == (1, 0)
    assert more.after == pytest.approx(15 / 8)


def test_delays_add_up_from_one_phone_to_the_next() -> None:
    got = {1: ("new", 0), 4: ("second_hand", 0), 7: ("new", 10)}
    more = one_year_more(RULES, record(*[S] * YEARS, got=got))
    assert more is not None
    assert more.new_fewer == 1  # two phones that last longer put the third off by two years
    later = {1: ("new", 0), 7: ("new", 10)}
    kept = one_year_more(RULES, record(*[S] * YEARS, got=later))
    assert kept is not None
    assert kept.new_fewer == 0  # one delay only: it still comes, in the last year


def test_a_year_without_a_phone_is_filled_and_costs_its_use() -> None:
    steps = record(S, S, W, S, S, S, S, S, cubes=20, got={1: ("new", 0), 4: ("new", 10)})
    more = one_year_more(RULES, steps)
    assert more is not None
    assert (more.years, more.years_after) == (7, 8)
    assert more.new_fewer == 0
    assert more.cubes_after == 20 + sum(RULES.numbers.use_impact)


def test_a_phone_kept_to_the_end_changes_nothing() -> None:
    more = one_year_more(RULES, record(*[S] * YEARS))
    assert more is not None
    assert not more.changes


def test_a_rented_phone_given_back_does_not_last_longer() -> None:
    got = {1: ("rental", 3), 8: ("new", 9)}
    more = one_year_more(RULES, record(*[S] * YEARS, got=got))
    assert more is not None
    assert not more.changes


def test_a_record_without_its_beginning_answers_nothing() -> None:
    steps = record(*[S] * YEARS)
    assert one_year_more(RULES, steps[1:]) is None


def test_a_phone_replaced_before_the_year_ended_adds_its_cubes_to_the_next() -> None:
    state = new_desk(1, 1).playing.state
    events = (
        Event("cubes_added", 0, {"count": 9}),
        Event("phone_made", 0, {"device": 1}),
        Event("cubes_added", 0, {"count": 1}),
        Event("phone_received", 0, {"device": 2, "origin": "refurbished"}),
        Event("cubes_added", 1, {"count": 50}),
        Event(S, 0, {}),
    )
    assert spells_of([Step(None, state, events, ())], 0) == [Spell("refurbished", 10, (S,))]


@pytest.mark.parametrize("seats", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("seed", range(1, 7))
def test_in_any_game_phones_account_for_every_year_of_service(seats: int, seed: int) -> None:
    desk = finished(seats, seed)
    steps = desk.playing.history.done
    own = desk.playing.state.households
    told = stories(RULES, steps)
    lost = sum(event.kind == "rental_lost" for step in steps for event in step.events)
    untold = sum(each.years_served for each in own) - sum(story.years for story in told)
    assert 0 <= untold <= lost  # a rental that came and went within one action
    more = one_year_more(RULES, steps)
    assert more is not None
    assert more.years == sum(each.years_served for each in own)
    assert more.years_after >= more.years
    assert more.years_after <= RULES.years * seats
    for seat, each in enumerate(own):
        marks = [mark for spell in spells_of(steps, seat) for mark in spell.years]
        assert len(marks) == RULES.years
        assert sum(mark != W for mark in marks) == each.years_served


def test_phones_end_where_the_game_left_them() -> None:
    desk = finished()
    state = desk.playing.state
    ends = {story.device.id: story for story in stories(RULES, desk.playing.history.done)}
    for seat, own in enumerate(state.households):
        if own.phone is not None and any(owner.served for owner in own.phone.owners):
            assert (ends[own.phone.id].fate, ends[own.phone.id].holder) == ("use", seat)
    assert all(story.fate == "pool" for story in ends.values() if story.device in state.pool)


# The screen


def said(root: Node) -> str:
    return "\n".join(f"{node.label} {node.value} {node.hint}" for node in walk(root))


def shown(desk: Desk, part: str = "") -> Node:
    desk.picked = part
    return report.build(desk)


@pytest.mark.parametrize("seats", [1, 2, 3, 4, 5])
def test_the_report_stands_for_any_number_of_households(seats: int) -> None:
    for part in report.TABS:
        root = shown(finished(seats), part)
        keys = [node.key for node in walk(root)]
        assert len(keys) == len(set(keys))
        assert "{" not in said(root)
        labelled = [node for node in walk(root) if node.role is not Role.GROUP]
        assert all(node.label or node.look is not None for node in labelled)


def test_households_stand_in_the_order_of_the_count_everywhere() -> None:
    desk = finished()
    ranked = scoring.ranking(desk.ruleset, desk.playing.state)
    teams = [desk.playing.seats[seat].team for seat, _ in ranked]
    root = shown(desk)
    table = child(root, "report.table").look
    assert isinstance(table, TableLook)
    assert list(table.teams) == teams
    assert list(table.total) == [score.total for _, score in ranked]
    assert list(table.total) == sorted(table.total, reverse=True)
    columns = zip(*[values for _, _, values in table.lines], strict=True)
    assert [sum(column) for column in columns] == list(table.total)
    bars, ratios = child(root, "report.weight").look, child(root, "report.per_year").look
    assert isinstance(bars, StageBarsLook)
    assert isinstance(ratios, PerYearLook)
    assert [team for team, _ in bars.bars] == [team for team, _, _ in ratios.bars] == teams
    for (_, parts), (_, score) in zip(bars.bars, ranked, strict=True):
        assert sum(count for _, count in parts) == score.cubes
    for (_, years, ratio), (_, score) in zip(ratios.bars, ranked, strict=True):
        assert ratio == pytest.approx(score.cubes / years if years else 0)


def quiet(own: Household) -> Household:
    return own._replace(years_served=0, service=0)


def with_state(desk: Desk, state: State) -> Desk:
    desk.playing.history.add(Step(None, state, (), ()))
    return desk


def test_a_table_without_service_gets_no_false_ratio() -> None:
    desk = finished()
    state = desk.playing.state
    still = state._replace(households=tuple(map(quiet, state.households)))
    root = shown(with_state(desk, still))
    assert find(root, "report.what_if.after") is None
    assert "aucune année de service" in said(root)


def test_what_costs_no_cube_and_is_not_needed_is_told_as_fewer() -> None:
    steps = record(*[S] * YEARS, got={1: ("new", 0), YEARS: ("used", 0)})
    more = one_year_more(RULES, steps)
    assert more is not None
    assert more.changes
    assert (more.others_fewer, more.cubes_after, more.years_after) == (1, more.cubes, more.years)


@pytest.mark.parametrize(
    ("year", "last", "told"),
    [(None, S, "personne n’a dû"), (4, S, "ne change pas"), (None, SPARE, "ne change pas")],
)
def test_where_nothing_changes_it_is_not_said_that_nobody_replaced_anything(
    year: int | None, last: str, told: str
) -> None:
    got = {1: ("new", 0)} | ({year: ("used", 0)} if year else {})
    desk = finished()
    steps = record(*[S] * (YEARS - 2), last, last, got=got)
    desk.playing.history.done[:] = steps
    assert told in report.what_if(desk).value


@pytest.mark.parametrize(
    ("zones", "title"),
    [
        ((0, 0, 0, 0), "Terre légère"),
        ((0, 1, 0, 0), "Terre sous tension"),
        ((0, 1, 2, 0), "Terre en surchauffe"),
    ],
)
def test_the_heaviest_gauge_names_the_result(zones: tuple[int, ...], title: str) -> None:
    desk = finished()
    root = shown(with_state(desk, desk.playing.state._replace(zones=zones)))
    assert child(root, "report.title").label == title
    for count, words in ((zones.count(1), "en tension"), (zones.count(2), "en surchauffe")):
        assert (words in child(root, "report.title").value) == bool(count)


def test_the_scale_speaks_of_kilograms_only_where_there_is_one() -> None:
    desk = finished()
    root = shown(desk, "scale")
    for kind in content().device.kinds:
        node = child(root, f"report.scale.{kind.id}")
        text = node.value + str(node.look)
        assert ("kg" in text) == (kind.scale is not None)
    doubt = child(root, "report.scale.doubt").label
    assert "ordres de grandeur" in doubt
    assert "deux fois" in doubt


def test_every_phone_has_its_story_with_its_cubes_and_its_end() -> None:
    desk = finished()
    root = shown(desk, "phones")
    told = stories(RULES, desk.playing.history.done)
    assert len(child(root, "report.phones").children) == len(told)
    for story in told:
        node = child(root, f"report.phone.{story.device.id}")
        assert node.value.startswith(f"{story.cubes}\u00a0") or str(story.cubes) in node.value
        assert child(root, f"{node.key}.end").label


def test_the_next_game_is_planned_with_the_same_table_and_can_be_changed() -> None:
    shell = played(begun("cooperatif", 3), over)
    seats = shell.desk.playing.seats
    press(shell, "report.again")
    assert shell.tree().key == "new_game"
    assert (shell.desk.scenario, tuple(shell.desk.plan.seats)) == ("cooperatif", seats)
    press(shell, "scenario.expert")
    assert child(shell.tree(), "scenario.expert").chosen
    assert tuple(shell.desk.plan.seats) == seats
    press(shell, "new_game.start")
    assert (shell.desk.scenario, shell.desk.playing.seats) == ("expert", seats)


def test_one_goes_on_from_the_report() -> None:
    root = shown(finished())
    commands = {node.key: node.command for node in focusable(root)}
    assert commands["report.log"] == Go("log")
    assert commands["report.again"] == Do("again")
    assert commands["report.leave"] == Do("leave")


def test_the_main_way_on_from_every_report_is_its_debate_then_the_next_game() -> None:
    for scenario in ("atelier-25", "decouverte"):
        shell = played(begun(scenario, 3), over)
        assert _main(shell.tree()) == ["report.debate"]
        assert all(node.key != "report.tab.talk" for node in focusable(shell.tree()))
        press(shell, "report.debate")
        assert find(shell.tree(), "report.talk") is not None
        assert _main(shell.tree()) == ["report.again"]


def _main(root: Node) -> list[str]:
    return [node.key for node in focusable(root) if node.primary]


def test_numbers_below_zero_have_a_true_minus() -> None:
    root = shown(finished())
    assert "-" not in "".join(n.value for n in child(root, "report.table").children)


def test_the_talk_opens_every_received_idea_with_its_answer() -> None:
    desk = finished(4, 3)
    topics = child(shown(desk, "talk"), "report.talk").children
    ideas = content().decks["misconception"]
    assert [topic.label for topic in topics] == [card.title for card in ideas]
    for topic, card in zip(topics, ideas, strict=True):
        assert isinstance(topic.command, Go)
        opened = card_dialog.build(desk, Page(topic.command.screen, topic.command.subject))
        assert card.reply
        assert card.reply.partition("{")[0] in said(opened)


def test_the_first_in_the_count_is_named_when_there_is_one() -> None:
    desk = finished(4, 3)
    (seat, best), (_, second) = scoring.ranking(desk.ruleset, desk.playing.state)[:2]
    assert best.total > second.total
    name = labels.lower(labels.household(desk, seat))
    assert name in child(shown(desk), "report.title").value
    assert "En tête" not in child(shown(finished(1, 3)), "report.title").value


@pytest.mark.parametrize("seed", range(1, 7))
def test_one_year_more_always_shows_a_gain_that_one_can_read(seed: int) -> None:
    """Old bug: « 1,83 → 1,83 », and the same figure as 1,8 beside it."""
    desk = finished(2, seed)
    node = report.what_if(desk)
    before, after = (child(node, f"report.what_if.{side}").label for side in ("before", "after"))
    assert re.fullmatch(r"\d+,\d", before)
    assert re.fullmatch(r"\d+,\d", after)
    assert float(after.replace(",", ".")) < float(before.replace(",", "."))
    assert before in node.value
    assert after in node.value
    assert re.search(r"\d,\d\d", node.value) is None


@pytest.mark.parametrize("seed", range(1, 7))
def test_the_device_kept_longer_is_the_heaviest_a_year_of_the_game(seed: int) -> None:
    steps = finished(3, seed).playing.history.done
    found = kept_longer(RULES, steps)
    assert found is not None
    made = [story for story in stories(RULES, steps) if story.device.maker != BANK]
    assert found.before == max(story.cubes_per_year or 0.0 for story in made)
    assert found.years_after == found.years + 1
    assert 0 <= found.cubes_after - found.cubes <= sum(RULES.numbers.use_impact)


def test_a_gain_too_small_to_read_is_told_without_an_arrow() -> None:
    steps = record(*[S] * YEARS, got={1: ("new", 0), YEARS: ("used", 0)})
    desk = finished()
    desk.playing.history.done[:] = steps
    node = report.what_if(desk)
    assert "mais toujours" in node.value
    assert find(node, "report.what_if.after") is None


@pytest.mark.parametrize(("fate", "told"), [("sold", "Vendu"), ("lost", "Volé")])
def test_a_device_that_left_was_sold_out_of_the_drawer_or_stolen_in_use(
    fate: str, told: str
) -> None:
    """Old bug: « Vendu ou volé », of a game that knows which."""
    desk = finished(2, 3)
    done = desk.playing.history.done
    state = done[-1].state
    own = next(each for each in state.households if each.phone is not None)
    seat = state.households.index(own)
    device = own.phone
    assert device is not None
    drawer, phone = ((device,), None) if fate == "sold" else ((), device)
    homes = list(state.households)
    homes[seat] = own._replace(drawer=drawer, phone=phone)
    done.append(Step(None, state._replace(households=tuple(homes)), (), ()))
    homes[seat] = own._replace(drawer=(), phone=None)
    left = Event("phone_lost", seat, {"device": device.id})
    done.append(Step(None, state._replace(households=tuple(homes)), (left,), ()))
    story = next(each for each in stories(RULES, done) if each.device.id == device.id)
    assert story.fate == fate
    assert lives_end(shown(desk, "phones"), device.id).startswith(told)


def lives_end(root: Node, number: int) -> str:
    """What the report says became of a device."""
    return child(root, f"report.phone.{number}.end").label
