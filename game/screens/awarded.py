"""What the table won, at the head of the report and goal by goal."""

from __future__ import annotations

from game.core.state import State
from game.screens import goals, labels
from game.screens.desk import Desk
from game.screens.nodes import Node, Role


def head(desk: Desk, state: State) -> Node | None:
    """The medal of a table that played together, or kind words; which goal comes next."""
    if not desk.ruleset.together or not desk.ruleset.awards:
        return None
    words = desk.words
    found = goals.standings(desk, state)
    best = goals.best(found)
    title = best.title if best is not None else words("goals.report.none")
    told_best = "goals.report.text" if best is not None else "goals.report.none_text"
    text = goals.table_words(desk, told_best)
    years = words("report.years", n=state.last_year or desk.ruleset.years)
    homes = words("board.phone.homes", n=len(state.households))
    length = words("goals.report.subtitle", years=years, homes=homes)
    told = [text, _cut(desk, state), _near(desk, found), length]
    value = words("report.told_join").join([line for line in told if line])
    return Node(Role.HEADING, "report.title", title, value, look=goals.look(found))


def _cut(desk: Desk, state: State) -> str:
    """On how many years the medals are judged, where the table stopped before the last one."""
    if not state.last_year:
        return ""
    years = desk.words("report.years", n=state.last_year)
    return desk.words("goals.report.cut", years=years, all=desk.ruleset.years)


def _near(desk: Desk, found: tuple[goals.Standing, ...]) -> str:
    """Which goal of the next medal the table was closest to."""
    missed, wanted = goals.nearest(found), goals.upcoming(found)
    if missed is None or wanted is None:
        return ""
    goal = labels.lower(goals.goal_words(desk, missed.goal))
    several = len(wanted.goals) - wanted.reached > 1
    key = "goals.report.nearest" if several else "goals.report.near"
    return desk.words(key, award=wanted.title, goal=goal)


def also(desk: Desk, state: State) -> str:
    """What the table won besides, where households play apart."""
    if not desk.ruleset.awards:
        return ""
    best = goals.best(goals.standings(desk, state))
    told = goals.table_words(desk, "goals.report.also_none")
    if best is not None:
        told = goals.table_words(desk, "goals.report.also", award=best.title)
    cut = _cut(desk, state)
    return desk.words("report.told_join").join([told, cut]) if cut else told


def full(desk: Desk, state: State) -> Node:
    """Every medal with its goals, on a page of its own."""
    return _group(desk, state, "report.goals")


def short(desk: Desk, state: State) -> Node:
    """The same, where it stands beside the charts."""
    return _group(desk, state, "report.table")


def _group(desk: Desk, state: State, key: str) -> Node:
    found = goals.standings(desk, state)
    return Node(
        Role.GROUP,
        key,
        goals.table_words(desk, "goals.title"),
        desk.words("goals.text"),
        look=goals.look(found),
        children=tuple(goals.awards(desk, found, key, over=True)),
    )
