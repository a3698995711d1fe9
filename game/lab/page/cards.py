"""The cards of a study on its page: those that stand out first, then all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from game.lab import stats
from game.lab.measures import PERCENT, card_lift, card_use, chosen_cards, fair_wins
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
    lift: Counted


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
        "much more often than they do in all its holders win; who holds a gesture is who gets it "
        "in the first hand. Intervals hold for all cards together; green: within 8 points of "
        "lift, above 3 % of use; red: beyond; grey: not decided.",
        tag("div", *charts_, class_="charts"),
        _all("All cards by lift", sorted(every, key=_lift, reverse=True)) if lift else "",
        _all("All cards by use", sorted(every, key=_use)),
    )


def _line_of(plan: Plan, tables: Mapping[str, Table]) -> Table:
    asked = [t.line for t in plan.targets if t.ask.measure in ("card_lift", "card_use")]
    return tables[next(iter([*asked, *tables]))]


def _cards(found: Table, subject: Subject) -> list[_Card]:
    fair = fair_wins(found)
    every = []
    for card, counted in chosen_cards(found, subject):
        known = subject.cards[card]
        name = f"{known.code} {known.title}"
        deck = subject.decks.get(known.deck, known.deck)
        every.append(_Card(name, deck, card_use(card, counted), card_lift(card, counted, fair)))
    return every


def _lift(card: _Card) -> float:
    return card.lift.estimate().value if card.lift.trials else 0.0


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
            "lift in points, held by one seat",
            charts.dots([_lift_dot(card, confidence) for card in chosen], title, PERCENT),
        )
        for title, chosen in ends.items()
    ]


def _lift_dot(card: _Card, confidence: float) -> Dot:
    found = card.lift.estimate(confidence)
    tone = _tone(found, -_LIFT_MARK, _LIFT_MARK)
    return Dot(card.name, found, tone, f"{card.name} ({card.deck}, held {card.lift.trials} times)")


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
    heads = ("Card", "Deck", "Games shown", "Use", "Times held", "Lift", "95 % interval")
    rows = []
    for card in every:
        use, lift = card.use.estimate(), card.lift.estimate()
        rows.append(
            [
                card.name, card.deck, count(card.use.trials), number(use.value, PERCENT),
                count(card.lift.trials), number(lift.value, PERCENT, signed=True),
                interval(lift, PERCENT, signed=True) if card.lift.trials else "–",
            ]
        )  # fmt: skip
    return tag("details", tag("summary", title), table(heads, rows))
