"""The charts of a study, section by section: who wins, what it costs, what is done."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from game.lab.measures import ELAN_USES, MEASURES, PERCENT, TIMES, measured
from game.lab.page import charts, formats
from game.lab.page.charts import Box, Dot, figure
from game.lab.page.formats import count, interval, number
from game.lab.page.markup import Html, joined, table, tag
from game.lab.rows import DEEDS, ORIGINS, Value
from game.lab.samples import Samples
from game.lab.study import Ask
from game.lab.subject import Subject
from game.lab.table import Table

Tables = Mapping[str, Table]

QUANTILES: Final = (0.05, 0.25, 0.5, 0.75, 0.95)

_KEY_NUMBERS: Final[tuple[tuple[str, Ask], ...]] = (
    ("Decisions a game", Ask("decisions")),
    ("Decisions a household", Ask("decisions_each")),
    ("Years played", Ask("years")),
    ("Lead changes", Ask("lead_changes")),
    ("Margin of the first", Ask("margin")),
    ("Single options", Ask("single_options")),
    ("Years served", Ask("years_served")),
    ("Cubes", Ask("cubes")),
    ("Cubes a year served", Ask("cubes_a_year")),
    ("Coins at the end", Ask("coins")),
    ("Élan at the end", Ask("elan")),
    ("Years with few coins", Ask("tight_coins")),
    ("Uses of élan", Ask("elan_uses")),
    ("New bought", Ask("buys_new")),
    ("Pillars of a seat", Ask("pillars")),
    ("Pillars of the table", Ask("table_pillars")),
    ("Levers passed", Ask("levers_passed")),
    ("Left in drawers", Ask("drawer")),
    ("Spare years", Ask("spare_years")),
    ("A gauge hot", Ask("hot_share")),
)


def section(title: str, about: str, *inside: object) -> Html:
    """A part of the page."""
    return tag("section", tag("h2", title), tag("p", about, class_="lead"), *inside)


def estimates(table: Table, ask: Ask, subject: Subject) -> Iterator[tuple[str, Samples]]:
    """What a measure finds, by label."""
    for samples in measured(table, ask, subject):
        yield samples.label, samples


def wins(tables: Tables, subject: Subject) -> Html:
    """Who wins, by player and by seat; nothing where nobody wins alone."""
    several = [table for table in tables.values() if len(table.line.players) > 1]
    if subject.together or not several:
        return Html("")
    mixed = [_wins(table, "player", subject) for table in several if len(table.players) > 1]
    seats = [_wins(table, "seat", subject) for table in several if len(table.players) == 1]
    return section(
        "Who wins",
        "Share of games won by one seat of each player, or by each seat among equal players, with "
        "95 % intervals. The dashed line is an equal share. Seats are rotated.",
        tag("div", *mixed, *seats, class_="charts"),
    )


def _wins(table: Table, each: str, subject: Subject) -> Html:
    rows = [
        Dot(formats.player(label), samples.estimate())
        for label, samples in estimates(table, Ask("win_share", each=each), subject)
    ]
    fair = 1 / len(table.line.players)
    about = f"{count(table.count)} games"
    return figure(
        table.line.title, about, charts.dots(rows, f"Wins, {table.line.title}", PERCENT, fair=fair)
    )


def awards(tables: Tables, subject: Subject) -> Html:
    """Which awards tables reach, and which goals stand in the way."""
    if not subject.awards:
        return Html("")
    drawn = [
        figure(
            table.line.title,
            f"{count(table.count)} games",
            charts.dots(
                [
                    Dot(label, samples.estimate())
                    for label, samples in estimates(table, Ask("award_share"), subject)
                ],
                f"Awards, {table.line.title}",
                PERCENT,
                top=1.0,
            ),
        )
        for table in tables.values()
    ]
    return section(
        "Awards",
        "Share of games that reach each award or a higher one. Below: how often each goal is "
        "reached, whatever the others.",
        tag("div", *drawn, class_="charts"),
        _goals(tables),
    )


def _goals(tables: Tables) -> Html:
    names = [name for name in next(iter(tables.values())).games if name.startswith("reached_")]
    heads = ["Line", *[name.removeprefix("reached_").replace("_", " ") for name in names]]
    rows = [
        [t.line.title, *[number(_mean(t.game(name)), PERCENT) for name in names]]
        for t in tables.values()
    ]
    return table(heads, rows)


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values) if values else math.nan


def scores(tables: Tables, subject: Subject) -> Html:
    """How points spread, by line and player."""
    rows = [
        Box(_row_name(table, player), quantiles(_of(table, "score", player)))
        for table in tables.values()
        for player in table.players
    ]
    return section(
        "Points",
        "Points at the end: the middle one, half of them in the box, nine in ten between the ends.",
        figure("Points by line and player", "", charts.boxes(rows, "Points by line and player")),
    )


def _row_name(table: Table, player: str) -> str:
    name = formats.player(player)
    return name if table.line.id == name else f"{name} · {table.line.id}"


def _of(table: Table, column: str, player: str) -> list[float]:
    values, wanted = table.seat(column), table.seats_of(player)
    return [value for value, take in zip(values, wanted, strict=True) if take]


def quantiles(values: Sequence[float]) -> tuple[float, float, float, float, float]:
    """The values below which 5, 25, 50, 75 and 95 % lie."""
    ordered = sorted(values)
    last = len(ordered) - 1
    a, b, c, d, e = [ordered[round(share * last)] for share in QUANTILES]
    return a, b, c, d, e


def gauges(tables: Tables, subject: Subject) -> Html:
    """How the gauges rise over the years, line by line."""
    first, *others = tables.values()
    more = [
        tag("details", tag("summary", table.line.title), _gauges(table, subject))
        for table in others
    ]
    return section(
        "Gauges",
        "Cubes on each gauge as the years end, mean of all games, against the marks at which it "
        "is tense and hot. Under each: how often it ends tense, and hot.",
        tag("h3", first.line.title),
        _gauges(first, subject),
        *more,
    )


def _gauges(table: Table, subject: Subject) -> Html:
    drawn = []
    for kind, name in subject.kinds.items():
        tense, hot = subject.levels[str(len(table.line.players))][kind]
        zones = table.game(f"zone_{kind}")
        ends = [_mean([float(zone == level) for zone in zones]) for level in (1, 2)]
        about = f"ends tense {number(ends[0], PERCENT)}, hot {number(ends[1], PERCENT)}"
        drawing = charts.curves(
            {"": _years(table.games, f"gauge_{kind}", subject)},
            f"Gauge {name}, {table.line.title}",
            {"tense": float(tense), "hot": float(hot)},
        )
        drawn.append(figure(f"{kind} · {name}", about, drawing))
    return tag("div", *drawn, class_="charts small")


def _years(columns: Mapping[str, Sequence[Value]], name: str, subject: Subject) -> list[float]:
    """The means of a yearly column, as long as there are years."""
    found = []
    for year in range(1, subject.years + 1):
        values = [float(v) for v in columns[f"{name}_{year}"] if isinstance(v, int | float)]
        if values:
            found.append(_mean(values))
    return found


def cubes(tables: Tables, subject: Subject) -> Html:
    """Where the weight comes from, stage by stage, and what a year of service costs."""
    rucksacks = [
        (_row_name(table, player), _by_stage(table, player, subject))
        for table in tables.values()
        for player in table.players
    ]
    kept = [
        (table.line.id, _kept(table, subject)) for table in tables.values() if _seen_kept(table)
    ]
    stages = f"from left to right: {' · '.join(subject.stages.values())}"
    return section(
        "Cubes by stage",
        "Cubes, cut by the stage they come from: of a rucksack at the end, and of a new device "
        "when its household has had three years of service from it. Below: what a year of "
        "service costs, by where the device came from.",
        figure("Mean rucksack", stages, _stacks(rucksacks, "Cubes of a rucksack", subject)),
        tag("p"),
        figure(
            "A new device kept three years", stages, _stacks(kept, "Cubes of a new device", subject)
        )
        if kept
        else "",
        _a_year(tables, subject),
    )


def _by_stage(table: Table, player: str, subject: Subject) -> dict[str, float]:
    return {
        name: _mean(_of(table, f"cubes_{stage}", player)) for stage, name in subject.stages.items()
    }


def _seen_kept(table: Table) -> float:
    return math.fsum(table.game("kept"))


def _kept(table: Table, subject: Subject) -> dict[str, float]:
    """The cubes of a new device kept three years, by stage, mean."""
    return {
        name: math.fsum([v for kind in subject.kinds for v in table.game(f"kept_{stage}_{kind}")])
        / _seen_kept(table)
        for stage, name in subject.stages.items()
    }


def _stacks(rows: Sequence[tuple[str, Mapping[str, float]]], title: str, subject: Subject) -> Html:
    by_name = {name: stage for stage, name in subject.stages.items()}
    return charts.stacks(rows, lambda name: f"var(--stage-{by_name[name]},var(--edge))", title)


def _a_year(tables: Tables, subject: Subject) -> Html:
    """Cubes a year of service by origin, and how many times lighter than new."""
    origins = [
        origin
        for origin in ORIGINS
        if any(sum(each.game(f"life_years_{origin}")) for each in tables.values())
    ]
    heads = ["Cubes a year of service", *[origin.replace("_", " ") for origin in origins]]
    rows = [
        [each.line.title, *[_year_of(each, origin, subject) for origin in origins]]
        for each in tables.values()
    ]
    return table(heads, rows)


def _year_of(table: Table, origin: str, subject: Subject) -> Html:
    (cost,) = measured(table, Ask("cubes_a_year", origin=origin), subject)
    (times,) = measured(table, Ask("times_lighter", origin=origin), subject)
    lighter = times.estimate().value
    beside = origin != "new" and math.isfinite(lighter)
    said = f"{number(lighter, TIMES)} less than new" if beside else ""
    return joined([number(cost.estimate().value), tag("small", said)])


def deeds(tables: Tables, subject: Subject) -> Html:
    """What households do, how often, and what their élan goes into."""
    seats = [(table, player) for table in tables.values() for player in table.players]
    means = {
        deed: [_mean(_of(table, f"did_{deed}", player)) for table, player in seats]
        for deed in DEEDS
    }
    done = [deed for deed in DEEDS if max(means[deed]) > 0]
    heads = ["Seat", *[deed.replace("_", " ") for deed in done], *[f"élan: {u}" for u in ELAN_USES]]
    rows = [
        [
            tag("th", formats.player(player), tag("small", t.line.title), scope="row"),
            *[_shaded(means[deed][place], max(means[deed])) for deed in done],
            *_elan(t, player, subject),
        ]
        for place, (t, player) in enumerate(seats)
    ]
    return section(
        "What households do",
        "How often a seat does each thing in a game, mean; the bar compares within a column. "
        "Right: what élan is spent on.",
        table(heads, rows, "tight"),
    )


def _shaded(value: float, most: float) -> Html:
    much = f"--much:{100 * value / most:.0f}%"
    return tag("td", number(value), class_="shade", style=much)


def _elan(table: Table, player: str, subject: Subject) -> list[str]:
    found = measured(table, Ask("elan_share", player=player), subject)
    return [number(each.estimate().value, PERCENT) for each in found]


def coins(tables: Tables, subject: Subject) -> Html:
    """Coins as the years end."""
    drawn = [
        figure(
            table.line.title,
            "",
            charts.curves(
                {formats.player(p): _coins(table, p, subject) for p in table.players},
                f"Coins, {table.line.title}",
            ),
        )
        for table in tables.values()
    ]
    return section(
        "Coins by year",
        "Coins that a seat holds when a year is over, mean.",
        tag("div", *drawn, class_="charts small"),
    )


def _coins(table: Table, player: str, subject: Subject) -> list[float]:
    wanted = table.seats_of(player)
    columns = {
        name: [value for value, take in zip(table.seats[name], wanted, strict=True) if take]
        for name in [f"coins_{year}" for year in range(1, subject.years + 1)]
    }
    return _years(columns, "coins", subject)


def numbers(tables: Tables, subject: Subject) -> Html:
    """Other measures, line by line, with their intervals."""
    heads = ["Measure", *[table.line.id.replace("-", " ") for table in tables.values()]]
    games = ["Games", *[count(table.count) for table in tables.values()]]
    rows = [
        [title, *[_number(table, ask, subject) for table in tables.values()]]
        for title, ask in _KEY_NUMBERS
    ]
    return section(
        "The lines in numbers",
        "Means a game or a seat (the margin: a median), with 95 % intervals.",
        table(heads, [games, *rows]),
    )


def _number(table: Table, ask: Ask, subject: Subject) -> Html:
    unit = MEASURES[ask.measure].unit
    (samples,) = measured(table, ask, subject)
    found = samples.estimate()
    return joined([number(found.value, unit), tag("small", interval(found, unit))])
