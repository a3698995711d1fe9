"""What a finished game is told as: a row for the table, a row for each seat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, get_args

from game.core import metrics, scoring
from game.core.actions import FATES, Action, Choose, Sort
from game.core.ruleset import Ruleset
from game.core.state import State
from game.lab.watch import ELAN, DeviceWatch, YearEnd, snake

Value = int | float | str | None
"""What a cell of a table may hold; None where there is nothing to say."""

Row = dict[str, Value]

WHOLE: Final = 840
"""Parts of a win: a first place can be shared by one to eight households without fractions."""

ORIGINS: Final = ("new", "refurbished", "second_hand", "rental", "sleeping")
"""Where devices in use come from."""

NOTED: Final = (
    *[f"elan_{use}" for use in ELAN.values()], "spare_years", "sold", "answered",
)  # fmt: skip
"""What is counted of a seat besides its actions."""

DEEDS: Final = (
    *[snake(kind.__name__) for kind in get_args(Action) if kind not in (Sort, Choose)],
    *[f"sort_{fate}" for fate in FATES],
)
"""The names of all actions, answers to choices left out."""


def outcome(ruleset: Ruleset, state: State) -> Row:
    """What the table achieved."""
    award = scoring.award(ruleset, state)
    ranks = [each.id for each in ruleset.awards]
    return {
        "result": scoring.table_result(state),
        "award": award,
        "award_rank": ranks.index(award) + 1 if award else 0,
        "years": state.year,
        "margin": margin(ruleset, state),
        "levers_passed": len(state.passed),
        "table_pillars": len(state.lit),
        "table_cubes": sum(state.gauges),
        "pool_left": len(state.pool),
        **_goals(ruleset, state),
    }


def _goals(ruleset: Ruleset, state: State) -> Row:
    """Which goals of awards were reached: an award may ask the same thing twice, or of each."""
    row: Row = {}
    for each in scoring.progress(ruleset, state):
        whose = "every_" if each.goal.scope == "every" else ""
        name = f"reached_{each.award}_{whose}{each.goal.metric}"
        again = sum([other.partition("~")[0] == name for other in row])
        row[f"{name}~{again + 1}" if again else name] = int(each.reached)
    return row


def by_year(ruleset: Ruleset, state: State, ends: Sequence[YearEnd]) -> Row:
    """Gauges and zones at the end and as the years ended; years not played stay empty."""
    row: Row = {}
    for kind, name in enumerate(ruleset.kinds):
        row[f"gauge_{name}"] = state.gauges[kind]
        row[f"zone_{name}"] = state.zones[kind]
        for year in range(ruleset.years):
            ended = ends[year] if year < len(ends) else None
            row[f"gauge_{name}_{year + 1}"] = ended.gauges[kind] if ended else None
            row[f"zone_{name}_{year + 1}"] = ended.zones[kind] if ended else None
    return row


def lives(ruleset: Ruleset, watch: DeviceWatch) -> Row:
    """Years and cubes of devices by origin; cubes by stage and kind of new ones kept."""
    row: Row = {}
    found = watch.by_origin()
    for origin in ORIGINS:
        row[f"life_years_{origin}"], row[f"life_cubes_{origin}"] = found.get(origin, (0, 0))
    kept = list(watch.kept.values())
    row["kept"] = len(kept)
    kinds = len(ruleset.kinds)
    for stage, name in enumerate(ruleset.stages):
        for kind, letter in enumerate(ruleset.kinds):
            row[f"kept_{name}_{letter}"] = sum([cubes[stage * kinds + kind] for cubes in kept])
    return row


def standing(ruleset: Ruleset, state: State, seat: int) -> Row:
    """How a seat stands at the end: its count, its rucksack, what it has left."""
    own = state.households[seat]
    score = scoring.score(ruleset, state, seat)
    lines = score._asdict()
    return {
        "win": wins(ruleset, state)[seat] / WHOLE,
        "score": score.total,
        **{f"points_{name}": lines[name] for name in lines if name not in ("cubes", "years")},
        "cubes": score.cubes,
        **{
            f"cubes_{name}": metrics.stage_total(ruleset, own, stage)
            for stage, name in enumerate(ruleset.stages)
        },
        **{
            f"cubes_{name}": metrics.kind_total(ruleset, own, kind)
            for kind, name in enumerate(ruleset.kinds)
        },
        "years_served": own.years_served,
        "coins": own.coins,
        "elan": own.elan,
        "drawer": len(own.drawer),
        "pillars": metrics.pillars_lit(ruleset, own),
    }


def doings(ruleset: Ruleset, deeds: Counter[str], ends: Sequence[YearEnd], seat: int) -> Row:
    """What a seat did, and its coins as the years ended."""
    return {
        **{f"did_{name}": deeds[name] for name in DEEDS},
        **{name: deeds[name] for name in NOTED},
        **{
            f"coins_{year + 1}": ends[year].coins[seat] if year < len(ends) else None
            for year in range(ruleset.years)
        },
    }


def wins(ruleset: Ruleset, state: State) -> list[int]:
    """Each seat's part of the win, in ``WHOLE``: shared by those whom nothing tells apart."""
    scores = [scoring.score(ruleset, state, seat) for seat in range(len(state.households))]
    best = max([(score.total, -score.cubes) for score in scores])
    first = [(score.total, -score.cubes) == best for score in scores]
    return [WHOLE // sum(first) if is_first else 0 for is_first in first]


def margin(ruleset: Ruleset, state: State) -> float | None:
    """By how much the first leads the second, as a share of the first's score.

    All of it where the first has no points; None without a second.
    """
    totals = [score.total for _, score in scoring.ranking(ruleset, state)]
    if len(totals) < 2:
        return None
    gap = totals[0] - totals[1]
    return min(1.0, gap / totals[0]) if totals[0] > 0 else float(gap > 0)
