"""What the table may win together: its medals, their goals, how far it is with each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from game.core import scoring
from game.core.ruleset import TableGoal
from game.core.scoring import Progress
from game.core.state import State
from game.screens import labels
from game.screens.commands import Back, Go
from game.screens.desk import Desk, Page
from game.screens.looks import GoalLook, MedalsLook
from game.screens.nodes import Node, Role
from game.text.numbers import minus

MEDALS: Final = ("medaille-bronze", "medaille-argent", "medaille-or")
"""Icons of the awards, the highest last; their shapes differ, not only their colours."""

REACHED, MISSED = "valider", "sablier"
SHORT: Final = ".short"

UNITS: Final = {
    "years_missed": "years",
    "years_served": "years",
    "score": "points",
    "service": "points",
    "service_each": "points",
    "cubes": "cubes",
    "cubes_each": "cubes",
    "table_cubes": "cubes",
    "hot_gauges": "gauges",
    "tense_gauges": "gauges",
    "table_pillars": "pillars",
    "pillars": "pillars",
    "levers_passed": "levers",
    "drawer": "devices",
    "drawers": "devices",
    "gave": "gifts",
    "gifts": "gifts",
    "repaired": "repairs",
}
"""What a metric counts, for the words after its number."""


ICONS: Final = {
    "years_served": "usage",
    "score": "mission",
    "service": "reseau",
    "service_each": "reseau",
    "cubes": "sac",
    "cubes_each": "sac",
    "table_cubes": "sac",
    "hot_gauges": "jauge",
    "tense_gauges": "jauge",
    "table_pillars": "pilier-recyclage",
    "pillars": "pilier-recyclage",
    "levers_passed": "loi",
    "drawer": "tiroir",
    "drawers": "tiroir",
    "gave": "donner",
    "gifts": "donner",
    "repaired": "reparer",
}
"""Icons of what goals measure."""


class Standing(NamedTuple):
    """An award as the table stands: its name and icon, its own goals, whether it is won."""

    id: str
    title: str
    icon: str
    goals: tuple[Progress, ...]
    won: bool

    @property
    def reached(self) -> int:
        """How many of its own goals are reached."""
        return sum(goal.reached for goal in self.goals)


def standings(desk: Desk, state: State) -> tuple[Standing, ...]:
    """Every award, the lowest first; an award is won only with those below it."""
    titles = {award.id: award.title for award in desk.content.scenarios[desk.scenario].awards}
    every = scoring.progress(desk.ruleset, state)
    found: list[Standing] = []
    icons = MEDALS[-len(desk.ruleset.awards) :] if desk.ruleset.awards else ()
    for at, award in enumerate(desk.ruleset.awards):
        own = tuple([goal for goal in every if goal.award == award.id])
        below = not found or found[-1].won
        won = below and all(goal.reached for goal in own)
        icon = icons[min(at, len(icons) - 1)]
        found.append(Standing(award.id, titles.get(award.id, award.id), icon, own, won))
    return tuple(found)


def upcoming(found: Sequence[Standing]) -> Standing | None:
    """The lowest award that is not won."""
    return next((each for each in found if not each.won), None)


def best(found: Sequence[Standing]) -> Standing | None:
    """The highest award that is won."""
    return next((each for each in reversed(found) if each.won), None)


def nearest(found: Sequence[Standing]) -> Progress | None:
    """Of the goals missed of the next award, the one that the table was closest to."""
    wanted = upcoming(found)
    missed = [goal for goal in wanted.goals if not goal.reached] if wanted else []
    return min(missed, key=_distance, default=None)


def _distance(progress: Progress) -> float:
    """How far a goal is, in shares of its bound."""
    bound = _bound(progress)
    return abs(progress.value - bound) / max(1, abs(bound))


def _side(progress: Progress) -> str:
    """The bound that counts for what is measured: of two, the lower one when it is missed."""
    least, most = progress.goal.at_least, progress.goal.at_most
    if most is None or (least is not None and progress.value < least):
        return "least"
    return "most"


def _bound(progress: Progress) -> int:
    goal = progress.goal
    return int((goal.at_least if _side(progress) == "least" else goal.at_most) or 0)


def counts(desk: Desk) -> bool:
    """True when households have a count of their own: played apart, or towards a score."""
    ruleset = desk.ruleset
    asked = any(goal.metric == scoring.SCORE for each in ruleset.awards for goal in each.goals)
    return not ruleset.together or asked


def board(desk: Desk) -> tuple[Node, ...]:
    """The goals of the next medal for the board; nothing where there is nothing to win.

    Where households play apart and levers take the room, only the way to them.
    """
    found = standings(desk, desk.state)
    if not found:
        return ()
    wanted = upcoming(found) or found[-1]
    apart = not desk.ruleset.together and "lever" in desk.ruleset.deck_index
    lines = (
        []
        if apart
        else [line(desk, goal, f"aims.{wanted.id}.{at}") for at, goal in enumerate(wanted.goals)]
    )
    way = Node(
        Role.BUTTON,
        "aims.open",
        desk.words("goals.open"),
        _told(desk, found),
        hint=table_words(desk, "goals.hint"),
        command=Go("goals"),
        icon=wanted.icon,
        look=look(found),
    )
    title = table_words(desk, "goals.title")
    return (Node(Role.GROUP, "aims", title, way.value, children=(way, *lines)),)


def _told(desk: Desk, found: Sequence[Standing]) -> str:
    """« Médaille d’argent : 1 sur 2 », or that all is reached."""
    wanted = upcoming(found)
    if wanted is None:
        return desk.words("goals.all")
    reached, of = wanted.reached, len(wanted.goals)
    return desk.words("goals.value", award=wanted.title, reached=reached, of=of)


def look(found: Sequence[Standing]) -> MedalsLook:
    """The medals side by side."""
    wanted = upcoming(found)
    medals = tuple(
        [
            (each.icon, "won" if each.won else "next" if each is wanted else "later")
            for each in found
        ]
    )
    if wanted is None:
        return MedalsLook(medals, len(found[-1].goals), len(found[-1].goals))
    return MedalsLook(medals, wanted.reached, len(wanted.goals))


def line(desk: Desk, progress: Progress, key: str) -> Node:
    """A goal in words, what is measured now, reached or not yet."""
    state, goal = desk.words("goal.reached"), progress.goal
    if not progress.reached:
        side = "too_few" if _side(progress) == "least" else "too_many"
        state = desk.words(f"goal.{side}", n=abs(progress.value - _bound(progress)))
    bounds = GoalLook(
        progress.reached, goal_words(desk, goal, SHORT), _icon(desk, goal), _figure(progress)
    )
    return Node(
        Role.STATUS,
        key,
        goal_words(desk, goal),
        desk.words("goal.now", now=value_words(desk, progress), state=state),
        icon=REACHED if progress.reached else MISSED,
        look=bounds,
    )


def _icon(desk: Desk, goal: TableGoal) -> str:
    """The icon of what a goal measures."""
    if goal.metric == "years_missed":
        return desk.content.device.pictures.missing
    return ICONS.get(goal.metric, "mission")


def _figure(progress: Progress) -> str:
    """« 4/5 » towards a number, « 2 » where little is wanted."""
    value = minus(progress.value)
    return f"{value}/{_bound(progress)}" if _side(progress) == "least" else value


def alone(desk: Desk) -> bool:
    """True when one household is the whole table."""
    return len(desk.playing.seats) == 1


def table_words(desk: Desk, key: str, **params: object) -> str:
    """A phrase about the table; where one household plays alone, the one about that."""
    own = f"{key}.alone"
    return desk.words(own if alone(desk) and desk.words.knows(own) else key, **params)


def goal_words(desk: Desk, goal: TableGoal, form: str = "") -> str:
    """What a goal asks for: « Aucune jauge en surchauffe ». ``form`` ``.short``: in few words.

    Who plays alone is told nothing of « chaque foyer ».
    """
    form = SHORT if alone(desk) else form
    least, most = goal.at_least, goal.at_most
    if least is None or most is None:
        side, n = ("least", least or 0) if most is None else ("most", most)
        return _asks(desk, goal, side, n, form)
    return desk.words(
        "goal.both",
        least=_asks(desk, goal, "least", least, form),
        most=labels.lower(_asks(desk, goal, "most", most, form)),
    )


def _asks(desk: Desk, goal: TableGoal, side: str, n: int, form: str) -> str:
    """The words of one bound of a goal."""
    words, key = desk.words, f"goal.{goal.scope}.{goal.metric}"
    sides = ("none", side) if (side, n) == ("most", 0) else (side,)
    for found in [f"{key}.{each}{end}" for each in sides for end in dict.fromkeys((form, ""))]:
        if words.knows(found):
            return words(found, n=n)
    return words(f"goal.{goal.scope}.other.{side}", n=n, metric=goal.metric)


def value_words(desk: Desk, progress: Progress) -> str:
    """What is measured, with what it counts: « 2 jauges »."""
    unit = UNITS.get(progress.goal.metric, "number")
    return desk.words(f"goal.value.{unit}", n=progress.value)


def build(desk: Desk, page: Page) -> Node:
    """The dialog of all medals with their goals."""
    words = desk.words
    found = standings(desk, desk.state)
    title = table_words(desk, "goals.title")
    children = (
        Node(Role.HEADING, "goals.title", title, words("goals.text"), look=look(found)),
        *awards(desk, found, "goals"),
        Node(Role.BUTTON, "back", words("goals.close"), command=Back(), icon="fermer"),
    )
    return Node(Role.DIALOG, "goals", title, children=children)


def awards(desk: Desk, found: Sequence[Standing], key: str, *, over: bool = False) -> list[Node]:
    """One group a medal, its goals inside."""
    form = "" if over else "_now"
    return [
        Node(
            Role.GROUP,
            f"{key}.award.{each.id}",
            each.title,
            desk.words(f"goals.{'won' if each.won else 'not_won'}{form}"),
            icon=each.icon,
            chosen=each.won,
            children=(
                *_below(desk, found[: at + 1], f"{key}.{each.id}.below"),
                *[line(desk, goal, f"{key}.{each.id}.{n}") for n, goal in enumerate(each.goals)],
            ),
        )
        for at, each in enumerate(found)
    ]


def _below(desk: Desk, found: Sequence[Standing], key: str) -> tuple[Node, ...]:
    """The award to win before the last of these, where its own goals are reached and not it."""
    wanted, own = upcoming(found), found[-1]
    if wanted is None or wanted is own or own.reached < len(own.goals):
        return ()
    label = desk.words("goals.below", award=wanted.title)
    bounds = GoalLook(reached=False, words=label, icon=wanted.icon, figure="")
    value = desk.words("goals.below.value")
    return (Node(Role.STATUS, key, label, value, icon=MISSED, look=bounds),)
