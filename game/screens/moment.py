"""A moment the table looks at together: the news, the end of a year, an alert, a lever."""

from __future__ import annotations

from collections.abc import Iterable

from game.core import devices
from game.core.events import Event
from game.core.view import seen
from game.screens import cards, handset, labels, telling, texts, tokens
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
    children = (heading, *body, *_count(desk), following)
    return Node(Role.DIALOG, "moment", title, live=True, children=children)


def _count(desk: Desk) -> tuple[Node, ...]:
    """Which of how many it is, where several follow each other."""
    at, of = desk.moments_read + 1, desk.moments_read + len(desk.moments)
    if of < 2:
        return ()
    shown, said = (desk.words(f"moment.{name}", n=at, of=of) for name in ("count", "count.said"))
    return (Node(Role.STATUS, "moment.count", shown, said),)


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
    """A line an event; one line for what happens to every household alike."""
    told = [event for event in events if event.kind not in _QUIET]
    shared = _shared(desk, told)
    nodes, said_of_all = [], set[str]()
    for number, event in enumerate(told):
        common = _alike(event) in shared
        who = desk.words("moment.everybody") if common else ""
        said = telling.line(desk, seen(event, desk.viewer), who)
        if said and not (common and said in said_of_all):
            team = "" if common else telling.team(desk, event)
            look = TeamLook(team) if team else None
            nodes.append(Node(Role.TEXT, f"{key}.{number}", said, look=look))
            said_of_all |= {said} if common else set()
    return tuple(nodes)


_Alike = tuple[str, tuple[tuple[str, int | str], ...]]
"""What happens, to whomever: the kind of an event and its details."""


def _alike(event: Event) -> _Alike:
    return event.kind, tuple(sorted(event.params.items()))


def _shared(desk: Desk, events: Iterable[Event]) -> frozenset[_Alike]:
    """What happens to every household of a table of several in the same way."""
    seats: dict[_Alike, list[int]] = {}
    for event in events:
        seats.setdefault(_alike(event), []).append(event.seat)
    everybody = list(range(len(desk.playing.seats)))
    return frozenset(
        [what for what, hit in seats.items() if len(everybody) > 1 and sorted(hit) == everybody]
    )


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
    name, still = labels.household(desk, seat), _still_broken(desk, seat, f"{key}.state")
    return Node(Role.GROUP, key, name, children=(heading, *card, *calm, *lines, *still))


def _still_broken(desk: Desk, seat: int, key: str) -> tuple[Node, ...]:
    """What is to be repaired now: a year of use wears a device out without any event."""
    device = desk.state.households[seat].phone
    if device is None or not devices.faults(desk.ruleset, device):
        return ()
    said = desk.words("moment.still_broken", condition=handset.condition(desk, device))
    return (Node(Role.TEXT, key, texts.capital(said), icon=handset.state_icon(desk, device)),)
