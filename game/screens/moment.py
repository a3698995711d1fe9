"""A moment the table looks at together: the news, the end of a year, an alert, a lever."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.events import Event
from game.core.view import seen
from game.screens import cards, labels, telling, texts, tokens
from game.screens.commands import Do
from game.screens.desk import Desk, Moment
from game.screens.looks import TeamLook
from game.screens.nodes import Node, Role

_CARD_EVENTS = {"news": "news_revealed", "alert": "alert_revealed", "lever": "lever_passed"}


def build(desk: Desk) -> Node:
    """The dialog of the first moment that waits."""
    moment = desk.moments[0]
    words = desk.words
    title = words(f"moment.{moment.kind}.title", n=moment.year)
    body = _year_end(desk, moment) if moment.kind == "year_end" else _with_card(desk, moment)
    following = Node(
        Role.BUTTON,
        "moment.next",
        words("moment.next"),
        command=Do("next"),
        primary=True,
        icon="suivant",
    )
    heading = Node(Role.HEADING, "moment.title", title, _text(desk, moment))
    return Node(Role.DIALOG, "moment", title, live=True, children=(heading, *body, following))


def _text(desk: Desk, moment: Moment) -> str:
    """The line under the title; an alert names its gauge."""
    kind = ""
    if moment.kind == "alert":
        gauge = desk.ruleset.cards[_card(moment)].gauge
        kind = labels.lower(labels.name(desk, "kind", desk.ruleset.kinds[gauge]))
    return desk.words(f"moment.{moment.kind}.text", kind=kind)


def _card(moment: Moment) -> str:
    shown = _CARD_EVENTS[moment.kind]
    return next(str(e.params["card"]) for e in moment.events if e.kind == shown)


def _with_card(desk: Desk, moment: Moment) -> tuple[Node, ...]:
    shown = _CARD_EVENTS[moment.kind]
    card = _card(moment)
    told = [event for event in moment.events if event.kind != shown]
    return (cards.node(desk, card, "moment.card", "open"), *_lines(desk, told, "moment.line"))


def _lines(desk: Desk, events: Iterable[Event], key: str) -> tuple[Node, ...]:
    nodes = []
    for number, event in enumerate(events):
        said = telling.line(desk, seen(event, desk.viewer))
        if said and event.kind not in _QUIET:
            team = labels.team(desk, event.seat) if event.seat >= 0 else ""
            look = TeamLook(team) if team else None
            nodes.append(Node(Role.TEXT, f"{key}.{number}", said, look=look))
    return tuple(nodes)


_QUIET = frozenset({"row_refilled", "year_began", "year_ended", "card_drawn", "phase_began"})


def _year_end(desk: Desk, moment: Moment) -> tuple[Node, ...]:
    rows = []
    for seat in range(len(desk.playing.seats)):
        own = [event for event in moment.events if event.seat == seat]
        rows.append(_row(desk, seat, own))
    return (Node(Role.GROUP, "moment.rows", children=tuple(rows)),)


def _once(events: list[Event]) -> list[Event]:
    """The events without the coins that leave for a rent: the rent says how many."""
    after = [*(event.kind for event in events[1:]), ""]
    return [
        event
        for event, following in zip(events, after, strict=False)
        if (event.kind, following) != ("coins_changed", "rent_paid")
    ]


def _row(desk: Desk, seat: int, events: list[Event]) -> Node:
    key = f"moment.row.{seat}"
    drawn = [str(event.params["card"]) for event in events if event.kind == "hazard_drawn"]
    card = [cards.node(desk, name, f"{key}.card", "hand") for name in drawn[:1]]
    told = [event for event in _once(events) if event.kind not in ("hazard_drawn", "hazard_struck")]
    calm = [
        Node(Role.TEXT, f"{key}.rule", texts.said(desk, name, "rule"))
        for name in drawn[:1]
        if not tokens.of_card(desk, desk.ruleset.cards[name])
    ]
    heading = Node(
        Role.HEADING,
        f"{key}.title",
        labels.household(desk, seat),
        look=TeamLook(labels.team(desk, seat)),
    )
    lines = [
        Node(Role.TEXT, f"{key}.line.{number}", texts.capital(said))
        for number, event in enumerate(told)
        if event.kind not in _QUIET and (said := telling.short(desk, seen(event, desk.viewer)))
    ]
    name = labels.household(desk, seat)
    return Node(Role.GROUP, key, name, children=(heading, *card, *calm, *lines))
