"""The cards of a study on its page: those that stand out first, then all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from game.lab import stats
from game.lab.lifts import Lift, pooled, spread
from game.lab.measures import (
    PERCENT,
    card_lifts,
    card_use,
    chosen_cards,
    fair_wins,
    lift_taken,
)
from game.lab.page import charts
from game.lab.page.charts import Dot, figure
from game.lab.page.formats import count, interval, number
from game.lab.page.markup import Html, table, tag
from game.lab.page.sections import section
from game.lab.samples import Counted
from game.lab.stats import USUAL, Interval
from game.lab.study import Plan
from game.lab.subject import Subject
from game.lab.table import Table

OUTLIERS: Final = 10
"""Cards shown at each end."""

_LIFT_MARK: Final = 0.08
_USE_MARK: Final = 0.03


class _Card(NamedTuple):
    name: str
    deck: str
    use: Counted
    lift: Lift
    pulled: Interval
    taken: Counted


def cards(plan: Plan, tables: Mapping[str, Table], subject: Subject) -> Html:
    """Lift and use of every card of the line that the targets of cards are about."""
    found = _line_of(plan, tables)
    every = _cards(found, subject)
    if not every:
        return Html("")
    lift = not subject.together and len(found.line.players) > 1
    charts_ = [*(_by_lift(every) if lift else ()), _by_use(every)]
    return section(
        "Cards",
        f"Line « {found.line.title} », {count(found.count)} games. Use: in which share of the "
        "games in which a card shows up it is played, joined, passed, taken or kept. Lift: how "
        "much more often than with other cards of its deck those win to whom chance offers it: in "
        "the first hand, as a mission to keep or not, or as the first to act once it is laid out. "
        "Cards of a deck are judged together: what luck alone explains is taken off each. "
        "Green: within 8 points of lift, above 3 % of use; red: beyond, even as one of so many; "
        "grey: not decided. Lift of those who took it: they may have been ahead already.",
        _spreads(every) if lift else "",
        tag("div", *charts_, class_="charts"),
        _all("All cards by lift", sorted(every, key=_lift, reverse=True)) if lift else "",
        _all("All cards by use", sorted(every, key=_use)),
    )


def _line_of(plan: Plan, tables: Mapping[str, Table]) -> Table:
    asked = [
        t.line for t in plan.targets if t.ask.measure in ("card_lift", "card_presence", "card_use")
    ]
    return tables[next(iter([*asked, *tables]))]


def _cards(found: Table, subject: Subject) -> list[_Card]:
    fair, lifts = fair_wins(found), card_lifts(found, subject)
    pulled = dict(zip(lifts, pooled(list(lifts.values())), strict=True))
    every = []
    for card, counted in chosen_cards(found, subject):
        known = subject.cards[card]
        name = f"{known.code} {known.title}"
        deck = subject.decks.get(known.deck, known.deck)
        every.append(
            _Card(
                name, deck, card_use(card, counted), lifts.get(card, Lift(card, 0, 0)),
                pulled.get(card, stats.UNKNOWN), lift_taken(card, counted, fair),
            )
        )  # fmt: skip
    return every


def _spreads(every: Sequence[_Card]) -> Html:
    """How far the true lifts of each deck spread, at most."""
    decks: dict[str, list[Lift]] = {}
    for card in every:
        if card.lift.trials:
            decks.setdefault(card.deck, []).append(card.lift)
    told = [f"{deck} {number(spread(lifts), PERCENT)}" for deck, lifts in decks.items()]
    said = "Standard deviation of the true lifts, at most (with 95 % confidence): "
    return tag("p", said + ", ".join(told) + "." if told else "", class_="lead")


def _lift(card: _Card) -> float:
    return card.pulled.value if card.lift.trials else 0.0


def _use(card: _Card) -> float:
    return card.use.estimate().value if card.use.trials else 1.0


def _by_lift(every: Sequence[_Card]) -> list[Html]:
    confidence = stats.shared(USUAL, len(every))
    ordered = sorted([card for card in every if card.lift.trials], key=_lift)
    ends = {
        "Cards that win most": ordered[::-1][:OUTLIERS],
        "Cards that lose most": ordered[:OUTLIERS],
    }
    return [
        figure(
            title,
            "lift in points, what luck explains taken off",
            charts.dots([_lift_dot(card, confidence) for card in chosen], title, PERCENT),
        )
        for title, chosen in ends.items()
    ]


def _lift_dot(card: _Card, confidence: float) -> Dot:
    surely = _tone(card.lift.estimate(confidence), -_LIFT_MARK, _LIFT_MARK) == "warn"
    inside = _tone(card.pulled, -_LIFT_MARK, _LIFT_MARK) == "moss"
    tone = "warn" if surely else "moss" if inside else "quiet"
    hint = f"{card.name} ({card.deck}, offered {card.lift.trials} times)"
    return Dot(card.name, card.pulled, tone, hint)


def _tone(found: Interval, low: float, high: float) -> str:
    """Whether an interval lies within bounds, outside, or straddles one."""
    if low <= found.low and found.high <= high:
        return "moss"
    return "warn" if found.high < low or found.low > high else "quiet"


def _by_use(every: Sequence[_Card]) -> Html:
    confidence = stats.shared(USUAL, len(every))
    ordered = sorted([card for card in every if card.use.trials], key=_use)[:OUTLIERS]
    rows = []
    for card in ordered:
        found = card.use.estimate(confidence)
        tone = _tone(found, _USE_MARK, 1.0)
        hint = f"{card.name} ({card.deck}, showed up in {card.use.trials} games)"
        rows.append(Dot(card.name, found, tone, hint))
    title = "Cards least used"
    return figure(title, "share of games in which they show up", charts.dots(rows, title, PERCENT))


def _all(title: str, every: Sequence[_Card]) -> Html:
    heads = (
        "Card", "Deck", "Games shown", "Use", "Times offered", "Lift", "95 % interval",
        "Luck taken off", "95 % interval", "Times taken", "Lift of those who took it",
    )  # fmt: skip
    rows = []
    for card in every:
        use, lift, taken = card.use.estimate(), card.lift.estimate(), card.taken.estimate()
        rows.append(
            [
                card.name, card.deck, count(card.use.trials), number(use.value, PERCENT),
                count(card.lift.trials), number(lift.value, PERCENT, signed=True),
                interval(lift, PERCENT, signed=True),
                number(card.pulled.value, PERCENT, signed=True),
                interval(card.pulled, PERCENT, signed=True),
                count(card.taken.trials), number(taken.value, PERCENT, signed=True),
            ]
        )  # fmt: skip
    return tag("details", tag("summary", title), table(heads, rows))
