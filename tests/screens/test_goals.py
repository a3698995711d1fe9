"""The goals of the table: told on the board and in the report, never as one household's count."""

from __future__ import annotations

import re

import pytest

from game.core import metrics, scoring
from game.core.ruleset import TableGoal
from game.screens import goals, panel
from game.screens.commands import Go
from game.screens.looks import FigureLook, GoalLook, MedalsLook
from game.screens.nodes import Node, child, find, walk
from game.text.phrases import french

from .scenario_games import Stop, begun, content, over, played, shows

TOGETHER = ("cooperatif", "atelier-25", "atelier-90")
COUNT = re.compile(r"\bpoints?\b", re.IGNORECASE)


def after(year: int) -> Stop:
    return lambda shell: shell.desk.playing.state.year > year or over(shell)


def said(root: Node) -> str:
    return "\n".join(f"{n.label} {n.value} {n.hint} {n.why_not}" for n in walk(root))


def test_every_metric_of_the_table_has_its_words_in_both_numbers() -> None:
    phrases = french()
    for metric in metrics.TABLE_METRICS:
        sides = [key for key in phrases if key.startswith(f"goal.table.{metric}.")]
        assert sides, metric
        assert metric in goals.UNITS, metric


@pytest.mark.parametrize("scenario", list(content().scenarios))
def test_every_goal_of_every_scenario_is_told_in_words_of_its_own(scenario: str) -> None:
    shell = begun(scenario, content().rulesets[scenario].seats[0])
    for award in content().rulesets[scenario].awards:
        for goal in award.goals:
            told = goals.goal_words(shell.desk, goal)
            assert goal.metric not in told
            assert "{" not in told


def test_the_board_tells_the_goals_of_the_next_medal_with_value_and_mark() -> None:
    shell = played(begun("cooperatif", 4), shows("board", 2))
    board = shell.tree()
    way = child(board, "aims.open")
    assert isinstance(way.look, MedalsLook)
    wanted = goals.upcoming(goals.standings(shell.desk, shell.desk.state))
    assert wanted is not None
    lines = [node for node in child(board, "aims").children if isinstance(node.look, GoalLook)]
    assert len(lines) == len(wanted.goals)
    for line, progress in zip(lines, wanted.goals, strict=True):
        assert isinstance(line.look, GoalLook)
        assert line.look.reached == progress.reached
        assert str(abs(progress.value)) in line.look.figure
        assert ("atteint" in line.value) == progress.reached


def test_a_medal_is_won_only_with_those_below_it() -> None:
    shell = played(begun("cooperatif", 3, persons=0), over)
    found = goals.standings(shell.desk, shell.desk.playing.state)
    won = [each.won for each in found]
    assert won == sorted(won, reverse=True)
    best = goals.best(found)
    assert (best.id if best else "") == scoring.award(shell.desk.ruleset, shell.desk.playing.state)


@pytest.mark.parametrize("scenario", TOGETHER)
def test_played_together_nothing_counts_one_household(scenario: str) -> None:
    shell = begun(scenario, 4)
    while not shell.desk.playing.state.over:
        for page in ("", "log", "household", "goals"):
            if page:
                shell.perform(Go(page, "1"))
            # what a card of this deck says of points is printed on it; nothing else may
            found = [node for node in walk(shell.tree()) if not node.key.startswith("option.")]
            text = "\n".join(f"{n.label} {n.value}" for n in found if n.look is None)
            assert COUNT.search(text) is None, COUNT.search(text)
            if page:
                shell.back()
        year = shell.desk.playing.state.year
        played(shell, after(year))
    report = shell.tree()
    assert find(report, "report.table.total") is None
    assert "En tête" not in said(report)
    assert COUNT.search(said(report)) is None


def test_the_report_of_a_table_opens_with_its_medal_or_kind_words_and_the_nearest_goal() -> None:
    shell = played(begun("atelier-25", 5, persons=0), over)
    desk = shell.desk
    report = shell.tree()
    found = goals.standings(desk, desk.playing.state)
    head, best, near = child(report, "report.title"), goals.best(found), goals.nearest(found)
    assert head.label == (best.title if best else "Pas de médaille cette fois")
    if near is not None:
        assert goals.goal_words(desk, near.goal)[1:] in head.value
    told = {node.key for node in walk(report)}
    for award in found:
        for at in range(len(award.goals)):
            assert f"report.table.{award.id}.{at}" in told


def test_where_households_play_apart_the_count_comes_first_and_the_goals_after() -> None:
    shell = played(begun("decouverte", 3, persons=0), over)
    tabs = [node.key for node in child(shell.tree(), "report.tabs").children]
    assert tabs.index("report.tab.count") < tabs.index("report.tab.goals")
    assert child(shell.tree(), "report.table.total")
    shell.desk.picked = "goals"
    assert child(shell.tree(), "report.goals").children


def test_alone_the_count_that_a_goal_asks_for_can_be_read() -> None:
    shell = played(begun("solo", 1, persons=0), over)
    assert find(shell.tree(), "report.goals") is not None
    shell.desk.picked = "count"
    assert find(shell.tree(), "report.table.total") is not None


def test_the_nearest_goal_is_the_one_that_lacks_the_smallest_share() -> None:
    far = scoring.Progress("a", TableGoal("levers_passed", at_least=4), 1, reached=False)
    near = scoring.Progress("a", TableGoal("table_pillars", at_least=5), 4, reached=False)
    done = scoring.Progress("a", TableGoal("hot_gauges", at_most=0), 0, reached=True)
    standing = goals.Standing("a", "A", "medaille-or", (far, near, done), won=False)
    assert goals.nearest((standing,)) == near


def test_who_plays_alone_is_told_nothing_of_a_table_nor_of_every_household() -> None:
    shell = played(begun("solo", 1), shows("board", 1))
    told = said(child(shell.tree(), "aims"))
    shell.perform(Go("goals"))
    told += said(child(shell.tree(), "goals"))
    report = played(shell, over).tree()
    told += said(child(report, "report.title")) + said(child(report, "report.goals"))
    for word in ("la table", "haque foyer", "ucun foyer"):
        assert word not in told
    assert "points au moins" in told.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("value", "figure", "told"),
    [(0, "0/4", "il manque 4"), (6, "6", ""), (11, "11", "3\u00a0de trop")],
)
def test_of_two_bounds_the_one_that_is_missed_is_told(value: int, figure: str, told: str) -> None:
    """Old bug: a household with too little was told that it had too much."""
    goal = TableGoal("coins", at_least=4, at_most=8, scope="every")
    shell = played(begun("cooperatif", 2), shows("board", 1))
    progress = scoring.Progress("a", goal, value, reached=not told, seat=0)
    line = goals.line(shell.desk, progress, "here")
    assert isinstance(line.look, GoalLook)
    assert line.look.figure == figure
    assert line.value.endswith(told or "atteint")
    assert "4" in line.label
    assert "8" in line.label


def test_a_medal_whose_own_goals_are_reached_says_which_is_missing_before_it() -> None:
    """Old bug: « Médaille d’or, pas encore », and every line of it ticked."""
    shell = played(begun("cooperatif", 3), shows("board", 1))
    shown = goals.standings(shell.desk, shell.desk.playing.state)
    kept = [
        each._replace(won=False, goals=tuple([g._replace(reached=at > 0) for g in each.goals]))
        for at, each in enumerate(shown)
    ]
    for over_now in (True, False):
        for group, each in zip(
            goals.awards(shell.desk, kept, "k", over=over_now), kept, strict=True
        ):
            looks = [node.look for node in group.children if isinstance(node.look, GoalLook)]
            assert not all(look.reached for look in looks)
            assert (find(group, f"k.{each.id}.below") is None) == (each is kept[0])
    assert kept[0].title in child(group, f"k.{each.id}.below").label


def test_a_goal_is_called_alike_on_the_board_and_in_the_report() -> None:
    """Old bug: « hors du calme » on the board, « en tension » in the report, with one too hot."""
    shell = begun("cooperatif", 3)
    goal = TableGoal("tense_gauges", at_most=1)
    assert goals.goal_words(shell.desk, goal) == goals.goal_words(shell.desk, goal, goals.SHORT)


def test_a_mission_with_a_ceiling_reads_as_one_and_as_missed_beyond_it() -> None:
    """Old bug: « 14/13 », like a goal more than reached."""
    shell = played(begun("standard", 2), shows("board", 1))
    desk, state = shell.desk, shell.desk.playing.state
    ceiling = next(
        card for card in desk.ruleset.cards.values() if card.goals and card.goals[0].at_most
    )
    most = ceiling.goals[0].at_most or 0
    for cubes, ends in ((9, f"(9, au plus {most})"), (14, f"(14, au plus {most}\u00a0: manqué)")):
        own = state.households[0]
        rest = (0,) * (len(own.cubes) - 1)
        own = own._replace(mission=ceiling.id, cubes=(cubes, *rest))
        (node,) = panel.mission(desk, own)
        assert node.value.endswith(ends)
        assert isinstance(node.look, FigureLook)
        assert "/" not in node.look.number
        assert (node.look.icon == panel.MISSED) == (cubes > most)
