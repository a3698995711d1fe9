"""Two studies beside each other: what changed, measure by measure, game by game where it can.

Games of the same line, number and seed were dealt alike: their differences are taken pair by
pair, so that what the cards did cancels out and small changes show.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from game.lab.difference import difference, is_sure
from game.lab.measures import MEASURES, card_lifts, card_use, chosen_cards, measured
from game.lab.rows import DEEDS
from game.lab.samples import Samples
from game.lab.stats import Interval
from game.lab.study import Ask
from game.lab.subject import Subject
from game.lab.table import Table

ASKS: Final[tuple[Ask, ...]] = (
    Ask("win_share", each="player"),
    Ask("win_share", each="seat"),
    Ask("award_share"),
    Ask("score", each="player"),
    Ask("margin"),
    Ask("lead_changes"),
    Ask("decisions"),
    Ask("decisions_each"),
    Ask("years"),
    Ask("single_options"),
    Ask("service", each="player"),
    Ask("years_served", each="player"),
    Ask("cubes", each="player"),
    Ask("cubes_a_year"),
    Ask("coins", each="player"),
    Ask("elan", each="player"),
    Ask("elan_share"),
    Ask("elan_uses", each="player"),
    Ask("tight_coins"),
    Ask("pillars"),
    Ask("table_pillars"),
    Ask("levers_passed"),
    Ask("drawer"),
    Ask("spare_years"),
    Ask("gauge"),
    Ask("hot_share"),
    Ask("tense_share"),
    Ask("making_share"),
    Ask("times_lighter", origin="refurbished"),
    *[Ask("action", action=deed) for deed in DEEDS],
)
"""What is compared of every line."""

ALONE: Final = frozenset({"win_share", "margin", "lead_changes"})
"""Measures that say nothing where nobody wins alone."""


class Change(NamedTuple):
    """One measure of a line in two studies. ``sure``: the change is more than chance, even among
    as many intervals as are looked at."""

    line: str
    title: str
    ask: Ask
    before: Interval
    after: Interval
    by: Interval
    sure: bool


class CardChange(NamedTuple):
    """The use or the lift of a card in two studies."""

    card: str
    what: str
    before: Interval
    after: Interval
    by: Interval
    sure: bool


def paired(before: Table, after: Table) -> bool:
    """True when the games of two tables were dealt alike, as far as both go."""
    count = min(before.count, after.count)
    return before.line.players == after.line.players and (
        before.games["seed"][:count] == after.games["seed"][:count]
    )


def first(table: Table, count: int) -> Table:
    """The first games of a table; its cards stay those of all games."""
    seats = count * len(table.line.players)
    return replace(
        table,
        games={name: column[:count] for name, column in table.games.items()},
        seats={name: column[:seats] for name, column in table.seats.items()},
    )


def changes(
    before: Mapping[str, Table], after: Mapping[str, Table], old: Subject, new: Subject
) -> list[Change]:
    """Every measure of every line that both studies have."""
    found = [
        pair
        for line in before
        if line in after
        for pair in _of_line(before[line], after[line], old, new)
    ]
    return [_change(pair, len(found)) for pair in found]


class _Pair(NamedTuple):
    """One measure of a line as both studies found it; ``games``: of the one that has fewer."""

    line: str
    ask: Ask
    label: str
    before: Samples
    after: Samples
    alike: bool
    games: int


def _of_line(before: Table, after: Table, old: Subject, new: Subject) -> Iterator[_Pair]:
    alike, count = paired(before, after), min(before.count, after.count)
    if alike:
        before, after = first(before, count), first(after, count)
    for ask in _asks(before, old, new):
        pairs = _pairs(measured(before, ask, old), measured(after, ask, new))
        for label, one, other in pairs:
            yield _Pair(before.line.id, ask, label, one, other, alike, count)


def _change(pair: _Pair, among: int) -> Change:
    title, what = MEASURES[pair.ask.measure].about, pair.ask.action or pair.label
    one, other, alike = pair.before, pair.after, pair.alike
    return Change(
        pair.line,
        f"{title} · {what}" if what else title,
        pair.ask,
        one.estimate(),
        other.estimate(),
        difference(one, other, paired=alike),
        is_sure(one, other, paired=alike, among=among, games=pair.games),
    )


def _asks(table: Table, old: Subject, new: Subject) -> Iterator[Ask]:
    alone = len(table.line.players) > 1 and not (old.together or new.together)
    for ask in ASKS:
        if ask.each == "seat" and len(table.players) > 1:
            continue
        if ask.measure == "award_share" and not (old.awards and new.awards):
            continue
        if alone or ask.measure not in ALONE:
            yield ask


def _pairs(
    before: Sequence[Samples], after: Sequence[Samples]
) -> Iterator[tuple[str, Samples, Samples]]:
    """What both studies measured, by label; a lone measure needs none."""
    others = {samples.label: samples for samples in after}
    for samples in before:
        if samples.label in others:
            label = samples.label if len(before) > 1 else ""
            yield label, samples, others[samples.label]


def card_changes(before: Table, after: Table, old: Subject, new: Subject) -> list[CardChange]:
    """Use and lift of every card that both studies have."""
    ones, others = _cards(before, old), _cards(after, new)
    both = [key for key in ones if key in others]
    games = min(before.count, after.count)
    return [
        CardChange(
            *key,
            ones[key].estimate(),
            others[key].estimate(),
            difference(ones[key], others[key], paired=False),
            is_sure(ones[key], others[key], paired=False, among=len(both), games=games),
        )
        for key in both
    ]


def _cards(table: Table, subject: Subject) -> dict[tuple[str, str], Samples]:
    found: dict[tuple[str, str], Samples] = {}
    for card, count in chosen_cards(table, subject):
        if count.shown:
            found[card, "use"] = card_use(card, count)
    if not subject.together and len(table.line.players) > 1:
        found |= {(card, "lift"): lift for card, lift in card_lifts(table, subject).items()}
    return found
