"""What can be measured of a line, by name. One entry a measure; targets and pages ask for them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final, NamedTuple

from game.lab.batch import CardCount
from game.lab.lifts import Lift
from game.lab.rows import DEEDS, WHOLE
from game.lab.samples import Counted, Mean, Median, Portion, Quotient, Ratio, Samples, Share
from game.lab.study import Ask
from game.lab.subject import NO_CHOICE, Subject
from game.lab.table import Table, number
from game.lab.watch import ELAN

Of = Callable[[Table, Ask, Subject], Sequence[Samples]]
"""What a measure finds in a table: one set of samples, or one for each player, seat, card."""

PERCENT: Final = "%"
PLAIN: Final = ""
TIMES: Final = "×"


class Measure(NamedTuple):
    """A measure: what it says, its unit, how it is found, which particulars it takes, needs."""

    about: str
    unit: str
    of: Of
    takes: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()


def measured(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    """What a measure finds. Raises ``KeyError`` for one that is unknown."""
    return MEASURES[ask.measure].of(table, ask, subject)


# --- who wins ---------------------------------------------------------------------------------


def _win_share(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    if ask.each == "seat":
        return [Share(f"seat {seat}", hits) for seat, hits in _wins_by_seat(table)]
    players = table.players if ask.each == "player" else (ask.player,)
    return [_wins_of(table, player) for player in players]


def _wins_of(table: Table, player: str) -> Share:
    each = table.line.players.count(player) or len(table.line.players)
    return Share(player or "all", table.a_game("win", table.seats_of(player)), each)


def _wins_by_seat(table: Table) -> Iterator[tuple[int, list[float]]]:
    seats = table.seat("seat")
    for seat in range(1, len(table.line.players) + 1):
        yield seat, table.a_game("win", [found == seat for found in seats])


def _seat_gap(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    fair = 1 / len(table.line.players)
    return [Share(f"seat {seat}", hits, 1, fair) for seat, hits in _wins_by_seat(table)]


# --- means a seat -----------------------------------------------------------------------------


def _seat_mean(column: str, table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    if ask.each == "seat":
        return [_of_seat(table, column, seat + 1) for seat in range(len(table.line.players))]
    players = table.players if ask.each == "player" else (ask.player,)
    return [_of_player(table, column, player) for player in players]


def _of_player(table: Table, column: str, player: str) -> Mean:
    seats = table.line.players.count(player) if player else len(table.line.players)
    sums = table.a_game(column, table.seats_of(player))
    return Mean(player or "all", [value / seats for value in sums])


def _of_seat(table: Table, column: str, seat: int) -> Mean:
    wanted = [found == seat for found in table.seat("seat")]
    return Mean(f"seat {seat}", table.a_game(column, wanted))


def _action(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    return _seat_mean(f"did_{ask.action}", table, ask, subject)


def _action_share(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    wanted = table.seats_of(ask.player)
    every = [table.a_game(f"did_{deed}", wanted) for deed in DEEDS]
    tops = table.a_game(f"did_{ask.action}", wanted)
    return [Portion(ask.action, tops, [sum(game) for game in zip(*every, strict=True)])]


def _elan_share(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    return [found for found in _elan(table, ask) if ask.action in ("", found.label)]


def _elan(table: Table, ask: Ask) -> list[Portion]:
    uses = {use: table.a_game(f"elan_{use}", table.seats_of(ask.player)) for use in ELAN_USES}
    every = _summed(list(uses.values()))
    return [Portion(use, tops, every) for use, tops in uses.items()]


def _third_elan_use(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    ordered = sorted(_elan(table, ask), key=lambda found: math.fsum(found.tops), reverse=True)
    return [ordered[2]]


def _elan_uses(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    uses = [table.seat(f"elan_{use}") for use in ELAN_USES]
    counts = [float(sum(spent > 0 for spent in seat)) for seat in zip(*uses, strict=True)]
    return _seat_mean("uses", _with(table, "uses", counts), ask, subject)


def _with(table: Table, name: str, column: Sequence[float]) -> Table:
    return replace(table, seats={**table.seats, name: column})


def _tight_coins(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    wanted = table.seats_of(ask.player)
    columns = [table.seats[f"coins_{year}"] for year in range(2, subject.years)]
    played = _a_game(table, wanted, [[coins is not None for coins in year] for year in columns])
    tight = _a_game(
        table,
        wanted,
        [[coins is not None and number(coins) < subject.tight for coins in y] for y in columns],
    )
    return [Portion(ask.player or "all", tight, played)]


def _a_game(
    table: Table, wanted: Sequence[bool], years: Sequence[Sequence[bool]]
) -> Sequence[float]:
    """In each game, how many of the years of the wanted seats are such."""
    counts = [float(sum(seat)) for seat in zip(*years, strict=True)] or [0.0] * len(wanted)
    return _with(table, "counts", counts).a_game("counts", wanted)


def _coins(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    return _seat_mean(f"coins_{ask.year}", table, ask, subject)


def _all_served(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    enough = [float(years >= (ask.year or 0)) for years in table.seat("years_served")]
    per = len(table.line.players)
    hits = [min(enough[first : first + per]) for first in range(0, len(enough), per)]
    return [Share(f"{ask.year} years", hits)]


# --- the table --------------------------------------------------------------------------------


def _decisions_each(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    seats = len(table.line.players)
    return [Mean("decisions", [count / seats for count in table.game("decisions")])]


def _game_mean(column: str, table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    return [Mean(column.replace("_", " "), table.game(column))]


def _margin(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    return [Median("margin", table.game("margin"))]


def _single(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    weighed = table.game("weighed")
    pairs = [pair for pair in zip(table.game("single"), weighed, strict=True) if pair[1]]
    return [Portion("single option", [top for top, _ in pairs], [bottom for _, bottom in pairs])]


def _award_share(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    ranks = table.game("award_rank")
    wanted = {ask.award: subject.awards[ask.award]} if ask.award else subject.awards
    known = list(subject.awards)
    return [
        Share(title, [float(rank > known.index(award)) for rank in ranks])
        for award, title in wanted.items()
    ]


def _zone_share(zone: int, table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    kinds = [ask.kind] if ask.kind else list(subject.kinds)
    zones = [table.game(f"zone_{kind}") for kind in kinds]
    hits = [float(max(game) >= zone) for game in zip(*zones, strict=True)]
    return [Share(ask.kind or "any gauge", hits)]


def _gauge(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    kinds = [ask.kind] if ask.kind else list(subject.kinds)
    return [Mean(kind, table.game(f"gauge_{kind}")) for kind in kinds]


# --- devices ----------------------------------------------------------------------------------


def _making_share(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    kinds = [ask.kind] if ask.kind else list(subject.kinds)
    by_stage = {
        stage: _summed([table.game(f"kept_{stage}_{kind}") for kind in kinds])
        for stage in subject.stages
    }
    tops = _summed([by_stage[stage] for stage in subject.making])
    return [Portion("making", tops, _summed(list(by_stage.values())))]


def _summed(columns: Sequence[Sequence[float]]) -> list[float]:
    return [sum(game) for game in zip(*columns, strict=True)]


def _a_year(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    if ask.origin:
        return [_life(table, ask.origin)]
    wanted = table.seats_of(ask.player)
    tops, years = table.a_game("cubes", wanted), table.a_game("years_served", wanted)
    return [Ratio(ask.player or "all", tops, years)]


def _life(table: Table, origin: str) -> Ratio:
    return Ratio(origin, table.game(f"life_cubes_{origin}"), table.game(f"life_years_{origin}"))


def _times_lighter(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    return [Quotient(f"new / {ask.origin}", _life(table, "new"), _life(table, ask.origin))]


# --- cards ------------------------------------------------------------------------------------


def chosen_cards(table: Table, subject: Subject) -> Iterator[tuple[str, CardCount]]:
    """The cards that somebody chooses to use or not."""
    for card, count in table.cards.items():
        if card in subject.cards and subject.cards[card].deck not in NO_CHOICE:
            yield card, count


def card_use(card: str, count: CardCount) -> Counted:
    """In which share of the games in which a card shows up it is used."""
    return Counted(card, count.used, count.shown)


def lift_taken(card: str, count: CardCount, fair: Mapping[str, float]) -> Counted:
    """By how much those who take a card win more often than the same players do in all.

    Who is ahead takes more: this does not say what the card does.
    """
    taken = sum(count.taken.values())
    expected = sum([fair[player] * times for player, times in sorted(count.taken.items())])
    return Counted(card, sum(count.taken_won.values()) / WHOLE, taken, expected / max(1, taken))


def fair_wins(table: Table) -> dict[str, float]:
    """The share of wins of one seat of each player."""
    return {player: _wins_of(table, player).estimate().value for player in table.players}


def card_lifts(table: Table, subject: Subject) -> dict[str, Lift]:
    """By how much seats to which chance offers a card win more often than those to which it offers
    any card of its deck. Cards that were never offered are left out."""
    found = [(card, count) for card, count in chosen_cards(table, subject) if count.offered]
    by_deck: dict[str, CardCount] = {}
    for card, count in found:
        by_deck.setdefault(subject.cards[card].deck, CardCount()).add(count)
    usual = {
        deck: {player: all_.offered_won[player] / times for player, times in all_.offered.items()}
        for deck, all_ in by_deck.items()
    }
    return {
        card: _lift(card, subject.cards[card].deck, count, usual[subject.cards[card].deck])
        for card, count in found
    }


def _lift(card: str, deck: str, count: CardCount, usual: Mapping[str, float]) -> Lift:
    times = sum(count.offered.values())
    expected = sum([usual[player] * some for player, some in sorted(count.offered.items())])
    wins = sum(count.offered_won.values()) / WHOLE
    return Lift(card, wins, times, expected / WHOLE / times, deck)


def _card_use(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    return [card_use(card, count) for card, count in chosen_cards(table, subject) if count.shown]


def _card_lift(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    lifts = card_lifts(table, subject).values()
    return [lift for lift in lifts if lift.group not in subject.rows]


def _card_presence(table: Table, ask: Ask, subject: Subject) -> Sequence[Samples]:
    lifts = card_lifts(table, subject).values()
    return [lift for lift in lifts if lift.group in subject.rows]


# --- the list ---------------------------------------------------------------------------------

ELAN_USES: Final = tuple(ELAN.values())

_WHO: Final = frozenset({"player", "each"})


def _seat_column(about: str, column: str) -> Measure:
    return Measure(f"{about}, mean of a seat", PLAIN, partial(_seat_mean, column), _WHO)


def _game_column(about: str, column: str) -> Measure:
    return Measure(f"{about}, mean of a game", PLAIN, partial(_game_mean, column))


def _takes(*names: str) -> frozenset[str]:
    return frozenset(names)


MEASURES: Final[Mapping[str, Measure]] = {
    "win_share": Measure(
        "Share of games won by one seat of a player; a tie is shared", PERCENT, _win_share, _WHO
    ),
    "seat_gap": Measure("Share of games won by each seat, less what is fair", PERCENT, _seat_gap),
    "margin": Measure(
        "Lead of the first over the second, as a share of the first's points, median",
        PERCENT, _margin,
    ),
    "lead_changes": _game_column("Year ends at which another leads", "lead_changes"),
    "decisions": _game_column("Decisions: turns with more than one legal action", "decisions"),
    "decisions_each": Measure(
        "Decisions of a household, mean of a game", PLAIN, _decisions_each
    ),
    "steps": _game_column("Actions, answers to choices included", "steps"),
    "years": _game_column("Years played", "years"),
    "single_options": Measure(
        "Decisions in which the best option leads by a point and a half or more",
        PERCENT, _single,
    ),
    "award_share": Measure(
        "Share of games that reach an award or a higher one", PERCENT, _award_share,
        _takes("award"),
    ),
    "all_served": Measure(
        "Share of games in which every household is served so many years", PERCENT, _all_served,
        _takes("year"), _takes("year"),
    ),
    "hot_share": Measure(
        "Share of games in which a gauge ends hot", PERCENT, partial(_zone_share, 2),
        _takes("kind"),
    ),
    "tense_share": Measure(
        "Share of games in which a gauge ends tense or hot", PERCENT, partial(_zone_share, 1),
        _takes("kind"),
    ),
    "gauge": Measure("Cubes on a gauge at the end, mean of a game", PLAIN, _gauge, _takes("kind")),
    "table_cubes": _game_column("Cubes of the whole table", "table_cubes"),
    "levers_passed": _game_column("Levers passed", "levers_passed"),
    "table_pillars": _game_column("Pillars that the table lights", "table_pillars"),
    "score": _seat_column("Points", "score"),
    "service": _seat_column("Points of service", "points_service"),
    "cubes": _seat_column("Cubes of a rucksack", "cubes"),
    "years_served": _seat_column("Years served", "years_served"),
    "coins": _seat_column("Coins at the end", "coins"),
    "coins_in_year": Measure(
        "Coins when a year ends, mean of a seat", PLAIN, _coins, _WHO | {"year"}, _takes("year")
    ),
    "elan": _seat_column("Élan at the end", "elan"),
    "elan_share": Measure(
        "What élan is spent on", PERCENT, _elan_share, _takes("player", "action")
    ),
    "third_elan_use": Measure(
        "Share of élan of its third most frequent use", PERCENT, _third_elan_use, _takes("player")
    ),
    "elan_uses": Measure(
        "Different uses of élan in a game, mean of a seat", PLAIN, _elan_uses, _WHO
    ),
    "tight_coins": Measure(
        "Share of household-years, the first and the last left out, that end with too few coins "
        "for a refurbished device and one more",
        PERCENT, _tight_coins, _takes("player"),
    ),
    "buys_new": _seat_column("New devices bought after the first", "did_buy_new"),
    "pillars": _seat_column("Pillars lit", "pillars"),
    "drawer": _seat_column("Devices left in the drawer", "drawer"),
    "spare_years": _seat_column("Years in which a device of the drawer helped out", "spare_years"),
    "action": Measure(
        "How often an action is done, mean of a seat", PLAIN, _action, _WHO | {"action"},
        _takes("action"),
    ),
    "action_share": Measure(
        "Share of an action among all actions", PERCENT, _action_share,
        _takes("player", "action"), _takes("action"),
    ),
    "making_share": Measure(
        "Share of mining, making and transport in the cubes of a new device kept three years",
        PERCENT, _making_share, _takes("kind"),
    ),
    "cubes_a_year": Measure(
        "Cubes for each year of service", PLAIN, _a_year, _takes("player", "origin")
    ),
    "times_lighter": Measure(
        "How many times fewer cubes a year of service costs than with a new device",
        TIMES, _times_lighter, _takes("origin"), _takes("origin"),
    ),
    "card_use": Measure(
        "Share of the games in which a card shows up in which it is used; the least used card",
        PERCENT, _card_use,
    ),
    "card_lift": Measure(
        "How much more often than with other cards those win to whom chance deals a card; the card "
        "that does most",
        PERCENT, _card_lift,
    ),
    "card_presence": Measure(
        "How much more often than with other cards those win who have the first choice of a card "
        "that is laid out; the card that does most",
        PERCENT, _card_presence,
    ),
}  # fmt: skip
"""Every measure by name."""
